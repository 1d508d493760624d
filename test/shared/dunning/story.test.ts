import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { act } from "./act.ts";
import { aCustomer, anEvent, anInvoice, planOn, type Scene } from "./builders.ts";

/** Follows an owner who does each day what the list says; one text a day on which something was done. */
function follow(
  from: string,
  days: number,
  scene: Scene,
  extra: readonly JournalEvent[] = [],
): readonly string[] {
  const journal: JournalEvent[] = [...extra];
  const story: string[] = [];
  for (let count = 0; count < days; count += 1) {
    const today = addDays(day(from), count);
    for (const line of planOn(today, { ...scene, journal })) {
      if (line.state !== "à faire") continue;
      story.push(
        `${today} ${line.step ?? "-"} ${line.channel} ${line.parts.map(({ open }) => open.item.number).join("+")}`,
      );
      journal.push(act(line, today));
    }
  }
  return story;
}

describe("Un client suivi pendant des mois", () => {
  // échéance le lundi 1er juin 2026, 1 000 €
  it.each([
    {
      segment: "standard",
      story: [
        "2026-06-04 1 e-mail FA-1",
        "2026-06-11 2 téléphone FA-1",
        "2026-06-22 3 e-mail + courrier FA-1",
        "2026-07-02 4 recommandé FA-1",
        "2026-07-17 5 téléphone FA-1",
      ],
    },
    {
      segment: "à risque",
      story: [
        "2026-06-02 1 téléphone FA-1",
        "2026-06-08 2 e-mail FA-1",
        "2026-06-15 3 téléphone FA-1",
        // trois contacts en 30 jours depuis le 2 juin : le 2 juillet
        "2026-07-02 4 e-mail + courrier FA-1",
        // 8 jours après la dernière relance écrite
        "2026-07-10 5 recommandé FA-1",
        // délai imprimé 21 juillet + 2 jours ouvrés ; 10 + 13 = 23 juillet
        "2026-07-23 6 téléphone FA-1",
      ],
    },
    {
      segment: "public",
      story: [
        "2026-06-08 1 e-mail FA-1",
        "2026-06-18 2 téléphone FA-1",
        "2026-06-29 3 téléphone FA-1",
        "2026-07-15 4 courrier FA-1",
        "2026-08-04 5 recommandé FA-1",
      ],
    },
    {
      segment: "particulier",
      story: [
        "2026-06-08 1 e-mail FA-1",
        "2026-06-18 2 e-mail FA-1",
        "2026-06-29 3 téléphone FA-1",
        "2026-07-09 4 courrier FA-1",
        "2026-07-24 5 recommandé FA-1",
      ],
    },
  ] satisfies readonly { segment: Segment; story: readonly string[] }[])(
    "$segment : aucune étape sautée, aucune répétée, aucun jour non ouvré",
    ({ segment, story }) => {
      const scene: Scene = {
        items: [anInvoice("FA-1", 1000, "2026-06-01")],
        customers: [aCustomer("Durand", segment)],
      };
      expect(follow("2026-06-02", 120, scene)).toEqual(story);
    },
  );

  it("deux factures à des étapes différentes : jamais deux messages à moins de 5 jours", () => {
    const scene: Scene = {
      items: [anInvoice("FA-1", 800, "2026-06-01"), anInvoice("FA-2", 900, "2026-06-09")],
    };
    expect(follow("2026-06-02", 30, scene)).toEqual([
      // J−7 de FA-2 le 2 juin : le rappel de FA-1 part le 4, le message préventif lui laisse la place
      "2026-06-04 1 e-mail FA-1",
      "2026-06-11 2 téléphone FA-1",
      // FA-2 due le 12, repoussée à 11 + 5 = 16 juin
      "2026-06-16 1 e-mail FA-2",
      // FA-1 est à l'avis d'impayé le 21 (un dimanche) mais trois contacts depuis le 4 juin : 4 juillet, hors de vue
    ]);
  });

  it("promesse, manquement, appel, puis reprise du scénario jusqu'au paiement", () => {
    const promise = anEvent("promesse", "2026-06-11", "FA-1", { promisedDay: day("2026-06-19") });
    const paid = anInvoice("FA-1", 1000, "2026-06-01", {
      settlements: [{ day: day("2026-07-06"), amount: cents(100_000) }],
    });
    expect(follow("2026-06-02", 90, { items: [paid] }, [promise])).toEqual([
      "2026-06-04 1 e-mail FA-1",
      // le 11 la promesse est là avant l'appel ; 19 juin + 2 jours ouvrés = 23 juin
      "2026-06-24 - téléphone FA-1",
      // après l'appel, l'étape écrite suivante, 5 jours plus tard
      "2026-06-29 2 e-mail FA-1",
    ]);
  });

  it("sans action du propriétaire, la ligne reste à faire", () => {
    const items = [anInvoice("FA-1", 1000, "2026-06-01")];
    for (const on of ["2026-06-04", "2026-06-30", "2026-12-01"]) {
      expect(planOn(on, { items })[0]?.state).toBe("à faire");
    }
  });
});
