import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { CellsWrite, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { type FunctionRun, runFunction } from "../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { cellAt } from "../sandbox/workbook/cells.ts";
import { newSheet, type Sheet, type Cell as SheetCell, type Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox, aWorkbook } from "../sandbox-tests/apps-script/local-google.ts";
import { platformProbe } from "./probe.ts";

let project: Awaited<ReturnType<typeof platformProbe>>;

beforeAll(async () => {
  project = await platformProbe();
}, 60_000);
afterAll(() => project.remove());

const SHEET = 5;
const [CLIENT, LABEL, AMOUNT, INVOICES, STATE, OWN] = [2, 3, 4, 6, 7, 9];

const run = (sandbox: Sandbox, name: string, ...parameters: unknown[]): Promise<FunctionRun> =>
  runFunction(sandbox, name, parameters, { project });

const payments = (sandbox: Sandbox): Sheet => {
  const found = sandbox.workbook.sheets.find((sheet) => sheet.sheetId === SHEET);
  if (found === undefined) throw new Error("Onglet absent");
  return found;
};

/** `Règlements` as the owner may have left it, with a column and formulas of their own. */
function aWorkbookOf(count: number): Workbook {
  const workbook = aWorkbook();
  const rows: SheetCell[][] = [[...HEADERS.Règlements, "Mon calcul"].map((value) => ({ value }))];
  for (let index = 1; index <= count; index += 1) {
    rows.push([
      { value: `R-${index}` },
      { value: serialOfDay(day("2026-03-12")), format: { type: "DATE", pattern: "dd/MM/yyyy" } },
      { value: null },
      { value: `VIR CLIENT ${index}` },
      { value: 100 + index },
      { value: "EUR" },
      { value: null },
      { value: null },
      { value: null },
      { value: "", formula: `=E${index + 1}*2` },
    ]);
  }
  workbook.sheets.push(newSheet(SHEET, "Règlements", rows));
  return workbook;
}

const write = (cells: readonly (readonly [row: number, column: number, before: Cell, value: OutCell])[]) =>
  [
    {
      tab: "Règlements",
      sheetId: SHEET,
      cells: cells.map(([row, column, before, value]) => ({ row, column, before, value })),
    },
  ] satisfies CellsWrite[];

/** Every cell of the tab but those named, as text: values, formulas, formats, notes. */
function others(sandbox: Sandbox, changed: readonly (readonly [row: number, column: number])[]): string {
  const named = new Set(changed.map(([row, column]) => `${row - 1} ${column}`));
  return JSON.stringify(
    payments(sandbox).rows.map((row, at) =>
      row.map((cell, column) => {
        if (named.has(`${at} ${column}`)) return "";
        if (cell === null) return { value: null };
        // What a formula amounts to is Sheets' own to compute.
        return cell.formula === undefined ? cell : { ...cell, value: "" };
      }),
    ),
  );
}

describe("Cellules changées sur place", () => {
  it("change les cellules dites, et laisse toutes les autres à l'octet près", async () => {
    const sandbox = aSandbox(aWorkbookOf(12));
    const sheet = payments(sandbox);
    const put = (row: number, column: number, cell: SheetCell) => {
      (sheet.rows[row - 1] ?? [])[column] = cell;
    };
    // Between the cells to change: what a rewriting could spoil.
    put(4, INVOICES, { value: "00123" });
    put(5, INVOICES, { value: "=1+1", format: { type: "TEXT", pattern: "@" } });
    put(6, INVOICES, { value: "", formula: '=TEXTJOIN(", ";VRAI;A1:A2)' });
    put(7, INVOICES, { value: 12, format: { type: "TEXT", pattern: "@" } });
    put(8, INVOICES, { value: true });
    put(9, INVOICES, { value: 46_000.75, format: { type: "DATE_TIME", pattern: "dd/MM/yyyy HH:mm" } });
    put(10, INVOICES, { value: 46_001, format: { type: "DATE", pattern: "dd/MM/yyyy" }, note: "à voir" });
    put(4, CLIENT, { value: "1er mars" });
    const changed = [
      [2, INVOICES],
      [12, INVOICES],
      [3, CLIENT],
      [13, CLIENT],
      [2, STATE],
    ] as const;
    const before = others(sandbox, changed);
    const { error } = await run(
      sandbox,
      "probeWrite",
      write([
        [2, INVOICES, null, "=FA-1"],
        [12, INVOICES, null, "FA-12=300,00, FA-13"],
        [3, CLIENT, null, "12 mars & fils"],
        [13, CLIENT, "", "Menuiserie Alpha"],
        [2, STATE, null, "lettré"],
      ]),
    );
    expect(error).toBe(undefined);
    expect(others(sandbox, changed)).toBe(before);
    expect(changed.map(([row, column]) => cellAt(payments(sandbox), row - 1, column))).toEqual([
      { value: "=FA-1" },
      { value: "FA-12=300,00, FA-13" },
      { value: "12 mars & fils" },
      { value: "Menuiserie Alpha" },
      { value: "lettré" },
    ]);
  });

  it("vide une cellule, remplace une valeur, écrit un jour, un montant", async () => {
    const sandbox = aSandbox(aWorkbookOf(3));
    const serial = serialOfDay(day("2026-03-12"));
    await run(
      sandbox,
      "probeWrite",
      write([
        [2, LABEL, "VIR CLIENT 1", null],
        [3, AMOUNT, 102, 0],
        [4, 1, serial, { day: day("2026-10-25") }],
      ]),
    );
    const sheet = payments(sandbox);
    expect(cellAt(sheet, 1, LABEL).value).toBe(null);
    expect(cellAt(sheet, 2, AMOUNT).value).toBe(0);
    expect(cellAt(sheet, 3, 1)).toEqual({
      value: serialOfDay(day("2026-10-25")),
      format: { type: "DATE", pattern: "dd/MM/yyyy" },
    });
  });

  it("réunit les changements d'un même onglet : aucun n'annule l'autre", async () => {
    const sandbox = aSandbox(aWorkbookOf(9));
    await run(sandbox, "probeWrite", [
      ...write([
        [2, STATE, null, "lettré"],
        [9, STATE, null, "partiel"],
      ]),
      ...write([
        [4, STATE, null, "ignoré"],
        [10, STATE, null, "à confirmer"],
      ]),
    ]);
    expect(payments(sandbox).rows.map((row) => row[STATE]?.value ?? null)).toEqual([
      "État",
      "lettré",
      null,
      "ignoré",
      null,
      null,
      null,
      null,
      "partiel",
      "à confirmer",
    ]);
  });

  it("demande autant d'appels pour dix cellules que pour trois mille, éparses", async () => {
    const counts = [];
    for (const size of [10, 3000]) {
      const sandbox = aSandbox(aWorkbookOf(size));
      const cells = Array.from({ length: size }, (_, index) => index)
        .filter((index) => index % 3 !== 1)
        .flatMap((index): [number, number, Cell, OutCell][] => [
          [index + 2, INVOICES, null, `FA-${index}`],
          [index + 2, STATE, null, "lettré"],
        ]);
      await run(sandbox, "probeRead");
      const reading = sandbox.calls.snapshot().services.byKind.read;
      sandbox.calls.reset();
      const { error } = await run(sandbox, "probeWrite", write(cells));
      expect(error).toBe(undefined);
      const { read, write: written, format } = sandbox.calls.snapshot().services.byKind;
      counts.push([read - reading, written, format]);
    }
    expect(counts).toEqual([
      [3, 2, 0],
      [3, 2, 0],
    ]);
  }, 30_000);
});

describe("Cellules changées sur place : rien n'est fait quand le classeur a changé", () => {
  const one = write([
    [2, STATE, null, "lettré"],
    [3, INVOICES, null, "FA-2"],
  ]);

  async function refused(sandbox: Sandbox, name: string, ...parameters: unknown[]): Promise<string> {
    const { error } = await run(sandbox, name, ...parameters);
    expect(others(sandbox, [[3, LABEL]])).toBe(others(aSandbox(aWorkbookOf(3)), [[3, LABEL]]));
    return error?.errorMessage ?? "";
  }

  it.each([
    ["la cellule elle-même", "H2", "partiel", "la cellule H2"],
    ["une autre cellule de la ligne : un tri l'a déplacée", "D3", "VIR AUTRE", "la ligne 3"],
  ])("%s", async (_name, range, value, where) => {
    const sandbox = aSandbox(aWorkbookOf(3));
    const { error } = await run(sandbox, "probeMeddled", one, "Règlements", range, value);
    expect(error?.errorMessage).toContain("Le classeur a changé");
    expect(error?.errorMessage).toContain(where);
    const sheet = payments(sandbox);
    expect(cellAt(sheet, 2, INVOICES).value).toBe(null);
    expect(cellAt(sheet, 1, STATE).value).toBe(range === "H2" ? "partiel" : null);
  });

  it("une cellule qui ne contenait déjà plus ce qui est dit", async () => {
    const sandbox = aSandbox(aWorkbookOf(3));
    const said = await refused(sandbox, "probeWrite", write([[2, STATE, "partiel", "lettré"]]));
    expect(said).toContain("la cellule H2 de l'onglet «\u00a0Règlements\u00a0»");
  });

  it("une formule du propriétaire n'est jamais remplacée", async () => {
    const sandbox = aSandbox(aWorkbookOf(3));
    const said = await refused(
      sandbox,
      "probeWrite",
      write([
        [2, STATE, null, "lettré"],
        [2, OWN, null, "x"],
      ]),
    );
    expect(said).toMatch(/J2.*formule/);
  });

  it("des lignes ajoutées sous celles qui ont été lues ne sont pas recouvertes", async () => {
    const sandbox = aSandbox(aWorkbookOf(3));
    const added: TabWrite = {
      tab: "Règlements",
      sheetId: SHEET,
      row: 5,
      values: [HEADERS.Règlements.map(() => "x")],
      frozenRows: 1,
    };
    const { error } = await run(sandbox, "probeMeddled", [added], "Règlements", "A5", "saisi entre-temps");
    expect(error?.errorMessage).toContain("des lignes ont été ajoutées");
    expect(cellAt(payments(sandbox), 4, 0).value).toBe("saisi entre-temps");
    expect(cellAt(payments(sandbox), 4, 1).value).toBe(null);
  });

  it("une colonne que le propriétaire a remplie de formules plus bas que la dernière ligne lui reste", async () => {
    const workbook = aWorkbookOf(3);
    const drawn = [4, 5, 6].map((row): (SheetCell | null)[] => {
      const cells = new Array<SheetCell | null>(10).fill(null);
      cells[CLIENT] = { value: "", formula: `=RECHERCHEV(D${row + 1};Tiers!A:B;2)` };
      return cells;
    });
    workbook.sheets.find((sheet) => sheet.sheetId === SHEET)?.rows.push(...drawn);
    const sandbox = aSandbox(workbook);
    const row = (client: OutCell): readonly OutCell[] =>
      HEADERS.Règlements.map((header) => (header === "Client" ? client : "x"));
    const added = (client: OutCell): TabWrite => ({
      tab: "Règlements",
      sheetId: SHEET,
      row: 5,
      values: [row(client), row(null), row(null), row(null)],
      frozenRows: 1,
    });
    const named = await run(sandbox, "probeWrite", [added("Alpha")]);
    expect(named.error?.errorMessage).toMatch(/C5.*formule/);
    expect(cellAt(payments(sandbox), 4, 0).value).toBe(null);
    const { error } = await run(sandbox, "probeWrite", [added(null)]);
    expect(error).toBe(undefined);
    expect([4, 5, 6, 7].map((at) => cellAt(payments(sandbox), at, CLIENT).formula)).toEqual([
      "=RECHERCHEV(D5;Tiers!A:B;2)",
      "=RECHERCHEV(D6;Tiers!A:B;2)",
      "=RECHERCHEV(D7;Tiers!A:B;2)",
      undefined,
    ]);
    expect([4, 7].map((at) => cellAt(payments(sandbox), at, LABEL).value)).toEqual(["x", "x"]);
  });
});
