import { localStore } from "../platform/chrome-storage.ts";
import { copyText, extensionVersion, openOptions, openTab } from "../platform/chrome-windows.ts";
import { readClientId } from "../platform/client-id.ts";
import { googleSession } from "../platform/google-session.ts";
import { keepPreferences, readPreferences } from "../platform/preferences.ts";
import {
  forgetWorkbookChoice,
  keepWorkbookChoice,
  readWorkbookChoice,
  type WorkbookChoice,
  workbookIdOf,
} from "../platform/workbook-choice.ts";
import { panelTexts } from "../texts/panel.ts";
import type { Connector } from "./connector.ts";
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
    prepare: async (line) => (await work()).prepare(line),
    prepareMany: async (lines, each) => (await work()).prepareMany(lines, each),
    prepareSide: async (wanted) => (await work()).prepareSide(wanted),
    settle: async (preparedId, answer) => (await work()).settle(preparedId, answer),
    record: async (event) => (await work()).record(event),
    recordAll: async (events) => (await work()).recordAll(events),
    cancel: async (eventId) => (await work()).cancel(eventId),
    cancelAll: async (eventIds) => (await work()).cancelAll(eventIds),
    changePayments: async (change) => (await work()).changePayments(change),
    changePolicy: async (change) => (await work()).changePolicy(change),
    resolve: async (intent, answer) => (await work()).resolve(intent, answer),
    letterText: async (preparedId) => (await work()).letterText(preparedId),
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
    async openWorkbook() {
      const choice = await readWorkbookChoice(localStore);
      if (choice !== undefined) await openTab(`https://docs.google.com/spreadsheets/d/${choice.id}/edit`);
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
