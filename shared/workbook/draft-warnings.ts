import { type Day, daysBetween } from "../base/day.ts";
import { sumCents } from "../base/money.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import type { TemplateChoice } from "../letters/template-choice.ts";
import type { Customer } from "../model/customer.ts";
import type { PlanLine } from "../model/plan.ts";
import {
  creditWarning,
  emailWarning,
  noPaymentWarning,
  orderReferenceWarning,
  stalePaymentsWarning,
  translationWarning,
} from "../texts/drafting.ts";
import type { Book, Outcome } from "./book.ts";
import { isResidualRow } from "./residual-row.ts";

/**
 * Day of the last payment known, in `Règlements` or on the owner's rows, at the book's day. A residual that the owner
 * settled today is no news of the bank.
 */
export function lastPaymentDay(book: Book): Day | undefined {
  let last: Day | undefined;
  const see = (on: Day | undefined): void => {
    if (on !== undefined && on <= book.asOf && (last === undefined || on > last)) last = on;
  };
  for (const payment of book.payments) if (!isResidualRow(payment)) see(payment.day);
  for (const item of book.ledger.items) {
    for (const settlement of item.settlements) see(settlement.day);
    if (item.kind === "payment") see(item.issued);
  }
  return last;
}

/** An English customer's letter that no row of `Modèles` holds in English is written in French, which is said. */
export function translationWarnings({ template, missingTranslation }: TemplateChoice): readonly string[] {
  return missingTranslation ? [translationWarning(template.name)] : [];
}

/** What to say and have confirmed before any draft (method 6, « Before any draft »). French sentences. */
export function draftWarnings(
  book: Book,
  outcome: Outcome,
  line: PlanLine,
  customer: Customer,
): readonly string[] {
  const warnings: string[] = [];
  const last = lastPaymentDay(book);
  if (last === undefined) warnings.push(noPaymentWarning());
  else if (daysBetween(last, book.asOf) > book.settings.paymentFreshness)
    warnings.push(stalePaymentsWarning(last));

  const accounts = accountsOfLine(line);
  const credits = outcome.position.credits.filter(
    (credit) => accounts.has(credit.customer) && credit.currency === line.currency,
  );
  const total = sumCents(credits.map((credit) => credit.amount));
  if (total > 0) warnings.push(creditWarning(total, line.currency));

  const byMail = line.channel === "e-mail" || line.channel === "e-mail + courrier";
  if (byMail && customer.email === undefined) warnings.push(emailWarning(customer.name));

  const wantsReference = customer.segment === "public" || customer.segment === "grand compte";
  const without = line.parts.filter(({ open }) => open.item.orderReference === undefined);
  if (wantsReference && without.length > 0) {
    warnings.push(orderReferenceWarning(without.map(({ open }) => open.item.number)));
  }
  return warnings;
}
