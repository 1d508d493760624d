import { tidy } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";
import type { Field, KeptMapping, SourceMapping } from "../model/mapping.ts";
import type { Doubt, LeftOut, Recognition, WhyLeftOut } from "../model/recognition.ts";
import { findTables } from "./find-tables.ts";
import { LEDGER_TAB, OWN_TABS } from "./own-tabs.ts";
import { recogniseHeadless } from "./recognise-headless.ts";
import { recogniseTable } from "./recognise-table.ts";

export type { Doubt, LeftOut, Recognition, WhyLeftOut } from "../model/recognition.ts";

/**
 * What the tabs of a workbook are: invoice lists, ledger lines, aged balances, or nothing to collect. Judged by the
 * words of headers and by contents; the owner's kept mapping wins. Our own tabs are never sources, `Grand livre` is.
 */
export function recognise(
  tabs: readonly TabCells[],
  kept: KeptMapping,
  ownTabs: readonly string[] = OWN_TABS,
): Recognition {
  const sources: SourceMapping[] = [];
  const doubts: Doubt[] = [];
  const leftOut: LeftOut[] = [];
  const own = new Set(ownTabs);
  for (const tab of tabs) {
    const found = recogniseTab(tab, kept, own);
    sources.push(...found.sources);
    doubts.push(...found.doubts);
    if (found.why) leftOut.push({ tab: tab.title, why: found.why });
  }
  const chosen = withoutCopies(tabs, sources, kept);
  for (const title of chosen.copies) leftOut.push({ tab: title, why: "copy" });
  doubts.push(...chosen.doubts);
  const left = new Set(chosen.copies);
  const remaining = doubts.filter((doubt) => !left.has(doubt.tab));
  return {
    sources: chosen.sources,
    certain: chosen.sources.length > 0 && remaining.length === 0,
    doubts: remaining,
    leftOut,
  };
}

interface TabReading {
  readonly sources: readonly SourceMapping[];
  readonly doubts: readonly Doubt[];
  readonly why?: WhyLeftOut;
}

const nothing = (why: WhyLeftOut): TabReading => ({ sources: [], doubts: [], why });

function recogniseTab(tab: TabCells, kept: KeptMapping, own: ReadonlySet<string>): TabReading {
  if (own.has(tab.title)) return nothing("ours");
  if (kept.tabs[tab.title] === "ignored") return nothing("ignored");
  const hasContent = tab.rows.some((row) => row.some((cell) => cell !== null && tidy(String(cell)) !== ""));
  if (!hasContent) return nothing("empty");

  const tables = findTables(tab);
  if (tables.length === 0) {
    const headless = recogniseHeadless(tab);
    if (!headless) return nothing("no-header");
    const known = kept.tabs[tab.title] !== undefined;
    return {
      sources: [headless],
      doubts: known ? [] : [{ tab: tab.title, code: "no-header", options: [] }],
    };
  }
  const sources: SourceMapping[] = [];
  const doubts: Doubt[] = [];
  const whys: WhyLeftOut[] = [];
  for (const range of tables) {
    const reading = recogniseTable(tab, range, kept, tables.length === 1);
    if (reading.kind === "left-out") whys.push(reading.why);
    else {
      sources.push(reading.source);
      doubts.push(...reading.doubts);
    }
  }
  if (sources.length === 0) {
    return nothing(
      whys.find((why) => why !== "empty") ?? (tab.title === LEDGER_TAB ? "empty" : (whys[0] ?? "no-header")),
    );
  }
  if (sources.length > 1 && kept.tabs[tab.title] === undefined) {
    const rows = sources.map((source) => `ligne ${source.headerRow + 1}`);
    doubts.push({ tab: tab.title, code: "several-tables", options: rows });
  }
  return { sources, doubts };
}

/** Customer and number of the first rows, to see whether two tabs tell of the same invoices. */
function fingerprints(tab: TabCells | undefined, source: SourceMapping): ReadonlySet<string> {
  const columnOf = (field: Field): number | undefined =>
    source.columns.find((one) => one.field === field)?.column;
  const number = columnOf("number");
  // Numbers that start again every year are not the same invoices: the amount tells.
  const amount = columnOf("amount") ?? columnOf("debit");
  const found = new Set<string>();
  if (!tab || number === undefined) return found;
  for (let at = source.headerRow + 1; at < tab.rows.length && found.size < 3000; at += 1) {
    const value = tidy(String(tab.rows[at]?.[number] ?? ""));
    const sum = amount === undefined ? "" : tidy(String(tab.rows[at]?.[amount] ?? ""));
    if (value !== "") found.add(`${value}|${sum}`);
  }
  return found;
}

/**
 * Tabs that tell of the same invoices would count them twice: the fuller one is proposed. Tabs with other numbers
 * (one a year, one a site) are added up. A balance beside its own detail is a copy of it.
 */
function withoutCopies(
  tabs: readonly TabCells[],
  sources: readonly SourceMapping[],
  kept: KeptMapping,
): { sources: readonly SourceMapping[]; copies: readonly string[]; doubts: readonly Doubt[] } {
  const titles = [...new Set(sources.map((source) => source.tab))];
  if (titles.length < 2 || titles.every((title) => kept.tabs[title] !== undefined || title === LEDGER_TAB)) {
    return { sources, copies: [], doubts: [] };
  }
  const byTitle = new Map(tabs.map((tab) => [tab.title, tab]));
  const copies: string[] = [];
  const detailed = sources.filter((source) => source.shape !== "aged");
  if (detailed.length > 0) {
    for (const source of sources) {
      if (source.shape === "aged" && kept.tabs[source.tab] === undefined) copies.push(source.tab);
    }
  }
  const candidates = detailed.map((source) => ({
    source,
    numbers: fingerprints(byTitle.get(source.tab), source),
  }));
  const rank = (source: SourceMapping): number =>
    (kept.tabs[source.tab] !== undefined ? 2 : 0) + (source.tab === LEDGER_TAB ? 1 : 0);
  const strength = (source: SourceMapping): number =>
    source.columns.filter((one) => IMPORTANT.has(one.field)).length;
  candidates.sort(
    (a, b) =>
      rank(b.source) - rank(a.source) ||
      strength(b.source) - strength(a.source) ||
      b.numbers.size - a.numbers.size,
  );
  const keptOnes: typeof candidates = [];
  for (const candidate of candidates) {
    const overlaps = keptOnes.some(({ source, numbers }) => {
      if (source.tab === candidate.source.tab) return false;
      if (source.shape !== candidate.source.shape) return true;
      let common = 0;
      for (const number of candidate.numbers) if (numbers.has(number)) common += 1;
      return common > 0 && common >= Math.min(numbers.size, candidate.numbers.size) * 0.2;
    });
    if (overlaps) copies.push(candidate.source.tab);
    else keptOnes.push(candidate);
  }
  const left = sources.filter((source) => !copies.includes(source.tab));
  const used = [...new Set(left.map((source) => source.tab))];
  // A weaker tab that tells of invoices already in a full list (lines, histories) is no question to the owner.
  const serious = copies.filter((title) => {
    const source = sources.find((one) => one.tab === title);
    return source !== undefined && source.shape !== "aged" && strength(source) >= 4 && isDated(source);
  });
  const doubts: Doubt[] =
    serious.length === 0
      ? []
      : [{ tab: used[0] ?? "", code: "several-tabs", options: [...used, ...serious] }];
  return { sources: left, copies: [...new Set(copies)], doubts };
}

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
