import type { DecimalSign } from "../../base/read-amount.ts";
import { readDay } from "../../base/read-day.ts";
import type { FecColumn } from "../../model/fec.ts";
import { accountRole } from "../receivable-accounts.ts";
import { fecAmount, fromSide } from "./fec-values.ts";

/** How the lines of one file are laid out. */
export interface FecLayout {
  readonly separator: string;
  readonly columns: ReadonlyMap<FecColumn, number>;
  /** Fields of a line, as the header names them. */
  readonly width: number;
  /** Fields that most lines have: more when a separator ends each of them. */
  readonly usual: number;
  /** The software drops the empty fields at the end of its lines. */
  readonly trimmed: boolean;
  /** The decimal sign that the amounts show. */
  readonly decimal: DecimalSign | undefined;
}

/** Columns of free text, in which a separator may have been written. */
const FREE_TEXT: readonly FecColumn[] = ["JournalLib", "CompteLib", "CompAuxLib", "PieceRef", "EcritureLib"];
const DAYS: readonly FecColumn[] = ["PieceDate", "DateLet", "ValidDate", "DateEcheance"];
/** Columns that the import reads. */
const USED: readonly FecColumn[] = [
  "JournalCode",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "Montant",
  "Sens",
  "EcritureLet",
  "DateLet",
  "DateEcheance",
];
/** Separators that one label may hold; a line of more is damaged. */
const MOST_IN_A_TEXT = 20;
/** What a line of another account is read for: the totals of the file. */
const COUNTED: readonly FecColumn[] = ["EcritureDate", "CompteNum", "Debit", "Credit", "Montant", "Sens"];

/** The text of a column in a line, spaces around aside; empty when the line or the file has none. */
export function fieldOf(fields: readonly string[], layout: FecLayout, column: FecColumn): string {
  const at = layout.columns.get(column);
  return at === undefined ? "" : (fields[at] ?? "").trim();
}

/** Whether accounts, days and amounts stand where the header says. */
function isAligned(fields: readonly string[], layout: FecLayout): boolean {
  const at = (column: FecColumn): string => fieldOf(fields, layout, column);
  if (!/^\d{3}\w*$/.test(at("CompteNum")) || readDay(at("EcritureDate")).kind !== "day") return false;
  for (const column of DAYS) {
    const { kind } = readDay(at(column));
    if (kind !== "day" && kind !== "empty") return false;
  }
  if (fecAmount(at("Montantdevise"), layout.decimal) === undefined) return false;
  if (!/^[A-Z]{0,3}$/i.test(at("Idevise"))) return false;
  if (layout.columns.has("Debit")) {
    const [debit, credit] = [at("Debit"), at("Credit")];
    if (debit === "" && credit === "") return false;
    return fecAmount(debit, layout.decimal) !== undefined && fecAmount(credit, layout.decimal) !== undefined;
  }
  return at("Montant") !== "" && typeof fromSide(at("Montant"), at("Sens"), layout.decimal) !== "string";
}

export type FittedRow =
  | { readonly kind: "row"; readonly fields: readonly string[] }
  | { readonly kind: "short" | "long" };

/**
 * The fields of a line brought to the header's number. Too many: one text holds the separator, and is put together
 * again where days, amounts and accounts then stand in a single way. Too few: read only in a file whose software
 * drops the empty ends, up to the amounts at least; elsewhere nobody knows which field is missing.
 */
export function fitRow(fields: readonly string[], layout: FecLayout): FittedRow {
  const { width, usual } = layout;
  if (fields.length === width || fields.length === usual) return { kind: "row", fields };
  if (fields.length < width)
    return layout.trimmed && isTrimmed(fields, layout) ? { kind: "row", fields } : SHORT;
  return mended(fields, layout, fields.length > usual ? usual : width);
}

const SHORT: FittedRow = { kind: "short" };

/**
 * A last line that the file's end cut, after everything that is read of it: only a validation day or a currency is
 * missing. `undefined`: what is read may be cut too.
 */
export function cutAfterUse(fields: readonly string[], layout: FecLayout): FittedRow | undefined {
  const lastUsed = Math.max(...USED.map((column) => layout.columns.get(column) ?? 0));
  return fields.length > lastUsed + 1 && isTrimmed(fields, layout) ? { kind: "row", fields } : undefined;
}

/** Whether only fields after the amounts are missing, in a line that does not end with an empty field. */
export function isTrimmed(fields: readonly string[], layout: FecLayout): boolean {
  const amounts: readonly FecColumn[] = layout.columns.has("Debit")
    ? ["Debit", "Credit"]
    : ["Montant", "Sens"];
  const needed = Math.max(...amounts.map((column) => layout.columns.get(column) ?? 0));
  return (
    fields.length > needed && (fields[fields.length - 1] ?? "").trim() !== "" && isAligned(fields, layout)
  );
}

function mended(fields: readonly string[], layout: FecLayout, length: number): FittedRow {
  const excess = fields.length - length;
  const candidates: (readonly string[])[] = [];
  // Separators at the end of this line alone.
  const isOnlyEmpty = fields.slice(layout.width).every((field) => field.trim() === "");
  if (isOnlyEmpty && isAligned(fields, layout)) candidates.push(fields);
  for (const column of FREE_TEXT) {
    const at = layout.columns.get(column);
    if (at === undefined || excess > MOST_IN_A_TEXT) continue;
    const joined = fields.slice(at, at + excess + 1).join(layout.separator);
    const whole = [...fields.slice(0, at), joined, ...fields.slice(at + excess + 1)];
    if (isAligned(whole, layout)) candidates.push(whole);
  }
  const [first, ...others] = candidates;
  if (!first) return { kind: "long" };
  const customer = accountRole(fieldOf(first, layout, "CompteNum")) !== "other";
  const same = (other: readonly string[]): boolean =>
    (customer ? USED : COUNTED).every(
      (column) => fieldOf(other, layout, column) === fieldOf(first, layout, column),
    );
  return others.every(same) ? { kind: "row", fields: first } : { kind: "long" };
}
