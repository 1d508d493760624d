import { type Cents, cents } from "../base/money.ts";
import type { Customer } from "../model/customer.ts";
import type { ActionKind, Reason } from "../model/plan.ts";
import type { Channel, Step } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";
import { ATTEMPTS_BEFORE_WRITING } from "./contacts.ts";

const DEFAULT_CALL_MINIMUM = cents(30_000);
const DEFAULT_REGISTERED_MINIMUM = cents(15_000);

/** The channel really used, and why it is not the step's own. */
export interface ChannelChoice {
  readonly channel: Channel;
  readonly reasons: readonly Reason[];
}

/** What decides between a step's channel and the one that replaces it. */
export interface ChannelFacts {
  readonly customer: Customer;
  readonly settings: Settings;
  /** The customer's claimable total, in cents of the currency. */
  readonly claimable: number;
  /** Unanswered call attempts since the previous step. */
  readonly attempts: number;
  /** A broken word had its call: what follows is written. */
  readonly writtenNext: boolean;
}

/** The step's own minimum when the owner changed it, else the setting, which the owner may have changed. */
function minimumOf(step: Step, settings: Settings): Cents {
  if (step.channel === "téléphone" && step.minimum === DEFAULT_CALL_MINIMUM) return settings.minimumCall;
  if (step.channel === "recommandé" && step.minimum === DEFAULT_REGISTERED_MINIMUM)
    return settings.minimumRegistered;
  return step.minimum;
}

function written(customer: Customer): Channel {
  const noAddress = (customer.email ?? "") === "";
  const sms = customer.segment === "particulier" && noAddress && (customer.phone ?? "") !== "";
  return sms ? "SMS" : "e-mail";
}

/**
 * The channel of a step for a customer: a call below its minimum becomes an e-mail, a registered letter a letter and
 * an e-mail, so that a minimum never blocks the scenario; three unanswered attempts turn a call into a message.
 */
export function channelOf(step: Step, facts: ChannelFacts): ChannelChoice {
  const minimum = minimumOf(step, facts.settings);
  const below: readonly Reason[] =
    facts.claimable < minimum ? [{ code: "channel-below-minimum", amount: minimum, text: step.channel }] : [];
  switch (step.channel) {
    case "téléphone":
      if (below.length > 0) return { channel: written(facts.customer), reasons: below };
      if (facts.attempts >= ATTEMPTS_BEFORE_WRITING) {
        return {
          channel: written(facts.customer),
          reasons: [{ code: "unanswered-attempts", count: facts.attempts }],
        };
      }
      return { channel: facts.writtenNext ? written(facts.customer) : "téléphone", reasons: [] };
    case "recommandé":
      return below.length > 0
        ? { channel: "e-mail + courrier", reasons: below }
        : { channel: "recommandé", reasons: [] };
    case "courrier":
    case "e-mail + courrier":
      return below.length > 0
        ? { channel: written(facts.customer), reasons: below }
        : { channel: step.channel, reasons: [] };
    case "e-mail":
      return { channel: written(facts.customer), reasons: [] };
    case "SMS":
    case "portail":
    case "décision":
      return { channel: step.channel, reasons: [] };
  }
}

/** What the owner does on a channel. */
export function actionOn(channel: Channel): ActionKind {
  switch (channel) {
    case "téléphone":
      return "call";
    case "recommandé":
      return "registered-letter";
    case "courrier":
    case "e-mail + courrier":
      return "letter";
    case "portail":
      return "portal-check";
    case "décision":
      return "decide";
    case "e-mail":
    case "SMS":
      return "reminder";
  }
}

/** What is missing to reach the customer on a channel. */
export function missingContact(channel: Channel, customer: Customer): readonly Reason[] {
  const byMail = channel === "e-mail" || channel === "e-mail + courrier";
  if (byMail && (customer.email ?? "") === "") return [{ code: "missing-email" }];
  const byPhone = channel === "téléphone" || channel === "SMS";
  return byPhone && (customer.phone ?? "") === "" ? [{ code: "missing-phone" }] : [];
}
