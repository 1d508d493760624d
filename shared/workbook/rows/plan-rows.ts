import { eurosFromCents } from "../../base/money.ts";
import type { CustomerDirectory } from "../../model/customer.ts";
import type { Allocation } from "../../model/ledger.ts";
import type { PlanPart, RankedLine } from "../../model/plan.ts";
import { actionWords } from "../../texts/action-words.ts";
import { whySentence } from "../../texts/reasons.ts";
import type { OutCell } from "../book.ts";
import { writeInvoiceList } from "../invoice-list.ts";
import { HEADERS } from "../tabs.ts";

/** The invoices of a line for its `Factures` cell; a part of an invoice carries its amount. */
export function lineInvoices(parts: readonly PlanPart[]): string {
  return writeInvoiceList(
    parts
      .filter(({ open }) => open.item.number !== "")
      .map(({ open, amount }) => ({
        number: open.item.number,
        amount: amount === open.open ? undefined : amount,
      })),
  );
}

const numbersOnly = (invoices: readonly Allocation[]): string =>
  writeInvoiceList(invoices.map(({ number }) => ({ number, amount: undefined })));

/** The table of `Relances`: one row a line of the plan, in the order of priority. */
export function planTable(
  plan: readonly RankedLine[],
  directory: CustomerDirectory,
): readonly (readonly OutCell[])[] {
  const rows = plan.map(({ line, rank, scoreReasons }): readonly OutCell[] => {
    const customer = directory.get(line.customer);
    return [
      rank,
      customer?.name ?? line.customer,
      actionWords(line),
      line.step ?? null,
      line.channel ?? null,
      line.state,
      eurosFromCents(line.overdue),
      eurosFromCents(line.claimed),
      line.currency,
      line.maxDaysLate,
      line.vanished === undefined ? lineInvoices(line.parts) : numbersOnly(line.vanished),
      whySentence(line, scoreReasons),
      line.day === undefined ? null : { day: line.day },
      line.people?.acts ?? customer?.owner ?? null,
      customer?.email ?? null,
      customer?.phone ?? null,
    ];
  });
  return [HEADERS.Relances, ...rows];
}
