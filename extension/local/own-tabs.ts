import { comparable } from "#shared/base/normalise.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import { type LocalBook, type LocalTab, type Rows, rowsOf } from "./local-book.ts";
import { dataRows, freeSheetId, type NewTab } from "./new-tab.ts";
import { isOurName } from "./our-tabs.ts";

/** A tab of a file that may take the place of one that is here: the owner says which, or neither. */
export interface TabQuestion {
  /** Its title, by which it is answered. */
  readonly title: string;
  /** Under its headers. */
  readonly rows: number;
  /** Tabs that it may replace, the likeliest first. */
  readonly options: readonly { readonly sheetId: number; readonly title: string; readonly alike: boolean }[];
}

/** Answers by the title of the new tab: the tab that it replaces, or a tab of its own. */
export type TabAnswers = Readonly<Record<string, number | "new">>;

/** Where an owner's tab goes. */
export type Placement =
  | { readonly kind: "new" }
  | { readonly kind: "replaces"; readonly sheetId: number }
  | { readonly kind: "asked"; readonly question: TabQuestion };

const HEAD_ROWS = 20;

/**
 * Where a tab of a file goes in the workbook that is here: a newer export of the same name and headers takes the place
 * of the older one; beside other tabs of the owner's, they are asked.
 */
export function placementOf(book: LocalBook, tab: NewTab, answers: TabAnswers): Placement {
  const own = book.head.tabs.filter(({ title }) => !isOurName(title));
  const answer = Object.hasOwn(answers, tab.title) ? answers[tab.title] : undefined;
  if (answer === "new") return { kind: "new" };
  if (own.some(({ sheetId }) => sheetId === answer)) return { kind: "replaces", sheetId: Number(answer) };
  const header = headerOf(tab.rows);
  const isAlike = ({ sheetId }: SheetTab): boolean => headerOf(rowsOf(book, sheetId)) === header;
  const namesake = own.find(({ title }) => title === tab.title);
  if (namesake !== undefined && isAlike(namesake)) return { kind: "replaces", sheetId: namesake.sheetId };
  if (own.length === 0) return { kind: "new" };
  const options = own
    .map((one) => ({ sheetId: one.sheetId, title: one.title, alike: isAlike(one) }))
    .sort((a, b) => likeness(b, tab) - likeness(a, tab));
  return { kind: "asked", question: { title: tab.title, rows: dataRows(tab), options } };
}

function likeness({ title, alike }: TabQuestion["options"][number], tab: NewTab): number {
  return (alike ? 2 : 0) + (title === tab.title ? 1 : 0);
}

/** The row of a table's column names, roughly: the fullest of the first rows that holds only texts without figures. */
function headerOf(rows: Rows): string {
  let best = "";
  let most = 0;
  for (const row of rows.slice(0, HEAD_ROWS)) {
    const words = row.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
    const filled = row.filter((cell) => cell !== null);
    if (words.length <= most || words.length < filled.length) continue;
    most = words.length;
    best = row.map((cell) => comparable(String(cell ?? ""))).join("|");
  }
  return best;
}

/** The workbook with a tab in its place; one that is replaced keeps its identifier, by which `Réglages` knows it. */
export function withOwnTab(
  book: LocalBook,
  tab: NewTab,
  place: Exclude<Placement, { kind: "asked" }>,
): LocalBook {
  const { tabs } = book.head;
  const sheetId = place.kind === "replaces" ? place.sheetId : freeSheetId(tabs);
  const title = freeTitle(
    tab.title,
    tabs.filter((one) => one.sheetId !== sheetId),
  );
  const rows = new Map(book.rows).set(sheetId, tab.rows);
  const made: LocalTab = { sheetId, title, ...(tab.days === undefined ? {} : { days: tab.days }) };
  const now =
    place.kind === "new" ? [...tabs, made] : tabs.map((one) => (one.sheetId === sheetId ? made : one));
  return { head: { ...book.head, tabs: now }, rows };
}

/** A title that no other tab bears, and that is none of ours. */
function freeTitle(wanted: string, others: readonly SheetTab[]): string {
  const taken = (title: string): boolean =>
    isOurName(title) || others.some((one) => comparable(one.title) === comparable(title));
  let title = wanted;
  for (let rank = 2; taken(title); rank += 1) title = `${wanted} (${rank})`;
  return title;
}
