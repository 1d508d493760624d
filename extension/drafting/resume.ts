import { appendOnce, journalIdentifiers, missingRows } from "./append-once.ts";
import { findDraft } from "./create-draft-once.ts";
import type { Intent } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import type { DraftingPorts } from "./ports.ts";

/** What became of the work that was cut: by a closed panel, a lost network, a browser that stopped. */
export interface Resumed {
  /** Rows that were written now. */
  readonly finished: readonly Intent[];
  /** A draft was perhaps created and is not found: it may have been sent meanwhile. Only the owner can tell. */
  readonly toCheck: readonly Intent[];
}

const SETTLING_TIME = 2000;

/** The work left on this computer for one workbook. */
export async function leftOver(ports: DraftingPorts): Promise<readonly Intent[]> {
  return (await ports.intents.all()).filter((intent) => intent.spreadsheetId === ports.spreadsheetId);
}

/** Takes up what was cut and finishes it, or says that it must be checked; nothing is done again blindly. */
export async function resumeIntents(ports: DraftingPorts, place: JournalPlace): Promise<Resumed> {
  if ((await leftOver(ports)).length === 0) return { finished: [], toCheck: [] };
  // A call of the closed panel may still be on its way: its effect must be there before anyone looks for it.
  await ports.sleep(SETTLING_TIME);
  return ports.exclusively(async () => {
    const known = await journalIdentifiers(ports, place);
    const finished: Intent[] = [];
    const toCheck: Intent[] = [];
    for (const intent of await leftOver(ports)) {
      const state = missingRows(intent, known).length === 0 ? "known" : await takeUp(ports, intent);
      if (state === "unknown") {
        toCheck.push(intent);
        continue;
      }
      if (state !== "known" && state !== "dropped") {
        await appendOnce(ports, place, state, known);
        finished.push(state);
      }
      await ports.intents.forget(intent.id);
    }
    return { finished, toCheck };
  });
}

/** The intent as its row must now be written; `dropped`: it had no effect yet and the owner sees the line again. */
async function takeUp(ports: DraftingPorts, intent: Intent): Promise<Intent | "dropped" | "unknown"> {
  if (intent.purpose === "record") {
    if (intent.removesDraft !== undefined) await ports.mail?.remove(intent.removesDraft);
    return intent;
  }
  if (intent.draft.kind === "created") return intent;
  if (intent.draft.kind !== "creating") return "dropped";
  const draftId = ports.mail === undefined ? undefined : await findDraft(ports.mail, intent.id);
  return draftId === undefined ? "unknown" : { ...intent, draft: { kind: "created", draftId } };
}

/** The owner's answer about a draft that is not found. */
export async function resolveUnknown(
  ports: DraftingPorts,
  place: JournalPlace,
  intent: Intent,
  answer: "it-exists" | "nothing-was-made",
): Promise<"written" | "dropped"> {
  return ports.exclusively(async () => {
    const known = await journalIdentifiers(ports, place);
    const writes = answer === "it-exists" && !known.has(intent.id);
    if (writes) await appendOnce(ports, place, { ...intent, draft: { kind: "none" } });
    await ports.intents.forget(intent.id);
    return writes ? "written" : "dropped";
  });
}
