import { emptied, hasContent, tooLong } from "../workbook/cells.ts";
import { shownCell } from "../workbook/formula-results.ts";
import { hyperlinkOf } from "../workbook/hyperlink.ts";
import type { Locale } from "../workbook/locale.ts";
import { defaultPattern, displayed } from "../workbook/rendered.ts";
import type { ValidationRule } from "../workbook/rules.ts";
import type { Cell, NumberFormat } from "../workbook/workbook.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";

/** The names of Google's `CellData` that can be written, as far as they are imitated. */
export const cellDataShape: Shape = {
  userEnteredValue: {
    numberValue: "number",
    stringValue: "string",
    boolValue: "boolean",
    formulaValue: "string",
    errorValue: "any",
  },
  userEnteredFormat: {
    numberFormat: { type: "string", pattern: "string" },
    backgroundColor: "any",
    backgroundColorStyle: "any",
    borders: "any",
    padding: "any",
    horizontalAlignment: "string",
    verticalAlignment: "string",
    wrapStrategy: "string",
    textDirection: "string",
    textFormat: "any",
    hyperlinkDisplayType: "string",
    textRotation: "any",
  },
  note: "string",
  dataValidation: "any",
  // Known to Google and read-only there: accepted and left alone.
  effectiveValue: "any",
  formattedValue: "string",
  effectiveFormat: "any",
  hyperlink: "string",
};

/** Which parts of a cell a request changes, from its `fields`. */
export interface CellFields {
  readonly value: boolean;
  /** `true` for the whole format, else the names of the format's parts. */
  readonly format: true | readonly string[];
  readonly note: boolean;
  readonly validation: boolean;
}

/** Reads the `fields` of `updateCells`, `appendCells`, `repeatCell`. `where`: Google's name of the request. */
export function cellFieldsOf(fields: unknown, where: string, prefix = ""): CellFields {
  const names = splitFields(fields, where).map((name) =>
    prefix !== "" && name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name,
  );
  const all = names.includes("*");
  const format: string[] = [];
  for (const name of names) {
    const [head = "", part] = name.split(".");
    if (!["*", "userEnteredValue", "userEnteredFormat", "note", "dataValidation"].includes(head)) {
      throw new InvalidRequest(`Invalid ${where}: Invalid field: ${name}`);
    }
    if (head === "userEnteredFormat") format.push(part ?? "*");
  }
  return {
    value: all || names.some((name) => name.startsWith("userEnteredValue")),
    format: all || format.includes("*") ? true : format,
    note: all || names.includes("note"),
    validation: all || names.some((name) => name.startsWith("dataValidation")),
  };
}

