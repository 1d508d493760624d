import { comparable } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";
import type { Customer } from "../model/customer.ts";
import type { Book } from "./book.ts";
import { readTable, type Table, type TableRow } from "./read-table.ts";

/** `Clients` as it was read, with each customer's row in it. */
export interface ClientRows {
  readonly tab: TabCells;
  /** `undefined`: the tab has no header row. */
  readonly table: Table | undefined;
  /** A customer's row, its first one where there are several. */
  rowOf(customer: Pick<Customer, "key" | "name">): TableRow | undefined;
}

/** Finds the rows of `Clients` by customer; `undefined`: there is no such tab. */
export function clientRows({ ourCells, ledger }: Pick<Book, "ourCells" | "ledger">): ClientRows | undefined {
  const tab = ourCells.Clients;
  if (tab === undefined) return undefined;
  const table = readTable(tab, "Clients");
  const byKey = new Map<string, TableRow>();
  const byName = new Map<string, TableRow>();
  for (const row of table?.rows ?? []) {
    const code = row.text("Code");
    const name = row.text("Client") || code;
    const key = name === "" ? undefined : ledger.directory.keyOf(name, code);
    if (key === undefined) continue;
    if (!byKey.has(key)) byKey.set(key, row);
    const form = comparable(name);
    // A row without a code describes every account of its name.
    if (code === "" && !byName.has(form)) byName.set(form, row);
  }
  return { tab, table, rowOf: ({ key, name }) => byKey.get(key) ?? byName.get(comparable(name)) };
}
