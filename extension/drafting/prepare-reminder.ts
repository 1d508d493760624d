import type { NewEvent } from "#shared/dunning/events.ts";
import { type DraftThread, sharesThread } from "#shared/dunning/thread.ts";
import type { Letter } from "#shared/letters/compose.ts";
import { type Attachment, base64url } from "#shared/letters/mime.ts";
import { fileName } from "#shared/letters/mime-parts.ts";
import type { LetterWords } from "#shared/letters/reworded-letter.ts";
import { threadHeaders } from "#shared/letters/thread-headers.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { draftingTexts } from "#shared/texts/panel/drafting.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { courrierRow } from "#shared/workbook/journal-rows.ts";
import { goesByMail } from "./by-mail.ts";
import { type CarryOutOptions, carryOut } from "./carry-out.ts";
import { draftedText, messageOf } from "./draft-message.ts";
import { sha256 } from "./fingerprint.ts";
import { type Intent, rowsOf } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import { inOwnWords, letterShown } from "./letter-shown.ts";
import type { DraftingPorts } from "./ports.ts";

export type Gap = { readonly field: string; readonly message: string };

/** What preparing gave. `draftId`: the draft in Gmail; without it the letter goes by compose window or on paper. */
export type Prepared =
  | {
      readonly kind: "prepared";
      readonly id: string;
      readonly event: NewEvent;
      readonly letter: Letter;
      readonly draftId: string | undefined;
      /** Rows that were written with it. */
      readonly more?: readonly NewEvent[];
    }
  /** The journal knew it already: nothing was done again. */
  | { readonly kind: "already"; readonly id: string }
  /** An earlier attempt was cut and its draft is not found: the owner must tell. */
  | { readonly kind: "to-check"; readonly intent: Intent }
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[] };

/** Somebody noted something since the line was chosen: nothing was done. */
export interface ChangedMeanwhile {
  readonly kind: "changed";
}

/** A letter with the journal row to write for it. */
export interface LetterToDraft {
  readonly letter: Letter;
  readonly event: NewEvent;
  readonly customerName: string;
  /** Rows that go into the journal with the letter's own, all or nothing (a dispute handed over). */
  readonly more?: readonly NewEvent[];
  /** Whether a draft is created in the mailbox, when there is one. */
  readonly byMail: boolean;
  /**
   * Files that go with the draft; the compose window and paper take none. Never kept on this computer: work that is
   * cut before its draft exists is dropped, and its files are made anew with the letter.
   */
  readonly attachments?: readonly Attachment[];
  /** The conversation that its draft goes on with; the letter bears its subject already. */
  readonly thread?: DraftThread;
  /** The creditor's address, whose domain names the message. */
  readonly sender?: string | undefined;
}

/** What the owner adds to the letter of a line. */
export type LetterExtras = Pick<LetterToDraft, "more" | "attachments"> & {
  readonly reworded?: Reworded;
};

/** The owner's own words for a letter, and the letter that they were written on. */
export interface Reworded {
  readonly words: LetterWords;
  /** Text of the letter as it was shown: another one, computed since, is not drafted in these words. */
  readonly of: string;
}

/**
 * Prepares the reminder of a line of the plan: draft in Gmail (when the mailbox is there), then one row in
 * `Journal` and one in `Courriers`. Three calls to Google without faults; never twice, whatever is repeated or cut.
 * @throws what the ports throw, with the sentence to show.
 */
export async function prepareReminder(
  ports: DraftingPorts,
  place: JournalPlace,
  book: Book,
  outcome: Outcome,
  line: PlanLine,
  known?: ReadonlySet<string>,
  extras: LetterExtras = {},
): Promise<Prepared> {
  const journal = known === undefined ? {} : { known };
  return unchanged(await reminderLetter(ports, place, book, outcome, line, journal, extras));
}

/** The same, unless the journal holds a row that the book does not: nothing is done then. */
export function prepareIfUnchanged(
  ports: DraftingPorts,
  place: JournalPlace,
  book: Book,
  outcome: Outcome,
  line: PlanLine,
  extras: LetterExtras = {},
): Promise<Prepared | ChangedMeanwhile> {
  return reminderLetter(ports, place, book, outcome, line, { seen: idsOf(book) }, extras);
}

/** A letter chosen from a book, unless the journal holds a row that the book does not: nothing is done then. */
export function prepareLetterIfUnchanged(
  ports: DraftingPorts,
  place: JournalPlace,
  book: Book,
  wanted: LetterToDraft,
): Promise<Prepared | ChangedMeanwhile> {
  return draftLetter(ports, place, wanted, { seen: idsOf(book) });
}

function idsOf({ journal }: Book): ReadonlySet<string> {
  return new Set(journal.map(({ id }) => id));
}

