import { tidy } from "../base/normalise.ts";
import { stableHash } from "../base/stable-hash.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";

/** Invoice numbers once each, in one order whatever the list's. */
function sortedNumbers(invoices: readonly string[]): readonly string[] {
  return [...new Set(invoices.map(tidy))].sort(inTextOrder);
}

/**
 * Identifier of a prepared draft: the same on every computer for the same customer, step and invoices, so that two
 * computers cannot prepare the same step twice. It changes with the number of cancellations before, so that a
 * cancelled draft can be prepared again.
 */
export function preparedId(
  customer: string,
  step: number,
  invoices: readonly string[],
  cancellations: number,
): string {
  const text = [tidy(customer), step, cancellations, ...sortedNumbers(invoices)].join("\u001f");
  return `R-${stableHash(text)}`;
}

/** How many drafts of this customer, step and invoices were prepared, then cancelled. */
export function cancellationsOf(
  journal: readonly JournalEvent[],
  customer: CustomerKey | string,
  step: number,
  invoices: readonly string[],
): number {
  const wanted = sortedNumbers(invoices).join("\u001f");
  const prepared = new Set<string>();
  for (const event of journal) {
    if (event.kind !== "relance préparée" && event.kind !== "mise en demeure préparée") continue;
    if (event.id === "" || event.customer !== customer || event.step !== step) continue;
    if (sortedNumbers(event.invoices.map(({ number }) => number)).join("\u001f") === wanted)
      prepared.add(event.id);
  }
  const cancelled = new Set<string>();
  for (const event of journal) {
    if (event.kind === "annulation" && event.reference !== undefined && prepared.has(event.reference)) {
      cancelled.add(event.reference);
    }
  }
  return cancelled.size;
}
