import { printA1, type ResolvedRange, resolveA1 } from "../workbook/a1.ts";
import { cellAt } from "../workbook/cells.ts";
import { isMoment } from "../workbook/entered.ts";
import { shownCell } from "../workbook/formula-results.ts";
import type { Locale } from "../workbook/locale.ts";
import { displayed } from "../workbook/rendered.ts";
import type { Box, Cell, Sheet, Workbook } from "../workbook/workbook.ts";
import { choice } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";

const renderOptions = ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"] as const;
const dateOptions = ["SERIAL_NUMBER", "FORMATTED_STRING"] as const;
const majorDimensions = ["DIMENSION_UNSPECIFIED", "ROWS", "COLUMNS"] as const;

export type MajorDimension = "ROWS" | "COLUMNS";

export interface Rendering {
  readonly value: (typeof renderOptions)[number];
  readonly date: (typeof dateOptions)[number];
}

/** The rendering asked for, by the names of the two parameters that ask for it. */
export function renderingOf(
  value: unknown,
  date: unknown,
  names = { value: "valueRenderOption", date: "dateTimeRenderOption" },
): Rendering {
  return {
    value: choice(value, renderOptions, "FORMATTED_VALUE", names.value, "ValueRenderOption"),
    date: choice(date, dateOptions, "SERIAL_NUMBER", names.date, "DateTimeRenderOption"),
  };
}

/** `ROWS` unless columns are asked for. */
export function majorDimensionOf(given: unknown): MajorDimension {
  const found = choice(given, majorDimensions, "ROWS", "majorDimension", "Dimension");
  return found === "COLUMNS" ? "COLUMNS" : "ROWS";
}

/** The sheet and cells of a range. Throws Google's `Unable to parse range: X`. */
export function rangeOf(workbook: Workbook, text: string): ResolvedRange {
  const found = resolveA1(workbook, text);
  if (found === undefined) throw new InvalidRequest(`Unable to parse range: ${text}`);
  return found;
}

/** The range cut to the grid; a range that begins beyond it is refused in Google's words. */
export function withinGrid(range: ResolvedRange): Box {
  const { sheet, box } = range;
  if (box.startRow >= sheet.grid.rowCount || box.startColumn >= sheet.grid.columnCount) {
    throw beyondGrid(sheet, box);
  }
  return {
    ...box,
    endRow: Math.min(box.endRow, sheet.grid.rowCount),
    endColumn: Math.min(box.endColumn, sheet.grid.columnCount),
  };
}

/** Google's refusal of cells outside the grid. */
export function beyondGrid(sheet: Sheet, box: Box): InvalidRequest {
  const { rowCount, columnCount } = sheet.grid;
  return new InvalidRequest(
    `Range (${printA1(sheet.title, box)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/** A cell's value as the options ask for it; an empty cell is the empty text. */
function rendered(held: Cell, rendering: Rendering, locale: Locale): string | number | boolean {
  const cell = shownCell(held);
  if (rendering.value === "FORMATTED_VALUE") return displayed(cell, locale);
  if (rendering.value === "FORMULA" && cell.formula !== undefined) return cell.formula;
  if (isMoment(cell.format) && typeof cell.value === "number" && rendering.date === "FORMATTED_STRING") {
    return displayed(cell, locale);
  }
  return cell.value ?? "";
}

/** A `ValueRange`: trailing blanks dropped, `values` absent when all is blank. */
export function valueRange(
  range: ResolvedRange,
  rendering: Rendering,
  major: MajorDimension,
  locale: Locale,
): object {
  const box = withinGrid(range);
  const values =
    major === "ROWS"
      ? rowsOf(range.sheet, box, rendering, locale)
      : columnsOf(range.sheet, box, rendering, locale);
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop();
  return {
    range: printA1(range.sheet.title, box),
    majorDimension: major,
    ...(values.length > 0 && { values }),
  };
}

type Line = (string | number | boolean)[];

function rowsOf(sheet: Sheet, box: Box, rendering: Rendering, locale: Locale): Line[] {
  const lines: Line[] = [];
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row += 1) {
    const line: Line = [];
    const end = Math.min(box.endColumn, sheet.rows[row]?.length ?? 0);
    for (let column = box.startColumn; column < end; column += 1) {
      line.push(rendered(cellAt(sheet, row, column), rendering, locale));
    }
    lines.push(withoutTail(line));
  }
  return lines;
}

function columnsOf(sheet: Sheet, box: Box, rendering: Rendering, locale: Locale): Line[] {
  const lines: Line[] = [];
  for (let column = box.startColumn; column < box.endColumn; column += 1) {
    const line: Line = [];
    for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row += 1) {
      line.push(rendered(cellAt(sheet, row, column), rendering, locale));
    }
    lines.push(withoutTail(line));
  }
  return lines;
}

function withoutTail(line: Line): Line {
  while (line.length > 0 && line[line.length - 1] === "") line.pop();
  return line;
}
