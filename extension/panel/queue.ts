import { type Intent, isBoundToBeWritten } from "../drafting/intent.ts";
import type { WaitCause } from "../drafting/later.ts";

/** What the owner noted that the workbook does not hold yet, and whether it can be sent now. */
export interface Queue {
  /** `false`: there is no network, or none that the workbook needs. */
  readonly online: boolean;
  /** Notes for the open workbook, in the order in which they were made. */
  readonly items: readonly Intent[];
  /** Notes for other workbooks: they go when that workbook is open again. */
  readonly elsewhere: number;
}

/**
 * The queue as the panel shows it: what failed once and is bound to be written. Work under way, and what only the
 * owner can tell, are shown elsewhere.
 * @param spreadsheetId the open workbook; `undefined`: none
 */
export function queueOf(
  intents: readonly Intent[],
  spreadsheetId: string | undefined,
  online: boolean,
): Queue {
  const waiting = intents.filter((intent) => intent.waits !== undefined && isBoundToBeWritten(intent));
  const items = waiting.filter((intent) => intent.spreadsheetId === spreadsheetId);
  return { online, items, elsewhere: waiting.length - items.length };
}

/** The cause that the owner can do most about stands for the whole queue. */
export function causeOf({ online, items }: Queue): WaitCause | undefined {
  if (items.length === 0) return undefined;
  if (!online) return "offline";
  const causes = items.map(({ waits }) => waits?.because);
  const order: readonly WaitCause[] = ["refused", "sign-in", "unavailable", "offline"];
  return order.find((cause) => causes.includes(cause));
}
