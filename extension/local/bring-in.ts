import type { Day } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import { tabTitleOf } from "#shared/ledger/files/workbook-file.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import type { BookInput, ImportOutcome } from "#shared/workbook/book.ts";
import { importBankInto } from "#shared/workbook/import-bank.ts";
import { importFecInto } from "#shared/workbook/import-fec.ts";
import { REBUILT, type TabName } from "#shared/workbook/tabs.ts";
import { applyWrites, tabCells } from "./apply-writes.ts";
import { type LocalBook, type LocalHead, rowsOf } from "./local-book.ts";
import { LocalError } from "./local-error.ts";
import { type Conflict, type MergedRows, mergeRows } from "./merge-rows.ts";
import { dataRows, freeSheetId, type NewTab } from "./new-tab.ts";
import { ourTabsOf } from "./our-tabs.ts";
import { placementOf, type TabAnswers, type TabQuestion, withOwnTab } from "./own-tabs.ts";
import type { Brought } from "./read-files.ts";
import { withOwnIds, withTitle } from "./setting-names.ts";

/** What the owner answered about the files that they open. */
export interface FileAnswers {
  readonly tabs: TabAnswers;
  /** Which of two values stands, where the file and this browser differ; `undefined`: not asked yet. */
  readonly conflicts?: "here" | "file";
}

/** The workbook with what the files bring, or what must be asked first: nothing is changed then. */
export type BroughtIn =
  | { readonly kind: "done"; readonly book: LocalBook; readonly said: readonly string[] }
  | {
      readonly kind: "asked";
      readonly tabs: readonly TabQuestion[];
      readonly conflicts: readonly Conflict[];
    };

/**
 * The workbook of this browser with what files bring: a newer export takes the place of the older one, tabs of ours are
 * completed row by row, a bank's lines go to `Règlements`, a FEC's to `Grand livre`. Nothing is changed in place.
 * @param before the workbook with all its cells; empty for a first opening
 * @throws LocalError when an import refuses its file: nothing of any file is taken then
 */
export function bringIn(
  before: LocalBook,
  brought: readonly Brought[],
  answers: FileAnswers,
  today: Day,
): BroughtIn {
  let book = before;
  const said: string[] = [];
  const questions: TabQuestion[] = [];
  const tabs = distinct(brought.flatMap((file) => (file.kind === "tabs" ? namedTabs(file.tabs) : [])));
  const replaced = new Set<number>();
  for (const { tab, name } of tabs) {
    if (name !== undefined || tab.rows.length === 0) continue;
    // Files opened together stand side by side: only what was here before may be replaced, and once.
    const found = placementOf(before, tab, answers.tabs);
    const place =
      found.kind === "replaces" && replaced.has(found.sheetId) ? ({ kind: "new" } as const) : found;
    if (place.kind === "asked") {
      questions.push(place.question);
      continue;
    }
    if (place.kind === "replaces") replaced.add(place.sheetId);
    book = placed(book, tab, place);
    said.push(localTexts.opened.tab(tab.title, dataRows(tab), place.kind === "replaces"));
  }
  const ours = tabs.flatMap(({ tab, name }) => (name === undefined ? [] : [{ name, tab }]));
  const completed = withOurTabs(book, ours, answers.conflicts ?? "here");
  const conflicts = answers.conflicts === undefined ? completed.conflicts : [];
  if (questions.length > 0 || conflicts.length > 0) return { kind: "asked", tabs: questions, conflicts };
  book = completed.book;
  said.push(...completed.said);
  for (const file of brought) {
    if (file.kind === "tabs") continue;
    const { book: now, sentence } = imported(book, file, today);
    book = now;
    said.push(sentence);
  }
  return { kind: "done", book: titled(before, book, brought), said };
}

/** A workbook without anything in it. */
export function emptyBook(head: Omit<LocalHead, "title" | "tabs" | "exported" | "savedAt">): LocalBook {
  return {
    head: {
      ...head,
      title: localTexts.untitled,
      tabs: [],
      exported: { Journal: [], Courriers: [] },
      savedAt: 0,
    },
    rows: new Map(),
  };
}

/** A workbook bears the name of the first file that made it. */
function titled(before: LocalBook, { head, rows }: LocalBook, [first]: readonly Brought[]): LocalBook {
  if (before.head.tabs.length > 0 || first === undefined) return { head, rows };
  return { head: { ...head, title: tabTitleOf(first.file) }, rows };
}

