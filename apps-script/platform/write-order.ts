import type { Cell } from "#shared/model/cell.ts";
import type { BookWrite, CellsWrite, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { isBlankRow } from "#shared/workbook/read-table.ts";
import { REBUILT, type TabName } from "#shared/workbook/tabs.ts";
import type { Snapshot } from "./read-workbook.ts";

/** Rebuilt tabs come last, and `Balance âgée`, whose stamp says of which run they are, after them all. */
const LAST: readonly TabName[] = ["Relances", "Anomalies", "Indicateurs", "Balance âgée"];

export const isCells = (write: BookWrite): write is CellsWrite => "cells" in write;

export const isRebuilt = (write: BookWrite): boolean => REBUILT.includes(write.tab);

/**
 * The writes as they are carried out: `Réglages` first, rebuilt tabs last, rows that stand already as single cells, and all single cells
 * of a tab together (two writings of a column would each give back what the other changed). Otherwise in their order.
 */
export function inWritingOrder(snapshot: Snapshot, writes: readonly BookWrite[]): readonly BookWrite[] {
  const cellsOf = new Map<number, CellsWrite["cells"][number][]>();
  const ordered: BookWrite[] = [];
  for (const given of writes) {
    const write = isCells(given) ? given : (standingRows(snapshot, given) ?? given);
    if (!isCells(write)) {
      if (write.values.length > 0 || write.sheetId === undefined) ordered.push(write);
      continue;
    }
    if (write.cells.length === 0) continue;
    const earlier = cellsOf.get(write.sheetId);
    if (earlier === undefined) {
      const cells = [...write.cells];
      cellsOf.set(write.sheetId, cells);
      ordered.push({ ...write, cells });
    } else {
      for (const cell of write.cells) earlier.push(cell);
    }
  }
  // Ids of our tabs before what they name: a tab that is filled is known, also when the run is cut after it.
  // What stands in `Réglages` changes before rows are added: a proposal that is half kept would no longer be asked.
  const rank = (write: BookWrite): number => {
    if (write.tab !== "Réglages") return LAST.indexOf(write.tab);
    return isCells(write) ? -3 : -2;
  };
  return ordered
    .map((write, at) => ({ write, at }))
    .sort((a, b) => rank(a.write) - rank(b.write) || a.at - b.at)
    .map(({ write }) => write);
}

/** A rectangle over rows of a tab that is only added to (a setting that changes), as the cells that it changes. */
function standingRows(snapshot: Snapshot, write: TabWrite): CellsWrite | undefined {
  const { tab, sheetId, row, values } = write;
  const read = snapshot.input.tabs.find((one) => one.sheetId === sheetId)?.rows ?? [];
  if (sheetId === undefined || isRebuilt(write) || isBlankRow(read[row - 1] ?? [])) return undefined;
  const cells = values.flatMap((line, index) =>
    line.flatMap((value, column) => {
      const before = read[row - 1 + index]?.[column] ?? null;
      return isSame(before, value) ? [] : [{ row: row + index, column, before, value }];
    }),
  );
  return { tab, sheetId, cells };
}

const isSame = (before: Cell, value: OutCell): boolean =>
  (before === "" ? null : before) === (value === "" ? null : value);
