import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { ImportReport } from "#shared/workbook/book.ts";
import { importFecInto, importLedgerRows } from "#shared/workbook/import-fec.ts";
import { ledgerRowsOf } from "#shared/workbook/import-fec-rows.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { fecText, fields, HEADINGS, type Line, read, receipt, sale } from "../ledger/fec/fec-builder.ts";
import { afterWrites } from "./apply-writes.ts";

const TODAY = day("2026-12-31");
const input = (tabs: readonly TabCells[]) => ({ tabs, today: TODAY, locale: "fr_FR" });

interface Imported {
  readonly tabs: readonly TabCells[];
  readonly report: ImportReport;
}

function imported(tabs: readonly TabCells[], lines: readonly Line[] | string): Imported {
  const text = typeof lines === "string" ? lines : fecText(lines);
  const outcome = importFecInto(input(tabs), text, "fec.txt");
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return { tabs: afterWrites(tabs, outcome.writes), report: outcome.report };
}

function ledger(tabs: readonly TabCells[]): TabCells {
  const found = tabs.find(({ title }) => title === "Grand livre");
  if (!found) throw new Error("pas de Grand livre");
  return found;
}

/** The rows of `Grand livre` under its header. */
const rowsOf = (tabs: readonly TabCells[]): readonly (readonly Cell[])[] => ledger(tabs).rows.slice(1);
const column = (name: string): number => HEADERS["Grand livre"].indexOf(name);
const letters = (tabs: readonly TabCells[]): readonly Cell[] =>
  rowsOf(tabs).map((row) => row[column("Lettrage")] ?? null);

/** What each customer owes at a day, from the workbook as a refresh reads it. */
function owed(tabs: readonly TabCells[], on = "2026-12-31"): Record<string, number> {
  const reading = readBook(input(tabs), { accept: true });
  if (reading.kind !== "book") throw new Error(reading.message);
  const { position } = openPosition(reading.book.ledger.items, [], day(on));
  const sums: Record<string, number> = {};
  const add = (customer: string, amount: number): void => {
    const name = reading.book.ledger.directory.get(customer as never)?.name ?? customer;
    sums[name] = (sums[name] ?? 0) + amount;
  };
  for (const { item, open } of position.items) add(item.customer, open);
  for (const { customer, amount } of position.credits) add(customer, -amount);
  return sums;
}

const BOOK: readonly Line[] = [
  ...sale("C1", "F1", "20260110", "1200,00", { pieceDate: "20260105" }),
  ...sale("C2", "F2", "20260115", "350,50"),
  ...receipt("C1", "V1", "20260210", "1200,00"),
  { account: "416000", aux: "C9", piece: "D1", entry: "D1", debit: "40,00" },
  { account: "706000", piece: "D1", entry: "D1", credit: "40,00" },
];
const LETTERED = BOOK.map((line) =>
  line.aux === "C1" ? { ...line, letter: "A", letteredOn: "20260211" } : line,
);

