import { createHash } from "node:crypto";
import { DRAFT_HEADER } from "../../../extension/drafting/create-draft-once.ts";
import type { MailItem } from "../../sandbox/gmail/mailbox.ts";
import { headerOf } from "../../sandbox/gmail/mime.ts";
import type { Sandbox } from "../../sandbox/types.ts";

/** The owner's mailbox, as somebody sees it who sits before Gmail: drafts and sent messages by their mark. */
export interface Mailbox {
  /** Whether a message of that mark exists, draft or sent. */
  has(mark: string): boolean;
  /**
   * The owner clicks « Envoyer » on the draft of that mark; one that is gone was sent before, or is on paper.
   * @returns `false`: nobody stands in « À »
   */
  send(mark: string): Promise<boolean>;
  /** The same draft id or conversation under a name that does not depend on how often Gmail was asked. */
  nameOf(id: string): string | undefined;
  /** Notes the identifiers that Gmail gave since the last look. */
  look(): void;
  /** The mark of every message, drafts and sent ones. */
  marks(): readonly string[];
  /** Every message, as one text each, sorted. */
  rows(): readonly string[];
}

const markOf = ({ read }: MailItem): string => headerOf(read.root, DRAFT_HEADER) ?? "";

/** The mailbox of a sandbox. */
export function mailboxOf({ mailbox }: Sandbox): Mailbox {
  const names = new Map<string, string>();
  return {
    has: (mark) => mailbox.messages().some((item) => markOf(item) === mark),
    async send(mark) {
      const found = mailbox.drafts().find(({ item }) => markOf(item) === mark);
      if (found === undefined) return true;
      if (found.item.read.to.length === 0) return false;
      await mailbox.sendDraft(found.draft.id);
      return true;
    },
    nameOf: (id) => names.get(id),
    look() {
      for (const { draft, item } of mailbox.drafts()) {
        names.set(draft.id, `brouillon ${markOf(item)}`);
        const { threadId } = item.stored;
        if (!names.has(threadId)) names.set(threadId, `conversation ${markOf(item)}`);
      }
    },
    marks: () => mailbox.messages().map(markOf),
    rows: () =>
      mailbox
        .messages()
        .map((item) => {
          const { stored, read } = item;
          const content = `${read.text}\n${read.html ?? ""}`;
          return [
            markOf(item),
            stored.labelIds.join(),
            names.get(stored.threadId) ?? stored.threadId,
            read.to.join(),
            read.cc.join(),
            read.subject,
            read.references.join(),
            createHash("sha256").update(content).digest("hex").slice(0, 16),
          ].join(" | ");
        })
        .sort(),
  };
}
