import type { ApiMethod } from "../types.ts";
import { printA1, type ResolvedRange } from "../workbook/a1.ts";
import { calculate } from "../workbook/calculated.ts";
import { localeOf } from "../workbook/locale.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import type { KnownFields } from "./field-mask.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { type Call, flag, method } from "./method.ts";
import {
  type MajorDimension,
  majorDimensionOf,
  type Rendering,
  rangeOf,
  renderingOf,
  valueRange,
  withinGrid,
} from "./value-ranges.ts";
import {
  appendRows,
  clearValues,
  inputOptionOf,
  rowsToWrite,
  type Typing,
  updateAnswer,
  type Written,
  writeRows,
} from "./value-writing.ts";

const valueRangeShape: Shape = { range: "string", majorDimension: "string", values: "any" };
const renderingNames = ["valueRenderOption", "dateTimeRenderOption", "majorDimension"];
const writingNames = [
  "valueInputOption",
  "includeValuesInResponse",
  "responseValueRenderOption",
  "responseDateTimeRenderOption",
];
const responseNames = { value: "responseValueRenderOption", date: "responseDateTimeRenderOption" };

/** How this call's texts are read. */
function typingOf({ workbook, today }: Call): Typing {
  return { year: Number(today.slice(0, 4)), locale: localeOf(workbook.locale) };
}

/** A range as it is read: formulas computed first. */
function shown(
  { workbook, today }: Call,
  range: ResolvedRange,
  rendering: Rendering,
  major: MajorDimension,
): object {
  calculate(workbook, today, range.sheet);
  return valueRange(range, rendering, major, localeOf(workbook.locale));
}

function valuesGet(call: Call): object {
  const { workbook, query, params } = call;
  const rendering = renderingOf(query.get("valueRenderOption"), query.get("dateTimeRenderOption"));
  const range = rangeOf(workbook, params.range ?? "");
  return shown(call, range, rendering, majorDimensionOf(query.get("majorDimension")));
}

function valuesBatchGet(call: Call): object {
  const { workbook, query } = call;
  const rendering = renderingOf(query.get("valueRenderOption"), query.get("dateTimeRenderOption"));
  const major = majorDimensionOf(query.get("majorDimension"));
  const ranges = query.getAll("ranges").map((text) => rangeOf(workbook, text));
  return {
    spreadsheetId: workbook.spreadsheetId,
    ...(ranges.length > 0 && { valueRanges: ranges.map((range) => shown(call, range, rendering, major)) }),
  };
}

/** One `ValueRange` written, with the values read back when they are asked for. */
function writeValueRange(
  call: Call,
  text: string,
  given: JsonObject,
  options: {
    readonly input: unknown;
    readonly include: unknown;
    readonly value: unknown;
    readonly date: unknown;
  },
): { readonly written: Written; readonly answer: Record<string, unknown>; readonly sheetId: number } {
  const option = inputOptionOf(options.input);
  const major = majorDimensionOf(given.majorDimension);
  const range = rangeOf(call.workbook, text);
  if (typeof given.range === "string" && given.range !== "") {
    const own = rangeOf(call.workbook, given.range);
    if (printA1(own.sheet.title, own.box) !== printA1(range.sheet.title, range.box)) {
      throw new InvalidRequest(
        `Requested writing within range [${printA1(range.sheet.title, range.box)}], but tried writing to range [${given.range}]`,
      );
    }
  }
  withinGrid(range);
  const written = writeRows(range, rowsToWrite(given.values, major), option, typingOf(call));
  const answer = updateAnswer(call.workbook.spreadsheetId, range.sheet, written);
  if (flag(options.include)) {
    const rendering = renderingOf(options.value, options.date, responseNames);
    answer.updatedData = shown(call, { ...range, box: written.box }, rendering, major);
  }
  return { written, answer, sheetId: range.sheet.sheetId };
}

function valuesUpdate(call: Call): object {
  const { query } = call;
  return writeValueRange(call, call.params.range ?? "", call.body, {
    input: query.get("valueInputOption"),
    include: query.get("includeValuesInResponse"),
    value: query.get("responseValueRenderOption"),
    date: query.get("responseDateTimeRenderOption"),
  }).answer;
}

