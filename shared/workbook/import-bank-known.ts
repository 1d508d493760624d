import type { Day } from "../base/day.ts";
import { type LineKey, readLineIdentifier } from "../ledger/bank/line-key.ts";
import type { Cell } from "../model/cell.ts";
import { RESIDUAL_MEANS } from "../texts/matching.ts";
import type { AccountFinder } from "./account-names.ts";
import { paymentReferences } from "./payment-reference.ts";
import { readPayments } from "./read-payments.ts";
import type { Table } from "./read-table.ts";

/** A row of `Règlements` that a bank import wrote or recognised. */
export interface ImportedRow {
  readonly key: LineKey & { readonly rank: number };
  readonly label: string;
  readonly row: number;
}

/** A row of `Règlements` that the owner typed. */
export interface TypedRow {
  readonly row: number;
  readonly day: Day;
  readonly amount: number;
  readonly currency: string;
  readonly label: string;
  readonly means: string;
  /** The row's `Identifiant` as it stands: empty, or the owner's own. */
  readonly identifier: Cell;
  /** How the journal names the row: kept when the row gets its identifier. */
  readonly reference: string;
}

/** Rows that settle a residual are no money of the bank (decision of the owner on a difference). */
const RESIDUALS = new Set(RESIDUAL_MEANS);

/** Who is credited does not matter here. */
const NOBODY: AccountFinder = { find: () => undefined, isKnown: () => true };

/** What `Règlements` holds: rows that came from banks, and rows typed by hand with a day. */
export function knownRows(
  table: Table | undefined,
  monthFirst: boolean,
): { readonly imported: readonly ImportedRow[]; readonly typed: readonly TypedRow[] } {
  const imported: ImportedRow[] = [];
  for (const row of table?.rows ?? []) {
    const key = readLineIdentifier(row.text("Identifiant"));
    if (key) imported.push({ key, label: row.text("Libellé"), row: row.row });
  }
  const isImported = new Set(imported.map(({ row }) => row));
  const identifiers = new Map(table?.rows.map((row) => [row.row, row.cell("Identifiant")]) ?? []);
  const { payments } = readPayments(table, NOBODY, monthFirst);
  const references = paymentReferences(payments);
  const typed: TypedRow[] = [];
  payments.forEach(({ day, amount, currency, label, means = "", origin }, index) => {
    const row = origin.row ?? 0;
    if (day === undefined || amount === 0 || isImported.has(row) || RESIDUALS.has(means)) return;
    const identifier = identifiers.get(row) ?? null;
    typed.push({
      row,
      day,
      amount,
      currency,
      label,
      means,
      identifier,
      reference: references[index] ?? "",
    });
  });
  return { imported, typed };
}
