import { formatInteger } from "../../base/french-format.ts";
import type { OpenItem } from "../../model/open-position.ts";
import { TERMS_WORDS } from "../../texts/setup.ts";
import type { Book, Outcome } from "../book.ts";
import type { TermsAsked } from "./state-types.ts";

/** Terms would give it a due date: its issue day is known, and nothing says when it is due. */
function wantsTerms({ item }: OpenItem): boolean {
  return item.due === undefined && item.dueSource === "none" && item.issued !== undefined;
}

/**
 * (b) The terms of invoices that show no due date: asked only where some open invoice lacks one that terms would give.
 * @param mark the owner's choice to leave them as they are
 */
export function askTerms(book: Book, { position }: Outcome, mark: string | undefined): TermsAsked {
  const current = book.settings.defaultTerms ?? "";
  if (current !== "") {
    return { status: "answered", sentence: TERMS_WORDS.set(current), current, left: false };
  }
  const missing = position.items.filter(wantsTerms).length;
  if (missing === 0) return { status: "settled", sentence: TERMS_WORDS.none, current, left: false };
  if (mark !== undefined) return { status: "answered", sentence: TERMS_WORDS.left, current, left: true };
  const sentence = TERMS_WORDS.missing(missing, formatInteger(position.items.length));
  return { status: "open", sentence, current, left: false };
}
