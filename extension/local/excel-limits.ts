import { unzipSync } from "fflate";

/** Bytes that an Excel file may hold once inflated: 600 000 lines of invoices; a few kilobytes can promise gigabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
/** As many cells as Google Sheets takes: one lone cell at the far end of a sheet makes a table of all those before it. */
const MOST_CELLS = 10_000_000;

/**
 * Parts of a file of which a few kilobytes can promise millions: sheets that are listed, again and again the same perhaps,
 * what leads to them, styles. Excel itself stops at 64 000 styles; nobody lists a thousand sheets.
 */
const MOST_SHEETS = 1_000;
const MOST_RELATIONS = 20_000;
const MOST_STYLES = 200_000;
/** Texts shared between cells, and the signs that all cells hold, each text counted wherever it stands. */
const MOST_TEXTS = MOST_CELLS;
const MOST_SIGNS = 256 * 1024 * 1024;

/** The last row of a sheet of Excel's. */
const LAST_ROW = 1_048_576;
/** Characters of a cell's or a row's tag: a dozen short attributes at most. */
const LONGEST_TAG = 2_000;

const decoder = new TextDecoder("latin1");

/**
 * Whether an .xlsx file would be more than a browser can hold once it is read, whatever its own weight: looked at before
 * its reader makes a table of it. Sizes are those that its list of files gives: nothing is inflated beyond them.
 * @throws when the file is no ZIP
 */
export function isTooVast(bytes: Uint8Array): boolean {
  let inflated = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      inflated += originalSize;
      return inflated <= MOST_BYTES && (name.endsWith(".xml") || name.endsWith(".xml.rels"));
    },
  });
  if (inflated > MOST_BYTES) return true;
  let cells = 0;
  const counts = new Map<string, number>();
  for (const part of Object.values(parts)) {
    const xml = decoder.decode(part);
    if (repeats(xml, counts)) return true;
    // A sheet may stand anywhere in the file: what it holds tells it from the other parts.
    if (xml.includes("sheetData")) cells += extentOf(xml);
    if (cells > MOST_CELLS) return true;
  }
  return false;
}

/**
 * Whether the cells that were read hold more than a browser keeps: their reader gives one text, or one sheet, as often
 * as a file names it, which costs nothing until each has its own.
 * @param sheets the rows of each sheet
 */
export function holdsTooMuch(sheets: readonly (readonly (readonly unknown[])[])[]): boolean {
  if (new Set(sheets).size < sheets.length) return true;
  let signs = 0;
  for (const rows of sheets) {
    for (const row of rows) for (const cell of row) signs += typeof cell === "string" ? cell.length : 0;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

const MOST: Readonly<Record<string, number>> = {
  sheet: MOST_SHEETS,
  Relationship: MOST_RELATIONS,
  xf: MOST_STYLES,
  si: MOST_TEXTS,
};

/** Counts the tags whose number is bounded, whatever the prefix of their names. */
function repeats(xml: string, counts: Map<string, number>): boolean {
  const tags = /[<:](sheet|Relationship|xf|si)(?=[\s/>])/g;
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const name = tag[1] ?? "";
    const count = (counts.get(name) ?? 0) + 1;
    if (count > (MOST[name] ?? 0)) return true;
    counts.set(name, count);
  }
  return false;
}

/**
 * Cells of the rectangle that the filled cells of a sheet span. `Infinity`: a reference beyond what a sheet has, or
 * written as no program writes it.
 */
function extentOf(xml: string): number {
  const tags = /<(?:[\w.-]{1,40}:)?(row|c)(?=[\s/>])/g;
  let rows = 0;
  let columns = 0;
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const end = xml.indexOf(">", tag.index);
    if (end < 0 || end - tag.index > LONGEST_TAG) return Number.POSITIVE_INFINITY;
    tags.lastIndex = end;
    const attributes = xml.slice(tag.index, end);
    const [named, ...more] = attributes.matchAll(/[\s:]r\s{0,9}=\s{0,9}["']([^"']{0,20})/g);
    // A row may leave its number out; a cell without one is refused by the reader.
    if (named === undefined) continue;
    const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(named[1] ?? "") ?? [];
    const row = Number(digits);
    const isOne = row >= 1 && row <= LAST_ROW && (tag[1] === "c") === (letters !== "");
    if (!isOne || more.length > 0) return Number.POSITIVE_INFINITY;
    // A row, or a cell that closes at once, holds nothing: a sheet that is only formatted to its end is no larger.
    if (letters === "" || attributes.endsWith("/")) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}

/** `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}
