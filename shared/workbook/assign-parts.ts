import { formatAmount } from "../base/french-format.ts";
import { type Cents, cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { MatchPart } from "../model/matching.ts";
import { MATCH_REFUSALS } from "../texts/matching.ts";
import type { Book } from "./book.ts";
import type { Found } from "./match-rounds.ts";
import { customerName, itemFinder } from "./match-views.ts";

/**
 * The parts of the owner's own choice: credit notes first, for what they bring may pay the invoices; an invoice
 * without amount takes whatever is left of either. A French refusal when the choice does not fit.
 */
export function chosenParts(
  book: Book,
  found: Found,
  rank: number,
  customer: CustomerKey,
  invoices: readonly { readonly number: string; readonly cents?: Cents }[],
): readonly MatchPart[] | string {
  const payment = found.situation.payments[rank];
  const left = found.open.payments[rank]?.left ?? 0;
  if (!payment || left <= 0) return MATCH_REFUSALS.paymentGone;
  if (book.ledger.directory.get(customer) === undefined) return MATCH_REFUSALS.customerUnknown;
  const credited = payment.customer;
  if (credited !== undefined && credited !== customer && payment.allocations.length > 0) {
    return MATCH_REFUSALS.otherCustomer(customerName(book, credited));
  }
  if (invoices.length === 0 && credited === customer) return MATCH_REFUSALS.nothingChosen;

  const finder = itemFinder(found.situation.items);
  const otherCurrency = (number: string): boolean =>
    found.situation.items.some(
      (item) => item.customer === customer && item.number === number && item.currency !== payment.currency,
    );
  const chosen: { readonly number: string; readonly open: number; readonly asked: number | undefined }[] = [];
  for (const { number, cents: asked } of invoices) {
    const target = finder(customer, payment.currency, number);
    const open = target === undefined ? 0 : (found.open.left[target.rank] ?? 0);
    if (!target || open === 0 || chosen.some((one) => one.number === target.item.number)) {
      return otherCurrency(number)
        ? MATCH_REFUSALS.otherCurrency(number)
        : MATCH_REFUSALS.invoiceUnknown(number);
    }
    if (asked !== undefined && Math.abs(asked) > Math.abs(open)) {
      return MATCH_REFUSALS.tooMuchForInvoice(number, formatAmount(cents(open), payment.currency));
    }
    chosen.push({ number: target.item.number, open, asked });
  }
  chosen.sort((a, b) => Number(a.open > 0) - Number(b.open > 0));

  let rest = left;
  const parts: MatchPart[] = [];
  for (const { number, open, asked } of chosen) {
    const most = open < 0 ? open : Math.min(open, rest);
    const amount = asked === undefined ? most : open < 0 ? -Math.abs(asked) : asked;
    if (amount === 0 || amount > rest) {
      return MATCH_REFUSALS.tooMuchForPayment(formatAmount(cents(left), payment.currency));
    }
    rest -= amount;
    parts.push({ number, amount: cents(amount) });
  }
  return parts;
}
