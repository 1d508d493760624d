import { columnLetters } from "../../workbook/a1.ts";
import { cellAt, hasContent, putCell } from "../../workbook/cells.ts";
import { shownCell } from "../../workbook/formula-results.ts";
import type { Box, Cell, Row, Sheet } from "../../workbook/workbook.ts";
import { ServiceFailure } from "./host.ts";

/** Sorts the rows of a box: numbers, then texts, then booleans; blanks last, whatever the direction. */
export function sortRows(sheet: Sheet, box: Box, by: unknown, self: object): object {
  const keys = (Array.isArray(by) ? by : [by]).map((key: unknown) => {
    const { column, ascending = true } =
      typeof key === "object" && key !== null
        ? (key as { column: number; ascending?: boolean })
        : { column: Number(key) };
    if (!(column > box.startColumn && column <= box.endColumn)) {
      throw new ServiceFailure(`The sort column ${columnLetters(column - 1)} is outside the range.`);
    }
    return { column: column - 1, sign: ascending ? 1 : -1 };
  });
  const rows: Row[] = [];
  for (let row = box.startRow; row < box.endRow; row += 1) {
    const line: Row = [];
    for (let column = box.startColumn; column < box.endColumn; column += 1)
      line.push(cellAt(sheet, row, column));
    rows.push(line);
  }
  rows.sort((a, b) => {
    for (const { column, sign } of keys) {
      const order = compare(a[column - box.startColumn], b[column - box.startColumn], sign);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((line, down) => {
    line.forEach((cell, across) => {
      putCell(sheet, box.startRow + down, box.startColumn + across, cell ?? { value: null });
    });
  });
  return self;
}

function compare(a: Cell | null | undefined, b: Cell | null | undefined, sign: number): number {
  const [filledA, filledB] = [hasContent(a), hasContent(b)];
  if (!filledA || !filledB) return Number(!filledA) - Number(!filledB);
  const sortedBy = (cell: Cell | null | undefined) =>
    cell === null || cell === undefined ? "" : (shownCell(cell).value ?? "");
  const [x, y] = [sortedBy(a), sortedBy(b)];
  const rank = (value: unknown) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(x) !== rank(y)) return sign * (rank(x) - rank(y));
  if (typeof x === "string" && typeof y === "string") return sign * x.localeCompare(y, "fr");
  return sign * (Number(x) - Number(y));
}
