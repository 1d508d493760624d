import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readArguments } from "../../sandbox/start/arguments.ts";
import { balanceText, prioritiesText } from "../../sandbox/start/printed-summary.ts";
import { fillSetting } from "../../sandbox/start/setting-cells.ts";
import { writeFiles } from "../../sandbox/start/written-files.ts";
import { newSheet, newWorkbook, type Row, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { startedSandbox } from "../started-sandbox.ts";

const folder = mkdtempSync(join(tmpdir(), "crescendo-fichiers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function workbookWith(title: string, rows: readonly (readonly (string | number)[])[]): Workbook {
  const workbook = newWorkbook("classeur", "Classeur");
  workbook.sheets.push(
    newSheet(
      0,
      title,
      rows.map((row): Row => row.map((value) => ({ value }))),
    ),
  );
  return workbook;
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("Options du lancement", () => {
  it("« --port 8421 » et « --port=8421 » disent la même chose", () => {
    expect(readArguments(["--port", "8421", "--once"])).toEqual(readArguments(["--once", "--port=8421"]));
    expect(readArguments(["--port=8421"]).port).toBe(8421);
  });

  it("une option suivie d’une autre option n’a pas de valeur", () => {
    expect(() => readArguments(["--terms", "--once"])).toThrow("--terms attend une valeur");
  });
});

describe("Conditions par défaut", () => {
  const cells = (workbook: Workbook) =>
    workbook.sheets
      .find((sheet) => sheet.title === "Réglages")
      ?.rows.map((row) => row.map((cell) => cell?.value));

  it("l’onglet Réglages est créé avec ses titres quand il manque", () => {
    const workbook = newWorkbook("classeur", "Classeur");
    fillSetting(workbook, "Conditions par défaut", "30J");
    expect(cells(workbook)).toEqual([
      ["Réglage", "Valeur", "Explication"],
      ["Conditions par défaut", "30J"],
    ]);
  });

  it("le réglage présent est remplacé sur place, les autres lignes restent", () => {
    const workbook = workbookWith("Réglages", [
      ["Réglage", "Valeur", "Explication"],
      ["Conditions par défaut", "", "à répondre"],
      ["Montant minimum", 15, ""],
    ]);
    fillSetting(workbook, "Conditions par défaut", "45J FDM");
    expect(cells(workbook)).toEqual([
      ["Réglage", "Valeur", "Explication"],
      ["Conditions par défaut", "45J FDM", "à répondre"],
      ["Montant minimum", 15, ""],
    ]);
  });
});

describe("Balance et priorités affichées", () => {
  const headers = ["Client", "Devise", "Total", "Non échu", "1–30 j"];

  it("les plus gros clients d’abord, quinze au plus, puis le total de chaque devise", () => {
    const customers = Array.from({ length: 17 }, (_none, index) => [
      `Client ${index + 1}`,
      "EUR",
      100 + index,
      100 + index,
      0,
    ]);
    const workbook = workbookWith("Balance âgée", [
      ["Arrêtée au", "12/05/2026"],
      headers,
      ...customers,
      ["Total", "EUR", 1836, 1836, 0],
      ["Total", "CHF", 1234.5, 0, 1234.5],
    ]);
    const lines = plainSpaces(balanceText(workbook, "2026-05-12")).split("\n");
    expect(lines[0]).toBe("Balance âgée au 12/05/2026");
    expect(lines[4]).toMatch(/^Client 17 +EUR +116,00/);
    expect(lines.filter((line) => line.startsWith("Client "))).toHaveLength(16);
    expect(lines).toContain("… et 2 autres clients dans l’onglet « Balance âgée »");
    expect(lines.at(-2)).toMatch(/^Total +EUR +1 836,00/);
    expect(lines.at(-1)).toMatch(/^Total +CHF +1 234,50/);
    const widths = lines.filter((line) => /^(Client|Total)/.test(line)).map((line) => line.length);
    expect(new Set(widths).size).toBe(1);
  });

  it("une priorité dit quoi faire, combien et pourquoi", () => {
    const workbook = workbookWith("Relances", [
      [
        "Rang",
        "Client",
        "Action",
        "Canal",
        "État",
        "Réclamé",
        "Devise",
        "Retard max (j)",
        "Pourquoi",
        "À faire le",
      ],
      [
        1,
        "Martin",
        "Relance courtoise",
        "e-mail",
        "à faire",
        1234.5,
        "EUR",
        12,
        "étape atteinte",
        "12/05/2026",
      ],
    ]);
    expect(plainSpaces(prioritiesText(workbook)).split("\n")).toEqual([
      "Premières priorités",
      "",
      "  1. Martin – Relance courtoise",
      "     e-mail · à faire · 1 234,50 € réclamés · 12 jours de retard · à faire le 12/05/2026",
      "     étape atteinte",
    ]);
    expect(plainSpaces(prioritiesText(newWorkbook("c", "c")))).toBe("Relances : rien à faire aujourd’hui.");
  });
});

describe("Fichiers écrits par --once", () => {
  it("un CSV par onglet, un .eml par brouillon, les noms sans caractère interdit", async () => {
    const running = await startedSandbox();
    try {
      const { sandbox } = running;
      sandbox.workbook.sheets.push(
        newSheet(7, "Suivi 2025/2026", [
          [
            { value: 'Menuiserie "Durand", fils' },
            { value: 46023, format: { type: "DATE", pattern: "dd/mm/yyyy" } },
          ],
          [{ value: -1234.5, format: { type: "NUMBER", pattern: "#,##0.00" } }, null],
        ]),
      );
      const id = await sandbox.mailbox.createDraft(
        Buffer.from("To: a@b.example\r\nSubject: x\r\n\r\nBonjour"),
      );
      writeFiles(sandbox, folder);
      expect(readdirSync(folder).sort()).toEqual([
        "Factures.csv",
        "Suivi 2025_2026.csv",
        `brouillon-${id}.eml`,
      ]);
      // 46023 is 1 January 2026 (day 0 = 30 December 1899).
      expect(readFileSync(join(folder, "Suivi 2025_2026.csv"), "utf8")).toBe(
        '"Menuiserie ""Durand"", fils",2026-01-01\r\n-1234.5,\r\n',
      );
      expect(readFileSync(join(folder, `brouillon-${id}.eml`), "utf8")).toMatch(
        /To: a@b\.example\r\nSubject: x\r\n\r\nBonjour$/,
      );
    } finally {
      await running.close();
    }
  });
});
