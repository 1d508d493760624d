import { type Day, day, dayOrUndefined } from "../base/day.ts";
import { type Cents, sumCents } from "../base/money.ts";
import { type ScheduleResult, scheduleOf } from "../dunning/instalment-schedule.ts";
import type { Instalment, PlanInterest, ScheduleWish } from "../model/commitments.ts";
import type { Allocation } from "../model/ledger.ts";
import { scheduleNoticeSentence, scheduleRefusalSentence } from "../texts/instalments.ts";
import { planTexts } from "../texts/plan-forms.ts";
import { amountError, typedAmount } from "./typed-amount.ts";

/** A part of an invoice that a plan may spread: all of the open item, or what `amount` says of it. */
export interface PlanShare {
  readonly amount: Cents;
  readonly open: { readonly open: Cents; readonly item: { readonly number: string } };
}

export type PlanShape = "equal" | "amounts" | "dates";

/** A plan as it is being typed. */
export interface TypedPlan {
  readonly shape: PlanShape;
  readonly count: string;
  readonly firstDay: string;
  readonly rows: readonly { readonly day: string; readonly amount: string }[];
  readonly interest: PlanInterest;
  readonly means: string;
  /** Numbers of the invoices that it covers. */
  readonly invoices: readonly string[];
}

/** Where a refusal is shown: a field of the form, a row of it, or the whole. */
type PlanField = "count" | "firstDay" | "invoices" | "form" | `day-${number}` | `amount-${number}`;
export type PlanErrors = Readonly<Partial<Record<PlanField, string>>>;

export type PlanReading =
  | {
      readonly kind: "plan";
      readonly instalments: readonly Instalment[];
      readonly notices: readonly string[];
      readonly invoices: readonly Allocation[];
      readonly total: Cents;
    }
  | { readonly kind: "errors"; readonly errors: PlanErrors };

/** The invoices of the parts that a plan covers; a part of an invoice is named with its amount. */
function coveredInvoices(parts: readonly PlanShare[], numbers: readonly string[]): readonly Allocation[] {
  return parts
    .filter(({ open }) => numbers.includes(open.item.number))
    .map(({ open, amount }) => ({
      number: open.item.number,
      amount: amount === open.open ? undefined : amount,
    }));
}

/** What the chosen invoices come to. */
export function coveredTotal(parts: readonly PlanShare[], numbers: readonly string[]): Cents {
  return sumCents(parts.filter(({ open }) => numbers.includes(open.item.number)).map(({ amount }) => amount));
}

/** Reads a typed plan: its instalments and what is worth saying, or what is wrong, field by field. */
export function readPlan(
  typed: TypedPlan,
  parts: readonly PlanShare[],
  today: Day,
  currency: string,
): PlanReading {
  const total = coveredTotal(parts, typed.invoices);
  const wanted = wishOf(typed, total);
  const errors =
    typed.invoices.length === 0 ? { ...wanted.errors, invoices: planTexts.invoicesMissing } : wanted.errors;
  if (Object.keys(errors).length > 0) return { kind: "errors", errors };
  const result = scheduleOf(wanted.wish, today);
  if (result.kind === "refused") {
    const sentence = scheduleRefusalSentence(result.code, result.data, currency);
    return { kind: "errors", errors: { [fieldOf(typed.shape, result)]: sentence } };
  }
  return {
    kind: "plan",
    instalments: result.instalments,
    notices: result.notices.map(({ code, ...data }) => scheduleNoticeSentence(code, data)),
    invoices: coveredInvoices(parts, typed.invoices),
    total,
  };
}

interface Wanted {
  readonly wish: ScheduleWish;
  readonly errors: PlanErrors;
}

function wishOf(typed: TypedPlan, total: Cents): Wanted {
  if (typed.shape === "dates") return wishOfRows(typed, total);
  const firstDay = dayOrUndefined(typed.firstDay);
  const errors: Partial<Record<PlanField, string>> = {};
  if (firstDay === undefined) errors.firstDay = planTexts.dayMissing;
  const wish = { total, firstDay: firstDay ?? NO_DAY };
  if (typed.shape === "equal") {
    const count = /^\d{1,3}$/.test(typed.count.trim()) ? Number(typed.count) : undefined;
    if (count === undefined) errors.count = planTexts.countUnreadable;
    return { wish: { ...wish, count: count ?? 0 }, errors };
  }
  const amounts = typed.rows.map(({ amount }, at) => amountAt(amount, at, errors, true));
  return { wish: { ...wish, amounts: amounts.filter((amount) => amount !== undefined) }, errors };
}

/** Stands where an error already says that the day is missing. */
const NO_DAY = day("2000-01-01");

function wishOfRows({ rows }: TypedPlan, total: Cents): Wanted {
  const errors: Partial<Record<PlanField, string>> = {};
  const days = rows.map((row, at) => {
    const read = dayOrUndefined(row.day);
    if (read === undefined) errors[`day-${at}`] = planTexts.dayMissing;
    return read ?? NO_DAY;
  });
  const isEqual = rows.every(({ amount }) => amount.trim() === "");
  const amounts = rows.map(({ amount }, at) => amountAt(amount, at, errors, !isEqual));
  const wish = { total, firstDay: days[0] ?? NO_DAY, days };
  return {
    wish: isEqual ? wish : { ...wish, amounts: amounts.filter((amount) => amount !== undefined) },
    errors,
  };
}

function amountAt(
  text: string,
  at: number,
  errors: Partial<Record<PlanField, string>>,
  needed: boolean,
): Cents | undefined {
  const amount = typedAmount(text);
  if (amount === "unreadable") errors[`amount-${at}`] = amountError(text);
  else if (amount === undefined && needed) errors[`amount-${at}`] = planTexts.amountMissing;
  return amount === "unreadable" ? undefined : amount;
}

/** The field that a refusal of the schedule is about. */
function fieldOf(shape: PlanShape, refused: Extract<ScheduleResult, { kind: "refused" }>): PlanField {
  const at = (refused.data.rank ?? 1) - 1;
  switch (refused.code) {
    case "day-in-the-past":
    case "days-not-growing":
      return shape === "dates" ? `day-${at}` : "firstDay";
    case "instalment-not-positive":
      return shape === "equal" ? "count" : `amount-${at}`;
    case "no-instalment":
    case "too-many-instalments":
      return shape === "equal" ? "count" : "form";
    default:
      return "form";
  }
}
