import { panelTexts } from "#shared/texts/panel/panel.ts";
import { localStore } from "../platform/chrome-storage.ts";
import { copyText, extensionVersion, openOptions, openTab } from "../platform/chrome-windows.ts";
import { readClientId } from "../platform/client-id.ts";
import { downloadFile } from "../platform/download-file.ts";
import { googleSession } from "../platform/google-session.ts";
import { keepPreferences, readPreferences } from "../platform/preferences.ts";
import {
  forgetWorkbookChoice,
  keepWorkbookChoice,
  readWorkbookChoice,
  type WorkbookChoice,
  workbookIdOf,
} from "../platform/workbook-choice.ts";
import type { Connector } from "./connector.ts";
import { safeFileName } from "./file-name.ts";
import type { BookWork } from "./work/book-work.ts";

/** The panel's real connector: sign-in and preferences at once, the work on the book loaded when it is first needed. */
export function googleConnector(): Connector {
  const google = googleSession();
  let loading: Promise<BookWork> | undefined;
  const work = (): Promise<BookWork> => {
    loading ??= import("./work/book-work.ts").then(({ bookWork }) => bookWork(google));
    return loading;
  };

  return {
    async start() {
      const preferences = await readPreferences(localStore);
      const client = await readClientId(localStore);
      return {
        ...preferences,
        hasWorkbook: (await readWorkbookChoice(localStore)) !== undefined,
        clientIdMissing: client.source === "placeholder",
        version: extensionVersion(),
      };
    },
    async pick(account) {
      await keepPreferences(localStore, { ...(await readPreferences(localStore)), account });
      const [id] = await google.tokens.pick(account === "" ? {} : { loginHint: account });
      if (id === undefined) throw new Error(panelTexts.errors.noWorkbook);
      await keepWorkbookChoice(localStore, { id, access: "file" });
    },
    async useLink(link, account) {
      const id = workbookIdOf(link);
      if (id === undefined) throw new Error(panelTexts.errors.notALink);
      await keepPreferences(localStore, { ...(await readPreferences(localStore)), account });
      const wanted: WorkbookChoice = { id, access: "spreadsheets" };
      await google.authorise(wanted);
      await keepWorkbookChoice(localStore, wanted);
    },
    ...loadedLater(work),
    downloadFile: async (name, bytes, type) => downloadFile(safeFileName(name), bytes, type),
    newId: () => crypto.randomUUID(),
    async setDrafting(mode) {
      const address = mode === "gmail" ? await google.mailAddress() : "";
      await keepPreferences(localStore, { ...(await readPreferences(localStore)), drafting: mode });
      return address;
    },
    async setPriority(mode) {
      await keepPreferences(localStore, { ...(await readPreferences(localStore)), priority: mode });
    },
    async signOut() {
      await google.tokens.signOut();
      await forgetWorkbookChoice(localStore);
      await keepPreferences(localStore, { drafting: undefined, account: "" });
      loading = undefined;
    },
    async openWorkbook(sheetId) {
      const choice = await readWorkbookChoice(localStore);
      const place = sheetId === undefined ? "" : `#gid=${sheetId}`;
      if (choice !== undefined)
        await openTab(`https://docs.google.com/spreadsheets/d/${choice.id}/edit${place}`);
    },
    async openDrafts() {
      const { account } = await readPreferences(localStore);
      const who = account === "" ? "" : `?authuser=${encodeURIComponent(account)}`;
      await openTab(`https://mail.google.com/mail/${who}#drafts`);
    },
    openOptions,
    copy: (text) => copyText(text),
  };
}

/** The work on the book, loaded with the first thing that is asked of it. */
function loadedLater(work: () => Promise<BookWork>): BookWork {
  return {
    open: async (...given) => (await work()).open(...given),
    accept: async (...given) => (await work()).accept(...given),
    prepare: async (...given) => (await work()).prepare(...given),
    prepareMany: async (...given) => (await work()).prepareMany(...given),
    prepareSide: async (...given) => (await work()).prepareSide(...given),
    prepareNotice: async (...given) => (await work()).prepareNotice(...given),
    settle: async (...given) => (await work()).settle(...given),
    record: async (...given) => (await work()).record(...given),
    recordAll: async (...given) => (await work()).recordAll(...given),
    cancel: async (...given) => (await work()).cancel(...given),
    cancelAll: async (...given) => (await work()).cancelAll(...given),
    changePayments: async (...given) => (await work()).changePayments(...given),
    changePolicy: async (...given) => (await work()).changePolicy(...given),
    resolve: async (...given) => (await work()).resolve(...given),
    courriers: async (...given) => (await work()).courriers(...given),
    paperOf: async (...given) => (await work()).paperOf(...given),
    pdfOf: async (...given) => (await work()).pdfOf(...given),
    openCompose: async (...given) => (await work()).openCompose(...given),
  };
}
