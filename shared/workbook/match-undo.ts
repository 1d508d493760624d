import type { Cell } from "../model/cell.ts";
import { MATCH_REFUSALS, PAYMENT_STATES, undoSentence } from "../texts/matching.ts";
import type { Book, CellsWrite } from "./book.ts";
import { cellChange, isOurState, type PaymentsTab, sameCell } from "./match-cells.ts";
import { unletterGroups } from "./match-groups.ts";
import type { MatchChange } from "./match-report.ts";
import { type AddedRow, type ChangedColumn, endOf, keptRuns, type RowChange } from "./match-runs.ts";
import { situationOf, writablePayments } from "./match-situation.ts";
import { journalWrites, paymentCells } from "./match-writes.ts";
import { twinReference } from "./payment-reference.ts";

type Cells = CellsWrite["cells"][number];

interface Restored {
  readonly cells: readonly Cells[];
  /** Rows put back as they were. */
  readonly rows: number;
  /** Rows that somebody changed since. */
  readonly leftAlone: number;
}

/**
 * Undoes a run: each cell that still holds what the run wrote holds again what it held before. A row that somebody
 * changed since is left alone and said. Rows that the run added stay, emptied: nothing is ever deleted.
 * The journal says so last: cut before it, the run still stands, and undoing it again does what is left.
 */
export function undoKeptRun(book: Book, runId: string): MatchChange {
  const run = keptRuns(book.journal).find(({ id }) => id === runId);
  if (!run) return { kind: "refused", message: MATCH_REFUSALS.runGone };
  if (!run.changes) return { kind: "refused", message: MATCH_REFUSALS.runUnreadable };
  const { rows, added, groups, events } = run.changes;
  const tab = writablePayments(book);
  if (typeof tab === "string" && rows.length + added.length > 0) return { kind: "refused", message: tab };

  const rowOf = rowFinder(book);
  const restored = typeof tab === "string" ? NOTHING : restoreRows(tab, rows, rowOf);
  const emptied = typeof tab === "string" ? NOTHING : emptyRows(tab, added, rowOf);
  const unlettered = unletterGroups(book, groups, run.day);
  const { author } = book.settings;
  const ends = [runId, ...events].map((id) => endOf(id, book.asOf, author));
  const cells = [...restored.cells, ...emptied.cells];
  return {
    kind: "done",
    sentence: undoSentence(
      restored.rows + emptied.rows + unlettered.lines,
      restored.leftAlone + emptied.leftAlone,
    ),
    runId: undefined,
    writes: [
      ...(typeof tab === "string" ? [] : paymentCells(tab, cells)),
      ...(unlettered.write === undefined ? [] : [unlettered.write]),
      ...journalWrites(book, ends),
    ],
  };
}

const NOTHING: Restored = { cells: [], rows: 0, leftAlone: 0 };

/** Finds the row that a payment of the run now is: the one of that name for which `holds`; each is found once. */
type RowFinder = (reference: string, holds: (row: number) => boolean) => number | undefined;

function rowFinder(book: Book): RowFinder {
  const { payments, references } = situationOf(book);
  const rows = new Map<string, number[]>();
  payments.forEach(({ origin }, rank) => {
    const reference = references[rank];
    if (reference === undefined || origin.row === undefined) return;
    const twins = rows.get(twinReference(reference));
    if (twins) twins.push(origin.row);
    else rows.set(twinReference(reference), [origin.row]);
  });
  return (reference, holds) => {
    const twins = rows.get(twinReference(reference)) ?? [];
    const at = twins.findIndex(holds);
    return at < 0 ? undefined : twins.splice(at, 1)[0];
  };
}

type Entries = readonly (readonly [ChangedColumn, readonly [Cell, Cell]])[];

const entriesOf = ({ cells }: RowChange): Entries =>
  Object.entries(cells) as [ChangedColumn, readonly [Cell, Cell]][];
const ownOf = (entries: Entries): Entries => entries.filter(([column]) => column !== "État");

/** The row of each change: those whole first, then those where the run, or an undoing of it, was cut between columns. */
function rowsOf(
  tab: PaymentsTab,
  changes: readonly RowChange[],
  rowOf: RowFinder,
): readonly (number | undefined)[] {
  const isNow = (row: number, column: ChangedColumn, cell: Cell): boolean =>
    sameCell(tab.cell(row, column), cell);
  const ways: readonly ((told: Entries, row: number) => boolean)[] = [
    (told, row) => told.every(([column, [, after]]) => isNow(row, column, after)),
    (told, row) =>
      told.some(([column, [, after]]) => isNow(row, column, after)) &&
      told.every(([column, pair]) => pair.some((cell) => isNow(row, column, cell))),
    (told, row) => told.every(([column, [before]]) => isNow(row, column, before)),
  ];
  const rows = new Array<number | undefined>(changes.length).fill(undefined);
  for (const holds of ways) {
    changes.forEach((change, at) => {
      const entries = entriesOf(change);
      const own = ownOf(entries);
      // Of twins, a row that only changed its state is told apart by that state.
      const told = own.length > 0 ? own : entries;
      rows[at] = rows[at] ?? rowOf(change.payment, (row) => holds(told, row));
    });
  }
  return rows;
}

function restoreRows(tab: PaymentsTab, changes: readonly RowChange[], rowOf: RowFinder): Restored {
  const cells: Cells[] = [];
  let rows = 0;
  let leftAlone = 0;
  const found = rowsOf(tab, changes, rowOf);
  for (const [at, change] of changes.entries()) {
    const entries = entriesOf(change);
    const own = ownOf(entries);
    const row = found[at];
    if (row === undefined) {
      leftAlone += own.length > 0 ? 1 : 0;
      continue;
    }
    const before = entries.flatMap(
      ([column, pair]) => restoredCell(tab, row, column, pair, own.length > 0) ?? [],
    );
    cells.push(...before);
    rows += before.length > 0 ? 1 : 0;
  }
  return { cells, rows, leftAlone };
}

/**
 * A cell put back. `État` is derived: another word of ours may stand there since; where the row itself is put back
 * its old state comes back too, else only a state that nothing changed since.
 */
function restoredCell(
  tab: PaymentsTab,
  row: number,
  column: ChangedColumn,
  [before, after]: readonly [Cell, Cell],
  withRow: boolean,
): Cells | undefined {
  if (column === "État") {
    const held = tab.cell(row, column);
    if (!sameCell(held, after) && !(withRow && isOurState(held))) return undefined;
  }
  return cellChange(tab, row, column, before);
}

/** Rows added for a residual: without amount and without invoice they say nothing any more. */
function emptyRows(tab: PaymentsTab, added: readonly AddedRow[], rowOf: RowFinder): Restored {
  const cells: Cells[] = [];
  let rows = 0;
  let leftAlone = 0;
  for (const { id, amount, invoices } of added) {
    const holds = (one: number, column: ChangedColumn, cells: readonly Cell[]): boolean =>
      cells.some((cell) => sameCell(tab.cell(one, column), cell));
    // An undoing may have been cut between two columns.
    const row = rowOf(
      id,
      (one) => holds(one, "Montant", [amount, 0]) && holds(one, "Factures", [invoices, null]),
    );
    if (row === undefined) {
      leftAlone += 1;
      continue;
    }
    const wanted: readonly (readonly [ChangedColumn, Cell])[] = [
      ["Montant", 0],
      ["Factures", null],
      ["État", PAYMENT_STATES.ignored],
    ];
    cells.push(...wanted.flatMap(([column, value]) => cellChange(tab, row, column, value) ?? []));
    rows += 1;
  }
  return { cells, rows, leftAlone };
}
