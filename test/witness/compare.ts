import type { Cell, Workbook } from "../sandbox/workbook/workbook.ts";

/** One place where both runs do not say the same. */
export interface Difference {
  /** `Balance âgée!B3`, or a place in a result: `rows[2].total`. */
  readonly where: string;
  readonly ours: unknown;
  readonly witness: unknown;
}

/** Values deep inside two results that differ; numbers are equal to the last bit or they differ. */
export function differences(ours: unknown, witness: unknown, where = ""): readonly Difference[] {
  if (Object.is(ours, witness)) return [];
  if (Array.isArray(ours) && Array.isArray(witness)) {
    const longer = Math.max(ours.length, witness.length);
    return Array.from({ length: longer }, (_, at) =>
      differences(ours[at], witness[at], `${where}[${at}]`),
    ).flat();
  }
  if (isRecord(ours) && isRecord(witness)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(witness)]);
    return [...keys].flatMap((key) => differences(ours[key], witness[key], `${where}.${key}`));
  }
  return [{ where, ours, witness }];
}

/** Cells whose value or formula differ between two workbooks, tab by tab; a missing tab is one difference. */
export function cellDifferences(ours: Workbook, witness: Workbook): readonly Difference[] {
  const titles = new Set([...ours.sheets, ...witness.sheets].map(({ title }) => title));
  return [...titles].flatMap((title): readonly Difference[] => {
    const mine = ours.sheets.find((sheet) => sheet.title === title);
    const theirs = witness.sheets.find((sheet) => sheet.title === title);
    if (mine === undefined || theirs === undefined) {
      return [{ where: title, ours: mine && "onglet présent", witness: theirs && "onglet présent" }];
    }
    const found: Difference[] = [];
    for (let row = 0; row < Math.max(mine.rows.length, theirs.rows.length); row += 1) {
      const [a = [], b = []] = [mine.rows[row], theirs.rows[row]];
      for (let column = 0; column < Math.max(a.length, b.length); column += 1) {
        const [one, other] = [heldBy(a[column]), heldBy(b[column])];
        if (one !== other) {
          found.push({ where: `${title}!${lettersOf(column)}${row + 1}`, ours: one, witness: other });
        }
      }
    }
    return found;
  });
}

/** Cells that hold something. */
export function filledCells(workbook: Workbook): number {
  const rows = workbook.sheets.flatMap((sheet) => sheet.rows);
  return rows.reduce((sum, row) => sum + row.filter((cell) => heldBy(cell) !== "").length, 0);
}

function heldBy(cell: Cell | null | undefined): string | number | boolean {
  return cell?.formula ?? cell?.value ?? "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
