import { ownValue } from "../base/own-value.ts";
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
import { ownAccounts } from "./account-columns.ts";
import { carriesCustomerDown } from "./carried-customer.ts";
import { sampleRows } from "./column-profile.ts";
import type { TableRange } from "./find-tables.ts";
import { headerOf } from "./header-rows.ts";
import { keptColumns } from "./kept-columns.ts";
import { type MappedColumns, mapColumns } from "./map-columns.ts";
import { has, refusal } from "./refusal.ts";
import { sectionRows } from "./section-rows.ts";
import { whatTitlesSay } from "./table-titles.ts";
import { isTotalText } from "./total-lines.ts";

export type TableReading =
  | { readonly kind: "source"; readonly source: SourceMapping; readonly doubts: readonly Doubt[] }
  | { readonly kind: "left-out"; readonly why: WhyLeftOut };

/** Columns that say by themselves what is paid, whatever the title of the tab. */
const SAYS_PAID: readonly Field[] = ["status", "remaining", "paid"];

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
 * `alone`: the tab holds no other table, whose kept columns would be missing here. `wanted`: the owner says that the
 * tab counts and no table of it would.
 */
export function recogniseTable(
  tab: TabCells,
  range: TableRange,
  kept: KeptMapping,
  alone: boolean,
  isFirst = true,
  wanted = false,
): TableReading {
  const header = headerOf(tab.rows, range.headerRow);
  const from = range.headerRow + 1;
  const filled = tab.rows
    .slice(from, Math.min(range.to, from + 2000))
    .filter((row) => row.some((cell) => cell !== null && cell !== ""));
  if (filled.length === 0) return leftOut("empty");
  const isTotal = (row: readonly Cell[]): boolean =>
    row.some((cell) => typeof cell === "string" && isTotalText(cell));
  const data = filled.filter((row) => !isTotal(row));
  if (data.length === 0) return leftOut("only-totals");
  const spread = sampleRows(tab.rows, from, range.to, 300).filter((row) => !isTotal(row));
  const sample = [...data.slice(0, 200), ...spread];

  const about = whatTitlesSay(tab, range.headerRow, isFirst);
  const automatic = mapColumns(header, sample);
  const keptShape = ownValue(kept.tabs, tab.title);
  // What is kept of a tab is one word: with several tables in it, each says for itself what it is.
  const said =
    keptShape === undefined || keptShape === "ignored" || (!alone && !wanted) ? undefined : keptShape;
  const shape = said ?? shapeOf(automatic);
  if (said === undefined) {
    const refused = refusal(header, automatic, shape, about, sample);
    if (refused) return leftOut(refused);
  }
  const known = keptShape !== undefined;
  const { columns, doubts, answered } = keptColumns(tab, header, sample, automatic, kept, known, alone);
  const own = automatic.fec ? columns : ownAccounts(columns, sample, shape, known);
  const used = own.filter((one) => belongs(one.field, shape, own));
  const missing = missingDoubts(tab, shape, used, range);
  return {
    kind: "source",
    source: {
      tab: tab.title,
      sheetId: tab.sheetId,
      shape,
      headerRow: range.headerRow,
      columns: used,
      ...(range.span ? { span: range.span } : {}),
      ...(about.settled && shape === "invoices" && !SAYS_PAID.some((field) => has(used, field))
        ? { settled: true as const }
        : {}),
    },
    // A mapping the owner confirmed is not questioned again, except for columns that are gone.
    doubts: known
      ? doubts
      : [
          ...doubts,
          ...rivalDoubts(tab, automatic, answered),
          ...missing.filter((one) => !isAnswered(one, answered)),
        ],
  };
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

/** « aucune » for the customer, or a column confirmed for another tab, answers what would be asked. */
const isAnswered = ({ field, code }: Doubt, answered: ReadonlySet<Field>): boolean =>
  field !== undefined && code !== "customer-carried-down" && answered.has(field);

/** What two columns dispute, unless the owner answered it. */
function rivalDoubts(tab: TabCells, mapped: MappedColumns, answered: ReadonlySet<Field>): readonly Doubt[] {
  const codes = {
    amount: "amount-ambiguous",
    customer: "customer-ambiguous",
    remaining: "remaining-ambiguous",
  } as const;
  return mapped.rivals
    .filter(({ field }) => !answered.has(field))
    .map(({ field, headers }) => ({ tab: tab.title, field, code: codes[field], options: headers }));
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
  // With its tax beside it, the debt is known: their sum.
  const known = has(columns, "amount") || has(columns, "remaining") || has(columns, "vat");
  if (shape === "invoices" && !known) {
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
