import type { Cell } from "#shared/model/cell.ts";
import type { ZoneDays } from "./days.ts";

/** Whether a value is a date, also one made by another context than ours. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** A value of the Spreadsheet service as the core knows it: dates as serial numbers, `""` as an empty cell. */
export function cellOf(value: unknown, days: ZoneDays): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return isDate(value) ? days.serialOf(value) : String(value);
}

/** An argument of a custom function: one cell, or the rows of a range. */
export function argumentOf(value: unknown, days: ZoneDays): Cell | readonly (readonly Cell[])[] {
  if (!Array.isArray(value)) return cellOf(value, days);
  return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell) => cellOf(cell, days)));
}
