/** What bounds each table of the report, said under its heading: why it is not faster. */
const BOUNDED_BY: Readonly<Record<string, string>> = {
  core: "one thread; at first the compiler's warming, then one look at each cell, its amount and day read, and one object an invoice.",
  addOn:
    "own time: the core, and one value a cell from Google's tables to ours; a journal of 300,000 events weighs more than the invoices (plan, indicators, its reading). Memory: the stand-in's own workbook, an object a cell, and its JSON text; « one custom function » reads no cell and shows that share. The core alone, measured apart at 100,000 invoices and 300,000 events, keeps 284 MB: 83 of cells, 131 of what is read from them, 70 of the plan.",
  extension: "the page's processor: code loaded and compiled, the core on every row, one drawing.",
  plan: "one thread; each customer's events are read once by each rule, and the lists that the rules make are swept (a fifth of the time).",
  formulas: "each SUMIFS scans the whole list.",
  warehouse:
    "ours: a million objects at a time, each looked at; DuckDB: columns in vectors, every processor.",
  matching:
    "one thread; candidates of each payment by amount, number and name, sums of several invoices of one customer bounded.",
  letters:
    "one thread; placeholders filled piece by piece, one row an invoice, interest of each one by half-year.",
  pdf: "fonts read and cut to the signs used, once a page; then each line measured sign by sign.",
};

/** The sentence on what bounds a table. @throws Error for a table of which nothing is said */
export function boundedBy(table: string): string {
  const words = BOUNDED_BY[table];
  if (words === undefined) throw new Error(`Nothing says what bounds « ${table} »`);
  return `What bounds it: ${words}`;
}
