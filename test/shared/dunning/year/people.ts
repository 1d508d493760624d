import type { Customer, Segment } from "#shared/model/customer.ts";
import { aCustomer } from "../builders.ts";

/** How a customer behaves; the product knows nothing of it. */
interface Habit {
  /** Days after the due day, left to itself. */
  readonly delay: readonly [least: number, most: number];
  /** Pays only once somebody has asked. */
  readonly waitsToBeAsked: boolean;
  readonly answersCalls: number;
  /** What an answered call or a message brings about, each a probability. */
  readonly paysWhenAsked: number;
  readonly promises: number;
  readonly keepsPromises: number;
  readonly disputes: number;
  readonly asksForPlan: number;
  readonly announces: number;
  readonly rejectsDebit: number;
}

const habit = (more: Partial<Habit>): Habit => ({
  delay: [-4, 3],
  waitsToBeAsked: false,
  answersCalls: 0.6,
  paysWhenAsked: 0.5,
  promises: 0.35,
  keepsPromises: 0.8,
  disputes: 0.05,
  asksForPlan: 0.02,
  announces: 0.1,
  rejectsDebit: 0,
  ...more,
});

const HABITS: readonly { readonly name: string; readonly count: number; readonly habit: Habit }[] = [
  { name: "Ponctuel", count: 20, habit: habit({}) },
  { name: "Lent", count: 12, habit: habit({ delay: [6, 35] }) },
  { name: "Oublieux", count: 10, habit: habit({ waitsToBeAsked: true, paysWhenAsked: 0.55 }) },
  {
    name: "Prometteur",
    count: 6,
    habit: habit({ waitsToBeAsked: true, paysWhenAsked: 0.1, promises: 0.8, keepsPromises: 0.35 }),
  },
  {
    name: "Contestataire",
    count: 4,
    habit: habit({ waitsToBeAsked: true, paysWhenAsked: 0.3, disputes: 0.5 }),
  },
  {
    name: "Muet",
    count: 3,
    habit: habit({ waitsToBeAsked: true, answersCalls: 0.05, paysWhenAsked: 0.03, promises: 0.1 }),
  },
  { name: "Rejeté", count: 2, habit: habit({ delay: [0, 2], rejectsDebit: 0.4 }) },
  {
    name: "Échelonné",
    count: 2,
    habit: habit({ waitsToBeAsked: true, asksForPlan: 0.6, paysWhenAsked: 0.1 }),
  },
  { name: "Failli", count: 1, habit: habit({ waitsToBeAsked: true, paysWhenAsked: 0.1 }) },
];

const SEGMENT_TURN: readonly Segment[] = [
  "standard",
  "standard",
  "standard",
  "compte clé",
  "particulier",
  "standard",
  "public",
  "à risque",
  "standard",
  "grand compte",
];

export interface Person {
  readonly customer: Customer;
  readonly habit: Habit;
  readonly kind: string;
}

/** Sixty customers of all six kinds, and of all humours. */
export function sixtyCustomers(): readonly Person[] {
  const people: Person[] = [];
  for (const { name, count, habit: own } of HABITS) {
    for (let index = 1; index <= count; index += 1) {
      const segment = SEGMENT_TURN[people.length % SEGMENT_TURN.length] ?? "standard";
      people.push({
        customer: aCustomer(`${name} ${index}`, segment, { paymentMeans: "virement" }),
        habit: own,
        kind: name,
      });
    }
  }
  return people;
}
