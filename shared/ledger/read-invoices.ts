import { currencyOf } from "../base/currency.ts";
import type { Cents } from "../base/money.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { ItemKind } from "../model/ledger.ts";
import { carriesCustomerDown } from "./carried-customer.ts";
import { columnName } from "./column-name.ts";
import { dayOrSay, isBlank, type Table, tableCurrency } from "./column-readers.ts";
import { NO_CUSTOMER } from "./customers.ts";
import { repeatsHeader } from "./find-tables.ts";
import { headerTokens } from "./header-tokens.ts";
import { readInvoiceAmounts, settlementsOf } from "./invoice-amounts.ts";
import {
  allDrafts,
  creditPrefixesMatter,
  hasLineItemColumns,
  type InvoiceColumns,
  invoiceColumns,
} from "./invoice-columns.ts";
import { isTotalRow, sameInvoice } from "./invoice-rows.ts";
import type { Control, DraftItem, FoundCustomers, ProblemSink, TableResult } from "./reading.ts";
import { runningTotal } from "./running-total.ts";
import { sectionOf, valueColumns } from "./section-rows.ts";
import { hasCreditPrefix, hasDepositPrefix, readKind, readStatus } from "./status-words.ts";

const EMPTY: AmountCell = { kind: "empty" };

/**
 * Shape (a): a row an invoice. Reads amounts, what is already settled, dates, status; leaves out totals, repeated
 * headers, cancelled documents; names every row it cannot read. A row whose amount is known always counts.
 */
