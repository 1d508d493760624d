import { addDays, type Day, dayOrUndefined } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import { tidy } from "#shared/base/normalise.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { Allocation } from "#shared/model/ledger.ts";
import { type AfterChoice, afterTexts } from "#shared/texts/panel/after.ts";
import type { Book } from "#shared/workbook/book.ts";

/** The choices in the order they are offered. */
export const AFTER_CHOICES: readonly AfterChoice[] = ["route", "wait", "handed-over", "written-off"];

export interface TypedDecision {
  readonly choice: AfterChoice;
  /** Which route, why wait, to whom, why give up. */
  readonly words: string;
  /** Until when the reminders stay silent: a route, a wait. */
  readonly until: string;
}

export type DecisionErrors = Readonly<Partial<Record<"words" | "until", string>>>;

/** How long a route or a wait keeps the reminders silent, unless the owner says otherwise. */
const SILENT_DAYS = 30;

/** The form as it opens: the first choice, a month. */
export function newDecision(today: Day): TypedDecision {
  return { choice: "route", words: "", until: addDays(today, SILENT_DAYS) };
}

/** Whether a choice has a day of its own. */
export const hasDay = (choice: AfterChoice): boolean => choice === "route" || choice === "wait";

/** What is wrong with what was typed, field by field; nothing when it can be noted. */
export function decisionErrors(typed: TypedDecision, today: Day): DecisionErrors {
  const texts = afterTexts.decision;
  const until = dayOrUndefined(typed.until);
  return {
    ...(tidy(typed.words) === "" ? { words: texts.fields[typed.choice].missing } : {}),
    ...(hasDay(typed.choice) && (until === undefined || until <= today) ? { until: texts.untilWrong } : {}),
  };
}

interface DecisionAbout {
  readonly customer: CustomerKey;
  readonly invoices: readonly Allocation[];
  /** Their sum: what is written off. */
  readonly amount: Cents;
  readonly id: string;
}

/** The journal row of a decision; what it holds is derived from it, as from any other. */
export function decisionEvent(
  book: Pick<Book, "asOf" | "settings">,
  typed: TypedDecision,
  { customer, invoices, amount, id }: DecisionAbout,
): NewEvent {
  const { author } = book.settings;
  const row = { id, day: book.asOf, customer, invoices, ...(author === undefined ? {} : { author }) };
  const words = tidy(typed.words);
  const until = dayOrUndefined(typed.until);
  const motives = afterTexts.decision.motives;
  switch (typed.choice) {
    case "route":
    case "wait":
      return {
        ...row,
        kind: "pause",
        ...(until === undefined ? {} : { promisedDay: until }),
        motive: motives[typed.choice](words),
      };
    case "handed-over":
      return { ...row, kind: "dossier transmis", amount, motive: words };
    case "written-off":
      return { ...row, kind: "passage en perte", amount, motive: words };
  }
}
