import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { DraftingPorts, MailPort } from "../../extension/drafting/ports.ts";
import { intentStore } from "../../extension/platform/intent-store.ts";
import type { KeyValueStore } from "../../extension/platform/ports.ts";
import type { SheetsPort, SheetsRequest } from "../../extension/reading/sheets-port.ts";

/**
 * `before`: the call is lost on its way · `after`: its effect is there, its answer is lost · `refused`: Google says no ·
 * `offline`: the browser knows that it has no network and sends nothing · `signed-out`: Google wants the owner ·
 * `busy`: Google asks to slow down.
 */
export type Fault = "before" | "after" | "refused" | "offline" | "signed-out" | "busy";

const FAILURES: Readonly<Partial<Record<Fault, string>>> = {
  before: "unavailable",
  after: "unavailable",
  refused: "forbidden",
  offline: "offline",
  "signed-out": "unauthorised",
  busy: "rate-limited",
};

class Trouble extends Error {
  readonly uncertain: boolean;
  readonly failure: string | undefined;
  constructor(fault: Fault) {
    super(fault);
    this.uncertain = fault === "before" || fault === "after";
    this.failure = FAILURES[fault];
  }
}

interface FakeDraft {
  readonly id: string;
  readonly raw: string;
  readonly threadId: string;
}

/** Google's side: one workbook and one mailbox, shared by several computers, that can fail at any call. */
export class FakeGoogle {
  readonly calls: string[] = [];
  readonly drafts: FakeDraft[] = [];
  /** Call number (from 1) → what goes wrong. */
  faults = new Map<number, Fault>();
  /** What goes wrong at every call, while it lasts. */
  always: Fault | undefined;
  /** The computer stops for ever at that call, before or after its effect. */
  cut: { readonly at: number; readonly when: "before" | "after" } | undefined;
  readonly #tabs: { sheetId: number; title: string; rows: Cell[][] }[];
  #made = 0;
  #cutReached: (() => void) | undefined;

