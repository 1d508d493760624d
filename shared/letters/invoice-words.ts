import type { Day } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import type { Block, Column, LetterLanguage, Total } from "../model/letter.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import type { LetterWords } from "../texts/letter-vocabulary.ts";
import { letterWords } from "../texts/letter-words.ts";
import { type InvoiceSum, sectionsOf } from "./invoice-sections.ts";
import { plainField } from "./plain-field.ts";

/** The invoice as people call it: its number, else the day it was issued. */
export function invoiceLabel(part: PlanPart, language: LetterLanguage = "fr"): string {
  const number = plainField(part.open.item.number);
  if (number !== "") return number;
  const { issued } = part.open.item;
  const words = letterWords(language).invoice;
  return issued === undefined ? words.unnumbered : words.ofDay(issued);
}

/** The same with its customer, where a payer is reminded of several: « FA-12 (Café du Port) ». */
export function invoiceOfAccount(
  part: PlanPart,
  accounts: PlanLine["accounts"],
  language: LetterLanguage = "fr",
): string {
  const account = accounts?.find(({ key }) => key === part.open.item.customer);
  const label = invoiceLabel(part, language);
  return account === undefined ? label : `${label} (${plainField(account.name)})`;
}

/** « FA-1, FA-2 et FA-3 ». */
function enumeration(words: readonly string[], language: LetterLanguage = "fr"): string {
  return letterWords(language).and(words);
}

const reference = (part: PlanPart): string => plainField(part.open.item.orderReference ?? "");

const site = (part: PlanPart): string => plainField(part.open.item.site ?? "");

/** Order references of the parts, each once. */
export function orderReferences(parts: readonly PlanPart[]): readonly string[] {
  return [...new Set(parts.map(reference).filter((text) => text !== ""))];
}

interface ShownColumn extends Column {
  readonly cell: (part: PlanPart) => string;
}

/** The columns of a table of invoices; one without anything to say is left out. */
function columnsOf(
  currency: string,
  parts: readonly PlanPart[],
  withSite: boolean,
  language: LetterLanguage,
  detailed: boolean,
): readonly ShownColumn[] {
  const { invoice: names, account, amount, tableDay } = letterWords(language);
  const columns: ShownColumn[] = [{ header: names.header, cell: (part) => invoiceLabel(part, language) }];
  if (orderReferences(parts).length > 0) columns.push({ header: names.order, cell: reference });
  if (withSite && parts.some((part) => site(part) !== "")) columns.push({ header: names.site, cell: site });
  const day = (on: Day | undefined): string => (on === undefined ? "–" : tableDay(on));
  if (detailed) columns.push({ header: account.issued, cell: ({ open }) => day(open.item.issued) });
  columns.push({ header: names.due, cell: ({ open }) => day(open.item.due) });
  if (detailed) return [...columns, ...amountsOf(currency, parts, language)];
  if (parts.some((part) => part.open.item.amount !== part.amount)) {
    columns.push({
      header: names.amount,
      right: true,
      cell: (part) => amount(part.open.item.amount, currency),
    });
  }
  return [...columns, { header: names.toPay, right: true, cell: (part) => amount(part.amount, currency) }];
}

/**
 * Invoiced, paid, left: each row adds up. What is not claimed of an invoice (a part disputed or held back) has its own
 * column, where there is some.
 */
function amountsOf(
  currency: string,
  parts: readonly PlanPart[],
  language: LetterLanguage,
): readonly ShownColumn[] {
  const { invoice: names, account, amount } = letterWords(language);
  const paid = ({ open }: PlanPart): Cents => cents(open.item.amount - open.open);
  const apart = ({ open, amount: claimed }: PlanPart): Cents => cents(open.open - claimed);
  const column = (header: string, of: (part: PlanPart) => Cents): ShownColumn => ({
    header,
    right: true,
    cell: (part) => amount(of(part), currency),
  });
  const isApart = parts.some((part) => apart(part) !== 0);
  return [
    column(names.amount, ({ open }) => open.item.amount),
    ...(parts.some((part) => paid(part) !== 0) ? [column(names.paid, paid)] : []),
    ...(isApart ? [column(names.apart, apart)] : []),
    column(isApart ? names.toPay : account.left, (part) => part.amount),
  ];
}

/**
 * Some invoices with what each one still asks. `totals` are shown when they say more than the only row. By customer or
 * site, with sub-totals, where there are several.
 * @param detailed with the day of issue, the amount invoiced and what was paid of it
 */
export function invoiceTable(
  currency: string,
  parts: readonly PlanPart[],
  totals: readonly Total[],
  accounts?: PlanLine["accounts"],
  language: LetterLanguage = "fr",
  detailed = false,
): Block {
  const words: LetterWords = letterWords(language);
  const grouped = sectionsOf(parts, accounts, words.invoice.otherInvoices);
  // Several sites stand under their titles; the only one is named on its rows.
  const columns = columnsOf(currency, parts, grouped === undefined, language, detailed);
  const rowOf = (part: PlanPart): readonly string[] => columns.map((column) => column.cell(part));
  const shown = parts.length > 1 || totals.length > 1 ? totals : [];
  const totalOf = ({ of, parts: own }: InvoiceSum): Total => ({
    label: words.invoice.subTotal(of),
    amount: words.amount(sumCents(own.map((part) => part.amount)), currency),
  });
  const sections = grouped?.map(({ title, parts: own, sums }) => ({
    title,
    rows: own.map(rowOf),
    totals: parts.length > 1 ? sums.map(totalOf) : [],
  }));
  if (sections === undefined) return { kind: "table", columns, rows: parts.map(rowOf), totals: shown };
  return { kind: "table", columns, rows: [], sections, totals: shown };
}

/** The invoices of a sentence, each name once: an accounting export may give one number to several lines. */
export function invoiceLabels(
  parts: readonly PlanPart[],
  language: LetterLanguage = "fr",
): readonly string[] {
  return [...new Set(parts.map((part) => invoiceLabel(part, language)))];
}

/** Past this number of invoices a subject counts them instead of naming them (method 8). */
const NAMED_IN_SUBJECT = 3;

/** « Menuiserie X – facture FA-12 échue le 11/04/2026 », « Relevé au 12/05/2026 – 4 factures échues ». */
export function overdueSubject(
  company: string,
  parts: readonly PlanPart[],
  today: Day,
  language: LetterLanguage = "fr",
): string {
  const { subject } = letterWords(language);
  if (parts.length > NAMED_IN_SUBJECT) return subject.statement(today, parts.length);
  const labels = invoiceLabels(parts, language);
  const [first] = parts;
  if (parts.length === 1 && first) return subject.overdueOne(company, labels[0] ?? "", first.open.item.due);
  return subject.overdue(company, enumeration(labels, language));
}

/** The subject of a preventive message: nothing is late, nothing may sound so. */
export function comingSubject(
  company: string,
  parts: readonly PlanPart[],
  language: LetterLanguage = "fr",
): string {
  const { subject } = letterWords(language);
  if (parts.length > NAMED_IN_SUBJECT) return subject.comingMany(company, parts.length);
  const labels = invoiceLabels(parts, language);
  if (parts.length === 1) return subject.comingOne(company, labels[0] ?? "", parts[0]?.open.item.due);
  return subject.coming(company, enumeration(labels, language));
}
