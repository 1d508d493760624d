import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";

const DUPONT = "name:dupont" as CustomerKey;

/** An invoice of Dupont, 100 €, issued 1 January and due 31 January 2026, unless said otherwise. */
export function anItem(change: Partial<LedgerItem> = {}): LedgerItem {
  return {
    customer: DUPONT,
    number: "F1",
    kind: "invoice",
    issued: day("2026-01-01"),
    due: day("2026-01-31"),
    dueSource: "cell",
    amount: cents(10_000),
    currency: "EUR",
    settlements: [],
    duplicated: false,
    origin: { tab: "F", row: 2 },
    ...change,
  };
}

/** A payment of Dupont, 100 €, on 15 February 2026, that names nothing, unless said otherwise. */
export function aPayment(change: Partial<Payment> = {}): Payment {
  return {
    id: "P1",
    day: day("2026-02-15"),
    customer: DUPONT,
    label: "VIR DUPONT",
    amount: cents(10_000),
    currency: "EUR",
    allocations: [],
    origin: { tab: "Règlements", row: 2 },
    ...change,
  };
}

/** What `openPosition` gives, in short: open items, credits and problems, on 1 April 2026 unless said otherwise. */
export function openAt(items: readonly LedgerItem[], payments: readonly Payment[], on = "2026-04-01") {
  const { position, problems } = openPosition(items, payments, day(on));
  return {
    open: position.items.map(({ item, open }) => [item.number, open]),
    credits: position.credits.map(({ source, amount }) => [source, amount]),
    problems: problems.map(({ code }) => code),
  };
}
