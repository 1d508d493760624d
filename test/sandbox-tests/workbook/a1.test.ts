import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnIndex, columnLetters, parseA1, printA1, resolveA1 } from "../../sandbox/workbook/a1.ts";
import { newSheet, newWorkbook } from "../../sandbox/workbook/workbook.ts";

describe("La notation A1", () => {
  it.each([
    { text: "A1", parsed: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 } },
    { text: "$B$2:$C$5", parsed: { startRow: 1, endRow: 5, startColumn: 1, endColumn: 3 } },
    { text: "C5:B2", parsed: { startRow: 1, endRow: 5, startColumn: 1, endColumn: 3 } },
    { text: "A:C", parsed: { startColumn: 0, endColumn: 3 } },
    { text: "2:5", parsed: { startRow: 1, endRow: 5 } },
    { text: "A5:B", parsed: { startRow: 4, startColumn: 0, endColumn: 2 } },
    {
      text: "'Feuille à moi'!A1:B",
      parsed: { sheetName: "Feuille à moi", startRow: 0, startColumn: 0, endColumn: 2 },
    },
    {
      text: "'L''atelier'!B2",
      parsed: { sheetName: "L'atelier", startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 },
    },
    {
      text: "Balance âgée!A1",
      parsed: { sheetName: "Balance âgée", startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
    },
    { text: "Journal", parsed: { sheetName: "Journal" } },
    { text: "'Règlements'", parsed: { sheetName: "Règlements" } },
  ])("« $text » se lit", ({ text, parsed }) => {
    expect(parseA1(text)).toEqual(parsed);
  });

  it.each(["", "!A1", "Feuille!", "'Feuille", "Feuille!A", "Feuille!A0", "Feuille!1:B", "Feuille!A1:B2:C3"])(
    "« %s » ne se lit pas",
    (text) => {
      expect(parseA1(text)).toBeUndefined();
    },
  );

  it("les lettres et le rang d'une colonne se répondent", () => {
    expect(columnIndex("A")).toBe(0);
    expect(columnIndex("Z")).toBe(25);
    expect(columnIndex("AA")).toBe(26);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18_277 }), (index) => {
        expect(columnIndex(columnLetters(index))).toBe(index);
      }),
    );
  });

  it("un onglet dont le nom n'est pas un mot simple, ou ressemble à une cellule, est entre apostrophes", () => {
    const box = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 };
    expect(printA1("Journal", box)).toBe("Journal!A1:C2");
    expect(printA1("Feuille 1", box)).toBe("'Feuille 1'!A1:C2");
    expect(printA1("L'atelier", box)).toBe("'L''atelier'!A1:C2");
    expect(printA1("T1", box)).toBe("'T1'!A1:C2");
  });

  it("sans nom d'onglet, la plage est dans le premier onglet visible ; une fin ouverte va au bout de la grille", () => {
    const workbook = newWorkbook("x", "x");
    workbook.sheets.push({ ...newSheet(1, "Caché"), hidden: true }, newSheet(2, "Vu"));
    expect(resolveA1(workbook, "A1")?.sheet.title).toBe("Vu");
    expect(resolveA1(workbook, "'caché'!B2:B")?.box).toEqual({
      startRow: 1,
      endRow: 1000,
      startColumn: 1,
      endColumn: 2,
    });
    expect(resolveA1(workbook, "Absent!A1")).toBeUndefined();
  });
});
