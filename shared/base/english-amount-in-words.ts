import type { Cents } from "./money.ts";
import { ownValue } from "./own-value.ts";

const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;

const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

/** 0 to 99. */
function underHundred(value: number): string {
  if (value < 20) return UNITS[value] ?? "";
  const ten = TENS[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${UNITS[value % 10] ?? ""}`;
}

/** 1 to 999. */
function underThousand(value: number): string {
  if (value < 100) return underHundred(value);
  const hundreds = `${UNITS[Math.floor(value / 100)] ?? ""} hundred`;
  return value % 100 === 0 ? hundreds : `${hundreds} and ${underHundred(value % 100)}`;
}

const GREAT = [
  [1_000_000_000, "billion"],
  [1_000_000, "million"],
  [1_000, "thousand"],
] as const;

/** Largest whole number that can be said, as in French (base/amount-in-words.ts). */
const LARGEST = 999_999_999_999;

/**
 * A whole number in British English: 1,234 “one thousand two hundred and thirty-four”, 1,005 “one thousand and five”.
 * @throws RangeError when it is negative, not whole, or beyond 999 billion
 */
export function englishNumberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`Nombre hors de ce qui s'écrit en lettres : ${value}`);
  }
  if (value === 0) return UNITS[0];
  const words: string[] = [];
  let rest = value;
  for (const [size, name] of GREAT) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) words.push(`${underThousand(count)} ${name}`);
  }
  if (rest > 0)
    words.push(words.length > 0 && rest < 100 ? `and ${underHundred(rest)}` : underThousand(rest));
  return words.join(" ");
}

interface Money {
  readonly unit: string;
  readonly units: string;
  readonly part: string;
  readonly parts: string;
}

const MONEY: Readonly<Record<string, Money>> = {
  EUR: { unit: "euro", units: "euros", part: "cent", parts: "cents" },
  USD: { unit: "dollar", units: "dollars", part: "cent", parts: "cents" },
  GBP: { unit: "pound sterling", units: "pounds sterling", part: "penny", parts: "pence" },
  CHF: { unit: "Swiss franc", units: "Swiss francs", part: "centime", parts: "centimes" },
};

/**
 * An amount in English words, for the acknowledgement of a debt: “one thousand two hundred euros and fifty cents”.
 * `undefined` for a currency whose words are not known.
 * @throws RangeError when the amount is negative or beyond 999 billion
 */
export function englishAmountInWords(amount: Cents, currency = "EUR"): string | undefined {
  const money = ownValue(MONEY, currency);
  if (money === undefined) return undefined;
  const parts = amount % 100;
  const whole = (amount - parts) / 100;
  const units = `${englishNumberInWords(whole)} ${whole === 1 ? money.unit : money.units}`;
  if (parts === 0) return units;
  const small = `${englishNumberInWords(parts)} ${parts === 1 ? money.part : money.parts}`;
  return whole === 0 ? small : `${units} and ${small}`;
}
