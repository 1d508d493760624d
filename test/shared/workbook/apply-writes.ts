import { serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { BookWrite, OutCell } from "#shared/workbook/book.ts";
import { TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";

const idOf = (name: TabName): number => 100 + TAB_NAMES.indexOf(name);

function held(value: OutCell): Cell {
  if (value === null || typeof value !== "object") return value;
  if ("day" in value) return serialOfDay(value.day);
  return "formula" in value ? value.formula : `#${idOf(value.idOf)}`;
}

/** The workbook after some writes, as a sheet holds it; a single cell that does not hold what it should is an error. */
export function afterWrites(tabs: readonly TabCells[], writes: readonly BookWrite[]): readonly TabCells[] {
  const after = tabs.map((tab) => ({ ...tab, rows: tab.rows.map((row) => [...row]) }));
  for (const write of writes) {
    let target = after.find(({ sheetId }) => sheetId === write.sheetId);
    if (!target) {
      if ("cells" in write) throw new Error(`pas d'onglet ${write.tab}`);
      target = { sheetId: idOf(write.tab), title: write.tab, rows: [] };
      after.push(target);
    }
    const put = (row: number, column: number, value: OutCell): void => {
      while (target.rows.length <= row) target.rows.push([]);
      const cells = target.rows[row] ?? [];
      while (cells.length <= column) cells.push(null);
      cells[column] = held(value);
    };
    if ("cells" in write) {
      for (const { row, column, before, value } of write.cells) {
        const now = target.rows[row - 1]?.[column] ?? null;
        if (now !== before) throw new Error(`${write.tab} ${row}:${column} contient ${String(now)}`);
        put(row - 1, column, value);
      }
      continue;
    }
    write.values.forEach((values, at) => {
      values.forEach((value, column) => {
        put(write.row - 1 + at, column, value);
      });
    });
  }
  return after;
}
