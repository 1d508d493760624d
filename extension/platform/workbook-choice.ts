import type { KeyValueStore } from "./ports.ts";
import { SCOPES, type Scope } from "./scopes.ts";

/** The workbook the panel works on, and how its access was given. */
export interface WorkbookChoice {
  readonly id: string;
  readonly access: "file" | "spreadsheets";
}

const KEY = "workbook";

export function scopeOf(choice: WorkbookChoice): Scope {
  return choice.access === "file" ? SCOPES.file : SCOPES.spreadsheets;
}

/** The identifier in a link to a workbook; `undefined` when the text is no such link. */
export function workbookIdOf(link: string): string | undefined {
  const text = link.trim();
  return /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{8,})/.exec(text)?.[1] ?? /^[\w-]{20,}$/.exec(text)?.[0];
}

export async function readWorkbookChoice(store: KeyValueStore): Promise<WorkbookChoice | undefined> {
  const value = await store.get(KEY);
  if (typeof value !== "object" || value === null) return undefined;
  const { id, access } = value as Partial<WorkbookChoice>;
  if (typeof id !== "string" || (access !== "file" && access !== "spreadsheets")) return undefined;
  return { id, access };
}

export async function keepWorkbookChoice(store: KeyValueStore, choice: WorkbookChoice): Promise<void> {
  await store.set(KEY, choice);
}

export async function forgetWorkbookChoice(store: KeyValueStore): Promise<void> {
  await store.remove(KEY);
}
