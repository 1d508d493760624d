import type { PlanLine } from "#shared/model/plan.ts";

/** Finds a line again after the plan was computed anew: customer, currency, action, step and invoices. */
export function lineKey(line: PlanLine): string {
  const invoices = line.parts.map(({ open }) => open.item.number).sort();
  return [line.customer, line.currency, line.action, line.step ?? "", line.reference ?? "", ...invoices].join(
    "\n",
  );
}
