import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { EVENT_KINDS } from "#shared/model/journal.ts";
import { problemText } from "#shared/texts/problems.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { debtors, TODAY, workshopTabs } from "../../extension/workshop.ts";
import { hostileCell } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const WHO = debtors(3);
const NAMES = WHO.map(({ name }) => name);

/** What a column of ours mostly holds, so that rows get far before something in them is wrong. */
const PLAUSIBLE: Readonly<Record<string, readonly Cell[]>> = {
  Client: [...NAMES, "Inconnu"],
  Code: [...NAMES, "C1"],
  Factures: ["FA-100", "FA-101, FA-102", "FA-100=12,00", "FA-999", 101],
  Date: [46_300, "12/11/2026", "2026-11-01", "31/02/2026"],
  "Date promise": [46_360, "30/11/2026", null],
  Montant: [120, "1 234,56 €", -50, "beaucoup", null],
  Événement: [...EVENT_KINDS],
  Étape: [0, 1, 2, 9, "1", null],
  Canal: ["courriel", "appel", "recommandé", null],
  Sens: ["entrant", "sortant", null],
  Identifiant: ["e-1", "e-2", "e-3", null],
  Référence: ["e-1", "e-2", "e-3", null],
  Motif: ["montant", "lettrage", "rapprochement refusé", "effacement", null],
  Détail: ["500 € le 15/12/2026, 500 € le 15/01/2027", "litige de 100 €", null],
  Devise: ["EUR", "USD", null],
  État: ["à rapprocher", "rapproché", null],
  Typologie: ["standard", "public", "à risque", "particulier"],
  Conditions: ["30J", "FDM 45J", "60J"],
  Scénario: ["Standard", "Public", "À moi"],
  Jour: [3, 15, -5],
  Modèle: ["Oubli", "À moi"],
  Objet: ["Facture {{factures}}", "{{client}}"],
  Corps: ["Bonjour {{client}},\n\n{{tableau}}", "{{#x}}"],
  Réglage: [
    "Date d'arrêté",
    "Tranches",
    "Montant minimum",
    "Taux 2027 S1",
    "Onglet · Factures",
    "Correspondance · Client",
    "Capacité du jour",
  ],
  Valeur: ["30/60/90", 15, "15/11/2026", "2,65 / 2,80", "liste de factures #1", "#4"],
};

function rowsOf(name: TabName): fc.Arbitrary<readonly (readonly Cell[])[]> {
  const cells = HEADERS[name].map((header) => {
    const known = PLAUSIBLE[header] ?? [null, "texte"];
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: hostileCell },
    );
  });
  return fc.array(fc.tuple(...cells), { maxLength: 6 });
}

const OWN: readonly TabName[] = ["Journal", "Règlements", "Clients", "Scénarios", "Modèles", "Réglages"];

const invoices = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom("FA-100", "FA-101", "FA-102", "FA-103"), hostileCell),
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: hostileCell }),
    fc.oneof(fc.constantFrom<Cell>(46_200, "12/10/2026"), hostileCell),
    fc.oneof(fc.constantFrom<Cell>(46_230, "11/11/2026"), hostileCell),
    fc.oneof(fc.constantFrom<Cell>(1200, "1 234,56 €", -80), hostileCell),
  ),
  { maxLength: 8 },
);

/** A workshop's workbook whose every tab was written in by anybody. */
const anyWorkbook = fc.tuple(invoices, ...OWN.map(rowsOf)).map(([given, ...own]): readonly TabCells[] => {
  const sound = workshopTabs(WHO);
  const tabs = sound.map((tab) => {
    const at = (OWN as readonly string[]).indexOf(tab.title);
    if (tab.title === "Factures") return { ...tab, rows: [...tab.rows, ...given] };
    return at < 0 ? tab : { ...tab, rows: [...tab.rows, ...(own[at] ?? [])] };
  });
  const added = OWN.flatMap((name, at): readonly TabCells[] =>
    sound.some(({ title }) => title === name)
      ? []
      : [{ sheetId: 10 + at, title: name, rows: [HEADERS[name], ...(own[at] ?? [])] }],
  );
  return [...tabs, ...added];
});

const isBlank = (row: readonly Cell[]): boolean =>
  row.every((cell) => cell === null || String(cell).replace(/[\s\p{C}]+/gu, "") === "");

const tabCalled = (tabs: readonly TabCells[], title: string): TabCells["rows"] =>
  tabs.find((tab) => tab.title === title)?.rows ?? [];

/** Rows of a tab that the book read, or names in an anomaly. */
function rowsKnown(
  book: Book,
  title: string,
  read: readonly { readonly origin: { readonly tab: string; readonly row?: number | undefined } }[],
) {
  const named = book.problems.filter(({ place }) => place.tab === title).map(({ place }) => place.row);
  return new Set([
    ...read.filter(({ origin }) => origin.tab === title).map(({ origin }) => origin.row),
    ...named,
  ]);
}

/** Each row that says anything in `Journal` and `Règlements` was read, or is named in an anomaly. */
function expectEveryRowKnown(book: Book, tabs: readonly TabCells[]): void {
  for (const [title, read] of [
    ["Journal", book.journal],
    ["Règlements", book.payments],
  ] as const) {
    const known = rowsKnown(book, title, read);
    tabCalled(tabs, title).forEach((row, at) => {
      const where = `${title}, ligne ${at + 1} : ${JSON.stringify(row)}`;
      if (at > 0 && !isBlank(row)) expect(known.has(at + 1), where).toBe(true);
    });
  }
}

describe("Un classeur où n'importe qui a écrit", () => {
  it("est lu, chaque ligne gardée ou nommée, ou refusé avec ses mots ; lu, il donne un plan dont chaque montant est un nombre de centimes", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyWorkbook, fc.constantFrom("fr_FR", "en_US", ""), (tabs, locale) => {
        const reading = readBook({ tabs, today: TODAY, locale });
        met.add(reading.kind);
        if (reading.kind !== "book") {
          expect(reading.message.length).toBeGreaterThan(20);
          return;
        }
        const { book } = reading;
        expectEveryRowKnown(book, tabs);
        const outcome = planBook(book);
        for (const { line } of outcome.plan) {
          expect(Number.isSafeInteger(line.claimed)).toBe(true);
          expect(line.claimed).toBeGreaterThanOrEqual(0);
        }
        for (const problem of [...book.problems, ...outcome.problems]) {
          const said = problemText(problem);
          expect(said.problem.length).toBeGreaterThan(5);
          expect(`${said.problem} ${said.whatToDo}`).not.toMatch(/undefined|NaN\s?[€%]|\[object/);
        }
      }),
      runs(50),
    );
    expect(met).toContain("book");
  });

  it("lire deux fois donne la même chose, et rien de ce qui est lu n'est changé", () => {
    fc.assert(
      fc.property(anyWorkbook, (tabs) => {
        const before = JSON.stringify(tabs);
        const once = JSON.stringify(readBook({ tabs, today: TODAY, locale: "fr_FR" }));
        expect(JSON.stringify(readBook({ tabs, today: TODAY, locale: "fr_FR" }))).toBe(once);
        expect(JSON.stringify(tabs)).toBe(before);
      }),
      runs(10),
    );
  });
});
