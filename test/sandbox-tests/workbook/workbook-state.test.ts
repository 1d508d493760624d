import { describe, expect, it } from "vitest";
import { lastColumn, lastRow, putCell } from "../../sandbox/workbook/cells.ts";
import { deleteDimension, insertDimension } from "../../sandbox/workbook/dimensions.ts";
import {
  copyWorkbook,
  deserialise,
  newSheet,
  newWorkbook,
  serialise,
} from "../../sandbox/workbook/workbook.ts";

function filled() {
  const workbook = newWorkbook("id", "Titre");
  const sheet = newSheet(3, "Factures", [
    [{ value: "a" }, null, { value: 46023, format: { type: "DATE", pattern: "dd/MM/yyyy" } }],
    [null, { value: "", formula: "=A1" }],
  ]);
  sheet.merges.push({ startRow: 1, endRow: 3, startColumn: 0, endColumn: 1 });
  workbook.sheets.push(sheet);
  workbook.properties.document.mode = "oui";
  return { workbook, sheet };
}

describe("L'état du classeur", () => {
  it("se garde en JSON et se relit à l'identique ; un autre texte est refusé", () => {
    const { workbook } = filled();
    expect(deserialise(serialise(workbook))).toEqual(workbook);
    expect(() => deserialise('{"sheets":[]}')).toThrow("n'est pas un classeur");
  });

  it("mille lignes mises en forme s'écrivent comme une seule, et chacune se change ensuite seule", () => {
    const size = (rows: number): number => {
      const { workbook, sheet } = filled();
      for (let row = 2; row < 2 + rows; row += 1) {
        putCell(sheet, row, 0, { value: null, style: { verticalAlignment: "TOP" } });
      }
      return serialise(workbook).length;
    };
    expect(size(900)).toBeLessThan(size(1) + 10);
    const { workbook, sheet } = filled();
    for (const row of [2, 3]) putCell(sheet, row, 0, { value: null, note: "à moi" });
    const read = deserialise(serialise(workbook)).sheets[0];
    if (read === undefined) throw new Error("L'onglet est perdu.");
    putCell(read, 2, 0, { value: "neuf" });
    expect(read.rows.slice(2)).toEqual([[{ value: "neuf" }], [{ value: null, note: "à moi" }]]);
  });

  it("un classeur écrit avant, lignes en clair, se relit", () => {
    const { workbook } = filled();
    expect(deserialise(JSON.stringify(workbook))).toEqual(workbook);
  });

  it("une copie change sans toucher l'original", () => {
    const { workbook } = filled();
    const before = serialise(workbook);
    const copy = copyWorkbook(workbook);
    const sheet = copy.sheets[0];
    if (sheet === undefined) throw new Error("La copie a perdu son onglet.");
    putCell(sheet, 5, 5, { value: "neuf" });
    sheet.title = "Autre";
    copy.properties.document.mode = "non";
    insertDimension(sheet, "ROWS", 0, 2, false);
    expect(serialise(workbook)).toBe(before);
  });

  it("la dernière ligne et la dernière colonne comptent valeurs et formules, pas les formats", () => {
    const { sheet } = filled();
    putCell(sheet, 9, 9, { value: null, format: { type: "TEXT", pattern: "@" } });
    expect([lastRow(sheet), lastColumn(sheet)]).toEqual([2, 3]);
  });

  it("insérer ou supprimer des lignes déplace les fusions avec leurs cellules", () => {
    const { sheet } = filled();
    insertDimension(sheet, "ROWS", 0, 2, false);
    expect(sheet.merges).toEqual([{ startRow: 3, endRow: 5, startColumn: 0, endColumn: 1 }]);
    deleteDimension(sheet, "ROWS", 3, 1);
    expect(sheet.merges).toEqual([{ startRow: 3, endRow: 4, startColumn: 0, endColumn: 1 }]);
    deleteDimension(sheet, "ROWS", 3, 1);
    expect(sheet.merges).toEqual([]);
    expect(sheet.grid.rowCount).toBe(1000);
  });

  it("des lignes ajoutées après une autre en prennent les formats, pas les valeurs", () => {
    const { sheet } = filled();
    insertDimension(sheet, "ROWS", 1, 1, true);
    expect(sheet.rows[1]).toEqual([
      null,
      null,
      { value: null, format: { type: "DATE", pattern: "dd/MM/yyyy" } },
    ]);
  });
});
