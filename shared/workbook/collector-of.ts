import { formatDay } from "../base/french-format.ts";
import { sumCents } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import type { NewEvent } from "../dunning/events.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import type { Letter } from "../letters/compose.ts";
import { plainField, plainLines } from "../letters/plain-field.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanPart } from "../model/plan.ts";
import {
  ALREADY_HANDED_OVER,
  COLLECTOR_FACTS,
  INSOLVENT_HAND_OVER,
  LIST_HEADERS,
  NO_COLLECTOR_NAME,
  NOTHING_TO_HAND_OVER,
  staysWithUs,
} from "../texts/collector.ts";
import { COLLECTOR_TEMPLATE } from "../texts/templates.ts";
import type { Book, Outcome } from "./book.ts";
import { csvAmount, csvText } from "./csv-text.ts";
import { type Debtor, debtorOf } from "./debtor.ts";
import { safeName } from "./evidence-names.ts";
import { writeInvoiceList } from "./invoice-list.ts";
import { noticeParts } from "./notice-parts.ts";
import { judgmentOf, runningFor } from "./notice-running.ts";
import { lineOfParts, type SideOrder, sideOrder } from "./side-letter.ts";

/** An outside collector, as the owner names it. */
export interface Collector {
  readonly name: string;
  readonly email?: string;
}

/** What is handed to a collector: a letter, the row that stops our own reminders, the list of invoices. */
export interface CollectorOrder extends SideOrder {
  readonly letter: Letter;
  /** `dossier transmis`: its reference is filled with the draft's id. */
  readonly event: NewEvent;
  /** The list that goes with the letter. */
  readonly list: { readonly name: string; readonly text: string };
  /** French sentences: conditions as facts, what stays with the owner. */
  readonly facts: readonly string[];
}

export type CollectorResult = CollectorOrder | { readonly gaps: readonly string[] };

/** A cell of `Factures` stays well below the 50,000 characters of a cell. */
const LONGEST_LIST = 45_000;

/**
 * The hand-over of a debtor's overdue, undisputed invoices to an outside collector (CPCEx R124-1 to R124-7): what is
 * disputed, promised or under a plan stays with the owner.
 * @param id identifier of the row `dossier transmis`
 */
export function collectorOrder(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
  collector: Collector,
  id: string,
): CollectorResult {
  const name = plainField(collector.name);
  if (name === "") return { gaps: [NO_COLLECTOR_NAME] };
  const debtor = debtorOf(book, outcome, customer, currency);
  const { free, held } = noticeParts(debtor);
  if (free.length === 0)
    return {
      gaps: [
        whyNothing(
          debtor,
          held.map(({ line }) => line.reasons[0]?.code ?? ""),
        ),
      ],
    };
  const parts = free.map(({ part }): PlanPart => ({ ...part, step: undefined }));
  const line = lineOfParts(book, { customer, currency }, parts);
  const named = invoicesOfLine(line);
  // Too many for a cell: none, which means all that is overdue.
  const invoices = writeInvoiceList(named).length > LONGEST_LIST ? [] : named;
  const email = plainField(collector.email ?? "");
  const order = sideOrder(
    book,
    { line, invoices },
    { template: COLLECTOR_TEMPLATE, motive: name, id },
    { collector: { name, ...(email === "" ? {} : { email }) } },
  );
  if ("gaps" in order) return order;
  const kept = sumCents(held.map(({ part }) => part.amount));
  return {
    ...order,
    event: { ...order.event, kind: "dossier transmis", motive: name, amount: line.overdue },
    list: {
      name: `${safeName(`Creances ${debtor.customer.name} ${book.asOf}`)}.csv`,
      text: csvText([[...LIST_HEADERS], ...listRows(book, debtor, parts)]),
    },
    facts: kept > 0 ? [...COLLECTOR_FACTS, staysWithUs(kept, currency, held.length)] : COLLECTOR_FACTS,
  };
}

function whyNothing(debtor: Debtor, reasons: readonly string[]): string {
  if (judgmentOf(debtor) !== undefined) return INSOLVENT_HAND_OVER;
  return reasons.includes("handed-over") ? ALREADY_HANDED_OVER : NOTHING_TO_HAND_OVER;
}

/** One row an invoice: what a collector needs and no more of the people. */
function listRows(book: Book, debtor: Debtor, parts: readonly PlanPart[]): readonly (readonly string[])[] {
  const { sender } = book.settings;
  const { customer, currency } = debtor;
  const running = runningFor(debtor);
  const text = (cell: string | undefined): string => tidy(cell ?? "");
  const day = (on: Parameters<typeof formatDay>[0] | undefined): string =>
    on === undefined ? "" : formatDay(on);
  return parts.map(({ open, amount }) => [
    text(sender.name),
    text(sender.siren),
    text(customer.name),
    text(customer.siren),
    plainLines(customer.address ?? "").replace(/\n/g, ", "),
    text(customer.contact),
    text(customer.email),
    text(customer.phone),
    text(open.item.number),
    day(open.item.issued),
    day(open.item.due),
    csvAmount(open.item.amount),
    csvAmount(amount),
    currency,
    String(open.daysLate ?? ""),
    day(running.get(open)?.sent),
    text(open.item.orderReference),
  ]);
}
