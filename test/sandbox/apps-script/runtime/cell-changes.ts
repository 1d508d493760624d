import { emptied } from "../../workbook/cells.ts";
import { formatOfPattern } from "../../workbook/rendered.ts";
import type { Cell, NumberFormat } from "../../workbook/workbook.ts";
import { type Host, ServiceFailure } from "./host.ts";

/** The cell in a number format given by its pattern; an empty pattern takes the format away. */
export function withNumberFormat(cell: Cell, pattern: unknown): Cell {
  const { format: _format, ...rest } = cell;
  const format: NumberFormat | undefined = formatOfPattern(String(pattern ?? ""));
  return format === undefined ? rest : { ...rest, format };
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
  const inside = host.inside(rule);
  if (inside === undefined) throw new ServiceFailure("A DataValidation is expected.");
  return { ...rest, validation: inside as Record<string, unknown> };
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
