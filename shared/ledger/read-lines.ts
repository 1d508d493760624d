import type { Cents } from "../base/money.ts";
import type { Cell } from "../model/cell.ts";
import { columnName } from "./column-name.ts";
import { dayOrSay, isBlank, type Table, textOf } from "./column-readers.ts";
import { NO_CUSTOMER } from "./customers.ts";
import { repeatsHeader } from "./find-tables.ts";
import {
  customerOf,
  faultyAmount,
  keyFromCells,
  keyOf,
  type LineColumns,
  lineAmount,
  lineColumns,
} from "./line-columns.ts";
import { lineKind } from "./line-kind.ts";
import { type LinesMet, lineCounter } from "./lines-once.ts";
import { isOpeningJournal, isOpeningLabel } from "./opening-words.ts";
import { pasteStarts } from "./paste-blocks.ts";
import type { DraftItem, FoundCustomers, ProblemSink, TableResult } from "./reading.ts";
import { accountRole, accountStatus } from "./receivable-accounts.ts";
import { areNamed, isReceivableName } from "./receivable-names.ts";
import { sectionOf, valueColumns } from "./section-rows.ts";
import { isTotalText } from "./total-lines.ts";

/**
 * Shape (b): lines with debit and credit. With an account column only 411 is the balance, the other customer accounts
 * are named apart with their totals; without one every line is a customer's. Cut-off day: the accounting day.
 * @param met for `Grand livre`: the lines already read there; the same line pasted or imported again counts once
 */
export function readLines(
  table: Table,
  customers: FoundCustomers,
  problems: ProblemSink,
  monthFirst: boolean,
  met?: LinesMet,
): TableResult {
  const columns = lineColumns(table, monthFirst);
  const header = table.rows[table.source.headerRow] ?? [];
  const values = valueColumns(table.source.columns);
  const bySection = !columns.customer && !columns.code && !columns.account;
  const byName = !columns.account && areNamed(accountNames(table, columns));
  const apart = new Map<string, { count: number; total: number; row: number }>();
  const counter = met && lineCounter(met, columns);
  const isHeader = (row: readonly Cell[]): boolean => repeatsHeader(row, header);
  const starts = counter ? pasteStarts(table.rows, table.from, table.to, isHeader) : undefined;
  const items: DraftItem[] = [];
  let section: { account: string; name: string } | undefined;
  let debit = 0;
  let credit = 0;
  let total = 0;
  let rows = 0;

  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at];
    if (!row || row.every(isBlank) || isHeader(row)) continue;
    if (starts?.has(at)) counter?.begin();
    if (bySection) {
      const opened = sectionOf(row, values);
      if (opened) {
        section = opened;
        continue;
      }
    }
    const read = lineAmount(row, columns);
    const account = columns.account?.read(row) ?? section?.account ?? "";
    if (isTotalLine(row, account, columns)) {
      const column = columnName(columns.debit?.mapping ?? columns.amount?.mapping);
      problems.say("total-line-left-out", "à savoir", at, column, "");
      continue;
    }
    const who = customerOf(row, account, section?.name, columns);
    const counted = counter?.meet(row, at, () => keyFromCells(row, account, who.code, read, columns));
    if (counted?.again) continue;
    rows += 1;
    const role = roleOf(row, account, byName, columns);
    if (typeof read === "string") {
      if (role === "other" || read === "none") continue;
      const column = read === "direction" ? columns.direction : (columns.debit ?? columns.amount);
      const faulty = read === "amount" ? faultyAmount(row, columns) : column?.mapping;
      const code = read === "direction" ? "direction-unknown" : "amount-unreadable";
      problems.say(code, "à corriger", at, columnName(faulty), faulty ? row[faulty.column] : "");
      continue;
    }
    debit += read.debit;
    credit += read.credit;
    if (role === "other") continue;
    const amount = (read.debit - read.credit) as Cents;
    if (role === "apart") {
      const prefix = account.slice(0, 3);
      const sum = apart.get(prefix) ?? { count: 0, total: 0, row: at };
      apart.set(prefix, { count: sum.count + 1, total: sum.total + amount, row: sum.row });
      continue;
    }
    if (amount === 0 && read.debit === 0) continue;
    total += amount;
    const found = customers.rank(who.name || who.code || NO_CUSTOMER, who.code);
    const item = itemFrom(table, row, at, amount, account, found, columns, problems);
    items.push(item);
    if (counted) counted.line.draft = item;
  }

  for (const [prefix, sum] of apart) {
    problems.say("account-apart", "à savoir", sum.row, columnName(columns.account?.mapping), prefix, {
      account: prefix,
      count: String(sum.count),
      total: String(sum.total),
    });
  }
  counter?.say(problems);
  const { order } = columns;
  if (order.assumed && items.length > 0) {
    problems.once("", "date-order-assumed", "à savoir", undefined, columnName(order.assumed), "", {
      monthFirst: order.assumedMonthFirst ? "oui" : "non",
    });
  }
  const control = { tab: table.source.tab, shape: "lines" as const, rows, currency: "EUR" };
  return {
    items,
    controls: [{ ...control, debit: debit as Cents, credit: credit as Cents, total: total as Cents }],
  };
}

