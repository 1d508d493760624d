import { electronic } from "#shared/base/iban.ts";
import type { KeyValueStore } from "../platform/ports.ts";
import { sha256 } from "./fingerprint.ts";

const KEY = "ibans";
/** Workbooks remembered; an owner has one or two. */
const MOST = 30;

/** The IBAN that the owner last agreed to in a workbook, as its fingerprint alone. */
interface Seen {
  readonly workbook: string;
  readonly hash: string;
}

/**
 * Whether the IBAN of a workbook is another one than this browser last saw there: whoever may edit the workbook could
 * turn the customers' payments to their own account. What is seen first is remembered; an empty cell says nothing.
 * @returns the IBAN to confirm, without its spaces; `undefined`: nothing to ask
 */
export async function ibanToConfirm(
  store: KeyValueStore,
  workbook: string,
  iban: string | undefined,
): Promise<string | undefined> {
  const now = electronic(iban ?? "");
  if (now === "") return undefined;
  const before = (await seenIn(store)).find((one) => one.workbook === workbook);
  if (before === undefined) {
    // A full disk is no reason to keep the workbook closed.
    await keepIban(store, workbook, now).catch(() => undefined);
    return undefined;
  }
  return before.hash === (await hashOf(workbook, now)) ? undefined : now;
}

/** Remembers that an IBAN is the owner's. */
export async function keepIban(store: KeyValueStore, workbook: string, iban: string): Promise<void> {
  const others = (await seenIn(store)).filter((one) => one.workbook !== workbook);
  const hash = await hashOf(workbook, electronic(iban));
  await store.set(KEY, [{ workbook, hash }, ...others].slice(0, MOST));
}

/** With the workbook's identifier: one IBAN in two workbooks leaves two fingerprints. */
const hashOf = (workbook: string, iban: string): Promise<string> => sha256(`${workbook} ${iban}`);

async function seenIn(store: KeyValueStore): Promise<readonly Seen[]> {
  const value = await store.get(KEY);
  return Array.isArray(value) ? value.filter(isSeen) : [];
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null) return false;
  const { workbook, hash } = value as Partial<Seen>;
  return typeof workbook === "string" && typeof hash === "string";
}
