import type { Day } from "../base/day.ts";
import { type Cents, sumCents } from "../base/money.ts";
import { type CallToNote, callEvents } from "../dunning/call-outcome.ts";
import type { NewEvent } from "../dunning/events.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import type { CallReport } from "../model/commitments.ts";
import type { Allocation } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import { isCallLine } from "../priority/capacity.ts";
import { callTexts } from "../texts/call-forms.ts";
import type { Book, Outcome } from "../workbook/book.ts";

/** An invoice that an event may be about. */
export interface InvoiceChoice {
  readonly number: string;
  /** The part in question: what the line claims of it, else all that is open. */
  readonly amount: Cents;
  /** All that is open of it. */
  readonly open: Cents;
  readonly due: Day | undefined;
  /** Among the invoices of the line. */
  readonly own: boolean;
}

/** The invoices of a line, then the other open ones of its customers in its currency; a number stands once. */
export function invoiceChoices(
  outcome: Outcome,
  line: Pick<PlanLine, "customer" | "currency" | "accounts" | "parts" | "vanished">,
): readonly InvoiceChoice[] {
  if (line.vanished !== undefined) return [];
  const found = new Map<string, InvoiceChoice>();
  const add = ({ item, open }: OpenItem, amount: Cents, own: boolean): void => {
    const key = numberKey(item.number);
    if (item.number === "") return;
    const known = found.get(key);
    if (known === undefined) found.set(key, { number: item.number, amount, open, due: item.due, own });
    else if (own) {
      found.set(key, {
        ...known,
        amount: sumCents([known.amount, amount]),
        open: sumCents([known.open, open]),
      });
    }
  };
  for (const { open, amount } of line.parts) add(open, amount, true);
  const own = new Set(line.parts.map(({ open }) => open));
  const accounts = accountsOfLine(line);
  for (const open of outcome.position.items) {
    if (own.has(open) || open.item.currency !== line.currency || !accounts.has(open.item.customer)) continue;
    add(open, open.open, false);
  }
  return [...found.values()];
}

/** What chosen invoices come to: the line's own claim, credits deducted, when they are exactly its invoices. */
export function chosenAmount(
  line: Pick<PlanLine, "claimed">,
  all: readonly InvoiceChoice[],
  chosen: readonly InvoiceChoice[],
): Cents {
  const isLine = line.claimed > 0 && all.every((one) => one.own === chosen.includes(one));
  return isLine || chosen.length === 0 ? line.claimed : sumCents(chosen.map(({ amount }) => amount));
}

/** Chosen invoices as a journal row names them; with nothing to choose from, those of the line. */
export function chosenInvoices(line: PlanLine, chosen: readonly InvoiceChoice[]): readonly Allocation[] {
  if (chosen.length === 0) return invoicesOfLine(line);
  return chosen.map(({ number, amount, open }) => ({
    number,
    amount: amount === open ? undefined : amount,
  }));
}

/** How a call went: the report, what it was about, and the day of a payment that is said to have left. */
export interface CallNoted {
  readonly report: CallReport;
  readonly invoices: readonly Allocation[];
  readonly paidOn?: Day;
}

/**
 * The rows of a call. The call itself is about its line; what it brought, about the invoices that were chosen. It does
 * the step of a line that asks for a call; a letter or a formal notice is not done because somebody phoned.
 * Identifiers are made by the caller, once.
 */
export function callRows(
  book: Book,
  line: PlanLine,
  { report, invoices, paidOn }: CallNoted,
  ids: CallToNote["ids"],
): readonly NewEvent[] {
  return callEvents({ line, report, today: book.asOf, settings: book.settings, ids }).map((event) => {
    if (event.kind === "appel") return isCallLine(line) ? event : { ...event, step: undefined };
    if (event.kind !== "annoncé payé" || paidOn === undefined) return { ...event, invoices };
    const detail = [event.detail, callTexts.paidOnDetail(paidOn)].filter((part) => part !== undefined);
    return { ...event, invoices, detail: detail.join(" ; ") };
  });
}
