import { COLOUR_RULES, type ColourRule } from "#shared/workbook/look/colour-rules.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** The condition of a rule and the cells it looks at; whole columns, so that rows to come are coloured too. */
function conditionOf(builder: Builder, rule: ColourRule, sheet: Sheet, width: number): Builder {
  const rows = sheet.getMaxRows();
  const column = (index: number) => [sheet.getRange(1, index + 1, rows, 1)];
  switch (rule.when) {
    case "positive":
      return builder.whenNumberGreaterThan(0).setRanges(column(rule.column));
    case "zero":
      return builder.whenNumberEqualTo(0).setRanges([sheet.getRange(1, rule.column + 1, rows, rule.count)]);
    case "text":
      return builder.whenTextEqualTo(rule.text).setRanges(column(rule.column));
    case "row":
      // No separator in it: the same formula in every language of Sheets.
      return builder
        .whenFormulaSatisfied(`=$A1="${rule.text}"`)
        .setRanges([sheet.getRange(1, 1, rows, width)]);
    case "first-line":
      return builder.whenTextStartsWith(rule.begins).setRanges([sheet.getRange(1, 3, 1, width - 2)]);
  }
}

/** Sets the conditional formats of a new tab: one call for all of them. */
export function colourTab(sheet: Sheet, tab: TabName): void {
  const rules = (COLOUR_RULES[tab] ?? []).map((rule) => {
    let builder = conditionOf(SpreadsheetApp.newConditionalFormatRule(), rule, sheet, HEADERS[tab].length);
    if (rule.fill !== undefined) builder = builder.setBackground(rule.fill);
    if (rule.ink !== undefined) builder = builder.setFontColor(rule.ink);
    if (rule.bold) builder = builder.setBold(true);
    return builder.build();
  });
  sheet.setConditionalFormatRules(rules);
}
