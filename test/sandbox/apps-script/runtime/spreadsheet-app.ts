import type { Host } from "./host.ts";
import { richTextBuilder, textStyleBuilder } from "./rich-text.ts";
import { conditionalFormatBuilder, dataValidationBuilder } from "./rule-builders.ts";
import { criteria } from "./rule-criteria.ts";
import { activateRange, sheetInside, sheetService } from "./sheet-service.ts";
import { selectedRange, selection, spreadsheetService } from "./spreadsheet-service.ts";
import { uiService } from "./ui-service.ts";

function names(...values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

/** `SpreadsheetApp`, over the workbook of the run. Only the bound spreadsheet exists: scopes allow no other. */
export function spreadsheetApp(host: Host): object {
  const self: object = host.service(
    "SpreadsheetApp",
    {
      navigate: {
        getActiveSpreadsheet: () => spreadsheetService(host),
        getActive: () => spreadsheetService(host),
        getActiveSheet: () => {
          const { sheets } = host.workbook;
          const sheet = sheets.find((other) => other.sheetId === host.activeSheetId) ?? sheets[0];
          return sheet === undefined ? null : sheetService(host, sheet);
        },
        setActiveSheet: (service) => {
          host.activeSheetId = sheetInside(host, service).sheetId;
          return service;
        },
        getUi: () => uiService(host),
        flush: () => undefined,
        newDataValidation: () => dataValidationBuilder(host),
        setActiveRange: (range) => activateRange(host, range),
        setCurrentCell: (range) => activateRange(host, range),
        getActiveRange: () => selectedRange(host),
        getCurrentCell: () => selectedRange(host),
        getSelection: () => selection(host),
        newRichTextValue: () => richTextBuilder(host),
        newTextStyle: () => textStyleBuilder(host),
        newConditionalFormatRule: () => conditionalFormatBuilder(host),
      },
    },
    {
      WrapStrategy: names("WRAP", "OVERFLOW", "CLIP"),
      InterpolationType: names("NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"),
      DataValidationCriteria: names(
        ...criteria.flatMap((one) => (one.require === undefined ? [] : [one.name])),
      ),
      BooleanCriteria: names(...criteria.flatMap((one) => (one.when === undefined ? [] : [one.name]))),
      ProtectionType: names("RANGE", "SHEET"),
      BandingTheme: names("LIGHT_GREY", "CYAN", "GREEN", "YELLOW", "ORANGE", "BLUE", "TEAL", "GREY", "BROWN"),
      BorderStyle: names("DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"),
      SheetType: names("GRID", "OBJECT", "DATASOURCE"),
    },
  );
  return self;
}
