import { panelTexts } from "#shared/texts/panel/panel.ts";
import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import { localStore, onLocalChange, sessionStore } from "../platform/chrome-storage.ts";
import { copyText, extensionVersion, openOptions, openTab } from "../platform/chrome-windows.ts";
import { readClientId } from "../platform/client-id.ts";
import { downloadFile } from "../platform/download-file.ts";
import { forgetGmailKnown } from "../platform/gmail-known.ts";
import { googleSession } from "../platform/google-session.ts";
import { INTENTS_KEY, intentStore } from "../platform/intent-store.ts";
import { draftingAt, levelOf } from "../platform/level.ts";
import { isOnline, onNetworkChange } from "../platform/online.ts";
import { onPanelTarget, takePanelTarget } from "../platform/panel-target.ts";
import { keepPreferences, readPreferences } from "../platform/preferences.ts";
import {
  forgetWorkbookChoice,
  isExample,
  keepWorkbookChoice,
  openLastWorkbook,
  readLastWorkbooks,
  readWorkbookChoice,
  type WorkbookChoice,
  workbookIdOf,
} from "../platform/workbook-choice.ts";
import type { Connector } from "./connector.ts";
import { safeFileName } from "./file-name.ts";
import { type OpenedAhead, openAhead } from "./open-ahead.ts";
import { queueOf } from "./queue.ts";
import type { BookWork } from "./work/book-work.ts";
import type { LocalWork } from "./work/local-work.ts";

