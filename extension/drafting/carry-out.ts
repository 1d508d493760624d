import { appendOnce, journalIdentifiers, missingRows } from "./append-once.ts";
import { createDraftOnce, findDraft } from "./create-draft-once.ts";
import { type Intent, isBoundToBeWritten } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import { isForLater, waitOf } from "./later.ts";
import { type DraftingPorts, isUncertain } from "./ports.ts";
import { removeOwnDraft } from "./remove-own-draft.ts";

/** The header of the column of identifiers, which is read with it. */
const ID_HEADER = "Identifiant";

/**
 * `written`: done now · `already`: the journal knew it, nothing was done again · `to-check`: an earlier attempt was
 * cut while its draft was being created and the draft is not found; only the owner can tell · `changed`: the journal
 * holds rows that were not known when the letter was chosen; nothing was done.
 */
export type CarriedOut =
  | { readonly kind: "written"; readonly intent: Intent }
  | { readonly kind: "already"; readonly intent: Intent }
  | { readonly kind: "to-check"; readonly intent: Intent }
  | { readonly kind: "changed"; readonly intent: Intent };

export interface CarryOutOptions {
  /** The message to create as a draft, base64url; needed when the intent wants a draft. */
  readonly raw?: string;
  /** The conversation that the draft goes on with. */
  readonly threadId?: string;
  /** Identifiers of the journal, read a moment ago for a whole batch. */
  readonly known?: ReadonlySet<string>;
  /** Identifiers that were known when the letter was chosen: with another one in the journal, nothing is begun. */
  readonly seen?: ReadonlySet<string>;
}

/** Where the rows go; asked for when the intent is already kept, for finding the place may need the network too. */
export type PlaceSource = JournalPlace | (() => Promise<JournalPlace>);

/**
 * Does what an intent says, once: kept locally → journal looked at → effect → journal row → forgotten. To be called
 * under the lock. If it throws, the intent stays and is taken up again later, unless it is sure that nothing was done:
 * a message is then simply to be prepared again; a word of the owner's stays anyway when another attempt may succeed.
 */
export async function carryOut(
  ports: DraftingPorts,
  place: PlaceSource,
  wanted: Intent,
  options: CarryOutOptions = {},
): Promise<CarriedOut> {
  const stage = { writing: false };
  try {
    return await attempted(ports, place, wanted, options, stage);
  } catch (error) {
    await afterFailure(ports, wanted.id, error, stage.writing);
    throw error;
  }
}

/** What stays on this computer after a failure, and why it waits. */
async function afterFailure(
  ports: DraftingPorts,
  id: string,
  error: unknown,
  writing: boolean,
): Promise<void> {
  const left = (await ports.intents.all()).find((intent) => intent.id === id);
  if (left === undefined || left.draft.kind === "creating") return;
  if (isBoundToBeWritten(left)) {
    const stays = left.draft.kind === "created" || isForLater(error);
    return stays ? ports.intents.keep({ ...left, waits: waitOf(error) }) : ports.intents.forget(id);
  }
  // A message without its draft: only a write whose answer was lost may have left something behind.
  if (!(writing && isUncertain(error))) await ports.intents.forget(id);
}

async function attempted(
  ports: DraftingPorts,
  where: PlaceSource,
  wanted: Intent,
  options: CarryOutOptions,
  stage: { writing: boolean },
): Promise<CarriedOut> {
  const earlier = (await ports.intents.all()).find((intent) => intent.id === wanted.id);
  // Once the mailbox was asked, what counts is the letter it was given, not the one composed now.
  const underWay = earlier?.draft.kind === "creating" || earlier?.draft.kind === "created";
  let intent = earlier !== undefined && underWay ? earlier : wanted;
  await ports.intents.keep(intent);
  const place = typeof where === "function" ? await where() : where;
  const known = options.known ?? (await journalIdentifiers(ports, place));
  if (missingRows(intent, known).length === 0) {
    await ports.intents.forget(intent.id);
    return { kind: "already", intent };
  }
  if (!underWay && options.seen !== undefined && hasOthers(known, options.seen)) {
    await ports.intents.forget(intent.id);
    return { kind: "changed", intent };
  }
  if (intent.draft.kind === "creating") {
    const found = ports.mail === undefined ? undefined : await findDraft(ports.mail, intent.id);
    if (found === undefined) return { kind: "to-check", intent };
    intent = await noted(ports, { ...intent, draft: { kind: "created", ...found } });
  }
  if (intent.draft.kind === "wanted") intent = await withDraft(ports, intent, options);
  await removeOwnDraft(ports, intent);
  stage.writing = true;
  await appendOnce(ports, place, intent, known);
  await ports.intents.forget(intent.id);
  return { kind: "written", intent };
}

/** Whether the journal holds a row that was not known: somebody noted something meanwhile. */
export function hasOthers(known: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  return [...known].some((id) => id !== "" && id !== ID_HEADER && !seen.has(id));
}

async function withDraft(
  ports: DraftingPorts,
  intent: Intent,
  { raw, threadId }: CarryOutOptions,
): Promise<Intent> {
  if (ports.mail === undefined || raw === undefined)
    return noted(ports, { ...intent, draft: { kind: "none" } });
  await ports.intents.keep({ ...intent, draft: { kind: "creating" } });
  const created = await createDraftOnce(ports, ports.mail, intent.id, raw, threadId);
  if (created.kind === "refused") {
    await ports.intents.forget(intent.id);
    throw created.error;
  }
  return noted(ports, { ...intent, draft: created });
}

async function noted(ports: DraftingPorts, intent: Intent): Promise<Intent> {
  await ports.intents.keep(intent);
  return intent;
}
