import type { Day } from "#shared/base/day.ts";
import { dayWritten } from "#shared/entry/reply-day.ts";
import { addressOf } from "./addresses.ts";
import { SELECTORS } from "./selectors.ts";

/** A message of the open conversation. */
export interface OpenMessage {
  /** The whole message, its head included. */
  readonly element: Element;
  /** What the message's head is made of: nothing of what the sender wrote. */
  readonly head: Element;
  /** Who wrote it, in small letters. */
  readonly sender: string;
  /** Everybody whom its head names. */
  readonly people: readonly string[];
  /** A folded message shows a few words of it, cut anywhere. */
  readonly folded: boolean;
}

export interface Conversation {
  readonly subject: string;
  /** Where the conversation's button goes: its subject; `undefined` when the page shows none. */
  readonly heading: Element | undefined;
  readonly messages: readonly OpenMessage[];
}

/** A longer conversation is read by its end. */
const MOST_MESSAGES = 60;
const MOST_MOMENTS = 20;

/** The conversation that the page shows; `undefined` in a list, or in a page that is not understood. */
export function conversationIn(page: Document): Conversation | undefined {
  for (const main of page.querySelectorAll(SELECTORS.main)) {
    if (main.getClientRects().length === 0) continue;
    const messages = messagesIn(main);
    const [first] = messages;
    if (first === undefined) continue;
    const heading = headingOf(main, first.element);
    return { subject: (heading?.textContent ?? "").slice(0, 500).trim(), heading, messages };
  }
  return undefined;
}

function messagesIn(main: Element): readonly OpenMessage[] {
  const named = [...main.querySelectorAll(SELECTORS.message)];
  const all = named.length > 0 ? named : [...main.querySelectorAll(SELECTORS.entry)];
  const whole = new Set(all.map((one) => one.closest(SELECTORS.entry) ?? one));
  // Rows of a list name their conversations too: a message is not a row.
  const own = [...whole].filter((one) => one.closest(SELECTORS.row) === null);
  return own.slice(-MOST_MESSAGES).flatMap((one) => messageOf(one) ?? []);
}

/**
 * A message by its head, which comes first: the first address is the sender's. Whatever an address in the text itself
 * pretends to be is left aside.
 */
function messageOf(element: Element): OpenMessage | undefined {
  const first = element.querySelector(SELECTORS.person);
  const sender = first === null ? undefined : addressOf(first);
  if (first === null || sender === undefined) return undefined;
  const head = headOf(element, first);
  const people = [...head.querySelectorAll(SELECTORS.person)].flatMap((one) => addressOf(one) ?? []);
  return {
    element,
    head,
    sender,
    people: [...new Set([sender, ...people])],
    folded: element.getAttribute("aria-expanded") === "false",
  };
}

/** The table around the sender, as Gmail draws heads; else no more than the sender's own line. */
function headOf(message: Element, person: Element): Element {
  const line = person.closest(SELECTORS.line);
  let head = line !== null && line !== message && message.contains(line) ? line : person;
  for (let at = person.parentElement; at !== null && at !== message; at = at.parentElement) {
    if (at.tagName === "TABLE" || at.tagName === "HEADER") head = at;
  }
  return head;
}

function headingOf(main: Element, first: Element): Element | undefined {
  const named = main.querySelector(SELECTORS.subject);
  const before = (one: Element): boolean =>
    (one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !first.contains(one);
  if (named !== null && before(named) && named.textContent?.trim() !== "") return named;
  return [...main.querySelectorAll(SELECTORS.heading)].find(before);
}

/** The day of a message, as its head writes it in full; `undefined` when it is not read. */
export function dayOf({ head }: OpenMessage): Day | undefined {
  const named = [...head.querySelectorAll(SELECTORS.moment)].slice(0, MOST_MOMENTS);
  for (const one of named) {
    const day = dayWritten(one.getAttribute("title") ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}
