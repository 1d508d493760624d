import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { wordsOf } from "../dunning/event-words.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Judgment, StatementClaim, StatementInput } from "../model/penalty-statement.ts";
import { GRACE_MOTIVE, JUDGMENT_MOTIVE } from "../texts/statement.ts";
import type { Book } from "./book.ts";

/** What the journal says that changes a statement. */
export interface StatementFacts {
  readonly given: Pick<StatementInput, "judgment" | "grace">;
  /** What it says of one invoice; no formal notice: none that was presented is noted. */
  readonly of: (item: LedgerItem) => Pick<StatementClaim, "noticePresented" | "insolvency">;
}

/** How a letter that the post presents may have left; a row without a channel is taken for one. */
const POSTAL: readonly (JournalEvent["channel"] | undefined)[] = [
  undefined,
  "recommandé",
  "courrier",
  "e-mail + courrier",
];

/**
 * The receipt of a registered letter: neither that of an e-mail, which proves no presentation, nor that of a dispute,
 * which says so or says that it went out.
 */
export function isPresentation(event: JournalEvent): boolean {
  return (
    event.kind === "accusé de réception" &&
    event.direction !== "sortant" &&
    POSTAL.includes(event.channel) &&
    !/\b(?:litiges?|contestations?|reclamations?)\b/.test(wordsOf(event))
  );
}

function speaksOf(event: JournalEvent, item: LedgerItem): boolean {
  if (event.invoices.length === 0) return item.issued === undefined || item.issued <= event.day;
  const wanted = numberKey(item.number);
  return event.invoices.some(({ number }) => numberKey(number) === wanted);
}

/**
 * The formal notices that were presented: each with its day and the invoices it is about. A receipt that names none is
 * about those of the notice it answers, by its reference or as the last one before it.
 */
function noticesOf(events: readonly JournalEvent[]): readonly { readonly day: Day; of: JournalEvent }[] {
  const sent = events.filter(({ kind }) => kind === "mise en demeure envoyée");
  return events.filter(isPresentation).flatMap((receipt) => {
    const before = sent.filter((notice) => notice.customer === receipt.customer && notice.day <= receipt.day);
    const { reference } = receipt;
    const named = before.find(
      (notice) =>
        reference !== undefined &&
        reference !== "" &&
        (notice.id === reference || notice.reference === reference || numbersOf(notice).includes(reference)),
    );
    const notice = named ?? before[before.length - 1];
    if (notice === undefined) return [];
    return [{ day: receipt.day, of: receipt.invoices.length > 0 ? receipt : notice }];
  });
}

/** The postal numbers that a row's `Détail` holds, as words. */
const numbersOf = ({ detail = "" }: JournalEvent): readonly string[] => detail.split(/\s+/);

/**
 * Notices, judgment, grace and insolvency of a customer, by its journal. A court decision is a `note` whose `Motif` says
 * « jugement exécutoire », its day the one from which it could be enforced (of service, when it must be served:
 * CMF L313-3); a period of grace a `note` « délai de grâce », to its `Date promise` (C.civ 1343-5). An insolvency stops
 * what was issued before its judgment (C.com L622-28).
 */
export function statementFacts(
  book: Book,
  customer: CustomerKey,
  accounts: readonly CustomerKey[],
  asOf: Day,
): StatementFacts {
  const byCustomer = eventsByCustomer(book.journal, asOf);
  const events = [...new Set([customer, ...accounts])].flatMap((key) => byCustomer.get(key) ?? []);
  const notices = noticesOf(events);
  const noted = (motive: string): JournalEvent | undefined =>
    [...events]
      .reverse()
      .find(({ kind, motive: said }) => kind === "note" && comparable(said ?? "") === comparable(motive));
  const judgment = noted(JUDGMENT_MOTIVE);
  const grace = noted(GRACE_MOTIVE);
  const insolvencies = new Map<CustomerKey, Day>();
  for (const event of events) {
    if (event.kind === "procédure collective") insolvencies.set(event.customer, event.day);
  }
  return {
    given: {
      ...(judgment === undefined ? {} : { judgment: judgmentOf(judgment) }),
      ...(grace?.promisedDay === undefined ? {} : { grace: { from: grace.day, to: grace.promisedDay } }),
    },
    of: (item) => {
      const notice = notices.find(({ of }) => speaksOf(of, item))?.day;
      const insolvency = insolvencies.get(item.customer);
      return {
        ...(notice === undefined ? {} : { noticePresented: notice }),
        ...(insolvency === undefined ? {} : { insolvency }),
      };
    },
  };
}

/** « Taux légal » in the words of the row: the court awarded the legal rate, which the five points then raise. */
function judgmentOf(event: JournalEvent): Judgment {
  const isLegal = /\btaux (?:d )?(?:interet )?legal\b/.test(wordsOf(event));
  return { enforceable: event.day, ...(isLegal ? { legalRateFrom: event.day } : {}) };
}
