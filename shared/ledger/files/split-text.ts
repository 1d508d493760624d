const separators = [";", "\t", "|", ","] as const;

export type Separator = (typeof separators)[number];

export interface SplitText {
  /** `undefined`: one column only. */
  readonly separator: Separator | undefined;
  /** One entry a line of the file (a quoted field may hold several), each as long as it is: never padded. */
  readonly rows: readonly (readonly string[])[];
}

const linesLookedAt = 60;

/**
 * Cuts a delimited text into rows of fields, exactly as they are written: nothing is trimmed or converted.
 * A field in quotes may hold separators, line ends and doubled quotes; a quote elsewhere is a plain sign.
 * Our own rather than PapaParse 5.7: there one quote never closed (« "Au Bon Pain;100 ») swallows every row below it,
 * and lines ending now in CR LF, now in LF keep a CR in their last field. A debt must not vanish so.
 */
export function splitText(text: string, separator: Separator | undefined = detectSeparator(text)): SplitText {
  const announced = /^sep=([;\t|,])\r?\n/.exec(text);
  if (announced !== null) {
    const known = separators.find((candidate) => candidate === announced[1]);
    return { separator: known, rows: rowsOf(text.slice(announced[0].length), known) };
  }
  return { separator, rows: rowsOf(text, separator) };
}

/**
 * The separator that cuts the first lines into the most regular table: the share of lines that have the
 * most frequent number of fields, times that number less one.
 */
export function detectSeparator(text: string): Separator | undefined {
  let best: Separator | undefined;
  let most = 0;
  for (const separator of separators) {
    const score = regularity(rowsOf(text, separator, linesLookedAt));
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

function regularity(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.some((field) => field.trim() !== ""));
  const counts = new Map<number, number>();
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [fields, lines] of counts) {
    best = Math.max(best, (lines / filled.length) ** 2 * (fields - 1));
  }
  return best;
}

function rowsOf(text: string, separator: string | undefined, limit = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < limit) {
    const quoted = text.charAt(at) === '"' ? quotedEnd(text, at, separator) : undefined;
    const end = quoted ?? plainEnd(text, at, separator);
    row.push(quoted === undefined ? text.slice(at, end) : text.slice(at + 1, end - 1).replace(/""/g, '"'));
    const sign = text.charAt(end);
    if (separator !== undefined && sign === separator) {
      at = end + 1;
      // A separator that ends the text still opens a last, empty field.
      if (at === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (sign === "\r" && text.charAt(end + 1) === "\n" ? 2 : 1);
  }
  if (row.length > 0 && rows.length < limit) rows.push(row);
  return rows;
}

/** Just after the closing quote, if one stands before a separator or a line's end; else it was a plain sign. */
function quotedEnd(text: string, start: number, separator: string | undefined): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') {
      at += 1;
      continue;
    }
    const next = text.charAt(at + 1);
    return next === "" || next === separator || next === "\n" || next === "\r" ? at + 1 : undefined;
  }
  return undefined;
}

function plainEnd(text: string, start: number, separator: string | undefined): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const sign = text.charAt(end);
    if (sign === separator || sign === "\n" || sign === "\r") break;
  }
  return end;
}
