import { formatAmount, formatDay } from "../base/french-format.ts";
import type { CallFacts } from "./call-facts.ts";

/** What somebody said, or what to say. */
export const quoted = (words: string): string => `«\u00a0${words}\u00a0»`;

/** The amount of the call: « 1 480,00 € ». */
export const sumAloud = (facts: CallFacts): string => formatAmount(facts.amount, facts.currency);

/** The day of the promise, instalment or payment that the call is about: « le 12/06/2026 », empty when there is none. */
export const wordDay = ({ word }: CallFacts): string =>
  word === undefined ? "" : ` le ${formatDay(word.day)}`;
