import { dayOrUndefined } from "#shared/base/day.ts";
import type { LedgerRow, RowsOfFile } from "#shared/workbook/import-fec-rows.ts";
import { listOf } from "./given-arguments.ts";
import { refusal } from "./platform/refusal.ts";

/** Rows that one call may bring: what Sheets writes well within its time. */
const MOST_ROWS = 10_000;
const LONGEST_TEXT = 5_000;
/** No amount of a small business has more than 15 digits; beyond, cents are no longer whole. */
const MOST_CENTS = Number.MAX_SAFE_INTEGER;

/**
 * A part of a FEC's rows as the panel's page read them.
 * @throws Error in French when they are not such rows; nothing is written.
 */
export function ledgerRows(given: unknown): readonly LedgerRow[] {
  return listOf(given, "Les lignes du FEC", MOST_ROWS).map(rowOf);
}

function rowOf(given: unknown, index: number): LedgerRow {
  const row = typeof given === "object" && given !== null ? given : {};
  const wrong = (name: string): Error =>
    refusal(
      `Ligne ${index + 1} de l'envoi\u00a0: «\u00a0${name}\u00a0» n'a pas la forme attendue. Rien n'a été modifié.`,
    );
  const text = (name: keyof LedgerRow): string => {
    const value: unknown = Reflect.get(row, name);
    if (typeof value !== "string" || value.length > LONGEST_TEXT) throw wrong(name);
    return value;
  };
  const day = (name: keyof LedgerRow): string | null => {
    const value: unknown = Reflect.get(row, name) ?? null;
    if (value === null) return null;
    if (typeof value !== "string" || dayOrUndefined(value) === undefined) throw wrong(name);
    return value;
  };
  const amount = (name: keyof LedgerRow): number | string | null => {
    const value: unknown = Reflect.get(row, name) ?? null;
    if (value === null) return null;
    if (typeof value === "string") return text(name);
    if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > MOST_CENTS)
      throw wrong(name);
    return value;
  };
  const isDay = Reflect.get(row, "isDay") === true;
  if (text("key") === "") throw wrong("key");
  if (isDay && day("day") === null) throw wrong("day");
  return {
    key: text("key"),
    journal: text("journal"),
    piece: text("piece"),
    day: text("day"),
    isDay,
    due: day("due"),
    client: text("client"),
    code: text("code"),
    label: text("label"),
    debit: amount("debit"),
    credit: amount("credit"),
    lettrage: text("lettrage"),
    lettrageDay: day("lettrageDay"),
    account: text("account"),
    pieceDay: day("pieceDay"),
  };
}

/** What is said of the whole file: its name, and its latest day. */
export function rowsOfFile(given: unknown): RowsOfFile {
  const file = typeof given === "object" && given !== null ? given : {};
  const fileName: unknown = Reflect.get(file, "fileName");
  const until: unknown = Reflect.get(file, "until");
  return {
    ...(typeof fileName === "string" ? { fileName: fileName.slice(0, 255) } : {}),
    ...(typeof until === "string" && dayOrUndefined(until) !== undefined ? { until } : {}),
  };
}
