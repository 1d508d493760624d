import type { Day } from "#shared/base/day.ts";
import { formatLongDay, formatNumber } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import type { SampleInvoice } from "./model.ts";
import { settledOn } from "./owed.ts";
import { type Random, randomFrom } from "./random.ts";
import type { SampleCell } from "./tab.ts";
import { today } from "./today.ts";

/** Columns of the owner's tab that people spoil. */
const COLUMN = { number: 0, issued: 1, code: 2, name: 3, amount: 7, due: 8 } as const;

export interface InvoiceRow {
  readonly invoice: SampleInvoice;
  readonly cells: readonly SampleCell[];
}

type Spoil = (cells: SampleCell[], invoice: SampleInvoice, turn: number) => void;

/**
 * The same rows as people really type them. What a row says never changes: each amount, day, number and
 * customer can still be read, except the due days that are missing or impossible.
 */
export function disordered(rows: readonly InvoiceRow[]): readonly (readonly SampleCell[])[] {
  const random = randomFrom("désordre");
  const spoilt = rows.map(({ cells }) => [...cells]);
  const apply = (count: number, wanted: (invoice: SampleInvoice) => boolean, spoil: Spoil): void => {
    drawSome(rows, count, wanted, random).forEach((at, turn) => {
      const row = rows[at];
      const cells = spoilt[at];
      if (row !== undefined && cells !== undefined) spoil(cells, row.invoice, turn);
    });
  };
  const plain = ({ kind, fromStory }: SampleInvoice): boolean => kind !== "avoir" && !fromStory;
  const large = (invoice: SampleInvoice): boolean => plain(invoice) && invoice.amount >= 100_000;

  apply(14, large, (cells, { amount }, turn) => {
    cells[COLUMN.amount] = amountText(amount, turn);
  });
  apply(9, plain, (cells, { issued }) => {
    cells[COLUMN.issued] = shortDay(issued);
  });
  apply(5, plain, (cells, { issued }) => {
    cells[COLUMN.issued] = formatLongDay(issued).replace(/\u00a0/g, " ");
  });
  apply(4, plain, (cells, { due }) => {
    if (due !== undefined) cells[COLUMN.due] = shortDay(due);
  });
  apply(4, plain, (cells, { number }) => {
    cells[COLUMN.number] = `${number} `;
  });
  apply(7, plain, (cells, { customer }, turn) => {
    cells[COLUMN.name] = turn % 3 === 2 ? ` ${customer.name}` : `${customer.name}  `;
  });
  apply(3, plain, (cells, { customer }) => {
    cells[COLUMN.code] = `${customer.code} `;
  });
  // The terms of these customers say what the empty cell does not.
  const hasTerms = (invoice: SampleInvoice): boolean =>
    plain(invoice) && invoice.customer.segment === "standard";
  apply(2, (invoice) => hasTerms(invoice) && settledOn(invoice) !== undefined, clearDue);
  apply(1, (invoice) => hasTerms(invoice) && invoice.due !== undefined && invoice.due >= today, clearDue);
  rows.forEach(({ invoice }, at) => {
    const cells = spoilt[at];
    if (cells === undefined) return;
    if (invoice.key === "bonnardel") cells[COLUMN.due] = "31/02/2026";
    const { otherSpelling } = invoice.customer;
    if (otherSpelling !== undefined && at % 2 === 0) cells[COLUMN.name] = otherSpelling;
  });
  return spoilt;
}

const clearDue: Spoil = (cells) => {
  cells[COLUMN.due] = null;
};

/** Places of some different rows, in their order. */
function drawSome(
  rows: readonly InvoiceRow[],
  count: number,
  wanted: (invoice: SampleInvoice) => boolean,
  random: Random,
): readonly number[] {
  const places = rows.flatMap(({ invoice }, at) => (wanted(invoice) ? [at] : []));
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, places.length)) drawn.add(random.pick(places));
  return [...drawn].sort((a, b) => a - b);
}

/** `1 234,56 €` with the spaces that keyboards and exports put there, and the ways to leave them out. */
function amountText(amount: number, turn: number): string {
  const text = formatNumber(cents(amount));
  const ways = [
    `${text}\u00a0€`,
    `${text.replace(/\u202f/g, " ")} €`,
    `${text.replace(/\u202f/g, "\u00a0")} €`,
    text.replace(/\u202f/g, ""),
  ];
  return ways[turn % ways.length] ?? text;
}

/** `12/03/26`. */
function shortDay(on: Day): string {
  return `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(2, 4)}`;
}
