import { type ReadMessage, readMessage } from "./check-message.ts";
import { MalformedMessage } from "./mime.ts";

/** One message as it lies in the mailbox. */
interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  /** The RFC 5322 message, base64url. */
  readonly raw: string;
  readonly internalDate: number;
  readonly historyId: string;
}

export interface StoredDraft {
  readonly id: string;
  readonly messageId: string;
}

/** The mailbox as it is kept in the state file. */
export interface MailboxState {
  readonly counter: number;
  readonly messages: readonly StoredMessage[];
  readonly drafts: readonly StoredDraft[];
}

export class NoSuchThread extends Error {}
export class NoRecipient extends Error {}

/** A message with what was read in it. */
export interface MailItem {
  readonly stored: StoredMessage;
  readonly read: ReadMessage;
}

interface Account {
  readonly email: string;
  readonly name: string;
}

/** Plays Gmail's store: messages, threads, drafts. It keeps what it was given and sends nothing anywhere. */
export class Mailbox {
  readonly account: Account;
  readonly #now: () => number;
  readonly #messages = new Map<string, MailItem>();
  readonly #drafts = new Map<string, StoredDraft>();
  #counter = 0;

  /** `now`: milliseconds on the sandbox's day, for the dates of messages. */
  constructor(account: Account, now: () => number) {
    this.account = account;
    this.#now = now;
  }

