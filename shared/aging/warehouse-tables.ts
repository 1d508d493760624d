/**
 * The tables that the aged balance of a warehouse reads: what is owed, what settles it, and what is contested, each as
 * decided elsewhere. Amounts are whole cents. Types are written as both BigQuery and DuckDB know them.
 */
interface WarehouseColumn {
  readonly name: string;
  readonly type: "INT64" | "STRING" | "DATE";
  readonly optional?: true;
  /** What the loader must put there. */
  readonly holds: string;
}

/** In the order in which they are explained; the names are those of the query. */
export const WAREHOUSE_TABLES = {
  items: [
    { name: "item_id", type: "INT64", holds: "one number an item, never twice" },
    {
      name: "customer",
      type: "STRING",
      holds: "the account, the same text for the same customer everywhere",
    },
    { name: "currency", type: "STRING", holds: "ISO 4217" },
    { name: "issued_on", type: "DATE", optional: true, holds: "unknown: the item counts at any day" },
    { name: "due_on", type: "DATE", optional: true, holds: "unknown: in the total, never late" },
    { name: "amount_cents", type: "INT64", holds: "TTC; a credit note or a ledger's credit is negative" },
    {
      name: "letter_group",
      type: "STRING",
      optional: true,
      holds:
        "lettrage of a ledger: customer and code together; no payment of `payments` settles such an item",
    },
  ],
  settlements: [
    { name: "item_id", type: "INT64", holds: "what is settled" },
    {
      name: "payment_id",
      type: "STRING",
      optional: true,
      holds:
        "the row of `payments` that settles it; none: the item's own row says so, or a deposit is taken off",
    },
    { name: "settled_on", type: "DATE", optional: true, holds: "the payment's day; unknown: at any day" },
    {
      name: "amount_cents",
      type: "INT64",
      holds: "taken off the item, in the item's sign; what a rejected payment gives back has the other sign",
    },
  ],
  payments: [
    { name: "payment_id", type: "STRING", holds: "one a payment, never twice" },
    { name: "customer", type: "STRING", holds: "the account credited; rows without a customer are left out" },
    { name: "currency", type: "STRING", holds: "ISO 4217" },
    { name: "paid_on", type: "DATE", optional: true, holds: "unknown: at any day" },
    {
      name: "amount_cents",
      type: "INT64",
      holds:
        "received; negative: rejected or reversed, without the bank's fees; 0: takes a credit note off an invoice",
    },
  ],
  disputes: [
    { name: "item_id", type: "INT64", holds: "what is contested" },
    { name: "opened_on", type: "DATE", holds: "its first day" },
    { name: "closed_on", type: "DATE", optional: true, holds: "from that day on it is no dispute" },
    {
      name: "amount_cents",
      type: "INT64",
      optional: true,
      holds: "what is contested; none stated: the whole item",
    },
  ],
} as const satisfies Readonly<Record<string, readonly WarehouseColumn[]>>;

export type WarehouseTable = keyof typeof WAREHOUSE_TABLES;

const PART = "[A-Za-z_][A-Za-z0-9_-]*";
const DATASET = new RegExp(`^${PART}(\\.${PART})?$`);

/**
 * A table as a query names it: bare, or in a dataset of BigQuery (`dataset`, `project.dataset`).
 * @throws RangeError when the dataset is not such a name: nothing else may come into a query
 */
export function tableName(table: WarehouseTable, dataset: string | undefined): string {
  if (dataset === undefined) return table;
  if (!DATASET.test(dataset)) throw new RangeError(`Dataset impossible : ${dataset}`);
  return `\`${dataset}.${table}\``;
}

/** The statements that make the four tables, empty; dates and amounts that must be there are `NOT NULL`. */
export function warehouseTablesSql(dataset?: string): string {
  const statements = Object.entries(WAREHOUSE_TABLES).map(([table, columns]) => {
    const lines = columns.map(
      (column) => `  ${column.name} ${column.type}${"optional" in column ? "" : " NOT NULL"}`,
    );
    return `CREATE TABLE ${tableName(table as WarehouseTable, dataset)} (\n${lines.join(",\n")}\n);`;
  });
  return `${statements.join("\n")}\n`;
}
