import { cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { Match, OpenInvoice } from "../model/matching.ts";
import { RETENTION_MOTIVE } from "../texts/matching.ts";
import { openInvoiceOf } from "./match-input.ts";
import type { Found, Matcher } from "./match-rounds.ts";

/** A payment that stands, and the little that it leaves open: what matching would offer to settle along with it. */
export interface Leftover {
  /** Rank of the payment. */
  readonly payment: number;
  /** The match that stands already, with its residuals. */
  readonly match: Match;
}

/**
 * What payments that are wholly allocated leave open for a reason that matching knows (a few cents, fees, a discount, a
 * retention), as if they were matched now. An answer of the owner's ends the question.
 */
export function leftovers(found: Found, matcher: Matcher): readonly Leftover[] {
  const { situation, open, input } = found;
  const { items, payments, references } = situation;
  const takers = new Map<number, number>();
  for (const { takes } of open.payments) {
    for (const { item } of takes) takers.set(item, (takers.get(item) ?? 0) + 1);
  }
  const answered = answers(situation.journal);
  const invoices = new Map<number, OpenInvoice>();
  const concerned: number[] = [];
  payments.forEach((payment, rank) => {
    const state = open.payments[rank];
    if (state === undefined || state.unresolved || state.left !== 0) return;
    if (payment.amount <= 0 || state.takes.length === 0) return;
    const alone = state.takes.every(({ item }) => takers.get(item) === 1);
    const short = state.takes.some(({ item }) => isShort(items[item], open.left[item] ?? 0, answered));
    if (!alone || !short) return;
    for (const { item, amount } of state.takes) {
      const source = items[item];
      if (source) invoices.set(item, openInvoiceOf(source, cents((open.left[item] ?? 0) + amount)));
    }
    concerned.push(rank);
  });
  if (concerned.length === 0) return [];

  const matches = matcher({
    invoices: [...invoices.values()],
    payments: concerned.flatMap((rank) => asPayment(payments[rank], references[rank])),
    customers: input.customers,
    allocated: [],
    refused: [],
  });
  const rankOf = new Map(concerned.map((rank) => [references[rank] ?? "", rank]));
  return matches.flatMap((one): readonly Leftover[] => {
    const rank = rankOf.get(one.payment);
    if (rank === undefined) return [];
    const stands = partsKey(
      (open.payments[rank]?.takes ?? []).map(({ item, amount }) => ({
        number: items[item]?.number ?? "",
        amount,
      })),
    );
    const match = [...(one.sure ? [one.sure] : []), ...one.proposals].find(
      ({ parts, residuals, shares }) => !shares && residuals.length > 0 && partsKey(parts) === stands,
    );
    return match ? [{ payment: rank, match }] : [];
  });
}

/** More than this share of an invoice is no small rest, whatever the reason: matching would know none either. */
const MOST_PERCENT = 6;

function isShort(item: LedgerItem | undefined, left: number, answered: ReadonlySet<string>): boolean {
  return (
    item !== undefined &&
    left > 0 &&
    left * 100 <= item.amount * MOST_PERCENT &&
    !answered.has(`${item.customer}\u0000${numberKey(item.number)}`)
  );
}

/** Invoices whose rest the owner has spoken of: a retention set aside, or a refusal to settle it. */
function answers(journal: readonly JournalEvent[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const event of countingEvents(journal)) {
    const motive = comparable(event.motive ?? "");
    const retention = event.kind === "pause" && motive === comparable(RETENTION_MOTIVE);
    const refused =
      event.kind === "note" && /^(ecart|escompte|retenue de garantie|commission) refusee?$/.test(motive);
    if (!retention && !refused) continue;
    for (const { number } of event.invoices) told.add(`${event.customer}\u0000${numberKey(number)}`);
  }
  return told;
}

const partsKey = (parts: readonly { readonly number: string; readonly amount: number }[]): string =>
  parts
    .map(({ number, amount }) => `${numberKey(number)}=${amount}`)
    .sort()
    .join("\u0000");

function asPayment(payment: Payment | undefined, id: string | undefined) {
  if (payment === undefined || id === undefined) return [];
  const { day, customer, label, amount, currency } = payment;
  return [{ id, day, customer, label, open: amount, currency }];
}
