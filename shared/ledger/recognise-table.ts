import { comparable } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import {
  BUCKET_FIELDS,
  type ColumnMapping,
  type Field,
  type KeptMapping,
  type Shape,
  type SourceMapping,
} from "../model/mapping.ts";
import type { Doubt, WhyLeftOut } from "../model/recognition.ts";
import { carriesCustomerDown } from "./carried-customer.ts";
import { sampleRows } from "./column-profile.ts";
import type { TableRange } from "./find-tables.ts";
import { headerTokens } from "./header-tokens.ts";
import { headerText, type MappedColumns, mapColumns } from "./map-columns.ts";
import { sectionRows } from "./section-rows.ts";
import { type Titles, whatTitlesSay } from "./table-titles.ts";
import { isTotalText } from "./total-lines.ts";

export type TableReading =
  | { readonly kind: "source"; readonly source: SourceMapping; readonly doubts: readonly Doubt[] }
  | { readonly kind: "left-out"; readonly why: WhyLeftOut };

const leftOut = (why: WhyLeftOut): TableReading => ({ kind: "left-out", why });

const ONLY_LINES: readonly Field[] = [
  "debit",
  "credit",
  "direction",
  "balance",
  "lettrage",
  "lettrageDate",
  "entryNumber",
];
const ONLY_INVOICES: readonly Field[] = [
  "paid",
  "remaining",
  "paidOn",
  "status",
  "amountExclTax",
  "vat",
  "terms",
];

/**
 * Decides what a table is and which of its columns count; refuses what is not owed by customers.
 * `alone`: the tab holds no other table, whose kept columns would be missing here.
 */
export function recogniseTable(
  tab: TabCells,
  range: TableRange,
  kept: KeptMapping,
  alone: boolean,
): TableReading {
  const header = effectiveHeader(tab.rows, range.headerRow);
  const from = range.headerRow + 1;
  const filled = tab.rows
    .slice(from, Math.min(range.to, from + 2000))
    .filter((row) => row.some((cell) => cell !== null && cell !== ""));
  if (filled.length === 0) return leftOut("empty");
  const data = filled.filter((row) => !row.some((cell) => typeof cell === "string" && isTotalText(cell)));
  if (data.length === 0) return leftOut("only-totals");
  const sample = [...data.slice(0, 200), ...sampleRows(tab.rows, from, range.to, 300)];

  const about = whatTitlesSay(tab, range.headerRow);
  const automatic = mapColumns(header, sample);
  const keptShape = kept.tabs[tab.title];
  const shape = keptShape === undefined || keptShape === "ignored" ? shapeOf(automatic) : keptShape;
  if (keptShape === undefined) {
    const refused = refusal(header, automatic, shape, about, sample);
    if (refused) return leftOut(refused);
  }
  const { columns, doubts } =
    keptShape === undefined ? fresh(tab, automatic) : merged(tab, header, automatic, kept, alone);
  const used = columns.filter((one) => belongs(one.field, shape, columns));
  const missing = missingDoubts(tab, shape, used, range);
  return {
    kind: "source",
    source: { tab: tab.title, sheetId: tab.sheetId, shape, headerRow: range.headerRow, columns: used },
    // A mapping the owner confirmed is not questioned again, except for columns that are gone.
    doubts: keptShape === undefined ? [...doubts, ...missing] : doubts,
  };
}

/** A header on two rows: where the lower one is blank, the word above it counts (`Client` over nothing). */
function effectiveHeader(rows: TabCells["rows"], headerRow: number): readonly Cell[] {
  const header = rows[headerRow] ?? [];
  const above = rows[headerRow - 1] ?? [];
  const filled = above.filter((cell) => headerText(cell ?? undefined) !== "").length;
  if (filled < 2) return header;
  const width = Math.max(header.length, above.length);
  return Array.from({ length: width }, (_, column) => {
    const own = header[column] ?? null;
    const upper = above[column] ?? null;
    return headerText(own) === "" && headerText(upper) !== "" ? upper : own;
  });
}

function has(columns: readonly ColumnMapping[], ...fields: readonly Field[]): boolean {
  return fields.every((field) => columns.some((one) => one.field === field));
}

function shapeOf({ columns }: MappedColumns): Shape {
  if (has(columns, "debit", "credit") || has(columns, "direction", "amount")) return "lines";
  const buckets = columns.filter((one) => BUCKET_FIELDS.includes(one.field)).length;
  const detailed = has(columns, "due") || (has(columns, "number") && has(columns, "issued"));
  if (buckets >= 2 && !(detailed && (has(columns, "amount") || has(columns, "remaining")))) return "aged";
  return "invoices";
}

function belongs(field: Field, shape: Shape, columns: readonly ColumnMapping[]): boolean {
  if (shape === "lines") {
    if (field === "amount") return !has(columns, "debit", "credit");
    return !ONLY_INVOICES.includes(field) && !BUCKET_FIELDS.includes(field);
  }
  if (shape === "aged") return !ONLY_LINES.includes(field);
  return !ONLY_LINES.includes(field) && !BUCKET_FIELDS.includes(field) && field !== "pieceDate";
}

