import type { Cents } from "./money.ts";
import { ownValue } from "./own-value.ts";

const UNITS = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
] as const;

const TENS: Readonly<Record<number, string>> = {
  2: "vingt",
  3: "trente",
  4: "quarante",
  5: "cinquante",
  6: "soixante",
};

/** 0 to 99. `final`: nothing follows that would take the s of « quatre-vingts ». */
function underHundred(value: number, final: boolean): string {
  if (value <= 16) return UNITS[value] ?? "";
  if (value < 20) return `dix-${UNITS[value - 10]}`;
  if (value === 80) return final ? "quatre-vingts" : "quatre-vingt";
  if (value > 80) return `quatre-vingt-${underHundred(value - 80, final)}`;
  // Seventy counts on from sixty, as ninety does from eighty.
  const ten = value >= 70 ? 6 : Math.floor(value / 10);
  const rest = value - 10 * ten;
  const word = TENS[ten] ?? "";
  if (rest === 0) return word;
  const joint = rest === 1 || rest === 11 ? " et " : "-";
  return word + joint + underHundred(rest, final);
}

/** 1 to 999. `final`: « cents » keeps its s, as at the end of a number or before « millions ». */
function underThousand(value: number, final: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return underHundred(rest, final);
  const count = hundreds === 1 ? "" : `${UNITS[hundreds]} `;
  if (rest === 0) return `${count}cent${hundreds > 1 && final ? "s" : ""}`;
  return `${count}cent ${underHundred(rest, final)}`;
}

const THOUSAND = 1_000;
const GREAT = [
  [1_000_000_000, "milliard"],
  [1_000_000, "million"],
] as const;

/** Largest whole number that can be said: 999 milliards and what follows. */
const LARGEST = 999_999_999_999;

/**
 * A whole number in French words, by the traditional spelling: 71 « soixante et onze », 80 « quatre-vingts », 81
 * « quatre-vingt-un », 200 « deux cents », 201 « deux cent un », 80 000 « quatre-vingt mille ».
 * @throws RangeError when it is negative, not whole, or beyond 999 milliards
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`Nombre hors de ce qui s'écrit en lettres : ${value}`);
  }
  if (value === 0) return UNITS[0];
  const words: string[] = [];
  let rest = value;
  for (const [size, name] of GREAT) {
    const count = Math.floor(rest / size);
    rest %= size;
    // A noun, unlike « mille »: the s of « cents » and « quatre-vingts » stays before it.
    if (count > 0) words.push(`${underThousand(count, true)} ${name}${count > 1 ? "s" : ""}`);
  }
  const thousands = Math.floor(rest / THOUSAND);
  if (thousands > 0) words.push(thousands === 1 ? "mille" : `${underThousand(thousands, false)} mille`);
  const last = rest % THOUSAND;
  if (last > 0) words.push(underThousand(last, true));
  return words.join(" ");
}

interface Money {
  readonly unit: string;
  readonly units: string;
  /** « un million d'euros », « un million de dollars ». */
  readonly of: string;
  readonly part: string;
  readonly parts: string;
}

const MONEY: Readonly<Record<string, Money>> = {
  EUR: { unit: "euro", units: "euros", of: "d'", part: "centime", parts: "centimes" },
  USD: { unit: "dollar", units: "dollars", of: "de ", part: "cent", parts: "cents" },
  GBP: { unit: "livre sterling", units: "livres sterling", of: "de ", part: "penny", parts: "pence" },
  CHF: { unit: "franc suisse", units: "francs suisses", of: "de ", part: "centime", parts: "centimes" },
};

/** « livre » is feminine: une livre sterling, vingt et une livres. */
const feminine = (words: string): string => words.replace(/\bun$/, "une");

/**
 * An amount in words, as an acknowledgement of debt writes it (C. civ. art. 1376): « mille deux cent trente-quatre
 * euros et cinquante-six centimes ». `undefined` for a currency whose words are not known.
 * @throws RangeError when the amount is negative or beyond 999 milliards
 */
export function amountInWords(amount: Cents, currency = "EUR"): string | undefined {
  const money = ownValue(MONEY, currency);
  if (money === undefined) return undefined;
  const parts = amount % 100;
  const whole = (amount - parts) / 100;
  const said = numberInWords(whole);
  // « Un million d'euros », but « un million deux cents euros ».
  const of = whole >= 1_000_000 && whole % 1_000_000 === 0 ? money.of : "";
  const units = `${currency === "GBP" ? feminine(said) : said} ${of}${whole < 2 ? money.unit : money.units}`;
  if (parts === 0) return units;
  const cents = `${numberInWords(parts)} ${parts < 2 ? money.part : money.parts}`;
  return whole === 0 ? cents : `${units} et ${cents}`;
}
