import { decimalEvidence, readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Field } from "../model/mapping.ts";
import { amountColumn, mappingOf, type Rows, type Table, textOf } from "./column-readers.ts";
import { headerTokens } from "./header-tokens.ts";

const headersOf = (table: Table): readonly string[] =>
  (table.rows[table.source.headerRow] ?? []).map((cell) => textOf(cell));

/** `Line Total`, `LineAmount`, « Montant ligne »: of one line of the invoice. */
export const isLineWord = (header: string): boolean =>
  headerTokens(header).some((token) => token === "line" || token === "ligne");

/** Columns that only a line of an invoice has: an article, a quantity, a unit price, the line's own rank. */
export function hasLineItemColumns(table: Table): boolean {
  return headersOf(table).some((header) => {
    const tokens = headerTokens(header);
    const ranks = tokens.filter((token) => token !== "numero");
    return (
      tokens.some((token) => token === "article" || token === "quantite" || token === "unitaire") ||
      /^rate$/i.test(header.trim()) ||
      (ranks.length === 1 && isLineWord(ranks[0] ?? ""))
    );
  });
}

/** Rows of one number and customer, by their index, when they are several. */
function groupsOf(table: Table): readonly (readonly number[])[] {
  const number = mappingOf(table, "number");
  if (!number) return [];
  const who = (["customer", "code"] as const).map((field) => mappingOf(table, field)?.column);
  const groups = new Map<string, number[]>();
  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at] ?? [];
    const text = textOf(row[number.column]);
    if (text === "" || text === number.header) continue;
    const key = [text, ...who.map((column) => (column === undefined ? "" : textOf(row[column])))].join(
      "\u0000",
    );
    const others = groups.get(key);
    if (others) others.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Cents of a column by row, read with the decimal sign that the whole column shows. */
function centsOf(table: Table, field: Field): (at: number) => number | undefined {
  const column = amountColumn(table, field);
  const known = new Map<number, number | undefined>();
  return (at) => {
    if (known.has(at)) return known.get(at);
    const read = column?.read(table.rows[at] ?? []);
    const cents = read?.kind === "amount" ? read.cents : undefined;
    known.set(at, cents);
    return cents;
  };
}

/** Whether quantity × unit price gives the amount, with or without tax, of every line of the groups. */
function isPriced(table: Table, groups: readonly (readonly number[])[]): boolean {
  const headers = headersOf(table);
  const quantity = headers.findIndex((header) => headerTokens(header).includes("quantite"));
  const price = headers.findIndex(
    (header, at) => at !== quantity && (/^(?:rate|price|prix)$/i.test(header.trim()) || isUnitPrice(header)),
  );
  if (quantity < 0 || price < 0) return false;
  const fields = ["amount", "amountExclTax"] as const;
  const own = fields.map((field) => centsOf(table, field));
  return groups.every((group) =>
    group.every((at) => {
      const row = table.rows[at] ?? [];
      const count = readAmount(row[quantity] ?? null);
      const each = readAmount(row[price] ?? null);
      if (count.kind !== "amount" || each.kind !== "amount") return false;
      const product = (count.cents * each.cents) / 100;
      return own.some((cents) => Math.abs((cents(at) ?? Number.NaN) - product) <= 1);
    }),
  );
}

const isUnitPrice = (header: string): boolean => {
  const tokens = headerTokens(header);
  return tokens.includes("unitaire") || (tokens.includes("article") && /pri(?:ce|x)/i.test(header));
};

/** Whether the amount of each row is that of its line, as against the invoice's total repeated on each of its lines. */
function holdsLineAmounts(table: Table, field: Field, groups: readonly (readonly number[])[]): boolean {
  const mapping = mappingOf(table, field);
  if (!mapping) return false;
  if (isLineWord(mapping.header) || headerTokens(mapping.header).includes("article")) return true;
  const ownElsewhere = headersOf(table).some(
    (header, column) =>
      column !== mapping.column &&
      (isLineWord(header) || headerTokens(header).includes("article")) &&
      headerTokens(header).some((token) => token === "total" || token === "montant"),
  );
  if (ownElsewhere) return false;
  const cents = centsOf(table, field);
  if (groups.some((group) => new Set(group.map(cents)).size > 1)) return true;
  return isPriced(table, groups);
}

/** What a payment or a rest is: the line's own when it differs within an invoice, or follows the line's amount. */
function isOwn(table: Table, field: Field, amount: Field, groups: readonly (readonly number[])[]): boolean {
  if (!mappingOf(table, field)) return false;
  const cents = centsOf(table, field);
  const whole = centsOf(table, amount);
  return (
    groups.some((group) => new Set(group.map(cents)).size > 1) ||
    groups.every((group) => group.every((at) => cents(at) === whole(at)))
  );
}

/**
 * The table with one row an invoice, when it has one a line of invoice and each bears its own amount: the amounts of
 * the rows of one number and customer are added on the first of them, the others are blanked. Rows keep their place.
 * A table that repeats the invoice's total on each line is given back as it is.
 */
export function withLinesAdded(table: Table): Table {
  if (!hasLineItemColumns(table)) return table;
  const groups = groupsOf(table);
  const amount: Field = mappingOf(table, "amount") ? "amount" : "amountExclTax";
  if (groups.length === 0 || !holdsLineAmounts(table, amount, groups)) return table;
  const added: readonly Field[] = [
    "amount",
    "amountExclTax",
    "vat",
    ...(["paid", "remaining"] as const).filter((field) => isOwn(table, field, amount, groups)),
  ];
  const rows: (readonly Cell[])[] = [...table.rows];
  // A line whose amount cannot be read stays on its own row, to be named there; the others count.
  const column = mappingOf(table, amount)?.column ?? -1;
  const readable = groups.map((group) =>
    group.filter((at) => readAmount(table.rows[at]?.[column] ?? null).kind !== "unreadable"),
  );
  for (const field of added) addColumn(table, field, readable, rows);
  for (const [, ...others] of readable) for (const at of others) rows[at] = [];
  return { ...table, rows: rows as Rows };
}

function addColumn(
  table: Table,
  field: Field,
  groups: readonly (readonly number[])[],
  rows: (readonly Cell[])[],
): void {
  const mapping = mappingOf(table, field);
  const column = amountColumn(table, field);
  if (!mapping || !column) return;
  const sign = decimalEvidence(
    rows.slice(table.from, table.to).map((row) => row[mapping.column] ?? null),
  ).sign;
  for (const group of groups) {
    let sum = 0;
    let currency: string | undefined;
    let unreadable: Cell = null;
    for (const at of group) {
      const read = column.read(table.rows[at] ?? []);
      if (read.kind === "unreadable") unreadable = table.rows[at]?.[mapping.column] ?? null;
      if (read.kind !== "amount") continue;
      sum += read.cents;
      currency ??= read.currency;
    }
    const [first] = group;
    if (first === undefined) continue;
    const row = [...(rows[first] ?? [])];
    const text = (sum / 100).toFixed(2).replace(".", sign ?? ".");
    // Of a tax or a payment that cannot be read, the text stands: it is named as in any row.
    row[mapping.column] = unreadable ?? (currency === undefined ? sum / 100 : `${text} ${currency}`);
    rows[first] = row;
  }
}
