import type { Day } from "../base/day.ts";
import type { Item } from "./accounts.ts";
import { PAYS_A_MONTH, PAYS_ALL, PAYS_OLDEST } from "./chances.ts";
import { addDraft, type Draft } from "./drafts.ts";

/**
 * Rows of items that add up to an amount: everything, the oldest, all that is due, one month, some in a row; with the
 * credit notes among them and without.
 * @param oldest open items in order of issue; `whole`: it holds all of them
 */
export function addRows(
  drafts: Draft[],
  oldest: readonly Item[],
  whole: boolean,
  invoices: readonly Item[],
  amount: number,
  on: Day | undefined,
): void {
  addRow(drafts, oldest, whole, true, amount, on);
  if (invoices.length < oldest.length) addRow(drafts, invoices, whole, false, amount, on);
  // Some in a row, not the oldest: two ends that walk along the list.
  let from = 0;
  let sum = 0;
  for (let to = 0; to < invoices.length; to += 1) {
    sum += invoices[to]?.left ?? 0;
    while (sum > amount && from < to) {
      sum -= invoices[from]?.left ?? 0;
      from += 1;
    }
    if (sum === amount && to > from && from > 0)
      addDraft(
        drafts,
        invoices.slice(from, to + 1),
        PAYS_OLDEST / (invoices.length * invoices.length),
        "set",
      );
  }
}

function addRow(
  drafts: Draft[],
  list: readonly Item[],
  whole: boolean,
  withCredits: boolean,
  amount: number,
  on: Day | undefined,
): void {
  let sum = 0;
  for (let at = 0; at < list.length; at += 1) {
    sum += list[at]?.left ?? 0;
    if (sum !== amount || at === 0) continue;
    const all = at === list.length - 1 && whole;
    const prior = all && withCredits ? PAYS_ALL : PAYS_OLDEST / Math.max(1, list.length - 1);
    addDraft(drafts, list.slice(0, at + 1), prior, all ? "all" : "oldest");
  }
  if (on !== undefined && sumDue(list, on) === amount) {
    const due = list.filter((item) => isDue(item, on));
    if (due.length > 1) addDraft(drafts, due, PAYS_A_MONTH, "month");
  }
  addMonths(drafts, list, amount);
}

const isDue = ({ source }: Item, on: Day): boolean => source.due !== undefined && source.due <= on;

function sumDue(items: readonly Item[], on: Day): number {
  let sum = 0;
  for (const item of items) if (isDue(item, on)) sum += item.left;
  return sum;
}

const sameMonth = (a: Day | undefined, b: Day | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.charCodeAt(6) === b.charCodeAt(6) &&
  a.slice(0, 7) === b.slice(0, 7);

/** Items are in order of issue: those of one month stand together. */
function addMonths(drafts: Draft[], list: readonly Item[], amount: number): void {
  let from = 0;
  let sum = 0;
  for (let at = 0; at <= list.length; at += 1) {
    const item = list[at];
    if (item && sameMonth(item.source.issued, list[from]?.source.issued)) {
      sum += item.left;
      continue;
    }
    // Few months are open at once.
    if (sum === amount && at - from > 1) addDraft(drafts, list.slice(from, at), PAYS_A_MONTH / 3, "month");
    from = at;
    sum = item?.left ?? 0;
  }
}
