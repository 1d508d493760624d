import { emptied } from "../../workbook/cells.ts";
import { formatOfPattern } from "../../workbook/rendered.ts";
import type { Cell, NumberFormat } from "../../workbook/workbook.ts";
import type { Host } from "./host.ts";
import { dataValidation, validationInside } from "./rule-builders.ts";

/** Empty cells in a format and nothing else, by pattern: cells never change in place, so that thousands share one. */
const emptyCells = new Map<string, Cell>();

/** The cell in a number format given by its pattern; an empty pattern takes the format away. */
export function withNumberFormat(cell: Cell, pattern: unknown): Cell {
  const text = String(pattern ?? "");
  const { format: _format, ...rest } = cell;
  const isEmpty = cell.value === null && Object.keys(rest).length === 1;
  const known = isEmpty ? emptyCells.get(text) : undefined;
  if (known !== undefined) return known;
  const format: NumberFormat | undefined = formatOfPattern(text);
  const formatted: Cell = format === undefined ? rest : { ...rest, format };
  if (isEmpty) emptyCells.set(text, formatted);
  return formatted;
}

/** The pattern of a cell's number format, in Apps Script's words. */
export function patternOf(cell: Cell): string {
  return cell.format?.pattern ?? "General";
}

/** The cell with a note; an empty one takes it away. */
export function withNote(cell: Cell, note: unknown): Cell {
  const { note: _note, ...rest } = cell;
  return typeof note === "string" && note !== "" ? { ...rest, note } : rest;
}

/** The cell holding a formula, which is kept and not computed. */
export function withFormula(cell: Cell, formula: unknown): Cell {
  const text = String(formula ?? "");
  if (text === "") return emptied(cell);
  return { ...emptied(cell), value: "", formula: text.startsWith("=") ? text : `=${text}` };
}

/** The cell with a rule of entry; `null` takes it away. */
export function withValidation(host: Host, cell: Cell, rule: unknown): Cell {
  const { validation: _validation, ...rest } = cell;
  if (rule === null || rule === undefined) return rest;
  return { ...rest, validation: validationInside(host, rule) };
}

/** The rule of entry of a cell, `null` when it has none. */
export function validationOf(host: Host, cell: Cell): object | null {
  return cell.validation === undefined ? null : dataValidation(host, cell.validation);
}

/** The cell without number format, colours and the like. */
export function withoutFormat(cell: Cell): Cell {
  const { format: _format, style: _style, ...rest } = cell;
  return rest;
}

/** `clear()` takes content and formats; with options, only what they name. Notes and rules stay. */
export function cleared(cell: Cell, options: unknown): Cell {
  const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
  if (contentsOnly === true) return emptied(cell);
  if (formatOnly === true) return withoutFormat(cell);
  return emptied(withoutFormat(cell));
}