function valuesBatchUpdate(call: Call): object {
  const { body } = call;
  inputOptionOf(body.valueInputOption);
  const done = ((body.data ?? []) as JsonObject[]).map((entry) =>
    writeValueRange(call, String(entry.range ?? ""), entry, {
      input: body.valueInputOption,
      include: body.includeValuesInResponse,
      value: body.responseValueRenderOption,
      date: body.responseDateTimeRenderOption,
    }),
  );
  const sum = (of: (written: Written) => number) => done.reduce((total, one) => total + of(one.written), 0);
  return {
    spreadsheetId: call.workbook.spreadsheetId,
    totalUpdatedRows: sum((written) => written.rows),
    totalUpdatedColumns: sum((written) => written.columns),
    totalUpdatedCells: sum((written) => written.cells),
    totalUpdatedSheets: new Set(done.map((one) => one.sheetId)).size,
    responses: done.map((one) => one.answer),
  };
}

function valuesAppend(call: Call): object {
  const { query, workbook } = call;
  const option = inputOptionOf(query.get("valueInputOption"));
  const range = rangeOf(workbook, call.params.range ?? "");
  withinGrid(range);
  const major = majorDimensionOf(call.body.majorDimension);
  const insert = query.get("insertDataOption") === "INSERT_ROWS";
  const { table, written } = appendRows(
    range,
    rowsToWrite(call.body.values, major),
    option,
    insert,
    typingOf(call),
  );
  const updates = updateAnswer(workbook.spreadsheetId, range.sheet, written);
  if (flag(query.get("includeValuesInResponse"))) {
    const rendering = renderingOf(
      query.get("responseValueRenderOption"),
      query.get("responseDateTimeRenderOption"),
      responseNames,
    );
    updates.updatedData = shown(call, { ...range, box: written.box }, rendering, major);
  }
  return {
    spreadsheetId: workbook.spreadsheetId,
    ...(table !== undefined && { tableRange: printA1(range.sheet.title, table) }),
    updates,
  };
}

function clearRange(workbook: Workbook, text: string): string {
  const range = rangeOf(workbook, text);
  const box = withinGrid(range);
  clearValues(range.sheet, box);
  return printA1(range.sheet.title, box);
}

function valuesClear({ workbook, params }: Call): object {
  return { spreadsheetId: workbook.spreadsheetId, clearedRange: clearRange(workbook, params.range ?? "") };
}

function valuesBatchClear({ workbook, body }: Call): object {
  const ranges = (body.ranges ?? []) as string[];
  return {
    spreadsheetId: workbook.spreadsheetId,
    clearedRanges: ranges.map((text) => clearRange(workbook, text)),
  };
}

const valueRangeFields: KnownFields = { range: true, majorDimension: true, values: true };

/** The methods of `spreadsheets.values`. */
export const valueMethods: readonly ApiMethod[] = [
  method({
    id: "sheets.spreadsheets.values.batchGet",
    httpMethod: "GET",
    tail: "/values:batchGet",
    writes: false,
    query: ["ranges", ...renderingNames],
    body: {},
    fields: { spreadsheetId: true, valueRanges: valueRangeFields },
    run: valuesBatchGet,
  }),
  method({
    id: "sheets.spreadsheets.values.batchUpdate",
    httpMethod: "POST",
    tail: "/values:batchUpdate",
    writes: true,
    query: [],
    body: {
      valueInputOption: "string",
      data: [valueRangeShape],
      includeValuesInResponse: "boolean",
      responseValueRenderOption: "string",
      responseDateTimeRenderOption: "string",
    },
    fields: true,
    run: valuesBatchUpdate,
  }),
  method({
    id: "sheets.spreadsheets.values.batchClear",
    httpMethod: "POST",
    tail: "/values:batchClear",
    writes: true,
    query: [],
    body: { ranges: ["string"] },
    fields: true,
    run: valuesBatchClear,
  }),
  method({
    id: "sheets.spreadsheets.values.append",
    httpMethod: "POST",
    tail: "/values/(?<range>[^/]+):append",
    writes: true,
    query: [...writingNames, "insertDataOption"],
    body: valueRangeShape,
    fields: true,
    run: valuesAppend,
  }),
  method({
    id: "sheets.spreadsheets.values.clear",
    httpMethod: "POST",
    tail: "/values/(?<range>[^/]+):clear",
    writes: true,
    query: [],
    body: {},
    fields: true,
    run: valuesClear,
  }),
  method({
    id: "sheets.spreadsheets.values.get",
    httpMethod: "GET",
    tail: "/values/(?<range>[^/]+)",
    writes: false,
    query: renderingNames,
    body: {},
    fields: valueRangeFields,
    run: valuesGet,
  }),
  method({
    id: "sheets.spreadsheets.values.update",
    httpMethod: "PUT",
    tail: "/values/(?<range>[^/]+)",
    writes: true,
    query: writingNames,
    body: valueRangeShape,
    fields: true,
    run: valuesUpdate,
  }),
];
