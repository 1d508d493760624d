import type { Cell } from "#shared/model/cell.ts";
import type { Book, BookWrite, CellsWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { waitBefore } from "../drafting/append-once.ts";
import { ensureTabs } from "../drafting/journal-place.ts";
import { type DraftingPorts, isUncertain } from "../drafting/ports.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import { isCells, writeRequests } from "./write-requests.ts";

/** `changed`: the rows are no longer what was read; nothing was written. */
export type Applied = "written" | "changed";

const TRIES = 5;

/**
 * Writes a change of the payments, once and whole: the rows concerned are read again and must hold what they held;
 * then one call. When nobody knows whether it had its effect, the journal's identifiers tell.
 */
export function applyChange(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  writes: readonly BookWrite[],
): Promise<Applied> {
  return ports.exclusively(async () => {
    const journal = await journalTab(ports, book, tabs);
    const requests = writeRequests(writes, { Journal: journal?.sheetId });
    const written = journalIds(writes);
    for (let attempt = 0; ; attempt += 1) {
      const now = await readAgain(ports, book, tabs, journal, writes);
      if (now.identifiers.some((id) => written.includes(id))) return "written";
      // Without a journal row (only derived states), the cells themselves tell that a lost call was done.
      if (attempt > 0 && written.length === 0 && now.done) return "written";
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

/** The journal, made when the workbook never had one. */
async function journalTab(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
): Promise<SheetTab | undefined> {
  const [journal] = await ensureTabs(ports.sheets, ["Journal"], book.ourTabs, tabs);
  return journal;
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

/** The rows that are to change and the journal's identifiers, in one call. */
async function readAgain(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  journal: SheetTab | undefined,
  writes: readonly BookWrite[],
): Promise<Now> {
  const changing = writes.filter(isCells);
  const titles = changing.flatMap(({ sheetId }) => tabs.find((tab) => tab.sheetId === sheetId)?.title ?? []);
  const found = await ports.sheets.ranges([...titles, ...(journal === undefined ? [] : [journal.title])]);
  const rows = journal === undefined ? [] : (found[titles.length] ?? []);
  return {
    changed:
      titles.length < changing.length || changing.some((write, at) => differs(book, write, found[at] ?? [])),
    done: changing.every((write, at) => isDone(write, found[at] ?? [])),
    identifiers: rows.map(([id]) => id ?? null),
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
