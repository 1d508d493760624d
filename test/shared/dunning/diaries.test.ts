import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { act } from "./act.ts";
import { anEvent, anInvoice, numbersOf, planOn, type Scene } from "./builders.ts";

/** What happens by itself on a day, after the owner has acted. */
type Script = Readonly<Record<string, readonly JournalEvent[]>>;

/**
 * The diary of an owner who does each day all that the list says, and is answered on the phone: what was done, the
 * alerts and decisions on the day they first fall.
 */
function diary(from: string, to: string, scene: Scene, script: Script = {}): readonly string[] {
  const journal: JournalEvent[] = [...(scene.journal ?? [])];
  const pages: string[] = [];
  const seen = new Set<string>();
  for (let today: Day = day(from); today <= to; today = addDays(today, 1)) {
    for (const line of planOn(today, { ...scene, journal })) {
      const what = `${line.action} ${numbersOf(line).join("+")}`;
      if (line.state === "à faire") {
        const said = [
          today,
          line.step ?? "-",
          line.action,
          numbersOf(line).join("+"),
          formatAmount(line.claimed, "EUR"),
        ];
        pages.push(said.join(" | ").replace(/[\u00a0\u202f]/g, " "));
        journal.push({ ...act(line, today), ...(line.channel === "téléphone" ? { motive: "Joint" } : {}) });
      } else if (
        line.state === "décision" ? line.day === today : line.state === "à vérifier" && !seen.has(what)
      ) {
        pages.push(`${today} | ${line.state} | ${what}`.trim());
      }
      seen.add(what);
    }
    journal.push(...(script[today] ?? []));
  }
  return pages;
}

const paid = (item: LedgerItem, ...settlements: readonly (readonly [string, number])[]): LedgerItem => ({
  ...item,
  settlements: settlements.map(([on, euros]) => ({ day: day(on), amount: cents(euros * 100) })),
});

describe("Un client oublieux, qui paie après l'appel", () => {
  it("un courriel, un appel, un règlement, et plus rien de l'été", () => {
    const items = [paid(anInvoice("FA-1", 1000, "2026-06-01"), ["2026-06-15", 1000])];
    expect(diary("2026-06-01", "2026-09-30", { items })).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-11 | 2 | call | FA-1 | 1 000,00 €",
    ]);
  });
});

describe("Trois promesses", () => {
  it("la première manquée, la deuxième confirmée, la troisième refusée", () => {
    const promise = (on: string, to: string, motive?: string) =>
      anEvent("promesse", on, "FA-1", { promisedDay: day(to), motive });
    const script: Script = {
      "2026-06-11": [promise("2026-06-11", "2026-06-19")],
      "2026-06-24": [promise("2026-06-24", "2026-07-01", "confirmée par le gérant")],
      "2026-07-06": [promise("2026-07-06", "2026-07-31", "confirmée par le gérant")],
    };
    expect(
      diary("2026-06-01", "2026-07-24", { items: [anInvoice("FA-1", 1000, "2026-06-01")] }, script),
    ).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-11 | 2 | call | FA-1 | 1 000,00 €",
      // promis pour le vendredi 19 : délai au mardi 23, appel le 24
      "2026-06-24 | - | broken-promise-call | FA-1 | 1 000,00 €",
      // confirmée pour le mercredi 1er juillet : délai au vendredi 3, appel le lundi 6
      "2026-07-06 | - | broken-promise-call | FA-1 | 1 000,00 €",
      // la troisième ne suspend rien : 6 + 5 = samedi 11, donc lundi 13
      "2026-07-13 | 3 | letter | FA-1 | 1 000,00 €",
      "2026-07-23 | 4 | registered-letter | FA-1 | 1 000,00 €",
    ]);
  });
});

describe("Une facture contestée en partie", () => {
  it("l'accusé de réception, la part non contestée, l'alerte, l'avoir, le solde", () => {
    const items = [paid(anInvoice("FA-1", 1000, "2026-06-01"), ["2026-06-25", 100])];
    const script: Script = {
      "2026-06-08": [
        anEvent("litige ouvert", "2026-06-08", "FA-1", {
          id: "L1",
          amount: cents(30_000),
          promisedDay: day("2026-06-23"),
          motive: "quantité",
        }),
      ],
      "2026-06-09": [
        anEvent("relance envoyée", "2026-06-09", "FA-1", { motive: "Accusé de réception de litige" }),
      ],
      "2026-06-25": [anEvent("litige clos", "2026-06-25", "FA-1", { reference: "L1", motive: "avoir émis" })],
    };
    expect(diary("2026-06-01", "2026-07-03", { items }, script)).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-11 | 2 | call | FA-1 | 700,00 €",
      "2026-06-22 | 3 | letter | FA-1 | 700,00 €",
      "2026-06-24 | à vérifier | dispute-overdue FA-1",
      "2026-07-02 | 4 | registered-letter | FA-1 | 900,00 €",
    ]);
  });
});

