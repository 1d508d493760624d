import { currencyOf } from "./currency.ts";
import type { Cents } from "./money.ts";
import { plainDigits, tidy } from "./normalise.ts";

/** Which sign stands before the cents: `1.234` is one thousand or one and a bit. */
export type DecimalSign = "." | ",";

export type AmountCell =
  | {
      readonly kind: "amount";
      readonly cents: Cents;
      /** ISO 4217, when the cell names it. */
      readonly currency?: string;
      /** The amount in cents with its fraction, when the cell holds more than two decimals. */
      readonly exact?: number;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" };

const EMPTY: AmountCell = { kind: "empty" };
const UNREADABLE: AmountCell = { kind: "unreadable" };
/** Below this part of a cent a fraction is the noise of a binary number (2184.2800000000002), not a digit typed. */
const NOISE = 1e-4;
const PLAIN = /^-?\d{1,13}(?:[.,]\d{1,2})?$/;

function fromCents(exact: number, currency?: string): AmountCell {
  // Half a cent goes away from zero; the noise of a double must not decide (1.005 is 100,4999… cents).
  const magnitude = Math.floor(Math.abs(exact) + 0.5 + 1e-7);
  if (!Number.isSafeInteger(magnitude)) return UNREADABLE;
  const rounded = (exact < 0 && magnitude > 0 ? -magnitude : magnitude) as Cents;
  const fraction = Math.abs(exact - rounded) > NOISE ? { exact } : undefined;
  return { kind: "amount", cents: rounded, ...(currency === undefined ? {} : { currency }), ...fraction };
}

function fromNumber(euros: number): AmountCell {
  const rounded = Math.round(euros * 100);
  if (rounded / 100 === euros && Number.isSafeInteger(rounded)) {
    return { kind: "amount", cents: (rounded === 0 ? 0 : rounded) as Cents };
  }
  return fromCents(euros * 100);
}

/** Groups of digits after a thousands sign: the first has 1 to 3 digits, the last 3, those between 2 or 3. */
function groupsAreThousands(text: string, sign: string): boolean {
  const groups = text.split(sign);
  return groups.every((group, index) => {
    if (index === 0) return group !== "" && group.length <= 3;
    return group.length === 3 || (group.length === 2 && index < groups.length - 1);
  });
}

/** Digits with `.`, `,` and group spaces → euros; `NaN` when it is no number. */
function decimalOf(body: string, hint: DecimalSign | undefined): number {
  const spaced = body.includes(" ");
  const dots = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  let sign: string | undefined;
  let thousands: string | undefined;
  if (dots > 0 && commas > 0) {
    sign = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
    thousands = sign === "." ? "," : ".";
  } else if (dots + commas > 1) {
    thousands = dots > 0 ? "." : ",";
  } else if (dots + commas === 1) {
    const only = dots > 0 ? "." : ",";
    if (isAmbiguous(body) && hint !== only) thousands = only;
    else sign = only;
  }
  const at = sign === undefined ? body.length : body.indexOf(sign);
  let whole = body.slice(0, at);
  const decimals = body.slice(at + 1);
  if (thousands !== undefined) {
    if (spaced || !groupsAreThousands(whole, thousands)) return Number.NaN;
    whole = whole.split(thousands).join("");
  } else if (spaced) {
    whole = whole.trim();
    if (whole.includes(" ") && !groupsAreThousands(whole, " ")) return Number.NaN;
    whole = whole.split(" ").join("");
  }
  return Number(`${whole}.${decimals}`);
}

/** `1,234` or `12.500`: one sign, three digits after it, one to three before, without a leading zero. */
function isAmbiguous(body: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
}

/**
 * The amount that a cell holds, in cents: a number of euros, or text such as `1 234,56 €`, `1.234,56`,
 * `$4,235.00`, `(123,45)`, `12-`. `1,234` reads as one thousand unless `decimalSign` (what the rest of the
 * column shows, see `decimalSignOf`) says that the comma stands before decimals.
 */
export function readAmount(cell: string | number | boolean | null, decimalSign?: DecimalSign): AmountCell {
  if (cell === null) return EMPTY;
  if (typeof cell === "number") return fromNumber(cell);
  if (typeof cell === "boolean") return UNREADABLE;
  if (cell === "") return EMPTY;
  if (PLAIN.test(cell)) return fromNumber(Number(cell.replace(",", ".")));
  return fromText(cell, decimalSign);
}

/** No amount is longer, whatever is written around it: a longer text is a note. */
const LONGEST = 60;
/** `12€50`: the sign stands in the place of the comma. */
const SIGN_BETWEEN = /^(-? ?\d[\d ]*) ?€ ?(\d{2})$/;
/** `120,-`, `120.--`: no cents, in Swiss and German habits; never a minus sign. */
const NO_CENTS = /([.,]) ?-{1,2}(?= ?[^\d]*$)/;
const SIDES = /^(.*[\d.,)€$£]) ?(CR|DR|DB|CT|C|D)\.?$/i;

