import type { OutCell } from "#shared/workbook/book.ts";
import { COLUMN_RULES, type EntryRule, SETTING_RULES } from "#shared/workbook/look/entry-rules.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** A tab of ours by its name; `undefined` when the owner renamed or deleted it. */
export type TabFinder = (tab: TabName) => Sheet | undefined;

/** A rule as Sheets takes it: what does not meet it is marked, never refused. */
function validationOf(rule: EntryRule, tabOf: TabFinder): Validation | null {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(rule.help);
  switch (rule.kind) {
    case "list":
      return builder.requireValueInList([...rule.values], true).build();
    case "of-tab": {
      const sheet = tabOf(rule.tab);
      if (sheet === undefined || sheet.getMaxRows() < 2) return null;
      const range = sheet.getRange(2, 1, sheet.getMaxRows() - 1, rule.columns);
      return builder.requireValueInRange(range, true).build();
    }
    case "date":
      return builder.requireDate().build();
    case "at-least":
      return builder.requireNumberGreaterThanOrEqualTo(rule.least).build();
    case "between":
      return builder.requireNumberBetween(rule.least, rule.most).build();
  }
}

/** The columns of a tab, from the first that has a rule to the last, below the headers: one call. */
export function validateColumns(sheet: Sheet, tab: TabName, tabOf: TabFinder): void {
  const rules = HEADERS[tab].map((header) => COLUMN_RULES[tab]?.[header]);
  const first = rules.findIndex((rule) => rule !== undefined);
  const last = rules.reduce((most, rule, index) => (rule === undefined ? most : index), first);
  const rows = sheet.getMaxRows() - 1;
  if (first < 0 || rows < 1) return;
  const line = rules
    .slice(first, last + 1)
    .map((rule) => (rule === undefined ? null : validationOf(rule, tabOf)));
  const table = Array.from({ length: rows }, () => line);
  sheet.getRange(2, first + 1, rows, line.length).setDataValidations(table);
}

/**
 * The values of `Réglages`, setting by setting: one call, and one read where the rows are not at hand.
 * @param known its rows as they were just written.
 */
export function validateSettings(
  sheet: Sheet,
  known: readonly (readonly OutCell[])[] | undefined,
  tabOf: TabFinder,
): void {
  const rows: readonly (readonly unknown[])[] =
    known ?? sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), 1).getValues();
  const rules = rows.map(([name]) => SETTING_RULES[String(name)]);
  if (rules.every((rule) => rule === undefined)) return;
  const column = HEADERS.Réglages.indexOf("Valeur") + 1;
  sheet
    .getRange(1, column, rules.length, 1)
    .setDataValidations(rules.map((rule) => [rule === undefined ? null : validationOf(rule, tabOf)]));
}
