import { type Day, day } from "#shared/base/day.ts";
import type { SetupChange } from "#shared/entry/setup-change.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { Book, BookInput, Outcome } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { setupState } from "#shared/workbook/setup/state.ts";
import type { SetupState } from "#shared/workbook/setup/state-types.ts";
import { afterWrites } from "../workbook/apply-writes.ts";

export type ReadState = Extract<SetupState, { kind: "read" }>;
export const TODAY: Day = day("2026-05-12");

/** A workbook on a day, as an edge reads it. */
export function inputOf(tabs: readonly TabCells[], today: Day = TODAY): BookInput {
  return { tabs, today, locale: "fr_FR" };
}

/** The set-up of a workbook that is understood. */
export function stateOf(tabs: readonly TabCells[], today: Day = TODAY): ReadState {
  const state = setupState(inputOf(tabs, today));
  if (state.kind !== "read") throw new Error(`lu comme ${state.kind}`);
  return state;
}

export function bookAndOutcome(input: BookInput): { readonly book: Book; readonly outcome: Outcome } {
  const reading = readBook(input);
  if (reading.kind !== "book") throw new Error(reading.message);
  return { book: reading.book, outcome: planBook(reading.book) };
}

/** The workbook after an answer, its parts written one after the other. */
export function afterAnswer(
  tabs: readonly TabCells[],
  change: SetupChange | { readonly kind: "faults" },
): readonly TabCells[] {
  if (change.kind !== "change") throw new Error(`refusé : ${JSON.stringify(change)}`);
  return change.parts.reduce((now, part) => afterWrites(now, part), tabs);
}

export function rowsOf(tabs: readonly TabCells[], title: string): readonly (readonly Cell[])[] {
  return tabs.find((tab) => tab.title === title)?.rows ?? [];
}

/** The value of a row of `Réglages`; `undefined`: there is no such row. */
export function settingOf(tabs: readonly TabCells[], name: string): Cell | undefined {
  return rowsOf(tabs, "Réglages").find(([own]) => own === name)?.[1];
}
