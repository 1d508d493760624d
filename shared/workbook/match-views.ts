import { addMonths, type Day } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { cents } from "../base/money.ts";
import { stableHash } from "../base/stable-hash.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { Match } from "../model/matching.ts";
import { confidenceWord, matchReasonWords, matchSentence, residualOfferWords } from "../texts/matching.ts";
import type { Book } from "./book.ts";
import { isMatchable } from "./match-input.ts";
import { leftovers } from "./match-leftovers.ts";
import type { MatchCounters, MatchReport, ProposalView, RunView } from "./match-report.ts";
import type { Found, Matcher } from "./match-rounds.ts";
import { type KeptRun, keptRuns } from "./match-runs.ts";

/** Finds the one item of an account that an allocation may name. */
export type ItemFinder = (
  customer: CustomerKey,
  currency: string,
  number: string,
) => { readonly item: LedgerItem; readonly rank: number } | undefined;

/** The items of a situation by account, currency and number. */
export function itemFinder(items: readonly LedgerItem[]): ItemFinder {
  const found = new Map<string, { readonly item: LedgerItem; readonly rank: number }>();
  const keyOf = (customer: CustomerKey, currency: string, number: string): string =>
    `${customer}\u0000${currency}\u0000${numberKey(number)}`;
  items.forEach((item, rank) => {
    if (isMatchable(item)) found.set(keyOf(item.customer, item.currency, item.number), { item, rank });
  });
  return (customer, currency, number) => found.get(keyOf(customer, currency, number));
}

/** What each customer gets of a payment: nearly always one. */
export function sharesOf(match: Match): readonly Share[] {
  return match.shares ?? [match];
}

/** The same for the same payment, customer, invoices and amounts. */
function proposalId(reference: string, match: Match): string {
  const words = sharesOf(match).flatMap(({ customer, parts }) => [
    customer,
    ...parts.map(({ number, amount }) => `${number}\u001f${amount}`),
  ]);
  return `M-${stableHash([reference, ...words].join("\u001e"))}`;
}

/** A retention is due one year after the works were received; their day unknown, after the invoice's. */
export function releaseDayOf(item: LedgerItem | undefined, asOf: Day): Day {
  return addMonths(item?.issued ?? item?.due ?? asOf, 12);
}

/** What one customer gets of a payment. */
export type Share = Pick<Match, "customer" | "parts" | "residuals">;

export interface Proposal {
  readonly kind: ProposalView["kind"];
  /** Rank of the payment. */
  readonly payment: number;
  readonly match: Match;
}

const idOf = (found: Found, { kind, payment, match }: Proposal): string => {
  const id = proposalId(found.situation.references[payment] ?? "", match);
  return kind === "residual" ? `${id}-R` : id;
};

/** All that waits for a click: matches, best first by payment, then what allocated payments leave open. */
function allProposals(found: Found, matcher: Matcher): readonly Proposal[] {
  const matches = [...found.proposals.keys()]
    .sort((a, b) => a - b)
    .flatMap((payment) =>
      (found.proposals.get(payment) ?? []).map((match): Proposal => ({ kind: "match", payment, match })),
    );
  const rests = leftovers(found, matcher).map((one): Proposal => ({ kind: "residual", ...one }));
  return [...matches, ...rests];
}

/** The proposal of an identifier; `undefined` when the workbook no longer gives it. */
export function proposalOf(found: Found, matcher: Matcher, id: string): Proposal | undefined {
  return allProposals(found, matcher).find((proposal) => idOf(found, proposal) === id);
}

