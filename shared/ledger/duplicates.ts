import { type Groups, groupsOf, ranksAmong } from "../base/ranks.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Field } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import { customerRanks } from "./items-by-customer.ts";
import type { DraftItem } from "./reading.ts";

/** Rows that may repeat another: those of a document that a number names. */
function mayRepeat(item: LedgerItem | undefined): boolean {
  if (
    item === undefined ||
    item.number === "" ||
    item.kind === "payment" ||
    item.kind === "entry" ||
    item.group !== undefined
  )
    return false;
  // « Acompte déduit » under the number of its final invoice: one invoice on two rows.
  return !(item.depositDeducted && item.amount < 0);
}

/** A number that comes more than once for a customer, with its rows in order. */
interface Repeated {
  readonly number: string;
  readonly rows: readonly number[];
}

/**
 * The numbers that come more than once for a customer, customer by customer: the numbers of one stand together in
 * memory then, and are forgotten before the next.
 */
function repeatedNumbers(items: readonly LedgerItem[], { places, starts }: Groups): readonly Repeated[] {
  const repeated: Repeated[] = [];
  for (let rank = 0; rank + 1 < starts.length; rank += 1) {
    const end = starts[rank + 1] ?? 0;
    const start = starts[rank] ?? 0;
    if (end - start < 2) continue;
    // A list only from the second row on: nearly every number stands alone.
    const numbers = new Map<string, number | number[]>();
    let twice = false;
    for (let place = start; place < end; place += 1) {
      const at = places[place] ?? 0;
      const number = items[at]?.number ?? "";
      const same = numbers.get(number);
      if (same === undefined) numbers.set(number, at);
      else {
        twice = true;
        if (typeof same === "number") numbers.set(number, [same, at]);
        else same.push(at);
      }
    }
    if (!twice) continue;
    for (const [number, rows] of numbers) if (typeof rows !== "number") repeated.push({ number, rows });
  }
  return repeated;
}

/**
 * Flags rows that bear the same customer and number: both stay in the totals, neither takes an allocation nor is
 * chased. In a ledger, lines of one entry, and lines already lettered, are no duplicates.
 * `drafts` are the same rows in the same order; `items` is changed in place, before anyone else sees it.
 */
export function markDuplicates(
  items: LedgerItem[],
  drafts: readonly DraftItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  const groups = groupsOf(ranksAmong(customerRanks(items), (at) => mayRepeat(items[at])));
  const repeated = repeatedNumbers(items, groups);
  const shared = sharedReferences(repeated, items, groups, drafts);
  for (const { number, rows } of repeated) {
    if (shared.has(number)) continue;
    for (const twice of samePieces(rows, items, drafts)) flag(twice, items, columnOf, problems);
  }
}

/**
 * References that ledger lines of several customers bear (« VE 0623 », a month of sales): they name no document, so
 * two lines that share one are no duplicate. Only numbers that come twice for somebody are looked at.
 */
function sharedReferences(
  repeated: readonly Repeated[],
  items: readonly LedgerItem[],
  { places, starts }: Groups,
  drafts: readonly DraftItem[],
): ReadonlySet<string> {
  const shared = new Set<string>();
  const twice = new Set<string>();
  for (const { number, rows } of repeated) {
    if (drafts[rows[0] ?? 0]?.entry !== undefined) twice.add(number);
  }
  if (twice.size === 0) return shared;
  /** Who bears it: the rank of the first customer met. */
  const bearers = new Map<string, number>();
  for (let rank = 0; rank + 1 < starts.length; rank += 1) {
    const end = starts[rank + 1] ?? 0;
    for (let place = starts[rank] ?? 0; place < end; place += 1) {
      const number = items[places[place] ?? 0]?.number ?? "";
      if (!twice.has(number)) continue;
      const bearer = bearers.get(number);
      if (bearer === undefined) bearers.set(number, rank);
      else if (bearer !== rank) shared.add(number);
    }
  }
  return shared;
}

/**
 * The rows of one number that are the same document. Lines of a ledger are so only on the same day in different
 * entries: a piece is repeated by its instalments (one entry) or month after month (a subscription).
 */
function samePieces(
  same: readonly number[],
  items: readonly LedgerItem[],
  drafts: readonly DraftItem[],
): readonly (readonly number[])[] {
  const byDay = new Map<string, number[]>();
  for (const index of same) {
    const isLine = drafts[index]?.entry !== undefined;
    const key = isLine ? (items[index]?.issued ?? "") : "list";
    const others = byDay.get(key);
    if (others) others.push(index);
    else byDay.set(key, [index]);
  }
  return [...byDay.values()].filter((group) => {
    const entries = new Set(group.map((index) => drafts[index]?.entry));
    const oneEntry = entries.size === 1 && !entries.has(undefined);
    const signs = new Set(group.map((index) => Math.sign(items[index]?.amount ?? 0)));
    // An invoice and the credit note that bears its number are a pair, not a duplicate.
    return group.length > 1 && !oneEntry && !(group.length === 2 && signs.size === 2);
  });
}

/** Rows named in each anomaly: a column that holds one word for thousands of invoices repeats them all otherwise. */
const MOST_NAMED = 20;

function flag(
  same: readonly number[],
  items: LedgerItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  const named = same.slice(0, MOST_NAMED).map((index) => items[index]?.origin.row ?? "");
  const rows = `${named.join(", ")}${same.length > MOST_NAMED ? " …" : ""}`;
  for (const index of same) {
    const item = items[index];
    if (!item) continue;
    items[index] = { ...item, duplicated: true };
    problems.push({
      code: "number-duplicated",
      severity: "à corriger",
      place: { ...item.origin, column: columnOf(item.origin.tab, "number") },
      value: item.number,
      data: { rows },
    });
  }
}
