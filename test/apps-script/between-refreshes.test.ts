import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { refuseTooLong } from "../../apps-script/platform/too-long.ts";
import type { RefreshReport, SidebarState } from "../../apps-script/sidebar-contract.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { insertDimension } from "../sandbox/workbook/dimensions.ts";
import {
  type Cell,
  copyWorkbook,
  type Row,
  type Sheet,
  type Workbook,
} from "../sandbox/workbook/workbook.ts";
import { type Made, workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { contentOf } from "./fault-runs.ts";

vi.setConfig({ testTimeout: 60_000 });

const FACTURES: readonly (readonly Made[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
  ["Bêta", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
  ["Gamma", "FA-3", { day: "2026-01-01" }, { day: "2026-01-31" }, 600],
];
const TODAY = "2026-07-14";

let code: BuiltCode;
let refreshed: Workbook;

beforeAll(async () => {
  code = await builtCode();
  refreshed = workbookOf({ Factures: FACTURES });
  refreshed.newTabRows = 60;
  expect(run(refreshed, "refresh").error).toBe(undefined);
}, 60_000);
afterAll(() => code.remove());

const run = (workbook: Workbook, name: string, ...given: readonly unknown[]): FunctionRun =>
  code.run(workbook, name, given, { today: TODAY });

function done(workbook: Workbook): RefreshReport {
  const { error, result } = run(workbook, "refresh");
  expect(error).toBe(undefined);
  return result as RefreshReport;
}

function tabOf(workbook: Workbook, title: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`Onglet absent : ${title}`);
  return found;
}

const text = (value: string): Cell => ({ value });
const textsOf = (sheet: Sheet): readonly (readonly unknown[])[] =>
  sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));

/** The rows of a rebuilt tab, by header, the owner's columns among them. */
function rowsOf(workbook: Workbook, tab: TabName): readonly Readonly<Record<string, unknown>>[] {
  const rows = textsOf(tabOf(workbook, tab));
  const at = rows.findIndex(
    (row) => row.includes(HEADERS[tab][0] ?? "") && row.includes(HEADERS[tab][1] ?? ""),
  );
  const header = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .filter((row) => row.some((value) => value !== null && value !== ""))
    .map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? null])));
}

