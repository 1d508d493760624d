import { columnLetter } from "../base/column-letter.ts";
import { comparable } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";
import { AMOUNT_FIELDS, DAY_FIELDS, type Field } from "../model/mapping.ts";
import type { Book, OutCell, TabWrite } from "./book.ts";
import type { Freshness, WatchedSetting } from "./freshness.ts";
import type { Watched } from "./freshness-check.ts";
import { readTable } from "./read-table.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/** Fields whose numbers are added up: what changes a figure when it is corrected. */
const SUMMED: ReadonlySet<Field> = new Set<Field>([...DAY_FIELDS, ...AMOUNT_FIELDS, "retention"]);

/** Days among them: a cell with a time of day is read to the second, and its sum could not be compared exactly. */
const DAYS: ReadonlySet<Field> = new Set(DAY_FIELDS);

/** Settings that are texts and change what is computed; numbers are counted and added up. */
const TEXT_SETTINGS = [
  "Tranches",
  "Conditions par défaut",
  "Imputation",
  "Taux de pénalité",
  "Taux sous le plancher",
  "Métier",
  "Mode de priorité",
  "Capacité du jour",
  "Relances confiées à",
  "Litiges confiés à",
];
const AS_OF = "Date d'arrêté";

/** Our own tabs from which figures are computed, with the columns that say nothing of them. */
const OWN_SOURCES: readonly (readonly [tab: TabName, unread: readonly string[]])[] = [
  ["Règlements", ["Libellé", "État"]],
  ["Journal", []],
  ["Clients", []],
  ["Scénarios", []],
];
const OTHER_REBUILT: readonly TabName[] = ["Relances", "Anomalies", "Indicateurs"];

/** A tab as the refresh leaves it. */
interface TabAfter {
  readonly title: string;
  readonly rows: readonly (readonly OutCell[])[];
}

/** The rows of a tab once the writes are done. */
function rowsAfter(before: TabCells | undefined, writes: readonly TabWrite[]): TabAfter["rows"] {
  if (writes.length === 0) return before?.rows ?? [];
  const rows: (readonly OutCell[])[] = [...(before?.rows ?? [])];
  for (const { row, values } of writes) {
    values.forEach((line, index) => {
      const at = row - 1 + index;
      while (rows.length < at) rows.push([]);
      rows[at] = [...line, ...(rows[at] ?? []).slice(line.length)];
    });
  }
  return rows;
}

/**
 * What the freshness cell watches: the sources' mapped columns, our own input tabs, the settings that change figures,
 * and the other rebuilt tabs, all as this refresh leaves them.
 * @param writes every write of the refresh but that of `Balance âgée`.
 */
export function freshnessWatch(
  tabs: readonly TabCells[],
  book: Book,
  writes: readonly TabWrite[],
): Freshness | undefined {
  const byId = new Map(tabs.map((tab) => [tab.sheetId, tab]));
  const after = (name: TabName): TabAfter => {
    const id = book.ourTabs[name];
    const before = id === undefined ? undefined : byId.get(id);
    const own = writes.filter((write) => write.tab === name);
    return { title: before?.title ?? name, rows: rowsAfter(before, own) };
  };
  const settings = settingsPlace(after("Réglages"));
  if (settings === undefined) return undefined;
  const sources = book.sources.map((source): Watched => {
    const tab = byId.get(source.sheetId);
    const hasTimes = (column: number): boolean =>
      (tab?.rows ?? []).some((row) => typeof row[column] === "number" && !Number.isInteger(row[column]));
    return {
      title: tab?.title ?? source.tab,
      rows: tab?.rows ?? [],
      columns: source.columns.map(({ column }) => column),
      summed: source.columns
        .filter(({ field, column }) => SUMMED.has(field) && !(DAYS.has(field) && hasTimes(column)))
        .map(({ column }) => column),
      withCharacters: true,
      withTicks: true,
    };
  });
  const own = OWN_SOURCES.map(([name, unread]) => watchedTab(name, after(name), unread));
  const rebuilt = OTHER_REBUILT.map((name) => ({
    ...watchedTab(name, after(name), []),
    isOurs: true,
    withCharacters: false,
  }));
  return {
    settings: settings.place,
    asOf: settings.setting(AS_OF),
    texts: TEXT_SETTINGS.map(settings.setting),
    sources: [...sources, ...own, settings.numbers],
    rebuilt,
  };
}

/** The columns of a tab of ours that count, wherever the owner moved them. */
function watchedTab(name: TabName, { title, rows }: TabAfter, unread: readonly string[]): Watched {
  const columns = headerColumns(name, rows);
  const read = HEADERS[name]
    .filter((header) => !unread.includes(header))
    .flatMap((header) => columns[header] ?? []);
  return {
    title,
    rows,
    columns: read,
    summed: read,
    withCharacters: true,
  };
}

/** A header stands among the first rows: the whole tab need not be copied to find it. */
const HEADER_WITHIN = 60;

/** The place of each header, by the same rule as when the tab is read. */
function headerColumns(
  name: TabName,
  rows: readonly (readonly OutCell[])[],
): Readonly<Record<string, number>> {
  const plain = rows
    .slice(0, HEADER_WITHIN)
    .map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
  return readTable({ sheetId: 0, title: name, rows: plain }, name)?.columns ?? {};
}

/** Where the settings stand; `undefined` when the tab has lost one of the two columns. */
function settingsPlace({ title, rows }: TabAfter):
  | {
      readonly place: Freshness["settings"];
      readonly setting: (name: string) => WatchedSetting;
      readonly numbers: Watched;
    }
  | undefined {
  const { Réglage: name, Valeur: value } = headerColumns("Réglages", rows);
  if (name === undefined || value === undefined) return undefined;
  const setting = (wanted: string): WatchedSetting => {
    // Like MATCH: the first row of that name, whatever its case.
    const row = rows.find((cells) => comparable(String(cells[name] ?? "")) === comparable(wanted));
    const cell = row?.[value] ?? null;
    const isKnown = typeof cell === "number" || (typeof cell === "string" && cell !== "");
    return { name: String(row?.[name] ?? wanted), value: isKnown ? cell : null };
  };
  return {
    place: {
      title,
      name: columnLetter(name),
      value: columnLetter(value),
    },
    setting,
    numbers: { title, rows, columns: [value], summed: [value], numbersOnly: true },
  };
}
