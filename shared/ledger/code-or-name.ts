import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerTokens } from "./header-tokens.ts";
import type { Candidate } from "./settle-amounts.ts";

/** Customer codes that are a reference of each invoice, not of the customer, would split every account. */
export function codesFollowNames(
  rows: readonly (readonly Cell[])[],
  code: number,
  customer: number,
): boolean {
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

/** A code: one word with digits, or a few capitals; `Dupont` and `Dupont SARL` are names. */
const CODE = /^(?=.*\d)[0-9A-Za-z._/-]{1,20}$|^[0-9A-Z._/-]{1,8}$/;

/** Whether each value of a column goes with a single name, and some value shows it by coming back. */
export function namesFollowCodes(rows: readonly (readonly Cell[])[], code: number, name: number): boolean {
  const names = new Map<string, string>();
  let shown = 0;
  for (const row of rows) {
    const key = String(row[code] ?? "").trim();
    const value = String(row[name] ?? "").trim();
    if (key === "" || value === "") continue;
    if (!CODE.test(key)) return false;
    const known = names.get(key);
    if (known === undefined) names.set(key, value);
    else if (known !== value) return false;
    if (known === value || /\d/.test(key)) shown += 1;
  }
  return shown > 0;
}

/** `Customer` that holds codes beside `Name 1` that holds names: the first is the code, the second the customer. */
export function splitCodeFromName(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
): void {
  const customer = chosen.get("customer");
  const name = chosen.get("label");
  if (!customer || !name || chosen.has("code")) return;
  // « Nom » holds names, never codes, whatever they look like.
  const isName = headerTokens(headers[customer.column] ?? "").every((token) => token === "nom");
  const holdsCodes =
    (profiles[customer.column]?.texts ?? 1) < 0.3 ||
    (!isName && namesFollowCodes(rows, customer.column, name.column));
  const holdsNames = (profiles[name.column]?.texts ?? 0) > 0.7;
  if (!holdsCodes || !holdsNames || !headerTokens(headers[name.column] ?? "").includes("nom")) return;
  chosen.set("code", { ...customer, field: "code" });
  chosen.set("customer", { ...name, field: "customer" });
  chosen.delete("label");
}

/** A number alone, or after a sign or a few letters: what stands there names nobody. */
const NUMBERED = /^(?:#|[A-Z]{1,4}-?)?\d{1,12}$/i;

/**
 * A customer column that holds identifiers (`cus_9s6`), or the documents' own numbers (`#1001`), beside another one that
 * holds names: the first is the code, or the number, and the second the customer.
 */
export function customerFromRival(
  rivals: readonly Candidate[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
  taken: Set<number>,
): void {
  const customer = chosen.get("customer");
  const other = rivals.find((one) => one.field === "customer" && !taken.has(one.column));
  if (!customer || !other || (profiles[other.column]?.texts ?? 0) < 0.9) return;
  const pairs = [...new Set(rows)]
    .map((row) => [customer.column, other.column].map((column) => String(row[column] ?? "").trim()))
    .filter(([held, name]) => held !== "" && name !== "");
  const held = pairs.map(([text = ""]) => text);
  if (held.length < 2 || !pairs.every(([, name = ""]) => /\p{L}/u.test(name) && !NUMBERED.test(name))) return;
  const isNumber = held.every((text) => NUMBERED.test(text)) && new Set(held).size === held.length;
  const isCode =
    held.every((text) => /\d/.test(text)) && namesFollowCodes(rows, customer.column, other.column);
  const field: Field | undefined =
    isNumber && !chosen.has("number") ? "number" : isCode && !chosen.has("code") ? "code" : undefined;
  if (!field) return;
  const { column, header, score } = other;
  chosen.set(field, { ...customer, field, reason: "content" });
  chosen.set("customer", { field: "customer", column, header, confidence: score, reason: "header" });
  taken.add(column);
}

/** `name` beside a column of customers, each value another code with digits: the document's number (Odoo). */
export function numberFromName(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
): void {
  const name = chosen.get("label");
  if (!name || chosen.has("number") || !chosen.has("customer")) return;
  const tokens = headerTokens(headers[name.column] ?? "");
  if (tokens.length !== 1 || tokens[0] !== "nom") return;
  const values = rows.map((row) => String(row[name.column] ?? "").trim()).filter((text) => text !== "");
  const coded = values.filter((text) => /\d/.test(text) && !/\s/.test(text)).length;
  if (values.length === 0 || coded < values.length) return;
  chosen.set("number", { ...name, field: "number", confidence: 0.8, reason: "content" });
  chosen.delete("label");
}
