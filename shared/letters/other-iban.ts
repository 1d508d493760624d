import { countrySpecs } from "ibantools";
import { electronic, ibanProblem } from "../base/iban.ts";

/** The start of an IBAN: a country, two digits, whatever people put between them. */
const START = /[A-Z]{2}[^A-Z0-9]{0,3}\d[^A-Z0-9]{0,3}\d/g;
/** Whatever stands between the groups: spaces, dashes of any length, slashes, bars. */
const BETWEEN = /[^A-Z0-9]/g;
/** Signs read from a start: the longest IBAN has 34, each perhaps apart from the next. */
const READ = 120;
/** Signs that show nothing: put inside an IBAN, they would hide it from us and from nobody else. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The IBANs that stand in a text, in capitals and without their spaces, each once: only those whose length and key are
 * right, so that no reference is taken for one. Linear in the length of the text.
 */
export function ibansIn(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").toUpperCase();
  const found = new Set<string>();
  for (const { index } of plain.matchAll(START)) {
    const country = plain.slice(index, index + 2);
    const length = countrySpecs[country]?.chars ?? 0;
    // A word before the country is no part of it; « IBAN » may touch it.
    const before = plain.slice(Math.max(0, index - 4), index);
    if (length === 0 || (/[A-Z0-9]$/.test(before) && before !== "IBAN")) continue;
    const iban = plain
      .slice(index, index + READ)
      .replace(BETWEEN, "")
      .slice(0, length);
    if (ibanProblem(iban) === undefined) found.add(iban);
  }
  return [...found];
}

/**
 * The first IBAN of a message that is not the creditor's own: whoever may edit the workbook could have customers pay
 * elsewhere by writing one in a template or in a setting. `undefined`: there is none.
 * @param own `Réglages › IBAN`, as it is written there
 * @param quoted what the letter repeats of a customer's own words: their account is not ours to judge
 */
export function otherIban(text: string, own: string | undefined, quoted: string): string | undefined {
  const known = new Set([electronic(own ?? ""), ...ibansIn(quoted)]);
  return ibansIn(text).find((iban) => !known.has(iban));
}
