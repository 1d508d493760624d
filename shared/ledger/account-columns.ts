import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Shape } from "../model/mapping.ts";
import { namesFollowCodes } from "./code-or-name.ts";
import { textOf } from "./column-readers.ts";
import { headerTokens } from "./header-tokens.ts";
import { areNamed } from "./receivable-names.ts";
import { has } from "./refusal.ts";

type Sample = readonly (readonly Cell[])[];

const valuesOf = (sample: Sample, { column }: ColumnMapping): readonly string[] =>
  sample.map((row) => textOf(row[column])).filter((text) => text !== "");

/**
 * The columns of a table once its accounts and codes are judged by what they hold: one value for everybody is nobody's
 * code, accounts without numbers are names, those outside the general chart are the customers' codes.
 * `known`: the owner confirmed the tab; the columns he chose stay as he said.
 */
export function ownAccounts(
  columns: readonly ColumnMapping[],
  sample: Sample,
  shape: Shape,
  known: boolean,
): readonly ColumnMapping[] {
  if (shape !== "lines") return withoutSharedCode(columns, sample);
  const named = namedAccounts(columns, sample);
  return known || named !== columns ? named : auxiliaryAccounts(columns, sample);
}

/** Our own account with the software (`AccountId`, `Organisation ID`) stands on every row: it tells no customer. */
function withoutSharedCode(columns: readonly ColumnMapping[], sample: Sample): readonly ColumnMapping[] {
  const customer = columns.find((one) => one.field === "customer");
  if (!customer || new Set(valuesOf(sample, customer)).size < 2) return columns;
  return columns.filter((one) => {
    if (one.reason === "kept" || (one.field !== "account" && one.field !== "code")) return true;
    const tokens = headerTokens(one.header);
    if (["client", "tiers", "auxiliaire"].some((token) => tokens.includes(token))) return true;
    const values = valuesOf(sample, one);
    return values.length < 2 || new Set(values).size > 1;
  });
}

/** In a ledger, a column of accounts that holds nothing, or names instead of numbers. */
function namedAccounts(columns: readonly ColumnMapping[], sample: Sample): readonly ColumnMapping[] {
  const account = columns.find((one) => one.field === "account");
  if (!account || account.reason === "kept") return columns;
  const accounts = valuesOf(sample, account);
  if (accounts.length === 0) {
    const told = has(columns, "code") || has(columns, "customer") || has(columns, "accountLabel");
    return told ? columns.filter((one) => one !== account) : columns;
  }
  if (!areNamed(accounts)) return columns;
  return columns
    .filter((one) => one.field !== "accountLabel")
    .map((one) => (one === account ? { ...one, field: "accountLabel" as const } : one));
}

/** Accounts of which none is of the general chart (`01DUPONT`, `CMARTIN`) are the customers' own codes. */
function auxiliaryAccounts(columns: readonly ColumnMapping[], sample: Sample): readonly ColumnMapping[] {
  const account = columns.find((one) => one.field === "account");
  if (!account || has(columns, "code")) return columns;
  const accounts = valuesOf(sample, account);
  if (accounts.length === 0 || accounts.some((text) => /^[1-8]\d{2}/.test(text))) return columns;
  const label = has(columns, "customer", "accountLabel")
    ? undefined
    : columns.find(({ field }) => field === "label");
  const isName = label && !has(columns, "issued") && namesFollowCodes(sample, account.column, label.column);
  return columns.map((one) => {
    if (one === account) return { ...one, field: "code" as const };
    return isName && one === label ? { ...one, field: "customer" as const } : one;
  });
}
