import type { Day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { Indicator } from "#shared/indicators/indicators.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { PaperSource } from "#shared/letters/paper-letter.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import type { Book, Outcome, ProposedColumn } from "#shared/workbook/book.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { Intent } from "../drafting/intent.ts";
import type { Prepared } from "../drafting/prepare-reminder.ts";
import type { Answer } from "../drafting/settle.ts";
import type { PolicyChange } from "../policy/policy-change.ts";
import type { ColumnAnswers } from "../reading/accept-columns.ts";

export type { Attachment };

export type DraftingMode = "gmail" | "compose";

/** What is known before any call to Google. */
export interface Start {
  readonly hasWorkbook: boolean;
  /** `undefined`: the owner was not asked yet; asked at the first draft. */
  readonly drafting: DraftingMode | undefined;
  readonly account: string;
  /** How the owner wants the day's list ordered here; `undefined`: as the workbook says. */
  readonly priority?: PriorityMode | undefined;
  /** No OAuth client is configured: Google will refuse the sign-in, and the panel says where to set it. */
  readonly clientIdMissing: boolean;
  readonly version: string;
}

/** How messages are prepared, and how the owner says it. */
export interface DraftingChoice {
  readonly mode: DraftingMode | undefined;
  /** Keeps the answer, once Google agreed when it asks for a permission. */
  readonly choose: (mode: DraftingMode) => Promise<void>;
}

/** A workbook open in the panel. */
export interface OpenBook {
  readonly kind: "book";
  readonly title: string;
  /** Today in the workbook's time zone. */
  readonly today: Day;
  readonly book: Book;
  readonly outcome: Outcome;
  /** Work that was cut and that only the owner can settle. */
  readonly toCheck: readonly Intent[];
  /** Rows written now for work that was cut before. */
  readonly finished: number;
  /** How big the workbook has become, and what to do when it comes near a limit. */
  readonly size?: Indicator;
}

/** What opening the workbook gives; messages are complete French sentences. */
export type Opened =
  | OpenBook
  | {
      readonly kind: "proposal";
      readonly title: string;
      readonly message: string;
      /** What was understood of each tab, column by column. */
      readonly columns: readonly ProposedColumn[];
    }
  | { readonly kind: "refused"; readonly title: string; readonly message: string };

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
}

export interface PreparedNow {
  readonly prepared: Prepared;
  readonly handed: Handed;
  readonly opened: OpenBook;
}

export interface BatchNow {
  readonly done: number;
  readonly opened: OpenBook;
  /** The first error, which stopped the batch. */
  readonly error: unknown;
}

/** The workbook read with the columns that the owner accepted; a refused answer wrote nothing. */
export type ColumnsNow =
  | { readonly kind: "done"; readonly opened: Opened }
  | { readonly kind: "refused"; readonly message: string };

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

/** The workbook after it was asked, read again; a refusal wrote nothing. Sentences are French and complete. */
export interface PaymentsNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What can be undone right after. */
  readonly runId: string | undefined;
  readonly opened: Opened;
}

/** `Clients` or `Scénarios` after a change, read again; a refusal wrote nothing. */
export interface PolicyNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What takes it back right after; `undefined`: nothing was written, or it is the owner's to delete. */
  readonly undo: PolicyChange | undefined;
  readonly opened: Opened;
}

/**
 * Everything that the screens ask of the outside. The real one talks to Google; a fake one lets each screen open
 * alone. A method that fails throws an error whose message is the sentence to show.
 */
export interface Connector {
  start(): Promise<Start>;
  /** Google's window with its picker. */
  pick(account: string): Promise<void>;
  /** A workbook by its link: asks for the wider permission. */
  useLink(link: string, account: string): Promise<void>;
  /** `interactive`: Google's window may open (after a click that says so). */
  open(interactive: boolean): Promise<Opened>;
  /** Accepts the columns that reading proposed, as the owner corrects them. */
  accept(answers: ColumnAnswers): Promise<ColumnsNow>;
  prepare(line: PlanLine, options?: PrepareOptions): Promise<PreparedNow>;
  prepareMany(lines: readonly PlanLine[], each: (done: number) => void): Promise<BatchNow>;
  prepareSide(wanted: SideLetter): Promise<PreparedNow>;
  /** A letter that counts: nothing is written when the journal changed since the book was read. */
  prepareNotice(wanted: SideLetter): Promise<NoticeNow>;
  settle(preparedId: string, answer: Answer): Promise<OpenBook>;
  record(event: NewEvent): Promise<OpenBook>;
  /** Rows that belong together (a call and the promise it brought), in one call: all or nothing, each once. */
  recordAll(events: readonly NewEvent[]): Promise<OpenBook>;
  cancel(eventId: string): Promise<OpenBook>;
  /** Cancels several rows at once; the rows stay in the journal, each followed by its cancellation. */
  cancelAll(eventIds: readonly string[]): Promise<OpenBook>;
  changePayments(change: PaymentsChange): Promise<PaymentsNow>;
  /** Segments into `Clients`, a trade's scenarios into `Scénarios`. */
  changePolicy(change: PolicyChange): Promise<PolicyNow>;
  resolve(intent: Intent, answer: "it-exists" | "nothing-was-made"): Promise<OpenBook>;
  /** The letters of a customer as `Courriers` keeps them, in the order of the tab. */
  courriers(customer: CustomerKey): Promise<readonly KeptLetter[]>;
  /** The A4 PDF of a letter to a customer: one just composed, or one that `Courriers` keeps. */
  paperOf(letter: PaperSource | KeptLetter, customer: CustomerKey): Promise<Uint8Array>;
  /** The PDF of a document, and the characters that its font lacks. */
  pdfOf(document: PaperDocument): Promise<WrittenPdf>;
  /** Saves a file among the browser's downloads, under a name that every system accepts. */
  downloadFile(name: string, bytes: Uint8Array, type: string): Promise<void>;
  newId(): string;
  /** Gmail drafts ask for one more permission, in Google's window. Gives the mailbox's address. */
  setDrafting(mode: DraftingMode): Promise<string>;
  /** Order of the day's list in this browser; `undefined`: as the workbook says. */
  setPriority(mode: PriorityMode | undefined): Promise<void>;
  signOut(): Promise<void>;
  /** The workbook in a tab of the browser. @param sheetId the tab to show; its first one otherwise */
  openWorkbook(sheetId?: number): Promise<void>;
  openDrafts(): Promise<void>;
  /** Opens Gmail's compose window again. */
  openCompose(letter: Letter): Promise<Handed>;
  openOptions(): Promise<void>;
  copy(text: string): Promise<void>;
}