describe("Importer un FEC dans « Grand livre »", () => {
  it("crée l'onglet avec les seules lignes de comptes clients, en vraies dates et en nombres", () => {
    const { tabs, report } = imported([], BOOK);
    expect(ledger(tabs).rows[0]).toEqual(HEADERS["Grand livre"]);
    expect(rowsOf(tabs)).toEqual([
      [
        "VT",
        "F1",
        serialOfDay(day("2026-01-10")),
        null,
        "Client C1",
        "C1",
        "Facture F1",
        1200,
        null,
        null,
        null,
        "411000",
        "VT·F1·2026-01-10·411000·C1·120000·0·1·pièce 2026-01-05",
      ],
      [
        "VT",
        "F2",
        serialOfDay(day("2026-01-15")),
        null,
        "Client C2",
        "C2",
        "Facture F2",
        350.5,
        null,
        null,
        null,
        "411000",
        "VT·F2·2026-01-15·411000·C2·35050·0·1",
      ],
      [
        "BQ",
        "V1",
        serialOfDay(day("2026-02-10")),
        null,
        "Client C1",
        "C1",
        "Virement reçu",
        null,
        1200,
        null,
        null,
        "411000",
        "BQ·V1·2026-02-10·411000·C1·0·120000·1",
      ],
      [
        "VT",
        "D1",
        serialOfDay(day("2026-01-20")),
        null,
        "Client C9",
        "C9",
        "Facture",
        40,
        null,
        null,
        null,
        "416000",
        "VT·D1·2026-01-20·416000·C9·4000·0·1",
      ],
    ]);
    expect(report).toMatchObject({
      added: 4,
      already: 0,
      changed: 0,
      leftOut: 4,
      format: "FEC",
      file: "fec.txt",
    });
    expect(report.sentence).toMatch(/4\u00a0lignes ajoutées à «\u00a0Grand livre\u00a0»/);
  });

  it("le repère du nouvel onglet est gardé dans « Réglages »", () => {
    const { tabs } = imported([], BOOK);
    const settings = tabs.find(({ title }) => title === "Réglages");
    const kept = settings?.rows.find((row) => row[0] === "Onglet · Grand livre");
    expect(kept?.[1]).toBe(`#${ledger(tabs).sheetId}`);
  });

  it("importer deux fois n'ajoute rien ; le compte-rendu le dit", () => {
    const once = imported([], BOOK);
    const twice = imported(once.tabs, BOOK);
    expect(twice.tabs).toEqual(once.tabs);
    expect(twice.report).toMatchObject({ added: 0, already: 4, changed: 0 });
  });

  it("une période qui recouvre la précédente n'ajoute que ce qui est nouveau", () => {
    const first = imported([], BOOK.slice(0, 4));
    const { report, tabs } = imported(first.tabs, BOOK.slice(2));
    expect(report).toMatchObject({ added: 2, already: 1 });
    expect(owed(tabs)).toEqual(owed(imported([], BOOK).tabs));
  });

  it("deux lignes identiques d'un même fichier sont toutes deux gardées, et pas doublées au second import", () => {
    const twins = [...sale("C1", "T1", "20260301", "10,00"), ...sale("C1", "T1", "20260301", "10,00")];
    const once = imported([], twins);
    expect(once.report.added).toBe(2);
    expect(imported(once.tabs, twins).report).toMatchObject({ added: 0, already: 2 });
    expect(owed(once.tabs)).toEqual({ "Client C1": 2000 });
  });

  it("un lettrage venu depuis est porté dans les lignes connues, avec sa date ; rien d'autre ne bouge", () => {
    const once = imported([], BOOK);
    const { tabs, report } = imported(once.tabs, LETTERED);
    expect(report).toMatchObject({ added: 0, already: 4, changed: 2 });
    expect(letters(tabs)).toEqual(["A", null, "A", null]);
    expect(rowsOf(tabs)[0]?.[column("Date de lettrage")]).toBe(serialOfDay(day("2026-02-11")));
    expect(owed(once.tabs, "2026-02-09")).toMatchObject({ "Client C1": 120_000 });
    expect(owed(tabs)).toEqual({ "Client C2": 35_050 });
  });

  it("un lettrage de plus tard que le jour d'arrêté : à ce jour la facture est ouverte", () => {
    const { tabs } = imported([], LETTERED);
    expect(owed(tabs, "2026-02-09")).toEqual({ "Client C1": 120_000, "Client C2": 35_050 });
    expect(owed(tabs, "2026-02-10")).toEqual({ "Client C2": 35_050 });
  });

  it("un fichier plus ancien n'efface pas un lettrage plus récent, et le dit ; un fichier aussi récent l'efface", () => {
    const now = imported([], [...LETTERED, ...sale("C3", "F9", "20260401", "5,00")]);
    const older = imported(now.tabs, BOOK);
    expect(older.report.changed).toBe(0);
    expect(older.report.notes.join()).toContain("le lettrage est gardé");
    const newer = imported(now.tabs, [...BOOK, ...sale("C3", "F9", "20260401", "5,00")]);
    expect(newer.report.changed).toBe(2);
    expect(letters(newer.tabs).slice(0, 3)).toEqual([null, null, null]);
  });

  it("un code de notre propre lettrage n'est pas effacé par un fichier sans lettrage", () => {
    const once = imported([], BOOK);
    const ours = once.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row[column("Code")] === "C1"
          ? row.map((cell, at) => (at === column("Lettrage") ? "cr·1" : cell))
          : row,
      ),
    }));
    const again = imported(ours, [...BOOK, ...sale("C3", "F9", "20261201", "5,00")]);
    expect(again.report).toMatchObject({ added: 1, changed: 0 });
    expect(letters(again.tabs).slice(0, 3)).toEqual(["cr·1", null, "cr·1"]);
    expect(letters(imported(ours, LETTERED).tabs).slice(0, 3)).toEqual(["A", null, "A"]);
  });

  it("les conditions courent de la date de la pièce, l'arrêté suit celle de l'écriture", () => {
    const { tabs } = imported([], BOOK);
    const settings = tabs.map((tab) =>
      tab.title === "Réglages"
        ? {
            ...tab,
            rows: tab.rows.map((row) => (row[0] === "Conditions par défaut" ? [row[0], "30J"] : row)),
          }
        : tab,
    );
    const reading = readBook(input(settings));
    if (reading.kind !== "book") throw new Error(reading.message);
    expect(reading.book.ledger.items[0]).toMatchObject({
      issued: "2026-01-10",
      due: "2026-02-04",
      dueSource: "terms",
    });
  });

  it("une échéance du fichier va dans sa colonne", () => {
    const text = fecText([{ aux: "C1", debit: "10,00" }], "|", "\n")
      .split("\n")
      .map((row, at) => (row === "" ? "" : `${row}|${at === 0 ? "DateEcheance" : "20260315"}`))
      .join("\n");
    expect(rowsOf(imported([], text).tabs)[0]?.[column("Échéance")]).toBe(serialOfDay(day("2026-03-15")));
  });

  it("sans auxiliaire, le code est la fin du compte et le client son libellé ; sans rien, « (sans client) »", () => {
    const { tabs } = imported(
      [],
      [
        { account: "411DUPONT", accountLabel: "Dupont SARL", debit: "1,00", piece: "A" },
        { account: "41100042", accountLabel: "Clients", debit: "2,00", piece: "B" },
        { account: "411000", accountLabel: "Clients", debit: "3,00", piece: "C" },
      ],
    );
    expect(rowsOf(tabs).map((row) => [row[column("Client")], row[column("Code")]])).toEqual([
      ["Dupont SARL", "DUPONT"],
      ["00042", "00042"],
      ["(sans client)", null],
    ]);
    expect(owed(tabs)).toEqual({ "Dupont SARL": 100, "00042": 200, "(sans client)": 300 });
  });

  it("une date impossible et un montant illisible restent visibles : anomalies à chaque actualisation", () => {
    const { tabs } = imported(
      [],
      [
        { aux: "C1", debit: "10,00", on: "20260231" },
        { aux: "C1", debit: "N/A", piece: "F2" },
      ],
    );
    const reading = readBook(input(tabs), { accept: true });
    if (reading.kind !== "book") throw new Error(reading.message);
    expect(reading.book.ledger.problems.map(({ code, value }) => `${code} ${value}`)).toEqual(
      expect.arrayContaining(["date-impossible 20260231", "amount-unreadable N/A"]),
    );
    expect(owed(tabs)).toEqual({ "Client C1": 1000 });
  });

  it("un fichier sans ligne de client ne crée rien, et dit ce qu'il contient", () => {
    const outcome = importFecInto(input([]), fecText([{ account: "512000", debit: "1,00" }]), "fec.txt");
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes).toEqual([]);
    expect(outcome.report.notes.join()).toMatch(/Aucune ligne de compte client.*512/);
  });

  it("un refus n'écrit rien", () => {
    expect(importFecInto(input([]), "%PDF-1.4", "facture.pdf").kind).toBe("refused");
  });

  it("un fichier coupé au milieu d'une ligne est refusé : des règlements peuvent manquer ; la ligne est nommée", () => {
    const whole = fecText(BOOK);
    const outcome = importFecInto(input([]), whole.slice(0, whole.indexOf("Virement") + 4), "fec.txt");
    expect(outcome).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/tronqué.*ligne 6\b.*Rien n’a été modifié/s),
    });
  });

  it("la marque de fin des fichiers DOS n'est pas une ligne tronquée", () => {
    expect(imported([], `${fecText(BOOK)}\u001a`).report.added).toBe(4);
  });
});

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
