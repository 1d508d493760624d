import { describe, expect, it } from "vitest";
import { csvText } from "#shared/workbook/csv-text.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { safePath } from "../../extension/evidence/safe-paths.ts";
import { csvOfRows, pasteOfRows } from "../../extension/local/export-rows.ts";
import { safeFileName } from "../../extension/panel/file-name.ts";

/** Texts that some spreadsheet runs, or reads as a formula once it has dropped what stands before the sign. */
const RUN = [
  '=HYPERLINK("https://voleur.example")',
  "+33 6 00 00 00 00",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\ufeff=1+1",
  "\u200b@x",
  "\u0000=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
];

/** A row of `Journal` whose client is this text. */
const journalRow = (text: string) => ({
  id: "a",
  customer: text,
  cells: HEADERS.Journal.map((header) => (header === "Client" ? text : null)),
});

describe("Un fichier que l'on ouvre dans un tableur n'y exécute rien", () => {
  it.each(RUN.map((text) => [JSON.stringify(text), text] as const))("%s", (_shown, text) => {
    const [, line = ""] = csvText([["Client"], [text]]).split("\r\n");
    expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
    const [, row = ""] = csvOfRows("Journal", [journalRow(text)]).split("\r\n");
    expect(row).toMatch(/(?:^|;)"?'/);
    const pasted = pasteOfRows("Journal", [journalRow(text)]);
    expect(pasted.text.split("\t").filter((cell) => cell.replace(/^"/, "").startsWith("'"))).toHaveLength(1);
    expect(pasted.html).toContain("<td>&#39;");
  });

  it("un texte ordinaire et un montant négatif restent tels quels", () => {
    expect(csvText([["Dupont = fils", "-12,50", "a-b", "  Morel"]])).toBe(
      "\ufeffDupont = fils;-12,50;a-b;  Morel\r\n",
    );
  });

  it("une cellule d'un million d'espaces se lit d'un trait", () => {
    expect(csvText([[`${" ".repeat(1_000_000)}x`]])).toHaveLength(1_000_004);
  });
});

describe("Le nom d'un fichier enregistré", () => {
  it.each([
    ["../../.bashrc", "-..-.bashrc"],
    ["C:\\Windows\\win.ini", "C--Windows-win.ini"],
    ["Lettre\u202efdp.exe", "Lettrefdp.exe"],
    ["a\u0000b\n.pdf", "ab.pdf"],
  ])("%j ne sort pas de son dossier et se lit comme il est", (given, name) => {
    expect(safeFileName(given)).toBe(name);
  });

  it("dans le dossier de preuves non plus", () => {
    expect(safePath("../../etc/passwd")).toBe("etc/passwd");
    expect(safePath("..\\..\\a.exe")).toBe("a.exe");
    expect(safePath("/")).toBe("document");
  });
});
