/**
 * Priority, measured: which share of the money × days to come stands in the first customers of each ranking.
 * `npx tsx test/bench/priority-backtest.ts` prints the table; with files, it judges these receivables instead
 * (any list of invoices with payment dates that the product reads: .csv, .txt, .xlsx).
 */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Day } from "#shared/base/day.ts";
import { DATA_FOLDER, tabsOfFile } from "../shared/ledger/read-data-file.ts";
import { type Portfolio, portfolioKeptAside, portfolios } from "./backtest/portfolios.ts";
import {
  type Among,
  choicesOn,
  heldBy,
  RANKINGS,
  type Ranking,
  SIMPLE,
  shareOf,
} from "./backtest/rankings.ts";
import { type Receivables, receivables } from "./backtest/receivables.ts";

const CUTS = [0.1, 0.2, 0.3] as const;
/** Draws of each made-up portfolio, so that one lucky customer does not decide a cell. */
const DRAWS = 4;
/** Fewer customers than this make no ranking. */
const CUSTOMERS = 5;
/**
 * Files of the machine's collection that hold payment dates. In those of Invoice Ninja every payment falls on the due
 * day, so that nothing is ever overdue: they judge nothing.
 */
const REAL_FILES = ["ar/xero_like_invoices_messy.csv", "fec/fec_neolegal_boissons_2023.txt"];

/** A set and the days on which it is judged. */
export interface Judged {
  readonly name: string;
  readonly sets: readonly Receivables[];
  readonly daysOf: (set: Receivables) => readonly Day[];
}

/** What a ranking reached in a set, at each cut, on average over the days; `random`: by chance. */
export interface Verdict {
  readonly name: string;
  readonly days: number;
  /** Customers with something overdue, on average. */
  readonly customers: number;
  readonly shares: Readonly<Record<Ranking | "random", readonly number[]>>;
}

/** Judges every day of a set; `undefined` when no day has enough customers and something to gain. */
export function verdictOf({ name, sets, daysOf }: Judged, among: Among = "all"): Verdict | undefined {
  let days = 0;
  let customers = 0;
  const sums: Record<Ranking | "random", number[]> = {
    mixte: [0, 0, 0],
    "mixte, as in Relances": [0, 0, 0],
    amount: [0, 0, 0],
    lateness: [0, 0, 0],
    "amount × lateness": [0, 0, 0],
    "perfect foresight": [0, 0, 0],
    random: [0, 0, 0],
  };
  for (const set of sets) {
    for (const on of daysOf(set)) {
      const choices = choicesOn(set, on, among);
      const count = choices.customers.length;
      if (count < CUSTOMERS || choices.values.every((value) => value === 0)) continue;
      days += 1;
      customers += count;
      CUTS.forEach((cut, at) => {
        for (const ranking of RANKINGS)
          sums[ranking][at] = (sums[ranking][at] ?? 0) + shareOf(choices, choices.weights[ranking], cut);
        sums.random[at] = (sums.random[at] ?? 0) + heldBy(cut, count) / count;
      });
    }
  }
  if (days === 0) return undefined;
  const shares = Object.fromEntries(
    Object.entries(sums).map(([ranking, list]) => [ranking, list.map((sum) => sum / days)]),
  ) as Record<Ranking | "random", number[]>;
  return { name, days, customers: customers / days, shares };
}

/** How far a ranking stands above (or under) the best simple one of a cell, as a share of it. */
export function againstBest({ shares }: Verdict, ranking: Ranking, at: number): number {
  const best = Math.max(...SIMPLE.map((simple) => shares[simple][at] ?? 0));
  return best === 0 ? 0 : (shares[ranking][at] ?? 0) / best - 1;
}

