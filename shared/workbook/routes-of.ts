import type { Limitation } from "../law/limitation-restarts.ts";
import { routesFor } from "../law/routes.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Route, RouteFacts } from "../model/route.ts";
import type { Book, Outcome } from "./book.ts";
import { debtorOf } from "./debtor.ts";
import { type InsolvencyFacts, insolvencyOf } from "./insolvency-of.ts";
import { limitationOfItem } from "./limitation-facts.ts";
import { type RecordedReason, routeFactsOf } from "./route-facts.ts";
import { statementOf } from "./statement-of.ts";

/** The limitation of one invoice, to show as an assumption (texts/limitation.ts). */
interface InvoiceLimitation {
  readonly number: string;
  readonly limitation: Limitation;
}

/** What may follow for one debtor in one currency: facts, in the usual order of the recorded reason. */
export interface CustomerRoutes {
  readonly facts: RouteFacts;
  readonly reason: RecordedReason;
  /** Words: texts/routes.ts. */
  readonly routes: readonly Route[];
  /** Overdue invoices with a due day, the earliest limitation first. */
  readonly limitations: readonly InvoiceLimitation[];
  readonly insolvency?: InsolvencyFacts;
}

/** The routes of a customer who owes, their conditions compared with what the workbook holds. */
export function routesOf(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
): CustomerRoutes {
  const debtor = debtorOf(book, outcome, customer, currency);
  const overdue = debtor.open.filter(({ daysLate }) => (daysLate ?? 0) >= 1);
  const limitations = overdue
    .flatMap(({ item }): readonly InvoiceLimitation[] => {
      const limitation = limitationOfItem(book, debtor, item);
      return limitation === undefined ? [] : [{ number: item.number, limitation }];
    })
    .sort((a, b) => (a.limitation.earliest < b.limitation.earliest ? -1 : 1));
  const parts = overdue.map((open) => ({ open, amount: open.open, step: undefined }));
  const statement = statementOf(book, customer, parts, book.asOf);
  const { recorded, ...facts } = routeFactsOf(
    book,
    debtor,
    overdue,
    statement,
    limitations[0]?.limitation.earliest,
  );
  const insolvency = insolvencyOf(book, debtor);
  return {
    facts,
    reason: recorded,
    routes: routesFor(facts),
    limitations,
    ...(insolvency === undefined ? {} : { insolvency }),
  };
}
