import {
  answerBalance,
  answerColumns,
  answerFinish,
  answerSetupTerms,
  answerSkip,
} from "#shared/entry/setup-answers.ts";
import type { SetupChange } from "#shared/entry/setup-change.ts";
import { answerCustomers } from "#shared/entry/setup-customers.ts";
import { answerHistory } from "#shared/entry/setup-history.ts";
import { answerSender } from "#shared/entry/setup-sender.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { setupState } from "#shared/workbook/setup/state.ts";
import { bookOf } from "../book-of.ts";
import { inFrench } from "../platform/failures.ts";
import { withDocumentLock } from "../platform/lock.ts";
import { readWorkbook, type Snapshot } from "../platform/read-workbook.ts";
import { refusal } from "../platform/refusal.ts";
import { writeTabs } from "../platform/write-tabs.ts";
import { refreshWorkbook } from "../refresh-workbook.ts";
import type { SetupAnswer, SetupDone, SetupState } from "./contract.ts";
import { givenAnswer } from "./given-answer.ts";

/** The set-up as the workbook stands; nothing is written. */
export function readSetupState(): SetupState {
  return inFrench(() => setupState(readWorkbook().input));
}

/**
 * Writes one answer of the set-up where it belongs, alone on the workbook, and says what comes next. The same answer
 * given twice is written once.
 * @throws Error in French, with nothing changed, when it cannot be taken.
 */
export function answerGivenSetup(given: unknown): SetupDone {
  const answer = givenAnswer(given);
  if (answer.question !== "finish") return write(answer);
  // The tabs first: cut here, the set-up is still to be finished, and finishing it again is only a refresh.
  const report = refreshWorkbook({});
  const done = write(answer);
  return done.kind === "done" ? { ...done, report } : done;
}

function write(answer: SetupAnswer): SetupDone {
  return withDocumentLock((): SetupDone => {
    const snapshot = readWorkbook();
    const change = changeOf(answer, snapshot);
    if (change.kind === "faults") return change;
    if (change.kind === "refused") throw refusal(change.message);
    for (const part of change.parts) writeTabs(snapshot, part);
    const state = setupState(change.parts.length === 0 ? snapshot.input : readWorkbook().input);
    return { kind: "done", sentence: change.sentence, state };
  });
}

function changeOf(
  answer: SetupAnswer,
  snapshot: Snapshot,
): SetupChange | Extract<SetupDone, { kind: "faults" }> {
  const { input } = snapshot;
  switch (answer.question) {
    case "columns":
      return answerColumns(input, answer);
    case "balance": {
      const book = bookOf(snapshot);
      return answerBalance(input, book, planBook(book), { exact: answer.exact, seen: answer.total });
    }
    case "terms":
      return answerSetupTerms(input, answer.terms);
    case "customers":
      return answerCustomers(input, bookOf(snapshot), answer);
    case "history": {
      const book = bookOf(snapshot);
      return answerHistory(input, book, planBook(book), answer.customers);
    }
    case "sender":
      return answerSender(input, bookOf(snapshot).settings, answer);
    case "finish":
      return answerFinish(input);
    case "skip":
      return answerSkip(input);
  }
}
