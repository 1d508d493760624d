import type { PlanLine, PlanPart } from "../model/plan.ts";
import { plainField } from "./plain-field.ts";

/** A sum that a table states: what it is of, and the invoices it adds up. */
export interface InvoiceSum {
  readonly of: string;
  readonly parts: readonly PlanPart[];
}

/** Some invoices of a table under one title, with the sums that close it: their own, then their customer's. */
export interface InvoiceSection {
  readonly title: string;
  readonly parts: readonly PlanPart[];
  readonly sums: readonly InvoiceSum[];
}

const siteOf = ({ open }: PlanPart): string => plainField(open.item.site ?? "");

interface Site {
  readonly name: string;
  readonly parts: readonly PlanPart[];
}

/** @param others what names the invoices without a site, where others have one */
function bySite(parts: readonly PlanPart[], others: string): readonly Site[] {
  const sites = new Map<string, PlanPart[]>();
  for (const part of parts) {
    const site = siteOf(part);
    const list = sites.get(site);
    if (list === undefined) sites.set(site, [part]);
    else list.push(part);
  }
  const [only] = sites.keys();
  if (sites.size < 2) return [{ name: only ?? "", parts }];
  // What has no site of its own comes last.
  return [...sites]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([site, own]) => ({ name: site === "" ? others : site, parts: own }));
}

/**
 * The sections of a table of invoices: by customer where a payer is reminded of several customers' (by name, in the
 * line's order), by site where a customer has several; `undefined`: one list.
 */
export function sectionsOf(
  parts: readonly PlanPart[],
  accounts: PlanLine["accounts"],
  others: string,
): readonly InvoiceSection[] | undefined {
  if (accounts === undefined) {
    const sites = bySite(parts, others);
    if (sites.length < 2) return undefined;
    return sites.map(({ name, parts: own }) => ({
      title: name,
      parts: own,
      sums: [{ of: name, parts: own }],
    }));
  }
  return accounts.flatMap(({ key, name }) => {
    const own = parts.filter(({ open }) => open.item.customer === key);
    if (own.length === 0) return [];
    const customer = plainField(name);
    const whole: InvoiceSum = { of: customer, parts: own };
    const sites = bySite(own, others);
    return sites.map(({ name: site, parts: some }, index): InvoiceSection => {
      const title = site === "" ? customer : `${customer} – ${site}`;
      if (sites.length === 1) return { title, parts: some, sums: [whole] };
      const sum: InvoiceSum = { of: site, parts: some };
      const sums = index === sites.length - 1 ? [sum, whole] : [sum];
      return { title, parts: some, sums };
    });
  });
}
