import { openPosition } from "#shared/aging/open-position.ts";
import { addDays, type Day, day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { planReminders } from "#shared/dunning/plan.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import type { OpenPosition } from "#shared/model/open-position.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import { rankPlan } from "#shared/priority/rank.ts";
import { anInvoice, directoryOf, SETTINGS } from "../builders.ts";
import type { Draw } from "./drawn.ts";
import { type Person, sixtyCustomers } from "./people.ts";

export const FIRST_DAY: Day = day("2026-01-05");
export const LAST_DAY: Day = day("2026-12-31");

/** The owner's books, as they grow day by day. */
export interface World {
  readonly people: readonly Person[];
  readonly items: LedgerItem[];
  payments: Payment[];
  readonly journal: JournalEvent[];
  /** Payments that a customer has decided on. */
  readonly decided: { readonly item: LedgerItem; readonly on: Day; readonly amount?: number }[];
  readonly draw: Draw;
}

/** An issued invoice every few weeks for each, and the old ones that were there before. */
export function worldOf(draw: Draw): World {
  const people = sixtyCustomers();
  const world: World = { people, items: [], payments: [], journal: [], decided: [], draw };
  let number = 0;
  const invoice = (person: Person, due: Day, euros: number): void => {
    number += 1;
    const item = anInvoice(`FA-${number}`, euros, due, {
      of: person.customer.name,
      ...(person.habit.rejectsDebit > 0 ? { paymentMeans: "prélèvement" } : {}),
    });
    world.items.push(item);
    if (person.habit.waitsToBeAsked) return;
    const [least, most] = person.habit.delay;
    world.decided.push({ item, on: addDays(due, draw.between(least, most)) });
  };
  for (const person of people) {
    // What nobody had chased, or only half, before the first day.
    if (person.habit.waitsToBeAsked && draw.happens(0.4)) {
      invoice(person, addDays(FIRST_DAY, -draw.between(20, 120)), draw.between(80, 4_000));
    }
    let issued = addDays(FIRST_DAY, draw.between(0, 25));
    while (issued < LAST_DAY) {
      const euros = draw.happens(0.08) ? draw.between(8, 140) : draw.between(150, 5_000);
      invoice(person, addDays(issued, 30), euros);
      issued = addDays(issued, draw.between(18, 60));
    }
  }
  return world;
}

/** Appends a row to the journal, with what readers want of it. */
export function note(
  world: World,
  kind: EventKind,
  on: Day,
  customer: CustomerKey,
  items: readonly LedgerItem[],
  more: Partial<JournalEvent> = {},
): JournalEvent {
  const event: JournalEvent = {
    id: `Y${world.journal.length + 1}`,
    day: on,
    customer,
    invoices: items.map((item) => ({ number: item.number, amount: undefined })),
    kind,
    origin: { tab: "Journal", row: world.journal.length + 2 },
    ...more,
  };
  world.journal.push(event);
  return event;
}

/** What is left to pay of an item, by the payments alone. */
export function leftOf(world: World, item: LedgerItem): number {
  let left: number = item.amount;
  for (const payment of world.payments) {
    for (const { number, amount } of payment.allocations) {
      if (number === item.number && payment.customer === item.customer) left -= amount ?? payment.amount;
    }
  }
  return left;
}

/** Records money received; some of it is matched only days later. */
export function receive(world: World, item: LedgerItem, on: Day, amount: number): void {
  const matched = world.draw.happens(0.9);
  world.payments = [
    ...world.payments,
    {
      id: `R${world.payments.length + 1}`,
      day: on,
      customer: item.customer,
      label: matched ? "VIR" : `VIR ${item.number}`,
      amount: cents(amount),
      currency: "EUR",
      allocations: matched ? [{ number: item.number, amount: cents(amount) }] : [],
      origin: { tab: "Règlements", row: world.payments.length + 2 },
    },
  ];
}

/** The owner matches what came more than three days ago. */
export function matchOld(world: World, today: Day): void {
  if (!world.payments.some(({ allocations }) => allocations.length === 0)) return;
  world.payments = world.payments.map((payment) => {
    const number = /^VIR (FA-\d+)$/.exec(payment.label)?.[1];
    if (payment.allocations.length > 0 || number === undefined || payment.day === undefined) return payment;
    if (daysBetween(payment.day, today) <= 3) return payment;
    return { ...payment, allocations: [{ number, amount: payment.amount }] };
  });
}

/** The plan of a day, ranked, by the real core. */
export function planOfDay(
  world: World,
  today: Day,
): { readonly position: OpenPosition; readonly ranked: readonly RankedLine[] } {
  const directory = directoryOf(world.people.map(({ customer }) => customer));
  const { items, payments, journal } = world;
  // Rows that exist already: an owner's sheet holds no invoice of next month.
  const known = items.filter(({ issued }) => issued !== undefined && issued <= today);
  const { position } = openPosition(known, payments, today);
  const input = { items: known, payments, directory, journal, settings: SETTINGS };
  const lines = planReminders({ ...input, position, scenarios: DEFAULT_SCENARIOS, today });
  return { position, ranked: rankPlan(lines, { ...input, asOf: today }) };
}
