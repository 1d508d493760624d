import { addDays, type Day } from "#shared/base/day.ts";
import { type Cents, cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { drawn } from "../../tools/drawn.ts";
import { BENCH_DAY } from "../generated-book.ts";

/** A part of an item settled on a day; without `payment` the item's own row says so. */
export interface SettlementRow {
  readonly item: number;
  readonly payment: string | undefined;
  readonly day: Day | undefined;
  readonly amount: number;
}
export interface DisputeRow {
  readonly item: number;
  readonly opened: Day;
  readonly closed: Day | undefined;
  readonly amount: number | undefined;
}

/** Who receives the rows of a warehouse while the core's items are made: five million are never held twice. */
export interface WarehouseSink {
  item(id: number, item: LedgerItem): void;
  settlement(row: SettlementRow): void;
  payment(payment: Payment): void;
  dispute(row: DisputeRow): void;
}

export interface GeneratedLedger {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  /** By rank of the item. */
  readonly disputes: ReadonlyMap<number, readonly DisputeRow[]>;
}

/** Days from the balance to due days where a column begins or ends. */
const TURNS = [-91, -90, -61, -60, -31, -30, -1, 0, 1, 15, 16];

/** What a whole row may become; the shares are of a list that has all of it. */
const KINDS = [
  ["open", 0.3],
  ["paid-on-row", 0.55],
  ["part-on-row", 0.6],
  ["overpaid-on-row", 0.61],
  ["paid", 0.75],
  ["part-paid", 0.8],
  ["paid-too-much", 0.82],
  ["rejected", 0.84],
  ["two-at-once", 0.87],
  ["credit-note", 0.89],
  ["credit-note-used", 0.91],
  ["lettered", 0.94],
  ["lettered-unbalanced", 0.95],
  ["lettered-in-two-currencies", 0.96],
  ["unmatched", 0.98],
  ["reversal", 0.99],
  ["paid-before-issue", 1],
] as const;

/**
 * Items, payments and disputes of every kind that the rules tell apart, always the same for a seed. The amount that a
 * payment gives to an item is decided here once: the core reads it as an allocation, the warehouse as a settlement.
 * @param count about how many items
 */
export function generatedLedger(count: number, seed: number, sink: WarehouseSink): GeneratedLedger {
  const next = drawn(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const customers = Math.max(4, Math.floor(count / 250));
  const items: LedgerItem[] = [];
  const payments: Payment[] = [];
  const disputes = new Map<number, DisputeRow[]>();
  /** One day in ten is the very day of the balance: rules are wrong there first. */
  const edge = (on: Day): Day => (next() < 0.1 ? BENCH_DAY : on);
  /** One due day in ten stands on the first or last day of a bucket. */
  const dueFrom = (issued: Day): Day =>
    next() < 0.1 ? addDays(BENCH_DAY, TURNS[whole(0, TURNS.length - 1)] ?? 0) : addDays(issued, whole(0, 60));
  let customer = "" as CustomerKey;
  let currency = "EUR";

  const put = (change: Partial<LedgerItem> & { readonly amount: Cents }): number => {
    const id = items.length;
    const issued = "issued" in change ? change.issued : edge(addDays(BENCH_DAY, whole(-400, 20)));
    const due = next() < 0.02 || issued === undefined ? undefined : dueFrom(issued);
    const item: LedgerItem = {
      customer,
      number: `F${id}`,
      kind: change.amount < 0 ? "credit-note" : "invoice",
      issued,
      due,
      dueSource: due === undefined ? "none" : "cell",
      currency,
      settlements: [],
      duplicated: false,
      origin: { tab: "Factures", row: id + 2 },
      ...change,
    };
    items.push(item);
    sink.item(id, item);
    for (const { day, amount } of item.settlements)
      sink.settlement({ item: id, payment: undefined, day, amount });
    return id;
  };
  const pay = (
    day: Day | undefined,
    amount: number,
    parts: readonly (readonly [item: number, amount: number])[],
  ): void => {
    const payment: Payment = {
      id: `P${payments.length}`,
      day,
      customer,
      label: "VIR",
      amount: cents(amount),
      currency,
      allocations: parts.map(([item, part]) => ({ number: `F${item}`, amount: cents(Math.abs(part)) })),
      origin: { tab: "Règlements", row: payments.length + 2 },
    };
    payments.push(payment);
    sink.payment(payment);
    for (const [item, part] of parts) sink.settlement({ item, payment: payment.id, day, amount: part });
  };
  const later = (item: number, most: number): Day =>
    addDays(items[item]?.issued ?? BENCH_DAY, whole(0, most));

  while (items.length < count) {
    customer = `name:client ${whole(1, customers)}` as CustomerKey;
    currency = next() < 0.04 ? "USD" : "EUR";
    const roll = next();
    const [kind] = KINDS.find(([, until]) => roll < until) ?? KINDS[0];
    const amount = whole(100, 500_000);
    const day = next() < 0.05 ? undefined : edge(addDays(BENCH_DAY, whole(-400, 30)));
    const part = whole(1, amount);
    const own = (settled: number) =>
      put({ amount: cents(amount), settlements: [{ day, amount: cents(settled) }] });
    if (kind === "open")
      put(next() < 0.02 ? { amount: cents(amount), issued: undefined } : { amount: cents(amount) });
    else if (kind === "paid-on-row") own(amount);
    else if (kind === "part-on-row") own(part);
    else if (kind === "overpaid-on-row") own(amount + part);
    else if (kind === "unmatched") pay(day, amount, []);
    else if (kind === "reversal") pay(day, -amount, []);
    else if (kind === "credit-note") put({ amount: cents(-amount) });
    else if (kind.startsWith("lettered")) {
      const group = `${customer}\u0000${items.length}`;
      put({ amount: cents(amount), group });
      const paid = kind === "lettered-unbalanced" ? part : amount;
      if (kind === "lettered-in-two-currencies") currency = "USD";
      put({
        amount: cents(-paid),
        group,
        kind: "payment",
        issued: addDays(BENCH_DAY, whole(-200, 20)),
        due: undefined,
      });
    } else {
      const id = put({ amount: cents(amount) });
      const on = later(id, 60);
      if (kind === "part-paid") pay(on, part, [[id, part]]);
      else if (kind === "paid-too-much") pay(on, amount + part, [[id, amount]]);
      else if (kind === "paid-before-issue")
        pay(addDays(items[id]?.issued ?? BENCH_DAY, -whole(1, 20)), amount, [[id, amount]]);
      else if (kind === "two-at-once") {
        const twin = put({ amount: cents(part) });
        pay(on, amount + part, [
          [id, amount],
          [twin, part],
        ]);
      } else if (kind === "credit-note-used") {
        const note = put({ amount: cents(-part), issued: items[id]?.issued });
        // A payment of nothing settles nothing for the core: an offset without money names no payment.
        if (part < amount)
          pay(on, amount - part, [
            [note, -part],
            [id, amount],
          ]);
      } else {
        pay(on, amount, [[id, amount]]);
        if (kind === "rejected") pay(addDays(on, whole(1, 30)), -amount, [[id, -amount]]);
      }
    }
    if (next() < 0.03 && items.length > 0) {
      const opened = edge(addDays(BENCH_DAY, whole(-90, 10)));
      const row: DisputeRow = {
        item: items.length - 1,
        opened,
        closed: next() < 0.5 ? edge(addDays(opened, whole(0, 60))) : undefined,
        amount: next() < 0.5 ? undefined : whole(1, 400_000),
      };
      disputes.set(row.item, [...(disputes.get(row.item) ?? []), row]);
      sink.dispute(row);
    }
  }
  return { items, payments, disputes };
}

/** The disputed part of an item at a day, as the table `disputes` tells it. */
export function disputedAt(rows: readonly DisputeRow[] | undefined, open: number, asOf: Day): Cents {
  const standing = (rows ?? []).filter(
    ({ opened, closed }) => opened <= asOf && (closed === undefined || closed > asOf),
  );
  if (standing.some(({ amount }) => amount === undefined)) return cents(open);
  return cents(
    Math.min(
      open,
      standing.reduce((sum, { amount = 0 }) => sum + amount, 0),
    ),
  );
}
