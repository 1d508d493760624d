import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { Payment } from "#shared/model/ledger.ts";
import { paymentToThank } from "#shared/workbook/account-letters.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";

/** A customer who kept a promise, and the payment by which it did. */
export interface ToThank {
  readonly customer: CustomerKey;
  readonly name: string;
  readonly payment: Payment;
}

/** Who may be thanked today: a promise kept, its money really in, no word said yet. */
export function thanksToSay(book: Book, outcome: Outcome): readonly ToThank[] {
  const promised = new Set(
    book.journal.flatMap(({ kind, customer }) => (kind === "promesse" ? [customer] : [])),
  );
  const paid = book.payments.filter(({ customer }) => customer !== undefined && promised.has(customer));
  const accounts = new Map(
    paid.flatMap(({ customer, currency }) =>
      customer === undefined ? [] : [[`${customer}\n${currency}`, { customer, currency }] as const],
    ),
  );
  return [...accounts.values()].flatMap(({ customer, currency }) => {
    const payment = paymentToThank(book, { customer, currency });
    if (payment === undefined) return [];
    const kept = promiseReports(commitmentInput(book, outcome), customer).some(
      ({ status }) => status === "kept",
    );
    if (!kept) return [];
    return [{ customer, name: book.ledger.directory.get(customer)?.name ?? customer, payment }];
  });
}
