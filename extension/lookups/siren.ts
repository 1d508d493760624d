import { plainDigits } from "#shared/base/normalise.ts";

/** What a cell `SIREN` gives to look up: nothing leaves the browser unless it is `siren`. */
export type SirenReading =
  | { readonly kind: "siren"; readonly siren: string }
  | { readonly kind: "empty" }
  /** `length`: neither 9 nor 14 digits · `key`: the control key does not hold. */
  | { readonly kind: "wrong"; readonly why: "length" | "key"; readonly text: string };

/** La Poste's establishments: some fail Luhn's check, then their digits add up to a multiple of five. */
const LA_POSTE = "356000000";
/** A longer text is a note, not a number. */
const LONGEST = 60;

/**
 * Reads a SIREN (9 digits) or the SIREN at the head of a SIRET (14 digits), checked by Luhn's key: of the whole number.
 * Spaces, dots and a country's VAT prefix are no part of it.
 */
export function readSiren(cell: string | undefined): SirenReading {
  const text = (cell ?? "").trim();
  if (text === "") return { kind: "empty" };
  const digits =
    text.length > LONGEST
      ? ""
      : plainDigits(text)
          .replace(/^FR\s?[0-9A-Z]{2}\s?(?=\d{3})/i, "")
          .replace(/[\s\u00a0\u202f.-]/g, "");
  if (!/^(?:\d{9}|\d{14})$/.test(digits))
    return { kind: "wrong", why: "length", text: text.slice(0, LONGEST) };
  const siren = digits.slice(0, 9);
  const isPost = digits.length === 14 && siren === LA_POSTE && digitSum(digits) % 5 === 0;
  const holds = siren !== "000000000" && (passesLuhn(digits) || isPost) && passesLuhn(siren);
  return holds ? { kind: "siren", siren } : { kind: "wrong", why: "key", text: text.slice(0, LONGEST) };
}

/** Luhn's check: from the right, one digit in two is doubled; the sum is a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = Number(digits[digits.length - 1 - at]);
    const weighted = at % 2 === 1 ? value * 2 : value;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

/** `732 829 320`, as people write it. */
export function spacedSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0");
}
