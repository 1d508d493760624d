import type { FecColumn } from "../../model/fec.ts";
import { fecColumnsOf } from "./fec-headings.ts";
import { fieldsOf } from "./line-fields.ts";
import { type TextLine, textLines } from "./text-lines.ts";

/** A FEC uses a tab or `|`; exports made by hand also `;` or `,`. In case of a tie the first one. */
const SEPARATORS = ["\t", "|", ";", ","] as const;
/** Titles may stand above the header, not more. */
const DEPTH = 30;
const LEAST_COLUMNS = 4;

export interface FecHeader {
  readonly line: number;
  readonly separator: string;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<FecColumn, number>;
}

/** The first lines that hold something. */
function firstLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const line of textLines(text)) {
    if (line.text.trim() !== "") lines.push(line);
    if (lines.length >= DEPTH) break;
  }
  return lines;
}

const isValue = (field: string): boolean => /^[-+]?\d[\d.,/-]*$/.test(field.trim());

/** The line and the separator that show the most columns of a FEC; `undefined` when no line looks like a header. */
export function findFecHeader(text: string): FecHeader | undefined {
  let best: FecHeader | undefined;
  for (const line of firstLines(text)) {
    if (line.text.length > 5000) continue;
    for (const separator of SEPARATORS) {
      const headings = fieldsOf(line.text, separator).map((heading) => heading.trim());
      if (headings.length < LEAST_COLUMNS || headings.filter(isValue).length >= 2) continue;
      const columns = fecColumnsOf(headings);
      if (columns.size < LEAST_COLUMNS || columns.size <= (best?.columns.size ?? 0)) continue;
      best = { line: line.number, separator, headings, columns };
    }
    if (best && best.columns.size >= 8) break;
  }
  return best;
}

/** The first line that reads as a line of a FEC: an account, a day of eight figures and ten fields or more. */
export function firstFecLikeLine(text: string): number | undefined {
  for (const line of firstLines(text)) {
    for (const separator of SEPARATORS) {
      const fields = fieldsOf(line.text.slice(0, 5000), separator).map((field) => field.trim());
      if (fields.length < 10) continue;
      const days = fields.filter((field) => /^(?:19|20)\d{2}[01]\d[0-3]\d$/.test(field)).length;
      const accounts = fields.filter((field) => /^[1-7]\d{2,9}[0-9A-Z]*$/.test(field)).length;
      if (days >= 1 && accounts > days) return line.number;
    }
  }
  return undefined;
}
