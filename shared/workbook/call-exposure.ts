import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { InstalmentPlan, PromiseReport } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Book, Outcome } from "./book.ts";

/** What is still promised of these items: running promises and plans in force, less what came for them. */
function promisedOf(
  items: readonly OpenItem[],
  promises: readonly PromiseReport[],
  plans: readonly InstalmentPlan[],
): Cents {
  const open = sumCents(items.map((one) => one.open));
  const openOf = (numbers: readonly { readonly number: string }[]): number => {
    if (numbers.length === 0) return open;
    const keys = new Set(numbers.map(({ number }) => numberKey(number)));
    return sumCents(items.filter(({ item }) => keys.has(numberKey(item.number))).map((one) => one.open));
  };
  let promised = 0;
  for (const { status, amount, received, event } of promises) {
    if (status !== "running") continue;
    const covered = openOf(event.invoices);
    promised += Math.min(covered, amount === undefined ? covered : Math.max(0, amount - received));
  }
  for (const { state, total, received, invoices } of plans) {
    if (state === "in-force") promised += Math.min(openOf(invoices), Math.max(0, total - received));
  }
  return cents(Math.min(open, promised));
}

/** What a customer owes, one line a currency: overdue, claimed, disputed, promised, credits, share of the portfolio. */
export function exposuresOf(
  book: Book,
  outcome: Outcome,
  accounts: ReadonlySet<CustomerKey>,
  line: PlanLine | undefined,
  promises: readonly PromiseReport[],
  plans: readonly InstalmentPlan[],
): CallSheet["exposures"] {
  const { directory } = book.ledger;
  const { items, credits } = outcome.position;
  const own = items.filter(({ item }) => accounts.has(item.customer));
  const ownCredits = credits.filter(({ customer }) => accounts.has(customer));
  const currencies = [...own.map(({ item }) => item.currency), ...ownCredits.map(({ currency }) => currency)];
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const disputed = disputedBy(book.journal, items, book.asOf, (key) => payers.get(key) ?? key);
  return [...new Set(currencies)].sort().map((currency) => {
    const mine = own.filter(({ item }) => item.currency === currency);
    const owed = sumCents(mine.map((one) => one.open));
    const whole = sumCents(items.filter(({ item }) => item.currency === currency).map((one) => one.open));
    return {
      currency,
      owed,
      overdue: sumCents(mine.filter(({ daysLate }) => (daysLate ?? 0) > 0).map((one) => one.open)),
      claimed: claimedIn(outcome, accounts, line, currency),
      disputed: sumCents(mine.map(disputed)),
      promised: promisedOf(mine, promises, plans),
      credits: sumCents(
        ownCredits.filter((credit) => credit.currency === currency).map(({ amount }) => amount),
      ),
      shareOfPortfolio: whole === 0 ? 0 : owed / whole,
    };
  });
}

/** The line's claim in its currency; elsewhere what the plan claims today. */
function claimedIn(
  outcome: Outcome,
  accounts: ReadonlySet<CustomerKey>,
  line: PlanLine | undefined,
  currency: string,
): Cents {
  if (line?.currency === currency) return line.claimed;
  const lines = outcome.plan.filter(
    (ranked) =>
      accounts.has(ranked.line.customer) &&
      ranked.line.currency === currency &&
      ranked.line.state === "à faire",
  );
  return lines.length === 0 ? ZERO : sumCents(lines.map((ranked) => ranked.line.claimed));
}
