import type { Day } from "../base/day.ts";
import { DAY_FORMS, type Direction, type Seen } from "./reply-day-forms.ts";

export type { Direction } from "./reply-day-forms.ts";

/** « la facture du 3/11 », « # du 3 », « votre mail de vendredi »: the day of a paper, never that of a payment. */
const OF_A_PAPER =
  /(?:\b(?:factures?|fact\.?|mails?|e-mails?|courriels?|courriers?|lettres?|messages?|relances?|rappels?|commandes?|devis|livraisons?|invoices?|letter|reminder|orders?)|#),? (?:en date )?(?:du|de|datee? du|of|dated|from)(?: the)?(?: [a-z]{5,9})? $/;

/** « du 30 »: of a transfer, perhaps; a day that stands by itself says more. */
const OF_SOMETHING = /\bdu (?:[a-z]{5,8} )?$/;

/** How far before a day its announcement is looked for. */
const BEFORE = 50;

interface Candidate {
  readonly day: Day;
  readonly at: number;
  /** 0: said for itself · 1: said of something · 2: only its week is said. */
  readonly doubt: number;
}

/**
 * The day that a sentence names, seen from the day on which it was written: the first one said that lies the right way.
 * The day of an invoice or of a message is none.
 * @param words without accents, in small letters (`ownWords`)
 * @param writtenOn `undefined`: nobody knows, and only a day with its year is read
 * @returns `undefined` when no day is named, or when it cannot be told which
 */
export function dayIn(words: string, writtenOn: Day | undefined, direction: Direction): Day | undefined {
  const seen = writtenOn === undefined ? undefined : { words, writtenOn, direction };
  let best: Candidate | undefined;
  for (const one of candidatesIn(words, seen)) {
    if (seen !== undefined && !liesRight(one.day, seen)) continue;
    const isBetter =
      best === undefined || one.doubt < best.doubt || (one.doubt === best.doubt && one.at < best.at);
    if (isBetter) best = one;
  }
  return best?.day;
}

/** A promise is kept on its day at the earliest; a payment was made on the message's day at the latest. */
function liesRight(day: Day, { writtenOn, direction }: Seen): boolean {
  return direction === "ahead" ? day >= writtenOn : day <= writtenOn;
}

/** Every day that the words name, whichever way it lies. */
function candidatesIn(words: string, seen: Seen | undefined): readonly Candidate[] {
  const found: Candidate[] = [];
  let rest = words;
  for (const { said, day: dayOf, isVague } of DAY_FORMS) {
    for (const match of rest.matchAll(said)) {
      const day = dayOf(match, seen);
      const at = match.index + Math.max(0, match[0].search(/\d/));
      const before = words.slice(Math.max(0, at - BEFORE), at);
      if (day === undefined || OF_A_PAPER.test(before)) continue;
      found.push({ day, at, doubt: isVague === true ? 2 : OF_SOMETHING.test(before) ? 1 : 0 });
    }
    // Read once: « 15 novembre » holds no « le 15 ».
    rest = rest.replace(said, (all) => "·".repeat(all.length));
  }
  return found;
}

/** The day of a moment as Gmail writes it: « sam. 21 nov. 2026 10:12 », « Nov 21, 2026, 10:12 AM ». */
export function dayWritten(moment: string): Day | undefined {
  const words = moment
    .slice(0, 80)
    .toLowerCase()
    .replace(/[éè]/g, "e")
    .replace(/û/g, "u")
    .replace(/[\u00a0\u202f]/g, " ");
  return dayIn(words, undefined, "ahead");
}
