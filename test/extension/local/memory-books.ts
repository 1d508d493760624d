import type { LocalBook, LocalBooks, LocalHead, Rows } from "../../../extension/local/local-book.ts";

/** Workbooks kept in memory as the browser keeps them: what is given back is a copy, never the thing itself. */
export function memoryBooks(): LocalBooks & { readonly reads: number[][] } {
  const heads = new Map<string, LocalHead>();
  const cells = new Map<string, Rows>();
  const reads: number[][] = [];
  const keyOf = (id: string, sheetId: number): string => `${id} ${sheetId}`;
  const read = (id: string, wanted: (head: LocalHead) => readonly number[]): LocalBook | undefined => {
    const head = heads.get(id);
    if (head === undefined) return undefined;
    const ids = wanted(head);
    reads.push([...ids]);
    return structuredClone({
      head,
      rows: new Map(ids.map((sheetId) => [sheetId, cells.get(keyOf(id, sheetId)) ?? []])),
    });
  };
  return {
    reads,
    heads: async () => structuredClone([...heads.values()]),
    read: async (id, wanted) => read(id, wanted),
    async change(id, wanted, change) {
      const before = read(id, wanted);
      const after = change(before);
      if (after === undefined) return undefined;
      heads.set(id, structuredClone(after.head));
      for (const [sheetId, rows] of after.rows) cells.set(keyOf(id, sheetId), structuredClone(rows));
      return after;
    },
    async erase(id) {
      heads.delete(id);
      for (const key of [...cells.keys()]) if (key.startsWith(`${id} `)) cells.delete(key);
    },
  };
}
