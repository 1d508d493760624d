import type { Day } from "../base/day.ts";
import { addDays } from "../base/day.ts";
import { dueDayOf, type PaymentTerms, readTerms } from "../law/payment-terms.ts";
import type { Customer } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Field } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import type { DraftItem } from "./reading.ts";

/** Reads terms once for each distinct text. */
export function termsReader(): (text: string | undefined) => PaymentTerms | undefined {
  const known = new Map<string, PaymentTerms | undefined>();
  return (text) => {
    if (text === undefined || text === "") return undefined;
    if (!known.has(text)) known.set(text, readTerms(text));
    return known.get(text);
  };
}

/** Public payers count from the deposit on the portal: 30 days, 50 for hospitals (CCP art. R2192-10, R2192-11). */
function portalDelay(name: string): number {
  return isHospital(name) ? 50 : 30;
}

/** A public health establishment by its name: 50 days instead of 30. */
export function isHospital(name: string): boolean {
  return /h[oô]pital|hospitalier|\bCHU?\b|EHPAD/i.test(name);
}

/**
 * Completes the due day of an item that has none: for a public debtor the portal's reception, else an estimate from the
 * document's day by its own terms or the legal delay (method 2); for the others the terms of the row, of the customer,
 * of the settings, counted from the document's day. A spoilt due cell stays without a date.
 */
export function completeDue(
  item: DraftItem,
  customer: Customer | undefined,
  defaultTerms: PaymentTerms | undefined,
  terms: (text: string | undefined) => PaymentTerms | undefined,
): void {
  const isPublic = customer?.segment === "public";
  if (isPublic && item.portalReceived !== undefined) {
    item.due = addDays(item.portalReceived, portalDelay(customer.name));
    item.dueSource = "portal";
    return;
  }
  if (item.due !== undefined || item.dueSpoilt || item.amount <= 0) return;
  const start: Day | undefined = item.termsFrom ?? item.issued;
  // Terms that are written and not understood are named: no other day is put in their place.
  const written = item.rowTerms ?? customer?.terms;
  const own = terms(written);
  if (own === undefined && written !== undefined && written !== "" && !isPublic) return;
  const legal: PaymentTerms | undefined = isPublic
    ? { days: portalDelay(customer.name), endOfMonth: "none" }
    : undefined;
  const found = own ?? legal ?? defaultTerms;
  if (start === undefined || found === undefined) return;
  item.due = dueDayOf(start, found);
  item.dueSource = isPublic ? "estimate" : "terms";
}

/** Rows named in full; beyond, a count is enough to know that a column or the terms are missing. */
const NAMED = 20;

/** Says, once a tab, which debts have no due date at all: they count, and nobody is reminded of them. */
export function sayMissingDue(
  items: readonly LedgerItem[],
  drafts: readonly DraftItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  const byTab = new Map<string, { count: number; rows: number[] }>();
  items.forEach((item, index) => {
    const isDebt = item.amount > 0 && (item.kind === "invoice" || item.kind === "deposit");
    // A spoilt date is already named; a lettered line is most often paid.
    if (!isDebt || item.due !== undefined || item.group !== undefined || drafts[index]?.dueSpoilt) return;
    let left: number = item.amount;
    for (const one of item.settlements) left -= one.amount;
    if (left <= 0) return;
    const seen = byTab.get(item.origin.tab) ?? { count: 0, rows: [] };
    seen.count += 1;
    if (seen.rows.length < NAMED && item.origin.row !== undefined) seen.rows.push(item.origin.row);
    byTab.set(item.origin.tab, seen);
  });
  for (const [tab, { count, rows }] of byTab) {
    problems.push({
      code: "due-missing",
      severity: "à corriger",
      place: { tab, row: rows[0], column: columnOf(tab, "due") },
      value: "",
      data: { count: String(count), rows: `${rows.join(", ")}${count > rows.length ? " …" : ""}` },
    });
  }
}
