import type { Day } from "../base/day.ts";
import { formatEnglishAmount, formatEnglishDay } from "../base/english-format.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { mobileNumber } from "../base/mobile-number.ts";
import { type Cents, sumCents } from "../base/money.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import { comingSms, overdueSms, SMS_GAPS } from "../texts/sms.ts";
import { familyOf } from "./families.ts";
import type { LetterInput } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import { gsmText, smsParts } from "./sms-segments.ts";
import { percentEncoded } from "./utf8.ts";

/** Two messages of 153 characters. */
const LONGEST_SMS = 306;
const MOST_PARTS = 2;

/** What a short message is made of: the same line, customer and settings as the letter of the step. */
export type SmsInput = Pick<LetterInput, "line" | "customer" | "settings"> &
  Partial<Pick<LetterInput, "language">>;

export type SmsResult =
  | {
      readonly text: string;
      /** `sms:` address: opens the phone's own application with the message written. */
      readonly url: string;
      /** Messages that the phone counts. */
      readonly parts: number;
    }
  /** In French: what is missing and where to fill it. */
  | { readonly gap: string };

/** Steps that a short message can stand for; the others are letters. */
const LATE: readonly LetterFamily[] = ["courteous", "firm", "unpaid-notice", "last-call"];

/**
 * The step of a line as a short message that the owner sends from their own phone: who writes, the invoice, its day, the
 * amount (never to a consumer, whose screen others may read), one question, where to call. No fee and no penalty, to
 * anybody. At most 306 characters and two messages.
 */
export function smsOf({ line, customer, settings, language = customer.language }: SmsInput): SmsResult {
  const family = familyOf(line.template ?? "", line);
  if (family !== "preventive" && !LATE.includes(family)) return { gap: SMS_GAPS.notByPhone };
  const company = plainField(settings.sender.name ?? "");
  if (company === "") return { gap: SMS_GAPS.noName };
  const phone = plainField(settings.sender.phone ?? "");
  if (phone === "") return { gap: SMS_GAPS.noPhone };
  const mobile = mobileNumber(customer.phone);
  if (mobile.kind === "none") {
    const written = plainField(mobile.text);
    if (mobile.why === "missing") return { gap: SMS_GAPS.noMobile };
    return { gap: mobile.why === "fixed" ? SMS_GAPS.fixed(written) : SMS_GAPS.unreadable(written) };
  }
  const numbers = line.parts
    .map(({ open }) => plainField(open.item.number))
    .filter((number) => number !== "");
  if (numbers.length === 0 || numbers.length < line.parts.length) return { gap: SMS_GAPS.noInvoice };

  const english = language === "en";
  const amount = family === "preventive" ? sumCents(line.parts.map((part) => part.amount)) : line.claimed;
  const facts = {
    company,
    numbers: [...new Set(numbers)],
    amount: customer.segment === "particulier" ? undefined : amountText(amount, line.currency, english),
    due: dayText(firstDue(line.parts.map(({ open }) => open.item.due)), english),
    phone,
  };
  const text = gsmText(family === "preventive" ? comingSms(facts, language) : overdueSms(facts, language));
  const parts = smsParts(text);
  if (parts > MOST_PARTS || [...text].length > LONGEST_SMS) return { gap: SMS_GAPS.tooLong };
  return { text, url: `sms:${mobile.number}?body=${percentEncoded(text)}`, parts };
}

function firstDue(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((on): on is Day => on !== undefined).sort()[0];
}

function amountText(amount: Cents, currency: string, english: boolean): string | undefined {
  if (amount <= 0) return undefined;
  return english ? formatEnglishAmount(amount, currency) : formatAmount(amount, currency);
}

function dayText(day: Day | undefined, english: boolean): string | undefined {
  if (day === undefined) return undefined;
  return english ? formatEnglishDay(day) : formatDay(day);
}
