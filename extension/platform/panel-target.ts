import { type PanelWanted, readWanted } from "../background/messages.ts";
import type { KeyValueStore } from "./ports.ts";

/** Where the panel of a window is asked to go, until it went there. */
export interface PanelTarget {
  readonly wanted: PanelWanted;
  /** The window of the Gmail page; another window's panel stays where it is. */
  readonly windowId?: number;
}

const KEY = "panel-target";

/** Asks the panel of a window to go somewhere. */
export async function keepPanelTarget(session: KeyValueStore, target: PanelTarget): Promise<void> {
  await session.set(KEY, target);
}

/** Where this window's panel was asked to go; it is forgotten, so that a reload does not go there again. */
export async function takePanelTarget(session: KeyValueStore): Promise<PanelWanted | undefined> {
  const found = readTarget(await session.get(KEY));
  if (found === undefined || !(await isMine(found))) return undefined;
  await session.remove(KEY);
  return found.wanted;
}

function readTarget(value: unknown): PanelTarget | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { wanted: asked, windowId } = value as Partial<PanelTarget>;
  const wanted = readWanted(asked);
  if (wanted === undefined) return undefined;
  return typeof windowId === "number" ? { wanted, windowId } : { wanted };
}

async function isMine({ windowId }: PanelTarget): Promise<boolean> {
  if (windowId === undefined) return true;
  const { id } = await chrome.windows.getCurrent();
  return id === undefined || id === windowId;
}

/** Calls `act` when a page of Gmail asks for the panel. Gives what stops it. */
export function onPanelTarget(act: () => void): () => void {
  const hear = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (changes[KEY]?.newValue !== undefined) act();
  };
  chrome.storage.session.onChanged.addListener(hear);
  return () => chrome.storage.session.onChanged.removeListener(hear);
}
