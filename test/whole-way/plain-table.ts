/**
 * The plainest reading of a file, written for the tests alone: what the product says is compared with it, so nothing
 * of the product's is used here. Amounts are whole cents.
 */

/** Rows of a delimited text, quotes as in RFC 4180. */
export function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === "") quoted = true;
    else if (sign === separator) {
      row.push(field);
      field = "";
    } else if (sign === "\n") {
      rows.push([...row, field.replace(/\r$/, "")]);
      row = [];
      field = "";
    } else field += sign;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Rows below a header row, as records. */
export function recordsOf(
  rows: readonly (readonly string[])[],
  headerRow: number,
): readonly Readonly<Record<string, string>>[] {
  const headers = rows[headerRow] ?? [];
  return rows
    .slice(headerRow + 1)
    .map((row) =>
      Object.fromEntries(headers.map((header, column) => [header.trim(), (row[column] ?? "").trim()])),
    );
}

/**
 * Cents of an amount as people write it: the last comma or point with one or two figures behind it is the decimal
 * one; a minus before or behind, or parentheses, make it negative; nothing is 0.
 */
export function centsOf(text: string): number {
  const negative = /^\(.*\)$|^\s*[-−]|-\s*$/.test(text.trim());
  const kept = text.replace(/[^\d.,]/g, "");
  const decimal = /[.,](\d{1,2})$/.exec(kept)?.[1] ?? "";
  const whole = kept.slice(0, kept.length - (decimal === "" ? 0 : decimal.length + 1)).replace(/[.,]/g, "");
  const value = Number(whole === "" ? 0 : whole) * 100 + Number(decimal.padEnd(2, "0"));
  return negative ? -value : value;
}

/** Cents of a number with a decimal point, as the written CSV files hold it. */
export function centsOfNumber(text: string): number {
  return Math.round(Number(text) * 100);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Entries of the customers' account 411 of a FEC up to a day: what customers owe by plain accounting. */
export function receivableOfFec(text: string, separator: string, asOf: string): number {
  const entries = recordsOf(rowsOf(text, separator), 0);
  const until = asOf.replaceAll("-", "");
  return sum(
    entries
      .filter(({ CompteNum = "", EcritureDate = "" }) => CompteNum.startsWith("411") && EcritureDate <= until)
      .map(({ Debit = "", Credit = "" }) => centsOf(Debit) - centsOf(Credit)),
  );
}
