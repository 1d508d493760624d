import { BUSY_MESSAGE } from "#shared/texts/failures.ts";
import { inFrench } from "./failures.ts";
import { refusal } from "./refusal.ts";

const WAIT_MS = 10_000;

/**
 * Runs some work while nobody else's Crescendo works on this workbook.
 * @throws Error in French when the workbook stays busy for ten seconds.
 */
export function withDocumentLock<T>(work: () => T): T {
  // `null` where a script has no document of its own; Google's typings do not say so.
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(WAIT_MS)) throw refusal(BUSY_MESSAGE);
  try {
    // Whatever writes flushes: it must be there before the next one reads, and a writing that fails must be told as such.
    return inFrench(work);
  } finally {
    lock.releaseLock();
  }
}
