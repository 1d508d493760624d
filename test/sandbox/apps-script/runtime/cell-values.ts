import { hasContent, tooLong } from "../../workbook/cells.ts";
import { isMoment, typedCell } from "../../workbook/entered.ts";
import { localeOf } from "../../workbook/locale.ts";
import { displayedNumber } from "../../workbook/rendered.ts";
import type { Cell } from "../../workbook/workbook.ts";
import { type Host, isDate, ServiceFailure } from "./host.ts";
import { instantOfSerial, serialAt } from "./zoned-time.ts";

/** What `getValue` gives: a date for a number shown as one, the empty text for an empty cell. */
export function scriptValue(host: Host, cell: Cell): unknown {
  if (!hasContent(cell)) return "";
  if (typeof cell.value === "number" && isMoment(cell.format)) {
    return host.date(instantOfSerial(cell.value, host.workbook.timeZone));
  }
  return cell.value ?? "";
}

/**
 * The cell after `setValue`. Texts are read as if they were typed (figures, days, `=` formulas) unless the
 * cell is in plain text; a date becomes its serial number in the spreadsheet's zone.
 */
export function cellWith(host: Host, before: Cell, value: unknown): Cell {
  const { formula: _formula, links: _links, ...rest } = before;
  if (value === null || value === undefined || value === "") return { ...rest, value: null };
  if (typeof value === "string") {
    const refusal = tooLong(value);
    if (refusal !== undefined) throw new ServiceFailure(refusal);
    const locale = localeOf(host.workbook.locale);
    return typedCell(before, value, Number(host.request.today.slice(0, 4)), locale);
  }
  if (typeof value === "boolean") return { ...rest, value };
  if (typeof value === "number") return numberCell(host, rest, value);
  if (isDate(value)) return dateCell(host, rest, value);
  throw new ServiceFailure("The value of a cell must be a text, a number, a boolean or a date.");
}

function numberCell(host: Host, before: Cell, value: number): Cell {
  // Google shows such numbers as errors; a test must see them.
  if (!Number.isFinite(value)) return { ...before, value: "#NUM!" };
  return before.format?.type === "TEXT"
    ? { ...before, value: displayedNumber(value, undefined, localeOf(host.workbook.locale)) }
    : { ...before, value };
}

function dateCell(host: Host, before: Cell, value: Date): Cell {
  if (Number.isNaN(value.getTime())) throw new ServiceFailure("Invalid date.");
  const serial = serialAt(value.getTime(), host.workbook.timeZone);
  if (isMoment(before.format)) return { ...before, value: serial };
  const locale = localeOf(host.workbook.locale);
  const format = Number.isInteger(serial) ? locale.dateFormat : locale.dateTimeFormat;
  // A plain-text cell keeps a text, as with a number.
  if (before.format?.type === "TEXT") return { ...before, value: displayedNumber(serial, format, locale) };
  return { ...before, value: serial, format };
}
