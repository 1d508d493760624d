import { comparable } from "../base/normalise.ts";
import { contentFit, isDayField, isMoneyField, profileOf, sampleRows } from "../ledger/column-profile.ts";
import { headerOf } from "../ledger/header-rows.ts";
import { headerText } from "../ledger/header-words.ts";
import { keptName, NO_COLUMN } from "../ledger/kept-columns.ts";
import { LEDGER_TAB } from "../ledger/own-tabs.ts";
import { recognise } from "../ledger/recognise.ts";
import type { TabCells } from "../model/cell.ts";
import type { Field, KeptMapping, SourceMapping } from "../model/mapping.ts";
import type { Recognition } from "../model/recognition.ts";
import { columnWords, correctionRefusal } from "../texts/recognition.ts";
import type { ColumnCorrection, ReadOptions } from "./book.ts";

export type Corrected =
  | { readonly kind: "corrected"; readonly mapping: KeptMapping; readonly recognition: Recognition }
  | { readonly kind: "refused"; readonly message: string };

const refused = (...said: Parameters<typeof correctionRefusal>): Corrected => ({
  kind: "refused",
  message: correctionRefusal(...said),
});

type Headers = Partial<Record<Field, readonly string[]>>;
const MONEY: readonly Field[] = [
  "amount",
  "remaining",
  "amountExclTax",
  "debit",
  "credit",
  "balance",
  "bucket1",
];

/** The table of a tab that a column belongs to: the first one, unless tables stand side by side. */
function sourceWith(
  sources: readonly SourceMapping[],
  sheetId: number,
  column: number | "none",
): SourceMapping | undefined {
  const own = sources.filter((source) => source.sheetId === sheetId);
  if (column === "none") return own[0];
  return own.find(({ span }) => !span || (column >= span.start && column < span.end)) ?? own[0];
}

/** Why a column cannot be what the owner says; `undefined`: it can. */
function unfit(
  tab: TabCells,
  source: SourceMapping,
  { field, column }: ColumnCorrection,
): Corrected | undefined {
  if (column === "none") return undefined;
  const header = headerOf(tab.rows, source.headerRow);
  const sample = sampleRows(tab.rows, source.headerRow + 1, tab.rows.length);
  const width = sample.reduce((most, row) => Math.max(most, row.length), header.length);
  const about = { tab: tab.title, field, header: columnWords(headerText(header[column]), column) };
  if (!Number.isInteger(column) || column < 0 || column >= width) return refused("no-column", about);
  const profile = profileOf(sample, column);
  const isPrincipal = field === "amount" || field === "remaining" || field === "debit";
  if (isMoneyField(field) && (profile.filled === 0 ? isPrincipal : contentFit(field, profile) === 0)) {
    return refused("no-amount", about);
  }
  if (isDayField(field) && profile.filled > 0 && contentFit(field, profile) === 0) {
    return refused("no-day", about);
  }
  return undefined;
}

/**
 * The owner's corrections, put into what `Réglages` keeps and read again from there, so that what is written is what
 * the other product will read. A correction that cannot be refuses them all, in French, and nothing is changed.
 */
export function correctMapping(
  tabs: readonly TabCells[],
  kept: KeptMapping,
  { corrections = [], shapes = [] }: ReadOptions,
): Corrected {
  const kinds = { ...kept.tabs };
  for (const { sheetId, shape } of shapes) {
    const tab = tabs.find((one) => one.sheetId === sheetId);
    if (!tab) return refused("no-tab", { tab: "" });
    if (tab.title === LEDGER_TAB) return refused("ours", { tab: tab.title });
    kinds[tab.title] = shape;
  }
  const asIs = recognise(tabs, { ...kept, tabs: kinds }).sources;
  // Who names a column of a tab that was left aside says that it lists invoices.
  for (const { sheetId } of corrections) {
    const tab = tabs.find((one) => one.sheetId === sheetId);
    const isRead = asIs.some((source) => source.sheetId === sheetId);
    if (tab && !isRead && kinds[tab.title] === undefined) kinds[tab.title] = "invoices";
  }
  const { sources } = recognise(tabs, { ...kept, tabs: kinds });
  const several = new Set(sources.map(({ tab }) => tab).filter((title) => title !== LEDGER_TAB)).size > 1;
  const headers: Headers = { ...kept.headers };
  const tabHeaders: Record<string, Headers> = { ...kept.tabHeaders };
  const asked = new Map<string, Field>();

  for (const correction of corrections) {
    const { sheetId, field, column } = correction;
    const tab = tabs.find((one) => one.sheetId === sheetId);
    const source = sourceWith(sources, sheetId, column);
    if (!tab || !source) return refused("no-tab", { tab: tab?.title ?? "" });
    if (tab.title === LEDGER_TAB) return refused("ours", { tab: tab.title });
    const problem = unfit(tab, source, correction);
    if (problem) return problem;
    const header = headerOf(tab.rows, source.headerRow);
    const name = column === "none" ? NO_COLUMN : keptName(header, column);
    const key = `${sheetId} ${column}`;
    if (column !== "none" && asked.has(key) && asked.get(key) !== field) {
      return refused("conflict", { tab: tab.title, header: columnWords(headerText(header[column]), column) });
    }
    asked.set(key, field);
    const own = several || tabHeaders[tab.title]?.[field] !== undefined;
    const put = (to: Field, names: readonly string[]): void => {
      if (own) tabHeaders[tab.title] = { ...tabHeaders[tab.title], [to]: names };
      else headers[to] = names;
    };
    put(field, [name]);
    // The column is no longer what it was read as, unless the owner says another one for that too.
    for (const other of source.columns) {
      const free = other.column === column && other.field !== field;
      const said = corrections.some((one) => one.sheetId === sheetId && one.field === other.field);
      if (!free || said) continue;
      const left = (headers[other.field] ?? []).filter(
        (text) => comparable(text) !== comparable(other.header),
      );
      put(other.field, own || left.length === 0 ? [NO_COLUMN] : left);
    }
  }
  const mapping: KeptMapping = { tabs: kinds, headers, tabHeaders };
  const recognition = recognise(tabs, mapping);
  return checked(tabs, corrections, mapping, recognition);
}

/** Reads the corrected mapping back: every correction must be what it asked, and something must still be counted. */
function checked(
  tabs: readonly TabCells[],
  corrections: readonly ColumnCorrection[],
  mapping: KeptMapping,
  recognition: Recognition,
): Corrected {
  for (const { sheetId, field, column } of corrections) {
    const title = tabs.find((one) => one.sheetId === sheetId)?.title ?? "";
    const source = sourceWith(recognition.sources, sheetId, column);
    if (!source?.columns.some((one) => MONEY.includes(one.field))) {
      return refused("no-money", { tab: title, field });
    }
    const read = source.columns.find((one) => one.field === field)?.column;
    // A field that the shape does not use (a status among ledger lines) is kept and not read.
    const isOther = column === "none" ? read !== undefined : read !== undefined && read !== column;
    if (isOther) return refused("no-column", { tab: title, field });
  }
  return { kind: "corrected", mapping, recognition };
}