function unchanged(prepared: Prepared | ChangedMeanwhile): Prepared {
  if (prepared.kind === "changed") throw new Error(draftingTexts.changed);
  return prepared;
}

type JournalKnown = Pick<CarryOutOptions, "known" | "seen">;

async function reminderLetter(
  ports: DraftingPorts,
  place: JournalPlace,
  book: Book,
  outcome: Outcome,
  line: PlanLine,
  journal: JournalKnown,
  extras: LetterExtras,
): Promise<Prepared | ChangedMeanwhile> {
  const { reworded, ...more } = extras;
  const order = draftOrder(book, outcome, line);
  if (order.kind === "gaps") return order;
  const byMail = goesByMail(line);
  const shown = letterShown(order, byMail && ports.mail !== undefined);
  if (reworded !== undefined && reworded.of !== shown.letter.text)
    throw new Error(panelTexts.errors.lineChanged);
  const said = reworded === undefined ? shown : inOwnWords(shown, order, reworded.words, book, line);
  const { letter, thread } = said;
  // What was shown before the click, and so confirmed by it, stands in the journal.
  const notes = [
    ...(reworded === undefined ? [] : [draftingTexts.reworded]),
    ...(order.warnings.length + said.changed.length === 0
      ? []
      : [draftingTexts.seen([...order.warnings, ...said.changed.map(({ message }) => message)])]),
  ];
  return draftLetter(
    ports,
    place,
    {
      letter,
      event: { ...order.event, detail: [letter.subject, ...notes].join(" · ") },
      customerName: accountCell(book.ledger.directory, order.customer.key),
      byMail,
      sender: book.settings.sender.email,
      ...(thread === undefined ? {} : { thread }),
      ...more,
    },
    journal,
  );
}

/** The same for a letter that no line of the plan asks for: recap of a call, copy of a registered letter. */
export async function prepareLetter(
  ports: DraftingPorts,
  place: JournalPlace,
  wanted: LetterToDraft,
): Promise<Prepared> {
  return unchanged(await draftLetter(ports, place, wanted, {}));
}

async function draftLetter(
  ports: DraftingPorts,
  place: JournalPlace,
  wanted: LetterToDraft,
  journal: JournalKnown,
): Promise<Prepared | ChangedMeanwhile> {
  const drafts = wanted.byMail && ports.mail !== undefined;
  const route = drafts ? "draft" : wanted.byMail ? "compose" : "paper";
  const attachments = drafts ? (wanted.attachments ?? []) : [];
  // What is kept and proved is what is drafted, to the letter.
  const letter = { ...wanted.letter, text: draftedText(wanted.letter, route) };
  const event = withFiles(wanted.event, attachments);
  // Before anything is done: a message that cannot be written stops here.
  const thread = drafts ? wanted.thread : undefined;
  const headers = sharesThread(event)
    ? threadHeaders(event.id, thread?.answers ?? [], {
        workbook: ports.spreadsheetId,
        sender: wanted.sender,
      })
    : {};
  const raw = drafts ? base64url(messageOf(letter, event.id, attachments, headers)) : undefined;
  const intent: Intent = {
    id: event.id,
    spreadsheetId: ports.spreadsheetId,
    purpose: "prepare",
    event,
    customerName: wanted.customerName,
    letterRow: courrierRow({
      id: event.id,
      day: event.day,
      customerName: wanted.customerName,
      step: event.step,
      channel: event.channel,
      recipients: [...letter.to, ...letter.cc],
      subject: letter.subject,
      text: letter.text,
      claimed: letter.claimed,
      fingerprint: await sha256(letter.text),
    }),
    ...(wanted.more === undefined
      ? {}
      : { more: wanted.more.map((row) => ({ event: row, customerName: wanted.customerName })) }),
    draft: { kind: drafts ? "wanted" : "none" },
  };
  const done = await ports.exclusively(() =>
    carryOut(ports, place, intent, {
      ...(raw === undefined ? {} : { raw }),
      ...(thread === undefined ? {} : { threadId: thread.threadId }),
      ...journal,
    }),
  );
  if (done.kind === "already") return { kind: "already", id: event.id };
  if (done.kind === "changed") return { kind: "changed" };
  if (done.kind === "to-check") return { kind: "to-check", intent: done.intent };
  const draftId = done.intent.draft.kind === "created" ? done.intent.draft.draftId : undefined;
  const written = rowsOf(done.intent)[0]?.event ?? event;
  const { more } = wanted;
  return { kind: "prepared", id: event.id, event: written, letter, draftId, ...(more ? { more } : {}) };
}

/** The row of the journal, with the names of the files that went with the letter. */
function withFiles(event: NewEvent, files: readonly Attachment[]): NewEvent {
  if (files.length === 0) return event;
  const names = draftingTexts.attached(files.map(({ name }) => fileName(name)));
  return { ...event, detail: event.detail === undefined ? names : `${event.detail} · ${names}` };
}
