import { formatAmount, formatNumber, MINUS } from "../../base/french-format.ts";
import { type Cents, cents } from "../../base/money.ts";
import { comparable } from "../../base/normalise.ts";
import { readAmount } from "../../base/read-amount.ts";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { AssignableInvoice, AssignablePayment } from "../../workbook/match-report.ts";

/** An invoice that the owner chose, with the amount as typed. */
export interface ChosenInvoice {
  readonly invoice: AssignableInvoice;
  readonly typed: string;
}

/** What the choice comes to. */
export interface ChosenSum {
  /** Amount of each chosen invoice; `undefined` when it cannot be taken as typed. */
  readonly amounts: readonly (Cents | undefined)[];
  /** What is wrong with each, a French sentence; empty when nothing is. */
  readonly errors: readonly string[];
  /** Left of the payment; negative when more was chosen than it holds. */
  readonly rest: number;
}

/** Invoices and credit notes that answer to some letters: of one account once one of its items is chosen. */
export function searchInvoices(
  invoices: readonly AssignableInvoice[],
  payment: AssignablePayment,
  chosen: readonly ChosenInvoice[],
  text: string,
): readonly AssignableInvoice[] {
  const words = comparable(text)
    .split(" ")
    .filter((word) => word !== "");
  const only = chosen[0]?.invoice.customerKey;
  const taken = new Set(chosen.map(({ invoice }) => invoice.number));
  return invoices.filter((invoice) => {
    if (invoice.currency !== payment.currency) return false;
    if (only !== undefined && (invoice.customerKey !== only || taken.has(invoice.number))) return false;
    if (words.length === 0) return only !== undefined || invoice.customer === payment.customer;
    const haystack = comparable(`${invoice.customer} ${invoice.number}`);
    const joined = haystack.replace(/ /g, "");
    return words.every((word) => haystack.includes(word) || joined.includes(word));
  });
}

/** The amount first offered for an invoice: what is open of it, no more than what is left of the payment. */
export function offeredAmount(invoice: AssignableInvoice, rest: number): string {
  const most = invoice.cents < 0 ? invoice.cents : Math.min(invoice.cents, Math.max(rest, 0));
  // A field that is typed in: an ordinary hyphen, no group space.
  return formatNumber(cents(most))
    .replace(/\u202f/g, "")
    .replace(MINUS, "-");
}

/** Reads what was typed for each invoice, and what is left of the payment. */
export function chosenSum(payment: AssignablePayment, chosen: readonly ChosenInvoice[]): ChosenSum {
  const texts = PAYMENT_WORDS.assign;
  const read = chosen.map(({ invoice, typed }): { readonly amount?: Cents; readonly error: string } => {
    if (invoice.cents < 0) return { amount: invoice.cents, error: "" };
    const amount = readAmount(typed);
    if (amount.kind === "unreadable") return { error: texts.unreadable };
    if (amount.kind === "empty" || amount.cents <= 0) return { error: texts.zero };
    if (amount.cents > invoice.cents) return { error: texts.overInvoice(invoice.open) };
    return { amount: amount.cents, error: "" };
  });
  return {
    amounts: read.map(({ amount }) => amount),
    errors: read.map(({ error }) => error),
    rest: payment.cents - read.reduce((sum, { amount = 0 }) => sum + amount, 0),
  };
}

/** What is left of the payment, or by how much the choice exceeds it. */
export function restWords(payment: AssignablePayment, rest: number): string {
  const texts = PAYMENT_WORDS.assign;
  const amount = formatAmount(cents(Math.abs(rest)), payment.currency);
  return rest < 0 ? texts.over(amount) : texts.rest(amount);
}
