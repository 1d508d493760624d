import type { ReadOptions } from "#shared/workbook/book.ts";
import { answerTerms } from "#shared/workbook/default-terms.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { bucketsOf } from "./aged-bar.ts";
import { withDocumentLock } from "./platform/lock.ts";
import { finishNewTabs } from "./platform/look/finish-tabs.ts";
import { lookLeft } from "./platform/look/remembered-look.ts";
import { announce } from "./platform/menu.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import { writeTabs } from "./platform/write-tabs.ts";
import type { RefreshReport } from "./sidebar-contract.ts";

/**
 * Reads the workbook, computes and writes our tabs, alone on the workbook.
 * @param answers what the owner says of the columns: those accepted or corrected are kept in `Réglages`.
 * @throws Error in French, before anything is written, when the workbook is not understood or a proposal waits.
 */
export function refreshWorkbook(answers: ReadOptions): RefreshReport {
  return withDocumentLock(() => readAndWrite(answers));
}

function readAndWrite(answers: ReadOptions): RefreshReport {
  const snapshot = readWorkbook();
  const outcome = refreshBook(snapshot.input, answers);
  if (outcome.kind !== "done") throw refusal(outcome.message);
  writeTabs(snapshot, outcome.writes);
  const report = { ...outcome.summary, buckets: bucketsOf(outcome.writes) };
  return lookLeft().steps.length === 0 ? report : { ...report, unfinished: true };
}

/**
 * Keeps the owner's usual payment terms in `Réglages`, then refreshes, in one go.
 * @throws Error in French, with nothing changed, when they cannot be read.
 */
export function keepDefaultTerms(given: unknown): RefreshReport {
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const answer = answerTerms(snapshot.input, typeof given === "string" ? given : "");
    if (answer.kind === "refused") throw refusal(answer.message);
    writeTabs(snapshot, answer.writes);
    return readAndWrite({});
  });
}

/** The same from the menu, where the answer is said at the bottom of the window. */
export function refreshFromMenuAndSay(answers: ReadOptions): void {
  const { sentence, unfinished } = refreshWorkbook(answers);
  announce(sentence);
  if (unfinished === true) finishQuietly();
}

/** The figures stand already: a look that fails is no failure of theirs, and the next refresh goes on with it. */
function finishQuietly(): void {
  try {
    finishNewTabs();
  } catch {
    // What is left of it is remembered.
  }
}
