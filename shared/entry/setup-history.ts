import { type Day, dayOrUndefined } from "../base/day.ts";
import { stableHash } from "../base/stable-hash.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Step } from "../model/scenario.ts";
import {
  HISTORY_CHANGED_MOTIVE,
  HISTORY_MOTIVE,
  HISTORY_UNDATED,
  historyMark,
  SETUP_DONE,
  SETUP_REFUSALS,
  stepWords,
} from "../texts/setup.ts";
import { accountCell } from "../workbook/account-names.ts";
import { appendRows } from "../workbook/append-rows.ts";
import type { Book, BookInput, Outcome } from "../workbook/book.ts";
import { inColumns } from "../workbook/in-columns.ts";
import { journalRow } from "../workbook/journal-rows.ts";
import { lateItems, stepsFinder } from "../workbook/setup/history-question.ts";
import { HISTORY_ID, knownHistory, type TakenHistory } from "../workbook/setup/history-rows.ts";
import { markParts, type SetupChange } from "./setup-change.ts";
import { reachedSteps } from "./setup-reached-steps.ts";

/** What was done for a customer before Crescendo: the last step, and its day when the owner states it. */
export interface HistoryAnswer {
  readonly customer: string;
  /** 0: nothing. */
  readonly rank: number;
  /** `AAAA-MM-JJ`; empty: not known. */
  readonly day: string;
}

/** Rows of the journal by identifier, cancelled or not. */
function usedIds({ journal }: Book): {
  readonly has: (id: string) => boolean;
  readonly cancelled: (id: string) => boolean;
} {
  const ids = new Set(journal.map(({ id }) => id));
  const ended = new Set(
    journal.flatMap(({ kind, reference }) =>
      kind === "annulation" && reference !== undefined ? [reference] : [],
    ),
  );
  return { has: (id) => ids.has(id), cancelled: (id) => ended.has(id) };
}

const SEPARATOR = "\u001f";

/**
 * The row's identifier: the same on every computer for the same customer, step, day and invoices, so that an answer
 * sent twice is written once; another one when that very row was cancelled since.
 */
function idOf(book: Book, parts: readonly string[]): { readonly id: string; readonly isWritten: boolean } {
  const used = usedIds(book);
  for (let times = 0; ; times += 1) {
    const id = `${HISTORY_ID}${stableHash([...parts, String(times)].join(SEPARATOR))}`;
    if (!used.cancelled(id)) return { id, isWritten: used.has(id) };
  }
}

function cancellation(row: JournalEvent, on: Day, author: string | undefined): NewEvent {
  return {
    id: `A-${stableHash(row.id)}`,
    day: on,
    customer: row.customer,
    invoices: [],
    kind: "annulation",
    motive: HISTORY_CHANGED_MOTIVE,
    author,
    reference: row.id,
  };
}

const isSame = (taken: TakenHistory | undefined, { rank, day }: HistoryAnswer): boolean =>
  taken === undefined ? rank === 0 : taken.rank === rank && (taken.dated ? taken.day : "") === day;

/** The journal's rows for one customer's answer, or why there can be none. */
function rowsFor(
  book: Book,
  answer: HistoryAnswer,
  late: readonly OpenItem[],
  steps: readonly Step[],
): readonly NewEvent[] | { readonly message: string } {
  const customer = answer.customer as CustomerKey;
  const { asOf, settings } = book;
  const { directory } = book.ledger;
  const name = directory.get(customer)?.name ?? "";
  const taken = knownHistory(book).taken(customer);
  if (isSame(taken, answer)) return [];
  const endedBut = (kept: ReadonlySet<string>): readonly NewEvent[] =>
    (taken?.rows ?? [])
      .filter(({ id }) => !kept.has(id))
      .map((row) => cancellation(row, asOf, settings.author));
  if (answer.rank === 0) return endedBut(new Set());
  const last = steps.find(({ rank }) => rank === answer.rank);
  if (last === undefined) return { message: SETUP_REFUSALS.unknownStep(name) };
  if (late.length === 0) return { message: SETUP_REFUSALS.nothingLate(name) };
  const stated = answer.day === "" ? undefined : dayOrUndefined(answer.day);
  if ((answer.day !== "" && stated === undefined) || (stated !== undefined && stated > asOf)) {
    return { message: SETUP_REFUSALS.laterDay(name, asOf) };
  }
  const on = stated ?? asOf;
  const reached = reachedSteps(late, steps, last, on);
  if (reached.length === 0) return { message: SETUP_REFUSALS.earlierDay(name) };
  const written = accountCell(directory, customer);
  const kept = new Set<string>();
  const events: NewEvent[] = [];
  for (const { step, numbers } of reached) {
    const named = [...new Set(numbers.filter((number) => number !== ""))].sort();
    // A row without any invoice speaks of all that was late: only where nothing tells them apart.
    if (named.length === 0 && reached.length > 1) continue;
    const { id, isWritten } = idOf(book, [written, String(step.rank), on, answer.day, ...named]);
    if (isWritten) {
      kept.add(id);
      continue;
    }
    const words = stepWords(step);
    events.push({
      id,
      day: on,
      customer,
      invoices: named.map((number) => ({ number, amount: undefined })),
      kind: "reprise d'historique",
      step: step.rank,
      channel: step.channel,
      motive: HISTORY_MOTIVE,
      detail: stated === undefined ? `${words} – ${HISTORY_UNDATED}` : words,
      author: settings.author,
    });
  }
  return [...endedBut(kept), ...events];
}

/**
 * (d) Takes over what was already done: rows `reprise d'historique` with the step's rank, one a rank that invoices had
 * come to. Changing an answer cancels the rows of the one before; nothing that stands is written again.
 */
export function answerHistory(
  input: BookInput,
  book: Book,
  outcome: Outcome,
  answers: readonly HistoryAnswer[],
): SetupChange {
  const late = lateItems(outcome);
  const stepsOf = stepsFinder(book);
  const rows: NewEvent[] = [];
  let count = 0;
  for (const answer of answers) {
    const customer = answer.customer as CustomerKey;
    if (book.ledger.directory.get(customer) === undefined) {
      return { kind: "refused", message: SETUP_REFUSALS.unknownCustomer };
    }
    const own = rowsFor(book, answer, late.get(customer) ?? [], stepsOf(customer));
    if ("message" in own) return { kind: "refused", message: own.message };
    rows.push(...own);
    if (answer.rank > 0) count += 1;
  }
  const before = book.ourCells.Journal;
  const cells = rows.map((row) => journalRow(row, accountCell(book.ledger.directory, row.customer)));
  const write =
    rows.length === 0
      ? undefined
      : appendRows("Journal", book.ourTabs.Journal, before, inColumns("Journal", before, cells));
  return {
    kind: "change",
    parts: [
      ...(write === undefined ? [] : [[write]]),
      ...markParts(input.tabs, "history", historyMark(count)),
    ],
    sentence: SETUP_DONE.history(rows.length),
  };
}
