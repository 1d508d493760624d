import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { readBucketHeader } from "./bucket-header.ts";
import { type ColumnProfile, contentFit, profileOf } from "./column-profile.ts";
import { FEC_COLUMNS, HEADER_RULES } from "./header-rules.ts";
import { headerTokens } from "./header-tokens.ts";

/** A column whose words could mean a field, with the strength of that reading. */
export interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly header: string;
  /** 0 to 1, words and contents together. */
  readonly score: number;
}

export interface MappedColumns {
  readonly columns: readonly ColumnMapping[];
  /** For a field that matters: other free columns that fit nearly as well. */
  readonly rivals: readonly { readonly field: Field; readonly headers: readonly string[] }[];
  readonly fec: boolean;
}

const LEAST = 0.4;
const NEAR = 0.06;
const BUCKETS: readonly Field[] = ["bucket1", "bucket2", "bucket3", "bucket4", "bucket5", "bucket6"];
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

export function headerText(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell.trim() : "";
}

const fecKey = (header: string): string => header.toLowerCase().replace(/[^a-z]/g, "");

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
    if (FEC_COLUMNS[fecKey(text)] !== undefined && /[A-Z]/.test(text)) best.set(`fec ${fecKey(text)}`, 0.6);
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
  let sum = 0;
  for (const score of best.values()) sum += score;
  return sum - 0.4 * values;
}

/** FEC names known by heart; other columns of the file only fill fields still free. */
function fecColumns(headers: readonly string[]): ColumnMapping[] | undefined {
  const found: ColumnMapping[] = [];
  let standard = 0;
  headers.forEach((header, column) => {
    const field = FEC_COLUMNS[fecKey(header)];
    if (field === undefined) return;
    standard += 1;
    if (field === "ignored" || found.some((one) => one.field === field)) return;
    found.push({ field, column, header, confidence: 1, reason: "header" });
  });
  const keys = new Set(headers.map(fecKey));
  return standard >= 6 && keys.has("comptenum") && (keys.has("ecrituredate") || keys.has("journalcode"))
    ? found
    : undefined;
}

/** Customer codes that are a reference of each invoice, not of the customer, would split every account. */
function codesFollowNames(rows: readonly (readonly Cell[])[], code: number, customer: number): boolean {
  const names = new Map<string, { rows: number; codes: Set<Cell> }>();
  for (const row of rows) {
    const name = String(row[customer] ?? "").trim();
    const value = row[code] ?? null;
    if (name === "" || value === null || value === "") continue;
    const seen = names.get(name) ?? { rows: 0, codes: new Set() };
    seen.rows += 1;
    seen.codes.add(value);
    names.set(name, seen);
  }
  let repeated = 0;
  let several = 0;
  for (const { rows: count, codes } of names.values()) {
    if (count > 1) repeated += 1;
    if (codes.size > 1) several += 1;
  }
  return several <= repeated * 0.25;
}

/** Whether two columns hold the same amounts in the sample: then it does not matter which one is read. */
function sameAmounts(rows: readonly (readonly Cell[])[], a: number, b: number): boolean {
  return rows.every((row) => {
    const one = readAmount(row[a] ?? null);
    const other = readAmount(row[b] ?? null);
    return one.kind === "amount" && other.kind === "amount"
      ? one.cents === other.cents
      : one.kind === other.kind;
  });
}

