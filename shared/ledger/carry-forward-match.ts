import { comparable } from "../base/normalise.ts";
import type { DraftItem } from "./reading.ts";

interface Left {
  readonly opening: readonly DraftItem[];
  readonly prior: readonly DraftItem[];
}

/**
 * Brings each opening line of one customer to the open line of the exercise before that it repeats: by number and
 * amount, then by an amount that stands once on each side. The opening line takes over number, days and kind, and its
 * own lettrage stays: it is the newer truth. The line it repeats is gone.
 * @returns what is left on both sides
 */
export function matchOpenings(
  opening: readonly DraftItem[],
  prior: readonly DraftItem[],
  gone: Set<DraftItem>,
): Left {
  if (opening.length === 0 || prior.length === 0) return { opening, prior };
  const byNumber = listed(prior, numberAndAmount);
  const first = opening.filter((line) => {
    const key = numberAndAmount(line);
    const same = key === undefined ? undefined : byNumber.get(key)?.shift();
    if (same) takeOver(line, same, gone);
    return same === undefined;
  });
  const rest = prior.filter((line) => !gone.has(line));
  const amounts = listed(rest, ({ amount }) => String(amount));
  const mine = listed(first, ({ amount }) => String(amount));
  const second = first.filter((line) => {
    const same = amounts.get(String(line.amount)) ?? [];
    const [only] = same;
    if (!only || same.length > 1 || mine.get(String(line.amount))?.length !== 1) return true;
    takeOver(line, only, gone);
    return false;
  });
  return { opening: second, prior: rest.filter((line) => !gone.has(line)) };
}

function numberAndAmount({ number, amount }: DraftItem): string | undefined {
  const form = comparable(number);
  return form === "" ? undefined : `${form} ${amount}`;
}

function listed(
  lines: readonly DraftItem[],
  keyOf: (line: DraftItem) => string | undefined,
): Map<string, DraftItem[]> {
  const lists = new Map<string, DraftItem[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list) list.push(line);
    else lists.set(key, [line]);
  }
  return lists;
}

function takeOver(line: DraftItem, prior: DraftItem, gone: Set<DraftItem>): void {
  gone.add(prior);
  line.number = prior.number;
  line.kind = prior.kind;
  line.issued = prior.issued;
  line.due = prior.due;
  line.dueSource = prior.dueSource;
  line.dueSpoilt = prior.dueSpoilt;
  if (prior.termsFrom !== undefined) line.termsFrom = prior.termsFrom;
  else delete line.termsFrom;
  if (prior.label !== undefined) line.label = prior.label;
  if (prior.orderReference !== undefined) line.orderReference = prior.orderReference;
  if (prior.status !== undefined) line.status = prior.status;
  delete line.opening;
}