type Placed = Parameters<typeof withOwnTab>[2];

function placed(book: LocalBook, tab: NewTab, place: Placed): LocalBook {
  const now = withOwnTab(book, tab, place);
  if (place.kind === "new") return now;
  const title = (of: LocalBook) => of.head.tabs.find(({ sheetId }) => sheetId === place.sheetId)?.title ?? "";
  const settings = now.head.tabs.find((one) => one.title === "Réglages");
  if (settings === undefined || title(book) === title(now)) return now;
  const rows = withTitle(rowsOf(now, settings.sheetId), title(book), title(now));
  return { ...now, rows: new Map(now.rows).set(settings.sheetId, rows) };
}

interface Completed {
  readonly book: LocalBook;
  readonly said: readonly string[];
  readonly conflicts: readonly Conflict[];
}

function withOurTabs(
  before: LocalBook,
  ours: readonly { readonly name: TabName; readonly tab: NewTab }[],
  prefer: "here" | "file",
): Completed {
  let book = before;
  const said: string[] = [];
  const conflicts: Conflict[] = [];
  // Every tab is there before `Réglages` names them.
  const inOrder = [...ours].sort((a, b) => Number(a.name === "Réglages") - Number(b.name === "Réglages"));
  for (const { name, tab } of inOrder) {
    const known = book.head.tabs.find(({ title }) => title === name);
    const sheetId = known?.sheetId ?? freeSheetId(book.head.tabs);
    const all = known === undefined ? [...book.head.tabs, { sheetId, title: name }] : book.head.tabs;
    const rows = name === "Réglages" ? withOwnIds(tab.rows, all) : tab.rows;
    const isView = REBUILT.includes(name);
    const merged =
      known === undefined || isView ? undefined : mergeRows(name, rowsOf(book, sheetId), rows, prefer);
    conflicts.push(...(merged?.conflicts ?? []));
    const days = merged === undefined ? (tab.days ?? []) : daysAfter(known?.days, tab.days, merged.columns);
    book = {
      head: {
        ...book.head,
        tabs: all.map((one) => (one.sheetId === sheetId && days.length > 0 ? { ...one, days } : one)),
      },
      rows: new Map(book.rows).set(sheetId, merged?.rows ?? rows),
    };
    const count = merged?.added ?? dataRows(tab);
    if (!isView && count > 0) said.push(localTexts.opened.ours(name, count));
  }
  return { book, said, conflicts };
}

/** Columns of days of a tab that was completed: those of the owner's own that the file brought as well. */
function daysAfter(
  here: readonly number[] = [],
  file: readonly number[] = [],
  columns: MergedRows["columns"],
): readonly number[] {
  const brought = file.flatMap((column) => columns.get(column) ?? []);
  return [...new Set([...here, ...brought])].sort((a, b) => a - b);
}

function imported(
  book: LocalBook,
  file: Extract<Brought, { kind: "bank" | "fec" }>,
  today: Day,
): { readonly book: LocalBook; readonly sentence: string } {
  const input: BookInput = { tabs: tabCells(book), today, locale: book.head.locale };
  const outcome: ImportOutcome =
    file.kind === "bank"
      ? importBankInto(input, file.text, file.file)
      : importFecInto(input, file.text, file.file);
  if (outcome.kind === "refused") throw new LocalError(outcome.message);
  return { book: applyWrites(book, outcome.writes), sentence: outcome.report.sentence };
}

/** A tab of a file; `name`: the tab of ours that it is. */
interface NamedTab {
  readonly tab: NewTab;
  readonly name: TabName | undefined;
}

function namedTabs(tabs: readonly NewTab[]): readonly NamedTab[] {
  const ours = ourTabsOf(tabs);
  return tabs.map((tab) => ({ tab, name: ours.get(tab) }));
}

/** Two files may each have a « Feuil1 »: each tab has a title of its own, the same at every opening of these files. */
function distinct(tabs: readonly NamedTab[]): readonly NamedTab[] {
  const taken = new Set<string>();
  return tabs.map(({ tab, name }) => {
    if (name !== undefined) return { tab, name };
    let { title } = tab;
    for (let rank = 2; taken.has(comparable(title)); rank += 1) title = `${tab.title} (${rank})`;
    taken.add(comparable(title));
    return { tab: title === tab.title ? tab : { ...tab, title }, name };
  });
}
