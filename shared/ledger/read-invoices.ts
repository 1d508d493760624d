import { formatDay } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { AmountCell } from "../base/read-amount.ts";
import { readTerms } from "../law/payment-terms.ts";
import type { Cell } from "../model/cell.ts";
import type { ItemKind } from "../model/ledger.ts";
import { carriesCustomerDown, nameAlone } from "./carried-customer.ts";
import { columnName } from "./column-name.ts";
import { dayOrSay, isBlank, type Table, tableCurrency, textOf } from "./column-readers.ts";
import { NO_CUSTOMER } from "./customers.ts";
import { repeatsHeader } from "./find-tables.ts";
import { headerTokens } from "./header-tokens.ts";
import { readInvoiceAmounts, settlementsOf } from "./invoice-amounts.ts";
import { addOptional, currencyFor, nameOf } from "./invoice-cells.ts";
import { allDrafts, creditPrefixesMatter, invoiceColumns } from "./invoice-columns.ts";
import { controlsOf, sayColumnNotes } from "./invoice-controls.ts";
import { depositPrefixesMatter, isDepositNumber, NO_ROLE, roleOf } from "./invoice-role.ts";
import { isTotalRow, sameInvoice } from "./invoice-rows.ts";
import { hasLineItemColumns, withLinesAdded } from "./line-items.ts";
import type { DraftItem, FoundCustomers, ProblemSink, TableResult } from "./reading.ts";
import { addExclTax, addRole, addStatusDetails } from "./row-details.ts";
import { runningTotal } from "./running-total.ts";
import { sectionOf, valueColumns } from "./section-rows.ts";
import { dayWithin, hasCreditPrefix, hasDepositPrefix, readKind, readStatus } from "./status-words.ts";

const EMPTY: AmountCell = { kind: "empty" };

/**
 * Shape (a): a row an invoice. Reads amounts, what is already settled, dates, status; leaves out totals, repeated
 * headers, cancelled documents; names every row it cannot read. A row whose amount is known always counts.
 */
