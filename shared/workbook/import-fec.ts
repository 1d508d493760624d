import type { Day } from "../base/day.ts";
import { readFec } from "../ledger/fec/read-fec.ts";
import { type StandingLine, standingLines } from "../ledger/standing-lines.ts";
import type { FecFile } from "../model/fec.ts";
import {
  fecControlRows,
  fecNotes,
  importSentence,
  olderLettrageNote,
  rawLettrageNote,
} from "../texts/import-fec.ts";
import type { BookInput, BookWrite, CellsWrite, ImportOutcome, ImportReport, OutCell } from "./book.ts";
import {
  fecRefusal,
  type LedgerRow,
  latestDay,
  ledgerCells,
  ledgerRowsOf,
  type RowsOfFile,
} from "./import-fec-rows.ts";
import { appendLedgerRows, idsWrite, ledgerTarget } from "./import-fec-target.ts";
import { isMonthFirst } from "./read-book.ts";
import { isBlankRow } from "./read-table.ts";

const TAB = "Grand livre";
/** Lettrage codes that our own matching gives: no export of the owner's software knows them. */
const OURS = /^cr·\d+$/;

/**
 * Imports a FEC into `Grand livre`: the customers' lines that are not there yet, and the lettrage of those that are.
 * Importing twice is importing once, an overlapping period adds only what is new. A refusal has no writes.
 * @param text the decoded text of the file
 */
export function importFecInto(input: BookInput, text: string, fileName: string): ImportOutcome {
  const reading = readFec(text);
  const refused = fecRefusal(reading, fileName);
  if (reading.kind === "refused" || refused !== undefined) return { kind: "refused", message: refused ?? "" };
  const rows = ledgerRowsOf(reading);
  const { writes, report } = importRows(input, rows, { fileName, until: latestDay(rows) });
  return { kind: "done", writes, report: wholeReport(report, reading, rows.length) };
}

/**
 * Adds the rows of a part of a FEC that `Grand livre` does not hold yet; the same part sent again adds nothing.
 * `rows` come from `ledgerRowsOf` over the whole file.
 */
export function importLedgerRows(
  input: BookInput,
  rows: readonly LedgerRow[],
  file: RowsOfFile = {},
): ImportOutcome {
  return { kind: "done", ...importRows(input, rows, file) };
}

function wholeReport(report: ImportReport, reading: FecFile, kept: number): ImportReport {
  const { controls } = reading;
  return {
    ...report,
    leftOut: controls.lines + controls.leftOut - kept,
    controls: fecControlRows(controls),
    sentence: importSentence({ ...report, lines: controls.lines, kept }),
    notes: [...fecNotes(reading), ...report.notes],
  };
}

interface Known {
  readonly lines: ReadonlyMap<string, readonly StandingLine[]>;
  readonly until: Day | undefined;
}

function known(tab: ReturnType<typeof ledgerTarget>["tab"], monthFirst: boolean): Known {
  const lines = new Map<string, StandingLine[]>();
  let until: Day | undefined;
  for (const line of tab ? standingLines(tab, monthFirst) : []) {
    const same = lines.get(line.key);
    if (same) same.push(line);
    else lines.set(line.key, [line]);
    for (const day of [line.day, line.lettrageDay])
      if (day && (until === undefined || day > until)) until = day;
  }
  return { lines, until };
}

function importRows(
  input: BookInput,
  rows: readonly LedgerRow[],
  { fileName = "", until }: RowsOfFile,
): { readonly writes: readonly BookWrite[]; readonly report: ImportReport } {
  const { tab, kept } = ledgerTarget(input);
  const standing = known(tab, isMonthFirst(input.locale));
  const isNewest = until !== undefined && (standing.until === undefined || until >= standing.until);
  const added: LedgerRow[] = [];
  const cells: CellsWrite["cells"][number][] = [];
  const raw: number[] = [];
  const older: number[] = [];
  const fresh = new Set<string>();
  let already = 0;
  let changed = 0;
  for (const row of rows) {
    const same = standing.lines.get(row.key);
    if (!same) {
      // The same row twice in one part: rows come from outside, each key is one line.
      if (fresh.has(row.key)) already += 1;
      else added.push(row);
      fresh.add(row.key);
      continue;
    }
    already += 1;
    const change = lettrageChange(row, same, isNewest);
    cells.push(...change.cells);
    if (change.cells.length > 0) changed += 1;
    raw.push(...change.raw);
    older.push(...change.older);
  }

  const writes: BookWrite[] = [];
  if (tab && cells.length > 0) writes.push({ tab: TAB, sheetId: tab.sheetId, cells });
  const append = appendLedgerRows(tab, added.map(ledgerCells));
  if (append) writes.push(append);
  // A tab that stands empty was made by an import that was cut before it could say so.
  const isNew = tab === undefined || tab.rows.every(isBlankRow);
  const ids = append && isNew ? idsWrite(input, kept, TAB) : undefined;
  if (ids) writes.push(ids);
  const notes = [
    ...(raw.length > 0 ? [rawLettrageNote(raw)] : []),
    ...(older.length > 0 ? [olderLettrageNote(older)] : []),
  ];
  const counts = { added: added.length, already, changed };
  const report: ImportReport = {
    ...counts,
    sentence: importSentence({ ...counts, lines: rows.length, kept: rows.length }),
    file: fileName,
    format: "FEC",
    leftOut: 0,
    controls: [],
    notes,
  };
  return { writes, report };
}

/**
 * What a known line's lettrage becomes in each row that holds the line. A code of the file replaces another; an empty
 * one takes a code away only when the file is as recent as the tab, and never one of ours: an older export must not
 * reopen invoices that are paid.
 */
function lettrageChange(
  row: LedgerRow,
  same: readonly StandingLine[],
  isNewest: boolean,
): {
  readonly cells: CellsWrite["cells"];
  readonly raw: readonly number[];
  readonly older: readonly number[];
} {
  const cells: CellsWrite["cells"][number][] = [];
  const raw: number[] = [];
  const older: number[] = [];
  for (const line of same) {
    if (line.lettrage === row.lettrage) continue;
    if (row.lettrage === "" && (OURS.test(line.lettrage) || !isNewest)) {
      if (!OURS.test(line.lettrage)) older.push(line.row);
      continue;
    }
    const at = line.cells;
    if (at === undefined || at.lettrage < 0) {
      raw.push(line.row);
      continue;
    }
    const change = (column: number, before: StandingBefore, value: OutCell) =>
      cells.push({ row: line.row, column, before, value });
    // The code goes last: by it a line that was cut between its two cells is known to be unfinished.
    if (at.lettrageDate >= 0) {
      change(
        at.lettrageDate,
        at.lettrageDateBefore,
        row.lettrageDay === null ? null : { day: row.lettrageDay as Day },
      );
    }
    change(at.lettrage, at.lettrageBefore, row.lettrage || null);
  }
  return { cells, raw, older };
}

type StandingBefore = CellsWrite["cells"][number]["before"];
