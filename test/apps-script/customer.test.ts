import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AnomaliesState,
  CustomerState,
  CustomersState,
  EntryDone,
} from "../../apps-script/customer/contract.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import type { Sheet, Workbook } from "../sandbox/workbook/workbook.ts";
import { type BuiltAddOn, builtAddOn, workbookOf } from "./built-add-on.ts";

const TODAY = "2026-05-12";
const FACTURES = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Menuiserie Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
  ["Bêta & fils", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
  ["Menuiserie Alpha", "FA-3", { day: "2026-03-15" }, "30/02/2026", 80],
] as const;

let addOn: BuiltAddOn;
let refreshed: Workbook;

/** @param failAtChange the n-th call that writes, formats, changes the structure or flushes throws */
const run = (
  workbook: Workbook,
  name: string,
  given: readonly unknown[],
  failAtChange?: number,
): FunctionRun =>
  runInProcess(workbook, name, given, {
    project: { dir: addOn.dir },
    today: TODAY,
    ...(failAtChange === undefined ? {} : { failAtChange }),
  });

function answer<T>(workbook: Workbook, name: string, ...given: readonly unknown[]): T {
  const { error, result } = run(workbook, name, given);
  expect(error).toBe(undefined);
  return result as T;
}

beforeAll(async () => {
  addOn = await builtAddOn();
  refreshed = workbookOf({ Factures: FACTURES });
  answer(refreshed, "refresh");
  // The formula that tells its age is computed anew in each copy: seconds that these tests need not take.
  refreshed.sheets = refreshed.sheets.filter(({ title }) => title !== "Balance âgée");
}, 120_000);
afterAll(() => addOn.remove());

const aWorkbook = (): Workbook => structuredClone(refreshed);

function sheetOf({ sheets }: Workbook, title: string): Sheet {
  const found = sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`onglet absent : ${title}`);
  return found;
}
/** The filled rows of a tab, its headers left out. */
const rowsOf = (workbook: Workbook, title: string): readonly (readonly unknown[])[] =>
  sheetOf(workbook, title)
    .rows.map((row) => row.map((cell) => cell?.value ?? null))
    .filter((row) => row.some((value) => value !== null && value !== ""))
    .slice(1);
/** What every cell of the tabs holds, one of them left out, as a short text to compare. */
const cellsOf = (workbook: Workbook, leftOut = ""): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        workbook.sheets
          .filter(({ title }) => title !== leftOut)
          .map(({ title, rows }) => [
            title,
            rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? null)),
          ]),
      ),
    )
    .digest("hex");

function keyOf(workbook: Workbook, name: string): string {
  const { customers } = answer<CustomersState>(workbook, "customerList");
  return customers.find((customer) => customer.name === name)?.key ?? "";
}

const promiseOf = (customer: string, more: object = {}) => ({
  kind: "other",
  event: "promesse",
  customer,
  currency: "EUR",
  ids: { first: "11111111-1111-4111-8111-111111111111", next: "22222222-2222-4222-8222-222222222222" },
  typed: { day: "2026-05-20", amount: "1 200,00" },
  invoices: ["FA-1"],
  ...more,
});

