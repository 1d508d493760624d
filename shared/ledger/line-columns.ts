import { type Cents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping } from "../model/mapping.ts";
import { amountColumn, dayColumn, dayOrder, type Table, textColumn, textOf } from "./column-readers.ts";
import { headerText } from "./header-words.ts";
import { type LineCustomer, lineCustomer } from "./line-customer.ts";
import { lineKey, readKeyCell } from "./line-key.ts";
import { sideOf } from "./line-side.ts";

const EMPTY: AmountCell = { kind: "empty" };

/** The columns of a table of ledger lines, each read as it is everywhere else. */
export function lineColumns(table: Table, monthFirst: boolean) {
  const order = dayOrder(table, monthFirst);
  return {
    order,
    account: textColumn(table, "account"),
    accountLabel: textColumn(table, "accountLabel"),
    code: textColumn(table, "code"),
    customer: textColumn(table, "customer"),
    number: textColumn(table, "number"),
    entry: textColumn(table, "entryNumber"),
    label: textColumn(table, "label"),
    journal: textColumn(table, "journal"),
    lettrage: textColumn(table, "lettrage"),
    lettrageDate: textColumn(table, "lettrageDate"),
    lettrageDay: dayColumn(table, "lettrageDate", order),
    direction: textColumn(table, "direction"),
    orderReference: textColumn(table, "orderReference"),
    issued: dayColumn(table, "issued", order),
    pieceDate: dayColumn(table, "pieceDate", order),
    due: dayColumn(table, "due", order),
    debit: amountColumn(table, "debit"),
    credit: amountColumn(table, "credit"),
    amount: amountColumn(table, "amount"),
    key: headedColumn(table, "cle"),
    journalLabel: headedColumn(table, "journallib"),
  };
}
export type LineColumns = ReturnType<typeof lineColumns>;

/** A column that no field stands for, by its heading; -1 when there is none. */
function headedColumn(table: Table, heading: string): number {
  const header = table.rows[table.source.headerRow] ?? [];
  return header.findIndex((cell) => comparable(headerText(cell)) === heading);
}

export interface LineAmount {
  readonly debit: Cents;
  readonly credit: Cents;
}

/** Debit and credit of a line, or what stops it from being read. */
export function lineAmount(
  row: readonly Cell[],
  columns: LineColumns,
): LineAmount | "amount" | "direction" | "none" {
  if (columns.debit || columns.credit) {
    const debit = columns.debit?.read(row) ?? EMPTY;
    const credit = columns.credit?.read(row) ?? EMPTY;
    if (debit.kind === "unreadable" || credit.kind === "unreadable") return "amount";
    if (debit.kind === "empty" && credit.kind === "empty") return "none";
    return {
      debit: debit.kind === "amount" ? debit.cents : ZERO,
      credit: credit.kind === "amount" ? credit.cents : ZERO,
    };
  }
  const amount = columns.amount?.read(row) ?? EMPTY;
  if (amount.kind === "unreadable") return "amount";
  if (amount.kind === "empty") return "none";
  const side = sideOf(columns.direction?.read(row) ?? "");
  if (side === undefined) return "direction";
  return side === 1 ? { debit: amount.cents, credit: ZERO } : { debit: ZERO, credit: amount.cents };
}

/** The column of an amount that cannot be read. */
export function faultyAmount(row: readonly Cell[], columns: LineColumns): ColumnMapping | undefined {
  if (columns.debit?.read(row).kind === "unreadable") return columns.debit.mapping;
  return (columns.credit ?? columns.amount)?.mapping;
}

/** Who a line is about; `section`: the title of the block above, in a ledger printed by blocks. */
export function customerOf(
  row: readonly Cell[],
  account: string,
  section: string | undefined,
  columns: LineColumns,
): LineCustomer {
  const found = lineCustomer(
    columns.code?.read(row) ?? "",
    columns.customer?.read(row) ?? "",
    account,
    columns.accountLabel?.read(row) || (section ?? ""),
    columns.code !== undefined && columns.account !== undefined,
  );
  if (section === undefined) return found;
  // The account that opens a block is a code of the printed ledger, whole.
  return { name: section, code: found.code === "" ? "" : account };
}

/** The document that a line names, else its entry. */
function pieceOf(row: readonly Cell[], columns: LineColumns): string {
  return (columns.number?.read(row) ?? "") || (columns.entry?.read(row) ?? "");
}

/** The cell `Clé` of a row that an import wrote. */
export function keyOf(row: readonly Cell[], columns: LineColumns): ReturnType<typeof readKeyCell> {
  if (columns.key < 0) return undefined;
  const cell = row[columns.key];
  return typeof cell === "string" && cell !== "" ? readKeyCell(cell) : undefined;
}

/** The key of a row as its cells give it, without rank. */
export function keyFromCells(
  row: readonly Cell[],
  account: string,
  code: string,
  amount: ReturnType<typeof lineAmount>,
  columns: LineColumns,
): string {
  const read = columns.issued?.read(row);
  const isRead = typeof amount !== "string";
  const asWritten = (column: LineColumns["debit"]): string => textOf(column && row[column.mapping.column]);
  return lineKey({
    journal: columns.journal?.read(row) ?? "",
    piece: pieceOf(row, columns),
    day: read?.kind === "day" ? read.day : textOf(columns.issued && row[columns.issued.mapping.column]),
    account,
    code,
    debit: isRead ? amount.debit : asWritten(columns.debit),
    credit: isRead ? amount.credit : asWritten(columns.credit),
  });
}
