import { type Day, dayFrom } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import type { PlanInterest } from "../model/commitments.ts";
import type { JournalEvent } from "../model/journal.ts";

/** An instalment as a row states it; no amount: a share of what the others leave. */
export interface StatedInstalment {
  readonly day: Day;
  readonly amount: number | undefined;
}

const DAY = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/g;
const AMOUNT = /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)/;
/** `1/7/26`. */
const SHORTEST = 6;
/** A plan is a few lines; what follows is a note. */
const LONGEST = 20_000;

function amountIn(text: string): number | undefined {
  const match = AMOUNT.exec(text);
  if (match === null) return undefined;
  const read = readAmount(match[0]);
  return read.kind === "amount" && read.cents > 0 ? read.cents : undefined;
}

/** What a piece with one date says; the amount may stand before or after it. */
function instalmentIn(piece: string, on: Day, from: number, to: number): StatedInstalment {
  return { day: on, amount: amountIn(piece.slice(to)) ?? amountIn(piece.slice(0, from)) };
}

/** Instalments written in a text: `10/07/2026 500,00 ; 10/08/2026 500,00`, « 500 € le 10/07/2026 », one a line. */
export function readInstalments(text: string): readonly StatedInstalment[] {
  const found: StatedInstalment[] = [];
  if (text.length < SHORTEST) return found;
  for (const piece of text.slice(0, LONGEST).split(/[;\n]/)) {
    const days = [...piece.matchAll(DAY)].flatMap((match) => {
      const year = Number(match[3]);
      const on = dayFrom(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]));
      const at = match.index ?? 0;
      return on === undefined ? [] : [{ on, from: at, to: at + match[0].length }];
    });
    const [first] = days;
    const last = days[days.length - 1];
    if (first === undefined || last === undefined) continue;
    if (days.length === 1) {
      found.push(instalmentIn(piece, first.on, first.from, first.to));
      continue;
    }
    // Several dates without a sign between them: each amount follows its date, or all stand before theirs.
    const before =
      amountIn(piece.slice(last.to)) === undefined && amountIn(piece.slice(0, first.from)) !== undefined;
    days.forEach(({ on, from, to }, rank) => {
      const around = before
        ? piece.slice(days[rank - 1]?.to ?? 0, from)
        : piece.slice(to, days[rank + 1]?.from);
      found.push({ day: on, amount: amountIn(around) });
    });
  }
  return found;
}

/** Instalments of a row: those written in `Détail`, else its own date and amount. */
export function statedInstalments(event: JournalEvent): readonly StatedInstalment[] {
  const written = readInstalments(event.detail ?? "");
  if (written.length > 0) return written;
  return event.promisedDay === undefined ? [] : [{ day: event.promisedDay, amount: event.amount }];
}

/** What a plan says of late-payment interest and fixed indemnities; `undefined`: nothing. */
export function planInterestOf(events: readonly JournalEvent[]): PlanInterest | undefined {
  for (const { motive, detail } of events) {
    const words = comparable(`${motive ?? ""} ${(detail ?? "").slice(0, LONGEST)}`);
    if (!/\b(penalites?|interets?|indemnites?)\b/.test(words)) continue;
    if (/\b(abandon\w*|remis\w*|renonc\w*|sans (penalites?|interets?))\b/.test(words)) {
      return /\b(si|sous reserve|a condition|des lors)\b/.test(words) ? "waived-if-kept" : "waived";
    }
    if (/\b(mainten\w*|conserv\w*|dues?|dus|courent|reserv\w*)\b/.test(words)) return "kept";
  }
  return undefined;
}