/** The panel's real connector: sign-in and preferences at once, the work on the book loaded when it is first needed. */
export function googleConnector(): Connector {
  const google = googleSession();
  let loading: Promise<BookWork> | undefined;
  const work = (): Promise<BookWork> => {
    loading ??= import("./work/book-work.ts").then(({ bookWork }) => bookWork(google));
    return loading;
  };

  let isFirst = true;
  /** What the panel's start asked for, until it is opened. */
  let begun: Promise<OpenedAhead> | undefined;
  /** Google is asked while the code that understands its answer loads; what fails is told by the opening. */
  function askedAhead(interactive: boolean): Promise<OpenedAhead> {
    const ahead = openAhead(google, interactive);
    ahead.catch(() => undefined);
    return ahead;
  }

  /** The address to sign in with; tokens already held are of the account before. */
  async function keepAccount(account: string): Promise<void> {
    const before = await readPreferences(localStore);
    if (before.account !== account) await google.tokens.signOut();
    await keepPreferences(localStore, { ...before, account });
  }

  return {
    async start() {
      const ahead = isFirst ? askedAhead(false) : undefined;
      isFirst = false;
      const [preferences, client, choice, last] = await Promise.all([
        readPreferences(localStore),
        readClientId(localStore),
        readWorkbookChoice(localStore),
        readLastWorkbooks(localStore),
      ]);
      begun = choice === undefined ? undefined : ahead;
      const level = levelOf(choice, preferences.drafting);
      return {
        ...preferences,
        drafting: draftingAt(level, preferences.drafting),
        hasWorkbook: choice !== undefined,
        example: isExample(choice),
        last: { google: last.google !== undefined, local: last.local !== undefined },
        level,
        clientIdMissing: client.source === "placeholder",
        version: extensionVersion(),
      };
    },
    async pick(account) {
      await keepAccount(account);
      const [id] = await google.tokens.pick(account === "" ? {} : { loginHint: account });
      if (id === undefined) throw new Error(panelTexts.errors.noWorkbook);
      await keepWorkbookChoice(localStore, { id, access: "file" });
    },
    async useLink(link, account) {
      const id = workbookIdOf(link);
      if (id === undefined) throw new Error(panelTexts.errors.notALink);
      await keepAccount(account);
      const wanted: WorkbookChoice = { id, access: "spreadsheets" };
      await google.authorise(wanted);
      await keepWorkbookChoice(localStore, wanted);
    },
    ...loadedLater(work),
    async open(interactive) {
      const ahead = (interactive ? undefined : begun) ?? askedAhead(interactive);
      begun = undefined;
      return (await work()).open(interactive, ahead);
    },
    ...localLater(),
    async queue() {
      const choice = await readWorkbookChoice(localStore);
      const intents = await intentStore(localStore).all();
      // A workbook of this browser needs no network.
      return queueOf(intents, choice?.id, choice?.access === "local" || isOnline());
    },
    watchQueue(act) {
      const stops = [onLocalChange(INTENTS_KEY, act), onNetworkChange(act)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    downloadFile: async (name, bytes, type) => downloadFile(safeFileName(name), bytes, type),
    async openExample() {
      const { openExample } = await import("./welcome/open-example.ts");
      await openExample(welcomeTexts.example.workbook);
    },
    async openLast(kind) {
      const kinds = kind === "any" ? (["google", "local"] as const) : [kind];
      return (await openLastWorkbook(localStore, kinds)) !== undefined;
    },
    setAccount: (account) => keepAccount(account.trim()),
    newId: () => crypto.randomUUID(),
    async setDrafting(mode) {
      const address = mode === "gmail" ? await google.mailAddress() : "";
      const before = await readPreferences(localStore);
      const mailbox = mode === "gmail" ? address : before.mailbox;
      await keepPreferences(localStore, { ...before, drafting: mode, mailbox });
      return address;
    },
    async setPriority(mode) {
      await keepPreferences(localStore, { ...(await readPreferences(localStore)), priority: mode });
    },
    async signOut() {
      await google.tokens.signOut();
      await forgetGmailKnown(sessionStore);
      await forgetWorkbookChoice(localStore);
      await keepPreferences(localStore, { drafting: undefined, account: "" });
      loading = undefined;
    },
    browserData: async () => (await import("./work/browser-work.ts")).browserData(),
    async eraseBrowser() {
      const { eraseBrowser } = await import("./work/browser-work.ts");
      const erased = await eraseBrowser(() => google.tokens.signOut());
      loading = undefined;
      return erased;
    },
    async openWorkbook(sheetId, cell) {
      const choice = await readWorkbookChoice(localStore);
      const range = cell === undefined ? "" : `&range=${cell}`;
      const place = sheetId === undefined ? "" : `#gid=${sheetId}${range}`;
      if (choice?.access === "local") return saveLocal();
      if (choice !== undefined)
        await openTab(`https://docs.google.com/spreadsheets/d/${choice.id}/edit${place}`);
    },
    async openDrafts() {
      const { account, mailbox = "" } = await readPreferences(localStore);
      const address = account === "" ? mailbox : account;
      const who = address === "" ? "" : `?authuser=${encodeURIComponent(address)}`;
      await openTab(`https://mail.google.com/mail/${who}#drafts`);
    },
    takePanelTarget: () => takePanelTarget(sessionStore),
    onPanelTarget,
    openOptions,
    copy: (text) => copyText(text),
  };
}

/** A workbook of this browser opens in the owner's own spreadsheet program: it is saved among the downloads. */
async function saveLocal(): Promise<void> {
  const file = await localLater().exportWorkbook();
  if (!("refused" in file)) downloadFile(safeFileName(file.name), file.bytes, file.type);
}

/** The work on the workbook of this browser, loaded with the first file. */
function localLater(): LocalWork {
  const work = async (): Promise<LocalWork> => (await import("./work/local-work.ts")).localWork();
  return {
    openFile: async (...given) => (await work()).openFile(...given),
    openPasted: async (...given) => (await work()).openPasted(...given),
    exportRows: async (...given) => (await work()).exportRows(...given),
    copyRows: async (...given) => (await work()).copyRows(...given),
    exportWorkbook: async () => (await work()).exportWorkbook(),
    localState: async () => (await work()).localState(),
    localCopy: async (...given) => (await work()).localCopy(...given),
    eraseLocalCopy: async (...given) => (await work()).eraseLocalCopy(...given),
    async eraseLocal() {
      await (await work()).eraseLocal();
      // Gmail's page tells nothing more of the customers that it held.
      await forgetGmailKnown(sessionStore);
    },
  };
}

/** The work on the book, loaded with the first thing that is asked of it. */
function loadedLater(work: () => Promise<BookWork>): Omit<BookWork, "open"> {
  return {
    isAnotherDay: async () => (await work()).isAnotherDay(),
    carryState: async () => (await work()).carryState(),
    carryJournalOver: async () => (await work()).carryJournalOver(),
    accept: async (...given) => (await work()).accept(...given),
    prepare: async (...given) => (await work()).prepare(...given),
    prepareMany: async (...given) => (await work()).prepareMany(...given),
    redo: async (...given) => (await work()).redo(...given),
    prepareSide: async (...given) => (await work()).prepareSide(...given),
    prepareNotice: async (...given) => (await work()).prepareNotice(...given),
    settle: async (...given) => (await work()).settle(...given),
    record: async (...given) => (await work()).record(...given),
    recordAll: async (...given) => (await work()).recordAll(...given),
    cancel: async (...given) => (await work()).cancel(...given),
    cancelAll: async (...given) => (await work()).cancelAll(...given),
    changePayments: async (...given) => (await work()).changePayments(...given),
    changePolicy: async (...given) => (await work()).changePolicy(...given),
    saveContact: async (...given) => (await work()).saveContact(...given),
    personalData: async (...given) => (await work()).personalData(...given),
    erasePersonal: async (...given) => (await work()).erasePersonal(...given),
    keepRetention: async (...given) => (await work()).keepRetention(...given),
    sendQueue: async (...given) => (await work()).sendQueue(...given),
    dropQueued: async (...given) => (await work()).dropQueued(...given),
    resolve: async (...given) => (await work()).resolve(...given),
    courriers: async (...given) => (await work()).courriers(...given),
    paperOf: async (...given) => (await work()).paperOf(...given),
    pdfOf: async (...given) => (await work()).pdfOf(...given),
    openCompose: async (...given) => (await work()).openCompose(...given),
    tellGmail: async () => (await work()).tellGmail(),
    confirmIban: async (...given) => (await work()).confirmIban(...given),
  };
}
