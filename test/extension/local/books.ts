import type { TabCells } from "#shared/model/cell.ts";
import { bringIn, emptyBook, type FileAnswers } from "../../../extension/local/bring-in.ts";
import type { LocalBook } from "../../../extension/local/local-book.ts";
import { type Brought, readFiles } from "../../../extension/local/read-files.ts";
import { TODAY } from "../workshop.ts";

/** A file as the browser gives it, from its text or its bytes. */
export function aFile(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}

/** A workbook of this browser without anything in it. */
export const nothing: LocalBook = emptyBook({ id: "local-1", locale: "fr_FR", timeZone: "Europe/Paris" });

/** A workbook of this browser that holds these tabs. */
export function bookOf(tabs: readonly TabCells[]): LocalBook {
  return {
    head: { ...nothing.head, title: "Suivi", tabs: tabs.map(({ sheetId, title }) => ({ sheetId, title })) },
    rows: new Map(tabs.map(({ sheetId, rows }) => [sheetId, rows])),
  };
}

/** Files opened in a workbook that takes them without a question. */
export async function opened(
  before: LocalBook,
  files: readonly ReturnType<typeof aFile>[],
  answers: FileAnswers = { tabs: {} },
): Promise<{ readonly book: LocalBook; readonly said: readonly string[] }> {
  return done(before, await readFiles(files), answers);
}

/** What was brought, taken without a question. */
export function done(before: LocalBook, brought: readonly Brought[], answers: FileAnswers = { tabs: {} }) {
  const result = bringIn(before, brought, answers, TODAY);
  if (result.kind !== "done") throw new Error(JSON.stringify(result));
  return result;
}

/** The rows of a tab, by its title. */
export function rowsIn({ head, rows }: LocalBook, title: string): readonly (readonly unknown[])[] {
  const tab = head.tabs.find((one) => one.title === title);
  if (tab === undefined) throw new Error(`pas d'onglet ${title} : ${head.tabs.map((one) => one.title)}`);
  return rows.get(tab.sheetId) ?? [];
}

export const titlesIn = ({ head }: LocalBook): readonly string[] => head.tabs.map(({ title }) => title);
