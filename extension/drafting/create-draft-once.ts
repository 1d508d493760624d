import { waitBefore } from "./append-once.ts";
import { type DraftingPorts, isUncertain, type MailDraft, type MailPort } from "./ports.ts";

/** Names the journal row in the draft itself: a draft whose creation was lost is found again by it. */
export const DRAFT_HEADER = "X-Crescendo-Id";

const TRIES = 5;

/** The draft that carries an identifier, among the newest of the mailbox. */
export async function findDraft(mail: MailPort, id: string): Promise<MailDraft | undefined> {
  for (const draft of await mail.newest()) {
    if ((await mail.header(draft.draftId, DRAFT_HEADER)) === id) return draft;
  }
  return undefined;
}

function thrown(error: unknown): never {
  throw error;
}

/** `refused`: it is sure that no draft exists. */
export type Created =
  | ({ readonly kind: "created" } & MailDraft)
  | { readonly kind: "refused"; readonly error: unknown };

/**
 * Creates a draft, in the conversation that it goes on with. When nobody knows whether the call had its effect, the draft
 * is looked for before another try. From then on a refusal says nothing of the first try, whose draft may show later;
 * nor does a search that fails.
 * @throws when it stays unknown whether a draft exists: the error of the try whose effect is not known
 */
export async function createDraftOnce(
  ports: DraftingPorts,
  mail: MailPort,
  id: string,
  raw: string,
  threadId?: string,
): Promise<Created> {
  let doubt: unknown;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { kind: "created", ...(await mail.create(raw, threadId)) };
    } catch (error) {
      if (!isUncertain(error)) {
        if (doubt === undefined) return { kind: "refused", error };
        throw doubt;
      }
      doubt = error;
      await ports.sleep(waitBefore(attempt));
      // A search that fails tells nothing of the draft: what is not known stays the reason.
      const found = await findDraft(mail, id).catch(() => thrown(error));
      if (found !== undefined) return { kind: "created", ...found };
      if (attempt >= TRIES - 1) throw error;
    }
  }
}
