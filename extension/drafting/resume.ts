import { appendOnce, journalIdentifiers, missingRows } from "./append-once.ts";
import type { PlaceSource } from "./carry-out.ts";
import { findDraft } from "./create-draft-once.ts";
import { type Intent, isBoundToBeWritten } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import { waitOf } from "./later.ts";
import { type DraftingPorts, isUncertain } from "./ports.ts";
import { removeOwnDraft } from "./remove-own-draft.ts";

/** What became of what was kept on this computer: work that was cut, and notes that wait for the network. */
export interface Resumed {
  /** Work that was written now. */
  readonly finished: readonly Intent[];
  /** A draft was perhaps created and is not found: it may have been sent meanwhile. Only the owner can tell. */
  readonly toCheck: readonly Intent[];
  /** What could not be written now either; it stays, and says why. */
  readonly waiting: readonly Intent[];
}

const NOTHING: Resumed = { finished: [], toCheck: [], waiting: [] };

const SETTLING_TIME = 2000;

/** The work left on this computer for one workbook, in the order in which it was begun. */
export async function leftOver(ports: DraftingPorts): Promise<readonly Intent[]> {
  return (await ports.intents.all()).filter((intent) => intent.spreadsheetId === ports.spreadsheetId);
}

/**
 * Takes up what was cut or waits, and finishes it, or says that it must be checked; nothing is done again blindly.
 * What one piece of work lacks (the mailbox's permission) does not hold up the others. Never throws for what the ports
 * refuse: what could not be done is in `waiting`.
 */
export async function resumeIntents(ports: DraftingPorts, place: PlaceSource): Promise<Resumed> {
  const before = await leftOver(ports);
  if (before.length === 0) return NOTHING;
  // A call of the closed panel may still be on its way: its effect must be there before anyone looks for it.
  if (before.some(({ waits }) => waits === undefined)) await ports.sleep(SETTLING_TIME);
  return ports.exclusively(async () => {
    const left = await leftOver(ports);
    if (left.length === 0) return NOTHING;
    try {
      const where = typeof place === "function" ? await place() : place;
      return await takenUp(ports, where, left, await journalIdentifiers(ports, where));
    } catch (error) {
      return putOff(ports, left, error);
    }
  });
}

async function takenUp(
  ports: DraftingPorts,
  place: JournalPlace,
  left: readonly Intent[],
  known: ReadonlySet<string>,
): Promise<Resumed> {
  const finished: Intent[] = [];
  const toCheck: Intent[] = [];
  const waiting: Intent[] = [];
  for (const [index, intent] of left.entries()) {
    try {
      const state = missingRows(intent, known).length === 0 ? "known" : await takeUp(ports, intent);
      if (state === "unknown") {
        toCheck.push(intent);
        continue;
      }
      if (state !== "known" && state !== "dropped") {
        // The draft that was found is noted first: if the row fails now, nobody looks for the draft again.
        await ports.intents.keep(state);
        await appendOnce(ports, place, state, known);
        finished.push(state);
      }
      await ports.intents.forget(intent.id);
    } catch (error) {
      // Google does not answer: asking it again for each of the others would only make the owner wait.
      const silent = isUncertain(error) || waitOf(error).because === "offline";
      const rest = await putOff(ports, silent ? left.slice(index) : [intent], error);
      toCheck.push(...rest.toCheck);
      waiting.push(...rest.waiting);
      if (silent) break;
    }
  }
  return { finished, toCheck, waiting };
}

/** Notes why work waits. A message whose draft never was asked for is not work that waits: nothing was done. */
async function putOff(ports: DraftingPorts, left: readonly Intent[], error: unknown): Promise<Resumed> {
  const waiting: Intent[] = [];
  const now = await leftOver(ports);
  for (const { id } of left) {
    const intent = now.find((one) => one.id === id);
    if (intent === undefined || !isBoundToBeWritten(intent)) continue;
    const kept = { ...intent, waits: waitOf(error) };
    await ports.intents.keep(kept);
    waiting.push(kept);
  }
  const ids = new Set(left.map(({ id }) => id));
  const toCheck = now.filter(({ id, draft }) => draft.kind === "creating" && ids.has(id));
  return { finished: [], toCheck, waiting };
}

/** The intent as its row must now be written; `dropped`: it had no effect yet and the owner sees the line again. */
async function takeUp(ports: DraftingPorts, intent: Intent): Promise<Intent | "dropped" | "unknown"> {
  if (intent.purpose === "record") {
    await removeOwnDraft(ports, intent);
    return intent;
  }
  if (intent.draft.kind === "created") return intent;
  if (intent.draft.kind !== "creating") return "dropped";
  const found = ports.mail === undefined ? undefined : await findDraft(ports.mail, intent.id);
  return found === undefined ? "unknown" : { ...intent, draft: { kind: "created", ...found } };
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

/** Gives up a note that Google keeps refusing: the owner said so. A row that was written all the same stays. */
export function giveUp(ports: DraftingPorts, id: string): Promise<void> {
  return ports.exclusively(() => ports.intents.forget(id));
}
