import { addDays, type Day } from "../base/day.ts";
import { formatNumber } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import { callBackDay, LONGEST_CALL_BACK_DAYS } from "../dunning/call-outcome.ts";
import { type CallOutcome, type CallReport, DISPUTE_REASONS } from "../model/commitments.ts";
import type { Customer } from "../model/customer.ts";
import type { Settings } from "../model/settings.ts";
import { callTexts } from "../texts/call-forms.ts";
import { DISPUTE_WORDS } from "../texts/disputes.ts";
import type { Answers, Choice, FormField } from "./event-form.ts";
import { callBackDays, promiseDays, usualPromiseDay } from "./quick-days.ts";

/** Working days that a dispute's owner has to answer, unless another day is said. */
const DISPUTE_WORKING_DAYS = 10;

/** What the fields of an event are filled with. */
export interface FormFacts {
  readonly today: Day;
  readonly customer: Pick<Customer, "contact" | "paymentMeans" | "address"> | undefined;
  readonly settings: Pick<Settings, "disputeSolver">;
  readonly currency: string;
  /** What the chosen invoices come to. */
  readonly amount: Cents;
  /** All that is open of them. */
  readonly open: Cents;
}

const { fields: labels, missing, days } = callTexts;

const asTyped = (amount: Cents): string => (amount > 0 ? formatNumber(amount) : "");

export const choicesOf = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: value }));

/** The means of payment, the customer's usual one first filled in; nothing is stated where nobody knows. */
function meansField({ customer }: FormFacts): FormField {
  const usual = comparable(customer?.paymentMeans ?? "");
  const known = usual === "" ? undefined : callTexts.means.find((one) => usual.includes(comparable(one)));
  return {
    kind: "choice",
    name: "means",
    label: labels.means,
    value: known ?? "",
    choices: [{ value: "", label: labels.meansUnknown }, ...choicesOf(callTexts.means)],
  };
}

const text = (name: FormField["name"], label: string, value = ""): FormField => ({
  kind: "text",
  name,
  label,
  value,
});

/** What a promise needs: a day, an amount, the means, who signs. */
export function promiseFields(facts: FormFacts): readonly FormField[] {
  const { today, amount } = facts;
  return [
    {
      kind: "day",
      name: "day",
      label: labels.promisedDay,
      value: usualPromiseDay(today),
      missing: missing.promisedDay,
      min: today,
      early: days.promisePast,
      quick: promiseDays(today),
    },
    { kind: "amount", name: "amount", label: labels.promisedAmount, value: asTyped(amount) },
    meansField(facts),
    text("signatory", labels.signatory),
  ];
}

/** What « j'ai payé » needs: the amount, the means, the day it left. */
export function announcedFields(facts: FormFacts): readonly FormField[] {
  const { today, amount } = facts;
  return [
    { kind: "amount", name: "amount", label: labels.announcedAmount, value: asTyped(amount) },
    meansField(facts),
    {
      kind: "day",
      name: "day",
      label: labels.paidOn,
      value: today,
      max: today,
      late: days.paidAhead,
    },
  ];
}

/** What a dispute needs: its reason, the amount contested, who answers it and by when. */
export function disputeFields({
  today,
  customer,
  settings,
  currency,
  open,
}: FormFacts): readonly FormField[] {
  const alsace = isAlsaceMoselle(customer?.address);
  return [
    {
      kind: "choice",
      name: "reason",
      label: labels.reason,
      value: "other",
      choices: DISPUTE_REASONS.map((reason) => ({ value: reason, label: DISPUTE_WORDS[reason] })),
    },
    text("said", labels.stated),
    {
      kind: "amount",
      name: "amount",
      label: labels.disputedAmount,
      value: "",
      ...(open > 0 ? { atMost: open, tooMuch: callTexts.errors.amountBeyond(open, currency) } : {}),
    },
    text("owner", labels.disputeOwner, settings.disputeSolver),
    {
      kind: "day",
      name: "day",
      label: labels.disputeTarget,
      value: addWorkingDays(today, DISPUTE_WORKING_DAYS, alsace),
      min: today,
      early: days.targetPast,
    },
  ];
}

function callBackFields({ today, customer }: FormFacts): readonly FormField[] {
  const latest = addDays(today, LONGEST_CALL_BACK_DAYS);
  return [
    {
      kind: "day",
      name: "day",
      label: labels.callBackDay,
      value: callBackDay(today, undefined, isAlsaceMoselle(customer?.address)),
      missing: missing.callBackDay,
      min: addDays(today, 1),
      max: latest,
      early: days.callBackEarly,
      late: days.callBackLate(latest),
      quick: callBackDays(today),
    },
  ];
}

/** Only the fields that an outcome needs, filled with what is known: the second click saves. */
export function outcomeFields(outcome: CallOutcome, facts: FormFacts): readonly FormField[] {
  const who = text("who", labels.who, facts.customer?.contact);
  const said = text("said", labels.said);
  switch (outcome) {
    case "promise":
      return [...promiseFields(facts), who, said];
    case "announced-paid":
      return [...announcedFields(facts), who];
    case "dispute":
      return [...disputeFields(facts), who];
    case "call-back":
      return [...callBackFields(facts), who];
    case "no-answer":
      return [text("said", labels.left)];
    case "wrong-person":
      return [text("who", labels.whoWrong), text("said", labels.rightPerson)];
    case "refusal":
      return [text("said", labels.refusalSaid), who];
    case "cash-difficulty":
    case "reached":
      return [said, who];
  }
}

/** Outcomes that say something of some invoices, which may be chosen. */
export const ABOUT_INVOICES: readonly CallOutcome[] = ["promise", "announced-paid", "dispute"];

/** What the form says of the call; `paidOn` is kept apart. */
export function reportOf(outcome: CallOutcome, answers: Answers): CallReport {
  const { day, amount, who, said, means, signatory, owner } = answers;
  const reason = DISPUTE_REASONS.find((one) => one === answers.reason);
  return {
    outcome,
    ...(who === undefined ? {} : { who }),
    ...(said === undefined ? {} : { said }),
    ...(day === undefined || outcome === "announced-paid" ? {} : { day }),
    ...(amount === undefined ? {} : { amount }),
    ...(means === undefined ? {} : { means }),
    ...(signatory === undefined ? {} : { signatory }),
    ...(reason === undefined ? {} : { reason }),
    ...(owner === undefined ? {} : { disputeOwner: owner }),
  };
}
