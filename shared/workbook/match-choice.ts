import { formatAmount } from "../base/french-format.ts";
import { cents, eurosFromCents } from "../base/money.ts";
import { stableHash } from "../base/stable-hash.ts";
import type { Payment } from "../model/ledger.ts";
import { choiceSentence, MATCH_REFUSALS, shareLabel } from "../texts/matching.ts";
import { accountCell } from "./account-names.ts";
import type { Book } from "./book.ts";
import { writeInvoiceList } from "./invoice-list.ts";
import { applyMatches } from "./match-apply.ts";
import { holdsIn, paymentRow, rowChanges } from "./match-cells.ts";
import type { Situation } from "./match-input.ts";
import type { MatchChange } from "./match-report.ts";
import { type Choice, freshId, residualEntries } from "./match-residuals.ts";
import { type Found, findMatches, type Matcher } from "./match-rounds.ts";
import { type AddedRow, cutRunOf, runEvents, runIdOf } from "./match-runs.ts";
import { writablePayments } from "./match-situation.ts";
import { customerName, type Share } from "./match-views.ts";
import { journalWrites, paymentCells, paymentRows } from "./match-writes.ts";

/** Applies the owner's choice: the payment's row, its residuals, the states that follow, and the run that undoes it. */
export function applyChoice(book: Book, found: Found, choice: Choice, matcher: Matcher): MatchChange {
  const tab = writablePayments(book);
  if (typeof tab === "string") return { kind: "refused", message: tab };
  const payment = found.situation.payments[choice.payment];
  // Cutting a receipt changes its amount: without an identifier the journal could not name its row any more.
  const nameless = payment !== undefined && found.situation.references[choice.payment] !== payment.id;
  if (choice.shares.length > 1 && nameless) {
    return { kind: "refused", message: MATCH_REFUSALS.needsIdentifier };
  }
  const shared = payment && withShares(found, payment, choice);
  if (!payment || !shared) return { kind: "refused", message: MATCH_REFUSALS.doesNotFit };

  const extras = residualEntries(book, found, payment, choice);
  const added = [...shared.added, ...extras.payments];
  const after: Situation = {
    ...shared.situation,
    payments: [...shared.situation.payments, ...extras.payments],
    references: [...shared.situation.references, ...extras.payments.map(({ id }) => id)],
    journal: [
      ...found.situation.journal,
      ...extras.events.map((event) => ({ ...event, origin: { tab: "Journal", row: undefined } })),
    ],
  };
  const { cells, rows } = rowChanges(tab, found.situation.payments, findMatches(after, matcher));
  const changes = {
    rows,
    groups: [],
    added: added.map(addedRow),
    events: extras.events.map(({ id }) => id),
  };
  const { payments, references } = found.situation;
  const cutRun = cutRunOf(changes, book.journal, holdsIn(tab, payments, references));
  const runId = cutRun ?? runIdOf(changes, book.journal);
  const sentence = choiceSentence(
    choice.how,
    {
      amount: formatAmount(payment.amount, payment.currency),
      day: payment.day,
      customer: choice.shares.map(({ customer }) => customerName(book, customer)).join(", "),
    },
    choice.shares.flatMap(({ parts, residuals }) =>
      (parts.length > 0 ? parts : residuals).map(({ number }) => number),
    ),
    extras.said,
  );
  const about = { day: book.asOf, sentence, author: book.settings.author };
  const run = cutRun === undefined ? [...runEvents(runId, changes, about), ...extras.events] : [];
  const clientOf = ({ customer }: Payment): string =>
    customer === undefined ? "" : accountCell(book.ledger.directory, customer);
  return {
    kind: "done",
    sentence,
    runId,
    writes: [
      ...journalWrites(book, run),
      ...paymentRows(
        book,
        added.map((one) => paymentRow(tab.table, one, clientOf(one))),
      ),
      ...paymentCells(tab, cells),
    ],
  };
}

const addedRow = ({ id, amount, allocations }: Payment): AddedRow => ({
  id,
  amount: eurosFromCents(amount),
  invoices: writeInvoiceList(allocations),
});

/**
 * The situation with the choice applied; `undefined` when it does not fit any more. A receipt of several customers is
 * cut: its row keeps the first share, the others get rows of their own, and the sum stays what the bank paid.
 */
function withShares(
  found: Found,
  payment: Payment,
  choice: Choice,
): { readonly situation: Situation; readonly added: readonly Payment[] } | undefined {
  const { situation, open } = found;
  const [first, ...others] = choice.shares;
  const state = open.payments[choice.payment];
  if (!first || !state) return undefined;
  const cut = others.length > 0;
  if (cut && (payment.allocations.length > 0 || payment.amount <= 0)) return undefined;

  const reference = situation.references[choice.payment] ?? payment.id;
  const added = others.map(
    (share, index): Payment => ({
      ...payment,
      id: freshId(situation, (times) => `S-${stableHash([reference, index, times].join("\u001f"))}`),
      customer: undefined,
      label: shareLabel(payment.label),
      amount: sumOf(share),
      origin: { tab: "Règlements", row: undefined },
    }),
  );
  const kept = cents(payment.amount - added.reduce((sum, { amount }) => sum + amount, 0));
  if (cut && kept < sumOf(first)) return undefined;
  const rank = choice.payment;
  const count = situation.payments.length;
  const payments = [
    ...situation.payments.map((one, at) => (cut && at === rank ? { ...one, amount: kept } : one)),
    ...added,
  ];
  const states = [
    ...open.payments.map((one, at) => (cut && at === rank ? { ...one, left: kept } : one)),
    ...added.map(({ amount }) => ({ left: amount, takes: [], unresolved: false })),
  ];
  const wanted = choice.shares.map(({ customer, parts }, index) => ({
    payment: index === 0 ? rank : count + index - 1,
    customer,
    parts,
  }));
  const done = applyMatches(situation.items, payments, { left: open.left, payments: states }, wanted);
  if (done.applied.length < wanted.length) return undefined;
  return {
    added: done.payments.slice(count),
    situation: {
      ...situation,
      payments: done.payments,
      references: [...situation.references, ...added.map(({ id }) => id)],
    },
  };
}

function sumOf({ parts }: Share): Payment["amount"] {
  return cents(parts.reduce((sum, { amount }) => sum + amount, 0));
}
