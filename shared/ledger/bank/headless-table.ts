import { comparable } from "../../base/normalise.ts";
import { bankAmount, bankCellDay } from "./bank-amount.ts";
import type { BankTable } from "./bank-columns.ts";

type Rows = readonly (readonly string[])[];

const SAMPLE = 200;
/** Words that banks write in labels: without them a table without header is not taken for a statement. */
const BANK_WORDS =
  /\b(?:vir|virement|prlv|prelevement|cb|carte|cheques?|chq|remise|retrait|frais|cotisation|interets|versement|avoir|achat|abonnement|lcr|echeance pret|commission|sepa|transfer)\b/;

const isDay = (cell: string): boolean => {
  const text = cell.trim();
  return /[/.\- ]/.test(text) && bankCellDay(text).kind === "day";
};
const isMoney = (cell: string): boolean =>
  /[.,]\d{1,2}\s*(?:€|eur)?\s*$/i.test(cell) && bankAmount(cell).kind === "amount" && !isDay(cell);

/** Whether row after row the difference of one column is the other: a running balance. */
function isBalanceOf(rows: Rows, balance: number, amount: number): boolean {
  const value = (row: readonly string[] | undefined, column: number): number => {
    const read = bankAmount(row?.[column] ?? "");
    return read.kind === "amount" ? read.cents : Number.NaN;
  };
  let down = 0;
  let up = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const step = value(rows[at], balance) - value(rows[at - 1], balance);
    if (step === value(rows[at], amount)) down += 1;
    if (-step === value(rows[at - 1], amount)) up += 1;
  }
  return rows.length > 2 && Math.max(down, up) >= (rows.length - 1) * 0.8;
}

/**
 * A table of operations without a header (BNP Paribas, LCL): days in one column, amounts in another or debits and
 * credits in two, and labels that speak as banks do.
 */
export function findHeadlessTable(rows: Rows): BankTable | undefined {
  const looked = rows.slice(0, SAMPLE);
  const from = looked.findIndex((row) => row.some(isDay) && row.some(isMoney) && isDay(row[0] ?? ""));
  const first = from >= 0 ? from : looked.findIndex((row) => row.some(isDay) && row.some(isMoney));
  if (first < 0) return undefined;
  const body = looked.slice(first).filter((row) => row.some((cell) => cell.trim() !== ""));
  const operations = body.filter((row) => row.some(isDay) && row.some(isMoney));
  if (operations.length * 10 < body.length * 7) return undefined;
  const width = operations.reduce((most, row) => Math.max(most, row.length), 0);
  const share = (column: number, test: (cell: string) => boolean): number =>
    operations.filter((row) => test(row[column] ?? "")).length / operations.length;

  const columns = Array.from({ length: width }, (_, column) => column);
  const date = columns.find((column) => share(column, isDay) >= 0.9);
  if (date === undefined) return undefined;
  const money = columns.filter((column) => share(column, isMoney) > 0.02);
  const whole = money.filter((column) => share(column, isMoney) >= 0.9);
  const amount = whole.find(
    (column) => !whole.some((other) => other !== column && isBalanceOf(operations, column, other)),
  );
  const labels = columns.filter(
    (column) =>
      !money.includes(column) &&
      share(column, isDay) < 0.5 &&
      share(column, (cell) => /[a-z]{2}/i.test(cell)) > 0.3,
  );
  const words = operations.filter((row) =>
    labels.some((column) => BANK_WORDS.test(comparable(row[column] ?? ""))),
  );
  if (labels.length === 0 || words.length * 5 < operations.length) return undefined;
  const base = { from: first, labels, headers: [] };
  if (amount !== undefined) {
    const balance = whole.find((column) => column !== amount && isBalanceOf(operations, column, amount));
    return { ...base, column: { date, amount, ...(balance === undefined ? {} : { balance }) } };
  }
  const [debit, credit, ...more] = money.filter((column) => !whole.includes(column));
  const complementary =
    debit !== undefined &&
    credit !== undefined &&
    more.length === 0 &&
    operations.every((row) => isMoney(row[debit] ?? "") !== isMoney(row[credit] ?? ""));
  return complementary ? { ...base, column: { date, debit, credit } } : undefined;
}
