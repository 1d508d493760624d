import type { Cell } from "../../model/cell.ts";

const DAY_MS = 86_400_000;
/** Milliseconds from 1899-12-30, day 0 of spreadsheets, to 1970-01-01. */
const ORIGIN_MS = 25_569 * DAY_MS;

/**
 * A value of a reader of Excel files as a cell: numbers stay numbers, days and times become serial numbers. Such
 * readers give Excel's wall clock as if it were UTC, so no time zone is involved.
 */
export function excelCell(value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (!isMoment(value)) return String(value);
  const ms = value.getTime() + ORIGIN_MS;
  // Whole days are divided apart: no rounding error can reach them.
  const days = Math.floor(ms / DAY_MS);
  return days + (ms - days * DAY_MS) / DAY_MS;
}

/** Whether a value of such a reader is a day or a time. */
export function isMoment(value: unknown): value is { getTime(): number } {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "getTime") === "function";
}
