import { localTexts } from "#shared/texts/panel/local.ts";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import type { DraftingPorts } from "../../drafting/ports.ts";
import type { LocalBooks } from "../../local/local-book.ts";
import { localSheets } from "../../local/local-sheets.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { intentStore } from "../../platform/intent-store.ts";
import { exclusively } from "../../platform/lock.ts";
import { readWorkbookChoice } from "../../platform/workbook-choice.ts";
import type { Connector } from "../connector.ts";
import { localId } from "./local-tabs.ts";

/** What looks for, and erases, a customer of the Google workbook in the one of this browser. */
export type LocalCopyWork = Pick<Connector, "localCopy" | "eraseLocalCopy">;

// Asked for rarely: it comes when somebody is erased.
const copies = () => import("../../local/copy-of-customer.ts");
const privacy = () => import("../../privacy/personal-data.ts");

/** The copy of a customer in the workbook of this browser, while a Google workbook is open. */
export function localCopyWork(books: LocalBooks): LocalCopyWork {
  async function ports(): Promise<DraftingPorts | undefined> {
    const choice = await readWorkbookChoice(localStore);
    const id = choice === undefined || choice.access === "local" ? undefined : await localId();
    const isKept = id !== undefined && (await books.read(id, () => [])) !== undefined;
    return isKept ? portsOf(books, id) : undefined;
  }
  return {
    async localCopy(customer) {
      const local = await ports();
      if (local === undefined) return undefined;
      const { copyOfCustomer } = await copies();
      return copyOfCustomer(local.sheets, new Date(), customer);
    },
    async eraseLocalCopy(order, cause) {
      const local = await ports();
      if (local === undefined) return { kind: "done", said: localTexts.copy.gone };
      const { erasePersonalData } = await privacy();
      const erased = await erasePersonalData(local, new Date(), order, cause);
      if (erased === "done") return { kind: "done", said: localTexts.copy.done };
      if (erased === "left") return { kind: "done", said: privacyTexts.erase.left };
      return { kind: "refused", said: privacyTexts.refused[erased] };
    },
  };
}

function portsOf(books: LocalBooks, id: string): DraftingPorts {
  return {
    spreadsheetId: id,
    sheets: localSheets(books, id),
    mail: undefined,
    intents: intentStore(localStore),
    newId: () => crypto.randomUUID(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    exclusively,
  };
}
