import { unzipSync } from "fflate";

/** Bytes that an Excel file may hold once inflated: 600 000 lines of invoices; a few kilobytes can promise gigabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
/** As many cells as Google Sheets takes: one lone cell at the far end of a sheet makes a table of all those before it. */
const MOST_CELLS = 10_000_000;

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
      return inflated <= MOST_BYTES && name.endsWith(".xml");
    },
  });
  if (inflated > MOST_BYTES) return true;
  let cells = 0;
  for (const part of Object.values(parts)) {
    const xml = decoder.decode(part);
    // A sheet may stand anywhere in the file: what it holds tells it from the other parts.
    if (xml.includes("sheetData")) cells += extentOf(xml);
    if (cells > MOST_CELLS) return true;
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
