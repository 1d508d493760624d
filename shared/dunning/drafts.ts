import { type Day, laterOf } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { numberKey } from "./invoice-number.ts";

/** A draft that nobody has said was sent or given up. */
export interface UnsettledDraft {
  readonly event: JournalEvent;
  readonly formalNotice: boolean;
}

const isPrepared = (event: JournalEvent): boolean =>
  event.kind === "relance préparée" || event.kind === "mise en demeure préparée";
const isSent = (event: JournalEvent): boolean =>
  event.kind === "relance envoyée" || event.kind === "mise en demeure envoyée";

/** What a sent row must share with a draft to be its sending: the step, or being a formal notice, or the same side letter. */
const family = (event: JournalEvent): string =>
  event.kind.startsWith("mise en demeure")
    ? "mise en demeure"
    : String(event.step ?? comparable(event.motive ?? ""));

/** Sent rows that only point at their draft take its step, its invoices and its motive. */
export function completeSent(events: readonly JournalEvent[]): readonly JournalEvent[] {
  if (!events.some(isPrepared)) return events;
  const prepared = new Map<string, JournalEvent>();
  for (const event of events) if (isPrepared(event) && event.id !== "") prepared.set(event.id, event);
  return events.map((event) => {
    const draft = isSent(event) && event.reference !== undefined ? prepared.get(event.reference) : undefined;
    if (draft === undefined) return event;
    return {
      ...event,
      invoices: event.invoices.length === 0 ? draft.invoices : event.invoices,
      step: event.step ?? draft.step,
      // « Accusé de réception de litige » stands on the draft: what left is no reminder either.
      motive: event.motive ?? draft.motive,
    };
  });
}

/** Stands for « all the invoices » of a customer among numbers: no number begins so. */
const wholeKey = (customer: CustomerKey): string => `\u0000${customer}`;

/**
 * Drafts without an answer to « Envoyé ? »: neither named by a sent row (a cancelled one is no longer among the
 * events), nor followed by one of the same step about all their invoices.
 * @param events one customer's counting events, in order, completed
 */
export function unsettledDrafts(
  events: readonly JournalEvent[],
  payer?: CustomerKey,
): readonly UnsettledDraft[] {
  if (!events.some(isPrepared)) return [];
  const settled = new Set<string>();
  const sentByStep = new Map<string, Map<string, Day>>();
  for (const event of events) {
    if (!isSent(event)) continue;
    if (event.reference !== undefined) settled.add(event.reference);
    const step = family(event);
    const numbers = sentByStep.get(step) ?? new Map<string, Day>();
    sentByStep.set(step, numbers);
    const named =
      event.invoices.length === 0
        ? [wholeKey(event.customer)]
        : event.invoices.map(({ number }) => numberKey(number));
    for (const number of named) numbers.set(number, laterOf(event.day, numbers.get(number) ?? event.day));
  }
  const isCovered = (draft: JournalEvent): boolean => {
    const sent = sentByStep.get(family(draft));
    if (sent === undefined) return false;
    const whole = [draft.customer, ...(payer === undefined ? [] : [payer])].map(wholeKey);
    if (whole.some((key) => (sent.get(key) ?? "") >= draft.day)) return true;
    if (draft.invoices.length === 0) return false;
    return draft.invoices.every(({ number }) => (sent.get(numberKey(number)) ?? "") >= draft.day);
  };
  return events
    .filter((event) => isPrepared(event) && !(event.id !== "" && settled.has(event.id)) && !isCovered(event))
    .map((event) => ({ event, formalNotice: event.kind === "mise en demeure préparée" }));
}
