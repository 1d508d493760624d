import { resolveA1, sheetByTitle } from "../../workbook/a1.ts";
import { localeOf } from "../../workbook/locale.ts";
import { copySheet, freeSheetId, newSheet, type Sheet } from "../../workbook/workbook.ts";
import { type Host, ServiceFailure } from "./host.ts";
import { rangeService } from "./range-service.ts";
import { activateRange, activeRange, checkTitle, sheetInside, sheetService } from "./sheet-service.ts";

/** The `Spreadsheet` the script is bound to. */
export function spreadsheetService(host: Host): object {
  const { workbook } = host;
  const serviceOrNull = (sheet: Sheet | undefined) =>
    sheet === undefined ? null : sheetService(host, sheet);
  const active = () =>
    workbook.sheets.find((sheet) => sheet.sheetId === host.activeSheetId) ?? workbook.sheets[0];
  const rangeOf = (text: unknown) => {
    const found = resolveA1(workbook, String(text));
    if (found === undefined) return undefined;
    return rangeService(host, found.sheet, found.box);
  };

  const self: object = host.service("Spreadsheet", {
    structure: {
      insertSheet: (...args) => serviceOrNull(insertSheet(host, args)),
      deleteSheet: (service) => deleteSheet(host, sheetInside(host, service)),
      deleteActiveSheet: () => {
        const sheet = active();
        if (sheet !== undefined) deleteSheet(host, sheet);
        return serviceOrNull(active());
      },
      moveActiveSheet: (position) => {
        const sheet = active();
        if (sheet === undefined) return;
        if (!(Number(position) >= 1 && Number(position) <= workbook.sheets.length)) {
          throw new ServiceFailure("The position of the sheet is out of bounds.");
        }
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(Number(position) - 1, 0, sheet);
      },
      setSpreadsheetLocale: (locale) => {
        workbook.locale = String(locale);
      },
      setSpreadsheetTimeZone: (timeZone) => {
        workbook.timeZone = String(timeZone);
      },
      rename: (title) => {
        workbook.title = String(title);
      },
    },
    navigate: {
      getId: () => workbook.spreadsheetId,
      getName: () => workbook.title,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
      getSheets: () => workbook.sheets.map((sheet) => sheetService(host, sheet)),
      getNumSheets: () => workbook.sheets.length,
      getSheetByName: (name) => serviceOrNull(sheetByTitle(workbook, String(name))),
      getSheetById: (id) => serviceOrNull(workbook.sheets.find((sheet) => sheet.sheetId === Number(id))),
      getSpreadsheetTimeZone: () => workbook.timeZone,
      getSpreadsheetLocale: () => workbook.locale,
      getActiveSheet: () => serviceOrNull(active()),
      setActiveSheet: (service) => {
        host.activeSheetId = sheetInside(host, service).sheetId;
        return service;
      },
      getRange: (text) => {
        const range = rangeOf(text);
        if (range === undefined) throw new ServiceFailure("Range not found");
        return range;
      },
      getRangeByName: () => null,
      getNamedRanges: () => [],
      getActiveRange: () => selectedRange(host),
      getActiveCell: () => selectedRange(host),
      getCurrentCell: () => selectedRange(host),
      getSelection: () => selection(host),
      setActiveRange: (range) => activateRange(host, range),
      setCurrentCell: (range) => activateRange(host, range),
      toast: (message) => {
        host.shown.toasts.push(String(message));
      },
    },
  });
  return self;
}

/** What a person has selected in the tab they see. */
export function selectedRange(host: Host): object | null {
  const { sheets } = host.workbook;
  const sheet = sheets.find((other) => other.sheetId === host.activeSheetId) ?? sheets[0];
  return sheet === undefined ? null : activeRange(host, sheet);
}

/** A `Selection`. */
export function selection(host: Host): object {
  const { sheets } = host.workbook;
  return host.service("Selection", {
    navigate: {
      getActiveRange: () => selectedRange(host),
      getCurrentCell: () => selectedRange(host),
      getActiveSheet: () => {
        const sheet = sheets.find((other) => other.sheetId === host.activeSheetId) ?? sheets[0];
        return sheet === undefined ? null : sheetService(host, sheet);
      },
    },
  });
}

/** `insertSheet()`, `(name)`, `(index)`, `(name, index)`, with `{template}` last; the new tab becomes the active one. */
function insertSheet(host: Host, args: readonly unknown[]): Sheet {
  const { workbook } = host;
  const name = args.find((value) => typeof value === "string");
  const index = args.find((value) => typeof value === "number");
  const options = args.find((value) => typeof value === "object" && value !== null);
  const title = typeof name === "string" ? name : freeTitle(host);
  checkTitle(host, title);
  const template = options === undefined ? undefined : sheetInside(host, Reflect.get(options, "template"));
  const sheetId = freeSheetId(workbook);
  const sheet =
    template === undefined
      ? newSheet(
          sheetId,
          title,
          [],
          workbook.newTabRows === undefined ? undefined : { rowCount: workbook.newTabRows },
        )
      : copySheet(template, sheetId, title);
  const active = workbook.sheets.findIndex((other) => other.sheetId === host.activeSheetId);
  const at = typeof index === "number" ? Math.min(index, workbook.sheets.length) : active + 1;
  workbook.sheets.splice(at, 0, sheet);
  host.activeSheetId = sheet.sheetId;
  return sheet;
}

function freeTitle(host: Host): string {
  const { newTab } = localeOf(host.workbook.locale);
  let number = host.workbook.sheets.length + 1;
  while (sheetByTitle(host.workbook, `${newTab}${number}`) !== undefined) number += 1;
  return `${newTab}${number}`;
}

function deleteSheet(host: Host, sheet: Sheet): void {
  const { sheets } = host.workbook;
  if (!sheets.some((other) => other !== sheet && !other.hidden)) {
    throw new ServiceFailure("You can't remove all the visible sheets in a document.");
  }
  sheets.splice(sheets.indexOf(sheet), 1);
}
