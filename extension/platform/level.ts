import type { DraftingMode } from "./preferences.ts";
import type { WorkbookChoice } from "./workbook-choice.ts";

/**
 * How far the owner let Crescendo go: 0 without signing in · 1 with their Google workbook · 2 with drafts in Gmail
 * as well.
 */
export type Level = 0 | 1 | 2;

/** The level of a workbook and of the way of drafting; without a workbook, 0. */
export function levelOf(choice: WorkbookChoice | undefined, drafting: DraftingMode | undefined): Level {
  if (choice === undefined || choice.access === "local") return 0;
  return drafting === "gmail" ? 2 : 1;
}

/** How messages are prepared at a level: a workbook of this browser never asks for the mailbox. */
export function draftingAt(level: Level, drafting: DraftingMode | undefined): DraftingMode | undefined {
  return level === 0 ? "compose" : drafting;
}
