import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { importLedgerRows } from "#shared/workbook/import-fec.ts";
import { ledgerRowsOf } from "#shared/workbook/import-fec-rows.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { fecText, fields, HEADINGS, type Line, read, sale } from "../ledger/fec/fec-builder.ts";
import { afterWrites } from "./apply-writes.ts";
import {
  BOOK,
  column,
  type Imported,
  imported,
  input,
  LETTERED,
  ledger,
  owed,
  rowsOf,
} from "./fec-imports.ts";

describe("Importer sur un « Grand livre » qui n'est plus le nôtre tel quel", () => {
  const pasted = (rows: readonly (readonly Cell[])[]): readonly TabCells[] => [
    { sheetId: 5, title: "Grand livre", rows },
  ];
  const fecRows = BOOK.map((line) => fields(line).map((cell): Cell => (cell === "" ? null : cell)));

  it.each<[string, readonly (readonly Cell[])[]]>([
    ["un FEC collé par-dessus nos titres", [[...HEADINGS], ...fecRows]],
    ["un FEC collé sous nos titres", [HEADERS["Grand livre"], [...HEADINGS], ...fecRows]],
    [
      "un FEC collé, dont la feuille a converti nombres et dates",
      [
        [...HEADINGS],
        ...fecRows.map((row) =>
          row.map((cell) =>
            typeof cell === "string" && /^\d+(,\d\d)?$/.test(cell) ? Number(cell.replace(",", ".")) : cell,
          ),
        ),
      ],
    ],
    [
      "un FEC collé en texte brut",
      fecText(BOOK, "|", "\n")
        .trim()
        .split("\n")
        .map((row) => [row]),
    ],
  ])("%s : les lignes collées sont reconnues, seules les nouvelles sont ajoutées", (_name, rows) => {
    const more = sale("C3", "F9", "20260401", "5,00");
    const before = owed(pasted(rows));
    const again = imported(pasted(rows), BOOK);
    expect(again.report).toMatchObject({ added: 0, already: 4 });
    const { tabs, report } = imported(pasted(rows), [...BOOK, ...more]);
    expect(report).toMatchObject({ added: 1, already: 4 });
    expect(ledger(tabs).rows.slice(0, rows.length)).toEqual(rows);
    expect(owed(tabs)).toEqual({ ...before, "Client C3": 500 });
    expect(imported(tabs, [...BOOK, ...more]).report).toMatchObject({ added: 0, already: 5 });
  });

  it("le lettrage d'une ligne collée change dans sa propre colonne", () => {
    const { tabs, report } = imported(pasted([[...HEADINGS], ...fecRows]), LETTERED);
    expect(report.changed).toBe(2);
    const at = HEADINGS.indexOf("EcritureLet");
    expect(
      ledger(tabs)
        .rows.map((row) => row[at] ?? null)
        .filter((cell) => cell === "A"),
    ).toHaveLength(2);
    expect(owed(tabs)).toEqual({ "Client C2": 35_050 });
  });

  it("le lettrage d'une ligne en texte brut ne peut pas changer sur place : la ligne est nommée", () => {
    const rows = fecText(BOOK, "|", "\n")
      .trim()
      .split("\n")
      .map((row) => [row]);
    const { report } = imported(pasted(rows), LETTERED);
    expect(report.changed).toBe(0);
    expect(report.notes.join()).toMatch(/lignes collées.*\(2, 6\).*supprimez/s);
  });

  it("nos colonnes déplacées, une colonne ajoutée au milieu : les nouvelles lignes vont sous leurs titres", () => {
    const header: readonly Cell[] = ["Ma note", ...[...HEADERS["Grand livre"]].reverse()];
    const { tabs } = imported(pasted([header]), BOOK);
    const [row = []] = ledger(tabs).rows.slice(1);
    expect(row[header.indexOf("Pièce")]).toBe("F1");
    expect(row[header.indexOf("Débit")]).toBe(1200);
    expect(row[0]).toBeNull();
    expect(imported(tabs, BOOK).report).toMatchObject({ added: 0, already: 4 });
  });

  it("une ligne importée puis corrigée par son propriétaire reste la même ligne", () => {
    const once = imported([], BOOK);
    const edited = once.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row[1] === "F2" ? row.map((cell) => (cell === 350.5 ? "350,50 €" : cell)) : row,
      ),
    }));
    expect(imported(edited, BOOK).report).toMatchObject({ added: 0, already: 4 });
  });

  it("des lignes de notre format recopiées sans la colonne Clé sont reconnues", () => {
    const once = imported([], BOOK);
    const without = once.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row, at) => (at === 0 ? row : row.slice(0, column("Clé")))),
    }));
    expect(imported(without, BOOK).report).toMatchObject({ added: 0, already: 4 });
  });

  it("un onglet renommé est retrouvé par son repère", () => {
    const once = imported([], BOOK);
    const renamed = once.tabs.map((tab) =>
      tab.title === "Grand livre" ? { ...tab, title: "Compta 2026" } : tab,
    );
    const again = imported(renamed, BOOK);
    expect(again.report.added).toBe(0);
    expect(again.tabs).toHaveLength(renamed.length);
  });
});

