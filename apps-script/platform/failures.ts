import { failureMessage } from "./failure-messages.ts";
import { isRefusal, refusal } from "./refusal.ts";

/**
 * An error of Google's as the owner should read it; one of ours passes unchanged.
 * @param sheet the tab being written, to name its protected ranges.
 */
export function translated(problem: unknown, sheet?: GoogleAppsScript.Spreadsheet.Sheet): Error {
  if (isRefusal(problem)) return problem;
  const message =
    problem instanceof Error ? problem.message : String(Reflect.get(Object(problem), "message"));
  const tab = sheet?.getName() ?? "";
  return refusal(failureMessage(message, tab, () => (sheet === undefined ? [] : protectedPlaces(sheet))));
}

/** Runs some work; what fails in it is said in French. */
export function inFrench<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    throw translated(problem);
  }
}

/** Ranges of a tab that this user may not edit, as A1 notations with their descriptions. */
function protectedPlaces(sheet: GoogleAppsScript.Spreadsheet.Sheet): readonly string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)]
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
    .map((protection) => {
      const where =
        protection.getProtectionType() === SHEET ? "toute la feuille" : protection.getRange().getA1Notation();
      const description = protection.getDescription();
      return description === "" ? where : `${where} (${description})`;
    });
}
