import { columnLetter } from "#shared/base/column-letter.ts";
import type { ColumnCorrection, ProposedColumn, ShapeCorrection } from "#shared/workbook/book.ts";
import type { ColumnAnswers } from "../reading/accept-columns.ts";

/** One tab of the owner, as it was understood. */
export interface ProposedTab {
  readonly sheetId: number;
  readonly title: string;
  readonly columns: readonly ProposedColumn[];
}

/** The columns by tab, in the workbook's order; a field that two tables of a tab have is shown once. */
export function proposedTabs(columns: readonly ProposedColumn[]): readonly ProposedTab[] {
  const tabs = new Map<number, Map<string, ProposedColumn>>();
  for (const column of columns) {
    const own = tabs.get(column.sheetId) ?? new Map<string, ProposedColumn>();
    tabs.set(column.sheetId, own);
    if (!own.has(column.field)) own.set(column.field, column);
  }
  return [...tabs].map(([sheetId, byField]) => {
    const own = [...byField.values()];
    return { sheetId, title: own[0]?.tab ?? "", columns: own };
  });
}

/** The proposed column as a choice: its place from 0, or `none`. */
export function proposedChoice({ letter, options }: ProposedColumn): string {
  const found = options.find(({ column }) => letter !== "" && columnLetter(column) === letter);
  return found === undefined ? "none" : String(found.column);
}

export const fieldKey = ({ sheetId, field }: Pick<ProposedColumn, "sheetId" | "field">): string =>
  `${sheetId} ${field}`;

/** What the owner chose otherwise than proposed. A tab that is not to be read needs no columns. */
export function columnAnswers(
  columns: readonly ProposedColumn[],
  chosen: ReadonlyMap<string, string>,
  shapes: ReadonlyMap<number, ShapeCorrection["shape"]>,
): ColumnAnswers {
  const corrections = proposedTabs(columns)
    .flatMap((tab) => tab.columns)
    .flatMap((column): readonly ColumnCorrection[] => {
      const choice = chosen.get(fieldKey(column)) ?? proposedChoice(column);
      if (choice === proposedChoice(column) || shapes.get(column.sheetId) === "ignored") return [];
      const { sheetId, field } = column;
      return [{ sheetId, field, column: choice === "none" ? "none" : Number(choice) }];
    });
  return { corrections, shapes: [...shapes].map(([sheetId, shape]) => ({ sheetId, shape })) };
}
