/** Between the notes of a `Détail` cell. */
const BETWEEN = " · ";
/** What stands before the identifier of a Gmail conversation: « fil 19a3… ». */
const MARK = `${BETWEEN}fil `;
/** Identifiers that Gmail gives to conversations; anything else was typed by a person. */
const THREAD_ID = /^[0-9A-Za-z_-]{4,64}$/;

/** What a prepared reminder's `Détail` tells of its conversation in Gmail. */
export interface ThreadMark {
  readonly threadId: string;
  /** The subject under which the conversation was opened. */
  readonly subject: string;
}

/**
 * The `Détail` of a prepared reminder once its draft exists: the identifier of its conversation comes right after the
 * subject, before the other notes, so that both can be read back whatever the subject holds.
 */
export function withThreadMark(detail: string | undefined, { threadId, subject }: ThreadMark): string {
  const rest = detail?.startsWith(subject) === true ? detail.slice(subject.length) : "";
  const other = rest === "" && detail !== undefined && detail !== subject ? `${BETWEEN}${detail}` : rest;
  return `${subject}${MARK}${threadId}${other}`;
}

/** The conversation that a `Détail` names; `undefined`: none, or no identifier of Gmail's. */
export function threadMarkOf(detail: string | undefined): ThreadMark | undefined {
  const at = detail?.indexOf(MARK) ?? -1;
  if (detail === undefined || at <= 0) return undefined;
  const [threadId = ""] = detail.slice(at + MARK.length).split(BETWEEN, 1);
  return THREAD_ID.test(threadId) ? { threadId, subject: detail.slice(0, at) } : undefined;
}

/** A `Détail` as a person reads it: without the conversation's identifier. */
export function withoutThreadMark(detail: string): string {
  const mark = threadMarkOf(detail);
  if (mark === undefined) return detail;
  return mark.subject + detail.slice(mark.subject.length + MARK.length + mark.threadId.length);
}
