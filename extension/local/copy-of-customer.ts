import { nameForm } from "#shared/ledger/customers.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import { type EraseOrder, eraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import { type HeldKind, heldRows } from "#shared/workbook/privacy/held-rows.ts";
import { readWhole } from "../privacy/whole-workbook.ts";
import type { SheetsPort } from "../reading/sheets-port.ts";
import { cellText } from "./cell-words.ts";

/** What the workbook of this browser holds of a customer whom another workbook erased. */
export interface LocalCopy {
  readonly title: string;
  /** The name there of the customer of the same code, when it is another: perhaps somebody else, and the owner judges. */
  readonly otherName?: string;
  /**
   * What erasing the customer there would change; `undefined`: the workbook names it, and which rows are its own cannot be
   * told (the workbook is not understood, or several customers bear the name).
   */
  readonly order: EraseOrder | undefined;
}

/** What erasing is about; accounting records stay where they are. */
const PERSONAL: readonly HeldKind[] = ["contacts", "journal", "letters"];

/**
 * What a workbook holds of a customer of another one, known by its key and its name, else by its name, else by its code
 * alone: two workbooks may give one code to two customers. `undefined`: nothing that could be erased.
 * @throws what the port throws
 */
export async function copyOfCustomer(
  sheets: SheetsPort,
  now: Date,
  { key, name, cause }: { readonly key: CustomerKey; readonly name: string; readonly cause: ErasureCause },
): Promise<LocalCopy | undefined> {
  const { title } = await sheets.metadata();
  const whole = await readWhole(sheets, now);
  if (whole === undefined) return (await names(sheets, name)) ? { title, order: undefined } : undefined;
  const { book, outcome, tabs } = whole;
  const { directory } = book.ledger;
  const namesakes = directory.all().filter((one) => nameForm(one.name) === nameForm(name));
  const coded = directory.get(key);
  const isNamesake = coded !== undefined && nameForm(coded.name) === nameForm(name);
  if (!isNamesake && namesakes.length > 1) return { title, order: undefined };
  const known = isNamesake ? coded : (namesakes[0] ?? coded);
  if (known === undefined) return undefined;
  const held = heldRows(book, tabs, known.key).some(({ kind }) => PERSONAL.includes(kind));
  if (!held) return undefined;
  const order = eraseOrder(book, outcome, tabs, known.key, cause);
  if (order.scope === "full" && order.changes.length === 0) return undefined;
  const other = nameForm(known.name) === nameForm(name) ? {} : { otherName: known.name };
  return { title, order, ...other };
}

/** Whether a cell of a workbook is the name, whatever its tab. */
async function names(sheets: SheetsPort, name: string): Promise<boolean> {
  const { tabs } = await sheets.metadata();
  const found = await sheets.ranges(tabs.map(({ title }) => title));
  const form = nameForm(name);
  return found.some((rows) => rows.some((row) => row.some((cell) => nameForm(cellText(cell)) === form)));
}