describe("Entre deux actualisations, le propriétaire change son classeur", () => {
  it("une ligne insérée dans sa liste, une colonne déplacée, son onglet renommé : les mêmes chiffres", () => {
    const workbook = copyWorkbook(refreshed);
    const owners = tabOf(workbook, "Factures");
    owners.rows.splice(2, 0, []);
    owners.rows = owners.rows.map((row): Row => [row[4] ?? null, ...row.slice(0, 4)]);
    owners.title = "Mes ventes";
    expect(done(workbook).totals).toEqual([{ currency: "EUR", total: 210_050, overdue: 210_050 }]);
  });

  it("nos onglets renommés restent les nôtres : aucun n'est créé une seconde fois", () => {
    const workbook = copyWorkbook(refreshed);
    for (const sheet of workbook.sheets) if (sheet.title in HEADERS) sheet.title = `Ancien ${sheet.title}`;
    done(workbook);
    expect(workbook.sheets).toHaveLength(refreshed.sheets.length);
    expect(
      rowsOf(
        { ...workbook, sheets: workbook.sheets.map((s) => ({ ...s, title: s.title.slice(7) })) },
        "Relances",
      ).length,
    ).toBeGreaterThan(0);
  });

  it("des lignes triées et un filtre dans nos onglets : chaque note reste avec son client", () => {
    const workbook = copyWorkbook(refreshed);
    const plan = tabOf(workbook, "Relances");
    const [header = [], ...lines] = plan.rows.filter((row) =>
      row.some((cell) => (cell?.value ?? null) !== null),
    );
    const noted = lines.map((row) => beside(row, text(`note de ${String(row[1]?.value)}`)));
    plan.rows = [beside(header, text("Note")), ...[...noted].reverse()];
    plan.filter = { startRow: 0, endRow: plan.rows.length, startColumn: 0, endColumn: 17 };
    done(workbook);
    for (const row of rowsOf(workbook, "Relances")) expect(row.Note).toBe(`note de ${String(row.Client)}`);
    expect(plan.filter).toEqual({ startRow: 0, endRow: noted.length + 1, startColumn: 0, endColumn: 17 });
  });

  it("une ligne insérée au-dessus de nos titres reste, avec ce qu'il y a écrit", () => {
    const workbook = copyWorkbook(refreshed);
    const plan = tabOf(workbook, "Relances");
    plan.rows.unshift([text("Réunion du lundi"), { value: "", formula: "=1+1" }]);
    plan.grid.rowCount += 1;
    done(workbook);
    expect(plan.rows[0]?.[0]?.value).toBe("Réunion du lundi");
    expect(plan.rows[0]?.[1]?.formula).toBe("=1+1");
    expect(plan.rows[1]?.[0]?.value).toBe("Rang");
  });

  it("une colonne insérée au milieu des nôtres n'est pas écrasée : elle passe à droite, avec ses lignes", () => {
    const workbook = copyWorkbook(refreshed);
    const plan = tabOf(workbook, "Relances");
    insertDimension(plan, "COLUMNS", 3, 1, false);
    plan.rows.forEach((row, at) => {
      if (at > 0 && (row[1]?.value ?? null) === null) return;
      while (row.length < 4) row.push(null);
      row[3] = text(at === 0 ? "Vu avec" : `vu pour ${String(row[1]?.value)}`);
    });
    done(workbook);
    const rows = rowsOf(workbook, "Relances");
    expect(rows.length).toBeGreaterThan(0);
    expect(textsOf(plan)[0]?.slice(0, HEADERS.Relances.length)).toEqual(HEADERS.Relances);
    for (const row of rows) expect(row["Vu avec"]).toBe(`vu pour ${String(row.Client)}`);
    // Once more: nothing moves any further.
    const before = contentOf(plan);
    done(workbook);
    expect(contentOf(plan)).toBe(before);
  });

  it("une colonne de « Balance âgée » déplacée par le propriétaire revient à sa place, sans doublon", () => {
    const workbook = copyWorkbook(refreshed);
    const balance = tabOf(workbook, "Balance âgée");
    done(workbook);
    const expected = contentOf(balance);
    balance.rows = balance.rows.map(
      (row, at): Row =>
        at === 0
          ? row
          : [...padded(row, 14).slice(0, 2), ...padded(row, 14).slice(3), padded(row, 14)[2] ?? null],
    );
    done(workbook);
    expect(contentOf(balance)).toBe(expected);
  });

  it("des lignes de « Règlements » triées : le rapprochement suit les paiements, pas les numéros de ligne", () => {
    const workbook = copyWorkbook(refreshed);
    const paid = tabOf(workbook, "Règlements");
    const line = (id: string, label: string, amount: number): Row => [
      text(id),
      { value: 46_200, format: { type: "DATE", pattern: "dd/mm/yyyy" } },
      null,
      text(label),
      { value: amount },
      text("EUR"),
    ];
    paid.rows = [paid.rows[0] ?? [], line("p1", "VIR ALPHA FA-1", 1200), line("p2", "VIR GAMMA FA-3", 600)];
    expect(run(workbook, "matchPayments").error).toBe(undefined);
    paid.rows = [paid.rows[0] ?? [], paid.rows[2] ?? [], paid.rows[1] ?? []];
    expect(run(workbook, "matchPayments").error).toBe(undefined);
    expect(
      textsOf(paid)
        .slice(1)
        .map((row) => [row[0], row[6]]),
    ).toEqual([
      ["p2", "FA-3"],
      ["p1", "FA-1"],
    ]);
  });
});

