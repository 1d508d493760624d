import { columnLetter } from "../base/column-letter.ts";
import { tidy } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";
import type { TabCells } from "../model/cell.ts";
import type { KeptMapping, SourceMapping } from "../model/mapping.ts";
import type { Doubt, LeftOut, Recognition, WhyLeftOut } from "../model/recognition.ts";
import { findTables, rowsInSpan, type TableRange } from "./find-tables.ts";
import { LEDGER_TAB, OWN_TABS } from "./own-tabs.ts";
import { recogniseHeadless } from "./recognise-headless.ts";
import { recogniseTable } from "./recognise-table.ts";
import { withoutCopies } from "./tab-copies.ts";
import { unsplitRows } from "./unsplit-rows.ts";

/**
 * What the tabs of a workbook are: invoice lists, ledger lines, aged balances, or nothing to collect. Judged by the
 * words of headers and by contents; the owner's kept mapping wins. Our own tabs are never sources, `Grand livre` is.
 */
export function recognise(
  given: readonly TabCells[],
  kept: KeptMapping,
  ownTabs: readonly string[] = OWN_TABS,
): Recognition {
  const tabs = given.map(unsplitRows);
  const sources: SourceMapping[] = [];
  const doubts: Doubt[] = [];
  const leftOut: LeftOut[] = [];
  const own = new Set(ownTabs);
  for (const tab of tabs) {
    const found = recogniseTab(tab, kept, own);
    sources.push(...found.sources);
    doubts.push(...found.doubts);
    if (found.why) leftOut.push({ tab: tab.title, why: found.why });
    for (const { why, row } of found.aside ?? []) leftOut.push({ tab: tab.title, why, row });
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
  /** Tables left aside in a tab that has others that count. */
  readonly aside?: readonly { readonly why: WhyLeftOut; readonly row: number }[];
}

const nothing = (why: WhyLeftOut): TabReading => ({ sources: [], doubts: [], why });

function recogniseTab(tab: TabCells, kept: KeptMapping, own: ReadonlySet<string>): TabReading {
  if (own.has(tab.title)) return nothing("ours");
  if (ownValue(kept.tabs, tab.title) === "ignored") return nothing("ignored");
  const hasContent = tab.rows.some((row) => row.some((cell) => cell !== null && tidy(String(cell)) !== ""));
  if (!hasContent) return nothing("empty");

  const tables = findTables(tab);
  if (tables.length === 0) {
    const headless = recogniseHeadless(tab);
    if (!headless) return nothing("no-header");
    const known = ownValue(kept.tabs, tab.title) !== undefined;
    return {
      sources: [headless],
      doubts: known ? [] : [{ tab: tab.title, code: "no-header", options: [] }],
    };
  }
  const known = ownValue(kept.tabs, tab.title) !== undefined;
  const first = recogniseTables(tab, tables, kept, false);
  return first.sources.length === 0 && known && tables.length > 1
    ? recogniseTables(tab, tables, kept, true)
    : first;
}

function recogniseTables(
  tab: TabCells,
  tables: readonly TableRange[],
  kept: KeptMapping,
  wanted: boolean,
): TabReading {
  const sources: SourceMapping[] = [];
  const doubts: Doubt[] = [];
  const whys: WhyLeftOut[] = [];
  const aside: { readonly why: WhyLeftOut; readonly row: number }[] = [];
  for (const range of tables) {
    const part = range.span ? { ...tab, rows: rowsInSpan(tab.rows, range.span) } : tab;
    const reading = recogniseTable(part, range, kept, tables.length === 1, range === tables[0], wanted);
    if (reading.kind === "left-out") {
      whys.push(reading.why);
      if (reading.why !== "empty") aside.push({ why: reading.why, row: range.headerRow + 1 });
    } else {
      sources.push(reading.source);
      doubts.push(...reading.doubts);
    }
  }
  if (sources.length === 0) {
    return nothing(
      whys.find((why) => why !== "empty") ?? (tab.title === LEDGER_TAB ? "empty" : (whys[0] ?? "no-header")),
    );
  }
  // Pastes of several layouts one under another in our own tab are all wanted.
  if (sources.length > 1 && ownValue(kept.tabs, tab.title) === undefined && tab.title !== LEDGER_TAB) {
    const rows = sources.map(({ headerRow, span }) =>
      span
        ? `ligne ${headerRow + 1}, colonnes ${columnLetter(span.start)} à ${columnLetter(span.end - 1)}`
        : `ligne ${headerRow + 1}`,
    );
    doubts.push({ tab: tab.title, code: "several-tables", options: rows });
  }
  return { sources, doubts, aside };
}
