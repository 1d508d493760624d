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
import type { BookWork } from "./google-book.ts";

/** The panel's real connector: sign-in and preferences at once, the work on the book loaded when it is first needed. */
export function googleConnector(): Connector {
  const google = googleSession();
  let loading: Promise<BookWork> | undefined;
  const work = (): Promise<BookWork> => {
    loading ??= import("./google-book.ts").then(({ bookWork }) => bookWork(google));
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
    open: async (interactive) => (await work()).open(interactive),
    accept: async (answers) => (await work()).accept(answers),
    prepare: async (line, options) => (await work()).prepare(line, options),
    prepareMany: async (lines, each) => (await work()).prepareMany(lines, each),
    prepareSide: async (wanted) => (await work()).prepareSide(wanted),
    prepareNotice: async (wanted) => (await work()).prepareNotice(wanted),
    settle: async (preparedId, answer) => (await work()).settle(preparedId, answer),
    record: async (event) => (await work()).record(event),
    recordAll: async (events) => (await work()).recordAll(events),
    cancel: async (eventId) => (await work()).cancel(eventId),
    cancelAll: async (eventIds) => (await work()).cancelAll(eventIds),
    changePayments: async (change) => (await work()).changePayments(change),
    changePolicy: async (change) => (await work()).changePolicy(change),
    resolve: async (intent, answer) => (await work()).resolve(intent, answer),
    courriers: async (customer) => (await work()).courriers(customer),
    paperOf: async (letter, customer) => (await work()).paperOf(letter, customer),
    pdfOf: async (document) => (await work()).pdfOf(document),
    downloadFile: async (name, bytes, type) => downloadFile(safeFileName(name), bytes, type),
    openCompose: async (letter) => (await work()).openCompose(letter),
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
