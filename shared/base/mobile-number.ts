/** A number that a phone can write to, or why the cell gives none. */
export type MobileNumber =
  | { readonly kind: "mobile"; readonly number: string }
  /** `missing`: an empty cell · `fixed`: a number that takes no SMS · `unreadable`: no number. */
  | { readonly kind: "none"; readonly why: "missing" | "fixed" | "unreadable"; readonly text: string };

/** Mobile ranges of the overseas departments (Arcep's numbering plan): their own country code, not 33. */
const OVERSEAS: readonly (readonly [start: string, code: string])[] = [
  ["639", "262"],
  ["690", "590"],
  ["691", "590"],
  ["692", "262"],
  ["693", "262"],
  ["694", "594"],
  ["696", "596"],
  ["697", "596"],
];
/** A cell longer than this is no list of phone numbers. */
const LONGEST_CELL = 200;

/**
 * The mobile number of a cell as `+33612345678` (E.164), from French notations (`06 12 34 56 78`, `+33 (0)6…`,
 * `0033 6…`), the first mobile one where several stand. A foreign number is taken as written: only its own country knows
 * whether it is a mobile one.
 */
export function mobileNumber(cell: string | undefined): MobileNumber {
  const text = (cell ?? "").normalize("NFKC").trim();
  if (text === "") return { kind: "none", why: "missing", text };
  const numbers = text
    .slice(0, LONGEST_CELL)
    .split(/[/;,|\n]| ou | et /)
    .map(internationalNumber)
    .filter((number) => number !== undefined);
  const mobile = numbers.find(isMobile);
  if (mobile !== undefined) return { kind: "mobile", number: mobile };
  return { kind: "none", why: numbers.length === 0 ? "unreadable" : "fixed", text };
}

/** `+` and 8 to 15 digits, or `undefined`. */
function internationalNumber(written: string): string | undefined {
  const digits = written
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+");
  if (digits.startsWith("+33")) return french(digits.slice(3).replace(/^0/, ""));
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return digits;
  return digits.startsWith("0") ? french(digits.slice(1)) : undefined;
}

/** The number of the nine digits that follow the 0, or `undefined`. */
function french(nine: string): string | undefined {
  if (!/^[1-9]\d{8}$/.test(nine)) return undefined;
  const code = OVERSEAS.find(([start]) => nine.startsWith(start))?.[1] ?? "33";
  return `+${code}${nine}`;
}

function isMobile(number: string): boolean {
  if (number.startsWith("+33")) return /^\+33[67]/.test(number);
  if (/^\+(?:262|590|594|596)/.test(number)) return /^\+\d{3}[67]/.test(number);
  return true;
}
