import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Entry } from "#shared/dunning/entries.ts";
import type { Channel, Step } from "#shared/model/scenario.ts";
import { anInvoice } from "./builders.ts";

/** A step of a scenario, due 3 days after the due day. */
export const step = (rank: number, channel: Channel, more: Partial<Step> = {}): Step => ({
  rank,
  offset: 3,
  channel,
  template: `Modèle ${rank}`,
  condition: "toujours",
  recipient: "contact",
  minimum: cents(1500),
  ...more,
});

/** What differs from an e-mail of step 1 about 100 € late by 10 days. */
export interface GivenEntry {
  readonly number: string;
  readonly rank?: number;
  readonly channel?: Channel;
  readonly late?: number | null;
  readonly euros?: number;
  readonly currency?: string;
  readonly more?: Partial<Entry>;
}
/** An overdue part that nothing holds, its step reached on 10 June. */
export function entry({
  number,
  rank = 1,
  channel = "e-mail",
  late = 10,
  euros = 100,
  currency = "EUR",
  more = {},
}: GivenEntry): Entry {
  return {
    open: {
      item: anInvoice(number, euros, "2026-05-01", { currency }),
      open: cents(euros * 100),
      daysLate: late ?? undefined,
    },
    amount: euros * 100,
    step: rank,
    next: step(rank, channel),
    own: day("2026-06-10"),
    choice: { channel, reasons: [] },
    firstContact: false,
    historyTaken: false,
    limitation: undefined,
    deadline: undefined,
    notes: [],
    ...more,
  };
}
