import { type Day, dayFrom, dayNumber, dayOrUndefined } from "../base/day.ts";
import { ibanProblem } from "../base/iban.ts";
import { NUMBER_WORDS } from "./bank-words.ts";
import type { LabelToken } from "./label-tokens.ts";

/** What tokens of a label may be besides a part of an invoice number. */
export interface TokenUse {
  /** By token: never a number of ours (IBAN, phone, amount, time, SIREN …). */
  readonly excluded: readonly boolean[];
  /** By token: it reads as a date, so it says less. */
  readonly dateLike: readonly boolean[];
}

/** How many signs an IBAN has, by country (ISO 13616). */
const IBAN_SIGNS: ReadonlyMap<string, number> = new Map(
  (
    "FR 27 MC 27 BE 16 LU 20 DE 22 ES 24 IT 27 NL 18 PT 25 CH 21 GB 22 IE 22 AT 20 PL 28 LT 20 EE 20 LV 21 FI 18 " +
    "SE 24 DK 18 NO 15 CZ 24 RO 24 GR 27 MT 31 CY 28"
  )
    .split(/ (?=[A-Z])/)
    .map((pair) => [pair.slice(0, 2), Number(pair.slice(3))]),
);
/** What is not of its country's length is one all the same from so many signs on: cut, or joined to what follows. */
const CUT_IBAN = 20;

/** Luhn's check, which SIREN and SIRET numbers pass. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

const isSmall = ({ text }: LabelToken): boolean => text.length <= 2;

/** A separator that joins the three parts of a written date. */
const joinsDate = (before: string): boolean => before === "/" || before === "." || before === "-";

/** `12/03/2026`, `12.03.26`: three tokens that are a day. */
function isWrittenDate(a: LabelToken, b: LabelToken | undefined, c: LabelToken | undefined): boolean {
  if (!b?.digits || !c?.digits || !joinsDate(b.before) || b.before !== c.before) return false;
  if (isSmall(a) && isSmall(b))
    return dayFrom(fullYear(c.text), Number(b.text), Number(a.text)) !== undefined;
  return dayOrUndefined(`${a.text}-${b.text}-${c.text}`) !== undefined;
}

/** `120326`, `12032026`, `20260312`: one run that is a day near the payment's. */
function isRunOfDate(text: string, paid: string | undefined): boolean {
  const tries: (Day | undefined)[] = [];
  if (text.length === 6) {
    tries.push(dayFrom(fullYear(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2))));
    tries.push(dayFrom(fullYear(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))));
  } else if (text.length === 8) {
    tries.push(dayFrom(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2))));
    tries.push(dayFrom(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))));
  }
  const paidDay = dayOrUndefined(paid ?? "");
  return tries.some((on) => {
    if (on === undefined) return false;
    return paidDay === undefined || Math.abs(dayNumber(on) - dayNumber(paidDay)) <= 40;
  });
}

/**
 * Marks the runs of digits of a label that are no invoice number: an IBAN, a phone, a SIREN, an amount, a time, a
 * bank's long reference; and those that read as a date, which count less.
 * @param amount the payment's, in cents: its figures in the label are the amount again
 */
export function tokenUse(tokens: readonly LabelToken[], amount: number, paid: string | undefined): TokenUse {
  const excluded: boolean[] = new Array(tokens.length).fill(false);
  const dateLike: boolean[] = new Array(tokens.length).fill(false);
  /** Nothing when the end is -1. */
  const exclude = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) excluded[at] = true;
  };
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const previous = tokens[at - 1];
    if (!token.digits) {
      exclude(at, ibanEnd(tokens, at, token.text));
      return;
    }
    if (token.text.length >= 13) excluded[at] = true;
    const named = previous !== undefined && !previous.digits && NUMBER_WORDS.has(previous.text);
    if (token.text.length === 9 && !named && passesLuhn(token.text)) excluded[at] = true;
    if (token.text.length === 10 && /^0[1-9]/.test(token.text) && !named) excluded[at] = true;
    exclude(at, phoneEnd(tokens, at));
    exclude(at, amountEnd(tokens, at, amount));
    if (next?.digits && next.before === ":" && isSmall(token) && next.text.length === 2) exclude(at, at + 1);
    if (isWrittenDate(token, next, tokens[at + 2])) {
      for (let part = at; part <= at + 2; part += 1) dateLike[part] = true;
    }
    if (isRunOfDate(token.text, paid)) dateLike[at] = true;
  });
  return { excluded, dateLike };
}

/** The last token of an IBAN that begins here, else -1. */
function ibanEnd(tokens: readonly LabelToken[], at: number, letters: string): number {
  const all = IBAN_SIGNS.get(letters.slice(-2));
  if (all === undefined || letters.length > 6) return -1;
  const key = tokens[at + 1];
  if (!key?.digits || key.before !== "") return -1;
  let signs = 2;
  let end = at;
  while (signs < all) {
    const token = tokens[end + 1];
    if (!token || (token.before !== "" && token.before !== " ")) break;
    // An account number holds no long word.
    if (!token.digits && token.text.length > 4) break;
    signs += token.text.length;
    end += 1;
  }
  if (signs >= CUT_IBAN) return end;
  // « NO00123 du 10/09/26 » has as many signs as a Norwegian one: of those so short, only the key tells.
  const digits = tokens.slice(at + 1, end + 1).map(({ text }) => text);
  return signs === all && ibanProblem(letters.slice(-2) + digits.join("")) === undefined ? end : -1;
}

/** The last token of a phone written in pairs, else -1. */
function phoneEnd(tokens: readonly LabelToken[], at: number): number {
  if (!/^0[1-9]$/.test(tokens[at]?.text ?? "")) return -1;
  for (let next = at + 1; next <= at + 4; next += 1) {
    const token = tokens[next];
    if (!token?.digits || token.text.length !== 2 || !/^[ .\-/]$/.test(token.before)) return -1;
  }
  return at + 4;
}

/** The last token of an amount that begins here (`1 234,56`, `450 EUR`), else -1. */
function amountEnd(tokens: readonly LabelToken[], at: number, amount: number): number {
  let end = at;
  let whole = tokens[at]?.text ?? "";
  if (whole.length > 9) return -1;
  for (let next = tokens[at + 1]; next?.digits && /^[ .]$/.test(next.before); next = tokens[end + 1]) {
    if (next.text.length !== 3 || (end === at && whole.length > 3)) break;
    end += 1;
    whole += next.text;
  }
  const last = tokens[end + 1];
  const decimals =
    last?.digits && /^[.,]$/.test(last.before) && last.text.length === 2 ? last.text : undefined;
  const stop = decimals === undefined ? end : end + 1;
  const unit = tokens[stop + 1];
  const currency = (text: string | undefined): boolean => /^(EUR|EUROS?|E)$/.test(text ?? "");
  const named = unit !== undefined && !unit.digits && currency(unit.text) && unit.before.length <= 1;
  const before = tokens[at - 1];
  const announced = before !== undefined && /^(EUR|EUROS?|MONTANT|TTC)$/.test(before.text);
  const same = Number(whole) * 100 + Number(decimals) === Math.abs(amount);
  // `123,45` alone is an amount; after « facture » or in a list of numbers it may be two of them.
  const listed = before !== undefined && (before.digits || NUMBER_WORDS.has(before.text));
  return same || named || announced || (decimals !== undefined && !listed) ? stop : -1;
}
