import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { RefreshReport, SidebarState } from "../../apps-script/sidebar-contract.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Row, Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type BuiltAddOn, builtAddOn, type Made, sheetNamed, valuesOf, workbookOf } from "./built-add-on.ts";
import { runOnSandbox } from "./in-process.ts";

const TODAY = "2026-05-12";
const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé"];
const FORMULA_NAME = '=HYPERLINK("https://exemple.fr";"payez ici")';

/** 42 days late, not due, 101 days late and half paid, 10 days late. */
const FACTURES: readonly (readonly Made[])[] = [
  HEADER,
  ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200, 0],
  ["Alpha", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5, 0],
  ["Bêta", "00123", { day: "2026-01-01" }, { day: "2026-01-31" }, 1000, 400],
  [FORMULA_NAME, "=1+1", { day: "2026-04-02" }, { day: "2026-05-02" }, 500, 0],
];

let addOn: BuiltAddOn;

beforeAll(async () => {
  addOn = await builtAddOn();
}, 120_000);
afterAll(() => addOn.remove());

const run = (sandbox: Sandbox, name: string, ...parameters: unknown[]): FunctionRun =>
  runOnSandbox(addOn, sandbox, name, parameters);
const aSandboxOf = (workbook: Workbook): Sandbox => aSandbox(workbook, TODAY);
const owned = (): Workbook => workbookOf({ Factures: FACTURES });

function refreshed(sandbox: Sandbox, name = "refresh"): RefreshReport {
  const { error, result } = run(sandbox, name);
  expect(error).toBe(undefined);
  return result as RefreshReport;
}

/** Calls that read, write or format: what the budget counts. */
function budgetOf(sandbox: Sandbox): number {
  const { read, write, format } = sandbox.calls.snapshot().services.byKind;
  return read + write + format;
}

/** The rows of a tab of ours, by header. */
function table(sandbox: Sandbox, tab: keyof typeof HEADERS): readonly Readonly<Record<string, unknown>>[] {
  const rows = valuesOf(sheetNamed(sandbox, tab));
  const at = rows.findIndex((row) => row[0] === HEADERS[tab][0]);
  return rows
    .slice(at + 1)
    .filter((row) => row.some((value) => value !== null))
    .map((row) => Object.fromEntries(HEADERS[tab].map((header, column) => [header, row[column] ?? null])));
}

