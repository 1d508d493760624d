import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CommitmentInput } from "#shared/dunning/commitment-input.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import { aCustomer, anInvoice, directoryOf, keyOf, positionOf, type Scene } from "../dunning/builders.ts";

/** What promises, disputes and plans are read from, on a day. */
export function inputOn(on: string, scene: Scene): CommitmentInput {
  const today = day(on);
  return {
    journal: scene.journal ?? [],
    items: scene.items,
    payments: scene.payments ?? [],
    position: positionOf(scene, today),
    directory: directoryOf(scene.customers ?? [aCustomer("Durand")]),
    settings: scene.settings ?? {},
    today,
  };
}

/** Euros received by day. */
export type Paid = Readonly<Record<string, number | undefined>>;

/** An invoice with what was paid of it: `{ "2026-06-12": 400 }`, in euros. */
export function invoicePaid(
  number: string,
  euros: number,
  due: string,
  paid: Paid,
  more: Parameters<typeof anInvoice>[3] = {},
): LedgerItem {
  return anInvoice(number, euros, due, {
    settlements: Object.keys(paid).flatMap((on) => {
      const received = paid[on];
      return received === undefined ? [] : [{ day: day(on), amount: cents(Math.round(received * 100)) }];
    }),
    ...more,
  });
}

/** Money that nobody has matched yet. */
export function unmatched(on: string, euros: number, more: Partial<OpenCredit> = {}): OpenCredit {
  return {
    customer: keyOf("Durand"),
    currency: "EUR",
    amount: cents(euros * 100),
    day: day(on),
    source: "payment",
    reference: "VIR",
    ...more,
  };
}

export const key = (name: string): CustomerKey => keyOf(name);
