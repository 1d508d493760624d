import { inFrench } from "./failures.ts";
import { refusal } from "./refusal.ts";

const WAIT_MS = 10_000;

const BUSY =
  "Le classeur est déjà en cours d'actualisation par une autre personne ou un autre onglet. Rien n'a été modifié\u00a0: " +
  "réessayez dans une minute.";

/**
 * Runs some work while nobody else's Crescendo works on this workbook.
 * @throws Error in French when the workbook stays busy for ten seconds.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw refusal(BUSY);
  try {
    return inFrench(() => {
      const result = work();
      // What was written must be there before the next one reads.
      SpreadsheetApp.flush();
      return result;
    });
  } finally {
    lock.releaseLock();
  }
}
