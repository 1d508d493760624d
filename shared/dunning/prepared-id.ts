import { tidy } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";

const SEEDS = [0x9747b28c, 0x3c6ef372, 0x510e527f, 0x1f83d9ab] as const;

/** MurmurHash3 (Austin Appleby, public domain, 32-bit form), each UTF-16 unit taken as one block. */
function murmur32(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash ^= block;
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Invoice numbers once each, in one order whatever the list's. */
function sortedNumbers(invoices: readonly string[]): readonly string[] {
  return [...new Set(invoices.map(tidy))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
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
  return `R-${SEEDS.map((seed) => murmur32(text, seed).toString(16).padStart(8, "0")).join("")}`;
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
