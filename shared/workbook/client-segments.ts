import { comparable } from "../base/normalise.ts";
import type { Cell } from "../model/cell.ts";
import type { Customer, Segment } from "../model/customer.ts";
import type { Book } from "./book.ts";
import { readSegment } from "./read-segment.ts";
import { readTable } from "./read-table.ts";

/** Where `Typologie` stands in `Clients`, and what each customer's row holds. */
export interface ClientSegments {
  readonly sheetId: number;
  /** From 0; `undefined`: the tab has no such column. */
  readonly column: number | undefined;
  rowOf(customer: Customer): ClientRowCell | undefined;
}

/** A customer's row of `Clients` (from 1) and its `Typologie` cell. */
export interface ClientRowCell {
  readonly row: number;
  readonly cell: Cell;
  readonly isFormula: boolean;
  readonly segment: Segment | undefined;
}

const NONE: ClientSegments["rowOf"] = () => undefined;

/** Reads the segments that stand in `Clients`; a customer's first row counts. `undefined`: there is no such tab. */
export function clientSegments({
  ourCells,
  ledger,
}: Pick<Book, "ourCells" | "ledger">): ClientSegments | undefined {
  const tab = ourCells.Clients;
  if (tab === undefined) return undefined;
  const table = readTable(tab, "Clients");
  const column = table?.columns.Typologie;
  if (table === undefined) return { sheetId: tab.sheetId, column, rowOf: NONE };
  const { directory } = ledger;
  const byKey = new Map<string, ClientRowCell>();
  const byName = new Map<string, ClientRowCell>();
  for (const row of table.rows) {
    const code = row.text("Code");
    const name = row.text("Client") || code;
    const key = name === "" ? undefined : directory.keyOf(name, code);
    if (key === undefined) continue;
    const formula = column === undefined ? "" : (tab.formulas?.[row.row - 1]?.[column] ?? "");
    const found: ClientRowCell = {
      row: row.row,
      cell: row.cell("Typologie"),
      isFormula: formula !== "",
      segment: readSegment(row.text("Typologie")),
    };
    if (!byKey.has(key)) byKey.set(key, found);
    const form = comparable(name);
    // A row without a code describes every account of its name.
    if (code === "" && !byName.has(form)) byName.set(form, found);
  }
  return {
    sheetId: tab.sheetId,
    column,
    rowOf: ({ key, name }) => byKey.get(key) ?? byName.get(comparable(name)),
  };
}