function refusal(
  header: readonly Cell[],
  mapped: MappedColumns,
  shape: Shape,
  about: Titles,
  sample: readonly (readonly Cell[])[],
): WhyLeftOut | undefined {
  const { columns } = mapped;
  const tokens = new Set(header.flatMap((cell) => headerTokens(headerText(cell))));
  const customer = has(columns, "customer") || has(columns, "code");
  if (tokens.has("fournisseur") && !tokens.has("client") && !has(columns, "account")) return "supplier-list";
  if (about.supplier && !mapped.fec && !has(columns, "account")) return "supplier-list";
  if (shape === "lines") {
    const account = columns.find((one) => one.field === "account");
    if (account) {
      const accounts = sample
        .map((row) => String(row[account.column] ?? "").trim())
        .filter((text) => text !== "");
      if (accounts.length > 0 && accounts.every((text) => /^40/.test(text))) return "supplier-list";
      return undefined;
    }
    if (tokens.has("iban") || tokens.has("operation") || tokens.has("valeur-date")) return "bank-statement";
    if (!customer && sectionRows(sample, columns).length === 0) return "bank-statement";
    return undefined;
  }
  const money = ["amount", "remaining", "amountExclTax", "bucket1"] as const;
  if (!money.some((field) => has(columns, field))) {
    return has(columns, "paid") && customer
      ? "payments"
      : customer || has(columns, "number")
        ? "no-amount"
        : "not-a-ledger";
  }
  if (shape === "aged") return undefined;
  const invoiceLike = has(columns, "due") || has(columns, "remaining") || has(columns, "status");
  if (about.payments && !invoiceLike) return "payments";
  if (tokens.has("paiement") && tokens.has("mode") && !invoiceLike && !tokens.has("facture"))
    return "payments";
  if (tokens.has("iban") && !has(columns, "due")) return "bank-statement";
  if (
    !customer &&
    !has(columns, "due") &&
    !has(columns, "issued") &&
    sectionRows(sample, columns).length === 0
  ) {
    return "not-a-ledger";
  }
  return undefined;
}

function fresh(
  tab: TabCells,
  mapped: MappedColumns,
): { columns: readonly ColumnMapping[]; doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  for (const { field, headers } of mapped.rivals) {
    const code =
      field === "amount"
        ? "amount-ambiguous"
        : field === "customer"
          ? "customer-ambiguous"
          : "remaining-ambiguous";
    doubts.push({ tab: tab.title, field, code, options: headers });
  }
  return { columns: mapped.columns, doubts };
}

function missingDoubts(
  tab: TabCells,
  shape: Shape,
  columns: readonly ColumnMapping[],
  range: TableRange,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const say = (code: Doubt["code"], field?: Field): void => {
    doubts.push({ tab: tab.title, code, ...(field === undefined ? {} : { field }), options: [] });
  };
  const customer =
    has(columns, "customer") || has(columns, "code") || (shape === "lines" && has(columns, "account"));
  if (!customer && sectionRows(tab.rows.slice(range.headerRow + 1, range.to), columns).length === 0) {
    say("customer-missing", "customer");
  }
  const rows = tab.rows.slice(range.headerRow + 1, Math.min(range.to, range.headerRow + 3000));
  if (shape === "invoices" && carriesCustomerDown(rows, columns)) say("customer-carried-down", "customer");
  if (shape === "aged") return doubts;
  const dated = (["issued", "due", "paidOn", "pieceDate"] as const).some((field) => has(columns, field));
  if (!dated) say("date-missing", "issued");
  if (shape === "invoices" && !has(columns, "amount") && !has(columns, "remaining")) {
    const exclTax = columns.find((one) => one.field === "amountExclTax");
    doubts.push({
      tab: tab.title,
      field: "amountExclTax",
      code: "excl-tax-only",
      options: exclTax ? [exclTax.header] : [],
    });
  }
  return doubts;
}

const same = (a: string, b: string): boolean => a === b || comparable(a) === comparable(b);

/** The owner's confirmed columns, found again by their words wherever they moved; new optional ones added. */
function merged(
  tab: TabCells,
  header: readonly Cell[],
  automatic: MappedColumns,
  kept: KeptMapping,
  alone: boolean,
): { columns: readonly ColumnMapping[]; doubts: readonly Doubt[] } {
  const texts = header.map(headerText);
  const columns: ColumnMapping[] = [];
  const doubts: Doubt[] = [];
  const taken = new Set<number>();
  const wanted = Object.entries(kept.headers) as [Field, readonly string[]][];
  const gone: Field[] = [];
  for (const [field, headers] of wanted) {
    const column = texts.findIndex(
      (text, at) => text !== "" && !taken.has(at) && headers.some((one) => same(one, text)),
    );
    if (column < 0) {
      gone.push(field);
      continue;
    }
    taken.add(column);
    columns.push({ field, column, header: texts[column] ?? "", confidence: 1, reason: "kept" });
  }
  const onlyTab = alone && Object.values(kept.tabs).filter((shape) => shape !== "ignored").length <= 1;
  for (const one of automatic.columns) {
    if (taken.has(one.column) || columns.some((other) => other.field === one.field)) continue;
    if (gone.includes(one.field)) continue;
    columns.push(one);
    taken.add(one.column);
  }
  for (const field of gone) {
    const essential =
      field === "customer" ||
      field === "amount" ||
      field === "debit" ||
      field === "credit" ||
      field === "remaining";
    const guess = automatic.columns.find((one) => one.field === field && !taken.has(one.column));
    // Kept words are pooled over the tabs: with several tabs a field may rightly be missing from one of them.
    const needed =
      onlyTab || (essential && guess !== undefined) || (field === "customer" && !has(columns, "code"));
    if (guess) {
      columns.push(guess);
      taken.add(guess.column);
    }
    if (needed) {
      const old = kept.headers[field]?.[0] ?? "";
      doubts.push({
        tab: tab.title,
        field,
        code: "column-missing",
        options: guess ? [guess.header, old] : ["", old],
      });
    }
  }
  return { columns: columns.sort((a, b) => a.column - b.column), doubts };
}
