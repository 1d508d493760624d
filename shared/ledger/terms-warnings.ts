import { daysBetween } from "../base/day.ts";
import { dueDayOf, type PaymentTerms } from "../law/payment-terms.ts";
import { type Ceiling, type CeilingDebtor, exceededByDates, exceededByTerms } from "../law/terms-ceiling.ts";
import type { Place } from "../model/cell.ts";
import type { Customer, CustomerDirectory } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Field } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import type { Trade } from "../model/settings.ts";
import type { ClientRow } from "./customers.ts";
import { isHospital } from "./due-dates.ts";
import { customerRanks } from "./items-by-customer.ts";
import type { DraftItem } from "./reading.ts";

type ReadTerms = (text: string | undefined) => PaymentTerms | undefined;
type ColumnOf = (tab: string, field: Field) => string | undefined;

/** Codes say which reading they mean; « 45 jours fin de mois » in words does not. */
const CODE = /^\s*(?:\d+\s*J\s*FDM|FDM\s*\d+\s*J)(?:\s+LE\s+\d+)?\s*$/i;

/** @param trade the owner's: a carrier's own invoices are due within 30 days, whoever owes them (L441-11 II) */
function debtorOf(
  customer: Pick<Customer, "segment" | "name" | "sector"> | undefined,
  trade: Trade | undefined,
): CeilingDebtor {
  if (customer?.segment === "particulier") return { kind: "consumer" };
  if (customer?.segment === "public") return { kind: isHospital(customer.name) ? "hospital" : "public" };
  const sector = trade === "transport" ? trade : customer?.sector;
  return { kind: "business", ...(sector === undefined ? {} : { sector }) };
}

const over = (place: Place, value: string, ceiling: Ceiling, customer = ""): Problem => ({
  code: "terms-over-ceiling",
  severity: "à savoir",
  place,
  value,
  data: { rule: ceiling.rule, days: String(ceiling.days), customer },
});

/**
 * What must be known of the terms from which due days are counted: once for each text, the other reading of « 45 jours
 * fin de mois » (C.com art. L441-10 I) with an example from the ledger, and what exceeds the legal ceiling.
 */
export function sayTermsRead(
  items: readonly LedgerItem[],
  drafts: readonly DraftItem[],
  directory: CustomerDirectory,
  clients: readonly ClientRow[],
  defaultTerms: string | undefined,
  terms: ReadTerms,
  columnOf: ColumnOf,
  problems: Problem[],
  trade?: Trade,
): void {
  const twice = new Set<string>();
  const exceeded = new Set<string>();
  const check = (text: string, debtor: CeilingDebtor, place: Place): void => {
    const read = terms(text);
    const ceiling = read && exceededByTerms(read, debtor);
    if (!ceiling || exceeded.has(text)) return;
    exceeded.add(text);
    problems.push(over(place, text, ceiling));
  };
  const settings: Place = { tab: "Réglages", row: undefined, column: "Conditions par défaut" };
  if (defaultTerms) check(defaultTerms, debtorOf(undefined, trade), settings);
  for (const client of clients) {
    if (!client.terms) continue;
    const segment = client.segment ?? "standard";
    check(client.terms, debtorOf({ ...client, segment }, trade), {
      tab: "Clients",
      row: undefined,
      column: "Conditions",
    });
  }
  items.forEach((item, index) => {
    const written = drafts[index]?.rowTerms;
    if (written === undefined && item.dueSource !== "terms") return;
    const customer = directory.get(item.customer);
    const place: Place = { ...item.origin, column: columnOf(item.origin.tab, "terms") };
    if (written !== undefined && !exceeded.has(written)) check(written, debtorOf(customer, trade), place);
    if (item.dueSource !== "terms" || item.issued === undefined) return;
    const text = written ?? customer?.terms ?? defaultTerms;
    const read = terms(text);
    if (text === undefined || twice.has(text) || read?.endOfMonth !== "after" || CODE.test(text)) return;
    if (read.days === 0 || item.due === undefined) return;
    twice.add(text);
    const own: Place = customer?.terms ? { tab: "Clients", row: undefined, column: "Conditions" } : settings;
    const other = dueDayOf(item.issued, { ...read, endOfMonth: "before" });
    problems.push({
      code: "terms-two-readings",
      severity: "à savoir",
      place: written === undefined ? own : place,
      value: text,
      data: { issued: item.issued, due: item.due, other, days: String(read.days) },
    });
  });
}

/** Customers named one by one; the others are counted. */
const NAMED = 10;

/** Due days written further than the law allows: said once a customer, never blocking (C.com art. L441-10 I). */
export function sayLateDueDays(
  items: readonly LedgerItem[],
  directory: CustomerDirectory,
  columnOf: ColumnOf,
  problems: Problem[],
  trade?: Trade,
): void {
  const { keys, of } = customerRanks(items);
  const debtors: (CeilingDebtor | undefined)[] = new Array(keys.length);
  const said = new Set<number>();
  let more = 0;
  let last: Problem | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    const rank = of[at] ?? 0;
    if (item === undefined) continue;
    const { issued, due } = item;
    if (item.dueSource !== "cell" || issued === undefined || due === undefined || item.amount <= 0) continue;
    // French law rules what is invoiced here; another currency is most often another law's.
    if (item.currency !== "EUR") continue;
    // The shortest cap of all is 20 days: nothing to look at under it.
    if (daysBetween(issued, due) <= 20 || said.has(rank)) continue;
    let debtor = debtors[rank];
    if (debtor === undefined) {
      debtor = debtorOf(directory.get(item.customer), trade);
      debtors[rank] = debtor;
    }
    const summary = item.label !== undefined && /r[ée]capitulati|p[ée]riodique/i.test(item.label);
    const ceiling = exceededByDates(issued, due, debtor, summary);
    if (!ceiling) continue;
    said.add(rank);
    if (said.size > NAMED) {
      more += 1;
      continue;
    }
    last = over(
      { ...item.origin, column: columnOf(item.origin.tab, "due") },
      `${daysBetween(issued, due)} j`,
      ceiling,
      directory.get(item.customer)?.name ?? "",
    );
    problems.push(last);
  }
  if (last && more > 0) {
    problems.splice(problems.indexOf(last), 1, { ...last, data: { ...last.data, more: String(more) } });
  }
}
