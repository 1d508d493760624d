import { failureCodeOf } from "#shared/texts/failures.ts";
import type { BookWrite, TabWrite } from "#shared/workbook/book.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import { columnsToLeave } from "./added-rows.ts";
import { createTabs } from "./create-tabs.ts";
import { translated } from "./failures.ts";
import { applyLook } from "./look/apply-look.ts";
import type { Snapshot } from "./read-workbook.ts";
import { beginRun } from "./run-mark.ts";
import type { CellMaker } from "./sheet-cell.ts";
import { takeBack } from "./take-back.ts";
import { refuseTooLong } from "./too-long.ts";
import { checkCells } from "./write-cells.ts";
import { inWritingOrder, isCells, isRebuilt } from "./write-order.ts";
import { emptyAddedRows, writeTab } from "./write-tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One writing that was checked and is ready. */
interface Step {
  readonly sheet: Sheet | undefined;
  readonly run: () => void;
  /** Nothing to take back: a tab that is rebuilt, or filled for the first time, is whole in one writing. */
  readonly undo?: () => void;
}

/**
 * Writes the tabs: missing ones are made first, so that their ids are known; then one `setValues` a tab, and one a
 * changed column where single cells change in place. Our own tabs only: nothing else is ever written.
 * @throws Error in French: before anything is written when the workbook is no longer what was read; when Sheets refuses
 * (protected range, view only). Then each rebuilt tab is whole, old or new, and what was added elsewhere is taken back.
 */
export function writeTabs(snapshot: Snapshot, writes: readonly BookWrite[]): void {
  const ordered = inWritingOrder(snapshot, writes);
  if (ordered.length === 0) return;
  const prepare = ordered.map((write) => prepared(snapshot, write));

  const tabs = writes.filter((write): write is TabWrite => !isCells(write));
  const heals = ordered.some(isRebuilt);
  const creates = tabs.some(({ sheetId }) => sheetId === undefined);
  const mark = heals || creates ? beginRun(heals) : undefined;
  const back = takeBack();
  let made: ReadonlyMap<TabName, Sheet> = new Map();
  let done = 0;
  try {
    made = withLeftEmpty(snapshot, createTabs(snapshot.spreadsheet, tabs), tabs, mark?.wasCut === true);
    done += made.size;
    const maker: CellMaker = {
      days: snapshot.days,
      idOf: (name) => made.get(name)?.getSheetId() ?? standingId(snapshot, writes, name),
    };
    for (const { sheet, run, undo } of prepare.flatMap((one) => one(made, maker) ?? [])) {
      if (undo !== undefined) back.before(undo);
      inTab(sheet, run);
      done += 1;
    }
    SpreadsheetApp.flush();
  } catch (problem) {
    back.all();
    if (done === 0 && isRefused(problem)) mark?.end();
    throw problem;
  }
  mark?.end();
  look(snapshot, made, writes);
}

/** The id of a tab of ours that stands already; one that nothing is written to is known by its name. */
function standingId(snapshot: Snapshot, writes: readonly BookWrite[], name: TabName): number | undefined {
  const written = writes.find(({ tab }) => tab === name)?.sheetId;
  return written ?? snapshot.input.tabs.find(({ title }) => title === name)?.sheetId;
}

type Prepared = (made: ReadonlyMap<TabName, Sheet>, maker: CellMaker) => Step | undefined;

/** Checks one write against the sheet as it stands; nothing is written yet. @throws Error in French */
function prepared(snapshot: Snapshot, write: BookWrite): Prepared {
  if (!isRebuilt(write)) refuseTooLong(write);
  if (isCells(write)) {
    const sheet = snapshot.sheets.get(write.sheetId);
    const checked = checkCells(snapshot, sheet, write);
    return (_made, maker) => ({ sheet, run: () => checked.write(maker), undo: checked.undo });
  }
  const leave = columnsToLeave(snapshot, write);
  return (made, maker) => {
    const isNew = made.has(write.tab);
    const sheet = made.get(write.tab) ?? snapshot.sheets.get(write.sheetId ?? -1);
    if (sheet === undefined || write.values.length === 0) return undefined;
    const plan = { write, sheet, isNew, leave };
    const run = (): void => writeTab(snapshot, plan, maker);
    return isNew || isRebuilt(write) ? { sheet, run } : { sheet, run, undo: () => emptyAddedRows(plan) };
  };
}

/**
 * The tabs made now, and those that a run which was cut made and left empty: they get what new ones get. A tab that the
 * owner emptied is none of these.
 */
function withLeftEmpty(
  snapshot: Snapshot,
  created: ReadonlyMap<TabName, Sheet>,
  tabs: readonly TabWrite[],
  wasCut: boolean,
): ReadonlyMap<TabName, Sheet> {
  if (!wasCut) return created;
  const made = new Map(created);
  for (const { tab, sheetId, frozenRows } of tabs) {
    const sheet = snapshot.sheets.get(sheetId ?? -1);
    const isEmpty = snapshot.input.tabs.some((one) => one.sheetId === sheetId && one.rows.length === 0);
    if (sheet === undefined || !isEmpty) continue;
    if (sheet.getFrozenRows() < frozenRows) {
      sheet.setFrozenRows(frozenRows);
      sheet.getRange(frozenRows, 1, 1, sheet.getMaxColumns()).setFontWeight("bold");
    }
    made.set(tab, sheet);
  }
  return made;
}

/** Runs a writing; what Sheets refuses in it is said in French, with the tab. */
function inTab(sheet: Sheet | undefined, work: () => void): void {
  try {
    work();
  } catch (problem) {
    throw translated(problem, sheet);
  }
}

/** Whether Google turned a call away: then it had no effect. */
function isRefused(problem: unknown): boolean {
  const message =
    problem instanceof Error ? problem.message : String(Reflect.get(Object(problem), "message"));
  return ["protected", "view-only", "missing-scope"].includes(failureCodeOf(message) ?? "");
}

/** The data is written and stands: what goes wrong with the look is no failure of the refresh. */
function look(snapshot: Snapshot, made: ReadonlyMap<TabName, Sheet>, writes: readonly BookWrite[]): void {
  try {
    applyLook(snapshot, made, writes);
  } catch {
    // Done by `finishTabs`, or by the next refresh.
  }
}
