import type { NewEvent } from "#shared/dunning/events.ts";
import { depositAnswers } from "#shared/dunning/owner-answers.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { journalIdentifiers } from "../drafting/append-once.ts";
import { goesByMail } from "../drafting/by-mail.ts";
import { hasOthers } from "../drafting/carry-out.ts";
import { ensureTabs, type JournalPlace, journalPlace } from "../drafting/journal-place.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import type { Prepared } from "../drafting/prepare-reminder.ts";
import { recordRows } from "../drafting/record-event.ts";
import { leftOver, resolveUnknown, resumeIntents } from "../drafting/resume.ts";
import { appendRequest, resolvedIds } from "../drafting/sheet-rows.ts";
import { localStore } from "../platform/chrome-storage.ts";
import { copyText, openTab } from "../platform/chrome-windows.ts";
import { composeUrl } from "../platform/compose-url.ts";
import type { GoogleSession } from "../platform/google-session.ts";
import { readPreferences } from "../platform/preferences.ts";
import { readWorkbookChoice, type WorkbookChoice } from "../platform/workbook-choice.ts";
import { acceptedColumns } from "../reading/accept-columns.ts";
import { readWorkbook, type WorkbookReading } from "../reading/read-workbook.ts";
import type { Connector, Handed, OpenBook, Opened, PreparedNow, PrepareOptions } from "./connector.ts";
import { lettersOf } from "./kept-letters.ts";
import { lineKey } from "./line-key.ts";
import { stillStands } from "./line-stands.ts";

/** The part of the connector that works on the open workbook. */
export type BookWork = Pick<
  Connector,
  | "open"
  | "accept"
  | "prepare"
  | "prepareMany"
  | "prepareSide"
  | "prepareNotice"
  | "settle"
  | "record"
  | "recordAll"
  | "cancel"
  | "cancelAll"
  | "changePayments"
  | "changePolicy"
  | "resolve"
  | "courriers"
  | "paperOf"
  | "pdfOf"
  | "openCompose"
>;

type BookReading = Extract<WorkbookReading, { kind: "book" }>;

// Letters, their templates and their checks are loaded with the first one that is written.
const drafting = () => import("../drafting/prepare-reminder.ts");
const settling = () => import("../drafting/settle.ts");
const cancelling = () => import("#shared/entry/cancellation.ts");
// Matching comes with the screen that shows it.
const matching = () => import("../matching/change-payments.ts");
// What sets a letter on paper comes with the first one.
const paper = () => import("./paper-files.ts");
// Segments and trades come with the first one that is accepted.
const policy = () => import("../policy/change-policy.ts");

function tellsOfDeposits(before: Book, after: Book): boolean {
  const answers = ({ journal, asOf }: Book): string => JSON.stringify(depositAnswers(journal, asOf));
  return answers(before) !== answers(after);
}