function fromText(cell: string, decimalSign: DecimalSign | undefined): AmountCell {
  // Apostrophes part thousands in Swiss habits (1'234.56), or open a cell kept as text.
  let text = tidy(plainDigits(cell));
  if (text.length > LONGEST) return UNREADABLE;
  text = text
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/^['’]/, "")
    .replace(/(\d)['’´`](?=\d{3})/g, "$1 ");
  if (text === "" || text === "-") return EMPTY;
  text = text
    .replace(SIGN_BETWEEN, "$1,$2 €")
    .replace(NO_CENTS, "")
    .replace(/ ?\bttc$/i, "");
  let negative = false;
  const parenthesised = /^([^()\d]*)\(([^()]+)\)([^()\d]*)$/.exec(text);
  if (parenthesised) {
    negative = true;
    text = `${parenthesised[1]}${parenthesised[2]}${parenthesised[3]}`.trim();
  }
  const side = SIDES.exec(text);
  if (side) {
    negative = negative || /^c/i.test(side[2] ?? "");
    text = side[1] ?? "";
  }
  const parts = /^([^\d.,]*)([\d.,][\d., ]*)([^\d.,]*)\.?$/.exec(text);
  if (!parts) return UNREADABLE;
  let currency: string | undefined;
  let scale = 100;
  for (const outside of [parts[1] ?? "", parts[3] ?? ""]) {
    let bare = outside.replace(/[-+ ]/g, "");
    if (outside.includes("-")) {
      if (negative || outside.indexOf("-") !== outside.lastIndexOf("-")) return UNREADABLE;
      negative = true;
    }
    if (bare === "") continue;
    // « 12 k€ »: thousands, only beside a currency.
    if (/^k(?:€|\$|£|eur)/i.test(bare) && scale === 100) {
      scale = 100_000;
      bare = bare.slice(1);
    }
    const found = currencyOf(bare);
    if (found === undefined || (currency !== undefined && currency !== found)) return UNREADABLE;
    currency = found;
  }
  const euros = decimalOf((parts[2] ?? "").trim(), decimalSign);
  return fromCents((negative ? -euros : euros) * scale, currency);
}

/** What the texts of a column show about the sign before their decimals. */
export interface DecimalEvidence {
  /** What most of its texts of a single reading use; `undefined`: nothing shows it. */
  readonly sign: DecimalSign | undefined;
  /** Texts of two readings (`1,234`). */
  readonly ambiguous: number;
}

/** Looks at the texts of a column (`12,5`, `1.234,56`) to know which sign stands before its decimals. */
export function decimalEvidence(cells: Iterable<string | number | boolean | null>): DecimalEvidence {
  let commas = 0;
  let dots = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || cell.length > LONGEST) continue;
    const dot = cell.lastIndexOf(".");
    const comma = cell.lastIndexOf(",");
    if (dot < 0 && comma < 0) continue;
    const digits = cell.replace(/[^\d.,]/g, "");
    if (dot >= 0 && comma >= 0) {
      if (dot > comma) dots += 1;
      else commas += 1;
    } else if (digits.split(dot >= 0 ? "." : ",").length > 2) {
      if (dot >= 0) commas += 1;
      else dots += 1;
    } else if (isAmbiguous(digits)) {
      ambiguous += 1;
    } else if (dot >= 0) dots += 1;
    else commas += 1;
  }
  return { sign: commas === dots ? undefined : commas > dots ? "," : ".", ambiguous };
}

/** The decimal sign that a column shows: see `decimalEvidence`. */
export function decimalSignOf(cells: Iterable<string | number | boolean | null>): DecimalSign | undefined {
  return decimalEvidence(cells).sign;
}
