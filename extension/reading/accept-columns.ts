import type { Book, ColumnCorrection, OutCell, ShapeCorrection } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import type { WorkbookReading } from "./read-workbook.ts";

/** How the owner corrects what is proposed; empty lists accept it as it is. */
export interface ColumnAnswers {
  readonly corrections: readonly ColumnCorrection[];
  readonly shapes: readonly ShapeCorrection[];
}

/** The rows of `Réglages` by which the workbook is read from now on, or why an answer cannot be: a French sentence. */
export type AcceptedColumns =
  | {
      readonly kind: "rows";
      readonly rows: readonly (readonly OutCell[])[];
      readonly ourTabs: Book["ourTabs"];
    }
  | { readonly kind: "refused"; readonly message: string };

/** What accepting a proposal writes in `Réglages`, corrected by the owner. Nothing is read from Google. */
export function acceptedColumns(
  { settingRows, ourTabs, input }: Extract<WorkbookReading, { kind: "proposal" }>,
  { corrections, shapes }: ColumnAnswers,
): AcceptedColumns {
  if (corrections.length === 0 && shapes.length === 0) return { kind: "rows", rows: settingRows, ourTabs };
  const reading = readBook(input, { accept: true, corrections, shapes });
  if (reading.kind === "refused") return reading;
  const { settingRows: rows, ourTabs: ours } = reading.kind === "book" ? reading.book : reading;
  return { kind: "rows", rows, ourTabs: ours };
}
