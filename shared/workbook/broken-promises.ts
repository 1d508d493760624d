import type { AgedBalance } from "../aging/aged-balance.ts";
import { addMonths } from "../base/day.ts";
import { promiseReports } from "../dunning/promise-reports.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { Book } from "./book.ts";

/** Rows of the journal by which a promise is judged. */
const ABOUT_PROMISES: readonly EventKind[] = ["promesse", "échéancier", "reprise", "annulation"];
/** Customers judged at most: those who owe most. A proposal is a help, it may not cost the morning. */
const JUDGED = 500;

/** What the promises of a book are judged with. */
export interface PromiseContext {
  readonly book: Book;
  readonly position: OpenPosition;
  readonly balance: AgedBalance;
  readonly payerOf: (account: CustomerKey) => CustomerKey;
  /** Whether a segment may be proposed for the customer at all. */
  readonly isAsked: (customer: CustomerKey) => boolean;
}

/** Who is worth judging: something overdue, and a promise whose day has passed beside another bad sign. */
function suspects({ book, balance, payerOf, isAsked }: PromiseContext): ReadonlySet<CustomerKey> {
  const { journal, asOf } = book;
  const from = addMonths(asOf, -12);
  const signs = new Map<CustomerKey, { promises: number; rejected: number }>();
  for (const { kind, customer, day, promisedDay } of journal) {
    if ((kind !== "promesse" && kind !== "paiement rejeté") || day <= from || day > asOf) continue;
    if (kind === "promesse" && (promisedDay ?? day) >= asOf) continue;
    const payer = payerOf(customer);
    const own = signs.get(payer) ?? { promises: 0, rejected: 0 };
    signs.set(payer, own);
    if (kind === "promesse") own.promises += 1;
    else own.rejected += 1;
  }
  if (signs.size === 0) return new Set();
  const overdue = new Map<CustomerKey, number>();
  for (const { customer, currency, overdue: late } of balance.rows) {
    const payer = payerOf(customer);
    const own = signs.get(payer);
    // One broken promise alone proposes nothing.
    if (late <= 0 || own === undefined || own.promises === 0 || own.promises + own.rejected < 2) continue;
    if (isAsked(payer)) overdue.set(payer, (overdue.get(payer) ?? 0) + (currency === "EUR" ? late : 0));
  }
  const worst = [...overdue].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, JUDGED);
  return new Set(worst.map(([customer]) => customer));
}

/** Promises of the last 12 months not kept, wholly or in part, by who pays. */
export function brokenPromises(context: PromiseContext): ReadonlyMap<CustomerKey, number> {
  const broken = new Map<CustomerKey, number>();
  const judged = suspects(context);
  if (judged.size === 0) return broken;
  const { book, position, payerOf } = context;
  const { ledger, payments, settings, asOf } = book;
  const isAbout = ({ kind, customer }: JournalEvent): boolean =>
    ABOUT_PROMISES.includes(kind) && judged.has(payerOf(customer));
  const reports = promiseReports({
    journal: book.journal.filter(isAbout),
    items: ledger.items,
    payments,
    position,
    directory: ledger.directory,
    settings,
    today: asOf,
    payerOf,
  });
  const from = addMonths(asOf, -12);
  for (const { customer, status, event } of reports) {
    if ((status !== "broken" && status !== "partly-kept") || event.day <= from) continue;
    const payer = payerOf(customer);
    broken.set(payer, (broken.get(payer) ?? 0) + 1);
  }
  return broken;
}
