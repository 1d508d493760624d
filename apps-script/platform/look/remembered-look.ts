import { TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";
import { LOOK_PARTS, type LookPart, type LookStep } from "./look-steps.ts";

/** Properties of the document; without them nothing is left to do, so that what the owner changed stays changed. */
const STEPS = "crescendo.look";
const CHARTS = "crescendo.charts";
const SIGNED = "crescendo.euros";

/** Steps that are still to be done, with the id of their tab. */
export interface LeftStep extends LookStep {
  readonly sheetId: number;
}

/** What is left of the look. */
export interface LookLeft {
  readonly steps: readonly LeftStep[];
  /** Runs that failed in a row: a look that Sheets refuses is given up. */
  readonly tries: number;
}

/** A chart of ours that the owner may have moved, changed or deleted. */
export interface KnownChart {
  readonly id: number;
  readonly sheetId: number;
  readonly ranges: string;
}

type Store = GoogleAppsScript.Properties.Properties;

/**
 * Runs some work with the properties of the document. They may be none where a script has no document of its own, or be
 * refused (quota, view only): a look that cannot be remembered must never stop anything, nor speak English.
 */
function withStore<T>(work: (store: Store) => T): T | undefined {
  try {
    const store: Store | null = PropertiesService.getDocumentProperties();
    return store === null ? undefined : work(store);
  } catch {
    return undefined;
  }
}

function read(name: string): unknown {
  return withStore((store): unknown => JSON.parse(store.getProperty(name) ?? "null"));
}

function keep(name: string, value: unknown, isEmpty: boolean): void {
  withStore((store) => {
    if (isEmpty) store.deleteProperty(name);
    else store.setProperty(name, JSON.stringify(value));
  });
}

const isTab = (name: unknown): name is TabName => (TAB_NAMES as readonly unknown[]).includes(name);
const isPart = (name: unknown): name is LookPart => (LOOK_PARTS as readonly unknown[]).includes(name);

/** What is left of the look, from the last time. */
export function lookLeft(): LookLeft {
  const kept = read(STEPS);
  const steps: unknown = Reflect.get(Object(kept), "steps");
  const tries: unknown = Reflect.get(Object(kept), "tries");
  return {
    steps: (Array.isArray(steps) ? steps : []).flatMap((step: unknown): readonly LeftStep[] => {
      const [tab, part, sheetId]: unknown[] = Array.isArray(step) ? step : [];
      return isTab(tab) && isPart(part) && typeof sheetId === "number" ? [{ tab, part, sheetId }] : [];
    }),
    tries: typeof tries === "number" ? tries : 0,
  };
}

/** Remembers what is left; nothing left is no property. */
export function rememberLook({ steps, tries }: LookLeft): void {
  const short = steps.map(({ tab, part, sheetId }) => [tab, part, sheetId]);
  keep(STEPS, { steps: short, tries }, steps.length === 0);
}

/** The charts of ours, by key. */
export function knownCharts(): ReadonlyMap<string, KnownChart> {
  const found = new Map<string, KnownChart>();
  for (const [key, value] of Object.entries(Object(read(CHARTS)))) {
    const [id, sheetId, ranges]: unknown[] = Array.isArray(value) ? value : [];
    if (typeof id === "number" && typeof sheetId === "number" && typeof ranges === "string") {
      found.set(key, { id, sheetId, ranges });
    }
  }
  return found;
}

export function rememberCharts(charts: ReadonlyMap<string, KnownChart>): void {
  const short = [...charts].map(([key, { id, sheetId, ranges }]) => [key, [id, sheetId, ranges]] as const);
  const table: Record<string, unknown> = {};
  for (const [key, value] of short) table[key] = value;
  keep(CHARTS, table, short.length === 0);
}

/** Tabs of ours whose amounts carry the euro sign. */
export function signedTabs(): ReadonlySet<TabName> {
  const kept = read(SIGNED);
  return new Set((Array.isArray(kept) ? kept : []).filter(isTab));
}

export function rememberSigned(tabs: ReadonlySet<TabName>): void {
  keep(SIGNED, [...tabs], tabs.size === 0);
}