describe("Une procédure collective au milieu", () => {
  it("l'ancienne facture se tait, on déclare, les livraisons suivantes se relancent", () => {
    const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 600, "2026-07-12")];
    const script: Script = {
      "2026-06-10": [
        anEvent("procédure collective", "2026-06-10", "", { motive: "redressement judiciaire" }),
      ],
      "2026-06-19": [
        anEvent("note", "2026-06-19", "", {
          detail: "Créance déclarée ; ni réserve de propriété ni caution",
        }),
      ],
    };
    expect(diary("2026-06-01", "2026-07-31", { items }, script)).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-11 | à vérifier | declare-claim",
      "2026-07-15 | 1 | reminder | FA-2 | 600,00 €",
      "2026-07-22 | 2 | call | FA-2 | 600,00 €",
    ]);
  });
});

describe("Jusqu'au bout du scénario", () => {
  it("cinq étapes, deux décisions à quinze jours, le dossier transmis", () => {
    const items = [anInvoice("FA-1", 1000, "2026-06-01")];
    const script: Script = {
      "2026-08-17": [anEvent("dossier transmis", "2026-08-17", "FA-1", { detail: "avocat" })],
    };
    expect(diary("2026-06-01", "2026-12-31", { items }, script)).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-11 | 2 | call | FA-1 | 1 000,00 €",
      "2026-06-22 | 3 | letter | FA-1 | 1 000,00 €",
      "2026-07-02 | 4 | registered-letter | FA-1 | 1 000,00 €",
      // 2 juillet + 3 + 8 = 13, + 2 jours ouvrés = 16 ; 2 + (45 − 30) = vendredi 17
      "2026-07-17 | 5 | call | FA-1 | 1 000,00 €",
      // samedi 1er août → lundi 3 ; dimanche 16 → lundi 17
      "2026-08-03 | décision | decide FA-1",
      "2026-08-17 | décision | decide FA-1",
    ]);
  });
});

describe("Un échéancier dont la deuxième échéance manque", () => {
  it("rien ne part tant qu'il est tenu ; le jour ouvré après le délai, un appel", () => {
    const items = [paid(anInvoice("FA-1", 900, "2026-06-01"), ["2026-07-01", 300])];
    const script: Script = {
      "2026-06-11": [
        anEvent("échéancier", "2026-06-11", "FA-1", {
          amount: cents(90_000),
          promisedDay: day("2026-07-01"),
          detail: "01/07/2026 300,00 ; 03/08/2026 300,00 ; 01/09/2026 300,00",
        }),
      ],
    };
    const pages = diary("2026-06-01", "2026-08-06", { items }, script);
    expect(pages.slice(0, 2)).toEqual([
      "2026-06-04 | 1 | reminder | FA-1 | 900,00 €",
      "2026-06-11 | 2 | call | FA-1 | 900,00 €",
    ]);
    // lundi 3 août : délai au mercredi 5, appel le jeudi 6
    expect(pages.slice(2).map((page) => page.split(" | ").slice(0, 4))).toEqual([
      ["2026-08-06", "-", "missed-instalment-call", "FA-1"],
    ]);
  });
});

describe("Le premier matin, avec de vieilles factures", () => {
  const old = (number: string, due: string) => anInvoice(number, 1000, due);
  it("rien de dit : un point sur le compte, puis le scénario depuis le début", () => {
    expect(diary("2026-06-01", "2026-06-19", { items: [old("FA-1", "2026-03-02")] })).toEqual([
      "2026-06-01 | 1 | reminder | FA-1 | 1 000,00 €",
      "2026-06-08 | 2 | call | FA-1 | 1 000,00 €",
      "2026-06-18 | 3 | letter | FA-1 | 1 000,00 €",
    ]);
  });

  it("l'avis d'impayé déjà posté : la mise en demeure, dix jours après lui", () => {
    const journal = [
      anEvent("reprise d'historique", "2026-05-26", "FA-1", { motive: "Avis d'impayé posté" }),
    ];
    expect(diary("2026-06-01", "2026-06-12", { items: [old("FA-1", "2026-03-02")], journal })).toEqual([
      "2026-06-05 | 4 | registered-letter | FA-1 | 1 000,00 €",
    ]);
  });
});
