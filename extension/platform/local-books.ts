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
      inTransaction("readonly", (stores) => asked(stores.heads.getAll() as IDBRequest<LocalHead[]>)),
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
  const head = await asked(stores.heads.get(id) as IDBRequest<LocalHead | undefined>);
  if (head === undefined) return undefined;
  const ids = wanted(head);
  const found = await Promise.all(
    ids.map((sheetId) => asked(stores.cells.get([id, sheetId]) as IDBRequest<Rows | undefined>)),
  );
  return { head, rows: new Map(ids.map((sheetId, at) => [sheetId, found[at] ?? []])) };
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
  return new Error(full ? localTexts.errors.full : localTexts.errors.storage);
}
