import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import { sumCents } from "../base/money.ts";
import type { Block, Column, Total } from "../model/letter.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import { type InvoiceSum, sectionsOf } from "./invoice-sections.ts";
import { plainField } from "./plain-field.ts";

/** The invoice as people call it: its number, else the day it was issued. */
export function invoiceLabel(part: PlanPart): string {
  const number = plainField(part.open.item.number);
  if (number !== "") return number;
  const { issued } = part.open.item;
  return issued === undefined ? "sans numéro" : `du ${formatDay(issued)}`;
}

/** The same with its customer, where a payer is reminded of several: « FA-12 (Café du Port) ». */
export function invoiceOfAccount(part: PlanPart, accounts: PlanLine["accounts"]): string {
  const account = accounts?.find(({ key }) => key === part.open.item.customer);
  return account === undefined ? invoiceLabel(part) : `${invoiceLabel(part)} (${plainField(account.name)})`;
}

/** « FA-1, FA-2 et FA-3 ». */
export function enumeration(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}

const dueText = (part: PlanPart): string => (part.open.item.due ? formatDay(part.open.item.due) : "–");

const reference = (part: PlanPart): string => plainField(part.open.item.orderReference ?? "");

const site = (part: PlanPart): string => plainField(part.open.item.site ?? "");

/** Order references of the parts, each once. */
export function orderReferences(parts: readonly PlanPart[]): readonly string[] {
  return [...new Set(parts.map(reference).filter((text) => text !== ""))];
}

interface ShownColumn extends Column {
  readonly cell: (part: PlanPart) => string;
}

/**
 * Some invoices with what each one still asks; a column without anything to say is left out. `totals` are shown when
 * they say more than the only row. By customer or site, with sub-totals, where there are several.
 */
export function invoiceTable(
  currency: string,
  parts: readonly PlanPart[],
  totals: readonly Total[],
  accounts?: PlanLine["accounts"],
): Block {
  const columns: ShownColumn[] = [{ header: "Facture", cell: invoiceLabel }];
  if (orderReferences(parts).length > 0) columns.push({ header: "Commande / engagement", cell: reference });
  const grouped = sectionsOf(parts, accounts);
  // Several sites stand under their titles; the only one is named on its rows.
  if (grouped === undefined && parts.some((part) => site(part) !== "")) {
    columns.push({ header: "Chantier", cell: site });
  }
  columns.push({ header: "Échéance", cell: dueText });
  if (parts.some((part) => part.open.item.amount !== part.amount)) {
    columns.push({
      header: "Montant TTC",
      right: true,
      cell: (part) => formatAmount(part.open.item.amount, currency),
    });
  }
  columns.push({ header: "À régler", right: true, cell: (part) => formatAmount(part.amount, currency) });
  const rowOf = (part: PlanPart): readonly string[] => columns.map((column) => column.cell(part));
  const shown = parts.length > 1 || totals.length > 1 ? totals : [];
  const totalOf = ({ of, parts: own }: InvoiceSum): Total => ({
    label: `Sous-total ${of}`,
    amount: formatAmount(sumCents(own.map((part) => part.amount)), currency),
  });
  const sections = grouped?.map(({ title, parts: own, sums }) => ({
    title,
    rows: own.map(rowOf),
    totals: parts.length > 1 ? sums.map(totalOf) : [],
  }));
  if (sections === undefined) return { kind: "table", columns, rows: parts.map(rowOf), totals: shown };
  return { kind: "table", columns, rows: [], sections, totals: shown };
}

/** Past this number of invoices a subject counts them instead of naming them (method 8). */
const NAMED_IN_SUBJECT = 3;

/** « Menuiserie X – facture FA-12 échue le 11/04/2026 », « Relevé au 12/05/2026 – 4 factures échues ». */
export function overdueSubject(company: string, parts: readonly PlanPart[], today: Day): string {
  if (parts.length > NAMED_IN_SUBJECT) {
    return `Relevé au ${formatDay(today)} – ${plural(parts.length, "facture")} échues`;
  }
  const labels = enumeration(parts.map(invoiceLabel));
  const [first] = parts;
  if (parts.length === 1 && first) {
    const due = first.open.item.due;
    return `${company} – facture ${labels} échue${due ? ` le ${formatDay(due)}` : ""}`;
  }
  return `${company} – factures ${labels} échues`;
}

/** The subject of a preventive message: nothing is late, nothing may sound so. */
export function comingSubject(company: string, parts: readonly PlanPart[]): string {
  if (parts.length > NAMED_IN_SUBJECT) return `${company} – ${plural(parts.length, "facture")} à échoir`;
  const labels = enumeration(parts.map(invoiceLabel));
  const due = parts[0]?.open.item.due;
  if (parts.length === 1)
    return `${company} – facture ${labels}${due ? ` à échéance du ${formatDay(due)}` : ""}`;
  return `${company} – factures ${labels} à échoir`;
}