/** Maps the columns of a table by the words of its header and the contents of its sampled rows. */
export function mapColumns(header: readonly Cell[], rows: readonly (readonly Cell[])[]): MappedColumns {
  const headers = header.map(headerText);
  const fec = fecColumns(headers);
  const taken = new Set<number>();
  const chosen = new Map<Field, ColumnMapping>();
  for (const one of fec ?? []) {
    chosen.set(one.field, one);
    taken.add(one.column);
  }
  headers.forEach((text, column) => {
    if (fec && FEC_COLUMNS[fecKey(text)] !== undefined) taken.add(column);
  });

  const profiles: ColumnProfile[] = headers.map((_, column) => profileOf(rows, column));
  const late = mapBuckets(headers, profiles, taken);
  for (const one of late) {
    chosen.set(one.field, one);
    taken.add(one.column);
  }

  const candidates: Candidate[] = [];
  headers.forEach((text, column) => {
    const profile = profiles[column];
    if (taken.has(column) || text === "" || !profile) return;
    for (const [field, words] of fieldsOfHeader(text)) {
      const score = words * contentFit(field, profile);
      if (score >= LEAST) candidates.push({ field, column, header: text, score });
    }
  });
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { field, column, header: text, score } of candidates) {
    if (chosen.has(field) || taken.has(column)) continue;
    if (fec && (field === "amount" || field === "currency" || field === "customer")) continue;
    const customer = chosen.get("customer");
    if (field === "code" && customer && !codesFollowNames(rows, column, customer.column)) continue;
    chosen.set(field, { field, column, header: text, confidence: score, reason: "header" });
    taken.add(column);
  }
  splitCodeFromName(headers, profiles, chosen);
  guessFromContents(headers, profiles, chosen, taken);

  const rivals: { field: Field; headers: string[] }[] = [];
  for (const field of ["amount", "customer", "remaining"] as const) {
    const winner = chosen.get(field);
    if (!winner || fec) continue;
    const close = candidates.filter(
      (other) =>
        other.field === field &&
        other.column !== winner.column &&
        !taken.has(other.column) &&
        winner.confidence - other.score < NEAR &&
        !(field !== "customer" && sameAmounts(rows, winner.column, other.column)),
    );
    if (close.length > 0) rivals.push({ field, headers: [winner.header, ...close.map((one) => one.header)] });
  }
  return {
    columns: [...chosen.values()].sort((a, b) => a.column - b.column),
    rivals,
    fec: fec !== undefined,
  };
}

/** Age buckets, when at least two columns are buckets of amounts. */
function mapBuckets(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
): ColumnMapping[] {
  const found: ColumnMapping[] = [];
  let rank = 0;
  headers.forEach((header, column) => {
    const profile = profiles[column];
    const bucket = taken.has(column) || header === "" ? undefined : readBucketHeader(header);
    if (!bucket || !profile || contentFit("bucket1", profile) === 0) return;
    const field = bucket.kind === "notDue" ? "notDue" : BUCKETS[rank];
    if (bucket.kind !== "notDue") rank += 1;
    if (field === undefined || found.some((one) => one.field === field)) return;
    found.push({ field, column, header, confidence: 0.95, reason: "header" });
  });
  return found.length >= 2 && rank >= 1 ? found : [];
}

/** `Customer` that holds numbers beside `Name 1` that holds names: the first is the code, the second the customer. */
function splitCodeFromName(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Map<Field, ColumnMapping>,
): void {
  const customer = chosen.get("customer");
  const name = chosen.get("label");
  if (!customer || !name || chosen.has("code")) return;
  const holdsCodes = (profiles[customer.column]?.texts ?? 1) < 0.3;
  const holdsNames = (profiles[name.column]?.texts ?? 0) > 0.7;
  if (!holdsCodes || !holdsNames || !headerTokens(headers[name.column] ?? "").includes("nom")) return;
  chosen.set("code", { ...customer, field: "code" });
  chosen.set("customer", { ...name, field: "customer" });
  chosen.delete("label");
}

/** A single column of amounts with decimals is the amount even when its header says nothing we know. */
function guessFromContents(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Map<Field, ColumnMapping>,
  taken: Set<number>,
): void {
  const money: readonly Field[] = ["amount", "amountExclTax", "remaining", "debit", "credit", "bucket1"];
  if (money.some((field) => chosen.has(field))) return;
  const free = profiles
    .map((profile, column) => ({ profile, column }))
    .filter(({ profile, column }) => {
      const words = headers[column] ?? "";
      return (
        !taken.has(column) &&
        words !== "" &&
        profile.amounts > 0.9 &&
        profile.decimals > 0.5 &&
        !/unit|prix|price|taux|rate|qt|quant|remise|disc|tva|vat|tax|pai|pay|regl|règl|encaiss|item/i.test(
          words,
        )
      );
    });
  const only = free.length === 1 ? free[0] : undefined;
  if (!only) return;
  chosen.set("amount", {
    field: "amount",
    column: only.column,
    header: headers[only.column] ?? "",
    confidence: 0.55,
    reason: "content",
  });
  taken.add(only.column);
}
