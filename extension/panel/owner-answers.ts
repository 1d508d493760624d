import { retentionDue } from "#shared/aging/retention-money.ts";
import { addMonths, type Day } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { Allocation, LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { RETENTION_MOTIVE, residualRefusedMotive, retentionDetail } from "#shared/texts/matching.ts";
import { DEPOSIT_MOTIVES, VANISHED_MOTIVES } from "#shared/texts/reasons.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { MatchReport, ProposalView } from "#shared/workbook/match-report.ts";

/** What a line asks about one of its invoices: what is left of it, or the deposits that it may count again. */
export interface AskedInvoice {
  readonly kind: "retention" | "early-discount" | "deposit";
  readonly item: LedgerItem;
  /** The part of the invoice in question. */
  readonly amount: Cents;
}

const ASKED = {
  "retention-proposed": "retention",
  "early-discount-proposed": "early-discount",
  "deposit-maybe-counted-twice": "deposit",
} as const;

const isAsked = (code: string): code is keyof typeof ASKED => code in ASKED;

/** The invoices of a line that only the owner can tell about; none for the other lines. */
export function askedInvoices(line: PlanLine): readonly AskedInvoice[] {
  const code = line.reasons[0]?.code;
  if (code === undefined || !isAsked(code)) return [];
  return line.parts
    .filter(({ open }) => open.item.number !== "")
    .map(({ open, amount }) => ({ kind: ASKED[code], item: open.item, amount }));
}

/** The question that *Règlements* already asks about the rest of an invoice: it is answered there, with its payment. */
export function askedInPayments(
  report: Pick<MatchReport, "proposals">,
  customerName: string,
  { item }: AskedInvoice,
): ProposalView | undefined {
  return report.proposals.find(
    (proposal) =>
      proposal.kind === "residual" &&
      proposal.customer === customerName &&
      proposal.residuals.some(({ number }) => number === item.number),
  );
}

/** The day on which a retention falls due when the owner says no other. */
export function usualRelease(book: Book, { item }: AskedInvoice): Day {
  return item.issued === undefined ? addMonths(item.due ?? book.asOf, 12) : retentionDue(item.issued);
}

function note(
  book: Book,
  customer: CustomerKey,
  invoices: readonly Allocation[],
  motive: string,
  id: string,
): NewEvent {
  return { id, day: book.asOf, customer, invoices, kind: "note", motive, author: book.settings.author };
}

const alone = ({ item }: AskedInvoice): readonly Allocation[] => [{ number: item.number, amount: undefined }];

/** The retention that the owner accepts: out of what is overdue until its day. */
export function retentionAccepted(book: Book, asked: AskedInvoice, release: Day, id: string): NewEvent {
  const { item, amount } = asked;
  return {
    id,
    day: book.asOf,
    customer: item.customer,
    invoices: [{ number: item.number, amount }],
    kind: "pause",
    amount,
    promisedDay: release,
    motive: RETENTION_MOTIVE,
    detail: retentionDetail(amount, item.currency, item.number, release),
    author: book.settings.author,
  };
}

/** Neither a retention nor a discount: the rest stays due, and the question is not asked again. */
export function residualRefused(
  book: Book,
  asked: AskedInvoice,
  kind: "retention" | "early-discount",
  id: string,
): NewEvent {
  return note(book, asked.item.customer, alone(asked), residualRefusedMotive(kind), id);
}

/** Whether the final invoice counts its deposits again (`repeated`) or is already net of them (`deducted`). */
export function depositAnswered(
  book: Book,
  asked: AskedInvoice,
  answer: keyof typeof DEPOSIT_MOTIVES,
  id: string,
): NewEvent {
  return note(book, asked.item.customer, alone(asked), DEPOSIT_MOTIVES[answer], id);
}

/** What became of invoices that no tab holds any more. */
export function vanishedAnswered(
  book: Book,
  line: PlanLine,
  invoices: readonly Allocation[],
  answer: keyof typeof VANISHED_MOTIVES,
  id: string,
): NewEvent {
  return note(book, line.customer, invoices, VANISHED_MOTIVES[answer], id);
}