/** A total of somebody or of an account, by its first word. */
const TOTAL_OF = /^\s*(?:sous[- ]?)?tota(?:l|ux)\s/i;

/** The names of the accounts, where a ledger has them. */
function accountNames(table: Table, { accountLabel }: LineColumns): readonly string[] {
  return accountLabel ? table.rows.slice(table.from, table.to).map((row) => accountLabel.read(row)) : [];
}

/** Whether a line is a customer's: by its account's number, else by its name, else every line is one. */
function roleOf(
  row: readonly Cell[],
  account: string,
  byName: boolean,
  columns: LineColumns,
): ReturnType<typeof accountRole> {
  if (columns.account || /^[1-8]\d{2}/.test(account)) return accountRole(account);
  if (!byName) return "receivable";
  return isReceivableName(columns.accountLabel?.read(row) ?? "") ? "receivable" : "other";
}

/** A total line has no account of its own (or names itself one) and no day. */
function isTotalLine(row: readonly Cell[], account: string, columns: LineColumns): boolean {
  if (columns.issued && columns.issued.read(row).kind === "day") return false;
  if (/^\d{3}/.test(account) && columns.account && !isTotalText(columns.label?.read(row) ?? "")) return false;
  // « Total tiers CDUPONT »: a dated ledger leaves no line without its day. « Total Énergies » is a customer's name.
  const undated = columns.issued?.read(row).kind === "empty";
  const named = (columns.customer ?? columns.accountLabel)?.mapping.column;
  for (const [column, cell] of row.entries()) {
    if (typeof cell !== "string" || cell === "") continue;
    if (isTotalText(cell) || (undated && column !== named && TOTAL_OF.test(cell))) return true;
  }
  return false;
}

function itemFrom(
  table: Table,
  row: readonly Cell[],
  at: number,
  amount: Cents,
  account: string,
  found: number,
  columns: LineColumns,
  problems: ProblemSink,
): DraftItem {
  const reference = columns.number?.read(row) ?? "";
  const number = reference === "" || reference === "-" ? (columns.entry?.read(row) ?? "") : reference;
  const label = columns.label?.read(row) ?? "";
  const journal = columns.journal?.read(row) ?? "";
  const issued = dayOrSay(columns.issued, row, at, problems);
  // The tab has no column for the document's day: an import keeps it in the key.
  const pieceDate = dayOrSay(columns.pieceDate, row, at, problems) ?? keyOf(row, columns)?.pieceDay;
  const due = dayOrSay(columns.due, row, at, problems);
  const spoilt = columns.due !== undefined && due === undefined && columns.due.read(row).kind !== "empty";
  const issueSpoilt = columns.issued !== undefined && columns.issued.read(row).kind === "impossible";
  const letter = columns.lettrage?.read(row) ?? "";
  const item: DraftItem = {
    found,
    number,
    kind: lineKind(amount, reference === "-" ? "" : number, journal, label),
    issued,
    due,
    dueSource: due === undefined ? "none" : "cell",
    dueSpoilt: spoilt || issueSpoilt,
    amount,
    currency: "EUR",
    settlements: [],
    status: accountStatus(account),
    duplicated: false,
    origin: { tab: table.source.tab, row: at + 1 },
  };
  if (label !== "") item.label = label;
  if (letter !== "") item.code = letter;
  if (pieceDate !== undefined) item.termsFrom = pieceDate;
  if (columns.orderReference) item.orderReference = columns.orderReference.read(row) || undefined;
  item.entry = columns.entry ? columns.entry.read(row) : `${issued ?? ""}`;
  const journalLabel = columns.journalLabel < 0 ? "" : textOf(row[columns.journalLabel]);
  if (isOpeningJournal(journal) || isOpeningLabel(journalLabel)) item.opening = "journal";
  else if (isOpeningLabel(label)) item.opening = "words";
  return item;
}
