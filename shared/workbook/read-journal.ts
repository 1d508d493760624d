import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import { EVENT_KINDS, type EventKind, type JournalEvent } from "../model/journal.ts";
import type { Problem } from "../model/problem.ts";
import { MATCHED_MOTIVE, REFUSED_MOTIVE } from "../texts/matching.ts";
import { erasedRank } from "../texts/privacy.ts";
import type { AccountFinder } from "./account-names.ts";
import { readInvoiceList } from "./invoice-list.ts";
import type { Table, TableRow } from "./read-table.ts";
import { rowProblems } from "./row-problem.ts";

const TAB = "Journal";
const KIND_BY_WORD = new Map<string, EventKind>(EVENT_KINDS.map((kind) => [comparable(kind), kind]));

const MATCHING_MOTIVES = new Set([MATCHED_MOTIVE, REFUSED_MOTIVE].map(comparable));
const isMatchingMotive = (motive: string): boolean => MATCHING_MOTIVES.has(comparable(motive));

const wholeNumber = (row: TableRow, header: string): number | undefined => {
  const text = row.text(header);
  return /^\d+$/.test(text) ? Number(text) : undefined;
};

/**
 * The rows of `Journal`. The first row of an identifier counts; a row whose event, day or customer cannot be read is
 * named and left out, for no hold and no step may be invented from it.
 */
export function readJournal(
  table: Table | undefined,
  accounts: AccountFinder,
  monthFirst: boolean,
): { readonly journal: readonly JournalEvent[]; readonly problems: readonly Problem[] } {
  const { problems, say } = rowProblems(TAB);
  const known = new Set<string>();
  const journal: JournalEvent[] = [];
  for (const row of table?.rows ?? []) {
    const id = row.text("Identifiant");
    if (id !== "" && known.has(id)) {
      say(row, "journal-duplicated-identifier", "Identifiant");
      continue;
    }
    const kind = KIND_BY_WORD.get(comparable(row.text("Événement")));
    const on = readDay(row.cell("Date"), monthFirst);
    const invoices = readInvoiceList(row.cell("Factures"));
    const customer = accounts.find(row.text("Client"), invoices);
    if (kind === undefined) {
      say(row, "journal-event-unknown", "Événement");
      continue;
    }
    // An `annulation` names the event it ends, a note of matching the payments it is about: neither needs a customer.
    const needsCustomer = kind !== "annulation" && !(kind === "note" && isMatchingMotive(row.text("Motif")));
    if (on.kind !== "day" || (customer === undefined && needsCustomer)) {
      say(row, "journal-row-unreadable", on.kind === "day" ? "Client" : "Date");
      continue;
    }
    if (id !== "") known.add(id);
    const isUnknown = customer !== undefined && !accounts.isKnown(customer);
    // A name that stands for a person who was erased answers to no account: nothing to mend.
    if (isUnknown && erasedRank(row.text("Client")) === undefined) {
      say(row, "journal-customer-unknown", "Client");
    }
    const amount = readAmount(row.cell("Montant"));
    const promised = readDay(row.cell("Date promise"), monthFirst);
    if (amount.kind === "unreadable") say(row, "journal-amount-unreadable", "Montant");
    if (promised.kind === "unreadable" || promised.kind === "impossible") {
      say(row, "journal-day-unreadable", "Date promise");
    }
    const step = wholeNumber(row, "Étape");
    if (step === undefined && row.text("Étape") !== "") say(row, "journal-step-unreadable", "Étape");
    const direction = comparable(row.text("Sens"));
    journal.push({
      id,
      day: on.day,
      customer: customer ?? ("" as JournalEvent["customer"]),
      invoices,
      kind,
      step,
      channel: row.text("Canal") || undefined,
      direction: direction === "entrant" || direction === "sortant" ? direction : undefined,
      amount: amount.kind === "amount" ? amount.cents : undefined,
      promisedDay: promised.kind === "day" ? promised.day : undefined,
      motive: row.text("Motif") || undefined,
      detail: row.text("Détail") || undefined,
      author: row.text("Auteur") || undefined,
      reference: row.text("Référence") || undefined,
      origin: { tab: TAB, row: row.row },
    });
  }
  return { journal, problems };
}
