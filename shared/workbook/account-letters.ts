import { addDays, type Day } from "../base/day.ts";
import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { AccountWords } from "../letters/letter-input.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Payment } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanPart } from "../model/plan.ts";
import {
  ALREADY_THANKED,
  NOT_A_PAYMENT,
  NOTHING_ON_ACCOUNT,
  PAYMENT_CAME_BACK,
} from "../texts/side-letters.ts";
import { STATEMENT_OF_ACCOUNT_TEMPLATE, THANKS_TEMPLATE } from "../texts/templates.ts";
import type { Book, Outcome } from "./book.ts";
import { paidAccounts } from "./paid-accounts.ts";
import { isResidualRow } from "./residual-row.ts";
import { lineOfParts, type SideOrderResult, type SideScope, sideOrder } from "./side-letter.ts";

/** An account in one currency. */
type AccountScope = Pick<SideScope, "customer" | "currency">;

/** A payment older than this is no news any more. */
const NEWS_DAYS = 15;

const whole = (open: OpenItem): PlanPart => ({ open, amount: open.open, step: undefined });

const byDue = (a: PlanPart, b: PlanPart): number => {
  const [first, second] = [a.open.item.due ?? "9999", b.open.item.due ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Everything open on an account: what is due, what will fall due (or has no known day), what stands to its credit. */
function accountOf(book: Book, outcome: Outcome, { customer, currency }: AccountScope): AccountWords {
  const accounts = paidAccounts(book.ledger.directory, customer);
  const open = outcome.position.items
    .filter(({ item }) => item.currency === currency && accounts.has(item.customer))
    .map(whole)
    .sort(byDue);
  const isDue = ({ open: { daysLate } }: PlanPart): boolean => (daysLate ?? 0) > 0;
  const credits = outcome.position.credits.filter(
    (credit) => credit.currency === currency && accounts.has(credit.customer),
  );
  return {
    due: open.filter(isDue),
    coming: open.filter((part) => !isDue(part)),
    credits: sumCents(credits.map(({ amount }) => amount)),
  };
}

/**
 * The statement of an account, sent on demand: every open invoice, due or not, what stands to the customer's credit,
 * the balance. It claims nothing and is no reminder.
 */
export function statementOfAccountOrder(
  book: Book,
  outcome: Outcome,
  scope: AccountScope,
  id: string,
): SideOrderResult {
  const account = accountOf(book, outcome, scope);
  const parts = [...account.due, ...account.coming];
  if (parts.length === 0 && account.credits <= 0) return { gaps: [NOTHING_ON_ACCOUNT] };
  const line = lineOfParts(book, scope, parts);
  const balance = line.claimed - account.credits;
  const stated = {
    ...line,
    creditsDeducted: account.credits,
    claimed: balance > 0 ? cents(balance) : ZERO,
  };
  const wanted = { template: STATEMENT_OF_ACCOUNT_TEMPLATE, motive: STATEMENT_OF_ACCOUNT_TEMPLATE, id };
  return sideOrder(book, { line: stated, invoices: [] }, wanted, { account });
}

/** Money that came in on a known day: neither a reversal nor a residual that the owner settled. */
function isReceived(payment: Payment, asOf: Day): boolean {
  const { day, customer, amount, written } = payment;
  if (customer === undefined || day === undefined || day > asOf || isResidualRow(payment)) return false;
  return (written ?? amount) > 0;
}

const amountOf = ({ written, amount }: Payment): Cents => written ?? amount;

/** It came back: a row takes the same sum away since, or the journal says that a payment was rejected since. */
function cameBack(book: Book, accounts: ReadonlySet<CustomerKey>, payment: Payment, on: Day): boolean {
  const reversed = book.payments.some(
    (other) =>
      other.customer !== undefined &&
      accounts.has(other.customer) &&
      other.currency === payment.currency &&
      amountOf(other) === -amountOf(payment) &&
      (other.day ?? on) >= on,
  );
  if (reversed) return true;
  const numbers = new Set(payment.allocations.map(({ number }) => numberKey(number)));
  return countingEvents(book.journal, book.asOf).some(
    (event) =>
      event.kind === "paiement rejeté" &&
      accounts.has(event.customer) &&
      event.day >= on &&
      (event.invoices.length === 0 || event.invoices.some(({ number }) => numbers.has(numberKey(number)))),
  );
}

/** A word of thanks was prepared since that day, about one of these invoices (or about no invoice at all). */
function isThanked(book: Book, accounts: ReadonlySet<CustomerKey>, payment: Payment, on: Day): boolean {
  const motive = comparable(THANKS_TEMPLATE);
  const numbers = new Set(payment.allocations.map(({ number }) => numberKey(number)));
  return countingEvents(book.journal, book.asOf).some(
    (event) =>
      accounts.has(event.customer) &&
      event.day >= on &&
      comparable(event.motive ?? "") === motive &&
      (numbers.size === 0 ||
        event.invoices.length === 0 ||
        event.invoices.some(({ number }) => numbers.has(numberKey(number)))),
  );
}

function payerOf({ ledger: { directory } }: Pick<Book, "ledger">, account: CustomerKey): CustomerKey {
  return payerOfEach(directory.all(), (cell) => directory.keyOf(cell)).get(account) ?? account;
}

/** The account, who pays for it, and the accounts that this one pays for: the journal may speak of any of them. */
function aroundOf({ ledger }: Book, account: CustomerKey): ReadonlySet<CustomerKey> {
  return new Set([account, ...paidAccounts(ledger.directory, payerOf({ ledger }, account))]);
}

/** Why a payment is not thanked for, in French; `undefined`: it may be. */
function thanksGap(book: Book, payment: Payment): string | undefined {
  const { customer, day } = payment;
  if (customer === undefined || day === undefined || !isReceived(payment, book.asOf)) return NOT_A_PAYMENT;
  const accounts = aroundOf(book, customer);
  if (cameBack(book, accounts, payment, day)) return PAYMENT_CAME_BACK;
  return isThanked(book, accounts, payment, day) ? ALREADY_THANKED : undefined;
}

/** The last payment of an account that a word of thanks may be about: recent, really received, not thanked yet. */
export function paymentToThank(book: Book, { customer, currency }: AccountScope): Payment | undefined {
  const accounts = paidAccounts(book.ledger.directory, customer);
  const since = addDays(book.asOf, -NEWS_DAYS);
  let last: Payment | undefined;
  for (const payment of book.payments) {
    const { day } = payment;
    if (payment.customer === undefined || !accounts.has(payment.customer) || payment.currency !== currency)
      continue;
    if (day === undefined || day < since || (last?.day !== undefined && day < last.day)) continue;
    if (isReceived(payment, book.asOf)) last = payment;
  }
  return last === undefined || thanksGap(book, last) !== undefined ? undefined : last;
}

/** The invoices that a payment settles, each with what it received of it. */
function paidParts(book: Book, accounts: ReadonlySet<CustomerKey>, payment: Payment): readonly PlanPart[] {
  const given = new Map(payment.allocations.map(({ number, amount }) => [numberKey(number), amount]));
  return book.ledger.items
    .filter(
      ({ customer, currency, number, kind }) =>
        kind === "invoice" &&
        accounts.has(customer) &&
        currency === payment.currency &&
        given.has(numberKey(number)),
    )
    .map((item) => ({
      open: { item, open: ZERO, daysLate: undefined },
      amount: given.get(numberKey(item.number)) ?? item.amount,
      step: undefined,
    }));
}

/**
 * A word of thanks for a payment: once, only for money that really came in and did not come back. It asks nothing and
 * counts as no contact (dunning/event-words.ts).
 */
export function thanksOrder(book: Book, outcome: Outcome, payment: Payment, id: string): SideOrderResult {
  const gap = thanksGap(book, payment);
  const { currency, day } = payment;
  if (payment.customer === undefined || day === undefined || gap !== undefined) {
    return { gaps: [gap ?? NOT_A_PAYMENT] };
  }
  // Who pays is thanked, whoever's account the money went to.
  const customer = payerOf(book, payment.customer);
  const accounts = paidAccounts(book.ledger.directory, customer);
  const line = lineOfParts(book, { customer, currency }, paidParts(book, accounts, payment));
  const { due, coming } = accountOf(book, outcome, { customer, currency });
  const received = { day, amount: amountOf(payment), settled: due.length + coming.length === 0 };
  const wanted = { template: THANKS_TEMPLATE, motive: THANKS_TEMPLATE, id };
  const about = { line: { ...line, claimed: ZERO, overdue: ZERO }, invoices: payment.allocations };
  return sideOrder(book, about, wanted, { received });
}
