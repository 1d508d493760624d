import { stableHash } from "../base/stable-hash.ts";
import { isAddress } from "./recipients.ts";

/** Reserved: no server answers there (RFC 2606). */
const NOWHERE = "crescendo.invalid";

/** The headers by which mail programs put a reminder after the one that it follows. */
export interface ThreadHeaders {
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: string;
}

/** Whose messages, and which row of the journal. */
export interface MessageName {
  /** Tells one workbook from another: rows of two customers of two owners may share an identifier. */
  readonly workbook: string;
  /** `Réglages › E-mail`: its domain is the identifier's, as RFC 5322 3.6.4 advises. */
  readonly sender?: string | undefined;
}

/** Identifiers of ours have at most 40 characters; a line of a message has at most 998 (RFC 5322 2.1.1). */
const LONGEST_ID = 100;

/** The identifier of the message of a journal row, with its brackets: the same on every computer. */
export function messageIdOf(id: string, { workbook, sender = "" }: MessageName): string {
  const domain = isAddress(sender.trim()) ? sender.trim().replace(/^.*@/, "").toLowerCase() : NOWHERE;
  // A row whose identifier somebody rewrote at length still names its message.
  const name = id.length > LONGEST_ID ? stableHash(id) : id.replace(/[^0-9A-Za-z-]/g, "-");
  return `<${name}.${stableHash(workbook)}@${domain}>`;
}

/**
 * The headers of a reminder (RFC 5322 3.6.4): it answers the last of those already sent, and names them all.
 * @param answers rows of the journal already in the conversation, oldest first
 */
export function threadHeaders(id: string, answers: readonly string[], name: MessageName): ThreadHeaders {
  const ids = answers.map((answer) => messageIdOf(answer, name));
  const messageId = messageIdOf(id, name);
  const last = ids[ids.length - 1];
  return last === undefined ? { messageId } : { messageId, inReplyTo: last, references: ids.join(" ") };
}
