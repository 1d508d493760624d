import { addDays, type Day } from "../base/day.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { PaidHistory } from "../dunning/paid-history.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Reminder } from "./reminders.ts";

/** Days in which money is said to follow a reminder. */
const WINDOW = 15;

/** A reminder that named invoices, and what came in on them within 15 days. */
export interface Recovery {
  /** The fifteenth day after the reminder. */
  readonly windowEnd: Day;
  readonly currency: string;
  /** Claimed, in cents: the amount of the journal, else what the invoices owed on that day. */
  readonly claimed: number;
  /** Received on its invoices that no later reminder precedes, in cents; at most what was claimed. */
  readonly received: number;
}

interface Open {
  readonly day: Day;
  readonly end: Day;
  readonly currency: string;
  readonly claimed: number;
  received: number;
}

/** What an item still owed on the morning of a day, by its dated settlements and the undated ones of its row. */
function owedBefore(item: LedgerItem, history: PaidHistory, on: Day): number {
  let owed: number = item.amount;
  for (const { day, amount } of history.get(item) ?? []) if (day < on) owed -= amount;
  for (const { day, amount } of item.settlements) if (day === undefined) owed -= amount;
  return Math.max(0, owed);
}

/** What a reminder claims, in cents of one currency: the journal's amount, else what its invoices owed. */
function claimOf({ event, named }: Reminder, currency: string, history: PaidHistory): number {
  if (event.amount !== undefined) return event.amount;
  if (event.invoices.every(({ amount }) => amount === undefined)) {
    let owed = 0;
    for (const item of named) if (item.currency === currency) owed += owedBefore(item, history, event.day);
    return owed;
  }
  const parts = new Map<string, number>();
  for (const { number, amount } of event.invoices) {
    if (amount !== undefined) parts.set(numberKey(number), amount);
  }
  let claimed = 0;
  for (const item of named) {
    if (item.currency !== currency) continue;
    claimed += parts.get(numberKey(item.number)) ?? owedBefore(item, history, event.day);
  }
  return claimed;
}

/**
 * Each reminder from a day on, with what it brought. A payment counts once: for the last reminder before it (the same
 * day counts).
 * @param reminders in order
 */
export function recoveries(
  reminders: readonly Reminder[],
  history: PaidHistory,
  since: Day,
): readonly Recovery[] {
  const all: Open[] = [];
  const byItem = new Map<LedgerItem, Open[]>();
  for (const reminder of reminders) {
    const { event, named } = reminder;
    const [first] = named;
    if (first === undefined || event.day < since) continue;
    const { currency } = first;
    const claimed = claimOf(reminder, currency, history);
    if (claimed <= 0) continue;
    const { day } = event;
    const action: Open = { day, end: addDays(day, WINDOW), currency, claimed, received: 0 };
    all.push(action);
    for (const item of named) {
      // Most of what is reminded is not paid yet: nothing is to be shared out.
      if (item.currency !== currency || (history.get(item)?.length ?? 0) === 0) continue;
      const list = byItem.get(item);
      if (list === undefined) byItem.set(item, [action]);
      else list.push(action);
    }
  }
  for (const [item, actions] of byItem) credit(actions, history.get(item) ?? []);
  return all.map(({ end, currency, claimed, received }) => ({
    windowEnd: end,
    currency,
    claimed,
    received: Math.min(claimed, Math.max(0, received)),
  }));
}

/** Gives each settlement of an item to the last action before it, if it came within its window. */
function credit(
  actions: readonly Open[],
  reductions: readonly { readonly day: Day; readonly amount: number }[],
): void {
  const inOrder = [...reductions].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let at = 0;
  for (const { day, amount } of inOrder) {
    while (at < actions.length && (actions[at]?.day ?? day) <= day) at += 1;
    const action = actions[at - 1];
    if (action !== undefined && day <= action.end) action.received += amount;
  }
}