function proposalView(book: Book, found: Found, finder: ItemFinder, proposal: Proposal): ProposalView {
  const { kind, payment, match } = proposal;
  const row = found.situation.payments[payment];
  const reference = found.situation.references[payment] ?? "";
  const { currency } = match;
  const left = kind === "residual" ? (row?.amount ?? 0) : (found.open.payments[payment]?.left ?? 0);
  const openOf = (customer: CustomerKey, number: string, part: number): number => {
    const rank = finder(customer, currency, number)?.rank;
    const open = rank === undefined ? 0 : (found.open.left[rank] ?? 0);
    return kind === "residual" ? open + part : open;
  };
  const shares = sharesOf(match);
  return {
    kind,
    id: idOf(found, proposal),
    payment: reference,
    day: row?.day === undefined ? "" : formatDay(row.day),
    label: row?.label ?? "",
    amount: formatAmount(cents(left), currency),
    cents: left,
    currency,
    accounts: shares.map(({ customer: key }) => ({ key, name: customerName(book, key) })),
    customer: shares.map(({ customer }) => customerName(book, customer)).join(", "),
    invoices: shares.flatMap(({ customer, parts }) =>
      parts.map(({ number, amount }) => ({
        number,
        cents: amount,
        amount: formatAmount(amount, currency),
        open: formatAmount(cents(openOf(customer, number, amount)), currency),
      })),
    ),
    reasons: match.reasons.map((reason) => matchReasonWords(reason, currency)),
    confidence: confidenceWord(match.confidence, match.sure),
    residuals: shares.flatMap(({ customer, residuals }) =>
      residuals.map((residual) => {
        const item = finder(customer, currency, residual.number)?.item;
        const day = residual.kind === "retention" ? releaseDayOf(item, book.asOf) : undefined;
        return {
          kind: residual.kind,
          number: residual.number,
          amount: formatAmount(residual.amount, currency),
          sentence: residualOfferWords(residual, currency, day),
          releaseDay: day ?? "",
        };
      }),
    ),
  };
}

export function customerName(book: Book, key: CustomerKey): string {
  return book.ledger.directory.get(key)?.name ?? key;
}

export const runView = ({ id, day, sentence }: KeptRun): RunView => ({ id, day: formatDay(day), sentence });

function countersOf(found: Found): MatchCounters {
  const counters = { lettered: 0, partial: 0, toConfirm: 0, ignored: 0, withoutCustomer: 0, unmatched: 0 };
  found.situation.payments.forEach((payment, rank) => {
    const state = found.open.payments[rank];
    if (found.ignored.has(found.situation.references[rank] ?? "")) counters.ignored += 1;
    else if (state === undefined || state.left === 0) counters.lettered += 1;
    else if (found.sure.has(rank)) return;
    else if (found.proposals.has(rank)) counters.toConfirm += 1;
    else if (state.takes.length > 0) counters.partial += 1;
    else if (payment.customer === undefined) counters.withoutCustomer += 1;
    else counters.unmatched += 1;
  });
  return counters;
}

/** Amounts by currency, in words. */
export function amountsOf(payments: readonly Pick<Payment, "currency" | "amount">[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of payments) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, sum]) => formatAmount(cents(sum), currency));
}

export interface Done {
  readonly applied: readonly Pick<Payment, "currency" | "amount">[];
  readonly groups: number;
  /** Runs that the journal will hold besides those it has. */
  readonly runs: readonly RunView[];
}

/** Everything that the screens show of a state of the payments. */
export function reportOf(book: Book, found: Found, matcher: Matcher, done: Done): MatchReport {
  const finder = itemFinder(found.situation.items);
  const counters = countersOf(found);
  const amounts = amountsOf(done.applied);
  return {
    sentence: matchSentence({
      payments: found.situation.payments.length,
      applied: done.applied.length,
      amounts,
      groups: done.groups,
      ready: found.sure.size,
      toConfirm: counters.toConfirm,
      withoutMatch: counters.unmatched + counters.withoutCustomer,
    }),
    applied: { count: done.applied.length, amounts },
    ready: found.sure.size,
    groups: done.groups,
    proposals: allProposals(found, matcher).map((proposal) => proposalView(book, found, finder, proposal)),
    runs: [...done.runs, ...keptRuns(book.journal).map(runView)],
    counters,
  };
}
