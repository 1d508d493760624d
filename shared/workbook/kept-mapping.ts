import { comparable } from "../base/normalise.ts";
import { NO_COLUMN } from "../ledger/kept-columns.ts";
import type { TabCells } from "../model/cell.ts";
import { FIELDS, type Field, type KeptMapping, type Shape, type SourceMapping } from "../model/mapping.ts";
import { FIELD_WORDS, SHAPE_WORDS } from "../texts/fields.ts";
import {
  MAPPING_SETTING,
  MAPPING_SETTING_EXPLANATION,
  SOURCE_SETTING_EXPLANATION,
  TAB_SETTING,
  TAB_SETTING_EXPLANATION,
} from "../texts/settings.ts";
import type { OutCell } from "./book.ts";
import { isNamesake, mayBeOurs } from "./read-own-tabs.ts";
import type { Table } from "./read-table.ts";
import { TAB_NAMES, type TabName } from "./tabs.ts";

/** What `Réglages` keeps of tabs and columns. */
export interface KeptTabs {
  readonly mapping: KeptMapping;
  /** Our tabs that exist: by id first, then by name. */
  readonly ourTabs: Readonly<Partial<Record<TabName, number>>>;
  /** Our tabs known by an id that is gone and by a name that is gone. */
  readonly lost: readonly TabName[];
  /** Names of ours that stand on a tab without our headers: the owner's own. */
  readonly namesakes: readonly TabName[];
  /** Setting rows already there, to add none twice: name → value. */
  readonly written: ReadonlyMap<string, string>;
}

const HEADER_SEPARATOR = " | ";
const TAB_SEPARATOR = " · ";
const WORD_TO_SHAPE = new Map<string, Shape | "ignored">(
  (Object.keys(SHAPE_WORDS) as (Shape | "ignored")[]).map((shape) => [comparable(SHAPE_WORDS[shape]), shape]),
);
const WORD_TO_FIELD = new Map<string, Field>(FIELDS.map((field) => [comparable(FIELD_WORDS[field]), field]));

const isOurs = (title: string): title is TabName => (TAB_NAMES as readonly string[]).includes(title);

