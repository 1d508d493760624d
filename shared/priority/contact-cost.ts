import type { Day } from "../base/day.ts";
import { type Cents, cents, roundToCents, ZERO } from "../base/money.ts";
import { isWrittenReminder } from "../dunning/event-words.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { JournalEvent } from "../model/journal.ts";
import { CHANNELS, type Channel } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";

/** A letter costs about a tenth of a call (method 7): no setting of its own. */
const LETTERS_PER_CALL = 10;

type Costs = Pick<Settings, "costOfCall" | "costOfEmail" | "costOfRegistered">;

/** What a simple letter costs, in cents: a tenth of `Coût d'un appel`. */
const costOfLetter = ({ costOfCall }: Costs): Cents => roundToCents(costOfCall, LETTERS_PER_CALL);

/** What one contact costs by its channel, in cents, preparation included. */
export function contactCost(channel: Channel | undefined, settings: Costs): Cents {
  switch (channel) {
    case "téléphone":
      return settings.costOfCall;
    case "recommandé":
      return settings.costOfRegistered;
    case "courrier":
      return costOfLetter(settings);
    case "e-mail + courrier":
      return cents(settings.costOfEmail + costOfLetter(settings));
    case "e-mail":
    case "SMS":
      return settings.costOfEmail;
    case "portail":
    case "décision":
    case undefined:
      return ZERO;
  }
}

/** What reminding cost over a period, by the journal. */
export interface CollectionCost {
  /** Calls of ours, answered or not. */
  readonly calls: number;
  /** E-mails and SMS. */
  readonly messages: number;
  /** Simple letters, those that leave with an e-mail too. */
  readonly letters: number;
  readonly registered: number;
  readonly cost: Cents;
}

const isChannel = (text: string | undefined): text is Channel => CHANNELS.some((channel) => channel === text);

/** By which channel an event of ours left; `undefined`: it is no contact that costs. */
function channelOf(event: JournalEvent): Channel | undefined {
  switch (event.kind) {
    case "appel":
      return event.direction === "entrant" ? undefined : "téléphone";
    case "mise en demeure envoyée":
      return isChannel(event.channel) ? event.channel : "recommandé";
    case "relance envoyée":
      // Recaps and other courtesies cost their sending too, nothing by e-mail.
      return isChannel(event.channel) ? event.channel : isWrittenReminder(event) ? "e-mail" : undefined;
    case "contre-proposition envoyée":
      return isChannel(event.channel) ? event.channel : "e-mail";
    default:
      return undefined;
  }
}

/** Cost of the contacts of a period, both days included, at the costs of `Réglages`. */
export function collectionCost(
  journal: readonly JournalEvent[],
  settings: Costs,
  from: Day,
  until: Day,
): CollectionCost {
  let calls = 0;
  let messages = 0;
  let letters = 0;
  let registered = 0;
  let cost = 0;
  for (const event of countingEvents(journal, until)) {
    if (event.day < from) continue;
    const channel = channelOf(event);
    if (channel === undefined) continue;
    cost += contactCost(channel, settings);
    if (channel === "téléphone") calls += 1;
    else if (channel === "recommandé") registered += 1;
    else if (channel === "courrier" || channel === "e-mail + courrier") letters += 1;
    else if (channel !== "portail" && channel !== "décision") messages += 1;
  }
  return { calls, messages, letters, registered, cost: cents(cost) };
}

/**
 * Cost of a period over the average overdue of the same period; `undefined` when nothing was overdue.
 * @param overdues the overdue at several days of the period (ends of months), in cents of the settings' currency
 */
export function costToOverdue(cost: Cents, overdues: readonly Cents[]): number | undefined {
  const sum = overdues.reduce((total, one) => total + one, 0);
  return sum <= 0 ? undefined : (cost * overdues.length) / sum;
}