describe("Actualiser", () => {
  it("écrit la balance, le plan et le reste, et dit ce qu'il a trouvé", () => {
    const sandbox = aSandboxOf(owned());
    const report = refreshed(sandbox);
    expect(report.asOf).toBe(TODAY);
    // 1 200 + 300,50 + 600 + 500, dont 300,50 non échu.
    expect(report.totals).toEqual([{ currency: "EUR", total: 260_050, overdue: 230_000 }]);
    expect(Object.fromEntries(report.buckets.map(({ name, amount }) => [name, amount]))).toEqual({
      "Sans échéance": 0,
      "Non échu": 30_050,
      "1–30 j": 50_000,
      "31–60 j": 120_000,
      "61–90 j": 0,
      "Plus de 90 j": 60_000,
      "Avoirs et règlements non lettrés": 0,
    });
    const balance = table(sandbox, "Balance âgée");
    expect(balance.find((row) => row.Client === "Total")).toMatchObject({ Total: 2600.5, Échu: 2300 });
    expect(balance.find((row) => row.Client === "Bêta")).toMatchObject({ "Plus de 90 j": 600, Total: 600 });
    expect(table(sandbox, "Relances").length).toBeGreaterThan(0);
    for (const tab of ["Clients", "Scénarios", "Modèles", "Journal", "Réglages"] as const) {
      expect(valuesOf(sheetNamed(sandbox, tab))[0]?.slice(0, HEADERS[tab].length)).toEqual(HEADERS[tab]);
    }
  });

  it("ne touche aucune cellule du propriétaire", () => {
    const sandbox = aSandboxOf(owned());
    const before = JSON.stringify(sheetNamed(sandbox, "Factures"));
    refreshed(sandbox);
    refreshed(sandbox);
    expect(JSON.stringify(sheetNamed(sandbox, "Factures"))).toBe(before);
  });

  it("n'écrit que la formule qui dit si la balance est à jour, quels que soient les textes du propriétaire", () => {
    const sandbox = aSandboxOf(owned());
    refreshed(sandbox);
    refreshed(sandbox);
    const formulas = sandbox.workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [`${sheet.title} ${at} ${column}`],
        ),
      ),
    );
    expect(formulas).toEqual(["Balance âgée 0 2"]);
    expect(table(sandbox, "Balance âgée").map((row) => row.Client)).toContain(FORMULA_NAME);
    expect(table(sandbox, "Relances").map((row) => row.Factures)).toContain("=1+1");
    expect(table(sandbox, "Relances").map((row) => row.Factures)).toContain("00123");
  });

  it("tient dans trente appels, à la création comme ensuite, et autant pour cent que pour trois mille lignes", () => {
    const counts = [];
    for (const size of [100, 3000]) {
      const sandbox = aSandboxOf(workbookOf({ Factures: manyInvoices(size) }));
      refreshed(sandbox);
      const first = budgetOf(sandbox);
      sandbox.calls.reset();
      refreshed(sandbox);
      counts.push([first, budgetOf(sandbox)]);
    }
    expect(counts[1]).toEqual(counts[0]);
    for (const count of counts.flat()) expect(count).toBeLessThanOrEqual(30);
  }, 60_000);

  it("tient dans trente appels aussi avec un onglet de factures par année", () => {
    const sandbox = aSandboxOf(
      workbookOf({
        "2023": FACTURES,
        "2024": manyInvoices(10, "A"),
        "2025": manyInvoices(20, "B"),
        "2026": manyInvoices(30, "C"),
      }),
    );
    const first = run(sandbox, "acceptMapping");
    expect(first.error).toBe(undefined);
    expect(budgetOf(sandbox)).toBeLessThanOrEqual(30);
    sandbox.calls.reset();
    refreshed(sandbox);
    expect(budgetOf(sandbox)).toBeLessThanOrEqual(30);
  });

  it("une seconde fois, laisse les mêmes onglets", () => {
    const sandbox = aSandboxOf(owned());
    refreshed(sandbox);
    const before = sandbox.workbook.sheets.map((sheet) => [sheet.title, sheet.sheetId, valuesOf(sheet)]);
    refreshed(sandbox);
    expect(sandbox.workbook.sheets.map((sheet) => [sheet.title, sheet.sheetId, valuesOf(sheet)])).toEqual(
      before,
    );
  });

  it("coupé au milieu, se termine à l'actualisation suivante comme s'il ne l'avait pas été", () => {
    const whole = aSandboxOf(owned());
    refreshed(whole);
    const expected = new Map(whole.workbook.sheets.map((sheet) => [sheet.title, valuesOf(sheet)]));
    for (const failAtCall of [5, 20, 45, 70, 95, 120]) {
      const sandbox = aSandboxOf(owned());
      const cut = runOnSandbox(addOn, sandbox, "refresh", [], { failAtCall });
      expect(cut.error?.errorMessage).toContain("Google Sheets n'a pas répondu");
      refreshed(sandbox);
      for (const tab of ["Factures", "Balance âgée", "Relances", "Clients", "Journal", "Scénarios"]) {
        expect([failAtCall, tab, trimmed(valuesOf(sheetNamed(sandbox, tab)))]).toEqual([
          failAtCall,
          tab,
          trimmed(expected.get(tab) ?? []),
        ]);
      }
    }
  }, 60_000);

  it("garde les colonnes ajoutées par le propriétaire, avec leur ligne", () => {
    const sandbox = aSandboxOf(owned());
    refreshed(sandbox);
    const sheet = sheetNamed(sandbox, "Relances");
    const width = HEADERS.Relances.length;
    const place = (row: Row, column: number, value: string, formula?: string) => {
      while (row.length <= column) row.push(null);
      row[column] = formula === undefined ? { value } : { value, formula };
    };
    const rowOf = (client: string): number => valuesOf(sheet).findIndex((row) => row[1] === client);
    place(sheet.rows[0] ?? [], width, "Ma note");
    place(sheet.rows[0] ?? [], width + 1, "Double");
    place(sheet.rows[rowOf("Bêta")] ?? [], width, "rappeler Léa, 0612");
    place(sheet.rows[rowOf("Bêta")] ?? [], width + 1, "", `=G${rowOf("Bêta") + 1}*2`);
    // A new, larger debt changes the order of the rows.
    const gamma = workbookOf({
      x: [["Gamma", "FA-9", { day: "2026-01-01" }, { day: "2026-01-15" }, 90_000, 0]],
    });
    sheetNamed(sandbox, "Factures").rows.push(...(gamma.sheets[0]?.rows ?? []));
    refreshed(sandbox);
    const after = sheetNamed(sandbox, "Relances");
    const row = valuesOf(after).findIndex((values) => values[1] === "Bêta");
    expect(after.rows[row]?.[width]?.value).toBe("rappeler Léa, 0612");
    expect(after.rows[row]?.[width + 1]?.formula).toBe(`=G${row + 1}*2`);
    expect(valuesOf(after).some((values) => values[1] === "Gamma")).toBe(true);
  });

  it("suit la date d'arrêté de Réglages", () => {
    const sandbox = aSandboxOf(owned());
    refreshed(sandbox);
    const settings = sheetNamed(sandbox, "Réglages");
    const row = valuesOf(settings).findIndex((values) => values[0] === "Date d'arrêté");
    (settings.rows[row] ?? [])[1] = { value: "31/03/2026", format: { type: "TEXT", pattern: "@" } };
    expect(refreshed(sandbox).asOf).toBe("2026-03-31");
  });

  it("n'a pas besoin d'interface : ni menu, ni message", () => {
    const { alerts, toasts, menus } = run(aSandboxOf(owned()), "refresh");
    expect([alerts, toasts, menus]).toEqual([[], [], []]);
  });
});

