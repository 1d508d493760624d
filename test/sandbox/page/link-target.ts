import type { Box } from "../workbook/workbook.ts";

/** Where a link of the workbook leads: a tab, and cells of it. */
export interface LinkTarget {
  readonly sheetId: number;
  readonly box?: Box;
}

/** Reads `#gid=12&range=A5:H9`, as Sheets writes the address of its own cells. */
export function linkTarget(url: string): LinkTarget | undefined {
  const parts = new URLSearchParams(url.replace(/^#/, ""));
  const gid = parts.get("gid");
  if (gid === null || !/^\d+$/.test(gid)) return undefined;
  const box = boxOf(parts.get("range") ?? "");
  return { sheetId: Number(gid), ...(box && { box }) };
}

function boxOf(text: string): Box | undefined {
  const found = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text);
  if (found === null) return undefined;
  const [, column = "A", row = "1", lastColumn = column, lastRow = row] = found;
  return {
    startRow: Number(row) - 1,
    endRow: Number(lastRow),
    startColumn: indexOf(column),
    endColumn: indexOf(lastColumn) + 1,
  };
}

function indexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
