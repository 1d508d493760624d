import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import type { BookInput, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { type FunctionRun, runFunction } from "../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { cellAt } from "../sandbox/workbook/cells.ts";
import { newSheet, type Row, type Sheet, type Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox, aWorkbook } from "../sandbox-tests/apps-script/local-google.ts";
import { platformProbe } from "./probe.ts";

let project: Awaited<ReturnType<typeof platformProbe>>;

beforeAll(async () => {
  project = await platformProbe();
}, 60_000);
afterAll(() => project.remove());

const run = (sandbox: Sandbox, name: string, ...parameters: unknown[]): Promise<FunctionRun> =>
  runFunction(sandbox, name, parameters, { project });

async function write(sandbox: Sandbox, writes: readonly TabWrite[]): Promise<void> {
  const { error } = await run(sandbox, "probeWrite", writes);
  expect(error).toBe(undefined);
}

function tabNamed(sandbox: Sandbox, title: string): Sheet {
  const found = sandbox.workbook.sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`Onglet absent : ${title}`);
  return found;
}

const newTab = (tab: TabName, rows: readonly (readonly OutCell[])[], frozenRows = 1): TabWrite => ({
  tab,
  sheetId: undefined,
  row: 1,
  values: [...(frozenRows > 1 ? [] : [HEADERS[tab]]), ...rows],
  frozenRows,
});

/** A row of a tab with one text in each of its columns. */
const filled = (tab: TabName, text: string): readonly OutCell[] => HEADERS[tab].map(() => text);

const TRICKY = [
  "=1+1",
  '=HYPERLINK("https://exemple.fr";"payez ici")',
  "+33612345678",
  "-12",
  "@client",
  "'déjà",
  "\t=1",
  "\r=1",
  "12/03",
  "31/12/2026",
  "2026-12-31",
  "1er mars 2026",
  "00123",
  "1 234,56",
  "12 %",
  "1E5",
  "12:30",
  "VRAI",
  "faux",
  "FA-12, FA-13",
  "Mars 2026",
  "Élodie & fils",
  "06 12 34 56 78",
  "« bonjour »",
];

describe("Écriture des onglets : un texte reste ce texte", () => {
  it.each(["Clients", "Journal", "Relances"] as const)(
    "dans « %s » à sa création, puis dans des lignes ajoutées et au-delà de la grille",
    async (tab) => {
      const sandbox = aSandbox();
      const rows = TRICKY.map((text) => filled(tab, text));
      await write(sandbox, [newTab(tab, rows)]);
      const sheet = tabNamed(sandbox, tab);
      const far = sheet.grid.rowCount - 5;
      await write(sandbox, [{ tab, sheetId: sheet.sheetId, row: far, values: rows, frozenRows: 1 }]);
      for (const [start, label] of [
        [1, "création"],
        [far - 1, "ajout"],
      ] as const) {
        TRICKY.forEach((text, index) => {
          HEADERS[tab].forEach((header, column) => {
            const cell = cellAt(tabNamed(sandbox, tab), start + index, column);
            expect([label, header, cell.value, cell.formula]).toEqual([label, header, text, undefined]);
          });
        });
      }
    },
    30_000,
  );

  it("aussi quand le propriétaire a remis ses colonnes au format automatique", async () => {
    const workbook = withTab("Anomalies", 7, [[...HEADERS.Anomalies]]);
    const sandbox = aSandbox(workbook);
    await write(sandbox, [
      {
        tab: "Anomalies",
        sheetId: 7,
        row: 2,
        values: TRICKY.map((text) => filled("Anomalies", text)),
        frozenRows: 1,
      },
    ]);
    const read = await run(sandbox, "probeRead");
    const rows = (read.result as BookInput).tabs.find((tab) => tab.title === "Anomalies")?.rows ?? [];
    expect(rows.slice(1)).toEqual(TRICKY.map((text) => HEADERS.Anomalies.map(() => text)));
  });
});

