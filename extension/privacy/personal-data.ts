import type { CustomerKey } from "#shared/model/customer.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import { type EraseOrder, eraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import { exportOf, type PersonalExport } from "#shared/workbook/privacy/export-of.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import { leftOver } from "../drafting/resume.ts";
import { applyChange } from "../matching/apply-change.ts";
import { readWhole, type WholeWorkbook } from "./whole-workbook.ts";

/** What the workbook holds of a customer, and what erasing would do. */
export interface PersonalData {
  readonly copy: PersonalExport;
  readonly order: EraseOrder;
}

/**
 * `done`: written · `left`: written, and rows about the customer were added meanwhile · `moved`: the workbook no longer
 * is what the owner was shown · `pending`: something about the customer waits to be written · `unread`: the workbook is no
 * longer understood. All but the first two wrote nothing.
 */
export type Erased = "done" | "left" | "moved" | "pending" | "unread";

/** Everything about one customer, from the whole workbook read now. `undefined`: it is no longer understood. */
export async function personalData(
  ports: DraftingPorts,
  now: Date,
  customer: CustomerKey,
): Promise<PersonalData | undefined> {
  const whole = await readWhole(ports.sheets, now);
  return whole === undefined ? undefined : dataOf(whole, customer, "request");
}

function dataOf(
  { book, outcome, tabs }: WholeWorkbook,
  customer: CustomerKey,
  cause: ErasureCause,
): PersonalData {
  return {
    copy: exportOf(book, tabs, customer),
    order: eraseOrder(book, outcome, tabs, customer, cause),
  };
}

/**
 * Erases what the owner was shown, and nothing else: the whole workbook is read again and must ask for the same change;
 * then the rows are verified once more and written in one call, all or nothing. Read again after it, so that nothing
 * is said to be erased that still stands.
 */
export async function erasePersonalData(
  ports: DraftingPorts,
  now: Date,
  shown: EraseOrder,
  cause: ErasureCause,
): Promise<Erased> {
  const { customer } = shown;
  if (await isPending(ports, customer)) return "pending";
  const whole = await readWhole(ports.sheets, now);
  if (whole === undefined) return "unread";
  const { order } = dataOf(whole, customer, cause);
  if (said(order) !== said(shown)) return "moved";
  const applied = await applyChange(ports, whole.book, whole.metadataTabs, order.writes);
  if (applied === "changed") return "moved";
  const after = await readWhole(ports.sheets, now);
  const left = after === undefined ? [] : dataOf(after, customer, cause).order.changes;
  return left.length === 0 ? "done" : "left";
}

/** What the owner was told would change, and why no more. */
function said({ scope, limits, changes, pseudonym }: EraseOrder): string {
  return JSON.stringify([scope, limits, changes, pseudonym]);
}

/** Whether something about the customer is kept on this computer to be written later into this workbook. */
async function isPending(ports: DraftingPorts, customer: CustomerKey): Promise<boolean> {
  const intents = await leftOver(ports);
  return intents.some(({ event, more = [] }) =>
    [event, ...more.map((row) => row.event)].some((one) => one.customer === customer),
  );
}
