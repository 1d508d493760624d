import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { anEvent, anInvoice, planOn, type Scene } from "../dunning/builders.ts";

const items = [anInvoice("FA-1", 1000, "2026-06-01")];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const firstOn = (on: string, scene: Scene): readonly [string, string] => {
  const [line] = planOn(on, scene);
  return line === undefined ? ["", ""] : [plain(actionWords(line)), plain(whySentence(line))];
};

describe("Ce que lit le propriétaire", () => {
  it.each<{ on: string; scene: Scene; action: string; why: string }>([
    {
      on: "2026-06-08",
      scene: { items: [...items, anInvoice("FA-2", 500, "2026-06-04")] },
      action: "Rappel courtois par e-mail",
      why: "2 factures en retard, la plus ancienne de 7 j ; étape 1 atteinte depuis le 04/06/2026",
    },
    {
      on: "2026-06-08",
      scene: { items: [anInvoice("FA-1", 1000, "2026-06-01", { dueSource: "terms" })] },
      action: "Rappel courtois par e-mail",
      why: "1 facture en retard de 7 j (échéance calculée) ; étape 1 atteinte depuis le 04/06/2026",
    },
    {
      on: "2026-06-11",
      scene: { items, journal: [anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 })] },
      action: "Appeler",
      why: "1 facture en retard de 10 j ; étape 2 atteinte depuis le 11/06/2026",
    },
    {
      on: "2026-07-02",
      scene: { items, journal: [anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 })] },
      action: "Mise en demeure par recommandé",
      why: "1 facture en retard de 31 j ; étape 4 atteinte depuis le 02/07/2026",
    },
    {
      on: "2026-07-02",
      scene: {
        items: [anInvoice("FA-1", 100, "2026-06-01")],
        journal: [anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 })],
      },
      action: "Mise en demeure par e-mail et courrier",
      why: "1 facture en retard de 31 j ; étape 4 atteinte depuis le 02/07/2026 ; canal allégé sous 150,00 €",
    },
    {
      on: "2026-06-05",
      scene: { items, journal: [anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1 })] },
      action: "Envoyé ?",
      why: "1 facture en retard de 4 j ; brouillon du 04/06/2026 à confirmer : envoyé ou non ?",
    },
    {
      on: "2026-06-05",
      scene: {
        items,
        journal: [
          anEvent("promesse", "2026-06-04", "FA-1", {
            promisedDay: day("2026-06-12"),
            amount: cents(100_000),
          }),
        ],
      },
      action: "À surveiller",
      why: "1 facture en retard de 4 j ; règlement promis de 1 000,00 € pour le 12/06/2026",
    },
    {
      on: "2026-06-12",
      scene: { items, journal: [anEvent("annoncé payé", "2026-06-11", "FA-1")] },
      action: "Suspendu",
      why: "1 facture en retard de 11 j ; annoncé payé, attente jusqu'au 18/06/2026",
    },
    {
      on: "2026-06-05",
      scene: {
        items,
        journal: [
          anEvent("litige ouvert", "2026-06-04", "FA-1", {
            motive: "porte voilée",
            promisedDay: day("2026-06-20"),
          }),
        ],
      },
      action: "Accuser réception du litige",
      why: "1 facture en retard de 4 j ; litige de 1 000,00 € (porte voilée), réponse attendue le 20/06/2026",
    },
  ])("$action", ({ on, scene, action, why }) => {
    expect(firstOn(on, scene)).toEqual([action, why]);
  });

  it("garde une espace insécable avant la ponctuation haute", () => {
    const [line] = planOn("2026-06-05", {
      items,
      journal: [anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1 })],
    });
    const text = line === undefined ? "" : `${actionWords(line)} ${whySentence(line)}`;
    expect(text).toContain("Envoyé\u00a0?");
    expect(text).not.toMatch(/ [;:?!»]/);
  });
});