describe("Envoyer les lignes par morceaux", () => {
  const rows = ledgerRowsOf(read(fecText([...BOOK, ...sale("C3", "F9", "20260401", "5,00")])));

  function sent(tabs: readonly TabCells[], part: typeof rows): Imported {
    const outcome = importLedgerRows(input(tabs), JSON.parse(JSON.stringify(part)));
    if (outcome.kind !== "done") throw new Error(outcome.message);
    return { tabs: afterWrites(tabs, outcome.writes), report: outcome.report };
  }

  it("morceau par morceau vaut le tout ; le même morceau deux fois n'ajoute rien", () => {
    let tabs: readonly TabCells[] = [];
    for (let at = 0; at < rows.length; at += 2) {
      tabs = sent(tabs, rows.slice(at, at + 2)).tabs;
      expect(sent(tabs, rows.slice(at, at + 2)).report.added).toBe(0);
    }
    expect(ledger(tabs)).toEqual(
      ledger(imported([], [...BOOK, ...sale("C3", "F9", "20260401", "5,00")]).tabs),
    );
  });
});

describe("Actualiser après l'import", () => {
  it("les totaux de contrôle sont dans « Indicateurs », par onglet", () => {
    const { tabs } = imported([], LETTERED);
    const outcome = refreshBook(input(tabs), { accept: true });
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const values = outcome.writes.find(({ tab }) => tab === "Indicateurs")?.values ?? [];
    const controls = values.filter(([name]) => String(name).startsWith("Grand livre\u00a0:"));
    expect(controls.map(([name, value, unit]) => [String(name).slice(14), value, unit])).toEqual([
      ["lignes lues", 4, "lignes"],
      ["total débit", 1590.5, "€"],
      ["total crédit", 1200, "€"],
      ["solde du compte 411", 350.5, "€"],
      ["postes ouverts", 1, "postes"],
    ]);
  });

  it("actualiser deux fois ne change rien", () => {
    const once = imported([], LETTERED).tabs;
    const refreshed = (tabs: readonly TabCells[]): readonly TabCells[] => {
      const outcome = refreshBook(input(tabs), { accept: true });
      if (outcome.kind !== "done") throw new Error(outcome.message);
      return afterWrites(tabs, outcome.writes);
    };
    const first = refreshed(once);
    const text = (tabs: readonly TabCells[]) =>
      tabs.map(({ title, rows }) => [title, rows.map((row) => row.map((cell) => cell ?? ""))]);
    expect(text(refreshed(first))).toEqual(text(first));
  });
});

describe("Propriétés de l'import", () => {
  const line = fc.record({
    aux: fc.constantFrom("C1", "C2", "0007"),
    on: fc.constantFrom("20260105", "20260212", "20260330", "20260431"),
    piece: fc.constantFrom("F1", "F2", "", "-", "0012"),
    letter: fc.constantFrom("", "A", "b"),
    cents: fc.integer({ min: -300, max: 300 }),
    account: fc.constantFrom("411000", "411000", "416000", "706000"),
  });
  const asLine = ({
    aux,
    on,
    piece,
    letter,
    cents,
    account,
  }: {
    aux: string;
    on: string;
    piece: string;
    letter: string;
    cents: number;
    account: string;
  }): Line => {
    const text = (Math.abs(cents) / 100).toFixed(2).replace(".", ",");
    return { aux, on, piece, letter, account, ...(cents > 0 ? { debit: text } : { credit: text }) };
  };
  const sorted = (tabs: readonly TabCells[]): readonly string[] =>
    rowsOf(tabs)
      .map((row) => JSON.stringify(row))
      .sort();

  it("importer deux fois, c'est importer une fois", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (given) => {
        const lines = [{ aux: "C1", debit: "1,00" }, ...given.map(asLine)];
        const once = imported([], lines);
        expect(imported(once.tabs, lines).tabs).toEqual(once.tabs);
      }),
      { numRuns: 60 },
    );
  });

  it("deux moitiés qui se recouvrent, dans n'importe quel ordre, valent le tout", () => {
    const days = ["20260105", "20260212", "20260330"];
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), fc.boolean(), (given, swapped) => {
        const lines: readonly Line[] = [
          { aux: "C1", debit: "1,00", on: "20260212" },
          ...given.filter(({ on }) => days.includes(on)).map(asLine),
        ];
        const early = lines.filter(({ on = "" }) => on <= "20260212");
        const late = lines.filter(({ on = "" }) => on >= "20260212");
        const [first, second] = swapped ? [late, early] : [early, late];
        const halves = imported(imported([], first).tabs, second).tabs;
        expect(sorted(halves)).toEqual(sorted(imported([], lines).tabs));
      }),
      { numRuns: 60 },
    );
  });

  it("ce que les clients doivent après l'import est le solde 411 du fichier, à toute date", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (given) => {
        const lines: readonly Line[] = [{ aux: "C1", debit: "1,00" }, ...given.map(asLine)];
        const { tabs, report } = imported([], lines);
        const balance = report.controls.find(({ label }) => label === "Solde du compte 411")?.value;
        expect(Object.values(owed(tabs)).reduce((sum, one) => sum + one, 0)).toBe(balance);
      }),
      { numRuns: 60 },
    );
  });
});
