import { currencyInHeader, currencyOf } from "../../base/currency.ts";
import type { Day } from "../../base/day.ts";
import type { Cents } from "../../base/money.ts";
import { comparable, tidy } from "../../base/normalise.ts";
import { decimalSignOf } from "../../base/read-amount.ts";
import { dateOrderEvidence } from "../../base/read-day.ts";
import type { BankLine, BankProblem, BankReading, BankStatement } from "../../model/bank.ts";
import { splitText } from "../files/split-text.ts";
import { bankAmount, bankCellDay } from "./bank-amount.ts";
import type { BankTable } from "./bank-columns.ts";
import { joinLabel } from "./bank-label.ts";
import { findBankTable } from "./bank-table.ts";
import { balanceProblem } from "./check-balance.ts";
import { signedAmounts } from "./csv-amounts.ts";
import { accountAbove } from "./csv-preamble.ts";
import { meansOf } from "./means-of.ts";
import { runningBalance } from "./running-balance.ts";

type Row = readonly string[];

const BOOKED_NOT =
  /\b(?:en attente|en cours|a venir|pending|processing|declined|refuse[e]?|refused|rejected|rejete[e]?|failed|echoue[e]?|echec|reverted|cancell?ed|annule[e]?|expired|expire[e]?|planned|scheduled|programme[e]?|bloque[e]?|on hold|incomplete|denied|removed)\b/;

/** Words of lines that state a balance or a sum, and are no operation. */
const NO_OPERATION =
  /^(?:ancien solde|nouveau solde|solde(?: (?:initial|final|precedent|anterieur|d ouverture|de cloture|crediteur|debiteur|comptable|disponible))?|total(?: (?:des )?(?:operations|mouvements|debits?|credits?|general))?|totaux|sous total|report(?: a nouveau)?)(?: (?:au|du|le|en))?(?: (?:\d+|eur|euros?))*$/;

/** « Solde au 31/10/2026 » is no operation; « Solde facture 12 » is a customer's payment. */
function isNoOperation(label: string): boolean {
  return label.length <= 80 && NO_OPERATION.test(comparable(label));
}

/** Line of the file on which each row begins: a field in quotes may hold several lines. */
function lineNumbers(text: string, rows: readonly Row[]): readonly number[] {
  const numbers: number[] = [];
  let line = /^sep=[;\t|,]\r?\n/.test(text) ? 2 : 1;
  for (const row of rows) {
    numbers.push(line);
    line += 1;
    for (const field of row)
      if (field.includes("\n") || field.includes("\r")) line += field.split(/\r\n|\n|\r/).length - 1;
  }
  return numbers;
}

interface Reader {
  readonly table: BankTable;
  readonly monthFirst: boolean;
  readonly currency: string;
  readonly amountOf: (row: Row) => Cents | "empty" | "unreadable";
}

function cellOf(row: Row, column: number | undefined): string {
  return column === undefined ? "" : tidy(row[column] ?? "");
}

function lineOf(row: Row, line: number, reader: Reader, problems: BankProblem[]): BankLine | undefined {
  const { table, monthFirst, amountOf } = reader;
  const { column } = table;
  const value = tidy(row.filter((cell) => cell.trim() !== "").join(" ; ")).slice(0, 120);
  const read = bankCellDay(cellOf(row, column.date), monthFirst);
  const amount = amountOf(row);
  const payer = cellOf(row, column.payer);
  const type = cellOf(row, column.means);
  const label = joinLabel([
    ...table.labels.map((at) => cellOf(row, at)),
    payer,
    /^(?:d|c|d[eé]bit|cr[eé]dit)$/i.test(type) ? "" : type,
  ]);
  if (isNoOperation(label)) return undefined;
  const status = cellOf(row, column.status);
  if (BOOKED_NOT.test(comparable(status))) {
    problems.push({ code: "not-booked", line, value: status });
    return undefined;
  }
  if (read.kind !== "day") {
    // Notes, totals and balances stand below the operations: only a row with a day or a label for its amount is one.
    if (amount === "empty" || amount === "unreadable" || label === "") return undefined;
    if (isNoOperation(row.find((cell) => cell.trim() !== "") ?? "")) return undefined;
    problems.push({ code: "date-unreadable", line, value });
    return undefined;
  }
  if (amount === "empty" || amount === "unreadable") {
    if (amount === "unreadable" || label !== "") problems.push({ code: "amount-unreadable", line, value });
    return undefined;
  }
  const means = meansOf(type) ?? meansOf(label);
  const bankId = cellOf(row, column.bankId);
  const currency = currencyOf(cellOf(row, column.currency)) ?? reader.currency;
  return {
    day: read.day,
    amount,
    currency,
    label,
    ...(payer === "" || amount < 0 ? {} : { payer }),
    ...(bankId === "" ? {} : { bankId }),
    ...(means === undefined ? {} : { means }),
    line,
  };
}

/** A table without header may end, or begin, with a line of account number and balance (LCL): it has no word. */
function operationsOf(body: readonly Row[], table: BankTable): readonly Row[] {
  if (table.headers.length > 0) return body;
  const filled = body.flatMap((row, at) => (row.some((cell) => cell.trim() !== "") ? [at] : []));
  const edges = new Set([filled[0], filled[filled.length - 1]]);
  return body.map((row, at) => {
    const says = table.labels.some((column) => /[a-zà-ÿ]{2}/i.test(row[column] ?? ""));
    return says || !edges.has(at) ? row : [];
  });
}