  /** Drafts, the newest change first. */
  drafts(): { readonly draft: StoredDraft; readonly item: MailItem }[] {
    return [...this.#drafts.values()]
      .map((draft) => ({ draft, item: this.#item(draft.messageId) }))
      .sort((a, b) => newestFirst(a.item, b.item));
  }

  draft(id: string): { readonly draft: StoredDraft; readonly item: MailItem } | undefined {
    const draft = this.#drafts.get(id);
    return draft === undefined ? undefined : { draft, item: this.#item(draft.messageId) };
  }

  /** All messages, drafts among them, the newest first. */
  messages(): MailItem[] {
    return [...this.#messages.values()].sort(newestFirst);
  }

  message(id: string): MailItem | undefined {
    return this.#messages.get(id);
  }

  /** The messages of a thread in the order they came; empty: there is no such thread. */
  thread(threadId: string): MailItem[] {
    return this.messages()
      .filter((item) => item.stored.threadId === threadId)
      .reverse();
  }

  /** The mailbox's history number: it grows with each change. */
  get historyId(): string {
    return String(1000 + this.#counter);
  }

  /**
   * Keeps a new draft. Throws MalformedMessage (see readMessage) and NoSuchThread.
   */
  async createDraft(raw: Uint8Array, threadId?: string): Promise<string> {
    const item = await this.#store(raw, ["DRAFT"], threadId);
    const draft = { id: `r${String(1_000_000_000_000 + Number(this.#next()))}`, messageId: item.stored.id };
    this.#drafts.set(draft.id, draft);
    return draft.id;
  }

  /** Replaces a draft's message: the draft keeps its id, the message gets a new one. False: no such draft. */
  async updateDraft(id: string, raw: Uint8Array, threadId?: string): Promise<boolean> {
    const known = this.draft(id);
    if (known === undefined) return false;
    const oldThread = known.item.stored.threadId;
    const alone = this.thread(oldThread).length === 1;
    const kept = alone && (threadId === undefined || threadId === oldThread) ? oldThread : undefined;
    const item = await this.#store(raw, ["DRAFT"], threadId, kept);
    this.#messages.delete(known.draft.messageId);
    this.#drafts.set(id, { id, messageId: item.stored.id });
    return true;
  }

  /** Forgets a draft and its message. False: no such draft. */
  deleteDraft(id: string): boolean {
    const known = this.#drafts.get(id);
    if (known === undefined) return false;
    this.#next();
    this.#messages.delete(known.messageId);
    this.#drafts.delete(id);
    return true;
  }

  /** Turns a draft into a sent message with a new id, in the same thread. Throws NoRecipient. */
  async sendDraft(id: string): Promise<MailItem | undefined> {
    const known = this.draft(id);
    if (known === undefined) return undefined;
    const { stored, read } = known.item;
    if (read.to.length + read.cc.length + read.bcc.length === 0) throw new NoRecipient();
    this.#messages.delete(stored.id);
    this.#drafts.delete(id);
    return this.#keep(Buffer.from(stored.raw, "base64url"), ["SENT"], stored.threadId);
  }

  save(): MailboxState {
    return {
      counter: this.#counter,
      messages: [...this.#messages.values()].map((item) => item.stored),
      drafts: [...this.#drafts.values()],
    };
  }

  /** Takes back what `save` gave. */
  async restore(state: MailboxState): Promise<void> {
    this.#counter = state.counter;
    for (const stored of state.messages) {
      const read = await readMessage(Buffer.from(stored.raw, "base64url"));
      this.#messages.set(stored.id, { stored, read });
    }
    for (const draft of state.drafts) this.#drafts.set(draft.id, draft);
  }

  #item(messageId: string): MailItem {
    const item = this.#messages.get(messageId);
    if (item === undefined) throw new Error(`Draft without its message: ${messageId}`);
    return item;
  }

  #next(): string {
    this.#counter += 1;
    return String(this.#counter);
  }

  async #store(
    raw: Uint8Array,
    labelIds: readonly string[],
    threadId: string | undefined,
    keptThread?: string,
  ): Promise<MailItem> {
    if (threadId !== undefined && this.thread(threadId).length === 0) throw new NoSuchThread();
    const complete = this.#complete(raw);
    const read = await readMessage(complete);
    const joins = threadId !== undefined && this.#belongs(read, threadId);
    return this.#keep(complete, labelIds, joins ? threadId : keptThread, read);
  }

  async #keep(
    raw: Uint8Array,
    labelIds: readonly string[],
    threadId: string | undefined,
    known?: ReadMessage,
  ): Promise<MailItem> {
    const read = known ?? (await readMessage(raw));
    const id = `19a${Number(this.#next()).toString(16).padStart(13, "0")}`;
    const stored: StoredMessage = {
      id,
      threadId: threadId ?? id,
      labelIds,
      raw: Buffer.from(raw).toString("base64url"),
      internalDate: this.#now(),
      historyId: this.historyId,
    };
    const item = { stored, read };
    this.#messages.set(id, item);
    return item;
  }

  /**
   * Gmail's three conditions for adding a draft to a thread, as its reference gives them: the thread is asked for, both
   * `In-Reply-To` and `References` name messages of it, and the subjects match. Anything else opens a thread.
   */
  #belongs(read: ReadMessage, threadId: string): boolean {
    const thread = this.thread(threadId).map((item) => item.read);
    const named = (ids: readonly string[]): boolean =>
      thread.some(({ messageId }) => messageId !== "" && ids.includes(messageId));
    return (
      named(read.inReplyTo) &&
      named(read.references) &&
      thread.some(({ subject }) => bareSubject(subject) === bareSubject(read.subject))
    );
  }

  /** Gmail supplies From, Date and Message-ID where the draft has none. */
  #complete(raw: Uint8Array): Uint8Array {
    const source = Buffer.from(raw).toString("latin1");
    const head = /^[\s\S]*?(?=\r?\n\r?\n|$)/.exec(source)?.[0] ?? "";
    if (!/^[!-9;-~]+:/.test(head)) throw new MalformedMessage("Invalid message: no headers");
    const missing: string[] = [];
    const has = (name: string): boolean => new RegExp(`^${name}:`, "im").test(head);
    if (!has("From")) missing.push(`From: ${this.account.name} <${this.account.email}>`);
    if (!has("Date")) missing.push(`Date: ${new Date(this.#now()).toUTCString().replace("GMT", "+0000")}`);
    if (!has("Message-ID")) {
      missing.push(`Message-ID: <CAsandbox${this.#counter + 1}.${this.#now().toString(36)}@mail.gmail.com>`);
    }
    if (missing.length === 0) return raw;
    return Buffer.concat([Buffer.from(`${missing.join("\r\n")}\r\n`, "latin1"), raw]);
  }
}

function bareSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|tr)\s*:)+\s*/i, "").trim();
}

function newestFirst(a: MailItem, b: MailItem): number {
  return b.stored.internalDate - a.stored.internalDate || (a.stored.id < b.stored.id ? 1 : -1);
}