/** Reads `Onglet · …` and `Correspondance · …` against the tabs that are there. A tab is known by id, then by name. */
export function readKept(settings: Table | undefined, tabs: readonly TabCells[]): KeptTabs {
  const byId = new Map(tabs.map((tab) => [tab.sheetId, tab]));
  const byTitle = new Map(tabs.map((tab) => [tab.title, tab]));
  const written = new Map<string, string>();
  for (const row of settings?.rows ?? []) {
    const [name, value] = [row.text("Réglage"), row.text("Valeur")];
    // A setting written twice counts by its last filled row.
    if (value !== "" || !written.has(name)) written.set(name, value);
  }

  const known: Partial<Record<TabName, number>> = {};
  const kinds: Record<string, Shape | "ignored"> = {};
  const headers: Partial<Record<Field, readonly string[]>> = {};
  const tabHeaders: Record<string, Partial<Record<Field, readonly string[]>>> = {};
  for (const [name, value] of written) {
    if (name.startsWith(TAB_SETTING)) {
      const title = name.slice(TAB_SETTING.length);
      const id = /#(\d+)/.exec(value)?.[1];
      const kind = WORD_TO_SHAPE.get(comparable(value.replace(/#\d+/, "")));
      if (isOurs(title)) {
        if (id !== undefined) known[title] = Number(id);
        // `Grand livre` tells of invoices too: the owner may have left it aside.
        if (kind !== "ignored") continue;
      }
      const tab = (id === undefined ? undefined : byId.get(Number(id))) ?? byTitle.get(title);
      if (tab && kind) kinds[tab.title] = kind;
    } else if (name.startsWith(MAPPING_SETTING) && value !== "") {
      const [words = "", ...titles] = name.slice(MAPPING_SETTING.length).split(TAB_SEPARATOR);
      const field = WORD_TO_FIELD.get(comparable(words));
      const title = titles.join(TAB_SEPARATOR);
      const names = value.split(HEADER_SEPARATOR).map((text) => text.trim());
      if (field && title === "") headers[field] = names;
      else if (field) tabHeaders[title] = { ...tabHeaders[title], [field]: names };
    }
  }

  const ourTabs: Partial<Record<TabName, number>> = {};
  const lost: TabName[] = [];
  const namesakes: TabName[] = [];
  for (const name of TAB_NAMES) {
    const id = known[name];
    const byItsId = id === undefined ? undefined : byId.get(id);
    const found = byItsId !== undefined && mayBeOurs(byItsId, name) ? byItsId : byTitle.get(name);
    if (found) ourTabs[name] = found.sheetId;
    else if (id !== undefined) lost.push(name);
    if (found !== undefined && isNamesake(found, name, found === byItsId)) namesakes.push(name);
  }
  return { mapping: { tabs: kinds, headers, tabHeaders }, ourTabs, lost, namesakes, written };
}

/**
 * Rows that `Réglages` lacks so that the sources are found again without asking, and so that the tabs left aside by
 * the owner's answer stay so. `mapping` is what stands there, with the owner's corrections; `dropped` are names that a
 * field had and that mean nothing any more.
 */
export function mappingRows(
  sources: readonly SourceMapping[],
  leftAside: readonly TabCells[],
  kept: KeptTabs,
  mapping: KeptMapping = kept.mapping,
  dropped: readonly DroppedName[] = [],
): readonly (readonly OutCell[])[] {
  const rows: OutCell[][] = [];
  const add = (name: string, value: string, explanation: string): void => {
    if (kept.written.get(name) !== value) rows.push([name, value, explanation]);
  };
  const addNames = (name: string, names: readonly string[]): void => {
    add(`${MAPPING_SETTING}${name}`, names.join(HEADER_SEPARATOR), MAPPING_SETTING_EXPLANATION);
  };
  const headers = new Map<Field, string[]>();
  for (const source of sources) {
    if (isOurs(source.tab)) continue;
    add(
      `${TAB_SETTING}${source.tab}`,
      `${SHAPE_WORDS[source.shape]} #${source.sheetId}`,
      SOURCE_SETTING_EXPLANATION,
    );
    for (const { field, header } of source.columns) {
      if (mapping.tabHeaders?.[source.tab]?.[field] !== undefined) continue;
      const list = headers.get(field) ?? [];
      if (header !== "" && !list.includes(header)) list.push(header);
      headers.set(field, list);
    }
  }
  for (const { title, sheetId } of leftAside) {
    add(`${TAB_SETTING}${title}`, `${SHAPE_WORDS.ignored} #${sheetId}`, SOURCE_SETTING_EXPLANATION);
  }
  const isDropped = (field: Field, name: string): boolean =>
    dropped.some((one) => one.field === field && comparable(one.name) === comparable(name));
  const fields = new Set<Field>([
    ...headers.keys(),
    ...(Object.keys(mapping.headers) as Field[]),
    ...dropped.map(({ field }) => field),
  ]);
  for (const field of fields) {
    const before = (mapping.headers[field] ?? []).filter((name) => !isDropped(field, name));
    const added = (headers.get(field) ?? []).filter((text) => !before.some((name) => isNamed(name, text)));
    const all = [...before, ...added];
    const changed = mapping.headers[field] !== undefined || all.length > 0;
    if (changed) addNames(FIELD_WORDS[field], all.length === 0 ? [NO_COLUMN] : all);
  }
  for (const [title, own] of Object.entries(mapping.tabHeaders ?? {})) {
    for (const [field, names] of Object.entries(own) as [Field, readonly string[]][]) {
      addNames(`${FIELD_WORDS[field]}${TAB_SEPARATOR}${title}`, names);
    }
  }
  return rows;
}

/** A name of a column that a field had in `Réglages` and that is gone, or that holds something else. */
export interface DroppedName {
  readonly field: Field;
  readonly name: string;
}

/** A column kept by its letter is found by it: its header, shared with another column, is not added. */
const isNamed = (name: string, text: string): boolean =>
  comparable(name) === comparable(text) || /^colonne [a-z]{1,2}$/.test(comparable(name));

/** Rows that keep the ids of our own tabs, those about to be created among them. */
export function tabIdRows(kept: KeptTabs): readonly (readonly OutCell[])[] {
  const isKept = (name: TabName): boolean => {
    const id = kept.ourTabs[name];
    const written = kept.written.get(`${TAB_SETTING}${name}`);
    return id !== undefined && (written === `#${id}` || written === `${SHAPE_WORDS.ignored} #${id}`);
  };
  return TAB_NAMES.filter((name) => !isKept(name)).map((name) => [
    `${TAB_SETTING}${name}`,
    { idOf: name },
    TAB_SETTING_EXPLANATION,
  ]);
}