/** Days of one account: the first and the last operation. */
function periodOf(lines: readonly BankLine[]): { from?: Day; until?: Day } {
  if (lines.length === 0) return {};
  const days = lines.map((line) => line.day).sort();
  const from = days[0];
  const until = days[days.length - 1];
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function tableCurrency(table: BankTable, preamble: readonly Row[]): string {
  const { amount, debit, credit } = table.column;
  for (const column of [amount, credit, debit]) {
    const named = column === undefined ? undefined : currencyInHeader(table.headers[column] ?? "");
    if (named !== undefined) return named;
  }
  const said = /\b(?:devise|currency)\s{0,5}[:;]?\s{0,5}([A-Z]{3})\b/i.exec(
    preamble.map((row) => row.join(" ").slice(0, 500)).join(" "),
  );
  return (said?.[1] === undefined ? undefined : currencyOf(said[1])) ?? "EUR";
}

/**
 * Reads the CSV export of a bank: any separator, title lines above the header, the header anywhere in the first
 * lines or none at all, columns by their words. The order of day and month is the whole column's.
 */
export function readBankCsv(text: string): BankReading {
  const { rows } = splitText(text);
  const table = findBankTable(rows);
  if (!table) return { kind: "refused", code: "wrong-file", file: "text", data: {} };
  const numbers = lineNumbers(text, rows);
  const body = operationsOf(rows.slice(table.from), table);
  const problems: BankProblem[] = [];
  const dates = body.map((row) => cellOf(row, table.column.date));
  const evidence = dateOrderEvidence(dates);
  const monthFirst = evidence.monthFirst > evidence.dayFirst;
  if (evidence.dayFirst > 0 && evidence.monthFirst > 0) {
    problems.push({ code: "date-order-assumed", line: 0, value: dates.find((date) => date !== "") ?? "" });
  }
  const preamble = rows.slice(0, Math.max(0, table.from - 1));
  const reader: Reader = {
    table,
    monthFirst,
    currency: tableCurrency(table, preamble),
    amountOf: signedAmounts(table, body),
  };
  const accountOf = accountColumn(table, body);
  const fallback = accountAbove(rows.slice(0, table.from));
  const byAccount = new Map<string, { lines: BankLine[]; balances: (Cents | undefined)[] }>();
  const sign =
    table.column.balance === undefined
      ? undefined
      : decimalSignOf(body.map((row) => cellOf(row, table.column.balance)));
  body.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === "")) return;
    const line = lineOf(row, numbers[table.from + index] ?? 0, reader, problems);
    if (!line) return;
    const account = accountOf(row) || fallback;
    const group = byAccount.get(account) ?? { lines: [], balances: [] };
    byAccount.set(account, group);
    group.lines.push(line);
    const balance = bankAmount(cellOf(row, table.column.balance), sign);
    group.balances.push(balance.kind === "amount" ? balance.cents : undefined);
  });
  if (byAccount.size === 0) byAccount.set(fallback, { lines: [], balances: [] });
  const statements = [...byAccount].map(([account, group]) =>
    statementOf(account, group, reader.currency, problems),
  );
  return { kind: "statement", format: "CSV", statements, problems };
}

function statementOf(
  account: string,
  {
    lines,
    balances,
  }: { readonly lines: readonly BankLine[]; readonly balances: readonly (Cents | undefined)[] },
  currency: string,
  problems: BankProblem[],
): BankStatement {
  const running = runningBalance(lines, balances);
  problems.push(...running.problems);
  const currencies = new Map<string, number>();
  for (const line of lines) currencies.set(line.currency, (currencies.get(line.currency) ?? 0) + 1);
  const main = [...currencies].sort((a, b) => b[1] - a[1])[0]?.[0] ?? currency;
  const statement: BankStatement = {
    ...(account === "" ? {} : { account }),
    currency: main,
    lines,
    ...(running.opening === undefined ? {} : { opening: running.opening }),
    ...(running.closing === undefined ? {} : { closing: running.closing }),
    ...periodOf(lines),
  };
  const problem = running.problems.length === 0 ? balanceProblem(statement) : undefined;
  if (problem) problems.push(problem);
  return statement;
}

/** The account of each row, where one column names the owner's few accounts and not the many of other people. */
function accountColumn(table: BankTable, body: readonly Row[]): (row: Row) => string {
  const { account } = table.column;
  if (account === undefined) return () => "";
  const seen = new Set<string>();
  let blank = 0;
  for (const row of body) {
    const cell = cellOf(row, account);
    if (cell === "") blank += 1;
    else seen.add(cell);
  }
  const theirs = seen.size > 8 || blank * 2 > body.length || table.column.payer !== undefined;
  const named = /\biban du compte\b|\baccount iban\b|\baccount ?num\b/.test(
    comparable(table.headers[account] ?? ""),
  );
  return theirs && !(named && seen.size <= 8) ? () => "" : (row) => cellOf(row, account);
}
