import type { NewEvent } from "#shared/dunning/events.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Prepared, Reworded } from "../drafting/prepare-reminder.ts";
import type { OpenBook } from "./opened.ts";

/**
 * How a letter left the panel. `clipboard`: the compose window is open, the text waits to be pasted ·
 * `not-opened`: the journal knows it, the window did not open.
 */
export type Handed = "gmail-draft" | "compose" | "clipboard" | "not-opened" | "paper";

/** A document made when it is asked for, or why there is none, in French. */
export type FileMade = Attachment | { readonly refused: string };

/**
 * A PDF file; `unwritable`: characters that the font lacks, printed as □ · `remarks`: what to know before posting it,
 * in French.
 */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly unwritable: readonly string[];
  readonly remarks: readonly string[];
}

/** What goes with the letter of a line. */
export interface PrepareOptions {
  /** Joined to the Gmail draft; the compose window takes none. */
  readonly attachments?: readonly Attachment[];
  /** Rows written into the journal with the letter's own, all or nothing. */
  readonly more?: readonly NewEvent[];
  /** The owner's own words for it. */
  readonly reworded?: Reworded;
}

/**
 * What became of a draft to make anew. `removed`: the old one is cancelled, nothing is to be prepared today ·
 * `elsewhere`: it was settled already · `waits`: the cancellation waits for the network, `said` in French ·
 * `half-done`: it is cancelled, and what takes its place could not be prepared; the line stays in the day's list.
 */
export type RedoneNow =
  | { readonly kind: "redone"; readonly now: PreparedNow }
  | { readonly kind: "removed" | "elsewhere"; readonly opened: OpenBook }
  | { readonly kind: "waits"; readonly said: string; readonly opened: OpenBook }
  | { readonly kind: "half-done"; readonly because: string; readonly opened: OpenBook };

export interface PreparedNow {
  readonly prepared: Prepared;
  readonly handed: Handed;
  readonly opened: OpenBook;
}

/**
 * What became of a line of a batch. `already`: the journal had it · `changed`: the plan asks for it no more ·
 * `to-check`: an earlier try was cut and the owner must tell · `gaps`: something is missing to write it · `failed`: the
 * error that ended the batch · `not-tried`: the batch ended, or was stopped, before it.
 */
export interface BatchLine {
  readonly line: PlanLine;
  readonly became: "drafted" | "already" | "changed" | "to-check" | "gaps" | "failed" | "not-tried";
}

export interface BatchNow {
  readonly done: number;
  /** Every line that was asked, in order. */
  readonly lines: readonly BatchLine[];
  readonly opened: OpenBook;
  /** The first error, which stopped the batch. */
  readonly error: unknown;
}

/** A letter that no line of the plan asks for, with its journal row. */
export interface SideLetter {
  readonly letter: Letter;
  readonly event: NewEvent;
  readonly customerName: string;
  /** Rows that go into the journal with the letter's own. */
  readonly more?: readonly NewEvent[];
  /** `false`: a letter on paper, without a draft in the mailbox. */
  readonly byMail?: boolean;
  readonly attachments?: readonly Attachment[];
}

/** `changed`: the journal holds what the letter does not know; the book is read again, nothing was written. */
export type NoticeNow =
  | { readonly kind: "done"; readonly now: PreparedNow }
  | { readonly kind: "changed"; readonly opened: OpenBook };