describe("Écriture des onglets : jours, montants, formules, identifiants", () => {
  it.each(["Europe/Paris", "UTC", "America/Los_Angeles", "Pacific/Auckland"])(
    "un jour est une vraie date, sans décalage, dans un classeur de %s",
    async (zone) => {
      const days = ["2026-03-29", "2026-10-25", "2026-11-01", "2028-02-29", "2026-12-31"];
      const workbook = aWorkbook();
      workbook.timeZone = zone;
      const sandbox = aSandbox(workbook);
      const rows = days.map((iso) =>
        HEADERS.Règlements.map((header): OutCell => (header === "Date" ? { day: day(iso) } : null)),
      );
      await write(sandbox, [newTab("Règlements", rows)]);
      const sheet = tabNamed(sandbox, "Règlements");
      expect(days.map((_, index) => cellAt(sheet, index + 1, 1).value)).toEqual(
        days.map((iso) => serialOfDay(day(iso))),
      );
      expect(cellAt(sheet, 1, 1).format?.type).toBe("DATE");
      const read = (await run(sandbox, "probeRead")).result as BookInput;
      const back = read.tabs
        .find((tab) => tab.title === "Règlements")
        ?.rows.slice(1)
        .map((row) => row[1]);
      expect(back).toEqual(days.map((iso) => serialOfDay(day(iso))));
    },
    30_000,
  );

  it("un nombre mis dans une colonne de texte reste un nombre, la date au-dessus des titres une date", async () => {
    const sandbox = aSandbox();
    await write(sandbox, [
      newTab("Réglages", [
        ["Montant minimum", 15, "En euros"],
        ["Coût d'un appel", 12.5, "En euros"],
        ["Tranches", "30/60/90", "Bornes"],
        ["Onglet · Réglages", { idOf: "Réglages" }, "Ne pas modifier"],
      ]),
      newTab(
        "Balance âgée",
        [["Arrêtée au", { day: day("2026-05-12") }], HEADERS["Balance âgée"].slice(0, 2)],
        2,
      ),
    ]);
    const settings = tabNamed(sandbox, "Réglages");
    expect([1, 2, 3, 4].map((row) => cellAt(settings, row, 1).value)).toEqual([
      15,
      12.5,
      "30/60/90",
      `#${settings.sheetId}`,
    ]);
    const balance = tabNamed(sandbox, "Balance âgée");
    expect(cellAt(balance, 0, 1).value).toBe(serialOfDay(day("2026-05-12")));
    expect(cellAt(balance, 0, 1).format?.type).toBe("DATE");
    expect([balance.grid.frozenRowCount, settings.grid.frozenRowCount]).toEqual([2, 1]);
  });

  it("rend au propriétaire sa formule et sa date, même dans une autre ligne", async () => {
    const width = HEADERS.Relances.length;
    const own: Row = [
      ...HEADERS.Relances.map((_, index) => ({ value: index === 1 ? "Alpha" : "x" })),
      { value: serialOfDay(day("2026-05-20")), format: { type: "DATE", pattern: "dd/MM/yyyy" } },
      { value: "", formula: "=A2*2" },
    ];
    const workbook = withTab("Relances", 9, [[...HEADERS.Relances, "Vu le", "Double"]]);
    workbook.sheets.find((sheet) => sheet.sheetId === 9)?.rows.push(own);
    const sandbox = aSandbox(workbook);
    const read = (await run(sandbox, "probeRead")).result as BookInput;
    const before = read.tabs.find((tab) => tab.sheetId === 9);
    expect(before?.formulas?.[1]?.[width + 1]).toBe("=A2*2");
    const ours = HEADERS.Relances.map((): OutCell => "x");
    await write(sandbox, [
      {
        tab: "Relances",
        sheetId: 9,
        row: 1,
        values: [
          [...HEADERS.Relances, "Vu le", "Double"],
          [...ours, null, null],
          [...ours, before?.rows[1]?.[width] ?? null, { formula: "=A3*2" }],
        ],
        frozenRows: 1,
      },
    ]);
    const sheet = tabNamed(sandbox, "Relances");
    expect(cellAt(sheet, 2, width)).toMatchObject({
      value: serialOfDay(day("2026-05-20")),
      format: { type: "DATE" },
    });
    expect(cellAt(sheet, 2, width + 1).formula).toBe("=A3*2");
    expect(cellAt(sheet, 1, width).value).toBe(null);
  });

  it("ne lit les formules que d'un onglet reconstruit où le propriétaire a ajouté quelque chose", async () => {
    const workbook = withTab("Relances", 9, [[...HEADERS.Relances]]);
    workbook.sheets.push(newSheet(3, "Factures", [[{ value: "Client" }, { value: "", formula: "=B1" }]]));
    const sandbox = aSandbox(workbook);
    await run(sandbox, "probeRead");
    expect(sandbox.calls.snapshot().services.byMethod["Range.getFormulas"]).toBe(undefined);
    expect(sandbox.calls.snapshot().services.byKind.read).toBe(3);
  });

  it("crée les onglets après ceux du propriétaire, dans l'ordre, titres en gras", async () => {
    const sandbox = aSandbox();
    await write(sandbox, [newTab("Clients", []), newTab("Journal", [])]);
    expect(sandbox.workbook.sheets.map((sheet) => sheet.title)).toEqual(["Feuille 1", "Clients", "Journal"]);
    for (const title of ["Clients", "Journal"]) {
      expect(cellAt(tabNamed(sandbox, title), 0, 0).style).toMatchObject({ textFormat: { bold: true } });
    }
  });
});

function withTab(title: string, sheetId: number, rows: readonly (readonly string[])[]): Workbook {
  const workbook = aWorkbook();
  workbook.sheets.push(
    newSheet(
      sheetId,
      title,
      rows.map((row) => row.map((value) => ({ value }))),
    ),
  );
  return workbook;
}
