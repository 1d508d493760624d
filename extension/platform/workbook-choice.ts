import type { KeyValueStore } from "./ports.ts";
import { SCOPES, type Scope } from "./scopes.ts";

/**
 * The workbook the panel works on, and how its access was given: picked in Google's window, opened by its link, or
 * `local`, kept in this browser without any sign-in.
 */
export interface WorkbookChoice {
  readonly id: string;
  readonly access: "file" | "spreadsheets" | "local";
}

/** The invented workbook to try things on: it is nobody's, so it is never the last workbook of anybody. */
export const EXAMPLE_ID = "exemple";

const KEY = "workbook";
/** The last workbook of each kind: changing level and coming back opens what was open. */
const LAST_KEY = "last-workbooks";

/**
 * What Google must grant for a workbook.
 * @throws Error for a workbook of this browser: asking Google about it is a mistake of ours
 */
export function scopeOf(choice: WorkbookChoice): Scope {
  switch (choice.access) {
    case "file":
      return SCOPES.file;
    case "spreadsheets":
      return SCOPES.spreadsheets;
    case "local":
      throw new Error("A workbook of this browser needs no scope.");
  }
}

/** The last workbook of Google's and of this browser. */
export interface LastWorkbooks {
  readonly google?: WorkbookChoice;
  readonly local?: WorkbookChoice;
}

/** The identifier in a link to a workbook; `undefined` when the text is no such link. */
export function workbookIdOf(link: string): string | undefined {
  const text = link.trim();
  return /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{8,})/.exec(text)?.[1] ?? /^[\w-]{20,}$/.exec(text)?.[0];
}

/** The workbook that is open; `undefined`: none was chosen yet. */
export async function readWorkbookChoice(store: KeyValueStore): Promise<WorkbookChoice | undefined> {
  return choiceIn(await store.get(KEY));
}

/** The last workbook of each kind that was open here. */
export async function readLastWorkbooks(store: KeyValueStore): Promise<LastWorkbooks> {
  const value = await store.get(LAST_KEY);
  if (typeof value !== "object" || value === null) return {};
  const { google, local } = value as { readonly google?: unknown; readonly local?: unknown };
  const [ofGoogle, ofBrowser] = [choiceIn(google), choiceIn(local)];
  return {
    ...(ofGoogle === undefined ? {} : { google: ofGoogle }),
    ...(ofBrowser === undefined ? {} : { local: ofBrowser }),
  };
}

/** Opens a workbook, and remembers it as the last one of its kind. */
export async function keepWorkbookChoice(store: KeyValueStore, choice: WorkbookChoice): Promise<void> {
  const before = await readWorkbookChoice(store);
  let last = await readLastWorkbooks(store);
  for (const one of before === undefined ? [choice] : [before, choice]) {
    if (one.id === EXAMPLE_ID) continue;
    last = { ...last, [one.access === "local" ? "local" : "google"]: one };
  }
  await store.set(LAST_KEY, last);
  await store.set(KEY, choice);
}

/** Opens the invented workbook; the owner's own stays the last one of its kind. */
export async function openExampleChoice(store: KeyValueStore): Promise<void> {
  await keepWorkbookChoice(store, { id: EXAMPLE_ID, access: "local" });
}

/** Is the invented workbook open? */
export function isExample(choice: WorkbookChoice | undefined): boolean {
  return choice?.id === EXAMPLE_ID;
}

/**
 * Back from the example, or from one kind to the other, to the last workbook of the owner's.
 * @returns what is open now; `undefined`: none was open before, the owner has to choose
 */
export async function openLastWorkbook(
  store: KeyValueStore,
  kinds: readonly (keyof LastWorkbooks)[],
): Promise<WorkbookChoice | undefined> {
  const before = await readWorkbookChoice(store);
  if (before !== undefined) await keepWorkbookChoice(store, before);
  const last = await readLastWorkbooks(store);
  const found = kinds.map((kind) => last[kind]).find((one) => one !== undefined);
  if (found !== undefined) await keepWorkbookChoice(store, found);
  else if (isExample(before)) await store.remove(KEY);
  return found;
}

/** Forgets which workbook is open; a workbook of this browser stays one click away. */
export async function forgetWorkbookChoice(store: KeyValueStore): Promise<void> {
  const { local } = await readLastWorkbooks(store);
  await store.set(LAST_KEY, local === undefined ? {} : { local });
  await store.remove(KEY);
}

/** A workbook of this browser was erased: nothing leads to it any more. */
export async function forgetLocalWorkbook(store: KeyValueStore): Promise<void> {
  const { google } = await readLastWorkbooks(store);
  await store.set(LAST_KEY, google === undefined ? {} : { google });
  if ((await readWorkbookChoice(store))?.access === "local") await store.remove(KEY);
}

function choiceIn(value: unknown): WorkbookChoice | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, access } = value as Partial<WorkbookChoice>;
  if (typeof id !== "string") return undefined;
  return access === "file" || access === "spreadsheets" || access === "local" ? { id, access } : undefined;
}
