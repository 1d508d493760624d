import { addDays, type Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { Match, MatchShare, Residual } from "../model/matching.ts";
import type { Item } from "./accounts.ts";
import { type Receipt, refusedKey } from "./receipt.ts";
import { setsThatAddUp } from "./subset-sum.ts";

type Kind = "card" | "cheque" | "direct-debit";

/** Words by which a bank line is a receipt of several payments, often of several customers. */
const WORDS: readonly (readonly [Kind, RegExp])[] = [
  [
    "card",
    /\b(remise|rem|encaissements?|vers\w*|vente|ventes) (de |par )?(cb|carte|cartes|tpe|mastercard|visa)\b|\b(sumup|stripe|paypal|zettle|izettle|adyen|mollie|payplug|square|worldline|ingenico|lyra|payzen|monetico|alma|smile ?pay)\b/,
  ],
  ["cheque", /\b(remise|rem|depot) (de |d )?(\d+ )?(cheques?|chq|chqs)\b/],
  ["direct-debit", /\b(remise|rem) (de |d )?(\d+ )?(prlv|prelevements?|sdd|lcr|effets?)\b/],
];
const MEANS: Readonly<Record<Kind, RegExp>> = {
  card: /\b(cb|cartes?|card|tpe|stripe|paypal|sumup|zettle)\b/,
  cheque: /\b(cheques?|chq)\b/,
  "direct-debit": /\b(prelevements?|prlv|sdd|lcr|effets?)\b/,
};

/** Days before the receipt on which what it holds was sold, and the longest sale in days. */
const LONGEST_BACK = 7;
const LONGEST_SALE = 4;
const MOST_ITEMS = 400;
const LOWEST_RATE = 2;
const HIGHEST_RATE = 35;

/** Which kind of grouped receipt a payment is, by its words or its means. */
export function groupedKind({ source }: Receipt): Kind | undefined {
  const label = comparable(source.label);
  for (const [kind, pattern] of WORDS) if (pattern.test(label)) return kind;
  return undefined;
}

/** Whether one receipt can be these items: net of 0.2 to 3.5 % for cards, exactly for the others. */
function fits(sum: number, received: number, kind: Kind): boolean {
  const commission = sum - received;
  if (commission === 0) return true;
  return kind === "card" && commission * 1000 >= sum * LOWEST_RATE && commission * 1000 <= sum * HIGHEST_RATE;
}

/** Open items of one currency by a day of theirs. */
export type ItemsOn = (day: Day, by: "issued" | "due") => readonly Item[];

/** Open items by day of issue and by due day. */
export function itemsByDay(items: readonly Item[], currency: string): ItemsOn {
  const maps = { issued: new Map<Day, Item[]>(), due: new Map<Day, Item[]>() };
  for (const item of items) {
    if (item.left <= 0 || item.source.currency !== currency) continue;
    for (const by of ["issued", "due"] as const) {
      const day = item.source[by] ?? item.source.issued;
      if (day === undefined) continue;
      const same = maps[by].get(day);
      if (same) same.push(item);
      else maps[by].set(day, [item]);
    }
  }
  return (day, by) => maps[by].get(day) ?? [];
}

/**
 * Proposals for a receipt of several payments: the items of a day, or of some days in a row, whose sum it is, less the
 * commission for cards. They may be of several customers: never sure.
 */
export function groupedMatches(receipt: Receipt, kind: Kind, itemsOn: ItemsOn): readonly Match[] {
  const on = receipt.source.day;
  if (on === undefined || receipt.left <= 0) return [];
  const by = kind === "direct-debit" ? "due" : "issued";
  const days = Array.from({ length: LONGEST_BACK + LONGEST_SALE }, (_none, back) =>
    itemsOn(addDays(on, -back), by),
  );
  const open = days.flat();
  if (open.length === 0 || open.length > MOST_ITEMS) return [];
  const isMeans = ({ source }: Item): boolean => MEANS[kind].test(comparable(source.paymentMeans ?? ""));
  const told = open.some(isMeans);
  const byDay = days.map((items) => (told ? items.filter(isMeans) : items));
  const items = byDay.flat().sort((a, b) => a.order - b.order);
  const found = new Map<string, readonly Item[]>();
  const keep = (set: readonly Item[]): void => {
    const sum = set.reduce((total, { left }) => total + left, 0);
    if (set.length > 0 && fits(sum, receipt.left, kind))
      found.set(set.map(({ order }) => order).join(","), set);
  };
  for (let last = 0; last <= LONGEST_BACK; last += 1) {
    for (let length = 1; length <= LONGEST_SALE; length += 1)
      keep(
        byDay
          .slice(last, last + length)
          .flat()
          .sort((a, b) => a.order - b.order),
      );
  }
  for (const item of items) keep([item]);
  if (found.size === 0) {
    const { sets } = setsThatAddUp(
      items.slice(0, 14).map(({ left }) => left),
      receipt.left,
      14,
      2,
      2_000,
    );
    if (sets.length === 1) keep((sets[0] ?? []).flatMap((at) => items[at] ?? []));
  }
  const sets = [...found.values()].filter(
    (set) => !receipt.refused.has(refusedKey(set.map(({ source }) => source.number))),
  );
  const confidence = (told ? 0.8 : 0.4) / Math.max(1, sets.length);
  return sets.slice(0, 3).map((set) => groupedMatch(receipt, set, confidence, sets.length));
}

function groupedMatch(receipt: Receipt, set: readonly Item[], confidence: number, count: number): Match {
  const { id, currency } = receipt.source;
  const sum = set.reduce((total, { left }) => total + left, 0);
  const commission = sum - receipt.left;
  let given = 0;
  const shares = new Map<
    string,
    { parts: MatchShare["parts"][number][]; residuals: Residual[]; customer: MatchShare["customer"] }
  >();
  set.forEach(({ source, left }, at) => {
    const kept = at === set.length - 1 ? commission - given : Math.floor((commission * left) / sum);
    given += kept;
    const share = shares.get(source.customer) ?? { customer: source.customer, parts: [], residuals: [] };
    shares.set(source.customer, share);
    share.parts.push({ number: source.number, amount: (left - kept) as Cents });
    if (kept > 0)
      share.residuals.push({ kind: "card-commission", number: source.number, amount: kept as Cents });
  });
  const all: readonly MatchShare[] = [...shares.values()].map(({ customer, parts, residuals }) => ({
    customer,
    amount: parts.reduce((total, { amount }) => total + amount, 0) as Cents,
    parts,
    residuals,
  }));
  const first = all[0];
  return {
    payment: id,
    customer: first?.customer ?? (set[0]?.source.customer as MatchShare["customer"]),
    currency,
    parts: first?.parts ?? [],
    confidence,
    sure: false,
    reasons: [
      commission > 0
        ? { code: "card-commission", amount: commission as Cents, count: set.length }
        : { code: "sum-of-invoices", count: set.length },
      ...(count > 1 ? [{ code: "several-candidates" as const, count }] : []),
    ],
    residuals: first?.residuals ?? [],
    ...(all.length > 1 ? { shares: all } : {}),
  };
}
