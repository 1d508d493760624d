import type { NewEvent } from "#shared/dunning/events.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { ibanToConfirm } from "../../drafting/iban-seen.ts";
import { isBoundToBeWritten, rowsOf } from "../../drafting/intent.ts";
import { type JournalPlace, journalPlace } from "../../drafting/journal-place.ts";
import type { DraftingPorts } from "../../drafting/ports.ts";
import { leftOver, resumeIntents } from "../../drafting/resume.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import type { GoogleSession } from "../../platform/google-session.ts";
import { readPreferences } from "../../platform/preferences.ts";
import { readWorkbookChoice, type WorkbookChoice } from "../../platform/workbook-choice.ts";
import { type FetchedWorkbook, fetchWorkbook } from "../../reading/fetch-workbook.ts";
import { understood, type WorkbookReading } from "../../reading/read-workbook.ts";
import { dayInZone } from "../../reading/today.ts";
import type { QueueSent } from "../changed-now.ts";
import { type OpenedAhead, openAhead } from "../open-ahead.ts";
import type { OpenBook, Opened } from "../opened.ts";

export type BookReading = Extract<WorkbookReading, { kind: "book" }>;

/** The open workbook, kept in step with what is written: what every piece of work on it starts from. */
export interface BookState {
  /**
   * Reads the workbook and takes up what was cut.
   * @param interactive Google's window may open
   * @param ahead the same workbook, already asked for
   */
  open(interactive: boolean, ahead?: Promise<OpenedAhead>): Promise<Opened>;
  /** What was read last; `undefined` before the first reading. */
  reading(): WorkbookReading | undefined;
  /** @throws Error in French when no workbook is open */
  current(): BookReading;
  /** The open book as the screens see it. */
  opened(): OpenBook;
  /** The open workbook's, whatever another panel chose since. */
  portsFor(interactive: boolean): Promise<DraftingPorts>;
  /** The same for work that the owner did not ask for: no window opens, and nobody reads why it fails. */
  portsUnseen(): Promise<DraftingPorts>;
  /** `Journal` and `Courriers`, made when they never existed. */
  placeOf(ports: DraftingPorts): Promise<JournalPlace>;
  /** The journal with rows that were just written: the plan follows without reading the workbook again. */
  withEvents(events: readonly NewEvent[]): OpenBook;
  readAgain(ports: DraftingPorts): Promise<void>;
  /** Midnight passed, in the workbook's zone, since it was read: its plan is that of another day. */
  isAnotherDay(): boolean;
  /** The open book as the workbook now has it: another panel, or another computer, was there first. */
  openedAgain(ports: DraftingPorts): Promise<OpenBook>;
  /** What was written, or what somebody changed meanwhile, is read: the screens show the workbook as it is. */
  readWhole(ports: DraftingPorts): Promise<Opened>;
  /** Sends the notes that wait, then reads the workbook as it now is. */
  sendLeftOvers(ports: DraftingPorts): Promise<QueueSent>;
  /** Work that was cut and that only the owner can settle. */
  addToCheck(intent: OpenBook["toCheck"][number]): void;
  removeToCheck(id: string): void;
  /**
   * Before a letter is written from what was read.
   * @throws Error in French when its IBAN is another one than before, and not confirmed
   */
  refuseOtherIban(): void;
  /** The owner said that an IBAN is theirs. */
  ibanConfirmed(iban: string): void;
}

