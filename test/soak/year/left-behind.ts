import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import type { Cell, Workbook } from "../../sandbox/workbook/workbook.ts";
import type { Mailbox } from "./mailbox.ts";

/** What is there at the end, tab by tab: rows as texts that two runs can be compared by. */
export type LeftBehind = ReadonlyMap<string, readonly string[]>;

/** Tabs whose rows are written anew by each refresh: their order counts. Elsewhere a retry may come after another row. */
const REBUILT = new Set<string>(["Balance âgée", "Relances", "Anomalies", "Indicateurs"]);

const textOf = (cell: Cell | null | undefined): string => String(cell?.formula ?? cell?.value ?? "");

/**
 * Names given by Google stand in cells: a draft, a conversation, a tab. They are replaced by what they name, since a
 * draft that was asked for twice, or a tab made at the second try, has another one.
 */
function namedAs(workbook: Workbook, mailbox: Mailbox): (text: string) => string {
  const titles = new Map(workbook.sheets.map(({ sheetId, title }) => [`#${sheetId}`, `onglet ${title}`]));
  return (text) => {
    const known = titles.get(text) ?? mailbox.nameOf(text);
    if (known !== undefined) return known;
    return text.replace(/\b(?:r1\d{12}|19a[0-9a-f]{13})\b/g, (id) => mailbox.nameOf(id) ?? id);
  };
}

/** Everything that the workbook and the mailbox hold. */
export function leftBehind(workbook: Workbook, mailbox: Mailbox): LeftBehind {
  const named = namedAs(workbook, mailbox);
  const tabs = workbook.sheets.map(({ title, rows }): [string, readonly string[]] => {
    const texts = rows
      .map((row) =>
        row
          .map((cell) => named(textOf(cell)))
          .join(" | ")
          .replace(/[ |]+$/, ""),
      )
      .filter((row) => row !== "");
    return [title, REBUILT.has(title) ? texts : [...texts].sort()];
  });
  return new Map([...tabs.sort(([a], [b]) => (a < b ? -1 : 1)), ["Boîte aux lettres", mailbox.rows()]]);
}

/** One row that is not the same. */
export interface Difference {
  readonly tab: string;
  readonly wanted: string;
  readonly found: string;
}

/** Rows that one has and the other has not, the first of each side by side. */
export function differences(wanted: LeftBehind, found: LeftBehind): readonly Difference[] {
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((tab) => {
    const [one, other] = [wanted.get(tab) ?? [], found.get(tab) ?? []];
    const lacking = without(one, other);
    const added = without(other, one);
    return Array.from({ length: Math.max(lacking.length, added.length) }, (_one, index) => ({
      tab,
      wanted: lacking[index] ?? "(rien)",
      found: added[index] ?? "(rien)",
    }));
  });
}

/** What a list holds beyond another, each as often as it does. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const row of other) left.set(row, (left.get(row) ?? 0) + 1);
  return list.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

/** Rows compared: all that the tabs and the mailbox hold. */
export const rowCount = (left: LeftBehind): number =>
  [...left.values()].reduce((sum, rows) => sum + rows.length, 0);

/** The values of a column of one of our tabs, below its headers. */
export function columnOf(workbook: Workbook, tab: TabName, header: string): readonly string[] {
  const rows = workbook.sheets.find(({ title }) => title === tab)?.rows ?? [];
  const first = rows.findIndex((row) => textOf(row[0]) === HEADERS[tab][0]);
  const at = (rows[first] ?? []).findIndex((cell) => textOf(cell) === header);
  return rows.slice(first + 1).map((row) => textOf(row[at]));
}
