import { tidy } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";
import type { TabCells } from "../model/cell.ts";
import type { Field, KeptMapping, SourceMapping } from "../model/mapping.ts";
import type { Doubt } from "../model/recognition.ts";
import { LEDGER_TAB } from "./own-tabs.ts";

/** Number and amount of the first rows, to see whether two tabs tell of the same invoices. */
function fingerprints(tab: TabCells | undefined, source: SourceMapping): ReadonlySet<string> {
  const columnOf = (field: Field): number | undefined =>
    source.columns.find((one) => one.field === field)?.column;
  // Without numbers, who and when stand for them. Numbers that start again every year are not the same invoices:
  // the amount tells.
  const number = columnOf("number");
  const names =
    number === undefined ? [columnOf("customer"), columnOf("issued") ?? columnOf("due")] : [number];
  const amount = columnOf("amount") ?? columnOf("debit") ?? columnOf("remaining");
  const found = new Set<string>();
  if (!tab || names.includes(undefined)) return found;
  for (let at = source.headerRow + 1; at < tab.rows.length && found.size < 3000; at += 1) {
    const row = tab.rows[at] ?? [];
    const said = names.map((column) => tidy(String(row[column ?? -1] ?? "")));
    const sum = amount === undefined ? "" : tidy(String(row[amount] ?? ""));
    if (said.every((text) => text !== "")) found.add(`${said.join("|")}|${sum}`);
  }
  return found;
}

/** Whether a source lists invoices one by one, so that a row of it may be told from a row of another list. */
function isList({ shape, columns }: SourceMapping): boolean {
  const has = (...fields: readonly Field[]): boolean => columns.some((one) => fields.includes(one.field));
  return (
    shape === "invoices" &&
    has("customer", "code") &&
    has("issued", "due") &&
    has("amount", "remaining") &&
    has("number")
  );
}

/** How two lists of the same invoices stand to one another. */
type Overlap = "none" | "same" | "within" | "partly";

function overlapOf(numbers: ReadonlySet<string>, others: ReadonlySet<string>): Overlap {
  let common = 0;
  for (const number of numbers) if (others.has(number)) common += 1;
  if (common === 0 || common < Math.min(numbers.size, others.size) * 0.2) return "none";
  if (common < numbers.size) return "partly";
  return numbers.size === others.size ? "same" : "within";
}

/**
 * Tabs that tell of the same invoices would count them twice: the fuller one is proposed. Tabs with other numbers
 * (one a year, one a site) are added up. A balance beside its own detail is a copy of it.
 */
export function withoutCopies(
  tabs: readonly TabCells[],
  sources: readonly SourceMapping[],
  kept: KeptMapping,
): { sources: readonly SourceMapping[]; copies: readonly string[]; doubts: readonly Doubt[] } {
  const titles = [...new Set(sources.map((source) => source.tab))];
  if (
    titles.length < 2 ||
    titles.every((title) => ownValue(kept.tabs, title) !== undefined || title === LEDGER_TAB)
  ) {
    return { sources, copies: [], doubts: [] };
  }
  const byTitle = new Map(tabs.map((tab) => [tab.title, tab]));
  const copies: string[] = [];
  const detailed = sources.filter((source) => source.shape !== "aged");
  if (detailed.length > 0) {
    for (const source of sources) {
      if (source.shape === "aged" && ownValue(kept.tabs, source.tab) === undefined) copies.push(source.tab);
    }
  }
  const candidates = detailed.map((source) => ({
    source,
    numbers: fingerprints(byTitle.get(source.tab), source),
  }));
  const rank = (source: SourceMapping): number =>
    (ownValue(kept.tabs, source.tab) !== undefined ? 2 : 0) + (source.tab === LEDGER_TAB ? 1 : 0);
  const strength = (source: SourceMapping): number =>
    source.columns.filter((one) => IMPORTANT.has(one.field)).length;
  candidates.sort(
    (a, b) =>
      rank(b.source) - rank(a.source) ||
      strength(b.source) - strength(a.source) ||
      b.numbers.size - a.numbers.size,
  );
  const keptOnes: typeof candidates = [];
  const same = new Set<string>();
  for (const candidate of candidates) {
    const copied = keptOnes.some(({ source, numbers }) => {
      if (source.tab === candidate.source.tab) return false;
      if (source.shape !== candidate.source.shape) return true;
      const overlap = overlapOf(candidate.numbers, numbers);
      // « Payées » beside « Factures », invoices carried over to the next year's tab: each is counted once, row by row.
      const byRow = source.settled !== candidate.source.settled || overlap === "partly";
      if (overlap === "none" || (byRow && isList(source) && isList(candidate.source))) return false;
      if (overlap === "same" && sameHeaders(source, candidate.source)) same.add(candidate.source.tab);
      return true;
    });
    if (copied) copies.push(candidate.source.tab);
    else keptOnes.push(candidate);
  }
  const left = sources.filter((source) => !copies.includes(source.tab));
  const used = [...new Set(left.map((source) => source.tab))];
  // A weaker tab that tells of invoices already in a full list (lines, histories) is no question to the owner.
  const serious = copies.filter((title) => {
    if (same.has(title)) return false;
    const source = sources.find((one) => one.tab === title);
    return source !== undefined && source.shape !== "aged" && strength(source) >= 4 && isDated(source);
  });
  const doubts: Doubt[] =
    serious.length === 0
      ? []
      : [{ tab: used[0] ?? "", code: "several-tabs", options: [...used, ...serious] }];
  return { sources: left, copies: [...new Set(copies)], doubts };
}

const sameHeaders = (a: SourceMapping, b: SourceMapping): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((one, rank) => one.header === b.columns[rank]?.header);

const isDated = (source: SourceMapping): boolean =>
  source.columns.some(({ field }) => field === "issued" || field === "due" || field === "remaining");

const IMPORTANT = new Set([
  "customer",
  "code",
  "number",
  "issued",
  "due",
  "amount",
  "remaining",
  "debit",
  "credit",
  "account",
]);
