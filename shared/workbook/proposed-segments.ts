import type { AgedBalance } from "../aging/aged-balance.ts";
import { paidHistory } from "../dunning/paid-history.ts";
import { segmentProposals } from "../dunning/segment-proposals.ts";
import { portfolioOf } from "../dunning/targeting.ts";
import type { CustomerKey, Segment } from "../model/customer.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { SegmentProposal } from "../model/segment.ts";
import { paymentHabits } from "../priority/payment-habits.ts";
import type { Book } from "./book.ts";
import { brokenPromises } from "./broken-promises.ts";
import type { ClientSegments } from "./client-segments.ts";

/** The segments to propose for the customers of a book, with what stands in `Clients` and what was read for the plan. */
export function proposedSegments(
  book: Book,
  position: OpenPosition,
  balance: AgedBalance,
  clients: ClientSegments | undefined,
  payerOf: (account: CustomerKey) => CustomerKey,
): readonly SegmentProposal[] {
  const { ledger, payments, journal, asOf } = book;
  const { items, directory } = ledger;
  const customers = directory.all();
  const history = paidHistory(items, payments, asOf);
  const written = new Map<CustomerKey, Segment | undefined>();
  if (clients !== undefined) {
    for (const customer of customers) written.set(customer.key, clients.rowOf(customer)?.segment);
  }
  return segmentProposals({
    customers,
    written: (key) => written.get(key),
    journal,
    turnovers: portfolioOf(items, history, asOf).turnovers,
    habits: paymentHabits(items, payments, asOf),
    payerOf,
    broken: brokenPromises({
      book,
      position,
      balance,
      payerOf,
      isAsked: (key) => written.get(key) === undefined,
    }),
    today: asOf,
  });
}
