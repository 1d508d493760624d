import type { Cell } from "#shared/model/cell.ts";
import type { Book, BookWrite, CellsWrite } from "#shared/workbook/book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { waitBefore } from "../drafting/append-once.ts";
import { ensureTabs } from "../drafting/journal-place.ts";
import { type DraftingPorts, isUncertain } from "../drafting/ports.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import { hasAdded, isAddition, tabDiffers } from "./added-rows.ts";
import { isCells, writeRequests } from "./write-requests.ts";

/** `changed`: the rows are no longer what was read; nothing was written. */
export type Applied = "written" | "changed";

const TRIES = 5;

/**
 * Writes a change of the workbook (payments, segments, scenarios), once and whole: the rows concerned are read again
 * and must hold what they held; then one call. When nobody knows whether it had its effect, the journal's
 * identifiers tell, else the cells and the added rows themselves.
 */
export function applyChange(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  writes: readonly BookWrite[],
): Promise<Applied> {
  return ports.exclusively(async () => {
    const known = await withAddedTo(ports, book, tabs, writes);
    const requests = writeRequests(
      writes,
      Object.fromEntries([...known].map(([name, tab]) => [name, tab.sheetId])),
    );
    const written = journalIds(writes);
    const places = { journal: known.get("Journal"), of: (write: BookWrite) => placeOf(write, known, tabs) };
    for (let attempt = 0; ; attempt += 1) {
      const now = await readAgain(ports, book, places, writes);
      if (now.identifiers.some((id) => written.includes(id))) return "written";
      // Without a journal row, what is there tells that a lost call was done.
      if (written.length === 0 && now.done && (attempt > 0 || writes.some(isAddition))) return "written";
      if (now.changed) return "changed";
      try {
        await ports.sheets.batchUpdate(requests);
        return "written";
      } catch (error) {
        if (!isUncertain(error) || attempt >= TRIES - 1) throw error;
        await ports.sleep(waitBefore(attempt));
      }
    }
  });
}

/** The tabs that get rows, made when the workbook never had them. */
async function withAddedTo(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  writes: readonly BookWrite[],
): Promise<ReadonlyMap<TabName, SheetTab>> {
  const names = [...new Set(writes.flatMap((write) => (isCells(write) ? [] : [write.tab])))];
  const found = await ensureTabs(ports.sheets, names, book.ourTabs, tabs);
  return new Map(names.flatMap((name, at) => (found[at] === undefined ? [] : [[name, found[at]] as const])));
}

/** Where a write goes; `undefined`: its tab is no longer there. */
function placeOf(
  write: BookWrite,
  known: ReadonlyMap<TabName, SheetTab>,
  tabs: readonly SheetTab[],
): SheetTab | undefined {
  return isCells(write) ? tabs.find((tab) => tab.sheetId === write.sheetId) : known.get(write.tab);
}

/** Identifiers of the journal rows among the writes. */
function journalIds(writes: readonly BookWrite[]): readonly Cell[] {
  const first = HEADERS.Journal[0];
  return writes.flatMap((write) =>
    isCells(write) || write.tab !== "Journal"
      ? []
      : write.values.flatMap(([id]) => (typeof id === "string" && id !== first ? [id] : [])),
  );
}

interface Now {
  readonly changed: boolean;
  /** The cells already hold what was to be written. */
  readonly done: boolean;
  /** What the journal's first column holds. */
  readonly identifiers: readonly Cell[];
}

interface Places {
  readonly journal: SheetTab | undefined;
  readonly of: (write: BookWrite) => SheetTab | undefined;
}

/** The rows that are to change, the tabs that get rows and the journal's identifiers, in one call. */
async function readAgain(
  ports: DraftingPorts,
  book: Book,
  { journal, of }: Places,
  writes: readonly BookWrite[],
): Promise<Now> {
  const watched = writes.filter((write) => isCells(write) || isAddition(write));
  const places = watched.map(of);
  const titles = [...new Set([...places, journal].flatMap((tab) => (tab === undefined ? [] : [tab.title])))];
  const found = await ports.sheets.ranges(titles);
  const rowsOf = (tab: SheetTab | undefined) =>
    tab === undefined ? [] : (found[titles.indexOf(tab.title)] ?? []);
  const each = watched.map((write, at) => ({ write, place: places[at], rows: rowsOf(places[at]) }));
  return {
    changed: each.some(
      ({ write, place, rows }) =>
        place === undefined || (isCells(write) ? differs(book, write, rows) : tabDiffers(book, write, rows)),
    ),
    done: each.every(({ write, rows }) =>
      isCells(write) ? isDone(write, rows) : hasAdded(book, write, rows),
    ),
    identifiers: rowsOf(journal).map(([id]) => id ?? null),
  };
}

/** Whether a row to change holds anything else than when it was read: sorted, inserted before, or edited. */
function differs(book: Book, write: CellsWrite, now: readonly (readonly Cell[])[]): boolean {
  const before = book.ourCells[write.tab]?.rows ?? [];
  return [...new Set(write.cells.map(({ row }) => row))].some(
    (row) => !sameRow(before[row - 1] ?? [], now[row - 1] ?? []),
  );
}

function isDone({ cells }: CellsWrite, now: readonly (readonly Cell[])[]): boolean {
  return cells.every(({ row, column, value }) => (now[row - 1]?.[column] ?? "") === (value ?? ""));
}

function sameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  const width = Math.max(one.length, other.length);
  for (let column = 0; column < width; column += 1) {
    if ((one[column] ?? "") !== (other[column] ?? "")) return false;
  }
  return true;
}
