import { withDocumentLock } from "../lock.ts";
import { finishSteps } from "./apply-look.ts";
import { lookLeft } from "./remembered-look.ts";

/** What `finishTabs` leaves. */
export interface TabsFinished {
  /** Steps of the look that wait for a later refresh; 0: all is done. */
  readonly left: number;
}

/**
 * Does what is left of the look of new tabs: widths, long texts on several lines, notes. No cell's content is read by
 * it nor changed; nothing left to do costs nothing.
 * @throws Error in French when the workbook is busy.
 */
export function finishNewTabs(): TabsFinished {
  if (lookLeft().steps.length === 0) return { left: 0 };
  return withDocumentLock(() => {
    const { steps, tries } = lookLeft();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const byId = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet] as const));
    const later = finishSteps(steps, tries, Number.POSITIVE_INFINITY, byId, spreadsheet, []);
    return { left: later.length };
  });
}
