import type { Day } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { stableHash } from "../base/stable-hash.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { Payment } from "../model/ledger.ts";
import type { Residual } from "../model/matching.ts";
import {
  RETENTION_MOTIVE,
  residualLabel,
  residualMeans,
  residualOfferWords,
  retentionDetail,
} from "../texts/matching.ts";
import type { Book } from "./book.ts";
import type { Found } from "./match-rounds.ts";
import { itemFinder, releaseDayOf, type Share } from "./match-views.ts";

/** What the owner decided for one payment. */
export interface Choice {
  readonly how: "accepted" | "assigned";
  /** Rank of the payment. */
  readonly payment: number;
  /** One customer; several when the receipt pays them together (a remittance of cards or of cheques). */
  readonly shares: readonly Share[];
  /** For a retention: the day it falls due, when the owner says another. */
  readonly releaseDay: Day | undefined;
}

/** What settles residuals: rows of `Règlements`, and events for what is only due later. */
export interface ResidualEntries {
  readonly payments: readonly Payment[];
  readonly events: readonly NewEvent[];
  /** What was settled along, French sentences. */
  readonly said: readonly string[];
}

/** Rows and events for the residuals that still fit what the choice leaves open of their invoices. */
export function residualEntries(book: Book, found: Found, payment: Payment, choice: Choice): ResidualEntries {
  const finder = itemFinder(found.situation.items);
  const payments: Payment[] = [];
  const events: NewEvent[] = [];
  const said: string[] = [];
  for (const share of choice.shares) {
    for (const residual of share.residuals) {
      const { number, amount } = residual;
      const target = finder(share.customer, payment.currency, number);
      const part = share.parts.find((one) => one.number === number)?.amount ?? 0;
      const rest = (target ? (found.open.left[target.rank] ?? 0) : 0) - part;
      if (!target || amount <= 0 || amount > rest) continue;
      const reference = found.situation.references[choice.payment] ?? payment.id;
      const prefix = residual.kind === "retention" ? "RG-" : "E-";
      const mark = [reference, residual.kind, number, amount];
      const id = freshId(
        found.situation,
        (times) => `${prefix}${stableHash([...mark, times].join("\u001f"))}`,
      );
      if (residual.kind === "retention") {
        const day = choice.releaseDay ?? releaseDayOf(target.item, book.asOf);
        events.push(retentionEvent(book, share, residual, { id, day, currency: payment.currency }));
        said.push(residualOfferWords(residual, payment.currency, day));
      } else {
        const whole = amount === rest;
        payments.push({
          id,
          day: payment.day ?? book.asOf,
          customer: share.customer,
          label: residualLabel(residual, payment),
          amount: cents(amount),
          currency: payment.currency,
          allocations: [{ number, amount: whole ? undefined : amount }],
          means: residualMeans(residual.kind, amount),
          origin: { tab: "Règlements", row: undefined },
        });
        said.push(residualOfferWords(residual, payment.currency, undefined));
      }
    }
  }
  return { payments, events, said };
}

/**
 * The first identifier that no row of `Règlements` bears and that no row of the journal ended: the same when a choice
 * that was cut is made again, another one when it was undone.
 */
export function freshId(
  { payments, journal }: Pick<Found["situation"], "payments" | "journal">,
  make: (times: number) => string,
): string {
  const used = new Set([
    ...payments.map(({ id }) => id),
    ...journal.flatMap(({ kind, reference }) => (kind === "annulation" ? (reference ?? "") : [])),
  ]);
  for (let times = 0; ; times += 1) {
    const id = make(times);
    if (!used.has(id)) return id;
  }
}

/** The pause that keeps a retention out of what is overdue until the day it falls due. */
function retentionEvent(
  book: Book,
  { customer }: Share,
  { number, amount }: Residual,
  { id, day, currency }: { readonly id: string; readonly day: NewEvent["day"]; readonly currency: string },
): NewEvent {
  return {
    id,
    day: book.asOf,
    customer,
    invoices: [{ number, amount }],
    kind: "pause",
    amount,
    promisedDay: day,
    motive: RETENTION_MOTIVE,
    detail: retentionDetail(amount, currency, number, day),
    author: book.settings.author,
  };
}
