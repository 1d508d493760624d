import type { Day } from "../../base/day.ts";
import type { Cents } from "../../base/money.ts";
import { nameForm } from "../../ledger/customers.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { Book, Outcome } from "../book.ts";
import { paidAccounts } from "../paid-accounts.ts";
import { unsettledDrafts } from "../unsettled-drafts.ts";
import type { HeldPart } from "./held-rows.ts";

/**
 * Why the whole cannot be erased now. `owed`, `credit`: what was written about it is needed to establish or exercise a
 * claim, ours or theirs (RGPD art. 17 § 3 e) · `unsettled`: nobody knows yet whether these drafts were sent ·
 * `unreadable`: rows whose amount nobody could read, so nobody can tell that nothing is owed · `past-day`: the workbook is
 * shown at a day gone by.
 */
export type EraseLimit =
  | { readonly code: "owed" | "credit"; readonly currency: string; readonly amount: Cents }
  | { readonly code: "unsettled"; readonly count: number }
  | { readonly code: "unreadable"; readonly tab: string; readonly rows: readonly number[] }
  | { readonly code: "past-day"; readonly day: Day };

/** What stands against erasing a customer's reminders; empty: nothing is pending with it, nor with those it pays for. */
export function eraseLimits(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  held: readonly HeldPart[],
): readonly EraseLimit[] {
  const accounts = answeredFor(book, customer);
  const { items, credits } = outcome.position;
  const owed = new Map<string, number>();
  for (const { item, open } of items) {
    if (accounts.has(item.customer)) owed.set(item.currency, (owed.get(item.currency) ?? 0) + open);
  }
  // An invoice dated after the day shown is owed all the same.
  for (const { customer: of, issued, amount, currency } of book.ledger.items) {
    if (!accounts.has(of) || issued === undefined || issued <= book.asOf || amount <= 0) continue;
    owed.set(currency, (owed.get(currency) ?? 0) + amount);
  }
  const due = new Map<string, number>();
  for (const { customer: of, currency, amount } of credits) {
    if (accounts.has(of)) due.set(currency, (due.get(currency) ?? 0) + amount);
  }
  const drafts = unsettledDrafts(book.journal).filter((event) => accounts.has(event.customer)).length;
  return [
    ...amounts("owed", owed),
    ...amounts("credit", due),
    ...(drafts === 0 ? [] : [{ code: "unsettled", count: drafts } as const]),
    ...unreadable(book, held),
    ...(book.settings.asOf === undefined ? [] : [{ code: "past-day", day: book.settings.asOf } as const]),
  ];
}

/** The accounts that a customer answers for; a name that several accounts bear, without a code, may be any of them. */
function answeredFor(book: Book, customer: CustomerKey): ReadonlySet<CustomerKey> {
  const { directory } = book.ledger;
  const known = directory.get(customer);
  const name = nameForm(known?.name ?? "");
  const namesakes =
    known === undefined || known.code !== undefined
      ? []
      : directory.all().filter((one) => nameForm(one.name) === name);
  const keys = new Set([customer, ...namesakes.map(({ key }) => key)]);
  return new Set([...keys].flatMap((key) => [...paidAccounts(directory, key)]));
}

function amounts(code: "owed" | "credit", found: ReadonlyMap<string, number>): readonly EraseLimit[] {
  return [...found]
    .filter(([, amount]) => amount > 0)
    .map(([currency, amount]) => ({ code, currency, amount: amount as Cents }));
}

/** Rows of invoices, ledger lines and payments of the customer that reading named as wrong in their amount or their sense. */
function unreadable(book: Book, held: readonly HeldPart[]): readonly EraseLimit[] {
  const codes = new Set(["amount-unreadable", "amount-missing", "line-unreadable", "direction-unknown"]);
  return held.flatMap(({ tab, kind, rows }): readonly EraseLimit[] => {
    if (kind === "contacts" || kind === "journal" || kind === "letters") return [];
    const own = new Set(rows.map(({ row }) => row));
    const wrong = book.problems.flatMap(({ code, place }) =>
      codes.has(code) && place.tab === tab && place.row !== undefined && own.has(place.row)
        ? [place.row]
        : [],
    );
    return wrong.length === 0
      ? []
      : [{ code: "unreadable", tab, rows: [...new Set(wrong)].sort((a, b) => a - b) }];
  });
}
