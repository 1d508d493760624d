import { day } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import { type MatchingInput, matchPayments } from "#shared/matching/match-payments.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type {
  AllocatedPayment,
  Match,
  OpenInvoice,
  OpenPayment,
  PayerNames,
  PaymentMatches,
} from "#shared/model/matching.ts";

/** Euros with cents, as they are read aloud: 1234.56. */
export const euros = (amount: number): Cents => Math.round(amount * 100) as Cents;

export const key = (name: string): CustomerKey => name as CustomerKey;

export function customer(name: string, more: Partial<PayerNames> = {}): PayerNames {
  return { key: key(name), name, ...more };
}

export function invoice(
  number: string,
  amount: number,
  owner: string,
  issued = "2026-03-01",
  more: Partial<OpenInvoice> = {},
): OpenInvoice {
  return {
    customer: key(owner),
    number,
    kind: amount < 0 ? "credit-note" : "invoice",
    issued: day(issued),
    due: day(issued),
    currency: "EUR",
    open: euros(amount),
    amount: euros(amount),
    ...more,
  };
}

export function paid(
  amount: number,
  label: string,
  on = "2026-04-10",
  more: Partial<OpenPayment> = {},
): OpenPayment {
  return {
    id: "r1",
    day: day(on),
    customer: undefined,
    label,
    open: euros(amount),
    currency: "EUR",
    ...more,
  };
}

export function settled(
  id: string,
  amount: number,
  label: string,
  owner: string,
  numbers: Readonly<Record<string, number>>,
  on = "2026-03-20",
): AllocatedPayment {
  return {
    id,
    day: day(on),
    customer: key(owner),
    label,
    amount: euros(amount),
    currency: "EUR",
    allocations: Object.entries(numbers).map(([number, part]) => ({ number, amount: euros(part) })),
  };
}

export function matched(input: Partial<MatchingInput>): readonly PaymentMatches[] {
  return matchPayments({ invoices: [], payments: [], customers: [], allocated: [], refused: [], ...input });
}

/** `FA-1=300,00 FA-2=50,00`: what a match takes, in the order of the numbers. */
export function says(match: Match | undefined): string {
  if (!match) return "";
  return match.parts
    .map(({ number, amount }) => `${number}=${(amount / 100).toFixed(2)}`)
    .sort()
    .join(" ");
}

/** The only payment of an input, matched. */
export function one(input: Partial<MatchingInput>): PaymentMatches {
  const [found] = matched(input);
  if (!found) throw new Error("no payment");
  return found;
}

export const codes = (match: Match | undefined): readonly string[] =>
  match?.reasons.map(({ code }) => code) ?? [];
