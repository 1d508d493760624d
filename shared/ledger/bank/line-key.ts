import { type Day, dayOrUndefined } from "../../base/day.ts";
import type { Cents } from "../../base/money.ts";
import { comparable } from "../../base/normalise.ts";
import { stableHash } from "../../base/stable-hash.ts";
import type { BankFormat, BankLine } from "../../model/bank.ts";

/** A line of a bank as its `Identifiant` keeps it: enough to know it again from any file. */
export interface LineKey {
  readonly format: BankFormat;
  /** Hash of the account; `0` when the file does not say it. */
  readonly account: string;
  readonly day: Day;
  readonly amount: number;
  readonly currency: string;
  /** Hash of the label's words, whatever their order, case and accents. */
  readonly words: string;
}

const LETTERS: Readonly<Record<BankFormat, string>> = {
  OFX: "O",
  "CAMT.053": "X",
  "CFONB 120": "F",
  CSV: "C",
};
const FORMATS = new Map((Object.keys(LETTERS) as BankFormat[]).map((format) => [LETTERS[format], format]));
const PATTERN =
  /^B([OXFC])([0-9a-f]{6}|0)-(\d{4})(\d{2})(\d{2})-(-?\d{1,15})([A-Z]{3})-([0-9a-f]{10})-(\d{1,6})(?:~.{1,60})?$/;

/**
 * The number that every format of a French bank gives alike: the 11 signs of the account in an IBAN, in a RIB (bank,
 * branch, account, with or without key) or alone. Empty when the file hides it (`****1234`).
 */
export function accountNumber(account: string | undefined): string {
  const bare = (account ?? "").toUpperCase().replace(/[^0-9A-Z*X]/g, "");
  if (bare === "" || bare.includes("*") || /X{3,}/.test(bare)) return "";
  let number = bare;
  if (/^FR\d{2}\d{10}[0-9A-Z]{11}\d{2}$/.test(bare)) number = bare.slice(14, 25);
  else if (/^\d{10}[0-9A-Z]{11}(?:\d{2})?$/.test(bare)) number = bare.slice(10, 21);
  return number.replace(/^0+/, "");
}

/** Key of a line of a file. */
export function keyOfLine(line: BankLine, account: string | undefined, format: BankFormat): LineKey {
  const number = accountNumber(account);
  const words = [...new Set(comparable(line.label).split(" "))].sort().join(" ");
  return {
    format,
    account: number === "" ? "0" : stableHash(number).slice(0, 6),
    day: line.day,
    amount: line.amount,
    currency: line.currency,
    words: stableHash(words).slice(0, 10),
  };
}

/** `Identifiant` of the rank-th line of this key, from 1. */
export function lineIdentifier(key: LineKey, rank: number): string {
  const day = key.day.split("-").join("");
  return `B${LETTERS[key.format]}${key.account}-${day}-${key.amount}${key.currency}-${key.words}-${rank}`;
}

/** What an `Identifiant` of ours says; `undefined` for any other. */
export function readLineIdentifier(id: string): (LineKey & { readonly rank: number }) | undefined {
  const parts = PATTERN.exec(id.trim());
  const format = FORMATS.get(parts?.[1] ?? "");
  const day = parts && dayOrUndefined(`${parts[3]}-${parts[4]}-${parts[5]}`);
  if (!parts || !format || !day) return undefined;
  return {
    format,
    account: parts[2] ?? "0",
    day,
    amount: Number(parts[6]) as Cents,
    currency: parts[7] ?? "EUR",
    words: parts[8] ?? "",
    rank: Number(parts[9]),
  };
}

/** The same line, whatever the file, where the accounts agree or one is not known. */
export function coreOfKey({ day, amount, currency, words }: LineKey): string {
  return `${day}|${amount}|${currency}|${words}`;
}

export const accountsAgree = (a: string, b: string): boolean => a === b || a === "0" || b === "0";

/** Words that every label of a bank has. */
const COMMON = new Set(
  (
    "vir virement virements sepa inst recu recue de du des la le les par d l en eur euros euro ref reference motif " +
    "remise cheque cheques chq cb carte prlv prelevement sarl sas sasu eurl sa monsieur madame m mme notprovided"
  ).split(" "),
);

/** How much of the shorter label's own words the longer one says, 0 to 1; 0 when one has none. */
export function labelLikeness(a: string, b: string): number {
  const own = (label: string): readonly string[] => [
    ...new Set(
      comparable(label)
        .split(" ")
        .filter((word) => word.length > 1 && !COMMON.has(word)),
    ),
  ];
  const [first, second] = [own(a), own(b)];
  const [short, long] = first.length <= second.length ? [first, new Set(second)] : [second, new Set(first)];
  return short.length === 0 ? 0 : short.filter((word) => long.has(word)).length / short.length;
}
