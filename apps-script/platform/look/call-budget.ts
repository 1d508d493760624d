import type { BookWrite } from "#shared/workbook/book.ts";
import { REBUILT, type TabName } from "#shared/workbook/tabs.ts";
import { columnFormats } from "../column-formats.ts";
import type { Snapshot } from "../read-workbook.ts";

/** Calls of a change of single cells: three reads, then one writing a changed column. */
const CELLS_READ = 3;
/** Headers kept in view and in bold, for each layout of a new tab. */
const LAYOUT_CALLS = 2;

/**
 * How many calls that read, write or format a reading and a writing of the workbook have made, at most: what the look
 * must leave alone. The same for any number of rows.
 */
export function spentAtMost(
  { input }: Snapshot,
  made: ReadonlyMap<TabName, unknown>,
  writes: readonly BookWrite[],
): number {
  const reads = input.tabs.length + input.tabs.filter(({ formulas }) => formulas !== undefined).length;
  const layouts = new Set<number>();
  let written = 0;
  for (const write of writes) {
    if ("cells" in write) {
      written += CELLS_READ + new Set(write.cells.map(({ column }) => column)).size;
      continue;
    }
    if (write.values.length === 0) continue;
    if (made.has(write.tab)) {
      layouts.add(write.frozenRows);
      written += columnFormats(write.tab) === undefined ? 1 : 2;
    } else {
      // Values, the formats on which a text depends, and the formulas under which rows are added.
      written += REBUILT.includes(write.tab) ? 2 : 3;
    }
  }
  return reads + written + LAYOUT_CALLS * layouts.size;
}
