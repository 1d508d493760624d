import type { Day } from "../base/day.ts";
import { readDay } from "../base/read-day.ts";
import type { Cell } from "../model/cell.ts";
import { blankDayMessage, unreadableDayMessage } from "../texts/custom-functions.ts";

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A day among a function's arguments; `undefined` when blank. @throws Error in French when it is no date. */
export function optionalDay(cell: Cell | undefined, what: string, monthFirst: boolean): Day | undefined {
  if (isBlank(cell)) return undefined;
  const reading = readDay(cell ?? null, monthFirst);
  if (reading.kind !== "day") throw new Error(unreadableDayMessage(what, String(cell)));
  return reading.day;
}

/** The same for a day that must be there. @throws Error in French when it is blank. */
export function dayArgument(cell: Cell | undefined, what: string, monthFirst: boolean): Day {
  const found = optionalDay(cell, what, monthFirst);
  if (found === undefined) throw new Error(blankDayMessage(what));
  return found;
}
