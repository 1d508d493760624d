import { DRAFT_HEADER } from "./create-draft-once.ts";
import type { Intent } from "./intent.ts";
import type { DraftingPorts } from "./ports.ts";

/**
 * Deletes the draft of an intent, unless it bears the mark of another row: whoever may edit the workbook can write any
 * draft's identifier in `Référence`. A draft without a mark is ours all the same, for Gmail may drop it when the message
 * is edited; one that is gone is no error.
 */
export async function removeOwnDraft(ports: DraftingPorts, intent: Intent): Promise<void> {
  const { removesDraft, event } = intent;
  if (removesDraft === undefined || ports.mail === undefined) return;
  const mark = await ports.mail.header(removesDraft, DRAFT_HEADER);
  if (mark === undefined || mark === event.reference) await ports.mail.remove(removesDraft);
}
