import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { readPlan, type TypedPlan } from "#shared/entry/plan-draft.ts";
import type { PlanPart } from "#shared/model/plan.ts";

const TODAY: Day = day("2026-11-17");

const part = (number: string, euros: number, open = euros): PlanPart =>
  ({
    open: { item: { number }, open: cents(open * 100) },
    amount: cents(euros * 100),
    step: undefined,
  }) as PlanPart;

/** A whole invoice, and a part of one. */
const PARTS = [part("FA-1", 1000), part("FA-2", 250, 400)];

const EQUAL: TypedPlan = {
  shape: "equal",
  count: "3",
  firstDay: "2026-12-01",
  rows: [{ day: "", amount: "" }],
  interest: "kept",
  means: "par virement",
  invoices: ["FA-1", "FA-2"],
};

const read = (change: Partial<TypedPlan>) => readPlan({ ...EQUAL, ...change }, PARTS, TODAY, "EUR");

function instalments(change: Partial<TypedPlan>) {
  const reading = read(change);
  if (reading.kind === "errors") throw new Error(JSON.stringify(reading.errors));
  return reading.instalments.map((one) => [one.day, one.amount]);
}

function errors(change: Partial<TypedPlan>) {
  const reading = read(change);
  return reading.kind === "errors" ? Object.keys(reading.errors) : [];
}

describe("Échéancier saisi dans le panneau", () => {
  it("parts égales, un mois d'écart, la dernière prend le reste", () => {
    expect(instalments({})).toEqual([
      ["2026-12-01", 41_666],
      ["2027-01-01", 41_666],
      ["2027-02-01", 41_668],
    ]);
  });

  it("le total est celui des factures choisies ; une part d'une facture est nommée avec son montant", () => {
    const reading = read({ invoices: ["FA-2"] });
    expect(reading).toMatchObject({
      kind: "plan",
      total: 25_000,
      invoices: [{ number: "FA-2", amount: 25_000 }],
    });
    expect(read({ invoices: ["FA-1"] })).toMatchObject({ invoices: [{ number: "FA-1", amount: undefined }] });
  });

  it("montants choisis, un mois d'écart", () => {
    const rows = [
      { day: "", amount: "1\u202f000,00" },
      { day: "", amount: "250" },
    ];
    expect(instalments({ shape: "amounts", rows })).toEqual([
      ["2026-12-01", 100_000],
      ["2027-01-01", 25_000],
    ]);
  });

  it("dates choisies sans montant : des parts égales à ces dates", () => {
    const rows = [
      { day: "2026-11-17", amount: "" },
      { day: "2026-12-24", amount: "" },
    ];
    expect(instalments({ shape: "dates", rows })).toEqual([
      ["2026-11-17", 62_500],
      ["2026-12-24", 62_500],
    ]);
  });

  it.each<[string, Partial<TypedPlan>, readonly string[]]>([
    ["aucune facture choisie", { invoices: [] }, ["invoices"]],
    ["un nombre illisible", { count: "deux" }, ["count"]],
    ["zéro échéance", { count: "0" }, ["count"]],
    ["plus de 24 échéances", { count: "25" }, ["count"]],
    ["une date absente", { firstDay: "" }, ["firstDay"]],
    ["une première échéance passée", { firstDay: "2026-11-16" }, ["firstDay"]],
    ["un montant illisible", { shape: "amounts", rows: [{ day: "", amount: "mille" }] }, ["amount-0"]],
    ["un montant absent", { shape: "amounts", rows: [{ day: "", amount: "" }] }, ["amount-0"]],
    ["une somme qui n'est pas le total", { shape: "amounts", rows: [{ day: "", amount: "1200" }] }, ["form"]],
    [
      "des dates qui ne se suivent pas",
      {
        shape: "dates",
        rows: [
          { day: "2026-12-24", amount: "" },
          { day: "2026-12-01", amount: "" },
        ],
      },
      ["day-1"],
    ],
    [
      "une date absente parmi d'autres",
      {
        shape: "dates",
        rows: [
          { day: "2026-12-24", amount: "" },
          { day: "", amount: "" },
        ],
      },
      ["day-1"],
    ],
    [
      "un seul montant parmi des dates",
      {
        shape: "dates",
        rows: [
          { day: "2026-12-01", amount: "1250" },
          { day: "2026-12-24", amount: "" },
        ],
      },
      ["amount-1"],
    ],
  ])("%s : l'erreur est au bon champ", (_what, change, fields) => {
    expect(errors(change)).toEqual(fields);
  });

  it("la première échéance peut être aujourd'hui", () => {
    expect(errors({ firstDay: TODAY })).toEqual([]);
  });
});
