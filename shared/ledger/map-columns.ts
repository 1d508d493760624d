import { ownValue } from "../base/own-value.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { bucketsInRow } from "./bucket-header.ts";
import { codesFollowNames, customerFromRival, numberFromName, splitCodeFromName } from "./code-or-name.ts";
import { type ColumnProfile, contentFit, profileOf } from "./column-profile.ts";
import { FEC_COLUMNS } from "./header-rules.ts";
import { fecKey, fieldsOfHeader, headerText } from "./header-words.ts";
import { isLineWord } from "./line-items.ts";
import { numberByContent } from "./number-by-content.ts";
import { ownLedgerColumns } from "./own-ledger-columns.ts";
import { type Candidate, settleAmounts } from "./settle-amounts.ts";
import { mapMorePayments } from "./several-payments.ts";

export interface MappedColumns {
  readonly columns: readonly ColumnMapping[];
  /** For a field that matters: other free columns that fit nearly as well. */
  readonly rivals: readonly {
    readonly field: "amount" | "customer" | "remaining";
    readonly headers: readonly string[];
  }[];
  readonly fec: boolean;
}

const LEAST = 0.4;
const NEAR = 0.06;
const BUCKETS: readonly Field[] = ["bucket1", "bucket2", "bucket3", "bucket4", "bucket5", "bucket6"];
/** FEC names known by heart; other columns of the file only fill fields still free. */
function fecColumns(headers: readonly string[]): ColumnMapping[] | undefined {
  const found: ColumnMapping[] = [];
  let standard = 0;
  headers.forEach((header, column) => {
    const field = ownValue(FEC_COLUMNS, fecKey(header));
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
  const fec = fecColumns(headers) ?? ownLedgerColumns(headers);
  const taken = new Set<number>();
  const chosen = new Map<Field, ColumnMapping>();
  for (const one of fec ?? []) {
    chosen.set(one.field, one);
    taken.add(one.column);
  }
  headers.forEach((text, column) => {
    if (fec && ownValue(FEC_COLUMNS, fecKey(text)) !== undefined) taken.add(column);
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
  splitCodeFromName(headers, profiles, rows, chosen);
  if (!fec) customerFromRival(candidates, profiles, rows, chosen, taken);
  numberFromName(headers, rows, chosen);
  guessFromContents(headers, profiles, chosen, taken);
  if (!fec) numberByContent(headers, rows, chosen, taken);
  mapMorePayments(candidates, rows, chosen, taken);
  const answered = fec ? new Set<number>() : settleAmounts(candidates, rows, chosen, taken);

  const rivals: { field: "amount" | "customer" | "remaining"; headers: string[] }[] = [];
  for (const field of ["amount", "customer", "remaining"] as const) {
    const winner = chosen.get(field);
    if (!winner || fec) continue;
    const close = candidates.filter(
      (other) =>
        other.field === field &&
        other.column !== winner.column &&
        !taken.has(other.column) &&
        winner.confidence - other.score < NEAR &&
        !answered.has(other.column) &&
        // The invoice's own total, beside that of each of its lines, is no choice to make.
        (isLineWord(winner.header) || !isLineWord(other.header)) &&
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
  const inRow = bucketsInRow(headers);
  headers.forEach((header, column) => {
    const profile = profiles[column];
    const bucket = taken.has(column) ? undefined : inRow[column];
    if (!bucket || !profile || contentFit("bucket1", profile) === 0) return;
    const field = bucket.kind === "notDue" ? "notDue" : BUCKETS[rank];
    if (bucket.kind !== "notDue") rank += 1;
    if (field === undefined || found.some((one) => one.field === field)) return;
    found.push({ field, column, header, confidence: 0.95, reason: "header" });
  });
  return found.length >= 2 && rank >= 1 ? found : [];
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
        !/unit|prix|price|taux|rate|qt|quant|remise|disc|tva|vat|tax|pai|pay|regl|règl|encaiss|item|heure|hour|durée|temps|jour|km|poids|kg|surface/i.test(
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
