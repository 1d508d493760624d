/** What a cell of the sample holds; a day stands apart so that it becomes a real date of the sheet. */
export type SampleCell = string | number | boolean | null | { readonly date: string };

/** One tab as rows of cells, free of any spreadsheet. */
export interface SampleTab {
  readonly title: string;
  readonly rows: readonly (readonly SampleCell[])[];
}
