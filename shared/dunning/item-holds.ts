import { addDays, type Day } from "../base/day.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { itemsOf } from "./event-scope.ts";
import { speaksOfCheque } from "./event-words.ts";
import type { Hold } from "./hold.ts";
import { isRefused, residualQuestion } from "./residual-questions.ts";

/** A cheque in hand is waited for this long, then somebody looks. */
const CHEQUE_HOLD_DAYS = 10;

/** A hold that the item's own row states, and how much of the item it takes. */
export interface ItemHold {
  readonly amount: number;
  readonly hold: Hold;
}

const suspended = (code: Hold["reasons"][number]["code"], text?: string): Hold => ({
  state: "suspendue",
  action: "hold",
  reasons: [text === undefined ? { code } : { code, text }],
});

const asked = (code: Hold["reasons"][number]["code"], text?: string): Hold => ({
  state: "à vérifier",
  action: "hold",
  reasons: [text === undefined ? { code } : { code, text }],
});

/** The day a cheque came: what its status says, else the journal, else the day the status was first seen. */
function chequeDay(open: OpenItem, { events, index, today }: CustomerFacts): Day {
  if (open.item.statusDay !== undefined) return open.item.statusDay;
  for (const event of [...events].reverse()) {
    if (event.kind !== "annoncé payé" && event.kind !== "message reçu") continue;
    if (!speaksOfCheque(event.channel, event.motive, event.detail)) continue;
    if (itemsOf(event, index).includes(open)) return event.day;
  }
  return open.item.statusSeen ?? today;
}

/** A cheque not banked is held 10 days, then to be looked at: it was lost, forgotten, or came back. */
function chequeHold(open: OpenItem, facts: CustomerFacts): Hold {
  const since = chequeDay(open, facts);
  const until = addDays(since, CHEQUE_HOLD_DAYS);
  if (facts.today <= until) {
    return {
      state: "suspendue",
      action: "hold",
      reasons: [{ code: "cheque-not-banked", day: until }],
      day: until,
    };
  }
  return {
    state: "à vérifier",
    action: "check-payment",
    reasons: [{ code: "cheque-to-check", day: since }],
    day: addDays(until, 1),
  };
}

/** The hold of the whole item that its status or its number states. */
function statusHold(open: OpenItem, facts: CustomerFacts): Hold | undefined {
  const { item } = open;
  if (item.duplicated) {
    return { state: "à vérifier", action: "settle-duplicate", reasons: [{ code: "invoice-duplicated" }] };
  }
  switch (item.status) {
    case "to-mend":
      return { state: "à vérifier", action: "mend-invoice", reasons: [{ code: "invoice-to-mend" }] };
    case "payment-announced":
      // A status has no day: nobody can tell when it was announced, so somebody must look.
      return { state: "à vérifier", action: "check-payment", reasons: [{ code: "announced-paid" }] };
    case "disputed":
      return suspended("dispute");
    case "suspended":
      return suspended("suspended-status");
    case "doubtful":
      return suspended("suspended-status", "douteuse");
    case "cheque-not-banked":
      return chequeHold(open, facts);
    case "retention":
      return {
        ...suspended("retention-money"),
        reasons: [{ code: "retention-money", day: item.due }],
        ...(item.due === undefined ? {} : { day: item.due }),
      };
    case "factored":
      return suspended("invoice-factored");
    case "rejected-payment":
    case undefined:
      return undefined;
  }
}

/**
 * The holds that an item's own row states: a duplicate, what its status says, a rest that looks like a retention or a
 * discount (asked, and not chased before the answer), the deposits that a final invoice may count again (only that part
 * is held).
 */
export function itemHolds(open: OpenItem, facts: CustomerFacts): readonly ItemHold[] {
  const status = statusHold(open, facts);
  if (status !== undefined) return [{ amount: open.open, hold: status }];
  const question = residualQuestion(open, facts.history, facts.today);
  if (question !== undefined && !isRefused(open, question, facts.events, facts.index.payer)) {
    return [{ amount: open.open, hold: asked(question) }];
  }
  const { depositDoubt } = open.item;
  if (depositDoubt === undefined) return [];
  const hold = asked("deposit-maybe-counted-twice", depositDoubt.numbers.join(", "));
  return [{ amount: Math.min(open.open, depositDoubt.amount), hold }];
}
