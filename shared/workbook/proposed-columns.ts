import { columnLetter } from "../base/column-letter.ts";
import { dayOfSerial } from "../base/day.ts";
import { formatDay, formatNumber } from "../base/french-format.ts";
import { centsFromEuros } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import { isDayField, isMoneyField } from "../ledger/column-profile.ts";
import { headerOf } from "../ledger/header-rows.ts";
import { headerText } from "../ledger/header-words.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { ColumnMapping, Field, Shape, SourceMapping } from "../model/mapping.ts";
import type { Doubt } from "../model/recognition.ts";
import { FIELD_WORDS } from "../texts/fields.ts";
import { columnReason, columnWords, doubtSentence, missingReason } from "../texts/recognition.ts";
import type { ProposedColumn } from "./book.ts";

const SAMPLES = 5;
const LONGEST = 60;
/** Looked at for samples: a column may be empty for a long time. */
const DEPTH = 500;

/** Fields that a person expects to see, mapped or not; one of several may do. */
const ESSENTIAL: Readonly<Record<Shape, readonly (readonly Field[])[]>> = {
  invoices: [
    ["customer"],
    ["number"],
    ["issued"],
    ["due"],
    ["amount"],
    ["paidOn", "paid", "remaining", "status"],
  ],
  lines: [
    ["customer", "code", "account"],
    ["number"],
    ["issued"],
    ["debit", "direction"],
    ["credit", "direction"],
    ["lettrage"],
  ],
  aged: [
    ["customer", "code"],
    ["amount", "remaining", "balance"],
  ],
};

/** A cell as the owner sees it: serials of a date column are days, numbers of an amount column have two decimals. */
function shown(cell: Cell, field: Field): string {
  if (typeof cell === "number" && isDayField(field) && cell >= 1 && cell < 100_000) {
    return formatDay(dayOfSerial(cell));
  }
  if (typeof cell === "number" && isMoneyField(field) && Math.abs(cell) < 1e12) {
    return formatNumber(centsFromEuros(cell));
  }
  const text = tidy(String(cell ?? ""));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function samplesOf(tab: TabCells, source: SourceMapping, column: number, field: Field): readonly string[] {
  const samples: string[] = [];
  const last = Math.min(tab.rows.length, source.headerRow + 1 + DEPTH);
  for (let at = source.headerRow + 1; at < last && samples.length < SAMPLES; at += 1) {
    const cell = tab.rows[at]?.[column] ?? null;
    const text = shown(cell, field);
    if (text !== "") samples.push(text);
  }
  return samples;
}

function optionsOf(tab: TabCells, source: SourceMapping): ProposedColumn["options"] {
  const header = headerOf(tab.rows, source.headerRow);
  const rows = tab.rows.slice(Math.max(0, source.headerRow), source.headerRow + 50);
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const options: { column: number; header: string }[] = [];
  for (let column = source.span?.start ?? 0; column < (source.span?.end ?? width); column += 1) {
    const isUsed = rows.some(
      (row) => row[column] !== null && row[column] !== undefined && row[column] !== "",
    );
    if (isUsed) options.push({ column, header: columnWords(headerText(header[column]), column) });
  }
  return options;
}

function proposed(
  tab: TabCells,
  source: SourceMapping,
  field: Field,
  mapping: ColumnMapping | undefined,
  options: ProposedColumn["options"],
): ProposedColumn {
  return {
    tab: source.tab,
    sheetId: source.sheetId,
    field,
    words: FIELD_WORDS[field],
    header: mapping?.header ?? "",
    letter: mapping ? columnLetter(mapping.column) : "",
    confidence: mapping?.confidence ?? 0,
    reason: mapping ? columnReason(mapping) : missingReason(field),
    samples: mapping ? samplesOf(tab, source, mapping.column, field) : [],
    options,
  };
}

/** No column that is asked about looks sure. */
const IN_DOUBT = 0.5;

/** A column that is asked about says the question instead of why it was found. */
function questioned(column: ProposedColumn, doubts: readonly Doubt[]): ProposedColumn {
  const doubt = doubts.find(({ tab, field }) => tab === column.tab && field === column.field);
  if (doubt === undefined) return column;
  return { ...column, confidence: Math.min(column.confidence, IN_DOUBT), reason: doubtSentence(doubt) };
}

/**
 * Every column of the sources as the owner may confirm or correct it, and the essential fields that none holds; those
 * that are asked about are never sure.
 */
export function proposedColumns(
  tabs: readonly TabCells[],
  sources: readonly SourceMapping[],
  doubts: readonly Doubt[] = [],
): readonly ProposedColumn[] {
  return sources.flatMap((source) => {
    const tab = tabs.find((one) => one.sheetId === source.sheetId && one.title === source.tab);
    if (!tab) return [];
    const options = optionsOf(tab, source);
    const mapped = source.columns.map((one) => proposed(tab, source, one.field, one, options));
    const missing = ESSENTIAL[source.shape].flatMap((fields) => {
      const [field] = fields;
      const has = source.columns.some((one) => fields.includes(one.field));
      const isSaid = field === "amount" && source.columns.some((one) => one.field === "remaining");
      return has || isSaid || field === undefined ? [] : [proposed(tab, source, field, undefined, options)];
    });
    return [...mapped, ...missing].map((column) => questioned(column, doubts));
  });
}
