import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { drawn } from "../../tools/drawn.ts";
import { keyOf } from "../dunning/builders.ts";

export const TODAY: Day = day("2026-06-17");
const FIRST: Day = day("2025-08-01");
const SPAN = 320;

/**
 * A ledger with every oddity that makes the past uncertain: rejected payments, money on the row and in `Règlements`,
 * payments before their invoice, one transfer for several invoices, unknown numbers, duplicates, credit notes,
 * lettrage, retentions, two currencies; and a journal whose rows are cancelled later.
 */
export function ledgerOfChance(seed: number): {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly journal: readonly JournalEvent[];
} {
  const next = drawn(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const oneIn = (count: number): boolean => below(count) === 0;
  const dayAfter = (from: Day, most: number): Day => addDays(from, below(most));
  const customers = ["Durand", "Martin", "Petit", "Garage", "Mairie"].map(keyOf);
  const customerOfChance = () => customers[below(customers.length)] ?? keyOf("Durand");
  const items: LedgerItem[] = [];
  const payments: Payment[] = [];
  const journal: JournalEvent[] = [];
  const pay = (of: LedgerItem, on: Day | undefined, amount: number, more: Partial<Payment> = {}): void => {
    payments.push({
      id: `P${payments.length}`,
      day: on,
      customer: of.customer,
      label: "VIR",
      amount: cents(amount),
      currency: of.currency,
      allocations: [{ number: of.number, amount: oneIn(3) ? cents(Math.abs(amount)) : undefined }],
      origin: { tab: "Règlements", row: payments.length + 2 },
      ...more,
    });
  };
  const count = 20 + below(60);
  for (let rank = 0; rank < count; rank += 1) {
    const customer = customerOfChance();
    const issued = dayAfter(FIRST, SPAN + 20);
    const due = oneIn(12) ? undefined : addDays(issued, 10 + below(50));
    const amount = 1_000 + below(500_000);
    const base: LedgerItem = {
      customer,
      number: oneIn(15) ? "FA-7" : `FA-${rank}`,
      kind: "invoice",
      issued: oneIn(25) ? undefined : issued,
      due,
      dueSource: due === undefined ? "none" : "cell",
      amount: cents(amount),
      currency: rank > 5 && oneIn(8) ? "USD" : "EUR",
      settlements: [],
      duplicated: false,
      origin: { tab: "Factures", row: rank + 2 },
      ...(oneIn(25) ? { status: "factored" as const } : {}),
      ...(oneIn(20) ? { retention: cents(Math.round(amount / 20)) } : {}),
    };
    const paid = dayAfter(issued, 90);
    switch (below(12)) {
      case 0:
        items.push(base);
        break;
      case 1:
      case 2:
        items.push({ ...base, settlements: [{ day: paid, amount: base.amount }] });
        break;
      case 3: {
        const half = cents(Math.floor(amount / 2));
        const other = { day: dayAfter(paid, 30), amount: cents(amount - half) };
        items.push({ ...base, settlements: [{ day: oneIn(3) ? undefined : paid, amount: half }, other] });
        break;
      }
      case 4:
      case 5:
        items.push(base);
        pay(base, paid, amount);
        break;
      case 6:
        items.push(base);
        pay(base, paid, Math.floor(amount / 2));
        pay(base, dayAfter(paid, 30), amount);
        break;
      case 7:
        items.push(base);
        pay(base, oneIn(4) ? undefined : addDays(issued, below(20) - 10), amount);
        if (oneIn(2)) pay(base, dayAfter(paid, 40), -amount, { label: "REJET" });
        break;
      case 8: {
        items.push(base);
        const others = items.filter((one) => one.customer === customer).slice(-3);
        pay(base, paid, amount + below(2) * 5_000, {
          allocations: others.map(({ number }) => ({
            number: oneIn(9) ? number.toLowerCase() : number,
            amount: undefined,
          })),
        });
        break;
      }
      case 9: {
        const group = `${customer}\u0000${rank}`;
        items.push({ ...base, group });
        const line = {
          ...base,
          kind: "payment" as const,
          number: "",
          due: undefined,
          group,
          retention: undefined,
        };
        const half = Math.floor(amount / (1 + below(2)));
        items.push({ ...line, issued: paid, amount: cents(-half) });
        if (half < amount) items.push({ ...line, issued: dayAfter(paid, 40), amount: cents(half - amount) });
        if (oneIn(5)) items.push({ ...line, issued: dayAfter(paid, 80), amount: cents(-100) });
        break;
      }
      case 10:
        items.push({ ...base, settlements: [{ day: paid, amount: base.amount }] });
        pay(base, addDays(paid, below(6)), amount);
        break;
      default:
        items.push({ ...base, kind: "credit-note", amount: cents(-below(20_000) - 1) });
        pay(base, paid, below(30_000) + 1, { allocations: [] });
    }
  }
  const kinds: readonly EventKind[] = [
    "relance préparée",
    "relance envoyée",
    "appel",
    "promesse",
    "litige ouvert",
    "litige clos",
    "mise en demeure envoyée",
    "message reçu",
    "annulation",
    "pause",
  ];
  const events = count * 3;
  for (let rank = 0; rank < events; rank += 1) {
    const on = addDays(FIRST, Math.floor((rank * SPAN) / events) + below(4));
    const item = items[below(items.length)];
    const kind = kinds[below(kinds.length)] ?? "note";
    const before = journal[below(journal.length)];
    if (item === undefined || (kind === "annulation" && before === undefined)) continue;
    const ends =
      kind === "annulation" ||
      (kind === "litige clos" && oneIn(2)) ||
      (kind === "relance envoyée" && oneIn(3));
    journal.push({
      id: `E${rank}`,
      day: on,
      customer: item.customer,
      invoices: item.number === "" || oneIn(6) ? [] : [{ number: item.number, amount: undefined }],
      kind,
      ...(oneIn(2) ? { amount: cents(1_000 + below(100_000)) } : {}),
      ...(oneIn(2) ? { channel: "e-mail" } : {}),
      ...(kind === "appel" && oneIn(3) ? { direction: "entrant" as const } : {}),
      ...(kind === "promesse" ? { promisedDay: dayAfter(on, 25) } : {}),
      ...(kind === "pause" ? { motive: "Retenue de garantie" } : {}),
      ...(ends && before !== undefined ? { reference: before.id } : {}),
      origin: { tab: "Journal", row: rank + 2 },
    });
  }
  return { items, payments, journal };
}
