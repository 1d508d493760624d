import { appendOnce, journalIdentifiers, missingRows } from "./append-once.ts";
import { createDraftOnce, findDraft } from "./create-draft-once.ts";
import type { Intent } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import type { DraftingPorts } from "./ports.ts";

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
  /** Identifiers of the journal, read a moment ago for a whole batch. */
  readonly known?: ReadonlySet<string>;
  /** Identifiers that were known when the letter was chosen: with another one in the journal, nothing is begun. */
  readonly seen?: ReadonlySet<string>;
}

/**
 * Does what an intent says, once: kept locally → journal looked at → effect → journal row → forgotten. To be called
 * under the lock. If it throws, the intent stays and is taken up again later, unless it is sure that nothing was done.
 */
export async function carryOut(
  ports: DraftingPorts,
  place: JournalPlace,
  wanted: Intent,
  options: CarryOutOptions = {},
): Promise<CarriedOut> {
  const earlier = (await ports.intents.all()).find((intent) => intent.id === wanted.id);
  // Once the mailbox was asked, what counts is the letter it was given, not the one composed now.
  const underWay = earlier?.draft.kind === "creating" || earlier?.draft.kind === "created";
  let intent = earlier !== undefined && underWay ? earlier : wanted;
  await ports.intents.keep(intent);
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
    const draftId = ports.mail === undefined ? undefined : await findDraft(ports.mail, intent.id);
    if (draftId === undefined) return { kind: "to-check", intent };
    intent = await noted(ports, { ...intent, draft: { kind: "created", draftId } });
  }
  if (intent.draft.kind === "wanted") intent = await withDraft(ports, intent, options.raw);
  if (intent.removesDraft !== undefined) await ports.mail?.remove(intent.removesDraft);
  await appendOnce(ports, place, intent, known);
  await ports.intents.forget(intent.id);
  return { kind: "written", intent };
}

/** Whether the journal holds a row that was not known: somebody noted something meanwhile. */
export function hasOthers(known: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  return [...known].some((id) => id !== "" && id !== ID_HEADER && !seen.has(id));
}

async function withDraft(ports: DraftingPorts, intent: Intent, raw: string | undefined): Promise<Intent> {
  if (ports.mail === undefined || raw === undefined)
    return noted(ports, { ...intent, draft: { kind: "none" } });
  await ports.intents.keep({ ...intent, draft: { kind: "creating" } });
  const created = await createDraftOnce(ports, ports.mail, intent.id, raw);
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
