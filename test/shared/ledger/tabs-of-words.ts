import { day } from "#shared/base/day.ts";
import { type LedgerOptions, type LedgerReading, readLedger } from "#shared/ledger/read-ledger.ts";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { KeptMapping } from "#shared/model/mapping.ts";

export const NOTHING_KEPT: KeptMapping = { tabs: {}, headers: {} };

/** A tab from lines of text, cells parted by `;`, as a CSV file gives them; a cell may also be a number. */
export function tabOf(title: string, lines: readonly (string | readonly Cell[])[], sheetId = 1): TabCells {
  const rows = lines.map((line) =>
    typeof line === "string" ? line.split(";").map((cell): Cell => (cell === "" ? null : cell)) : line,
  );
  return { sheetId, title, rows };
}

/** Recognises and reads tabs the way `refresh` does once the owner accepted; terms of 30 days unless said otherwise. */
export function readTabs(tabs: readonly TabCells[], options: Partial<LedgerOptions> = {}): LedgerReading {
  const { sources } = recognise(tabs, NOTHING_KEPT);
  return readLedger(tabs, sources, {
    clients: [],
    defaultTerms: "30J",
    monthFirst: false,
    asOf: day("2026-06-30"),
    ...options,
  });
}

export function readLines(
  title: string,
  lines: readonly (string | readonly Cell[])[],
  options: Partial<LedgerOptions> = {},
): LedgerReading {
  return readTabs([tabOf(title, lines)], options);
}

/** What is left to pay of all items, in cents, whatever the day. */
export function owed(reading: LedgerReading): number {
  let sum = 0;
  for (const item of reading.items) {
    sum += item.amount;
    for (const settlement of item.settlements) sum -= settlement.amount;
  }
  return sum;
}

export const codesOf = (reading: LedgerReading): string[] => reading.problems.map((problem) => problem.code);
