import type { Cell } from "./workbook.ts";

/** The address of a formula that is one HYPERLINK with its address written out. */
export function hyperlinkOf(cell: Cell): string | undefined {
  return /^=\s*HYPERLINK\(\s*"([^"]*)"\s*[;,)]/i.exec(cell.formula ?? "")?.[1];
}
