import { type BookWork, bookWork } from "../../../extension/panel/work/book-work.ts";
import type { HttpDeps } from "../../../extension/platform/google-http.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import type { GoogleSession } from "../../../extension/platform/google-session.ts";
import { googleSheets } from "../../../extension/platform/google-sheets.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import type { KeyValueStore } from "../../../extension/platform/ports.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { memoryStore } from "../fake-google.ts";

/** The panel's own work on a workbook, in Node: its calls reach the local Google by HTTP, its waits are none. */
export interface WorkDesk {
  readonly work: BookWork;
  /** What this computer keeps: the workbook chosen, the preferences, the intents. */
  readonly store: KeyValueStore;
  /**
   * How long an answer is waited for while a slow one is planned, in milliseconds; any other call waits longer than any
   * test, for a busy computer must not make it one whose effect is not known.
   */
  patience: number;
}

const GOOGLE = /^https:\/\/(?:sheets|gmail)\.googleapis\.com/;
/** Milliseconds, more than any test takes. */
const LONG = 60_000;
let computerAtWork: KeyValueStore | undefined;

/** One piece of work at a time on a computer, whatever the number of its panels. */
const turns = new WeakMap<KeyValueStore, Promise<unknown>>();

/** What Chrome keeps for the extension: that of the computer at work. */
const storage = {
  get: async (key: string) => ({ [key]: await computerAtWork?.get(key) }),
  set: async (values: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(values)) await computerAtWork?.set(key, value);
  },
  remove: async (key: string) => computerAtWork?.remove(key),
};

/** A computer whose panel works on the sandbox's workbook at level 2. */
export async function workDesk(running: RunningSandbox, store = memoryStore()): Promise<WorkDesk> {
  Object.assign(globalThis, { chrome: { storage: { local: storage, session: storage } } });
  computerAtWork = store;
  await store.set("workbook", { id: running.sandbox.workbook.spreadsheetId, access: "file" });
  await store.set("preferences", { account: "", drafting: "gmail" });
  let made = 0;
  const waits = { patience: LONG };
  const http: HttpDeps = {
    fetch(url, init) {
      const isSlow = running.faults.list().some(({ delayMs }) => delayMs > 0);
      const signal = AbortSignal.timeout(isSlow ? waits.patience : LONG);
      return fetch(url.replace(GOOGLE, running.url), { ...init, signal });
    },
    token: async () => running.accessToken,
    invalidate: async () => undefined,
    sleep: async () => undefined,
    random: () => 0,
  };
  const google: Pick<GoogleSession, "ports"> = {
    ports: ({ id }) => ({
      spreadsheetId: id,
      sheets: googleSheets(http, id),
      mail: googleMail(http),
      intents: intentStore(store),
      newId: () => {
        made += 1;
        return `id-${made}`;
      },
      sleep: async () => undefined,
      exclusively: (act) => {
        const done = (turns.get(store) ?? Promise.resolve()).then(act, act);
        turns.set(
          store,
          done.catch(() => undefined),
        );
        return done;
      },
    }),
  };
  return Object.assign(waits, { work: bookWork(google as GoogleSession), store });
}