/** Reads the workbook once, then keeps it in step with what is written. */
export function bookWork(google: GoogleSession): BookWork {
  let reading: WorkbookReading | undefined;
  let place: JournalPlace | undefined;
  let toCheck: OpenBook["toCheck"] = [];
  let finished = 0;

  async function choice(): Promise<WorkbookChoice> {
    const found = await readWorkbookChoice(localStore);
    if (found === undefined) throw new Error(panelTexts.errors.noWorkbook);
    return found;
  }

  function current(): BookReading {
    if (reading?.kind !== "book") throw new Error(panelTexts.errors.notOpen);
    return reading;
  }

  async function portsFor(interactive: boolean): Promise<DraftingPorts> {
    const preferences = await readPreferences(localStore);
    return google.ports(await choice(), { interactive, mail: preferences.drafting === "gmail" });
  }

  async function placeOf(ports: DraftingPorts): Promise<JournalPlace> {
    const { book, metadata } = current();
    place ??= await journalPlace(ports.sheets, book.ourTabs, metadata.tabs);
    return place;
  }

  function opened(): OpenBook {
    const { metadata, today, book, outcome, size } = current();
    return { kind: "book", title: metadata.title, today, book, outcome, toCheck, finished, size };
  }

  /** What the panel shows of a workbook that is not understood, or not yet. */
  function unread(asRead: Exclude<WorkbookReading, BookReading>): Opened {
    const { title } = asRead.metadata;
    const { message } = asRead;
    return asRead.kind === "refused"
      ? { kind: "refused", title, message }
      : { kind: "proposal", title, message, columns: asRead.columns };
  }

  /** The journal with rows that were just written: the plan follows without reading the workbook again. */
  function withEvents(events: readonly NewEvent[]): OpenBook {
    const before = current();
    const known = new Set(before.book.journal.map(({ id }) => id));
    const last = before.book.journal.reduce((row, { origin }) => Math.max(row, origin.row ?? 0), 1);
    const added = events
      .filter(({ id }) => !known.has(id))
      .map((event, index): JournalEvent => ({ ...event, origin: { tab: "Journal", row: last + 1 + index } }));
    const book = { ...before.book, journal: [...before.book.journal, ...added] };
    reading = { ...before, book, outcome: planBook(book) };
    return opened();
  }

  async function open(interactive: boolean): Promise<Opened> {
    const ports = await portsFor(interactive);
    reading = await readWorkbook(ports.sheets, new Date());
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
  }

  async function readAgain(ports: DraftingPorts): Promise<void> {
    const again = await readWorkbook(ports.sheets, new Date());
    if (again.kind === "book") reading = again;
  }

  /** The open book as the workbook now has it: another panel, or another computer, was there first. */
  async function openedAgain(ports: DraftingPorts): Promise<OpenBook> {
    await readAgain(ports);
    return opened();
  }

  async function resume(ports: DraftingPorts): Promise<void> {
    try {
      const resumed = await resumeIntents(ports, await placeOf(ports));
      toCheck = resumed.toCheck;
      finished = resumed.finished.reduce((rows, { more = [] }) => rows + 1 + more.length, 0);
    } catch {
      // The mailbox may need the owner's hand: what was cut stays listed until it can be looked at.
      toCheck = await leftOver(ports);
    }
  }

  async function compose(letter: Letter): Promise<Handed> {
    const { account } = await readPreferences(localStore);
    const { to, cc, subject, text } = letter;
    const target = composeUrl({ ...(account === "" ? {} : { account }), to, cc, subject, text });
    const long = "clipboard" in target;
    if (long) await copyText(target.clipboard, letter.html);
    await openTab(target.url);
    return long ? "clipboard" : "compose";
  }

  async function handOver(ports: DraftingPorts, prepared: Prepared, byMail: boolean): Promise<PreparedNow> {
    if (prepared.kind === "already") {
      return { prepared, handed: "paper", opened: await openedAgain(ports) };
    }
    if (prepared.kind === "to-check") {
      toCheck = [...toCheck.filter(({ id }) => id !== prepared.intent.id), prepared.intent];
    }
    if (prepared.kind !== "prepared") return { prepared, handed: "paper", opened: opened() };
    const now = withEvents([prepared.event, ...(prepared.more ?? [])]);
    if (!byMail) return { prepared, handed: "paper", opened: now };
    if (prepared.draftId !== undefined) return { prepared, handed: "gmail-draft", opened: now };
    try {
      return { prepared, handed: await compose(prepared.letter), opened: now };
    } catch {
      // The journal has its row; the window can be opened again from the panel.
      return { prepared, handed: "not-opened", opened: now };
    }
  }

  /**
   * Somebody noted something since the book was read, in another panel or on another computer: read again, then the
   * line is prepared only if the plan still asks for it.
   * @throws Error in French when it does not
   */
  async function prepareAgain(
    ports: DraftingPorts,
    line: PlanLine,
    extras: PrepareOptions,
  ): Promise<Prepared> {
    await readAgain(ports);
    const { book, outcome } = current();
    const now = outcome.plan.find((ranked) => lineKey(ranked.line) === lineKey(line))?.line;
    if (now === undefined || !stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
    const { prepareReminder } = await drafting();
    return prepareReminder(ports, await placeOf(ports), book, outcome, now, undefined, extras);
  }

  async function writeAll(events: readonly NewEvent[]): Promise<OpenBook> {
    const ports = await portsFor(true);
    const { book } = current();
    const [first, ...more] = events.map((event) => ({
      event,
      customerName: accountCell(book.ledger.directory, event.customer),
    }));
    if (first === undefined) return opened();
    const done = await recordRows(ports, await placeOf(ports), first, more);
    // The journal had them already, perhaps in other words: what it holds is what is shown.
    if (done.kind === "already") return openedAgain(ports);
    const now = withEvents(events);
    // An answer about deposits, or its cancellation, changes what the rows of the ledger come to.
    return tellsOfDeposits(book, now.book) ? openedAgain(ports) : now;
  }

  const write = (event: NewEvent): Promise<OpenBook> => writeAll([event]);

  /** What was written, or what somebody changed meanwhile, is read: the screens show the workbook as it is. */
  async function readWhole(ports: DraftingPorts): Promise<Opened> {
    place = undefined;
    reading = await readWorkbook(ports.sheets, new Date());
    return reading.kind === "book" ? opened() : unread(reading);
  }

  return {
    open,
    async accept(answers) {
      if (reading?.kind !== "proposal") throw new Error(panelTexts.errors.notOpen);
      const accepted = acceptedColumns(reading, answers);
      if (accepted.kind === "refused") return accepted;
      const ports = await portsFor(true);
      const { metadata } = reading;
      const { ourTabs } = accepted;
      const [settings] = await ensureTabs(ports.sheets, ["Réglages"], ourTabs, metadata.tabs);
      if (settings === undefined) throw new Error(panelTexts.errors.notOpen);
      const rows = resolvedIds(accepted.rows, { ...ourTabs, Réglages: settings.sheetId });
      await ports.sheets.batchUpdate([appendRequest("Réglages", settings.sheetId, rows)]);
      return { kind: "done", opened: await open(true) };
    },
    async prepare(line, extras = {}) {
      const ports = await portsFor(true);
      const { book, outcome } = current();
      // A promise, a dispute or a plan noted since the line was read: its message is not written any more.
      if (!stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
      const { prepareIfUnchanged } = await drafting();
      const where = await placeOf(ports);
      try {
        const first = await prepareIfUnchanged(ports, where, book, outcome, line, extras);
        const prepared = first.kind === "changed" ? await prepareAgain(ports, line, extras) : first;
        return await handOver(ports, prepared, goesByMail(line));
      } catch (error) {
        const left = (await leftOver(ports)).find(({ event }) => event.customer === line.customer);
        throw left?.draft.kind === "created" ? new Error(panelTexts.errors.journalLater) : error;
      }
    },
    async prepareMany(lines, each) {
      const ports = await portsFor(true);
      const { prepareReminder } = await drafting();
      const where = await placeOf(ports);
      const known = await journalIdentifiers(ports, where);
      const seen = new Set(current().book.journal.map(({ id }) => id));
      if (hasOthers(known, seen)) await readAgain(ports);
      const { book, outcome } = current();
      let done = 0;
      for (const line of lines.filter((one) => stillStands(outcome.plan, one))) {
        try {
          const prepared = await prepareReminder(ports, where, book, outcome, line, known);
          await handOver(ports, prepared, goesByMail(line));
        } catch (error) {
          return { done, opened: opened(), error };
        }
        done += 1;
        each(done);
      }
      return { done, opened: opened(), error: undefined };
    },
    async prepareSide(wanted) {
      const ports = await portsFor(true);
      const { prepareLetter } = await drafting();
      const byMail = wanted.byMail !== false;
      const prepared = await prepareLetter(ports, await placeOf(ports), { ...wanted, byMail });
      return handOver(ports, prepared, byMail);
    },
    async prepareNotice(wanted) {
      const ports = await portsFor(true);
      const { prepareLetterIfUnchanged } = await drafting();
      const { book } = current();
      const where = await placeOf(ports);
      const prepared = await prepareLetterIfUnchanged(ports, where, book, { ...wanted, byMail: false });
      if (prepared.kind === "changed") return { kind: "changed", opened: await openedAgain(ports) };
      return { kind: "done", now: await handOver(ports, prepared, false) };
    },
    async settle(preparedId, answer) {
      const ports = await portsFor(true);
      const { settle } = await settling();
      const settled = await settle(ports, await placeOf(ports), current().book, preparedId, answer);
      return settled.kind === "written" ? withEvents([settled.event]) : openedAgain(ports);
    },
    record: write,
    recordAll: writeAll,
    async cancel(eventId) {
      const { cancellationOf } = await cancelling();
      const { book } = current();
      const event = cancellationOf(book, eventId, book.asOf);
      return event === undefined ? opened() : write(event);
    },
    async cancelAll(eventIds) {
      const { cancellationOf } = await cancelling();
      const { book } = current();
      const rows = eventIds.map((id) => cancellationOf(book, id, book.asOf));
      return writeAll(rows.filter((row) => row !== undefined));
    },
    async changePayments(change) {
      const ports = await portsFor(true);
      const { book, metadata } = current();
      const { changePayments } = await matching();
      const { writes, ...outcome } = await changePayments(ports, book, metadata.tabs, change);
      if (outcome.kind === "done" && !writes) return { ...outcome, opened: opened() };
      return { ...outcome, opened: await readWhole(ports) };
    },
    async changePolicy(change) {
      const ports = await portsFor(true);
      const { book, metadata } = current();
      const { changePolicy } = await policy();
      const { writes, ...outcome } = await changePolicy(ports, book, metadata.tabs, change);
      if (outcome.kind === "done" && !writes) return { ...outcome, opened: opened() };
      return { ...outcome, opened: await readWhole(ports) };
    },
    async resolve(intent, answer) {
      const ports = await portsFor(true);
      const done = await resolveUnknown(ports, await placeOf(ports), intent, answer);
      toCheck = toCheck.filter(({ id }) => id !== intent.id);
      return done === "written" ? withEvents([intent.event]) : opened();
    },
    async courriers(customer) {
      const ports = await portsFor(true);
      const where = await placeOf(ports);
      const [rows = []] = await ports.sheets.ranges([where.letters.title]);
      return lettersOf(rows, current().book, customer);
    },
    async paperOf(letter, customer) {
      const { keptPaper, letterPaper, pdfOf } = await paper();
      const { book } = current();
      const document =
        "fingerprint" in letter
          ? keptPaper(book, letter, customer)
          : letterPaper(book, letter, customer, book.asOf);
      return (await pdfOf(document)).bytes;
    },
    pdfOf: async (document) => (await paper()).pdfOf(document),
    openCompose: compose,
  };
}
