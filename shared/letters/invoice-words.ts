import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { PlanPart } from "../model/plan.ts";
import type { Block, Column, Total } from "./blocks.ts";
import { plainField } from "./plain-field.ts";

/** The invoice as people call it: its number, else the day it was issued. */
export function invoiceLabel(part: PlanPart): string {
  const number = plainField(part.open.item.number);
  if (number !== "") return number;
  const { issued } = part.open.item;
  return issued === undefined ? "sans numéro" : `du ${formatDay(issued)}`;
}

/** « FA-1, FA-2 et FA-3 ». */
export function enumeration(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}

const dueText = (part: PlanPart): string => (part.open.item.due ? formatDay(part.open.item.due) : "–");

const reference = (part: PlanPart): string => plainField(part.open.item.orderReference ?? "");

/** Order references of the parts, each once. */
export function orderReferences(parts: readonly PlanPart[]): readonly string[] {
  return [...new Set(parts.map(reference).filter((text) => text !== ""))];
}

interface ShownColumn extends Column {
  readonly cell: (part: PlanPart) => string;
}

/**
 * Some invoices with what each one still asks; a column without anything to say is left out. `totals` are shown when
 * they say more than the only row.
 */
export function invoiceTable(currency: string, parts: readonly PlanPart[], totals: readonly Total[]): Block {
  const columns: ShownColumn[] = [{ header: "Facture", cell: invoiceLabel }];
  if (orderReferences(parts).length > 0) columns.push({ header: "Commande / engagement", cell: reference });
  columns.push({ header: "Échéance", cell: dueText });
  if (parts.some((part) => part.open.item.amount !== part.amount)) {
    columns.push({
      header: "Montant TTC",
      right: true,
      cell: (part) => formatAmount(part.open.item.amount, currency),
    });
  }
  columns.push({ header: "À régler", right: true, cell: (part) => formatAmount(part.amount, currency) });
  return {
    kind: "table",
    columns,
    rows: parts.map((part) => columns.map((column) => column.cell(part))),
    totals: parts.length > 1 || totals.length > 1 ? totals : [],
  };
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
