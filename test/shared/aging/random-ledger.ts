import * as fc from "fast-check";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { type Cents, cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { Allocation, LedgerItem, Payment } from "#shared/model/ledger.ts";

/** A ledger and its payments, as disordered as an owner's. */
export interface RandomLedger {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
}

const START = day("2026-01-01");
/** Few days, far apart: several payments of one day are common. */
const DAYS = 10;
const STEP = 15;

export const someDay = (): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: DAYS }).map((count) => addDays(START, count * STEP));
const maybeDay = (): fc.Arbitrary<Day | undefined> => fc.option(someDay(), { nil: undefined, freq: 6 });
const customer = (): fc.Arbitrary<CustomerKey> =>
  fc.constantFrom("alpha", "beta", "gamma").map((name) => name as CustomerKey);
const currency = (): fc.Arbitrary<string> => fc.constantFrom("EUR", "EUR", "EUR", "USD");
const euros = (least: number, most: number): fc.Arbitrary<Cents> =>
  fc.integer({ min: least, max: most }).map((amount) => cents(amount * 50));

/** Numbers that payments name, and numbers of rows that tell their own settlement: the two never meet here. */
const NAMED = ["F1", "F2", "F3", "F4", "F5", "F6"] as const;
const SELF_TOLD = ["R1", "R2", "R3"] as const;

type RawItem = Omit<LedgerItem, "duplicated" | "origin">;

const invoice = (): fc.Arbitrary<RawItem> =>
  fc
    .record({
      customer: customer(),
      number: fc.constantFrom(...NAMED),
      kind: fc.constantFrom("invoice" as const, "invoice" as const, "deposit" as const),
      issued: maybeDay(),
      due: maybeDay(),
      amount: euros(1, 40),
      currency: currency(),
    })
    .map((raw) => ({ ...raw, dueSource: "cell" as const, settlements: [] }));

const creditNote = (): fc.Arbitrary<RawItem> =>
  fc
    .record({
      customer: customer(),
      number: fc.constantFrom("AV1", "AV2", "AV3"),
      issued: maybeDay(),
      amount: euros(-20, -1),
      currency: currency(),
    })
    .map((raw) => ({ ...raw, kind: "credit-note", due: undefined, dueSource: "none", settlements: [] }));

/** A row that says itself what was paid, sometimes more than it asks. */
const selfTold = (): fc.Arbitrary<RawItem> =>
  fc
    .record({
      customer: customer(),
      number: fc.constantFrom(...SELF_TOLD),
      issued: maybeDay(),
      due: maybeDay(),
      amount: euros(1, 40),
      currency: currency(),
      settlements: fc.array(fc.record({ day: maybeDay(), amount: euros(1, 30) }), { maxLength: 2 }),
    })
    .map((raw) => ({ ...raw, kind: "invoice", dueSource: "cell" }));

/** Lines of one lettrage group, which balances or not, whole or only later. */
const group = (): fc.Arbitrary<readonly RawItem[]> =>
  fc
    .record({
      customer: customer(),
      code: fc.constantFrom("A", "B"),
      currency: currency(),
      amounts: fc.array(euros(1, 20), { minLength: 1, maxLength: 3 }),
      days: fc.array(someDay(), { minLength: 4, maxLength: 4 }),
      missing: fc.constantFrom(0, 0, 0, 50),
    })
    .map(({ customer: key, code, currency: money, amounts, days, missing }) => {
      const line = (amount: number, at: number, kind: LedgerItem["kind"]): RawItem => ({
        customer: key,
        number: kind === "invoice" ? `L${code}${at}` : "",
        kind,
        issued: days[at],
        due: days[at],
        dueSource: "cell",
        amount: cents(amount),
        currency: money,
        settlements: [],
        group: `${key}\u0000${code}${money}${days[0]}`,
      });
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      return [...amounts.map((amount, at) => line(amount, at, "invoice")), line(missing - sum, 3, "payment")];
    });

const allocation = (): fc.Arbitrary<Allocation> =>
  fc.record({
    number: fc.constantFrom(...NAMED, "AV1", "AV2", "INCONNUE"),
    amount: fc.option(euros(-10, 40), { nil: undefined }),
  });

const payment = (): fc.Arbitrary<Omit<Payment, "id" | "label" | "origin">> =>
  fc.record({
    day: maybeDay(),
    customer: fc.option(customer(), { nil: undefined, freq: 8 }),
    amount: euros(-20, 60),
    currency: currency(),
    allocations: fc.array(allocation(), { maxLength: 4 }),
  });

/** Rows of one customer and number are duplicates of one another, as the reader marks them. */
function finished(raw: readonly RawItem[]): readonly LedgerItem[] {
  const key = (item: RawItem): string => `${item.customer} ${item.number}`;
  const seen = new Map<string, number>();
  for (const item of raw) seen.set(key(item), (seen.get(key(item)) ?? 0) + 1);
  return raw.map((item, index) => ({
    ...item,
    duplicated: item.number !== "" && (seen.get(key(item)) ?? 0) > 1,
    origin: { tab: "Factures", row: index + 2 },
  }));
}

export const randomLedger = (): fc.Arbitrary<RandomLedger> =>
  fc
    .record({
      invoices: fc.array(invoice(), { maxLength: 10 }),
      creditNotes: fc.array(creditNote(), { maxLength: 4 }),
      selfTold: fc.array(selfTold(), { maxLength: 4 }),
      groups: fc.array(group(), { maxLength: 2 }),
      payments: fc.array(payment(), { maxLength: 10 }),
    })
    .map(({ invoices, creditNotes, selfTold: told, groups, payments }) => ({
      items: finished([...invoices, ...creditNotes, ...told, ...groups.flat()]),
      payments: payments.map((one, index) => ({
        ...one,
        id: `P${index}`,
        label: `VIR ${index}`,
        origin: { tab: "Règlements", row: index + 2 },
      })),
    }));