export function readInvoices(
  table: Table,
  customers: FoundCustomers,
  problems: ProblemSink,
  monthFirst: boolean,
): TableResult {
  const columns = invoiceColumns(table, monthFirst);
  const header = table.rows[table.source.headerRow] ?? [];
  const defaultCurrency = tableCurrency(table, ["amount", "remaining", "amountExclTax", "paid"]);
  const lineItems = hasLineItemColumns(table);
  const prefixes = creditPrefixesMatter(table, columns.number);
  const draftsCount = allDrafts(table, columns);
  const statusAsksPaid = columns.status
    ? headerTokens(columns.status.mapping.header).includes("paye")
    : false;
  const principal = columns.amount ?? columns.remaining ?? columns.exclTax;
  const values = valueColumns(table.source.columns);
  const bySection = !columns.customer && !columns.code && !columns.account;
  const running = runningTotal();
  const items: DraftItem[] = [];
  const credits = { positive: [] as DraftItem[], negative: 0 };
  const totals = new Map<string, { rows: number; debit: number; credit: number; total: number }>();
  const carried = carriesCustomerDown(table.rows.slice(table.from, table.to), table.source.columns);
  const lineAmounts =
    lineItems && /\b(?:line|ligne|item|article)\b/i.test(columns.amount?.mapping.header ?? "");
  let lastNamed: { name: string; code: string } | undefined;
  let section: { account: string; name: string } | undefined;
  let previous: { row: readonly Cell[]; number: string } | undefined;
  let repeated = 0;

  if (!columns.amount && !columns.remaining && columns.exclTax) {
    problems.once(
      "",
      "amount-excl-tax",
      "à corriger",
      table.source.headerRow,
      columnName(columns.exclTax.mapping),
      "",
    );
  }
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
    const number = columns.number?.read(row) ?? "";
    let name = columns.customer?.read(row) ?? section?.name ?? "";
    const issued = columns.issued?.read(row) ?? EMPTY;
    const due = columns.due?.read(row) ?? EMPTY;
    const undated = issued.kind !== "day" && due.kind !== "day";
    const raw = principal?.read(row) ?? EMPTY;

    if (undated && isTotalRow(row, columns, number, name, section?.name, raw, running)) {
      const known = raw.kind === "amount" && raw.cents !== 0 && running.rowsAbove() > 0;
      const code = known && !running.matches(raw.cents) ? "total-differs" : "total-line-left-out";
      problems.say(
        code,
        code === "total-differs" ? "à corriger" : "à savoir",
        at,
        columnName(principal?.mapping),
        principal ? row[principal.mapping.column] : "",
      );
      running.closeBlock();
      continue;
    }
    const last = items[items.length - 1];
    if (
      lineAmounts &&
      last?.number === number &&
      number !== "" &&
      previous?.number === number &&
      raw.kind === "amount"
    ) {
      // Each row bears its own part of the invoice: one invoice, its parts added up.
      last.amount = (last.amount + raw.cents) as Cents;
      running.add(raw.cents);
      continue;
    }
    if (
      lineItems &&
      number !== "" &&
      previous?.number === number &&
      sameInvoice(row, previous.row, columns)
    ) {
      repeated += 1;
      continue;
    }
    if (lineItems && raw.kind === "empty" && (number === "" || number === previous?.number)) continue;
    previous = { row, number };

    const amounts = readInvoiceAmounts(row, at, raw, columns, problems);
    if (amounts === undefined) continue;
    running.add(raw.kind === "amount" ? raw.cents : amounts.amount);

    const kindText = columns.kind?.read(row) ?? "";
    const kindRead = readKind(kindText);
    const meaning = columns.status ? readStatus(columns.status.read(row), statusAsksPaid) : undefined;
    if (
      kindRead === "left-out" ||
      meaning?.kind === "cancelled" ||
      (meaning?.kind === "draft" && !draftsCount)
    ) {
      const source = kindRead === "left-out" ? columns.kind : columns.status;
      problems.say(
        "document-left-out",
        "à savoir",
        at,
        columnName(source?.mapping),
        source?.read(row) ?? "",
        { number },
      );
      continue;
    }
    if (meaning?.kind === "unknown" && columns.status) {
      const text = columns.status.read(row);
      problems.once(text, "status-unknown", "à savoir", at, columnName(columns.status.mapping), text);
    }
    if (draftsCount) {
      problems.once(
        "",
        "all-drafts",
        "à corriger",
        at,
        columnName(columns.status?.mapping),
        columns.status?.read(row) ?? "",
      );
    }

    let kind: ItemKind = kindRead ?? "invoice";
    if (kindRead === undefined && prefixes && hasCreditPrefix(number)) kind = "credit-note";
    else if (kindRead === undefined && hasDepositPrefix(number)) kind = "deposit";
    if (kind === "invoice" && amounts.amount < 0) kind = "credit-note";

    let code = columns.code?.read(row) ?? "";
    if (code === "" && columns.account) code = columns.account.read(row);
    if (code === "" && section) code = section.account;
    if (name === "" && code === "" && carried && lastNamed) {
      problems.once("", "customer-carried-down", "à savoir", at, columnName(columns.customer?.mapping), "");
      ({ name, code } = lastNamed);
    } else if (name !== "" || code !== "") lastNamed = { name, code };
    if (name === "" && code === "") {
      problems.say(
        "customer-missing",
        "à corriger",
        at,
        columnName(columns.customer?.mapping ?? columns.code?.mapping),
        "",
      );
    }
    const found = customers.rank(name || code || NO_CUSTOMER, code, () => ({
      email: columns.email?.read(row) || undefined,
      phone: columns.phone?.read(row) || undefined,
      address: columns.address?.read(row) || undefined,
      siren: columns.siren?.read(row) || undefined,
    }));
    if (number === "" && columns.number && kind === "invoice") {
      problems.say("number-missing", "à corriger", at, columnName(columns.number.mapping), "");
    }
    const item: DraftItem = {
      found,
      number,
      kind,
      issued: dayOrSay(columns.issued, row, at, problems),
      due: dayOrSay(columns.due, row, at, problems),
      dueSource: due.kind === "day" ? "cell" : "none",
      dueSpoilt: due.kind === "impossible" || due.kind === "unreadable",
      amount: amounts.amount,
      currency: currencyFor(row, at, raw, columns, defaultCurrency, problems),
      settlements: settlementsOf(row, at, amounts, meaning?.kind === "paid", columns, problems),
      status: meaning?.kind === "marked" ? meaning.status : undefined,
      duplicated: false,
      origin: { tab: table.source.tab, row: at + 1 },
    };
    addOptional(item, row, columns, at, problems);
    if (item.issued !== undefined && item.due !== undefined && item.due < item.issued) {
      problems.say(
        "due-before-issue",
        "à savoir",
        at,
        columnName(columns.due?.mapping),
        columns.due ? row[columns.due.mapping.column] : "",
      );
    }
    items.push(item);
    if (kind === "credit-note" || kind === "payment") {
      if (item.amount > 0) credits.positive.push(item);
      else if (item.amount < 0) credits.negative += 1;
    }
  }

  // Credit notes written as positive amounts, unless the file shows that it signs them.
  if (credits.negative === 0) for (const item of credits.positive) negate(item);
  for (const item of items) {
    const total = totals.get(item.currency) ?? { rows: 0, debit: 0, credit: 0, total: 0 };
    total.rows += 1;
    total[item.amount > 0 ? "debit" : "credit"] += Math.abs(item.amount);
    total.total += item.amount - item.settlements.reduce((sum, one) => sum + one.amount, 0);
    totals.set(item.currency, total);
  }
  if (repeated > 0) {
    problems.once(
      "",
      "invoice-lines-repeated",
      "à savoir",
      undefined,
      columnName(columns.number?.mapping),
      "",
      { count: String(repeated) },
    );
  }
  const { order } = columns;
  if (order.assumed) {
    problems.once("", "date-order-assumed", "à savoir", undefined, columnName(order.assumed), "", {
      monthFirst: order.assumedMonthFirst ? "oui" : "non",
    });
  }
  const rounded = (columns.amount?.rounded() ?? 0) + (columns.remaining?.rounded() ?? 0);
  if (rounded > 0) {
    problems.once("", "amount-rounded", "à savoir", undefined, columnName(principal?.mapping), "", {
      count: String(rounded),
    });
  }
  const controls = [...totals].map(
    ([currency, total]): Control => ({
      tab: table.source.tab,
      shape: "invoices",
      rows: total.rows,
      debit: total.debit as Cents,
      credit: total.credit as Cents,
      total: total.total as Cents,
      currency,
    }),
  );
  return { items, controls };
}

