import { LONGEST_TEXT, MOST_ADDRESSES, MOST_DRAFTS } from "../background/limits.ts";
import type { DraftSeen } from "../background/messages.ts";
import { addressesIn, addressOf } from "./addresses.ts";
import { SELECTORS } from "./selectors.ts";

/** A message being written in Gmail's page. */
export interface OpenDraft {
  /** Where its notice goes: the form of the message, before everything else in it. */
  readonly place: Element;
  readonly seen: DraftSeen;
}

/** The messages being written: windows at the foot of the page, drafts open in their conversation, the whole page. */
export function draftsIn(page: Document): readonly OpenDraft[] {
  const subjects = [...page.querySelectorAll<HTMLInputElement>(SELECTORS.composeSubject)];
  return subjects.slice(0, MOST_DRAFTS).flatMap((field) => {
    const place = field.closest(SELECTORS.composeForm) ?? field.closest(SELECTORS.composeWindow);
    const subject = field.value.trim().slice(0, LONGEST_TEXT);
    if (place === null || subject === "" || place.getClientRects().length === 0) return [];
    const around = field.closest(SELECTORS.composeAround) ?? place;
    const to = [...around.querySelectorAll(SELECTORS.composePerson)].flatMap(peopleOf);
    const draftId = around.querySelector<HTMLInputElement>(SELECTORS.composeDraft)?.value ?? "";
    const seen = {
      subject,
      to: [...new Set(to)].slice(0, MOST_ADDRESSES),
      draftId: draftId.slice(0, LONGEST_TEXT),
    };
    return [{ place, seen }];
  });
}

function peopleOf(element: Element): readonly string[] {
  const one = addressOf(element);
  if (one !== undefined) return [one];
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? addressesIn(element.value)
    : [];
}