describe("Conditions par défaut, demandées une fois", () => {
  const undated: readonly (readonly Made[])[] = [
    ["Client", "N° facture", "Date", "Montant TTC"],
    ["Alpha", "FA-1", { day: "2026-03-01" }, 1200],
    ["Bêta", "FA-2", { day: "2026-05-01" }, 300],
  ];

  it("sans aucune échéance la question est posée ; la réponse est gardée et les factures ont une échéance", () => {
    const sandbox = aSandboxOf(workbookOf({ Factures: undated }));
    expect(refreshed(sandbox).question).toContain("Conditions par défaut");
    const { error, result } = run(sandbox, "setDefaultTerms", "30J");
    expect(error).toBe(undefined);
    const report = result as RefreshReport;
    expect(report.question).toBe(undefined);
    // FA-1 est échue le 31/03/2026, FA-2 le 31/05/2026.
    expect(report.totals).toEqual([{ currency: "EUR", total: 150_000, overdue: 120_000 }]);
    const terms = table(sandbox, "Réglages").filter((row) => row.Réglage === "Conditions par défaut");
    expect(terms.map((row) => row.Valeur)).toEqual(["30J"]);
    expect(refreshed(sandbox).question).toBe(undefined);
  });

  it("des conditions illisibles sont refusées sans rien écrire", () => {
    const sandbox = aSandboxOf(workbookOf({ Factures: undated }));
    const before = JSON.stringify(sandbox.workbook.sheets);
    const { error } = run(sandbox, "setDefaultTerms", "quand il pleut");
    expect(error?.errorMessage).toContain("ne se lisent pas");
    expect(JSON.stringify(sandbox.workbook.sheets)).toBe(before);
  });
});

