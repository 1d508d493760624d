import { carryOver, carryOverOf } from "../../local/carry-over.ts";
import type { LocalBook, LocalBooks } from "../../local/local-book.ts";
import { withExported } from "../../local/table-rows.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { localBooks } from "../../platform/local-books.ts";
import { readWorkbookChoice } from "../../platform/workbook-choice.ts";
import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";
import { exportedTabs, localId } from "./local-tabs.ts";

/** What takes the journal of this browser to the owner's Google workbook. */
export type CarryWork = Pick<Connector, "carryState" | "carryJournalOver">;

/** The journal of this browser, offered to the workbook that is open, each row once. */
export function carryWork(state: BookState, books: LocalBooks = localBooks()): CarryWork {
  async function kept(): Promise<LocalBook | undefined> {
    const id = await localId();
    const isElsewhere = (await readWorkbookChoice(localStore))?.access !== "local";
    return id === undefined || !isElsewhere ? undefined : books.read(id, exportedTabs);
  }
  return {
    async carryState() {
      const local = await kept();
      if (local === undefined || state.reading()?.kind !== "book") return undefined;
      const { journal, strangers } = carryOverOf(local, state.current().book);
      return journal.length === 0 ? undefined : { title: local.head.title, rows: journal.length, strangers };
    },
    async carryJournalOver() {
      const local = await kept();
      if (local === undefined) return { rows: 0, opened: state.opened() };
      const ports = await state.portsFor(true);
      const wanted = carryOverOf(local, state.current().book);
      const rows = await carryOver(ports, await state.placeOf(ports), wanted);
      await books.change(local.head.id, exportedTabs, (before) =>
        before === undefined
          ? undefined
          : withExported(withExported(before, "Journal", wanted.journal), "Courriers", wanted.letters),
      );
      return { rows, opened: await state.readWhole(ports) };
    },
  };
}