describe("Deux actualisations, ou une qui a été coupée", () => {
  it("pendant qu'une autre travaille, la seconde ne touche à rien et le dit", () => {
    const workbook = copyWorkbook(refreshed);
    tabOf(workbook, "Factures").rows.push([text("Delta"), text("FA-9"), null, null, { value: 50 }]);
    const before = JSON.stringify(workbook.sheets);
    const { error } = code.run(workbook, "refresh", [], { today: TODAY, busy: true });
    expect(error?.errorMessage).toMatch(/déjà en cours d'actualisation.*Rien n'a été modifié/);
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  it("coupée au milieu, elle est connue, dite par le panneau, et guérie par la suivante", () => {
    const workbook = copyWorkbook(refreshed);
    const state = (): SidebarState => run(workbook, "sidebarState").result as SidebarState;
    tabOf(workbook, "Factures").rows.push([
      text("Delta"),
      text("FA-9"),
      { value: 46_000 },
      { value: 46_030 },
      { value: 50 },
    ]);
    expect(state().interrupted).toBe(undefined);
    // The second writing fails: one rebuilt tab is new, the others are old.
    const changes = code.run(copyWorkbook(workbook), "refresh", [], { today: TODAY }).calls;
    expect(changes.find(({ method }) => method === "Range.setValues")?.times).toBeGreaterThan(3);
    expect(
      code.run(workbook, "refresh", [], { today: TODAY, failAtChange: 4 }).error?.errorMessage,
    ).toContain("n'a pas répondu");
    expect(state().interrupted).toBe(true);
    // Somebody else is at work: the mark may be theirs.
    expect(
      (code.run(workbook, "sidebarState", [], { today: TODAY, busy: true }).result as SidebarState)
        .interrupted,
    ).toBe(undefined);
    done(workbook);
    expect(state().interrupted).toBe(undefined);
    expect(rowsOf(workbook, "Balance âgée").map((row) => row.Client)).toContain("Delta");
  });

  it("coupée entre la création et le remplissage, la suivante remplit ces onglets et leur donne leurs formats", () => {
    const whole = workbookOf({ Factures: FACTURES });
    whole.newTabRows = 60;
    const cut = copyWorkbook(whole);
    done(whole);
    expect(code.run(cut, "refresh", [], { today: TODAY, failAtChange: 17 }).error).not.toBe(undefined);
    expect(cut.sheets.map(({ title }) => title)).toEqual(whole.sheets.map(({ title }) => title));
    done(cut);
    for (const sheet of whole.sheets) {
      const again = tabOf(cut, sheet.title);
      expect(contentOf(again)).toBe(contentOf(sheet));
      expect([sheet.title, again.grid.frozenRowCount]).toEqual([sheet.title, sheet.grid.frozenRowCount]);
      const formats = (of: Sheet): unknown =>
        of.rows.flatMap((row, line) =>
          row.flatMap((cell, at) => (cell?.format ? [[line, at, cell.format.pattern]] : [])),
        );
      expect(formats(again)).toEqual(formats(sheet));
    }
  });

  it("un onglet que le propriétaire a vidé retrouve son contenu, pas un second graphique", () => {
    const workbook = copyWorkbook(refreshed);
    const balance = tabOf(workbook, "Balance âgée");
    const before = JSON.stringify(balance.conditionalFormats);
    for (const row of balance.rows) row.fill(null);
    done(workbook);
    expect(rowsOf(workbook, "Balance âgée").map((row) => row.Client)).toContain("Alpha");
    expect(JSON.stringify(balance.conditionalFormats)).toBe(before);
  });
});

describe("Cellules de 50 000 caractères", () => {
  it("un nom et un numéro aussi longs se lisent et s'écrivent sans doubler personne", () => {
    const long = `Société ${"très ".repeat(9_998)}`.slice(0, 49_999).padEnd(50_000, "x");
    const workbook = workbookOf({
      Factures: [
        ...FACTURES,
        [long, `FA-${"9".repeat(49_997)}`, { day: "2026-03-01" }, { day: "2026-03-31" }, 10],
      ],
    });
    workbook.newTabRows = 60;
    const first = done(workbook);
    expect(done(workbook).customers).toBe(first.customers);
    const names = rowsOf(workbook, "Clients").map((row) => row.Client);
    expect(new Set(names).size).toBe(names.length);
    for (const sheet of workbook.sheets)
      for (const value of textsOf(sheet).flat())
        expect(String(value ?? "").length).toBeLessThanOrEqual(50_000);
  });

  it("une liste de factures trop longue se coupe en le montrant dans « Relances », jamais dans « Règlements »", () => {
    const many = Array.from(
      { length: 800 },
      (_, at) => `FA-${1000 + at}-chantier-du-port-de-plaisance-de-la-baie-lot-numero-${1000 + at}`,
    );
    const workbook = workbookOf({
      Factures: [
        FACTURES[0] ?? [],
        ...many.map((number): readonly Made[] => [
          "Alpha",
          number,
          { day: "2026-03-01" },
          { day: "2026-03-31" },
          10,
        ]),
      ],
    });
    workbook.newTabRows = 900;
    done(workbook);
    const listed = rowsOf(workbook, "Relances").map((row) => String(row.Factures));
    expect(listed.some((list) => list.length === 50_000 && list.endsWith("…"))).toBe(true);

    // What a payment settled must stay whole: the writing is refused before anything is touched.
    const cell = { row: 2, column: 6, before: null, value: many.join(", ") };
    expect(() => refuseTooLong({ tab: "Règlements", sheetId: 1, cells: [cell] })).toThrow(
      /la cellule G2 de l'onglet «\u00a0Règlements\u00a0» dépasserait les 50\u00a0000 caractères.*Rien n'a été modifié/,
    );
    expect(() =>
      refuseTooLong({ tab: "Règlements", sheetId: 1, cells: [{ ...cell, value: "FA-1" }] }),
    ).not.toThrow();
  });
});

/** A row of « Relances » with a cell of the owner's at the right of ours. */
const beside = (row: Row, cell: Cell): Row => [...padded(row, HEADERS.Relances.length), cell];

/** A row as wide as that, what is right of it left out. */
function padded(row: Row, width: number): Row {
  return Array.from({ length: width }, (_, at) => row[at] ?? null);
}