describe("Les clients, leur page et les anomalies, lus par le complément construit", () => {
  it("lire ne change rien", () => {
    const workbook = aWorkbook();
    const before = cellsOf(workbook);
    const { customers } = answer<CustomersState>(workbook, "customerList");
    expect(customers.map(({ name, overdue }) => [name, overdue])).toEqual([
      ["Menuiserie Alpha", 120_000],
      ["Bêta & fils", 0],
    ]);
    const { page } = answer<CustomerState>(workbook, "customerPage", customers[0]?.key ?? "");
    expect(page.invoices.map(({ number, row }) => [number, row])).toEqual([
      ["FA-1", 2],
      ["FA-3", 4],
    ]);
    const { anomalies } = answer<AnomaliesState>(workbook, "anomalyList");
    expect(anomalies).toEqual(
      expect.arrayContaining([expect.objectContaining({ tab: "Factures", row: 4, column: 4 })]),
    );
    expect(cellsOf(workbook)).toBe(before);
  });

  it("refuse en français un client inconnu ou une demande illisible, sans rien écrire", () => {
    const workbook = aWorkbook();
    const before = cellsOf(workbook);
    const messageOf = (name: string, ...given: readonly unknown[]): string =>
      run(workbook, name, given).error?.errorMessage ?? "";
    expect(messageOf("customerPage", "personne")).toContain("n'est plus dans vos onglets");
    expect(messageOf("recordEvents", { kind: "danse" })).toContain("Rien n'a été modifié");
    expect(messageOf("recordEvents", promiseOf("personne"))).toContain("n'est plus dans vos onglets");
    expect(messageOf("cancelEvents", "x", "EUR", ["rien"])).toContain("n'est plus dans le journal");
    expect(cellsOf(workbook)).toBe(before);
  });
});

describe("Noter un événement", () => {
  it("ajoute une ligne au journal, jamais deux : la même demande, reçue une seconde fois, n'écrit rien", () => {
    const workbook = aWorkbook();
    const key = keyOf(workbook, "Menuiserie Alpha");
    const rest = cellsOf(workbook, "Journal");
    const done = answer<EntryDone>(workbook, "recordEvents", promiseOf(key));
    expect(done.ids).toEqual(["11111111-1111-4111-8111-111111111111"]);
    expect(done.sentence).toContain("Promesse notée\u00a0: 1\u202f200,00\u00a0€");
    expect(done.state.page.promises.map(({ status }) => status)).toEqual(["running"]);
    const again = answer<EntryDone>(workbook, "recordEvents", promiseOf(key));
    expect([again.ids, again.sentence]).toEqual([
      [],
      "C'était déjà noté\u00a0: rien n'a été écrit une seconde fois.",
    ]);
    const journal = rowsOf(workbook, "Journal");
    expect(journal.map((row) => [row[0], row[2], row[3], row[4], row[8]])).toEqual([
      ["11111111-1111-4111-8111-111111111111", "Menuiserie Alpha", "FA-1", "promesse", 1200],
    ]);
    expect(cellsOf(workbook, "Journal")).toBe(rest);
    // What the journal says is what the page shows when it is read anew.
    const { page } = answer<CustomerState>(workbook, "customerPage", key);
    expect(page).toEqual(done.state.page);
  });

  it("s'annule par une ligne, une seule fois, et rien n'est effacé", () => {
    const workbook = aWorkbook();
    const key = keyOf(workbook, "Menuiserie Alpha");
    const { ids } = answer<EntryDone>(workbook, "recordEvents", promiseOf(key));
    const undone = answer<EntryDone>(workbook, "cancelEvents", key, "EUR", ids);
    expect(undone.state.page.promises).toEqual([]);
    expect(answer<EntryDone>(workbook, "cancelEvents", key, "EUR", ids).ids).toEqual([]);
    expect(rowsOf(workbook, "Journal").map((row) => [row[4], row[13]])).toEqual([
      ["promesse", null],
      ["annulation", ids[0]],
    ]);
  });

  it("garde pour du texte ce qui ressemble à une formule, et la date pour une date", () => {
    const workbook = aWorkbook();
    const key = keyOf(workbook, "Menuiserie Alpha");
    const texts = ["=1+1", "+33 6", "-5", "@moi", "\tx", "12/03/2026"];
    texts.forEach((motive, index) => {
      answer(
        workbook,
        "recordEvents",
        promiseOf(key, {
          event: "note",
          typed: { motive },
          ids: { first: `n-${index}`, next: `m-${index}` },
        }),
      );
    });
    const cells = sheetOf(workbook, "Journal").rows.slice(1, 1 + texts.length);
    expect(cells.map((row) => [row[10]?.value, row[10]?.formula])).toEqual(
      texts.map((text) => [text.trim(), undefined]),
    );
    expect(cells.map((row) => row[1]?.value)).toEqual(texts.map(() => 46154));
  });

  it("trouve les colonnes que le propriétaire a déplacées ou ajoutées", () => {
    const workbook = aWorkbook();
    const key = keyOf(workbook, "Menuiserie Alpha");
    const journal = sheetOf(workbook, "Journal");
    for (const row of journal.rows) {
      const [first = null, ...rest] = row;
      row.splice(0, row.length, ...rest.slice(0, 3), first, ...rest.slice(3));
    }
    answer(workbook, "recordEvents", promiseOf(key));
    expect(rowsOf(workbook, "Journal")[0]?.slice(1, 5)).toEqual([
      "Menuiserie Alpha",
      "FA-1",
      "11111111-1111-4111-8111-111111111111",
      "promesse",
    ]);
  });

  it("coupé à n'importe quelle écriture, laisse tout intact ou la ligne entière ; redemandé, finit sans doubler", () => {
    const start = aWorkbook();
    const key = keyOf(start, "Menuiserie Alpha");
    const order = {
      ...promiseOf(key),
      kind: "call",
      outcome: "promise",
      typed: { day: "2026-05-20", who: "Mme Roux" },
    };
    const rest = cellsOf(start, "Journal");
    const whole = aWorkbook();
    answer(whole, "recordEvents", order);
    const written = rowsOf(whole, "Journal");
    expect(written.map((row) => row[4])).toEqual(["appel", "promesse"]);
    let cut = 0;
    for (let call = 1; ; call += 1) {
      const workbook = aWorkbook();
      if (run(workbook, "recordEvents", [order], call).error === undefined) break;
      cut += 1;
      const now = rowsOf(workbook, "Journal");
      expect(now).toEqual(written.slice(0, now.length));
      expect(cellsOf(workbook, "Journal")).toBe(rest);
      answer(workbook, "recordEvents", order);
      expect(rowsOf(workbook, "Journal")).toEqual(written);
    }
    // Two rows, and the flush that ends the work.
    expect(cut).toBe(3);
  });
});