/** `a,b(c,d)` as `a`, `b.c`, `b.d`; Google refuses an empty list. */
export function splitFields(fields: unknown, where: string): string[] {
  if (typeof fields !== "string" || fields.trim() === "") {
    throw new InvalidRequest(
      `Invalid ${where}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  }
  const names: string[] = [];
  const prefixes: string[] = [];
  let word = "";
  const flush = () => {
    if (word !== "") names.push([...prefixes, word].join("."));
    word = "";
  };
  for (const sign of fields.replace(/\s/g, "")) {
    if (sign === "(") {
      prefixes.push(word);
      word = "";
    } else if (sign === ")") {
      flush();
      prefixes.pop();
    } else if (sign === ",") flush();
    else word += sign;
  }
  flush();
  return names;
}

/** The cell after a request wrote `data` in it; a field that is asked for and absent is cleared. */
export function changedCell(before: Cell, data: JsonObject, fields: CellFields, where: string): Cell {
  let cell = before;
  if (fields.value) cell = withValue(cell, data.userEnteredValue as JsonObject | undefined, where);
  if (fields.format === true || fields.format.length > 0) {
    cell = withFormat(cell, (data.userEnteredFormat ?? {}) as JsonObject, fields.format, where);
  }
  if (fields.note) cell = withNote(cell, data.note as string | undefined);
  if (fields.validation) {
    const { validation: _validation, ...rest } = cell;
    const rule = data.dataValidation as ValidationRule | undefined;
    cell = rule === undefined ? rest : { ...rest, validation: rule };
  }
  return cell;
}

function withValue(before: Cell, value: JsonObject | undefined, where: string): Cell {
  const bare = emptied(before);
  if (typeof value?.formulaValue === "string") return { ...bare, value: "", formula: value.formulaValue };
  const held = value?.numberValue ?? value?.stringValue ?? value?.boolValue;
  if (held === undefined || held === null || held === "") return bare;
  const refusal = typeof held === "string" ? tooLong(held) : undefined;
  if (refusal !== undefined) throw new InvalidRequest(`Invalid ${where}: ${refusal}`);
  return { ...bare, value: held as string | number | boolean };
}

function withNote(before: Cell, note: string | undefined): Cell {
  const { note: _note, ...rest } = before;
  return note === undefined || note === "" ? rest : { ...rest, note };
}

function withFormat(before: Cell, format: JsonObject, parts: CellFields["format"], where: string): Cell {
  const { format: oldNumber, style: oldStyle, ...rest } = before;
  const style: Record<string, unknown> = parts === true ? {} : { ...oldStyle };
  const { numberFormat, ...others } = format;
  for (const name of parts === true ? Object.keys(others) : parts.filter((part) => part !== "numberFormat")) {
    if (others[name] === undefined) delete style[name];
    else style[name] = others[name];
  }
  const changesNumber = parts === true || parts.includes("numberFormat");
  const number = changesNumber ? numberFormatOf(numberFormat as JsonObject | undefined, where) : oldNumber;
  return {
    ...rest,
    ...(number !== undefined && { format: number }),
    ...(Object.keys(style).length > 0 && { style }),
  };
}

const types = ["TEXT", "NUMBER", "PERCENT", "CURRENCY", "DATE", "TIME", "DATE_TIME", "SCIENTIFIC"] as const;

function numberFormatOf(given: JsonObject | undefined, where: string): NumberFormat | undefined {
  if (given === undefined || given === null) return undefined;
  const type = types.find((name) => name === given.type);
  if (type === undefined) {
    throw new InvalidRequest(`Invalid ${where}: numberFormat.type is required and must be a known type.`);
  }
  return { type, pattern: typeof given.pattern === "string" ? given.pattern : defaultPattern(type) };
}

/** A cell as `spreadsheets.get` shows it with its grid data. */
export function cellData(held: Cell, locale: Locale): object {
  const cell = shownCell(held);
  const format = {
    ...(cell.format !== undefined && { numberFormat: cell.format }),
    ...cell.style,
  };
  const formatted = Object.keys(format).length > 0;
  const content = hasContent(cell);
  const link = wholeLink(cell);
  const isKnown = cell.formula === undefined || cell.value !== "";
  return {
    ...(content && { userEnteredValue: userEntered(cell) }),
    ...(content && isKnown && { effectiveValue: extended(cell) }),
    ...(content && { formattedValue: displayed(cell, locale) }),
    ...(formatted && { userEnteredFormat: format, effectiveFormat: format }),
    ...(link !== undefined && { hyperlink: link }),
    ...(link === undefined && cell.links !== undefined && { textFormatRuns: runsOf(cell) }),
    ...(cell.note !== undefined && { note: cell.note }),
    ...(cell.validation !== undefined && { dataValidation: cell.validation }),
  };
}

/** The one link of a cell, on its whole text or by HYPERLINK. */
function wholeLink(cell: Cell): string | undefined {
  const [link, ...others] = cell.links ?? [];
  if (link !== undefined && others.length === 0 && link.start === 0 && link.end === String(cell.value).length)
    return link.url;
  return hyperlinkOf(cell);
}

/** `TextFormatRun`s: one where a link begins, one without look where it ends. */
function runsOf(cell: Cell): object[] {
  const runs: { startIndex: number; format: object }[] = [];
  const length = String(cell.value ?? "").length;
  for (const { start, end, url } of cell.links ?? []) {
    if (runs[runs.length - 1]?.startIndex === start) runs.pop();
    runs.push({ startIndex: start, format: { link: { uri: url } } });
    if (end < length) runs.push({ startIndex: end, format: {} });
  }
  // The first run of Google's begins the text and leaves its zero out.
  const [first] = runs;
  if (first !== undefined && first.startIndex > 0) runs.unshift({ startIndex: 0, format: {} });
  return runs.map(({ startIndex, format }) => (startIndex === 0 ? { format } : { startIndex, format }));
}

function userEntered(cell: Cell): object {
  return cell.formula === undefined ? extended(cell) : { formulaValue: cell.formula };
}

function extended(cell: Cell): object {
  if (typeof cell.value === "number") return { numberValue: cell.value };
  if (typeof cell.value === "boolean") return { boolValue: cell.value };
  return { stringValue: cell.value ?? "" };
}
