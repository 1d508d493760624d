import { type AmountCell, type DecimalSign, readAmount } from "../../base/read-amount.ts";
import { type DayCell, readDay } from "../../base/read-day.ts";

/** No amount and no date is longer: a longer text is a file gone wrong, not worth a look. */
const LONGEST = 60;

/** `readAmount` for a field of a bank's file, which may hold anything of any length. */
export function bankAmount(text: string, sign?: DecimalSign): AmountCell {
  return text.length > LONGEST ? { kind: "unreadable" } : readAmount(text, sign);
}

/** `readDay` likewise. */
export function bankCellDay(text: string, monthFirst = false): DayCell {
  return text.length > LONGEST ? { kind: "unreadable" } : readDay(text, monthFirst);
}
