import { addDays, type Day, daysBetween } from "#shared/base/day.ts";
import { tidy } from "#shared/base/normalise.ts";
import { endOfHalfYear, halfYearOf, ratesOf } from "#shared/law/rates.ts";
import type { OwnerRates, Settings } from "#shared/model/settings.ts";
import { ratesTexts } from "#shared/texts/panel/rates.ts";

/** How long before a half-year its rates are asked for: the order is published in its last weeks. */
const ASKED_BEFORE_DAYS = 45;

/** A half-year whose rates nobody knows yet. */
export interface UnknownHalfYear {
  readonly halfYear: string;
  readonly begins: Day;
  readonly begun: boolean;
}

/** The half-years to complete: today's, and the next one within 45 days of its start. */
export function unknownHalfYears(
  today: Day,
  { ownerRates }: Pick<Settings, "ownerRates">,
): readonly UnknownHalfYear[] {
  const end = endOfHalfYear(today);
  const next = addDays(end, 1);
  const current: UnknownHalfYear = {
    halfYear: halfYearOf(today),
    begins: `${today.slice(0, 4)}-${halfYearOf(today).endsWith("1") ? "01" : "07"}-01` as Day,
    begun: true,
  };
  const coming: UnknownHalfYear = { halfYear: halfYearOf(next), begins: next, begun: false };
  const near = daysBetween(today, next) <= ASKED_BEFORE_DAYS;
  return [current, ...(near ? [coming] : [])].filter(
    ({ halfYear }) => ratesOf(halfYear, ownerRates) === undefined,
  );
}

export interface TypedRates {
  readonly refi: string;
  readonly legal: string;
  readonly source: string;
}

export const NO_RATES: TypedRates = { refi: "", legal: "", source: "" };

type RateErrors = Readonly<Partial<Record<keyof TypedRates, string>>>;

export type RatesReading =
  | { readonly kind: "rates"; readonly rates: OwnerRates }
  | { readonly kind: "errors"; readonly errors: RateErrors };

/** No rate of the table was ever near this; beyond it, a decimal comma was forgotten. */
const HIGHEST = 2_000;

/** A rate in percent as a person types it, in hundredths: `2,65`, `2.65 %`; `undefined` when it is none. */
function typedRate(text: string): number | undefined {
  const parts = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(tidy(text));
  if (parts === null) return undefined;
  const hundredths = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  return hundredths <= HIGHEST ? hundredths : undefined;
}

/** Reads the form: both rates and their source, or what is wrong, field by field. */
export function readRates(halfYear: string, typed: TypedRates): RatesReading {
  const texts = ratesTexts.errors;
  const refi = typedRate(typed.refi);
  const legal = typedRate(typed.legal);
  const source = tidy(typed.source);
  const errors: Partial<Record<keyof TypedRates, string>> = {};
  if (refi === undefined) errors.refi = texts.rate;
  if (legal === undefined) errors.legal = texts.rate;
  else if (legal === 0) errors.legal = texts.legalZero;
  if (source.length < 5) errors.source = texts.source;
  return refi === undefined || legal === undefined || Object.keys(errors).length > 0
    ? { kind: "errors", errors }
    : { kind: "rates", rates: { halfYear, refi, legal, source } };
}
