import { bringIn, emptyBook, type FileAnswers } from "../../local/bring-in.ts";
import type { LocalBook, LocalBooks, TabsWanted } from "../../local/local-book.ts";
import { type Brought, readFiles, readPasted } from "../../local/read-files.ts";
import { waitingRows } from "../../local/table-rows.ts";
import { keepForGood } from "../../platform/browser-storage.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { copyText } from "../../platform/chrome-windows.ts";
import { intentStore } from "../../platform/intent-store.ts";
import { localBooks } from "../../platform/local-books.ts";
import { exclusively } from "../../platform/lock.ts";
import {
  forgetLocalWorkbook,
  keepWorkbookChoice,
  readWorkbookChoice,
} from "../../platform/workbook-choice.ts";
import { dayInZone } from "../../reading/today.ts";
import type { Connector } from "../connector.ts";
import type { FilesOpened } from "../in-this-browser.ts";
import { type LocalCopyWork, localCopyWork } from "./local-copy-work.ts";
import { exportedTabs, localId } from "./local-tabs.ts";

/** The part of the connector that works on the workbook of this browser. */
export type LocalWork = Pick<
  Connector,
  "openFile" | "openPasted" | "exportRows" | "copyRows" | "exportWorkbook" | "localState" | "eraseLocal"
> &
  LocalCopyWork;

// What makes files comes with the first one.
const exporting = () => import("../../local/make-exports.ts");

/** Files opened, pasted, exported, erased: the workbook that needs no sign-in. */
export function localWork(books: LocalBooks = localBooks()): LocalWork {
  async function take(brought: readonly Brought[], answers: FileAnswers): Promise<FilesOpened> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const id = (await localId()) ?? `local-${crypto.randomUUID()}`;
    const fresh = emptyBook({ id, locale: "fr_FR", timeZone });
    let result: ReturnType<typeof bringIn> | undefined;
    await books.change(id, everyTab, (before) => {
      const book = before ?? fresh;
      result = bringIn(book, brought, answers, dayInZone(new Date(), book.head.timeZone));
      return result.kind === "done" ? result.book : undefined;
    });
    if (result?.kind !== "done") {
      const { tabs = [], conflicts = [] } = result ?? {};
      return { kind: "asked", tabs, conflicts };
    }
    await keepForGood();
    await keepWorkbookChoice(localStore, { id, access: "local" });
    return { kind: "opened", said: result.said };
  }

  async function read(wanted: TabsWanted): Promise<LocalBook | undefined> {
    const id = await localId();
    return id === undefined ? undefined : books.read(id, wanted);
  }

  return {
    ...localCopyWork(books),
    openFile: async (files, answers = { tabs: {} }) => take(await readFiles(files), answers),
    openPasted: async (text, name, answers = { tabs: {} }) => take([readPasted(text, name)], answers),
    async exportRows(save, wanted = { tab: "Journal", all: false }) {
      const { saveRows } = await exporting();
      return saveRows(books, await localId(), wanted, new Date(), save);
    },
    async copyRows(wanted) {
      const { copyRows } = await exporting();
      return copyRows(books, await localId(), wanted, copyText);
    },
    async exportWorkbook() {
      const { workbookFile } = await exporting();
      const choice = await readWorkbookChoice(localStore);
      // What is open is what is saved, the example as well.
      const book = choice?.access === "local" ? await books.read(choice.id, everyTab) : await read(everyTab);
      return workbookFile(book, new Date());
    },
    async localState() {
      const book = await read(exportedTabs);
      if (book === undefined) return undefined;
      const { title, savedAt, tabs } = book.head;
      const waiting = {
        Journal: waitingRows(book, "Journal").length,
        Courriers: waitingRows(book, "Courriers").length,
      };
      return { title, savedAt, tabs, waiting, rowsToExport: waiting.Journal + waiting.Courriers };
    },
    async eraseLocal() {
      const id = await localId();
      if (id !== undefined) {
        // Not beside another panel's work: what that one keeps must not be lost with what is forgotten here.
        await exclusively(async () => {
          await books.erase(id);
          // What was being done in it is done no more.
          const intents = intentStore(localStore);
          for (const intent of await intents.all()) {
            if (intent.spreadsheetId === id) await intents.forget(intent.id);
          }
        });
      }
      await forgetLocalWorkbook(localStore);
    },
  };
}

const everyTab: TabsWanted = ({ tabs }) => tabs.map(({ sheetId }) => sheetId);