const COLUMNS: readonly (Ranking | "random")[] = [...RANKINGS.slice(0, -1), "random", "perfect foresight"];

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${percent(Math.abs(value))}`;

const HEADER = [
  `| Set | Days | Customers | Cut | ${COLUMNS.join(" | ")} | mixte against the best simple |`,
  `|---|---:|---:|---:|${COLUMNS.map(() => "---:").join("|")}|---:|`,
];

const rowsOf = (verdict: Verdict): readonly string[] =>
  CUTS.map((cut, at) => {
    const cells = COLUMNS.map((column) => (verdict.shares[column][at] ?? 0).toFixed(3));
    const against = signed(againstBest(verdict, "mixte", at));
    return `| ${verdict.name} | ${verdict.days} | ${verdict.customers.toFixed(0)} | ${100 * cut} % | ${cells.join(" | ")} | ${against} |`;
  });

const averageOf = (verdicts: readonly Verdict[], column: Ranking | "random"): number => {
  const cells = verdicts.flatMap(({ shares }) => shares[column]);
  return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
};

const worstOf = (verdicts: readonly Verdict[], ranking: Ranking): number =>
  Math.min(...verdicts.flatMap((verdict) => CUTS.map((_, at) => againstBest(verdict, ranking, at))));

/** The order of `Relances` among what can be done on the day: does the plan spoil the order of the score? */
function reliefOf(verdicts: readonly Verdict[]): string {
  const order: Ranking = "mixte, as in Relances";
  const average = (ranking: Ranking): string => averageOf(verdicts, ranking).toFixed(3);
  return (
    `Among the customers of whom the plan asks for something that day: order of \`Relances\` ${average(order)}, ` +
    `score ${average("mixte")}, ${SIMPLE.map((simple) => `${simple} ${average(simple)}`).join(", ")}; ` +
    `worst cell of \`Relances\` ${signed(worstOf(verdicts, order))}.`
  );
}

/** The table of some sets, with averages over sets and cuts and the worst cell. */
function tableOf(judged: readonly Judged[]): readonly string[] {
  const verdicts = judged.flatMap((one) => verdictOf(one) ?? []);
  if (verdicts.length === 0)
    return ["No day has enough customers with something overdue and payments after it."];
  const reached = judged.flatMap((one) => verdictOf(one, "to do") ?? []);
  return [
    ...HEADER,
    ...verdicts.flatMap(rowsOf),
    `| **all** | | | | ${COLUMNS.map((column) => averageOf(verdicts, column).toFixed(3)).join(" | ")} | worst cell ${signed(worstOf(verdicts, "mixte"))} |`,
    "",
    `Order of \`Relances\` among everybody, those included whom nothing may reach yet: worst cell ${signed(worstOf(verdicts, "mixte, as in Relances"))}.`,
    ...(reached.length === 0 ? [] : [reliefOf(reached)]),
  ];
}

const ordinary = ({ days }: Receivables): readonly Day[] => days;
const kept = ({ lastDays }: Receivables): readonly Day[] => lastDays;

const read = ({ name, tabs, end }: Portfolio): Receivables => receivables(name, tabs, end);

async function realSets(): Promise<readonly Receivables[]> {
  const paths = REAL_FILES.map((file) => join(DATA_FOLDER, file)).filter((path) => existsSync(path));
  return Promise.all(paths.map(async (path) => receivables(basename(path), await tabsOfFile(path))));
}

function drawn(): readonly Judged[] {
  const byName = new Map<string, Receivables[]>();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const portfolio of portfolios(draw)) {
      const list = byName.get(portfolio.name) ?? [];
      byName.set(portfolio.name, list);
      list.push(read(portfolio));
    }
  }
  return [...byName].map(([name, sets]) => ({ name, sets, daysOf: ordinary }));
}

/** The tables for RESULTS.md: the sets that the ranking was made with, then what was kept aside until it was fixed. */
export async function backtestTable(): Promise<readonly string[]> {
  const real = await realSets();
  const aside = Array.from({ length: DRAWS }, (_, draw) => read(portfolioKeptAside(draw)));
  return [
    ...tableOf([...real.map((set) => ({ name: set.name, sets: [set], daysOf: ordinary })), ...drawn()]),
    "",
    "Kept aside until every constant was fixed:",
    "",
    ...tableOf([
      ...real.map((set) => ({ name: `${set.name}, later days`, sets: [set], daysOf: kept })),
      { name: "gardé de côté", sets: aside, daysOf: ordinary },
    ]),
  ];
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    console.log((await backtestTable()).join("\n"));
    return;
  }
  const sets = await Promise.all(
    files.map(async (file) => receivables(basename(file), await tabsOfFile(file))),
  );
  for (const set of sets) {
    console.log(
      `${set.name}: ${set.histories.length} invoices with a due day, payments known to ${set.end}, judged on ${set.days.join(", ") || "no day"}`,
    );
  }
  console.log(tableOf(sets.map((set) => ({ name: set.name, sets: [set], daysOf: ordinary }))).join("\n"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(process.argv.slice(2));
