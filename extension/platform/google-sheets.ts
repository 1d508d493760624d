import type { Cell } from "#shared/model/cell.ts";
import type { SheetsPort, SheetTab } from "../reading/sheets-port.ts";
import { unusableAnswer } from "./google-error.ts";
import { callGoogle, type HttpDeps } from "./google-http.ts";

const ROOT = "https://sheets.googleapis.com/v4/spreadsheets";
/** Only what the panel uses of a workbook's metadata. */
const FIELDS =
  "properties(title,locale,timeZone),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))";

/** A tab's title as A1 notation takes it. */
function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** One workbook through the Sheets API. */
export function googleSheets(deps: HttpDeps, spreadsheetId: string): SheetsPort {
  const address = `${ROOT}/${encodeURIComponent(spreadsheetId)}`;
  const read = (url: string): Promise<unknown> =>
    callGoogle(deps, { method: "GET", url, subject: "workbook", idempotent: true });

  return {
    async metadata() {
      const answer = asObject(await read(`${address}?fields=${encodeURIComponent(FIELDS)}`));
      const properties = asObject(answer.properties);
      // A workbook has at least one tab: without any, the answer is not one, and nothing may be created from it.
      if (asList(answer.sheets).length === 0) throw unusableAnswer();
      return {
        title: asText(properties.title),
        locale: asText(properties.locale),
        timeZone: asText(properties.timeZone),
        tabs: asList(answer.sheets).flatMap((sheet) => tabOf(asObject(asObject(sheet).properties))),
      };
    },
    async ranges(titles) {
      const query = new URLSearchParams({
        majorDimension: "ROWS",
        valueRenderOption: "UNFORMATTED_VALUE",
        dateTimeRenderOption: "SERIAL_NUMBER",
      });
      for (const title of titles) query.append("ranges", quotedTitle(title));
      const answer = asObject(await read(`${address}/values:batchGet?${query}`));
      const found = asList(answer.valueRanges);
      if (found.length !== titles.length) throw unusableAnswer();
      return titles.map((_title, index) => rowsOf(asObject(found[index]).values));
    },
    async column(title, letter) {
      const range = encodeURIComponent(`${quotedTitle(title)}!${letter}:${letter}`);
      const answer = asObject(
        await read(`${address}/values/${range}?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE`),
      );
      // An empty column comes with its range: without it, identifiers that are there would be taken for missing.
      if (typeof answer.range !== "string") throw unusableAnswer();
      return rowsOf(answer.values)[0] ?? [];
    },
    async batchUpdate(requests) {
      await callGoogle(deps, {
        method: "POST",
        url: `${address}:batchUpdate`,
        body: { requests },
        subject: "workbook",
        idempotent: false,
      });
    },
  };
}

/** A chart alone on its tab has no grid and nothing to read. */
function tabOf(properties: Readonly<Record<string, unknown>>): readonly SheetTab[] {
  if (properties.gridProperties === undefined || typeof properties.sheetId !== "number") return [];
  return [{ sheetId: properties.sheetId, title: asText(properties.title) }];
}

function rowsOf(values: unknown): readonly (readonly Cell[])[] {
  return asList(values).map((row) => asList(row).map(cellOf));
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
