import type { Day } from "../base/day.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { SourceMapping } from "../model/mapping.ts";
import { isBlank, type Table } from "./column-readers.ts";
import { findTables, repeatsHeader, rowsInSpan } from "./find-tables.ts";
import { customerOf, keyFromCells, keyOf, lineAmount, lineColumns } from "./line-columns.ts";
import { ranks } from "./line-key.ts";
import { LEDGER_TAB } from "./own-tabs.ts";
import { pasteStarts } from "./paste-blocks.ts";
import { recognise } from "./recognise.ts";
import { isUnsplit, unsplitRows } from "./unsplit-rows.ts";

/** A line that stands in `Grand livre`, however it came there. */
export interface StandingLine {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Key and rank: what tells it from every other line. */
  readonly key: string;
  readonly day: Day | undefined;
  /** The cells that a newer export may change; `undefined` when the row holds one raw text. */
  readonly cells: LetterCells | undefined;
  readonly lettrage: string;
  readonly lettrageDay: Day | undefined;
}

interface LetterCells {
  /** Columns from 0; -1 when the table has none. */
  readonly lettrage: number;
  readonly lettrageDate: number;
  readonly lettrageBefore: Cell;
  readonly lettrageDateBefore: Cell;
}

/** Reads the lines of `Grand livre`: imported, pasted with another header, or as raw text. */
export function standingLines(given: TabCells, monthFirst: boolean): readonly StandingLine[] {
  const tab = { ...given, title: LEDGER_TAB };
  const split = unsplitRows(tab);
  const { sources } = recognise([split], { tabs: {}, headers: {} });
  const tables = findTables(split);
  const lines: StandingLine[] = [];
  for (const source of sources) {
    if (source.shape !== "lines") continue;
    const range = tables.find(({ headerRow }) => headerRow === source.headerRow);
    const table: Table = {
      source,
      rows: rowsInSpan(split.rows, source.span),
      from: source.headerRow + 1,
      to: range?.to ?? split.rows.length,
    };
    readTable(table, source, monthFirst, (at) => isUnsplit(tab, split, at), lines);
  }
  return lines;
}

function readTable(
  table: Table,
  source: SourceMapping,
  monthFirst: boolean,
  isRaw: (at: number) => boolean,
  lines: StandingLine[],
): void {
  const columns = lineColumns(table, monthFirst);
  const header = table.rows[source.headerRow] ?? [];
  const isHeader = (row: readonly Cell[]): boolean => repeatsHeader(row, header);
  const starts = pasteStarts(table.rows, table.from, table.to, isHeader);
  const column = (field: "lettrage" | "lettrageDate"): number => columns[field]?.mapping.column ?? -1;
  const [lettrage, lettrageDate] = [column("lettrage"), column("lettrageDate")];
  let rank = ranks();
  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at];
    if (!row || row.every(isBlank) || isHeader(row)) continue;
    if (starts.has(at)) rank = ranks();
    const account = columns.account?.read(row) ?? "";
    const known = keyOf(row, columns)?.key;
    const issued = columns.issued?.read(row);
    const lettered = columns.lettrageDay?.read(row);
    lines.push({
      row: at + 1,
      key:
        known ??
        rank(
          keyFromCells(
            row,
            account,
            customerOf(row, account, undefined, columns).code,
            lineAmount(row, columns),
            columns,
          ),
        ),
      day: issued?.kind === "day" ? issued.day : undefined,
      lettrage: columns.lettrage?.read(row) ?? "",
      lettrageDay: lettered?.kind === "day" ? lettered.day : undefined,
      cells: isRaw(at)
        ? undefined
        : {
            lettrage,
            lettrageDate,
            lettrageBefore: row[lettrage] ?? null,
            lettrageDateBefore: row[lettrageDate] ?? null,
          },
    });
  }
}
