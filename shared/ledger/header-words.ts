import { ownValue } from "../base/own-value.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Field } from "../model/mapping.ts";
import { bucketsInRow, readBucketHeader } from "./bucket-header.ts";
import { FEC_COLUMNS, HEADER_RULES } from "./header-rules.ts";
import { headerTokens } from "./header-tokens.ts";

const RULES = HEADER_RULES.map(([field, score, wanted, excluded]) => ({
  field,
  score,
  wanted: wanted.split(" "),
  excluded: new Set((excluded ?? "").split(" ").filter((word) => word !== "")),
}));

// A cache of headers already weighed, not state: the same words always give the same fields.
const weighed = new Map<string, ReadonlyMap<Field, number>>();

/** What the words of a header may mean: field → 0 to 1. */
export function fieldsOfHeader(header: string): ReadonlyMap<Field, number> {
  const known = weighed.get(header);
  if (known) return known;
  const tokens = headerTokens(header);
  const fields = new Map<Field, number>();
  if (tokens.length > 0 && tokens.length <= 9) {
    for (const { field, score, wanted, excluded } of RULES) {
      if (!wanted.every((token) => tokens.includes(token))) continue;
      if (tokens.some((token) => excluded.has(token) && !wanted.includes(token))) continue;
      const strength = score - Math.min(0.2, 0.04 * (tokens.length - wanted.length));
      if (strength > (fields.get(field) ?? 0)) fields.set(field, strength);
    }
  }
  if (weighed.size > 5000) weighed.clear();
  weighed.set(header, fields);
  return fields;
}

/** The words of a header cell; a bucket may be titled by a number. */
export function headerText(cell: Cell | undefined): string {
  // A bucket may be titled by a number alone: `30`.
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 && cell <= 360 ? String(cell) : "";
  return typeof cell === "string" ? cell.trim() : "";
}

/** A FEC heading as its table of names knows it. */
export const fecKey = (header: string): string => header.toLowerCase().replace(/[^a-z]/g, "");

/** How much a row looks like a header: the strengths of the distinct fields its words name, less its values. */
export function headerStrength(row: readonly Cell[]): number {
  const best = new Map<Field | string, number>();
  let values = 0;
  let texts = 0;
  for (const cell of row) {
    if (typeof cell === "number") values += 1;
    if (typeof cell !== "string" || cell.trim() === "") continue;
    const text = cell.trim();
    if (text.length > 60) continue;
    texts += 1;
    if (ownValue(FEC_COLUMNS, fecKey(text)) !== undefined && /[A-Z]/.test(text))
      best.set(`fec ${fecKey(text)}`, 0.6);
    const bucket = readBucketHeader(text);
    if (bucket) {
      best.set(`bucket ${text}`, 0.9);
      continue;
    }
    if (/^[-+(]?[\d.,\s]+\)?$/.test(text) && readAmount(text).kind === "amount") {
      values += 1;
      continue;
    }
    let strongest: Field | undefined;
    let strength = 0;
    for (const [field, score] of fieldsOfHeader(text)) {
      if (score > strength && score > (best.get(field) ?? 0)) {
        strongest = field;
        strength = score;
      }
    }
    if (strongest) best.set(strongest, Math.max(strength, best.get(strongest) ?? 0));
  }
  if (texts < 2) return 0;
  if (values > 1 && best.size > 0) {
    // Buckets titled by their bound alone look like values: `Client | 30 | 60 | 90 | +90`.
    const words = row.map(headerText);
    const bare = bucketsInRow(words).filter((one, at) => one && /^\d+$/.test(words[at] ?? "")).length;
    values -= bare;
    if (bare > 0) best.set("bare buckets", 0.3 * bare);
  }
  let sum = 0;
  for (const score of best.values()) sum += score;
  return sum - 0.4 * values;
}
