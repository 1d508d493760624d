import { type Day, dayOrUndefined } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { callTexts } from "../texts/call-forms.ts";
import { amountError, typedAmount } from "./typed-amount.ts";

/** What a form about a customer may ask; each event asks only for what it needs. */
export interface Answers {
  readonly day?: Day;
  readonly amount?: Cents;
  /** Rank in the customer's scenario. */
  readonly step?: number;
  readonly who?: string;
  readonly said?: string;
  readonly means?: string;
  readonly signatory?: string;
  readonly reason?: string;
  /** Who answers a dispute, or to whom a file was handed. */
  readonly owner?: string;
  readonly source?: string;
  readonly motive?: string;
  readonly resolution?: string;
  /** Identifier of the event that this one ends or confirms. */
  readonly reference?: string;
}

export type FieldName = keyof Answers;

/** What a person has in the fields: texts, as typed. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Asked {
  readonly name: FieldName;
  readonly label: string;
  /** What stands in the field before anybody types. */
  readonly value: string;
  readonly hint?: string;
  /** The sentence to show when the field is empty; without it the field may stay empty. */
  readonly missing?: string;
}

/** One field of a form, with what it accepts. */
export type FormField = Asked &
  (
    | { readonly kind: "text" | "choice"; readonly choices?: readonly Choice[] }
    | { readonly kind: "amount"; readonly atMost?: Cents; readonly tooMuch?: string }
    | {
        readonly kind: "day";
        readonly min?: Day;
        readonly max?: Day;
        /** Sentences for a day before `min`, after `max`. */
        readonly early?: string;
        readonly late?: string;
        readonly quick?: readonly { readonly label: string; readonly day: Day }[];
      }
  );

export type FormReading =
  | { readonly kind: "answers"; readonly answers: Answers }
  | { readonly kind: "errors"; readonly errors: Readonly<Partial<Record<FieldName, string>>> };

/** Reads a form: what was answered, or what is wrong, field by field, in French sentences. */
export function readForm(fields: readonly FormField[], typed: Typed): FormReading {
  const answers: Partial<Record<FieldName, Answers[FieldName]>> = {};
  const errors: Partial<Record<FieldName, string>> = {};
  for (const field of fields) {
    const text = (typed[field.name] ?? field.value).trim();
    const wrong = errorOf(field, text);
    if (wrong !== undefined) errors[field.name] = wrong;
    else if (text !== "") answers[field.name] = answerOf(field, text);
  }
  return Object.keys(errors).length > 0
    ? { kind: "errors", errors }
    : { kind: "answers", answers: answers as Answers };
}

function errorOf(field: FormField, text: string): string | undefined {
  if (text === "") return field.missing;
  if (field.kind === "day") {
    const day = dayOrUndefined(text);
    if (day === undefined) return callTexts.errors.dayUnreadable;
    if (field.min !== undefined && day < field.min)
      return field.early ?? callTexts.errors.dayEarly(field.min);
    if (field.max !== undefined && day > field.max) return field.late ?? callTexts.errors.dayLate(field.max);
  }
  if (field.kind === "amount") {
    const amount = typedAmount(text);
    if (amount === "unreadable") return amountError(text);
    if (amount !== undefined && field.atMost !== undefined && amount > field.atMost) return field.tooMuch;
  }
  return undefined;
}

function answerOf(field: FormField, text: string): Answers[FieldName] {
  if (field.kind === "day") return dayOrUndefined(text);
  if (field.kind === "amount") {
    const amount = typedAmount(text);
    return amount === "unreadable" ? undefined : amount;
  }
  return field.name === "step" ? Number(text) : text;
}
