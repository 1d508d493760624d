import type { BookWrite, TabWrite } from "#shared/workbook/book.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import type { Snapshot } from "../read-workbook.ts";
import { spentAtMost } from "./call-budget.ts";
import { moveCharts } from "./charts.ts";
import { keepSignsTrue } from "./currency-signs.ts";
import { linkCustomers } from "./customer-links.ts";
import { costOf, stepsOf } from "./look-steps.ts";
import { type LeftStep, lookLeft, rememberLook } from "./remembered-look.ts";
import { runStep } from "./run-step.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Calls that read, write or format in one refresh. */
const BUDGET = 30;
/** Links take what they need of it, no more. */
const MOST_LINK_CALLS = 3;
/** A look that Sheets refuses so many times in a row is given up. */
const MOST_TRIES = 3;

const isTab = (write: BookWrite): write is TabWrite => !("cells" in write);

/**
 * Gives new tabs their look, the most useful first, as much of it as the budget of calls leaves; the rest is remembered
 * for `finishTabs` and the next refreshes. Lets links and charts follow their rows.
 * Called once the data is written: a failure here never undoes it, and is never told as a failure of the data.
 * @param made the tabs that this writing created.
 */
export function applyLook(
  snapshot: Snapshot,
  made: ReadonlyMap<TabName, Sheet>,
  writes: readonly BookWrite[],
): void {
  try {
    const left = BUDGET - spentAtMost(snapshot, made, writes);
    const sheetOf = (write: BookWrite): Sheet | undefined =>
      made.get(write.tab) ?? snapshot.sheets.get(write.sheetId ?? -1);
    const added = stepsOf(new Set(made.keys())).map(
      (step): LeftStep => ({ ...step, sheetId: made.get(step.tab)?.getSheetId() ?? -1 }),
    );
    const before = lookLeft();
    const steps = [...added, ...before.steps];
    // Known before anything is done: cut here, the next run goes on.
    if (added.length > 0) rememberLook({ steps, tries: before.tries });
    const signs = keepSignsTrue(sheetOf, made, writes);
    const colours = added.some(({ part }) => part === "colours") ? 1 : 0;
    const linked = linkCustomers(sheetOf, writes, Math.min(MOST_LINK_CALLS, left - signs - colours));
    const byId = new Map<number, Sheet>(snapshot.sheets);
    for (const sheet of made.values()) byId.set(sheet.getSheetId(), sheet);
    moveCharts((id) => byId.get(id), writes);
    if (steps.length > 0) {
      finishSteps(
        steps,
        before.tries,
        left - signs - linked,
        byId,
        snapshot.spreadsheet,
        writes.filter(isTab),
      );
    }
  } catch {
    // The figures stand; what is left of the look is remembered.
  }
}

/** Does the steps whose cost the budget allows, remembers the others. */
export function finishSteps(
  steps: readonly LeftStep[],
  tries: number,
  budget: number,
  byId: ReadonlyMap<number, Sheet>,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  writes: readonly TabWrite[],
): readonly LeftStep[] {
  const tabOf = (tab: TabName): Sheet | undefined =>
    byId.get(steps.find((step) => step.tab === tab)?.sheetId ?? -1) ??
    spreadsheet.getSheetByName(tab) ??
    undefined;
  const later: LeftStep[] = [];
  let left = budget;
  let failed = false;
  for (const step of steps) {
    const sheet = byId.get(step.sheetId);
    // A tab that is gone takes its look with it.
    if (sheet === undefined) continue;
    const write = writes.find((one) => one.tab === step.tab);
    // What is remembered is a number only: the tab must be ours, by its name or by what was just written in it.
    if (sheet.getName() !== step.tab && write?.sheetId !== step.sheetId) {
      if (writes.length === 0) later.push(step);
      continue;
    }
    const cost = costOf(step, write);
    if (cost > left) {
      later.push(step);
      continue;
    }
    left -= cost;
    try {
      if (!runStep(step, sheet, write, tabOf)) later.push(step);
    } catch {
      failed = true;
      later.push(step);
    }
  }
  const givenUp = failed && tries + 1 >= MOST_TRIES;
  rememberLook({ steps: givenUp ? [] : later, tries: failed ? tries + 1 : 0 });
  return givenUp ? [] : later;
}
