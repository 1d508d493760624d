import { decimalSignOf } from "../../base/read-amount.ts";
import type { FecHeader } from "./find-fec-header.ts";
import { type FecLayout, isTrimmed } from "./fit-row.ts";
import { fieldsOf } from "./line-fields.ts";
import { LONGEST_LINE, textLines } from "./text-lines.ts";

/** Enough lines to see the habits of a software. */
const LOOKED_AT = 2000;

/** How the lines under a header are laid out, from the first ones: width, dropped ends, decimal sign. */
export function fecLayout(text: string, header: FecHeader): FecLayout {
  const { separator, columns } = header;
  let named = header.headings.length;
  while (named > 0 && header.headings[named - 1] === "") named -= 1;

  const rows: string[][] = [];
  for (const line of textLines(text)) {
    if (line.number <= header.line || line.text.length > LONGEST_LINE || line.text.trim() === "") continue;
    rows.push(fieldsOf(line.text, separator));
    if (rows.length >= LOOKED_AT) break;
  }
  const base = { separator, columns, trimmed: false, decimal: undefined };
  // More fields than headings on most lines: a column without a heading at the end, not a separator in a label.
  const filled = rows.map((row) => {
    let length = row.length;
    while (length > named && (row[length - 1] ?? "").trim() === "") length -= 1;
    return length;
  });
  const wider = filled.filter((length) => length > named);
  const width = wider.length * 2 > rows.length ? Math.max(...wider) : named;

  const amounts = (["Debit", "Credit", "Montant"] as const).flatMap((column) => {
    const at = columns.get(column);
    return at === undefined ? [] : rows.map((row) => (row[at] ?? "").trim());
  });
  const usual = Math.max(width, mostFrequent(rows.map(({ length }) => length)));
  const layout: FecLayout = { ...base, width, usual, decimal: decimalSignOf(amounts) };
  const dropped = rows.filter((row) => row.length < width && isTrimmed(row, layout)).length;
  return { ...layout, trimmed: dropped * 3 >= rows.length && dropped >= 2 };
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 0;
}
