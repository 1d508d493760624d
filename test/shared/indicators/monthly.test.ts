import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { splitRetentions } from "#shared/aging/retention-money.ts";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { acceptedRetentions } from "#shared/dunning/owner-answers.ts";
import { type Indicator, type IndicatorInput, indicatorsOf } from "#shared/indicators/indicators.ts";
import { monthlyIndicators } from "#shared/indicators/monthly.ts";
import { lastMonthEnds, monthBefore } from "#shared/indicators/months.ts";
import { anEvent, anInvoice, SETTINGS } from "../dunning/builders.ts";
import { ledgerOfChance, TODAY } from "./ledger-of-chance.ts";

type Ledger = Pick<IndicatorInput, "items" | "payments" | "journal">;

/** A ledger as indicators read it on a day. */
function on(ledger: Ledger, asOf: Day): IndicatorInput {
  const { items, payments, journal } = ledger;
  const { position } = openPosition(items, payments, asOf);
  return {
    ...ledger,
    position: splitRetentions(position, acceptedRetentions(journal, asOf), items),
    asOf,
    settings: SETTINGS,
  };
}

const byName = (rows: readonly Indicator[]): ReadonlyMap<string, number | undefined> =>
  new Map(rows.map(({ name, value }) => [name, value]));

/** What differs between a month of the series and the indicators computed at its last day alone. */
function differences(ledger: Ledger, months: number): readonly string[] {
  const { series } = monthlyIndicators(on(ledger, TODAY), months);
  return [...lastMonthEnds(TODAY, months), TODAY].flatMap((end, at) => {
    const alone = byName(indicatorsOf(on(ledger, end)));
    return series.flatMap(({ code, name, values }) => {
      const none = code === "actions-month" ? 0 : undefined;
      const wanted = alone.get(name) ?? none;
      return values[at] === wanted ? [] : [`${end} ${name} : ${values[at]} au lieu de ${wanted}`];
    });
  });
}

describe("Les mois côte à côte", () => {
  it("le chiffre d'un mois est celui des indicateurs à son dernier jour, quels que soient grand livre et journal", () => {
    const found = Array.from({ length: 40 }, (_, seed) =>
      differences(ledgerOfChance(seed), 6).map((text) => `n° ${seed}, ${text}`),
    ).flat();
    expect(found.slice(0, 5)).toEqual([]);
  });

  it("les 6 derniers mois pleins, puis celui qui court, du plus ancien au plus récent", () => {
    const [dso] = monthlyIndicators(on(ledgerOfChance(1), TODAY)).series;
    expect(dso?.periods).toEqual([
      "décembre 2025",
      "janvier 2026",
      "février 2026",
      "mars 2026",
      "avril 2026",
      "mai 2026",
      "juin 2026",
    ]);
    expect(dso?.months[0]).toBe("2025-12");
    expect(dso?.values.length).toBe(7);
  });

  it("ce qui arrive après la fin d'un mois n'y change rien : règlement, facture, appel, promesse, annulation", () => {
    const items = [
      anInvoice("A", 1000, "2026-04-10"),
      anInvoice("B", 2000, "2026-04-20", {
        settlements: [{ day: day("2026-04-25"), amount: cents(200_000) }],
      }),
    ];
    const journal = [
      anEvent("relance envoyée", "2026-04-15", "A", { id: "R1", channel: "e-mail", amount: cents(100_000) }),
      anEvent("litige ouvert", "2026-04-20", "A", { id: "L1" }),
    ];
    const before: Ledger = { items, payments: [], journal };
    const after: Ledger = {
      items: [...items, anInvoice("C", 9000, "2026-06-30")],
      payments: [
        {
          id: "P1",
          day: day("2026-05-04"),
          customer: items[0]?.customer,
          label: "VIR",
          amount: cents(100_000),
          currency: "EUR",
          allocations: [{ number: "A", amount: undefined }],
          origin: { tab: "Règlements", row: 2 },
        },
      ],
      journal: [
        ...journal,
        anEvent("annulation", "2026-05-02", "", { reference: "R1" }),
        anEvent("litige clos", "2026-05-03", "A", { reference: "L1" }),
        anEvent("appel", "2026-05-05", "A"),
        anEvent("promesse", "2026-05-05", "A", { promisedDay: day("2026-05-09") }),
      ],
    };
    const april = (ledger: Ledger) =>
      monthlyIndicators(on(ledger, TODAY)).series.flatMap(({ name, months, values }) => {
        const value = values[months.indexOf("2026-04")];
        return value === undefined || value === 0 ? [] : [`${name} : ${value}`];
      });
    expect(april(after)).toEqual(april(before));
    expect(april(after)).toContain("Litiges en cours : 1");
    expect(april(after)).toContain("Délai de première action (médian) : 5");
  });

  it("planifier les mois deux fois ou mêler les lignes ne change rien", () => {
    const { items, payments, journal } = ledgerOfChance(3);
    const told = monthlyIndicators(on({ items, payments, journal }, TODAY));
    const mixed = {
      items: [...items].reverse(),
      payments: [...payments].reverse(),
      journal: [...journal].reverse(),
    };
    expect(monthlyIndicators(on({ items, payments, journal }, TODAY))).toEqual(told);
    const amounts = (one: typeof told) =>
      one.series
        .filter(({ code }) => code.startsWith("dso") || code === "cei")
        .map(({ name, values }) => [name, values]);
    expect(new Map(amounts(monthlyIndicators(on(mixed, TODAY))) as [string, unknown][])).toEqual(
      new Map(amounts(told) as [string, unknown][]),
    );
  });
});

describe("Le mois précédent", () => {
  it.each([
    ["2026-06-17", "2026-05-17"],
    ["2026-06-30", "2026-05-31"],
    ["2026-02-28", "2026-01-31"],
    ["2028-02-28", "2028-01-28"],
    ["2028-02-29", "2028-01-31"],
    ["2026-03-30", "2026-02-28"],
    ["2026-01-31", "2025-12-31"],
  ])("du %s au %s", (from, to) => {
    expect(monthBefore(day(from))).toBe(to);
  });

  it("les fins de mois pleins ne comptent jamais le mois en cours, fût-il à son dernier jour", () => {
    expect(lastMonthEnds(day("2026-03-31"), 2)).toEqual(["2026-01-31", "2026-02-28"]);
    expect(lastMonthEnds(addDays(day("2026-03-31"), 1), 2)).toEqual(["2026-02-28", "2026-03-31"]);
  });
});
