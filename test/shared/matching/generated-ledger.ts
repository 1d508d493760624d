import type { Cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { OpenInvoice, OpenPayment, PayerNames } from "#shared/model/matching.ts";
import { billsOf, pad } from "./generated-bills.ts";
import { customerNames } from "./generated-names.ts";
import { draftsOf } from "./generated-payments.ts";
import type { Noise, Style } from "./generated-styles.ts";
import { chance } from "./random.ts";

export interface Truth {
  readonly noise: Noise;
  readonly customer: CustomerKey | undefined;
  /** What it really settles; empty: nothing. */
  readonly parts: readonly { readonly number: string; readonly amount: number }[];
  /** What its label tells: all the numbers, in some form; who pays. */
  readonly numbersTold: boolean;
  readonly payerTold: boolean;
}

export interface GeneratedLedger {
  readonly invoices: readonly OpenInvoice[];
  readonly payments: readonly OpenPayment[];
  readonly customers: readonly PayerNames[];
  readonly truth: ReadonlyMap<string, Truth>;
}

/**
 * A year of invoices of one owner and the receipts of its bank, from a seed. One series of numbers (its form changes
 * with the seed; two in one ledger when the software changed in the summer), 340 or 420 customers, some with nearly the
 * same name, one in eight on a monthly subscription of a constant amount. About 20 days to 70 days after an invoice the
 * customer pays, in one of the ways of `Noise`, drawn by weight; one invoice in seven stays unpaid. Each payment keeps
 * what it really settles and what its label tells, so that figures are counted against the truth and never against what
 * the product says. Labels are written by `bankLabel` (upper case, no accents, bank words and references, cut at 140
 * characters; names cut at 24 or 27) and `writeNumber` (whole, spaced, compact, digits alone, `FACT 123`, `F123`,
 * `123/2026`, broken by a blank, joined to other text).
 */
export function generateLedger(seed: number, style: Style): GeneratedLedger {
  const random = chance(seed);
  const names = customerNames(random, style.customers);
  const customers = names.map(
    (name, at): PayerNames => ({
      key: `c:${pad(at, 4)}` as CustomerKey,
      name,
      ...(random.is(0.5) ? { code: `C${pad(at + 1, 5)}` } : {}),
      ...(random.is(0.06)
        ? { payer: `Holding ${random.pick(["Sogerim", "Financière Atlas", "Groupe Orion"])} ${pad(at, 3)}` }
        : {}),
    }),
  );
  const bills = billsOf(random, style, seed, customers.length);
  const drafts = draftsOf(random, style, bills, customers);
  drafts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const truth = new Map<string, Truth>();
  const payments = drafts.map((draft, at): OpenPayment => {
    const id = `r${pad(at, 5)}`;
    const { noise, parts: settled, numbersTold, payerTold } = draft;
    const customer = draft.customer === undefined ? undefined : customers[draft.customer]?.key;
    truth.set(id, { noise, customer, parts: settled, numbersTold, payerTold });
    return {
      id,
      day: draft.day,
      customer: undefined,
      label: draft.label,
      open: draft.amount as Cents,
      currency: "EUR",
    };
  });
  const invoices = bills.map(
    (bill): OpenInvoice => ({
      customer: customers[bill.customer]?.key as CustomerKey,
      number: bill.number.number,
      kind: bill.credit ? "credit-note" : "invoice",
      issued: bill.issued,
      due: bill.due,
      currency: "EUR",
      open: bill.amount as Cents,
      amount: bill.amount as Cents,
      amountExclTax: bill.amountExclTax as Cents,
    }),
  );
  return { invoices, payments, customers, truth };
}
