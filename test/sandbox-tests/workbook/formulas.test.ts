import { describe, expect, it } from "vitest";
import { calculate } from "../../sandbox/workbook/calculated.ts";
import { cellAt, putCell } from "../../sandbox/workbook/cells.ts";
import { movedFormula } from "../../sandbox/workbook/formula-refs.ts";
import { shownCell } from "../../sandbox/workbook/formula-results.ts";
import { serialOf } from "../../sandbox/workbook/serial.ts";
import {
  type Cell,
  type CellValue,
  copyWorkbook,
  newSheet,
  newWorkbook,
  type Workbook,
} from "../../sandbox/workbook/workbook.ts";

const TODAY = "2026-05-12";

/** A tab `Factures` (Client, Montant) and a tab `Bilan` holding formulas down its first column. */
function bookWith(formulas: readonly string[], locale = "fr_FR"): Workbook {
  const workbook = newWorkbook("classeur-1", "Essai");
  workbook.locale = locale;
  const rows: (readonly CellValue[])[] = [
    ["Client", "Montant"],
    ["Alpha", 1200],
    ["=1+1", 300.5],
    ["00123", -20],
  ];
  workbook.sheets.push(
    newSheet(
      0,
      "Factures à jour",
      rows.map((row) => row.map((value) => ({ value }))),
    ),
    newSheet(
      1,
      "Bilan",
      formulas.map((formula) => [{ value: "", formula }]),
    ),
  );
  return workbook;
}

function results(workbook: Workbook, today = TODAY): CellValue[] {
  calculate(workbook, today);
  return (workbook.sheets[1]?.rows ?? []).map((_row, row) => shown(workbook, 1, row, 0).value);
}

/** A cell as it is read. */
const shown = (workbook: Workbook, tab: number, row: number, column: number): Cell =>
  shownCell(cellAt(workbook.sheets[tab] ?? newSheet(9, ""), row, column));

describe("Formules du classeur", () => {
  it("une somme sur un autre onglet, une plage ouverte et une colonne entière se calculent", () => {
    const workbook = bookWith([
      "=SUM('Factures à jour'!B2:B4)",
      "=SUM('Factures à jour'!B2:B)",
      "=SUM('Factures à jour'!B:B)",
      '=IF(A1=A2;"à jour";"à actualiser")',
      "=ROUND('Factures à jour'!B3*100;0)",
    ]);
    expect(results(workbook)).toEqual([1480.5, 1480.5, 1480.5, "à jour", 30_050]);
  });

  it("un texte reste un texte : ni formule ni nombre", () => {
    const workbook = bookWith([
      "='Factures à jour'!A3",
      "=ISTEXT('Factures à jour'!A4)",
      "=COUNTA('Factures à jour'!A:A)",
    ]);
    expect(results(workbook)).toEqual(["=1+1", true, 4]);
  });

  it("TODAY() est le jour du bac à sable ; le lendemain le résultat change", () => {
    const workbook = bookWith(["=TODAY()", "=TODAY()-DATE(2026;5;10)", '="TODAY() reste ici"']);
    expect(results(workbook)).toEqual([serialOf(2026, 5, 12), 2, "TODAY() reste ici"]);
    expect(results(workbook, "2026-05-13")[1]).toBe(3);
    expect(shown(workbook, 1, 0, 0).format?.type).toBe("DATE");
  });

  it("une cellule changée se voit à la lecture suivante ; une formule suit une autre formule", () => {
    const workbook = bookWith(["=A2*2", "='Factures à jour'!B2"]);
    expect(results(workbook)).toEqual([2400, 1200]);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("Onglet absent.");
    putCell(sheet, 1, 1, { value: 10 });
    expect(results(workbook)).toEqual([20, 10]);
  });

  it("lire ne change pas l'état du classeur, et une copie qui change garde à l'original ses valeurs", () => {
    const workbook = bookWith(["=A2*2", "='Factures à jour'!B2"]);
    const before = JSON.stringify(workbook);
    expect(results(workbook)).toEqual([2400, 1200]);
    expect(JSON.stringify(workbook)).toBe(before);
    const copy = copyWorkbook(workbook);
    const [sheet] = copy.sheets;
    if (sheet === undefined) throw new Error("Onglet absent.");
    putCell(sheet, 1, 1, { value: 10 });
    expect(results(copy)).toEqual([20, 10]);
    expect(results(workbook)).toEqual([2400, 1200]);
  });

  it("une erreur a le texte de Google ; une fonction inconnue garde la valeur qu'elle avait", () => {
    const workbook = bookWith(["=1/0", "=GOOGLEFINANCE(1)", "='Onglet absent'!A1"]);
    expect(results(workbook)).toEqual(["#DIV/0!", "", "#REF!"]);
  });

  it("la virgule sépare les arguments où le nombre s'écrit avec un point, et les décimales en France", () => {
    expect(results(bookWith(["=MAX(1,5)", "=MAX(1;5)"], "en_US"))).toEqual([5, 5]);
    expect(results(bookWith(["=MAX(1,5;1)"]))).toEqual([1.5]);
  });

  it("des milliers de lignes se calculent une fois, et pas de nouveau quand un autre onglet change", () => {
    const workbook = newWorkbook("classeur-1", "Grand");
    const rows = Array.from({ length: 10_000 }, (_none, row) => [
      { value: row },
      { value: 2 },
      { value: "", formula: `=A${row + 1}*B${row + 1}` },
    ]);
    workbook.sheets.push(
      newSheet(0, "Grand", rows),
      newSheet(1, "Bilan", [[{ value: "", formula: "=SUM(Grand!C:C)" }]]),
    );
    calculate(workbook, TODAY);
    expect(shown(workbook, 1, 0, 0).value).toBe(10_000 * 9_999);
    const line = workbook.sheets[0]?.rows[77]?.[2];
    const [, report] = workbook.sheets;
    if (report === undefined) throw new Error("Onglet absent.");
    putCell(report, 1, 0, { value: "", formula: "=A1+1" });
    calculate(workbook, TODAY);
    expect(shown(workbook, 1, 1, 0).value).toBe(10_000 * 9_999 + 1);
    expect(workbook.sheets[0]?.rows[77]?.[2]).toBe(line);
  });

  it("une règle écrite pour la première cellule suit ses références sans dollar", () => {
    expect(movedFormula("=AND($D5>0;E$2='Autre'!F5)", 3, 2)).toBe("=AND($D8>0;G$2='Autre'!H8)");
    expect(movedFormula('=A1&"A1"', 1, 0)).toBe('=A2&"A1"');
    expect(movedFormula("=SUM(B:B)+SUM(2:2)+LOG10(A1)", 1, 1)).toBe("=SUM(C:C)+SUM(3:3)+LOG10(B2)");
  });
});
