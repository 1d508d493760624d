import type { Allocation } from "../model/ledger.ts";
import type { PlanLine } from "../model/plan.ts";

/** The invoices of a line as a journal row names them; those that vanished, where the line asks about them. */
export function invoicesOfLine(line: PlanLine): readonly Allocation[] {
  if (line.vanished !== undefined) return line.vanished;
  return line.parts
    .filter(({ open }) => open.item.number !== "")
    .map(({ open, amount }) => ({
      number: open.item.number,
      amount: amount === open.open ? undefined : amount,
    }));
}
