/** What a column of the owner's tab means. */
export const FIELDS = [
  "customer",
  "code",
  "number",
  "kind",
  "issued",
  "due",
  "amount",
  "amountExclTax",
  "vat",
  "paid",
  "remaining",
  "paidOn",
  "debit",
  "credit",
  "balance",
  "lettrage",
  "lettrageDate",
  "account",
  "journal",
  "label",
  "direction",
  "currency",
  "terms",
  "status",
  "orderReference",
  "link",
  "otherDocuments",
  "paymentMeans",
  "portalReceived",
  "owner",
  "site",
  "email",
  "phone",
  "address",
  "siren",
  "notDue",
  "bucket1",
  "bucket2",
  "bucket3",
  "bucket4",
  "bucket5",
  "bucket6",
  "pieceDate",
  "entryNumber",
  "accountLabel",
  "retention",
  "factor",
  "firstName",
  "paid2",
  "paid3",
  "paidOn2",
  "paidOn3",
] as const;
export type Field = (typeof FIELDS)[number];

/** (a) a row an invoice · (b) ledger lines with debit and credit · (c) a balance already aged, a row a customer. */
export type Shape = "invoices" | "lines" | "aged";

export interface ColumnMapping {
  readonly field: Field;
  /** Counts from 0. */
  readonly column: number;
  readonly header: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why: `header` the words, `content` what the cells hold, `kept` the owner's confirmed choice. */
  readonly reason: "header" | "content" | "kept";
}

/** How one tab of the owner is read. */
export interface SourceMapping {
  readonly tab: string;
  readonly sheetId: number;
  readonly shape: Shape;
  /** Row of the header, counted from 0; -1 when the file has none. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMapping[];
  /** The table's own columns, when another one stands beside it in the same rows. */
  readonly span?: ColumnSpan;
  /** Its title says that its invoices are all paid, and no column of its own says otherwise. */
  readonly settled?: true;
}

/** Columns from `start` to `end`, excluded, counted from 0. */
export interface ColumnSpan {
  readonly start: number;
  readonly end: number;
}

/** What stands in `Réglages` since the owner confirmed: `Onglet · <tab>` and `Correspondance · <field>`. */
export interface KeptMapping {
  /** Tab title → what it is: a shape, or left out. */
  readonly tabs: Readonly<Record<string, Shape | "ignored">>;
  /** Field → header texts that mean it (one by tab when they differ). */
  readonly headers: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Tab title → the same for this tab alone (`Correspondance · <field> · <tab>`): it wins. */
  readonly tabHeaders?: Readonly<Record<string, Readonly<Partial<Record<Field, readonly string[]>>>>>;
}

/** The columns of a balance already aged, from not due to the oldest bucket. */
export const BUCKET_FIELDS: readonly Field[] = [
  "notDue",
  "bucket1",
  "bucket2",
  "bucket3",
  "bucket4",
  "bucket5",
  "bucket6",
];

/** The columns of an owner's tab that hold days. */
export const DAY_FIELDS: readonly Field[] = [
  "issued",
  "due",
  "paidOn",
  "paidOn2",
  "paidOn3",
  "lettrageDate",
  "portalReceived",
  "pieceDate",
];

/** The columns of an owner's tab that hold what is owed, paid or left. */
export const AMOUNT_FIELDS: readonly Field[] = [
  "amount",
  "amountExclTax",
  "vat",
  "paid",
  "paid2",
  "paid3",
  "remaining",
  "debit",
  "credit",
  "balance",
  ...BUCKET_FIELDS,
];
