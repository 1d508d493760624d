import type { TabWrite } from "#shared/workbook/book.ts";
import { COLOUR_RULES } from "#shared/workbook/look/colour-rules.ts";
import { COLUMN_RULES } from "#shared/workbook/look/entry-rules.ts";
import { headerNotes, isProtected, lookOf, widthRuns, wrappedRuns } from "#shared/workbook/look/tab-look.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

/** A part of a tab's look, given once. */
export const LOOK_PARTS = [
  "charts",
  "protection",
  "colours",
  "entries",
  "widths",
  "wraps",
  "notes",
  "frozen columns",
] as const;
export type LookPart = (typeof LOOK_PARTS)[number];

export interface LookStep {
  readonly tab: TabName;
  readonly part: LookPart;
}

/** What a person sees first comes first: the rest waits for what the budget leaves, or for `finishTabs`. */
const FIRST: readonly LookStep[] = [
  { tab: "Balance âgée", part: "colours" },
  { tab: "Balance âgée", part: "charts" },
  { tab: "Réglages", part: "entries" },
  { tab: "Scénarios", part: "entries" },
  { tab: "Clients", part: "entries" },
];
const TABS_FIRST: readonly TabName[] = ["Relances", "Balance âgée", "Réglages"];

/**
 * The calls that read, write or format which a step costs; charts and protections change the structure only.
 * @param write what was just written in the tab, where that is known.
 */
export function costOf({ tab, part }: LookStep, write?: TabWrite): number {
  switch (part) {
    case "entries":
      // The settings are found by their names, which are read where they are not at hand.
      return tab === "Réglages" && !isWhole(write) ? 2 : 1;
    case "charts":
    case "protection":
      return 0;
    case "widths":
      return widthRuns(tab).length;
    case "wraps":
      // One more for the headers, and one for the upper edge, where short cells stand beside the first line of long ones.
      return (
        wrappedRuns(tab).length + (lookOf(tab).wrapsHeader ? 1 : 0) + (lookOf(tab).wrapped.length > 0 ? 1 : 0)
      );
    default:
      return 1;
  }
}

/** Whether a write holds its tab from the first row on. */
export const isWhole = (write: TabWrite | undefined): write is TabWrite => write?.row === 1;

function has({ tab, part }: LookStep): boolean {
  switch (part) {
    case "charts":
      return tab === "Balance âgée" || tab === "Indicateurs";
    case "protection":
      return isProtected(tab);
    case "colours":
      return COLOUR_RULES[tab] !== undefined;
    case "entries":
      return tab === "Réglages" || COLUMN_RULES[tab] !== undefined;
    case "widths":
      return widthRuns(tab).length > 0;
    case "wraps":
      return wrappedRuns(tab).length > 0 || lookOf(tab).wrapsHeader === true;
    case "notes":
      return headerNotes(tab) !== undefined;
    case "frozen columns":
      return (lookOf(tab).frozenColumns ?? 0) > 0;
  }
}

const key = ({ tab, part }: LookStep): string => `${tab} · ${part}`;

/** Every step of some new tabs, the most useful first. */
export function stepsOf(tabs: ReadonlySet<TabName>): readonly LookStep[] {
  const names = [...TABS_FIRST, ...(Object.keys(HEADERS) as TabName[])];
  const rest = [...new Set(names)].flatMap((tab) => LOOK_PARTS.map((part): LookStep => ({ tab, part })));
  const free = rest.filter((step) => costOf(step) === 0);
  const seen = new Set<string>();
  return [...FIRST, ...free, ...rest].filter((step) => {
    if (!tabs.has(step.tab) || !has(step) || seen.has(key(step))) return false;
    seen.add(key(step));
    return true;
  });
}
