import { formatAmount, formatDay } from "../base/french-format.ts";
import { type Cents, cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import { MATCH_REFUSALS, runSentence } from "../texts/matching.ts";
import { chosenParts } from "./assign-parts.ts";
import type { Book } from "./book.ts";
import { holdsIn, rowChanges } from "./match-cells.ts";
import { applyChoice } from "./match-choice.ts";
import { bookGrouper, bookMatcher } from "./match-core.ts";
import { finishCutRun } from "./match-finish.ts";
import { letterGroups } from "./match-groups.ts";
import { recordRefusal } from "./match-refuse.ts";
import type {
  AcceptOptions,
  AssignableInvoice,
  AssignablePayment,
  MatchChange,
  MatchOutcome,
  MatchReport,
} from "./match-report.ts";
import { applySureMatches, type Found, findMatches } from "./match-rounds.ts";
import { cutRunOf, runEvents, runIdOf } from "./match-runs.ts";
import { situationOf, writablePayments } from "./match-situation.ts";
import { undoKeptRun } from "./match-undo.ts";
import { amountsOf, customerName, proposalOf, reportOf, runView, sharesOf } from "./match-views.ts";
import { journalWrites, paymentCells } from "./match-writes.ts";

const NOTHING_DONE = { applied: [], groups: 0, runs: [] } as const;

/** A book never changes: what was found in it is found once, whichever of the functions below asks. */
const known = new WeakMap<Book, Found>();

function stateOfBook(book: Book): Found {
  const found = known.get(book) ?? findMatches(situationOf(book), bookMatcher);
  known.set(book, found);
  return found;
}

/**
 * Matches the payments of the workbook: sure matches are applied, the others become proposals. What it writes:
 * cells of `Règlements` (`Client` when empty, `Factures`, `État`), of `Grand livre` (`Lettrage`), and one `note` of
 * `Journal` by which the run can be undone. Nothing is written when nothing changes.
 */
export function matchBook(book: Book): MatchOutcome {
  const lettering = letterGroups(book, bookGrouper);
  const start = situationOf(book, lettering.items);
  const tab = writablePayments(book);
  if (typeof tab === "string" && book.payments.length > 0) {
    const report = {
      ...reportOf(book, findMatches(start, bookMatcher), bookMatcher, NOTHING_DONE),
      sentence: tab,
    };
    return { writes: [], report, runId: undefined };
  }
  const { end, applied } = applySureMatches(start, bookMatcher);
  const { cells, rows, substantial } =
    typeof tab === "string"
      ? { cells: [], rows: [], substantial: false }
      : rowChanges(tab, book.payments, end);
  const groups = new Set(
    lettering.groups.map(({ client, code, lettering: mark }) => `${client} ${code} ${mark}`),
  );
  const matched = [...new Set(applied.map(({ payment }) => payment))].flatMap((rank) => {
    const payment = book.payments[rank];
    return payment ? [payment] : [];
  });
  const changes = { rows, groups: lettering.groups, added: [], events: [] };
  const isRun = substantial || lettering.groups.length > 0;
  const cutRun =
    isRun && typeof tab !== "string"
      ? cutRunOf(changes, book.journal, holdsIn(tab, book.payments, start.references))
      : undefined;
  const runId = isRun ? (cutRun ?? runIdOf(changes, book.journal)) : undefined;
  const sentence = runSentence(matched.length, amountsOf(matched), groups.size);
  const about = { day: book.asOf, sentence, author: book.settings.author };
  const run = runId === undefined || cutRun !== undefined ? [] : runEvents(runId, changes, about);
  return {
    runId,
    writes: [
      ...journalWrites(book, run),
      ...(typeof tab === "string" ? [] : paymentCells(tab, cells)),
      ...(lettering.write === undefined ? [] : [lettering.write]),
    ],
    report: reportOf(book, end, bookMatcher, {
      applied: matched,
      groups: groups.size,
      runs: runId === undefined ? [] : [runView({ id: runId, day: book.asOf, sentence, changes })],
    }),
  };
}

/** The same, only read: proposals, runs that can be undone, counters. */
export function matchState(book: Book): MatchReport {
  return reportOf(book, stateOfBook(book), bookMatcher, NOTHING_DONE);
}

/** Applies a proposal that the owner accepts, with what it offers to settle along when asked to. */
export function acceptProposal(book: Book, proposalId: string, options: AcceptOptions = {}): MatchChange {
  const found = stateOfBook(book);
  const proposal = proposalOf(found, bookMatcher, proposalId);
  if (!proposal) return finishCutRun(book) ?? { kind: "refused", message: MATCH_REFUSALS.proposalGone };
  const { kind, payment, match } = proposal;
  const settles = options.residual === true || kind === "residual";
  const shares = sharesOf(match).map(({ customer, parts, residuals }) => ({
    customer,
    parts: kind === "residual" ? [] : parts,
    residuals: settles ? residuals : [],
  }));
  const { releaseDay } = options;
  return applyChoice(book, found, { how: "accepted", payment, shares, releaseDay }, bookMatcher);
}

/** Records that the owner refuses a proposal: it is never made again. */
export function refuseProposal(book: Book, proposalId: string): MatchChange {
  const found = stateOfBook(book);
  const proposal = proposalOf(found, bookMatcher, proposalId);
  if (!proposal) return { kind: "refused", message: MATCH_REFUSALS.proposalGone };
  const { kind, payment, match } = proposal;
  const numbers = sharesOf(match).flatMap(({ parts }) => parts.map(({ number }) => number));
  const [residual] = match.residuals;
  const refused =
    kind === "residual" && residual
      ? { about: residual.kind, numbers: match.residuals.map(({ number }) => number) }
      : { about: "match" as const, numbers };
  return recordRefusal(book, found, { payment, customer: match.customer, ...refused }, bookMatcher);
}

/** Records that a receipt is not a customer's payment (a loan, a refund): nothing is proposed for it any more. */
export function ignorePayment(book: Book, paymentId: string): MatchChange {
  const found = stateOfBook(book);
  const payment = found.situation.references.indexOf(paymentId);
  const left = found.open.payments[payment]?.left ?? 0;
  if (left === 0 || found.ignored.has(paymentId)) {
    return { kind: "refused", message: MATCH_REFUSALS.paymentGone };
  }
  return recordRefusal(
    book,
    found,
    { payment, customer: undefined, about: "match", numbers: [] },
    bookMatcher,
  );
}

/** Undoes a run, exactly; a row that somebody changed since is left alone and said. */
export function undoRun(book: Book, runId: string): MatchChange {
  return undoKeptRun(book, runId);
}

/** Applies the owner's own choice for a payment. No amount: whatever is left of either. No invoice: the account only. */
export function assignPayment(
  book: Book,
  paymentId: string,
  customerKey: string,
  invoices: readonly { readonly number: string; readonly cents?: Cents }[],
): MatchChange {
  const found = stateOfBook(book);
  const payment = found.situation.references.indexOf(paymentId);
  const customer = customerKey as CustomerKey;
  const parts = chosenParts(book, found, payment, customer, invoices);
  if (typeof parts === "string") return { kind: "refused", message: parts };
  return applyChoice(
    book,
    found,
    { how: "assigned", payment, shares: [{ customer, parts, residuals: [] }], releaseDay: undefined },
    bookMatcher,
  );
}

/** What the owner may choose from: payments with something left, open items. */
export function assignChoices(book: Book): {
  readonly payments: readonly AssignablePayment[];
  readonly invoices: readonly AssignableInvoice[];
} {
  const { situation, open, input, ignored, sure } = stateOfBook(book);
  return {
    payments: situation.payments.flatMap((payment, rank) => {
      const left = open.payments[rank]?.left ?? 0;
      if (left <= 0) return [];
      const { customer, currency, day, label } = payment;
      const id = situation.references[rank] ?? payment.id;
      return [
        {
          id,
          day: day === undefined ? "" : formatDay(day),
          label,
          customer: customer === undefined ? "" : customerName(book, customer),
          customerKey: customer ?? "",
          cents: cents(left),
          amount: formatAmount(cents(left), currency),
          currency,
          standing: ignored.has(id) ? "ignored" : sure.has(rank) ? "ready" : "open",
        },
      ];
    }),
    invoices: input.invoices
      .filter((invoice) => invoice.open !== 0)
      .map((invoice) => ({
        customerKey: invoice.customer,
        customer: customerName(book, invoice.customer),
        number: invoice.number,
        due: invoice.due === undefined ? "" : formatDay(invoice.due),
        cents: invoice.open,
        open: formatAmount(invoice.open, invoice.currency),
        currency: invoice.currency,
      })),
  };
}
