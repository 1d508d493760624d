import { type Day, dayOfSerial } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { Book, OutCell } from "#shared/workbook/book.ts";
import { DAY_COLUMNS, HEADERS } from "#shared/workbook/tabs.ts";
import { waitBefore } from "../drafting/append-once.ts";
import type { JournalPlace } from "../drafting/journal-place.ts";
import { type DraftingPorts, isUncertain } from "../drafting/ports.ts";
import { appendRequest } from "../drafting/sheet-rows.ts";
import type { ExportedTab, LocalBook } from "./local-book.ts";
import { type KeptRow, keptRows } from "./table-rows.ts";

/** Rows of this browser's journal that another workbook may take, with the letters that go with them. */
export interface CarryOver {
  readonly journal: readonly KeptRow[];
  readonly letters: readonly KeptRow[];
  /** Rows whose customer the other workbook does not know: they stay here. */
  readonly strangers: number;
}

const TRIES = 5;
/** Rows of one call: letters are long. */
const AT_ONCE = 100;

/** What the journal of a workbook that is open lacks of the one kept in this browser. */
export function carryOverOf(local: LocalBook, book: Book): CarryOver {
  const known = new Set(book.journal.map(({ id }) => id));
  const names = new Set<string>();
  for (const { name, code } of book.ledger.directory.all()) {
    names.add(comparable(name));
    if (code !== undefined) names.add(comparable(code));
  }
  const missing = keptRows(local, "Journal").filter(({ id }) => !known.has(id));
  const journal = missing.filter(({ customer }) => names.has(comparable(customer)));
  const ids = new Set(journal.map(({ id }) => id));
  return {
    journal,
    letters: keptRows(local, "Courriers").filter(({ id }) => ids.has(id)),
    strangers: missing.length - journal.length,
  };
}

/**
 * Adds the rows at the end of `Journal` and `Courriers`, each once by its identifier, whoever writes meanwhile: the
 * identifiers are read again before the first call and after one whose effect is not known.
 * @returns how many rows of the journal were written now
 * @throws what the ports throw; the rows of the calls before stay, and are not written again by another try
 */
export async function carryOver(
  ports: DraftingPorts,
  place: JournalPlace,
  { journal, letters }: CarryOver,
): Promise<number> {
  return ports.exclusively(async () => {
    let written = 0;
    for (let at = 0; at < journal.length; at += AT_ONCE) {
      const rows = journal.slice(at, at + AT_ONCE);
      const ids = new Set(rows.map(({ id }) => id));
      written += await appended(
        ports,
        place,
        rows,
        letters.filter(({ id }) => ids.has(id)),
      );
    }
    return written;
  });
}

async function appended(
  ports: DraftingPorts,
  place: JournalPlace,
  journal: readonly KeptRow[],
  letters: readonly KeptRow[],
): Promise<number> {
  let first: number | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const rows = await missing(ports, place.journal.title, journal);
    const texts = await missing(ports, place.letters.title, letters);
    first ??= rows.length;
    if (rows.length + texts.length === 0) return first;
    try {
      await ports.sheets.batchUpdate([
        ...(rows.length === 0 ? [] : [request("Journal", place.journal.sheetId, rows)]),
        ...(texts.length === 0 ? [] : [request("Courriers", place.letters.sheetId, texts)]),
      ]);
      return first;
    } catch (error) {
      if (!isUncertain(error) || attempt >= TRIES - 1) throw error;
      await ports.sleep(waitBefore(attempt));
    }
  }
}

async function missing(
  { sheets }: DraftingPorts,
  title: string,
  rows: readonly KeptRow[],
): Promise<readonly KeptRow[]> {
  if (rows.length === 0) return [];
  const known = new Set(await sheets.column(title, "A"));
  return rows.filter(({ id }) => !known.has(id));
}

function request(tab: ExportedTab, sheetId: number, rows: readonly KeptRow[]) {
  return appendRequest(
    tab,
    sheetId,
    rows.map(({ cells }) => HEADERS[tab].map((header, at) => outCell(tab, header, cells[at] ?? null))),
  );
}

function outCell(tab: ExportedTab, header: string, cell: Cell): OutCell {
  const isDay = typeof cell === "number" && (DAY_COLUMNS[tab] ?? []).includes(header);
  return isDay ? { day: dayOf(cell) } : cell;
}

const dayOf = (serial: number): Day => dayOfSerial(Math.floor(serial));
