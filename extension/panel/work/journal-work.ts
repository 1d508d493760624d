import type { NewEvent } from "#shared/dunning/events.ts";
import { depositAnswers } from "#shared/dunning/owner-answers.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book } from "#shared/workbook/book.ts";
import { rowsOf } from "../../drafting/intent.ts";
import { recordRows } from "../../drafting/record-event.ts";
import { resolveUnknown } from "../../drafting/resume.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import type { BookState } from "./book-state.ts";

/** What writes the owner's own words into the journal. */
export type JournalWork = Pick<
  Connector,
  "settle" | "record" | "recordAll" | "cancel" | "cancelAll" | "resolve"
>;

const settling = () => import("../../drafting/settle.ts");
const cancelling = () => import("#shared/entry/cancellation.ts");

/** Events, their cancellations and the answers to « Envoyé ? », each once. */
export function journalWork(state: BookState): JournalWork {
  const { current, opened, portsFor, placeOf, withEvents, openedAgain } = state;

  async function writeAll(events: readonly NewEvent[]): Promise<OpenBook> {
    const ports = await portsFor(true);
    const { book } = current();
    const [first, ...more] = events.map((event) => ({
      event,
      customerName: accountCell(book.ledger.directory, event.customer),
    }));
    if (first === undefined) return opened();
    const done = await recordRows(ports, () => placeOf(ports), first, more);
    // The journal had them already, perhaps in other words: what it holds is what is shown.
    if (done.kind === "already") return openedAgain(ports);
    const now = withEvents(events);
    // Kept here until it can be sent: what is shown knows it already.
    if (done.kind === "queued") return now;
    // An answer about deposits, or its cancellation, changes what the rows of the ledger come to.
    return tellsOfDeposits(book, now.book) ? openedAgain(ports) : now;
  }

  return {
    async settle(preparedId, answer) {
      const ports = await portsFor(true);
      const { settle } = await settling();
      const settled = await settle(ports, () => placeOf(ports), current().book, preparedId, answer);
      return settled.kind === "nothing" ? openedAgain(ports) : withEvents([settled.event]);
    },
    record: (event) => writeAll([event]),
    recordAll: writeAll,
    async cancel(eventId) {
      const { cancellationOf } = await cancelling();
      const { book } = current();
      const event = cancellationOf(book, eventId, book.asOf);
      return event === undefined ? opened() : writeAll([event]);
    },
    async cancelAll(eventIds) {
      const { cancellationOf } = await cancelling();
      const { book } = current();
      const rows = eventIds.map((id) => cancellationOf(book, id, book.asOf));
      return writeAll(rows.filter((row) => row !== undefined));
    },
    async resolve(intent, answer) {
      const ports = await portsFor(true);
      const done = await resolveUnknown(ports, await placeOf(ports), intent, answer);
      state.removeToCheck(intent.id);
      return done === "written" ? withEvents(rowsOf(intent).map(({ event }) => event)) : opened();
    },
  };
}

function tellsOfDeposits(before: Book, after: Book): boolean {
  const answers = ({ journal, asOf }: Book): string => JSON.stringify(depositAnswers(journal, asOf));
  return answers(before) !== answers(after);
}
