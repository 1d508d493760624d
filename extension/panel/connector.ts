import type { Day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { Indicator } from "#shared/indicators/indicators.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { PaperSource } from "#shared/letters/paper-letter.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import type { Book, Outcome, ProposedColumn } from "#shared/workbook/book.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { EraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import type { PanelWanted } from "../background/messages.ts";
import type { Intent } from "../drafting/intent.ts";
import type { Prepared, Reworded } from "../drafting/prepare-reminder.ts";
import type { Answer } from "../drafting/settle.ts";
import type { BroughtIn, FileAnswers } from "../local/bring-in.ts";
import type { LocalCopy } from "../local/copy-of-customer.ts";
import type { ExportedTab, LocalHead } from "../local/local-book.ts";
import type { RowsWanted } from "../local/make-exports.ts";
import type { ChosenFile } from "../local/read-files.ts";
import type { Level } from "../platform/level.ts";
import type { DraftingMode } from "../platform/preferences.ts";
import type { PolicyChange } from "../policy/policy-change.ts";
import type { PersonalData } from "../privacy/personal-data.ts";
import type { ColumnAnswers } from "../reading/accept-columns.ts";
import type { Queue } from "./queue.ts";

export type { Attachment, DraftingMode };

/** What is known before any call to Google. */
export interface Start {
  readonly hasWorkbook: boolean;
  /** The invented workbook is open. */
  readonly example: boolean;
  /** Workbooks of the owner's that one click opens again, of each kind. */
  readonly last: { readonly google: boolean; readonly local: boolean };
  /** The mailbox in which drafts were made; `undefined`: none yet. */
  readonly mailbox?: string | undefined;
  /** 0 without signing in · 1 the owner's Google workbook · 2 drafts in Gmail as well. */
  readonly level: Level;
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
  /** The IBAN of `Réglages`, when it is another one than this browser last saw: nothing is prepared until it is confirmed. */
  readonly iban?: string;
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

/** The workbook read with the columns that the owner accepted; a refused answer wrote nothing. */
type ColumnsNow =
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
type NoticeNow =
  | { readonly kind: "done"; readonly now: PreparedNow }
  | { readonly kind: "changed"; readonly opened: OpenBook };

/** The workbook after it was asked, read again; a refusal wrote nothing. Sentences are French and complete. */
interface PaymentsNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What can be undone right after. */
  readonly runId: string | undefined;
  readonly opened: Opened;
}

/** `Clients` or `Scénarios` after a change, read again; a refusal wrote nothing. */
interface PolicyNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What takes it back right after; `undefined`: nothing was written, or it is the owner's to delete. */
  readonly undo: PolicyChange | undefined;
  readonly opened: Opened;
}

/** `Clients` after a contact was changed, read again; a refusal wrote nothing. */
interface ContactNow {
  readonly kind: "done" | "refused";
  /** A complete French sentence. */
  readonly said: string;
  /** What takes it back right after; empty: nothing was written. */
  readonly undo: readonly ContactChange[];
  readonly opened: Opened;
}

/** What became of the notes that waited. */
export interface QueueSent {
  readonly opened: OpenBook;
  /** Rows of the journal that were written now. */
  readonly sent: number;
  /** Notes that still wait. */
  readonly waiting: number;
}

/** Files opened in this browser, and what to say of each; or what must be asked first: nothing was kept then. */
export type FilesOpened =
  | { readonly kind: "opened"; readonly said: readonly string[] }
  | Extract<BroughtIn, { readonly kind: "asked" }>;

/** Rows of this browser's journal that the open workbook lacks; `strangers`: those of customers it does not know. */
export interface LocalCarry {
  readonly title: string;
  readonly rows: number;
  readonly strangers: number;
}

/** The workbook kept in this browser. */
export interface LocalState extends Pick<LocalHead, "title" | "savedAt" | "tabs"> {
  /** Rows that were neither exported nor carried over yet, by tab, and all of them. */
  readonly waiting: Readonly<Record<ExportedTab, number>>;
  readonly rowsToExport: number;
}

/** The workbook after personal data were erased, or their time of keeping changed; a refusal wrote nothing. */
interface PrivacyNow {
  readonly kind: "done" | "unchanged" | "refused";
  /** A complete French sentence. */
  readonly said: string;
  readonly opened: Opened;
}

/** A customer of the open workbook, to be looked for in the one of this browser. */
export interface ErasedElsewhere {
  readonly key: CustomerKey;
  readonly name: string;
  readonly cause: ErasureCause;
}

/** What the workbook of this browser holds of such a customer. */
export type LocalCopyFound = LocalCopy;

/** What would be lost with all that this browser keeps. */
export interface BrowserData {
  /** Notes that no workbook has yet. */
  readonly pending: number;
  /** Workbooks that exist in this browser only. */
  readonly books: number;
}

