import { fivePercentOf, NEAR, retentionDue } from "../aging/retention-money.ts";
import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import { concerns } from "./event-scope.ts";
import { numberKey } from "./invoice-number.ts";
import { refusesResidual } from "./owner-answers.ts";
import type { PaidHistory } from "./paid-history.ts";

/** What the rest of an invoice looks like: a question for the owner, never an amount to chase before the answer. */
export type ResidualQuestion = "retention-proposed" | "early-discount-proposed";

/** A discount for early payment beyond this share of the invoice is no usual one (method 2). */
const DISCOUNT_PERCENT = 3;
/** Below it, a difference is a rounding or a fee, and matching proposes it. */
const DISCOUNT_LEAST = 100;

/** The part of an accepted retention that has fallen due. */
const isRetained = (number: string): boolean => withoutRetention(number) !== number;

const isNear = (amount: number, wanted: number): boolean => Math.abs(amount - wanted) <= NEAR;

/** What is left is 5 % of the invoice, TTC or HT, to a few cents, and the year of a retention is not over. */
function looksRetained({ item, open }: OpenItem, today: Day): boolean {
  if (item.issued !== undefined && retentionDue(item.issued) < today) return false;
  const { amountExclTax } = item;
  return (
    isNear(open, fivePercentOf(item.amount)) ||
    (amountExclTax !== undefined && isNear(open, fivePercentOf(amountExclTax)))
  );
}

/** What is left is at most 3 %, and all the rest was paid before the due day. */
function looksDiscounted({ item, open }: OpenItem, history: PaidHistory): boolean {
  const { due } = item;
  if (due === undefined || open < DISCOUNT_LEAST || open * 100 > item.amount * DISCOUNT_PERCENT) return false;
  let paid = 0;
  for (const { day, amount } of history.get(item) ?? []) {
    if (day >= due) return false;
    paid += amount;
  }
  return paid === item.amount - open;
}

/** What the rest of a partly paid invoice looks like on a day; `undefined`: an ordinary rest. */
export function residualQuestion(
  open: OpenItem,
  history: PaidHistory,
  today: Day,
): ResidualQuestion | undefined {
  const { item } = open;
  if (item.kind !== "invoice" || item.status !== undefined || item.duplicated) return undefined;
  if (open.open <= 0 || open.open >= item.amount || isRetained(item.number)) return undefined;
  if (looksRetained(open, today)) return "retention-proposed";
  return looksDiscounted(open, history) ? "early-discount-proposed" : undefined;
}

/** Whether the owner has already said no. */
export function isRefused(
  { item }: OpenItem,
  question: ResidualQuestion,
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): boolean {
  const kind = question === "retention-proposed" ? "retention" : "early-discount";
  const key = numberKey(item.number);
  return events.some(
    (event) =>
      refusesResidual(event, kind) &&
      concerns(event, item.customer, payer) &&
      event.invoices.some(({ number }) => numberKey(number) === key),
  );
}
