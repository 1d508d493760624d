import { type Cents, cents } from "../base/money.ts";
import { contactsOf } from "../dunning/contacts.ts";
import type { Customer } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { ActionKind, PlanLine, Reason } from "../model/plan.ts";
import type { Channel } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";
import { contactCost } from "./contact-cost.ts";
import type { Expectation } from "./expectation.ts";

/** Whoever is kept waiting for money pays for an overdraft: 10 % a year. */
const MONEY_PER_YEAR = 0.1;
/** And the longer a debt waits, the less of it ever comes: one percent lost a month. */
const LOSS_PER_MONTH = 0.01;
const DAYS_PER_YEAR = 365;
const DAYS_PER_MONTH = 30;

/** Chance that a first contact of a channel is followed by the payment. Prudent figures of ours, no statistics. */
const CHANCE: Readonly<Partial<Record<Channel, number>>> = {
  "e-mail": 0.3,
  SMS: 0.3,
  courrier: 0.35,
  "e-mail + courrier": 0.4,
  téléphone: 0.6,
};
/** Each unanswered contact of the same kind, since the customer last spoke, leaves half of that chance. */
const AFTER_SILENCE = 0.5;
/** Under this difference the scenario's own channel is as good. */
const WORTH_SAYING = 500;
/** Steps whose channel may be chosen: a formal notice and a call about a broken word keep theirs. */
const FREE_ACTIONS: readonly ActionKind[] = ["reminder", "call", "letter"];

/** What contacts of each kind met with silence. */
interface Silence {
  readonly written: number;
  readonly calls: number;
}

/** What a contact is worth by a channel, in cents: what it may save of the cost of waiting, less its own cost. */
export function expectedGain(
  channel: Channel,
  { claimable, delay }: Pick<Expectation, "claimable" | "delay">,
  silence: Silence,
  settings: Settings,
): number {
  const unanswered = channel === "téléphone" ? silence.calls : silence.written;
  const chance = (CHANCE[channel] ?? 0) * AFTER_SILENCE ** unanswered;
  const waiting = claimable * delay * (MONEY_PER_YEAR / DAYS_PER_YEAR + LOSS_PER_MONTH / DAYS_PER_MONTH);
  return waiting * chance - contactCost(channel, settings);
}

/** The channels by which this customer can be reached without a formal notice. */
function channelsTo({ phone, email, address }: Customer): readonly Channel[] {
  const channels: Channel[] = [];
  if (email !== undefined) channels.push("e-mail");
  if (phone !== undefined) channels.push("téléphone");
  if (address !== undefined) channels.push(email === undefined ? "courrier" : "e-mail + courrier");
  return channels;
}

/**
 * Advises the channel whose expected value best exceeds its cost, where it does so by five euros more than the
 * scenario's own. It never changes the scenario. Costs are in euros, so claims in other currencies get no advice.
 * @param events the customer's counting events, in order
 */
export function channelAdvice(
  line: PlanLine,
  customer: Customer,
  expectation: Expectation,
  events: readonly JournalEvent[],
  settings: Settings,
): Reason | undefined {
  const { channel } = line;
  if (line.state !== "à faire" || line.currency !== "EUR" || channel === undefined) return undefined;
  if (!FREE_ACTIONS.includes(line.action) || CHANCE[channel] === undefined) return undefined;
  const { writtenUnanswered, attempts } = contactsOf(events, settings.contactSpacing);
  const silence: Silence = { written: writtenUnanswered, calls: attempts.length };
  const own = expectedGain(channel, expectation, silence, settings);
  let best: { readonly channel: Channel; readonly gain: number } = { channel, gain: own };
  for (const other of channelsTo(customer)) {
    const gain = expectedGain(other, expectation, silence, settings);
    if (gain > best.gain) best = { channel: other, gain };
  }
  if (best.gain - own < WORTH_SAYING) return undefined;
  const better: Cents = cents(Math.round(best.gain - own));
  return { code: "channel-advice", text: best.channel, amount: better, currency: line.currency };
}
