/** What tells the retained part of an invoice from the invoice itself, in lists, letters and the journal. */
const MARK = " (retenue de garantie)";

/** The number under which the retained part of an invoice is listed: `FA-12 (retenue de garantie)`. */
export function retentionNumber(number: string): string {
  return number === "" ? "Retenue de garantie" : `${number}${MARK}`;
}

/** The invoice's own number, where a cell names its retained part. */
export function withoutRetention(number: string): string {
  // Nearly no number ends so: the last sign tells without a copy of the text.
  return number.endsWith(")") && number.toLowerCase().endsWith(MARK) ? number.slice(0, -MARK.length) : number;
}
