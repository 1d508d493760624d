import { serialOfDay } from "../base/day.ts";
import type { OutCell } from "./book.ts";

/** What a tab holds in the columns that count, as native functions count it again later. */
export interface TabStamp {
  /** Numbers, days among them. */
  readonly numbers: number;
  /** Texts of at least one character. */
  readonly texts: number;
  /** Ticked boxes. */
  readonly ticks: number;
  /** Sum of the numbers of the columns that are added up, in hundredths. */
  readonly hundredths: number;
  /** Characters of all texts; `undefined` where they cannot be counted surely or would be too many to count. */
  readonly characters: number | undefined;
}

/** How Sheets shows a formula's error, in English and in French: neither a number nor a text for its functions. */
const ERRORS = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#ERROR!",
  "#VALEUR!",
  "#NOM?",
  "#NOMBRE!",
  "#NUL!",
  "#ERREUR!",
]);

/** Beyond, counting every character again at each change of the tab would slow the workbook down. */
const MOST_CELLS = 50_000;
/** Half of a character that nobody counts alike. */
const SURROGATE = /[\ud800-\udfff]/;

/** The number that Sheets sees in a cell of ours or of the owner's; `undefined`: none. */
function numberOf(cell: OutCell): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && cell !== null && "day" in cell ? serialOfDay(cell.day) : undefined;
}

/** The text that Sheets sees in a cell; `undefined`: none. */
function textOf(cell: OutCell, isOurs: boolean): string | undefined {
  if (typeof cell === "string") return cell === "" || (!isOurs && ERRORS.has(cell)) ? undefined : cell;
  return typeof cell === "object" && cell !== null && "idOf" in cell ? "#" : undefined;
}

/** A tab to count, whole, in some of its columns (from 0). */
export interface Counted {
  /** Its rows from row 1. */
  readonly rows: readonly (readonly OutCell[])[];
  readonly columns: readonly number[];
  /** Those among them whose numbers are added up: amounts and days. */
  readonly summed: readonly number[];
  /** Whether characters are counted, where their number allows it: a text may change without being added. */
  readonly withCharacters?: boolean;
  /** Written by us: « #N/A » is then a text like any other, and no formula's error. */
  readonly isOurs?: boolean;
}

/** Counts a tab as native functions would. */
export function stampOf(counted: Counted): TabStamp {
  const { rows, columns, withCharacters = false, isOurs = false } = counted;
  const summed = new Set(counted.summed);
  let numbers = 0;
  let texts = 0;
  let ticks = 0;
  let sum = 0;
  let characters: number | undefined =
    withCharacters && rows.length * columns.length <= MOST_CELLS ? 0 : undefined;
  for (const row of rows) {
    for (const column of columns) {
      const cell = row[column] ?? null;
      if (cell === true) ticks += 1;
      const number = numberOf(cell);
      if (number !== undefined) {
        numbers += 1;
        if (summed.has(column)) sum += number;
        continue;
      }
      const text = textOf(cell, isOurs);
      if (text === undefined) continue;
      texts += 1;
      if (characters !== undefined) {
        characters = SURROGATE.test(text) ? undefined : characters + text.length;
      }
    }
  }
  return { numbers, texts, ticks, hundredths: Math.round(sum * 100), characters };
}
