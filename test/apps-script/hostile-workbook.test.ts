import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { type Made, workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { aWorkbookOfInvoices, changed, rowNamed, sheetOf, TODAY } from "./written-workbook.ts";

vi.setConfig({ testTimeout: 60_000 });

let code: BuiltCode;
beforeAll(async () => {
  code = await builtCode();
}, 60_000);
afterAll(() => code.remove());

function ran(workbook: Workbook, name: string, ...given: readonly unknown[]): unknown {
  const { error, result } = code.run(workbook, name, given, { today: TODAY });
  expect([name, error]).toEqual([name, undefined]);
  return result;
}

/** The owner's tab with a chart, a note and a conditional format of their own, after a first refresh. */
function decorated(): Workbook {
  const workbook = aWorkbookOfInvoices();
  ran(workbook, "refresh");
  const [chart] = sheetOf(workbook, "Balance âgée").charts ?? [];
  const own = sheetOf(workbook, "Factures");
  if (chart === undefined) throw new Error("pas de graphique dans « Balance âgée »");
  own.charts = [{ ...chart, id: 4242 }];
  own.rows[0] = (own.rows[0] ?? []).map((cell) => (cell === null ? null : { ...cell, note: "à moi" }));
  return workbook;
}

describe("Des propriétés du document faussées", () => {
  it("une mise en forme restante qui désigne l'onglet du propriétaire n'y change rien", () => {
    const workbook = decorated();
    const { sheetId } = sheetOf(workbook, "Factures");
    const parts = ["protection", "colours", "entries", "widths", "wraps", "notes", "frozen columns"];
    const steps = parts.map((part) => ["Balance âgée", part, sheetId]);
    workbook.properties.document["crescendo.look"] = JSON.stringify({ steps, tries: 0 });
    const before = copyWorkbook(workbook);
    ran(workbook, "finishTabs");
    expect(sheetOf(workbook, "Factures")).toEqual(sheetOf(before, "Factures"));
    ran(workbook, "refresh");
    expect(sheetOf(workbook, "Factures")).toEqual(sheetOf(before, "Factures"));
    expect(workbook.properties.document["crescendo.look"]).toBeUndefined();
  });

  it("un graphique du propriétaire pris pour le nôtre garde ses données", () => {
    const workbook = decorated();
    const { sheetId } = sheetOf(workbook, "Factures");
    const known = JSON.parse(workbook.properties.document["crescendo.charts"] ?? "{}") as Record<
      string,
      unknown
    >;
    for (const key of Object.keys(known)) known[key] = [4242, sheetId, "A1:B2"];
    workbook.properties.document["crescendo.charts"] = JSON.stringify(known);
    const before = copyWorkbook(workbook);
    ran(workbook, "refresh");
    expect(sheetOf(workbook, "Factures")).toEqual(sheetOf(before, "Factures"));
  });

  it.each(["", "null", "{", "[]", '"texte"', '{"steps":"x","tries":"y"}', '{"steps":[["Balance âgée"]]}'])(
    "« %s » : l'actualisation se fait, la mise en forme aussi",
    (text) => {
      const workbook = aWorkbookOfInvoices();
      for (const name of ["look", "charts", "euros"])
        workbook.properties.document[`crescendo.${name}`] = text;
      ran(workbook, "refresh");
      expect(ran(workbook, "finishTabs")).toEqual({ left: 0 });
    },
  );
});

describe("Un texte sans fin dans un réglage", () => {
  it("la balance est écrite, et la mention « à jour » tient dans une formule", () => {
    const workbook = aWorkbookOfInvoices();
    ran(workbook, "refresh");
    const row = rowNamed(workbook, "Réglages", "Capacité du jour");
    const long = changed(workbook, "Réglages", row, 1, "x".repeat(49_900));
    ran(long, "refresh");
    const formula = sheetOf(long, "Balance âgée").rows[0]?.[2]?.formula ?? "";
    expect(formula).toContain("LEN(");
    expect(formula.length).toBeLessThan(20_000);
  });
});

describe("Des noms, des numéros et un journal hostiles", () => {
  const NAMES = [
    "<img src=x onerror=alert(1)>",
    "\u202Eeztnatsni\u202C",
    "javascript:alert(1)",
    "{{montant}}",
    "__proto__",
    "constructor",
    "N".repeat(400),
  ];
  const hostile = (): Workbook =>
    workbookOf({
      "Factures <b>": [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Lien facture"],
        ...NAMES.map((name, at): readonly Made[] => [
          name,
          `FA-${at}</td>`,
          { day: "2026-01-05" },
          { day: "2026-02-04" },
          100 + at,
          "javascript:alert(document.domain)",
        ]),
      ],
      Journal: [
        HEADERS.Journal,
        ...["a", "a", "__proto__", ""].map((id): readonly Made[] => [
          id,
          { day: "2026-05-01" },
          NAMES[0] ?? "",
          "FA-0</td>",
          "promesse",
          "",
          "",
          "entrant",
          "",
          { day: "2026-05-20" },
          "<script>",
          "",
          "",
          "a",
        ]),
      ],
    });

  it("tout se lit, chaque client a sa page, et l'onglet du propriétaire n'a pas changé d'un octet", () => {
    const workbook = hostile();
    const before = copyWorkbook(workbook);
    ran(workbook, "refresh");
    const list = ran(workbook, "customerList") as {
      readonly customers: readonly { readonly key: string; readonly name: string }[];
    };
    // What turns a line of text round is left out of a name; everything else is the name itself.
    const shown = NAMES.map((name) => name.replace(/[\u202c\u202e]/g, ""));
    expect(list.customers.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual([]);
    expect(list.customers.length).toBe(NAMES.length);
    for (const { key } of list.customers) ran(workbook, "customerPage", key);
    ran(workbook, "anomalyList");
    ran(workbook, "dayList");
    expect(sheetOf(workbook, "Factures <b>")).toEqual(sheetOf(before, "Factures <b>"));
    expect(sheetOf(workbook, "Journal").rows.slice(0, 5)).toEqual(
      sheetOf(before, "Journal").rows.slice(0, 5),
    );
  });
});