  constructor(tabs: readonly TabCells[]) {
    this.#tabs = tabs.map(({ sheetId, title, rows }) => ({
      sheetId,
      title,
      rows: rows.map((row) => [...row]),
    }));
  }

  /** Fulfilled when the computer stops at `cut`. */
  whenCut(): Promise<"cut"> {
    return new Promise((resolve) => {
      this.#cutReached = () => resolve("cut");
    });
  }

  rows(title: string): readonly (readonly Cell[])[] {
    return (this.#tabs.find((tab) => tab.title === title)?.rows ?? []).slice(1);
  }

  async #call<T>(name: string, effect: () => T): Promise<T> {
    this.calls.push(name);
    const number = this.calls.length;
    const fault = this.faults.get(number) ?? this.always;
    const cut = this.cut?.at === number ? this.cut.when : undefined;
    if (cut === "before") return this.#stopped();
    if (fault !== undefined && fault !== "after") throw new Trouble(fault);
    const result = effect();
    if (cut === "after") return this.#stopped();
    if (fault !== undefined) throw new Trouble(fault);
    return result;
  }

  #stopped(): Promise<never> {
    this.#cutReached?.();
    return new Promise(() => undefined);
  }

  #apply(request: SheetsRequest): void {
    const add = request.addSheet as { properties: { sheetId: number; title: string } } | undefined;
    if (add !== undefined) {
      if (this.#tabs.some(({ title }) => title === add.properties.title)) throw new Trouble("refused");
      this.#tabs.push({ ...add.properties, rows: [] });
      return;
    }
    if (request.updateCells !== undefined) {
      this.#update(request.updateCells as UpdateCells);
      return;
    }
    const { sheetId, rows } = request.appendCells as { sheetId: number; rows: { values: FakeCell[] }[] };
    const tab = this.#tabs.find((one) => one.sheetId === sheetId);
    if (tab === undefined) throw new Trouble("refused");
    for (const { values } of rows) tab.rows.push(values.map(cellOf));
  }

  #update({ start, rows }: UpdateCells): void {
    const tab = this.#tabs.find((one) => one.sheetId === start.sheetId);
    if (tab === undefined) throw new Trouble("refused");
    rows.forEach(({ values }, down) => {
      const row = tab.rows[start.rowIndex + down];
      if (row === undefined) throw new Trouble("refused");
      values.forEach((value, across) => {
        row[start.columnIndex + across] = cellOf(value);
      });
    });
  }

  /** Somebody's hand in a tab: row and column from 0. */
  type(title: string, row: number, column: number, cell: Cell): void {
    const line = this.#tabs.find((tab) => tab.title === title)?.rows[row];
    if (line === undefined) throw new Error(`${title} n'a pas de ligne ${row}`);
    line[column] = cell;
  }

  readonly sheets: SheetsPort = {
    metadata: () =>
      this.#call("get", () => ({
        title: "Suivi",
        locale: "fr_FR",
        timeZone: "Europe/Paris",
        tabs: this.#tabs.map(({ sheetId, title }) => ({ sheetId, title })),
      })),
    ranges: (titles) =>
      this.#call("batchGet", () =>
        titles.map((title) =>
          (this.#tabs.find((tab) => tab.title === title)?.rows ?? []).map((row) => [...row]),
        ),
      ),
    column: (title, letter) =>
      this.#call("column", () =>
        (this.#tabs.find((tab) => tab.title === title)?.rows ?? []).map(
          (row) => row[letter.charCodeAt(0) - 65] ?? null,
        ),
      ),
    batchUpdate: (requests) =>
      this.#call("batchUpdate", () => {
        for (const request of requests) this.#apply(request);
      }),
  };

  readonly mail: MailPort = {
    create: (raw, threadId) =>
      this.#call("create", () => {
        this.#made += 1;
        const draft = { id: `r-${this.#made}`, raw, threadId: threadId ?? `conv-${this.#made}` };
        this.drafts.unshift(draft);
        return { draftId: draft.id, threadId: draft.threadId };
      }),
    newest: () =>
      this.#call("list", () => this.drafts.map(({ id, threadId }) => ({ draftId: id, threadId }))),
    header: (draftId, name) =>
      this.#call("header", () => {
        const raw = this.drafts.find(({ id }) => id === draftId)?.raw;
        if (raw === undefined) return undefined;
        const text = Buffer.from(raw, "base64url").toString("utf8");
        return new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1]?.trim();
      }),
    remove: (draftId) =>
      this.#call("remove", () => {
        const index = this.drafts.findIndex(({ id }) => id === draftId);
        if (index >= 0) this.drafts.splice(index, 1);
      }),
  };
}

interface UpdateCells {
  readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
  readonly rows: readonly { readonly values: readonly FakeCell[] }[];
}

interface FakeCell {
  readonly userEnteredValue?: { numberValue?: number; stringValue?: string; boolValue?: boolean };
}

function cellOf({ userEnteredValue: value }: FakeCell): Cell {
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;
}

/** A store in memory; JSON goes through it as through the browser's. */
export function memoryStore(): KeyValueStore {
  const held = new Map<string, string>();
  return {
    get: async (key) => {
      const text = held.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => void held.set(key, JSON.stringify(value)),
    remove: async (key) => void held.delete(key),
  };
}

/** One computer: its own store and its own lock. A reload keeps the store and frees the lock. */
export function computer(google: FakeGoogle, store = memoryStore(), withMail = true): DraftingPorts {
  let last: Promise<unknown> = Promise.resolve();
  let made = 0;
  return {
    spreadsheetId: "classeur",
    sheets: google.sheets,
    mail: withMail ? google.mail : undefined,
    intents: intentStore(store),
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
    sleep: async () => undefined,
    exclusively: (work) => {
      const done = last.then(work, work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
