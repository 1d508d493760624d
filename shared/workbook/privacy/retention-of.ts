import { addMonths, type Day, laterOf } from "../../base/day.ts";
import { type LimitationRule, limitationEnd, limitationRule } from "../../law/limitation.ts";
import { NO_CUSTOMER } from "../../ledger/customers.ts";
import { type CustomerKey, debtorQuality } from "../../model/customer.ts";
import { erasedRank } from "../../texts/privacy.ts";
import type { Book, Outcome } from "../book.ts";
import { paidAccounts } from "../paid-accounts.ts";
import { retentionYears } from "./retention-setting.ts";

/** A customer whose time of keeping is over. */
export interface Expired {
  readonly customer: CustomerKey;
  readonly name: string;
  /** The last invoice, payment or event of the journal. */
  readonly last: Day;
  /** Last day of the time of keeping. */
  readonly until: Day;
  /** Which limitation it follows; `setting`: the owner's own years. */
  readonly rule: LimitationRule | "setting";
}

/**
 * The customers with nothing open, and no invoice, payment or event for longer than the time of keeping: by default that
 * of the limitation of a claim on them (RGPD art. 5 § 1 e: no longer than needed), else the owner's own years in `Réglages`.
 * Oldest first. A customer of whom no day is known is left out. Nothing is erased from this: it is a reminder.
 * @param today the day it is asked
 */
export function retentionOf(book: Book, outcome: Outcome, today: Day): readonly Expired[] {
  const { directory } = book.ledger;
  const years = retentionYears(book);
  const last = lastDays(book, today);
  const pending = new Set<CustomerKey>([
    ...outcome.position.items.map(({ item }) => item.customer),
    ...outcome.position.credits.map(({ customer }) => customer),
  ]);
  const payers = new Set(
    directory.all().flatMap((one) => (one.payer === undefined ? [] : (directory.keyOf(one.payer) ?? []))),
  );
  const isPending = (customer: CustomerKey): boolean =>
    pending.has(customer) ||
    (payers.has(customer) && [...paidAccounts(directory, customer)].some((account) => pending.has(account)));
  return directory
    .all()
    .flatMap((customer): readonly Expired[] => {
      const { key, name } = customer;
      const on = last.get(key);
      const isNobody = name === NO_CUSTOMER || erasedRank(name) !== undefined;
      if (on === undefined || isNobody || isPending(key)) return [];
      const rule = limitationRule(debtorQuality(customer.segment), book.settings.trade ?? customer.sector);
      const until = years === undefined ? limitationEnd(rule, on) : addMonths(on, 12 * years);
      if (until >= today) return [];
      return [{ customer: key, name, last: on, until, rule: years === undefined ? rule : "setting" }];
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.name < b.name ? -1 : 1));
}

/** The last day on which something happened with each customer; a day to come counts as today. */
function lastDays(book: Book, today: Day): ReadonlyMap<CustomerKey, Day> {
  const last = new Map<CustomerKey, Day>();
  const met = (customer: CustomerKey | undefined, on: Day | undefined): void => {
    if (customer === undefined || on === undefined) return;
    const known = last.get(customer);
    last.set(customer, known === undefined ? on : laterOf(known, on));
  };
  for (const { customer, issued, due, settlements } of book.ledger.items) {
    met(customer, issued ?? due);
    met(customer, due);
    for (const { day } of settlements) met(customer, day);
  }
  for (const { customer, day } of book.payments) met(customer, day);
  for (const { customer, day } of book.journal) met(customer, day);
  for (const [customer, on] of last) if (on > today) last.set(customer, today);
  return last;
}
