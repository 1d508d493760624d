import { type Cents, sumCents } from "#shared/base/money.ts";
import type { PlanLine, PlanPart } from "#shared/model/plan.ts";

/** Invoices of one customer in a line, with what they come to. */
export interface InvoiceGroup {
  /** Empty where the line is about its own customer alone. */
  readonly name: string;
  readonly parts: readonly PlanPart[];
  readonly total: Cents;
}

/** The invoices of a line by customer, in the order of the line's accounts; one group where nobody pays for others. */
export function invoiceGroups(line: PlanLine, parts: readonly PlanPart[]): readonly InvoiceGroup[] {
  const group = (name: string, own: readonly PlanPart[]): InvoiceGroup => ({
    name,
    parts: own,
    total: sumCents(own.map(({ amount }) => amount)),
  });
  const { accounts = [] } = line;
  if (accounts.length === 0) return [group("", parts)];
  return accounts
    .map(({ key, name }) =>
      group(
        name,
        parts.filter(({ open }) => open.item.customer === key),
      ),
    )
    .filter(({ parts: own }) => own.length > 0);
}
