import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { ImportReport } from "#shared/workbook/book.ts";
import { importFecInto } from "#shared/workbook/import-fec.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { fecText, type Line, receipt, sale } from "../ledger/fec/fec-builder.ts";
import { afterWrites } from "./apply-writes.ts";

export const TODAY = day("2026-12-31");
export const input = (tabs: readonly TabCells[]) => ({ tabs, today: TODAY, locale: "fr_FR" });

export interface Imported {
  readonly tabs: readonly TabCells[];
  readonly report: ImportReport;
}

export function imported(tabs: readonly TabCells[], lines: readonly Line[] | string): Imported {
  const text = typeof lines === "string" ? lines : fecText(lines);
  const outcome = importFecInto(input(tabs), text, "fec.txt");
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return { tabs: afterWrites(tabs, outcome.writes), report: outcome.report };
}

export function ledger(tabs: readonly TabCells[]): TabCells {
  const found = tabs.find(({ title }) => title === "Grand livre");
  if (!found) throw new Error("pas de Grand livre");
  return found;
}

/** The rows of `Grand livre` under its header. */
export const rowsOf = (tabs: readonly TabCells[]): readonly (readonly Cell[])[] => ledger(tabs).rows.slice(1);
export const column = (name: string): number => HEADERS["Grand livre"].indexOf(name);
export const letters = (tabs: readonly TabCells[]): readonly Cell[] =>
  rowsOf(tabs).map((row) => row[column("Lettrage")] ?? null);

/** What each customer owes at a day, from the workbook as a refresh reads it. */
export function owed(tabs: readonly TabCells[], on = "2026-12-31"): Record<string, number> {
  const reading = readBook(input(tabs), { accept: true });
  if (reading.kind !== "book") throw new Error(reading.message);
  const { position } = openPosition(reading.book.ledger.items, [], day(on));
  const sums: Record<string, number> = {};
  const add = (customer: string, amount: number): void => {
    const name = reading.book.ledger.directory.get(customer as never)?.name ?? customer;
    sums[name] = (sums[name] ?? 0) + amount;
  };
  for (const { item, open } of position.items) add(item.customer, open);
  for (const { customer, amount } of position.credits) add(customer, -amount);
  return sums;
}

export const BOOK: readonly Line[] = [
  ...sale("C1", "F1", "20260110", "1200,00", { pieceDate: "20260105" }),
  ...sale("C2", "F2", "20260115", "350,50"),
  ...receipt("C1", "V1", "20260210", "1200,00"),
  { account: "416000", aux: "C9", piece: "D1", entry: "D1", debit: "40,00" },
  { account: "706000", piece: "D1", entry: "D1", credit: "40,00" },
];
export const LETTERED = BOOK.map((line) =>
  line.aux === "C1" ? { ...line, letter: "A", letteredOn: "20260211" } : line,
);
