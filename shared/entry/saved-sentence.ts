import { formatAmount } from "../base/french-format.ts";
import { type Cents, cents } from "../base/money.ts";
import type { NewEvent } from "../dunning/events.ts";
import { callAfterTexts } from "../texts/call-after.ts";
import type { Outcome } from "../workbook/book.ts";
import type { CallNoted } from "./call-events.ts";

/** What was saved: the report, and the rows that say it. */
export interface CallSaved {
  readonly noted: CallNoted;
  /** What the chosen invoices came to. */
  readonly owed: Cents;
  readonly rows: readonly NewEvent[];
}

/** What the promise that was just noted changes: its hold is read in the plan as it now stands. */
function promiseEffect({ noted, owed, rows }: CallSaved, plan: Outcome["plan"], currency: string): string {
  const texts = callAfterTexts;
  const { amount } = noted.report;
  const held = plan.filter(({ line }) => rows.some(({ id }) => id === line.reference));
  const codes = held.flatMap(({ line }) => line.reasons.map(({ code }) => code));
  if (codes.includes("promise-second-unconfirmed")) return texts.promiseUnconfirmed;
  const isFar = codes.includes("promise-beyond-30-days");
  if (!isFar && !codes.includes("promise")) return "";
  const rest = amount === undefined ? 0 : Math.max(0, owed - amount);
  const hold = rest === 0 ? texts.promiseHolds : texts.promisePart(formatAmount(cents(rest), currency));
  return isFar ? `${hold} ${texts.promiseFar}` : hold;
}

/** What was just noted of a call, and what it changes in the plan that follows. */
export function savedSentence(saved: CallSaved, plan: Outcome["plan"], currency: string): string {
  const { noted, rows } = saved;
  const texts = callAfterTexts;
  const { outcome, day, amount } = noted.report;
  const back = rows[0]?.promisedDay;
  switch (outcome) {
    case "promise":
      return day === undefined
        ? texts.noted
        : [
            texts.promise(amount === undefined ? "" : formatAmount(amount, currency), day),
            promiseEffect(saved, plan, currency),
          ]
            .filter((part) => part !== "")
            .join(" ");
    case "dispute":
      return texts.dispute;
    case "announced-paid":
      return texts.announcedPaid;
    case "call-back":
      return back === undefined ? texts.noted : texts.callBack(back);
    case "no-answer":
    case "wrong-person":
      return texts.noAnswer;
    default:
      return texts.noted;
  }
}