function negate(item: DraftItem): void {
  item.amount = -item.amount as Cents;
  item.settlements = item.settlements.map((one) => ({ day: one.day, amount: -one.amount as Cents }));
}

function currencyFor(
  row: readonly Cell[],
  at: number,
  raw: AmountCell,
  columns: InvoiceColumns,
  fallback: string,
  problems: ProblemSink,
): string {
  const text = columns.currency?.read(row) ?? "";
  if (text !== "") {
    const named = currencyOf(text) ?? (/^[A-Z]{3}$/.test(text) ? text : undefined);
    if (named !== undefined) return named;
    problems.once(text, "currency-unknown", "à corriger", at, columnName(columns.currency?.mapping), text);
  }
  return raw.kind === "amount" && raw.currency !== undefined ? raw.currency : fallback;
}

function addOptional(
  item: DraftItem,
  row: readonly Cell[],
  columns: InvoiceColumns,
  at: number,
  problems: ProblemSink,
): void {
  if (columns.label) item.label = columns.label.read(row) || undefined;
  if (columns.terms) item.rowTerms = columns.terms.read(row) || undefined;
  if (columns.orderReference) item.orderReference = columns.orderReference.read(row) || undefined;
  if (columns.link) item.link = columns.link.read(row) || undefined;
  if (columns.otherDocuments) item.otherDocuments = columns.otherDocuments.read(row) || undefined;
  if (columns.paymentMeans) item.paymentMeans = columns.paymentMeans.read(row) || undefined;
  if (columns.owner) item.owner = columns.owner.read(row) || undefined;
  if (columns.site) item.site = columns.site.read(row) || undefined;
  if (columns.portalReceived) item.portalReceived = dayOrSay(columns.portalReceived, row, at, problems);
}
