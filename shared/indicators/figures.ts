import { addDays, type Day, daysBetween } from "../base/day.ts";
import { cents, eurosFromCents } from "../base/money.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { Settings } from "../model/settings.ts";
import { collectionCost, costToOverdue } from "../priority/contact-cost.ts";
import type { IndicatorCode } from "../texts/indicators.ts";
import type { DatedFacts } from "./facts.ts";
import { meanAndMedian } from "./first-actions.ts";
import { startOfMonth } from "./months.ts";
import { countbackDso, type Sales } from "./sales.ts";
import { type Owed, PERIOD, type Snapshot } from "./snapshots.ts";

/** One figure of a day. */
export interface Figure {
  readonly code: IndicatorCode;
  /** The currency it is of, where a ledger has several. */
  readonly currency: string | undefined;
  /** What sets it apart within its code: a channel, a channel and a direction. */
  readonly part: string;
  /** `undefined`: it cannot be computed. Days and shares exact, amounts in euros (or the currency). */
  readonly value: number | undefined;
}

/** What the figures of a currency are made of, on a day. */
export interface CurrencyScene {
  readonly currency: string;
  readonly now: Owed;
  /** Lateness of what was settled in the 90 days before. */
  readonly settled: Pick<Snapshot, "lateness" | "settled">;
  /** The same debts a month before. */
  readonly before: Owed;
  readonly monthAgo: Day;
  readonly sales: Sales;
}

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : (100 * part) / whole;

/** The figures of one currency on a day; amounts of two currencies are never added. */
export function currencyFigures(scene: CurrencyScene, facts: DatedFacts, asOf: Day): readonly Figure[] {
  const { currency, now, before, sales, monthAgo, settled } = scene;
  const { owed, open, overdue } = now;
  const sold = sales.between(addDays(asOf, -PERIOD), asOf);
  const perSales = (amount: number): number | undefined => (sold <= 0 ? undefined : (amount / sold) * PERIOD);
  const opening = before.owed + sales.between(monthAgo, asOf);
  const collectable = opening - (owed - overdue);
  const figure = (code: IndicatorCode, value: number | undefined): Figure => ({
    code,
    currency,
    part: "",
    value,
  });
  const amount = (code: IndicatorCode, value: number): Figure =>
    figure(code, value === 0 ? undefined : eurosFromCents(cents(value)));
  return [
    figure("dso-simple", perSales(owed)),
    figure("dso-countback", countbackDso(sales, owed, asOf)),
    figure("best-dso", perSales(owed - overdue)),
    figure("days-delinquent", perSales(overdue)),
    figure("average-delay", settled.settled === 0 ? undefined : settled.lateness / settled.settled),
    figure("overdue-share", share(overdue, open)),
    figure("over-90-share", share(now.old, open)),
    figure("cei", collectable <= 0 ? undefined : share(opening - owed, collectable)),
    figure("recovered", recoveredShare(facts, currency, asOf)),
    amount("factored", now.factored),
    amount("retention", now.retention),
  ];
}

const isInMonth = (on: Day, asOf: Day): boolean => on <= asOf && on >= startOfMonth(asOf);

function recoveredShare({ recoveries }: DatedFacts, currency: string, asOf: Day): number | undefined {
  let claimed = 0;
  let received = 0;
  for (const one of recoveries) {
    if (one.currency !== currency || !isInMonth(one.windowEnd, asOf)) continue;
    claimed += one.claimed;
    received += one.received;
  }
  return share(received, claimed);
}

/** Figures that are of no currency: promises, disputes, first actions, what was done. */
export function journalFigures(facts: DatedFacts, asOf: Day): readonly Figure[] {
  const figure = (code: IndicatorCode, value: number | undefined): Figure => ({
    code,
    currency: undefined,
    part: "",
    value,
  });
  const from = addDays(asOf, -PERIOD);
  const judged = facts.promises.filter(({ promised, graceEnd }) => promised > from && graceEnd < asOf);
  const waits = meanAndMedian(
    facts.firstActions.filter(({ day }) => isInMonth(day, asOf)).map(({ wait }) => wait),
  );
  const known = facts.disputes.filter(({ opened }) => opened <= asOf);
  const open = known.filter(({ closed }) => closed === undefined || closed > asOf);
  // A journal that has never heard of a dispute says nothing about them.
  const disputes = (code: IndicatorCode, count: number): Figure =>
    figure(code, known.length === 0 ? undefined : count);
  const ages = meanAndMedian(open.map(({ opened }) => daysBetween(opened, asOf)));
  return [
    figure("promises-kept", share(judged.filter(({ isKept }) => isKept).length, judged.length)),
    figure("first-action-median", waits?.median),
    figure("first-action-mean", waits?.mean),
    disputes("disputes-opened", known.filter(({ opened }) => isInMonth(opened, asOf)).length),
    disputes(
      "disputes-closed",
      known.filter(({ closed }) => closed !== undefined && isInMonth(closed, asOf)).length,
    ),
    disputes("disputes-open", open.length),
    figure("disputes-age", ages?.mean),
  ];
}

/** What the month's reminders cost, in euros, and their share of the average overdue in euros. */
export function costFigures(
  { contacts, firstContact }: DatedFacts,
  settings: Settings | undefined,
  overdue: { readonly before: number; readonly now: number },
  asOf: Day,
): readonly Figure[] {
  const from = startOfMonth(asOf);
  // Only the month's rows: they were read as they count already.
  const rows = contacts.filter(({ day }) => day >= from && day <= asOf);
  const isKnown = settings !== undefined && firstContact !== undefined && firstContact <= asOf;
  const spent = !isKnown ? undefined : collectionCost(rows, settings, from, asOf).cost;
  const ratio =
    spent === undefined ? undefined : costToOverdue(spent, [cents(overdue.before), cents(overdue.now)]);
  const figure = (code: IndicatorCode, value: number | undefined): Figure => ({
    code,
    currency: undefined,
    part: "",
    value,
  });
  return [
    figure("collection-cost", spent === undefined ? undefined : eurosFromCents(spent)),
    figure("cost-ratio", ratio === undefined ? undefined : 100 * ratio),
  ];
}

/** Messages and calls of the month by channel and direction, in alphabetical order. */
export function exchangeFigures({ actions }: DatedFacts, asOf: Day): readonly Figure[] {
  return counted(
    actions
      .filter(({ day }) => isInMonth(day, asOf))
      .map(({ channel, direction }) => `${channel} (${direction})`),
    "actions-month",
  );
}

const RECENT = 30;

/** What we sent and the calls we made in the last 30 days, by channel. */
export function recentActions({ actions }: DatedFacts, asOf: Day): readonly Figure[] {
  const from = addDays(asOf, -RECENT);
  return counted(
    actions
      .filter(({ day, direction }) => direction === "sortant" && day > from && day <= asOf)
      .map(({ channel }) => channel),
    "actions",
  );
}

function counted(words: readonly string[], code: IndicatorCode): readonly Figure[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => inTextOrder(a, b))
    .map(([part, value]) => ({ code, currency: undefined, part, value }));
}
