import { tidy } from "../base/normalise.ts";
import type { JournalEvent } from "../model/journal.ts";

const OWNER = /^(responsable|confi[ée]e? [àa]|suivie? par|trait[ée]e? par)\s*:?\s*(.+)$/i;
/** « M. », « Mme. », « J. »: the point of an abbreviation does not end the name. */
const ABBREVIATED = /(^|[\s-])(?:m|mm|mr|mme|mlle|me|dr|st|ste|[a-z])$/i;
/** A longer owner is a sentence. */
const LONGEST_NAME = 80;

/** Who answers a dispute and the point as stated, read off `Détail` (`Responsable : <name>. <the point>`). */
export function ownerAndPoint(event: Pick<JournalEvent, "motive" | "detail">): {
  readonly owner: string | undefined;
  readonly words: string;
} {
  const text = tidy((event.detail ?? "").slice(0, 50_000));
  const motive = tidy(event.motive ?? "");
  const match = OWNER.exec(text);
  const named = match?.[2];
  if (named === undefined) return { owner: undefined, words: text === "" ? motive : text };
  const end = endOfName(named);
  const owner = tidy(named.slice(0, end));
  const point = tidy(named.slice(end + 1));
  if (owner === "" || owner.length > LONGEST_NAME) return { owner: undefined, words: text };
  return { owner, words: point === "" ? motive : point };
}

/** Where a name ends: at a full stop that no abbreviation bears, or at a semicolon. */
function endOfName(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === ";") return at;
    if (sign !== ".") continue;
    const after = text[at + 1];
    if (after !== undefined && after !== " ") continue;
    if (!ABBREVIATED.test(text.slice(Math.max(0, at - 6), at))) return at;
  }
  return text.length;
}