/** Reads the workbook once, then keeps it in step with what is written. */
export function bookState(google: GoogleSession): BookState {
  let reading: WorkbookReading | undefined;
  /** The workbook that was read: what is shown is what is written to. */
  let chosen: WorkbookChoice | undefined;
  let place: JournalPlace | undefined;
  let toCheck: OpenBook["toCheck"] = [];
  let finished = 0;
  /** The IBAN that changed, until the owner says that it is theirs. */
  let iban: string | undefined;

  async function choice(): Promise<WorkbookChoice> {
    const found = await readWorkbookChoice(localStore);
    if (found === undefined) throw new Error(panelTexts.errors.noWorkbook);
    return found;
  }

  async function portsOf(
    wanted: WorkbookChoice,
    interactive: boolean,
    unseen: { readonly unseen?: true } = {},
  ): Promise<DraftingPorts> {
    const preferences = await readPreferences(localStore);
    return google.ports(wanted, { interactive, mail: preferences.drafting === "gmail", ...unseen });
  }

  async function portsFor(interactive: boolean): Promise<DraftingPorts> {
    return portsOf(chosen ?? (await choice()), interactive);
  }

  function current(): BookReading {
    if (reading?.kind !== "book") throw new Error(panelTexts.errors.notOpen);
    return reading;
  }

  function opened(): OpenBook {
    const { metadata, today, book, outcome, size } = current();
    const asked = iban === undefined ? {} : { iban };
    return { kind: "book", title: metadata.title, today, book, outcome, toCheck, finished, size, ...asked };
  }

  async function placeOf(ports: DraftingPorts): Promise<JournalPlace> {
    const { book, metadata } = current();
    place ??= await journalPlace(ports.sheets, book.ourTabs, metadata.tabs);
    return place;
  }

  /** The workbook, with the rows that this computer keeps for its journal: what is shown already knows them. */
  async function read(
    ports: DraftingPorts,
    fetched: Promise<FetchedWorkbook> = fetchWorkbook(ports.sheets),
  ): Promise<WorkbookReading> {
    const asRead = understood(await fetched, new Date());
    if (asRead.kind !== "book") return asRead;
    iban = await ibanToConfirm(localStore, ports.spreadsheetId, asRead.book.settings.sender.iban);
    const waiting = (await leftOver(ports)).filter(isBoundToBeWritten).flatMap(rowsOf);
    return withRows(
      asRead,
      waiting.map(({ event }) => event),
    );
  }

  async function readAgain(ports: DraftingPorts): Promise<void> {
    const again = await read(ports);
    if (again.kind === "book") reading = again;
  }

  async function resume(ports: DraftingPorts): Promise<number> {
    const resumed = await resumeIntents(ports, () => placeOf(ports));
    toCheck = resumed.toCheck;
    finished = resumed.finished.reduce((rows, { more = [] }) => rows + 1 + more.length, 0);
    return resumed.waiting.length;
  }

  return {
    async open(interactive, ahead = openAhead(google, interactive)) {
      const { ports, fetched, chosen: wanted } = await ahead;
      reading = await read(ports, fetched);
      chosen = wanted;
      place = undefined;
      toCheck = [];
      finished = 0;
      if (reading.kind !== "book") return unread(reading);
      if ((await leftOver(ports)).length > 0) {
        await resume(ports);
        // What was cut may have landed after the reading above: what is shown must know it.
        await readAgain(ports);
      }
      return opened();
    },
    reading: () => reading,
    current,
    opened,
    portsFor,
    portsUnseen: async () => portsOf(chosen ?? (await choice()), false, { unseen: true }),
    placeOf,
    withEvents(events) {
      reading = withRows(current(), events);
      return opened();
    },
    readAgain,
    isAnotherDay: () =>
      reading !== undefined && dayInZone(new Date(), reading.metadata.timeZone) !== reading.today,
    async openedAgain(ports) {
      await readAgain(ports);
      return opened();
    },
    async readWhole(ports) {
      place = undefined;
      reading = await read(ports);
      return reading.kind === "book" ? opened() : unread(reading);
    },
    async sendLeftOvers(ports) {
      if ((await leftOver(ports)).length === 0) return { opened: opened(), sent: 0, waiting: 0 };
      const waiting = await resume(ports);
      const sent = finished;
      finished = 0;
      // Others may have written meanwhile; without an answer, what is shown already knows what was sent.
      if (waiting === 0) await readAgain(ports).catch(() => undefined);
      return { opened: opened(), sent, waiting };
    },
    addToCheck(intent) {
      toCheck = [...toCheck.filter(({ id }) => id !== intent.id), intent];
    },
    removeToCheck(id) {
      toCheck = toCheck.filter((intent) => intent.id !== id);
    },
    refuseOtherIban() {
      if (iban !== undefined) throw new Error(panelTexts.errors.ibanChanged);
    },
    ibanConfirmed(theirs) {
      if (iban === theirs) iban = undefined;
    },
  };
}

/** A reading with rows that its journal does not hold yet; the plan follows. */
function withRows(before: BookReading, events: readonly NewEvent[]): BookReading {
  const known = new Set(before.book.journal.map(({ id }) => id));
  const last = before.book.journal.reduce((row, { origin }) => Math.max(row, origin.row ?? 0), 1);
  const added = events
    .filter(({ id }) => !known.has(id))
    .map((event, index): JournalEvent => ({ ...event, origin: { tab: "Journal", row: last + 1 + index } }));
  if (added.length === 0) return before;
  const book = { ...before.book, journal: [...before.book.journal, ...added] };
  return { ...before, book, outcome: planBook(book) };
}

/** What the panel shows of a workbook that is not understood, or not yet. */
function unread(asRead: Exclude<WorkbookReading, BookReading>): Opened {
  const { title } = asRead.metadata;
  const { message } = asRead;
  return asRead.kind === "refused"
    ? { kind: "refused", title, message }
    : { kind: "proposal", title, message, columns: asRead.columns };
}