describe("Changer le contact", () => {
  it("écrit la cellule de « Clients » tant qu'elle dit ce qui a été lu, la refuse sinon", () => {
    const workbook = aWorkbook();
    const key = keyOf(workbook, "Menuiserie Alpha");
    const change = { header: "E-mail", before: "", value: "compta@alpha.example" };
    const rest = cellsOf(workbook, "Clients");
    const done = answer<EntryDone>(workbook, "saveContact", key, "EUR", [change]);
    expect(done.sentence).toBe("1\u00a0cellule modifiée dans l'onglet Clients.");
    const emailOf = () => rowsOf(workbook, "Clients").find(([name]) => name === "Menuiserie Alpha")?.[4];
    expect(emailOf()).toBe("compta@alpha.example");
    const late = { ...change, value: "autre@alpha.example" };
    const { error } = run(workbook, "saveContact", [key, "EUR", [late]]);
    expect(error?.errorMessage).toContain("contient maintenant «\u00a0compta@alpha.example\u00a0»");
    expect(emailOf()).toBe("compta@alpha.example");
    expect(cellsOf(workbook, "Clients")).toBe(rest);
  });
});

describe("Aller à la cellule", () => {
  it("dit ce qui manque : l'onglet, la ligne, ou qu'il est masqué", () => {
    const workbook = aWorkbook();
    expect(run(workbook, "goToCell", ["Factures", 4, 4]).error).toBe(undefined);
    const messageOf = (...given: readonly unknown[]): string =>
      run(workbook, "goToCell", given).error?.errorMessage ?? "";
    expect(messageOf("Disparu", 1, 1)).toContain("n'existe plus");
    expect(messageOf("Factures", 100_000, 1)).toContain("n'a plus de ligne 100000");
    sheetOf(workbook, "Factures").hidden = true;
    expect(messageOf("Factures", 4, 4)).toContain("est masqué");
  });
});
