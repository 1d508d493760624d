import { readAmount } from "../base/read-amount.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { ColumnMapping, Field, SourceMapping } from "../model/mapping.ts";
import { profileOf, sampleRows } from "./column-profile.ts";

const cellCents = (row: readonly Cell[], column: number): number | undefined => {
  const read = readAmount(row[column] ?? null);
  if (read.kind === "unreadable") return undefined;
  return read.kind === "amount" ? read.cents : 0;
};

/**
 * A trial balance without a header (account, label, debit, credit, balance): proposed only when its own arithmetic
 * proves it, debit − credit = balance on every row. Anything else without a header is refused, never guessed.
 */
export function recogniseHeadless(tab: TabCells): SourceMapping | undefined {
  const rows = sampleRows(tab.rows, 0, tab.rows.length, 300);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 3 || width > 40) return undefined;
  const profiles = Array.from({ length: width }, (_, column) => profileOf(rows, column));
  const account = profiles.findIndex(
    (profile) => profile.accounts > 0.9 && profile.decimals === 0 && profile.filled > rows.length * 0.9,
  );
  if (account < 0) return undefined;
  const money = profiles
    .map((profile, column) => ({ profile, column }))
    .filter(({ profile, column }) => column > account && profile.amounts > 0.9)
    .map(({ column }) => column);
  for (let at = 0; at + 2 < money.length; at += 1) {
    const [debit, credit, balance] = [money[at] ?? -1, money[at + 1] ?? -1, money[at + 2] ?? -1];
    const holds = rows.filter((row) => {
      const [d, c, b] = [cellCents(row, debit), cellCents(row, credit), cellCents(row, balance)];
      return d !== undefined && c !== undefined && b !== undefined && d - c === b;
    }).length;
    if (holds < rows.length * 0.95) continue;
    const label = profiles.findIndex(
      (profile, column) => column > account && column < debit && profile.texts > 0.9,
    );
    const column = (field: Field, at2: number): ColumnMapping => ({
      field,
      column: at2,
      header: "",
      confidence: 0.5,
      reason: "content",
    });
    return {
      tab: tab.title,
      sheetId: tab.sheetId,
      shape: "lines",
      headerRow: -1,
      columns: [
        column("account", account),
        ...(label < 0 ? [] : [column("accountLabel", label)]),
        column("debit", debit),
        column("credit", credit),
      ],
    };
  }
  return undefined;
}
