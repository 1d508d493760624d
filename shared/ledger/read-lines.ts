import { type Cents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { ItemKind } from "../model/ledger.ts";
import { columnName } from "./column-name.ts";
import {
  amountColumn,
  dayColumn,
  dayOrder,
  dayOrSay,
  isBlank,
  type Table,
  textColumn,
} from "./column-readers.ts";
import { NO_CUSTOMER } from "./customers.ts";
import { repeatsHeader } from "./find-tables.ts";
import type { DraftItem, FoundCustomers, ProblemSink, TableResult } from "./reading.ts";
import { accountRole, accountStatus, customerInAccount } from "./receivable-accounts.ts";
import { sectionOf, valueColumns } from "./section-rows.ts";
import { isTotalText } from "./total-lines.ts";

const EMPTY: AmountCell = { kind: "empty" };
function columnsOf(table: Table, monthFirst: boolean) {
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
    direction: textColumn(table, "direction"),
    orderReference: textColumn(table, "orderReference"),
    issued: dayColumn(table, "issued", order),
    pieceDate: dayColumn(table, "pieceDate", order),
    due: dayColumn(table, "due", order),
    debit: amountColumn(table, "debit"),
    credit: amountColumn(table, "credit"),
    amount: amountColumn(table, "amount"),
  };
}
type Columns = ReturnType<typeof columnsOf>;

/** +1 debit, -1 credit; `undefined` for another word. */
function sideOf(text: string): 1 | -1 | undefined {
  const word = comparable(text);
  if (/^(d|db|dr|debit|debiteur)$/.test(word) || text === "+" || /^\+?1$/.test(text)) return 1;
  if (/^(c|cr|credit|crediteur)$/.test(word) || text === "-" || /^[-\u2212]1$/.test(text)) return -1;
  return undefined;
}

interface LineAmount {
  readonly debit: Cents;
  readonly credit: Cents;
}

/** Debit and credit of a line, or what stops it from being read. */
function lineAmount(row: readonly Cell[], columns: Columns): LineAmount | "amount" | "direction" | "none" {
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

const SALES = /^(v|vt|ve|vte|vten|fac|fa|fc|fact|sal|ventes?|70)/i;
const BANK = /^(b|bq|bnq|bnp|ca|cai|caisse|ce|ch|cb|ban|banque|tr|tre|rg|reg|51|53)/i;

/** What a line of account 411 is: a debit that names a document is an invoice; a credit is a payment or an avoir. */
function kindOf(amount: number, number: string, journal: string, label: string): ItemKind {
  const words = ` ${comparable(label)} `;
  const avoir = / (avoirs?|credit note|note de credit) /.test(words);
  if (amount < 0)
    return avoir || (SALES.test(journal) && !/ (reglements?|rgt|virement|vir|cheque|paiement) /.test(words))
      ? "credit-note"
      : "payment";
  if (/ acomptes? /.test(words) && SALES.test(journal)) return "deposit";
  const fromBank = BANK.test(journal) && !SALES.test(journal);
  return number === "" || number === "-" || fromBank ? "entry" : "invoice";
}

/**
 * Shape (b): lines with debit and credit. With an account column only 411 is the balance, the other customer accounts
 * are named apart with their totals; without one every line is a customer's. Cut-off day: the accounting day.
 */
export function readLines(
  table: Table,
  customers: FoundCustomers,
  problems: ProblemSink,
  monthFirst: boolean,
): TableResult {
  const columns = columnsOf(table, monthFirst);
  const header = table.rows[table.source.headerRow] ?? [];
  const values = valueColumns(table.source.columns);
  const bySection = !columns.customer && !columns.code && !columns.account;
  const apart = new Map<string, { count: number; total: number; row: number }>();
  const items: DraftItem[] = [];
  let section: { account: string; name: string } | undefined;
  let debit = 0;
  let credit = 0;
  let total = 0;
  let rows = 0;

  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at];
    if (!row || row.every(isBlank) || repeatsHeader(row, header)) continue;
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
      problems.say(
        "total-line-left-out",
        "à savoir",
        at,
        columnName(columns.debit?.mapping ?? columns.amount?.mapping),
        "",
      );
      continue;
    }
    rows += 1;
    const role = columns.account || /^[1-8]\d{2}/.test(account) ? accountRole(account) : "receivable";
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
    items.push(itemFrom(table, row, at, amount, account, section?.name, columns, customers, problems));
  }

  for (const [prefix, sum] of apart) {
    problems.say("account-apart", "à savoir", sum.row, columnName(columns.account?.mapping), prefix, {
      account: prefix,
      count: String(sum.count),
      total: String(sum.total),
    });
  }
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

/** A total line has no account of its own (or names itself one) and no day. */
function isTotalLine(row: readonly Cell[], account: string, columns: Columns): boolean {
  if (columns.issued && columns.issued.read(row).kind === "day") return false;
  if (/^\d{3}/.test(account) && columns.account && !isTotalText(columns.label?.read(row) ?? "")) return false;
  for (const cell of row) {
    if (typeof cell === "string" && cell !== "" && isTotalText(cell)) return true;
  }
  return false;
}

function faultyAmount(row: readonly Cell[], columns: Columns) {
  if (columns.debit?.read(row).kind === "unreadable") return columns.debit.mapping;
  return (columns.credit ?? columns.amount)?.mapping;
}

/**
 * Who a line is about: the auxiliary, else the tail of the account number, else the name alone. In a file that has an
 * auxiliary column a row without one may carry any other name beside it (a bank's): the account tells better.
 */
function customerOf(
  row: readonly Cell[],
  account: string,
  sectionName: string | undefined,
  columns: Columns,
): { name: string; code: string } {
  const code = columns.code?.read(row) ?? "";
  const name = columns.customer?.read(row) ?? "";
  if (code !== "" || (name !== "" && !(columns.code && columns.account))) return { name, code };
  const label = columns.accountLabel?.read(row) ?? "";
  const tail = customerInAccount(account, label || (sectionName ?? ""));
  if (tail === undefined) return { name: name || (sectionName ?? ""), code: "" };
  const named = label !== "" && !/^clients?$/.test(comparable(label)) ? label : name || tail;
  return { name: sectionName ?? named, code: columns.account ? tail : account };
}

function itemFrom(
  table: Table,
  row: readonly Cell[],
  at: number,
  amount: Cents,
  account: string,
  sectionName: string | undefined,
  columns: Columns,
  customers: FoundCustomers,
  problems: ProblemSink,
): DraftItem {
  const { name, code } = customerOf(row, account, sectionName, columns);
  const reference = columns.number?.read(row) ?? "";
  const number = reference === "" || reference === "-" ? (columns.entry?.read(row) ?? "") : reference;
  const label = columns.label?.read(row) ?? "";
  const journal = columns.journal?.read(row) ?? "";
  const issued = dayOrSay(columns.issued, row, at, problems);
  const pieceDate = dayOrSay(columns.pieceDate, row, at, problems);
  const due = dayOrSay(columns.due, row, at, problems);
  const spoilt = columns.due !== undefined && due === undefined && columns.due.read(row).kind !== "empty";
  const issueSpoilt = columns.issued !== undefined && columns.issued.read(row).kind === "impossible";
  const letter = columns.lettrage?.read(row) ?? "";
  const item: DraftItem = {
    found: customers.rank(name || code || NO_CUSTOMER, code),
    number,
    kind: kindOf(amount, reference === "-" ? "" : number, journal, label),
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
  return item;
}
