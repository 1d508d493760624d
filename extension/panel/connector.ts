import type { NewEvent } from "#shared/dunning/events.ts";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { PaperSource } from "#shared/letters/paper-letter.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { EraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import type { PanelWanted } from "../background/messages.ts";
import type { Intent } from "../drafting/intent.ts";
import type { Answer } from "../drafting/settle.ts";
import type { FileAnswers } from "../local/bring-in.ts";
import type { RowsWanted } from "../local/make-exports.ts";
import type { ChosenFile } from "../local/read-files.ts";
import type { DraftingMode } from "../platform/preferences.ts";
import type { PolicyChange } from "../policy/policy-change.ts";
import type { PersonalData } from "../privacy/personal-data.ts";
import type { ColumnAnswers } from "../reading/accept-columns.ts";
import type { ColumnsNow, ContactNow, PaymentsNow, PolicyNow, PrivacyNow, QueueSent } from "./changed-now.ts";
import type {
  BrowserData,
  BrowserErased,
  ErasedElsewhere,
  FilesOpened,
  LocalCarry,
  LocalCopyFound,
  LocalState,
} from "./in-this-browser.ts";
import type { OpenBook, Opened, Start } from "./opened.ts";
import type {
  BatchNow,
  FileMade,
  Handed,
  NoticeNow,
  PreparedNow,
  PrepareOptions,
  RedoneNow,
  SideLetter,
  WrittenPdf,
} from "./prepared-now.ts";
import type { Queue } from "./queue.ts";

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