describe("Actualiser refuse, en français, sans rien écrire", () => {
  it.each([
    ["un classeur vide", workbookOf({ "Feuille 1": [] })],
    [
      "un onglet sans titres reconnus",
      workbookOf({
        "Feuille 1": [
          ["bonjour", "le"],
          ["monde", "entier"],
        ],
      }),
    ],
    [
      "un onglet de totaux",
      workbookOf({
        Synthèse: [
          ["Total", 1200],
          ["Total général", 1200],
        ],
      }),
    ],
  ])("%s", (_name, workbook) => {
    const sandbox = aSandboxOf(workbook);
    const before = JSON.stringify(sandbox.workbook.sheets);
    const { error } = run(sandbox, "refresh");
    expect(error?.errorMessage).toMatch(/factures|titres|onglet/i);
    expect(JSON.stringify(sandbox.workbook.sheets)).toBe(before);
    expect(sandbox.calls.snapshot().services.byKind.write).toBe(0);
  });

  it("un classeur dont il n'est pas sûr : il propose, puis acceptMapping écrit et actualise", () => {
    const sandbox = aSandboxOf(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
          ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1000, 1750],
          ["Bêta", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 500, 610],
        ],
      }),
    );
    const before = JSON.stringify(sandbox.workbook.sheets);
    const { error } = run(sandbox, "refresh");
    expect(error?.errorMessage).toContain("Montant");
    expect(JSON.stringify(sandbox.workbook.sheets)).toBe(before);
    const state = run(sandbox, "sidebarState").result as SidebarState;
    expect(state.kind).toBe("proposal");

    const report = refreshed(sandbox, "acceptMapping");
    // What is accepted is what the message proposed: the column it names, 1 000 + 500 or 1 750 + 610.
    const proposed = /Montant TTC = «\s(\w+)\s»/.exec(error?.errorMessage ?? "")?.[1] ?? "";
    const sums: Readonly<Record<string, number>> = { Montant: 150_000, Total: 236_000 };
    expect(report.totals[0]?.total).toBe(sums[proposed]);
    const names = table(sandbox, "Réglages").map((row) => String(row.Réglage));
    expect(names.some((name) => name.startsWith("Correspondance · "))).toBe(true);
    // Once kept, nothing is asked again.
    expect(refreshed(sandbox).totals).toEqual(report.totals);
  });

  it("un Journal connu puis disparu", () => {
    const sandbox = aSandboxOf(owned());
    refreshed(sandbox);
    refreshed(sandbox);
    sandbox.workbook.sheets = sandbox.workbook.sheets.filter((sheet) => sheet.title !== "Journal");
    const { error } = run(sandbox, "refresh");
    expect(error?.errorMessage).toMatch(/Journal.*disparu/);
    expect(sandbox.workbook.sheets.some((sheet) => sheet.title === "Journal")).toBe(false);
  });
});

describe("État du panneau", () => {
  it("lit sans rien écrire, avant comme après la première actualisation", () => {
    const sandbox = aSandboxOf(owned());
    const before = JSON.stringify(sandbox.workbook.sheets);
    const first = run(sandbox, "sidebarState").result as SidebarState;
    expect(first).toMatchObject({ kind: "ready", written: false });
    expect(JSON.stringify(sandbox.workbook.sheets)).toBe(before);
    expect(sandbox.calls.snapshot().services.byKind).toMatchObject({ write: 0, format: 0, structure: 0 });
    const report = refreshed(sandbox);
    const { buckets, unfinished: _unfinished, ...summary } = report;
    const second = run(sandbox, "sidebarState").result as SidebarState;
    expect(second).toMatchObject({ kind: "ready", written: true, summary, buckets });
  });

  it("un classeur vide est un accueil, pas une erreur", () => {
    const sandbox = aSandboxOf(workbookOf({ "Feuille 1": [] }));
    expect(run(sandbox, "sidebarState").result).toMatchObject({ kind: "empty" });
  });
});

/** Without the blank cells and rows at the end, which formats alone may leave. */
function trimmed(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const cut = rows.map((row) => {
    const kept = row.slice();
    while (kept.length > 0 && kept[kept.length - 1] === null) kept.pop();
    return kept;
  });
  while (cut.length > 0 && cut[cut.length - 1]?.length === 0) cut.pop();
  return cut;
}

/** Invoices of fifty customers over a year, of 100 € each. */
function manyInvoices(size: number, prefix = "FA"): readonly (readonly Made[])[] {
  const rows: (readonly Made[])[] = [HEADER];
  for (let index = 0; index < size; index += 1) {
    const month = String(1 + (index % 12)).padStart(2, "0");
    const name = `Client ${index % 50}`;
    rows.push([name, `${prefix}-${index}`, { day: `2025-${month}-05` }, { day: `2025-${month}-28` }, 100, 0]);
  }
  return rows;
}
