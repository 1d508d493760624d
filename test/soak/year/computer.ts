import { rowsOf } from "../../../extension/drafting/intent.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import { type BookWork, bookWork } from "../../../extension/panel/work/book-work.ts";
import type { HttpDeps } from "../../../extension/platform/google-http.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import type { GoogleSession } from "../../../extension/platform/google-session.ts";
import { googleSheets } from "../../../extension/platform/google-sheets.ts";
import { INTENTS_KEY, intentStore } from "../../../extension/platform/intent-store.ts";
import type { KeyValueStore } from "../../../extension/platform/ports.ts";
import { memoryStore } from "../../extension/fake-google.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { columnOf } from "./left-behind.ts";
import { lineTo } from "./line.ts";
import type { Weather } from "./weather.ts";

/** What an act came to: done, refused with a sentence, or the computer stopped in its middle. */
type Acted<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "stopped" };

/** One of the owner's computers: the extension's own modules, its store, its lock. */
export interface Computer {
  readonly name: string;
  /** Does something in the panel; a stopped computer starts again with what its disk held. */
  act<T>(work: (panel: BookWork) => Promise<T>): Promise<Acted<T>>;
  /** Work that is kept on this computer. */
  left(): Promise<number>;
  /** The workbook as the panel shows it; `undefined`: it is to be read again, for something failed or another wrote. */
  shown(): OpenBook | undefined;
  /** Somebody else wrote, or the day is over. */
  forget(): void;
}

/** Identifiers read, a draft made, its row written; the workbook read again. */
const USUAL_CALLS = 4;

/** The book that an act of the panel ends with. */
function bookIn(value: unknown): OpenBook | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, opened, now } = value as { kind?: unknown; opened?: unknown; now?: unknown };
  if (kind === "book") return value as OpenBook;
  return bookIn(opened) ?? bookIn(now);
}

let atWork: KeyValueStore | undefined;

/** What Chrome keeps for the extension: that of the computer at work. */
const storage = {
  get: async (key: string) => ({ [key]: await atWork?.get(key) }),
  set: async (values: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(values)) await atWork?.set(key, value);
  },
  remove: async (key: string) => atWork?.remove(key),
};

/** A computer on the sandbox's workbook, with drafts in Gmail. */
export async function computerOn(name: string, running: RunningSandbox, weather: Weather): Promise<Computer> {
  Object.assign(globalThis, { chrome: { storage: { local: storage, session: storage } } });
  const store = memoryStore();
  await store.set("workbook", { id: running.sandbox.workbook.spreadsheetId, access: "file" });
  await store.set("preferences", { account: "", drafting: "gmail" });
  const line = lineTo(running.url, weather);
  const http: HttpDeps = {
    fetch: line.fetch,
    token: async () => running.accessToken,
    invalidate: async () => undefined,
    sleep: line.sleep,
    isOffline: line.isOffline,
    random: () => 0,
  };
  let made = 0;

  /** The browser as it starts: an empty lock, a panel that has read nothing. */
  function started(): BookWork {
    let last: Promise<unknown> = Promise.resolve();
    const google: Pick<GoogleSession, "ports"> = {
      ports: ({ id }) => ({
        spreadsheetId: id,
        sheets: googleSheets(http, id),
        mail: googleMail(http),
        intents: intentStore(store),
        newId: () => {
          made += 1;
          return `${name}-${made}`;
        },
        sleep: line.sleep,
        exclusively: (act) => {
          const done = last.then(act, act);
          last = done.catch(() => undefined);
          return done;
        },
      }),
    };
    return bookWork(google as GoogleSession);
  }

  /** What the panel shows as noted is in the workbook, or kept here until it is: else it is lost at the next opening. */
  async function isKept({ book }: OpenBook): Promise<void> {
    const kept = await intentStore(store).all();
    const there = new Set([
      ...columnOf(running.sandbox.workbook, "Journal", "Identifiant"),
      ...kept.flatMap((intent) => rowsOf(intent).map(({ event }) => event.id)),
    ]);
    const lost = book.journal.find(({ id }) => !there.has(id));
    if (lost !== undefined) throw new Error(`${name} montre ${lost.id}, qui n'est ni écrit ni gardé.`);
  }

  let panel = started();
  let shown: OpenBook | undefined;
  return {
    name,
    shown: () => shown,
    forget: () => {
      shown = undefined;
    },
    async act(work) {
      atWork = store;
      line.stopAt(weather.cut(USUAL_CALLS));
      const acted = await Promise.race([
        work(panel).then(
          (value) => ({ kind: "done", value }) as const,
          (error: unknown) => ({ kind: "failed", error }) as const,
        ),
        line.stopped().then(() => ({ kind: "stopped" }) as const),
      ]);
      line.stopAt(undefined);
      await line.settle();
      if (acted.kind === "stopped") panel = started();
      shown = acted.kind === "done" ? bookIn(acted.value) : undefined;
      if (shown !== undefined) await isKept(shown);
      return acted;
    },
    async left() {
      const kept = await store.get(INTENTS_KEY);
      return Array.isArray(kept) ? kept.length : 0;
    },
  };
}