export function readInvoices(
  given: Table,
  customers: FoundCustomers,
  problems: ProblemSink,
  monthFirst: boolean,
): TableResult {
  const table = withLinesAdded(given);
  const columns = invoiceColumns(table, monthFirst);
  const header = table.rows[table.source.headerRow] ?? [];
  const defaultCurrency = tableCurrency(table, ["amount", "remaining", "amountExclTax", "paid"]);
  const lineItems = hasLineItemColumns(table);
  const prefixes = creditPrefixesMatter(table, columns.number);
  const depositPrefixes = depositPrefixesMatter(table, columns.number);
  const amountHeader = (columns.amount ?? columns.remaining)?.mapping.header ?? "";
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
  const carried = carriesCustomerDown(table.rows.slice(table.from, table.to), table.source.columns);
  let lastNamed: { name: string; code: string } | undefined;
  let section: { account: string; name: string } | undefined;
  let previous: { row: readonly Cell[]; number: string } | undefined;
  let repeated = 0;

  if (!columns.amount && !columns.remaining && columns.exclTax && !columns.vat) {
    problems.once(
      "",
      "amount-excl-tax",
      "à corriger",
      table.source.headerRow,
      columnName(columns.exclTax.mapping),
      "",
    );
  }
  if (table.source.settled) problems.once("", "tab-settled", "à savoir", undefined, undefined, "");
  const paidDayIn = (text: string, isPaid: boolean) =>
    isPaid && text.length > 7 ? dayWithin(text, monthFirst) : undefined;
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
    const title = carried ? nameAlone(row, columns.customer?.mapping.column) : undefined;
    if (title !== undefined) {
      lastNamed = { name: title, code: "" };
      continue;
    }
    const number = columns.number?.read(row) ?? "";
    let name = nameOf(row, columns) ?? section?.name ?? "";
    const issued = columns.issued?.read(row) ?? EMPTY;
    const due = columns.due?.read(row) ?? EMPTY;
    const dueText = due.kind === "unreadable" && columns.due ? textOf(row[columns.due.mapping.column]) : "";
    // « à réception », « 30 jours » among the due days: terms, counted from the invoice's day.
    const dueTerms = dueText !== "" && readTerms(dueText) !== undefined ? dueText : undefined;
    const undated = issued.kind !== "day" && due.kind !== "day";
    const raw = principal?.read(row) ?? EMPTY;

    if (undated && isTotalRow(row, columns, number, name, section?.name ?? lastNamed?.name, raw, running)) {
      const known = raw.kind === "amount" && raw.cents !== 0 && running.rowsAbove() > 0;
      const code = known && !running.matches(raw.cents) ? "total-differs" : "total-line-left-out";
      problems.say(
        code,
        code === "total-differs" ? "à corriger" : "à savoir",
        at,
        columnName(principal?.mapping),
        principal ? row[principal.mapping.column] : "",
      );
      running.closeBlock(raw.kind === "amount" ? raw.cents : undefined);
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
    if (lineItems && raw.kind === "empty" && (number === "" || number === previous?.number)) {
      repeated += 1;
      continue;
    }
    previous = { row, number };

    const amounts = readInvoiceAmounts(row, at, raw, columns, problems);
    if (amounts === undefined) continue;
    running.add(raw.kind === "amount" ? raw.cents : amounts.amount);

    const kindText = columns.kind?.read(row) ?? "";
    const kindRead = readKind(kindText);
    const statusText = columns.status?.read(row) ?? "";
    const meaning = columns.status ? readStatus(statusText, statusAsksPaid) : undefined;
    const isPaid = meaning?.kind === "paid" || table.source.settled === true;
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
    // « Avoir » in the column of statuses says of a negative amount what its sign says already.
    const saysCreditNote = amounts.amount < 0 && readKind(statusText) === "credit-note";
    if (meaning?.kind === "unknown" && columns.status && !saysCreditNote) {
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

    const words = roleOf(kindText, number, columns.label?.read(row) ?? "", amountHeader);
    let kind: ItemKind = kindRead ?? "invoice";
    if (words.role !== undefined && kind === "deposit") kind = "invoice";
    if (kindRead === undefined && prefixes && hasCreditPrefix(number)) kind = "credit-note";
    else if (kindRead === undefined && words.role === undefined) {
      const byNumber = hasDepositPrefix(number) || (depositPrefixes && isDepositNumber(number));
      if ((byNumber && !words.depositDeducted) || words.deposit) kind = "deposit";
    }
    if ((kind === "invoice" || kind === "deposit") && amounts.amount < 0) kind = "credit-note";

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
      due: dueTerms === undefined ? dayOrSay(columns.due, row, at, problems) : undefined,
      dueSource: due.kind === "day" ? "cell" : "none",
      dueSpoilt: dueTerms === undefined && (due.kind === "impossible" || due.kind === "unreadable"),
      amount: amounts.amount,
      currency: currencyFor(row, at, raw, columns, defaultCurrency, problems),
      settlements: settlementsOf(row, at, amounts, isPaid, columns, problems, paidDayIn(statusText, isPaid)),
      status: meaning?.kind === "marked" ? meaning.status : undefined,
      duplicated: false,
      origin: { tab: table.source.tab, row: at + 1 },
    };
    addOptional(item, row, columns, at, problems);
    if (dueTerms !== undefined) item.rowTerms = dueTerms;
    if (words !== NO_ROLE) addRole(item, words, amounts.remaining !== undefined);
    if (raw.kind === "amount" && columns.amount) addExclTax(item, row, columns);
    addStatusDetails(item, row, columns, monthFirst);
    if (item.issued !== undefined && item.due !== undefined && item.due < item.issued) {
      problems.say(
        "due-before-issue",
        "à savoir",
        at,
        columnName(columns.due?.mapping),
        // As the owner reads it: a real date is a serial number in the cell.
        formatDay(item.due),
      );
    }
    items.push(item);
    if (kind === "credit-note" || kind === "payment") {
      if (item.depositDeducted) continue;
      if (item.amount > 0) credits.positive.push(item);
      else if (item.amount < 0) credits.negative += 1;
    }
  }

  // Credit notes written as positive amounts, unless the file shows that it signs them.
  if (credits.negative === 0) for (const item of credits.positive) negate(item);
  sayColumnNotes(columns, principal, repeated, problems);
  return { items, controls: controlsOf(items, table.source.tab) };
}

function negate(item: DraftItem): void {
  item.amount = -item.amount as Cents;
  item.settlements = item.settlements.map((one) => ({ day: one.day, amount: -one.amount as Cents }));
}
