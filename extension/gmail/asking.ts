import { MOST_ADDRESSES } from "../background/limits.ts";
import type { GmailAnswer, Message } from "../background/messages.ts";
import { sendMessage } from "../platform/chrome-worker.ts";
import type { Seen } from "./wanted-parts.ts";

/** Milliseconds after which the same question is asked again: the panel may know more since. */
const ASK_AGAIN_AFTER = 30_000;

const NOTHING: GmailAnswer = { customers: [], stale: [] };

/** What is known of what the page shows. */
export interface Asking {
  /** The answer to what is seen; `undefined` while it is asked for, then `answered` is called. */
  about(seen: Seen): GmailAnswer | undefined;
  /** What is asked next is asked anew. */
  forget(): void;
}

/**
 * Asks the service worker about the people and the drafts that the page shows, once for each sight.
 * @param answered called when an answer came
 * @param lost called when the question was lost: the extension may have been updated under the page
 */
export function asking(answered: () => void, lost: () => void): Asking {
  let last: { readonly question: string; readonly at: number; answer: GmailAnswer | undefined } | undefined;
  return {
    about(seen) {
      const message = questionOf(seen);
      if (message === undefined) return NOTHING;
      const question = JSON.stringify(message);
      const isFresh = last !== undefined && performance.now() - last.at < ASK_AGAIN_AFTER;
      if (last?.question === question && isFresh) return last.answer;
      const before = last?.question === question ? last.answer : undefined;
      const asked: { readonly question: string; readonly at: number; answer: GmailAnswer | undefined } = {
        question,
        at: performance.now(),
        answer: before,
      };
      last = asked;
      sendMessage(message).then((answer) => {
        asked.answer = isAnswer(answer) ? answer : NOTHING;
        answered();
      }, lost);
      return before;
    },
    forget() {
      if (last !== undefined) last = { ...last, at: Number.NEGATIVE_INFINITY };
    },
  };
}

function questionOf({ conversation, drafts }: Seen): Message | undefined {
  const people = new Set((conversation?.messages ?? []).flatMap((message) => message.people));
  if (people.size === 0 && drafts.length === 0) return undefined;
  return {
    type: "ask-gmail",
    // Of a long conversation, those who wrote last.
    addresses: [...people].slice(-MOST_ADDRESSES),
    drafts: drafts.map(({ seen }) => seen),
  };
}

function isAnswer(value: unknown): value is GmailAnswer {
  if (typeof value !== "object" || value === null) return false;
  const { customers, stale } = value as Readonly<Record<string, unknown>>;
  return Array.isArray(customers) && Array.isArray(stale);
}
