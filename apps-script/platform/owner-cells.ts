import type { Cell, TabCells } from "#shared/model/cell.ts";
import { headerRowOf } from "#shared/workbook/read-table.ts";
import { HEADERS, REBUILT, type TabName } from "#shared/workbook/tabs.ts";

const isFilled = (cell: Cell): boolean => cell !== null && cell !== "";

/** Which rebuilt tab of ours this is: by its name, or by its headers when it was renamed. */
export function rebuiltTabOf(tab: TabCells): TabName | undefined {
  return REBUILT.find((name) => {
    if (tab.title === name) return true;
    const header = tab.rows[headerRowOf(tab.rows, name)] ?? [];
    return HEADERS[name].every((text, column) => header[column] === text);
  });
}

/** Whether the owner added columns at the right of ours or cells above them: then formulas must be kept. */
export function holdsOwnerCells(tab: TabCells, name: TabName): boolean {
  const headerRow = headerRowOf(tab.rows, name);
  const width = HEADERS[name].length;
  return tab.rows.some((row, index) => {
    // Above the headers only « Arrêtée au » and its day are ours.
    const ours = index < headerRow ? (index === headerRow - 1 ? 2 : 0) : width;
    return row.slice(ours).some(isFilled);
  });
}
