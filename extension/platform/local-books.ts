import { localTexts } from "#shared/texts/panel/local.ts";
import type { LocalBook, LocalBooks, LocalHead, Rows, TabsWanted } from "../local/local-book.ts";
import { LocalError } from "../local/local-error.ts";

const DATABASE = "crescendo";
const VERSION = 1;
const HEADS = "books";
const CELLS = "cells";

/** Workbooks kept in IndexedDB: a row for each head, one for the cells of each tab. */
export function localBooks(): LocalBooks {
  return {
    heads: () =>
      inTransaction("readonly", async (stores) =>
        (await asked(stores.heads.getAll() as IDBRequest<unknown[]>)).filter(isHead),
      ),
    read: (id, wanted) => inTransaction("readonly", (stores) => readBook(stores, id, wanted)),
    change: (id, wanted, change) =>
      inTransaction("readwrite", async (stores) => {
        const before = await readBook(stores, id, wanted);
        const after = change(before);
        if (after !== undefined) writeBook(stores, before, after);
        return after;
      }),
    erase: (id) =>
      inTransaction("readwrite", async ({ heads, cells }) => {
        heads.delete(id);
        cells.delete(allOf(id));
      }),
  };
}

interface Stores {
  readonly heads: IDBObjectStore;
  readonly cells: IDBObjectStore;
}

async function readBook(stores: Stores, id: string, wanted: TabsWanted): Promise<LocalBook | undefined> {
  const head = await asked(stores.heads.get(id) as IDBRequest<unknown>);
  if (head === undefined) return undefined;
  // What cannot be understood is neither shown nor written over.
  if (!isHead(head)) throw new LocalError(localTexts.errors.storage);
  const ids = wanted(head);
  const found = await Promise.all(
    ids.map((sheetId) => asked(stores.cells.get([id, sheetId]) as IDBRequest<unknown>)),
  );
  return { head, rows: new Map(ids.map((sheetId, at) => [sheetId, rowsIn(found[at])])) };
}

/** The cells of a tab as they were kept. @throws LocalError when that is no table: nothing is written over it */
function rowsIn(value: unknown): Rows {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((row) => Array.isArray(row))) return value;
  throw new LocalError(localTexts.errors.storage);
}

function isHead(value: unknown): value is LocalHead {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, locale, timeZone, savedAt, tabs, exported } = value as Partial<LocalHead>;
  return (
    [id, title, locale, timeZone].every((one) => typeof one === "string") &&
    typeof savedAt === "number" &&
    Array.isArray(tabs) &&
    tabs.every((tab) => typeof tab?.sheetId === "number" && typeof tab.title === "string") &&
    Array.isArray(exported?.Journal) &&
    Array.isArray(exported.Courriers)
  );
}

/** Only what changed is written: a row of the journal does not rewrite twenty thousand invoices. */
function writeBook({ heads, cells }: Stores, before: LocalBook | undefined, after: LocalBook): void {
  const { id, tabs } = after.head;
  heads.put({ ...after.head, savedAt: Date.now() });
  for (const [sheetId, rows] of after.rows) {
    if (before?.rows.get(sheetId) !== rows) cells.put(rows, [id, sheetId]);
  }
  const left = (before?.head.tabs ?? []).filter(
    (tab) => !tabs.some(({ sheetId }) => sheetId === tab.sheetId),
  );
  for (const { sheetId } of left) cells.delete([id, sheetId]);
}

/** Every tab of a workbook. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** One transaction: what `work` throws undoes everything it wrote. The promise settles once the disk has it. */
async function inTransaction<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction([HEADS, CELLS], mode, { durability: "strict" });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(sentenceOf(transaction.error));
    });
    finished.catch(() => undefined);
    let result: T;
    try {
      result = await work({ heads: transaction.objectStore(HEADS), cells: transaction.objectStore(CELLS) });
    } catch (error) {
      abort(transaction);
      throw error instanceof DOMException ? sentenceOf(error) : error;
    }
    await finished;
    return result;
  } finally {
    database.close();
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had failed by itself: nothing is left to undo.
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(HEADS, { keyPath: "id" });
      request.result.createObjectStore(CELLS);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(sentenceOf(request.error));
    request.onblocked = () => reject(new LocalError(localTexts.errors.storage));
  });
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(sentenceOf(request.error));
  });
}

/** What the owner reads when the browser cannot keep or find a workbook. */
function sentenceOf(error: DOMException | null): Error {
  const full = error?.name === "QuotaExceededError";
  return new LocalError(full ? localTexts.errors.full : localTexts.errors.storage);
}