/** `refused`: this browser could not erase it all. */
export interface BrowserErased {
  readonly kind: "done" | "refused";
  readonly said: string;
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
  /**
   * Opens files in the workbook of this browser, without any sign-in; it becomes the one that is open. All of them or
   * none; a file that may replace a tab is asked about first.
   */
  openFile(files: readonly ChosenFile[], answers?: FileAnswers): Promise<FilesOpened>;
  /** The same with a table copied from a spreadsheet. */
  openPasted(text: string, name: string, answers?: FileAnswers): Promise<FilesOpened>;
  /**
   * Rows of `Journal` (those not exported yet, unless said otherwise) as a .csv file; they count as exported once `save`
   * is done with it.
   */
  exportRows(save: (file: Attachment) => Promise<void>, wanted?: RowsWanted): Promise<FileMade>;
  /** The same rows on the clipboard, to be pasted in a spreadsheet, exported once it has them; gives how many. */
  copyRows(wanted: RowsWanted): Promise<number>;
  /** The workbook of this browser as an .xlsx file. */
  exportWorkbook(): Promise<FileMade>;
  /** `undefined`: no workbook is kept in this browser. */
  localState(): Promise<LocalState | undefined>;
  /** What the journal of the open Google workbook lacks of this browser's; `undefined`: nothing. */
  carryState(): Promise<LocalCarry | undefined>;
  /** Adds those rows to it, each once by its identifier. */
  carryJournalOver(): Promise<{ readonly rows: number; readonly opened: Opened }>;
  /** What the workbook of this browser holds of a customer of the open Google workbook; `undefined`: nothing. */
  localCopy(customer: ErasedElsewhere): Promise<LocalCopyFound | undefined>;
  /** Erases the customer there as well: what was shown, and nothing else. @param shown what `localCopy` gave */
  eraseLocalCopy(
    shown: EraseOrder,
    cause: ErasureCause,
  ): Promise<{ readonly kind: "done" | "refused"; readonly said: string }>;
  /** Erases the workbook of this browser, and what is being done in it. */
  eraseLocal(): Promise<void>;
  /** The invented workbook, as new, in this browser. */
  openExample(): Promise<void>;
  /**
   * Opens the last workbook of a kind again; `any`: whichever there is, after the example.
   * @returns `false`: there is none, the owner has to choose
   */
  openLast(kind: "google" | "local" | "any"): Promise<boolean>;
  /** Which Google account is the owner's: empty when only one is open in this browser. */
  setAccount(account: string): Promise<void>;
  /** `interactive`: Google's window may open (after a click that says so). */
  open(interactive: boolean): Promise<Opened>;
  /** The day of the open workbook is over: its plan is to be read again. */
  isAnotherDay(): Promise<boolean>;
  /** Accepts the columns that reading proposed, as the owner corrects them. */
  accept(answers: ColumnAnswers): Promise<ColumnsNow>;
  prepare(line: PlanLine, options?: PrepareOptions): Promise<PreparedNow>;
  /**
   * Drafts one after the other. @param each told how many lines were gone through, after each of them
   * @param signal stops before the next draft; the one under way is finished with its journal row
   */
  prepareMany(
    lines: readonly PlanLine[],
    each: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<BatchNow>;
  prepareSide(wanted: SideLetter): Promise<PreparedNow>;
  /** Deletes a draft that is no longer right, notes its cancellation, prepares what the plan asks for now: each once. */
  redo(preparedId: string): Promise<RedoneNow>;
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
  /** Cells of a customer's row in `Clients`, where they still hold what was read; a row when it has none. */
  saveContact(customer: CustomerKey, changes: readonly ContactChange[]): Promise<ContactNow>;
  /** The owner's word that an IBAN of `Réglages` is theirs. */
  confirmIban(iban: string): Promise<OpenBook>;
  /** All that the workbook holds of one customer, and what erasing it would change; reads the whole workbook. */
  personalData(customer: CustomerKey): Promise<PersonalData | { readonly refused: string }>;
  /** Erases what the owner was shown, verified and in one call; anything else than what was shown refuses. */
  erasePersonal(shown: EraseOrder, cause: ErasureCause): Promise<PrivacyNow>;
  /** How long contacts are kept, in `Réglages`. @param years `undefined`: the time of limitation */
  keepRetention(years: number | undefined): Promise<PrivacyNow>;
  browserData(): Promise<BrowserData>;
  /** Erases all that Crescendo keeps in this browser; nothing of Google's. */
  eraseBrowser(): Promise<BrowserErased>;
  /** What was noted and is not in the workbook yet: kept in this browser, no call to Google. */
  queue(): Promise<Queue>;
  /** Hears the queue or the network change. Gives what stops hearing. */
  watchQueue(act: () => void): () => void;
  /** Sends what waits; `interactive`: Google's window may open. */
  sendQueue(interactive: boolean): Promise<QueueSent>;
  /** Gives up a note that Google keeps refusing. */
  dropQueued(id: string): Promise<OpenBook>;
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
  /**
   * The workbook in a tab of the browser. @param sheetId the tab to show; its first one otherwise
   * @param cell the cell to show in it: `B12`
   */
  openWorkbook(sheetId?: number, cell?: string): Promise<void>;
  openDrafts(): Promise<void>;
  /** Keeps, in memory only, what Gmail's page may be told of the open workbook. */
  tellGmail(): Promise<void>;
  /** Where Gmail's page asks this panel to go, told once. */
  takePanelTarget(): Promise<PanelWanted | undefined>;
  /** Hears that Gmail's page asks for the panel. Gives what stops hearing. */
  onPanelTarget(act: () => void): () => void;
  /** Opens Gmail's compose window again. */
  openCompose(letter: Letter): Promise<Handed>;
  openOptions(): Promise<void>;
  copy(text: string): Promise<void>;
}
