import { dayOrUndefined } from "#shared/base/day.ts";
import type { Intent } from "../drafting/intent.ts";
import { isWait } from "../drafting/later.ts";
import type { IntentStore } from "../drafting/ports.ts";
import type { KeyValueStore } from "./ports.ts";

/** Where intents stand in the store. */
export const INTENTS_KEY = "intents";

/**
 * Intents in `chrome.storage.local`: they survive a reload and a restart of the browser. `onKept` is told of each, so
 * that someone comes back to it if the panel closes.
 */
export function intentStore(store: KeyValueStore, onKept: () => void = () => undefined): IntentStore {
  // What is not understood (another version of ours wrote it) is never carried out, and never thrown away either.
  async function everything(): Promise<readonly unknown[]> {
    const value = await store.get(INTENTS_KEY);
    return Array.isArray(value) ? value : [];
  }
  return {
    async all() {
      return (await everything()).filter(isIntent);
    },
    async keep(intent) {
      const before = await everything();
      const known = before.some((one) => isNamed(one, intent.id));
      // It keeps its turn: notes reach the journal in the order in which they were made.
      const after = known
        ? before.map((one) => (isNamed(one, intent.id) ? intent : one))
        : [...before, intent];
      await store.set(INTENTS_KEY, after);
      onKept();
    },
    async forget(id) {
      await store.set(
        INTENTS_KEY,
        (await everything()).filter((one) => !isNamed(one, id)),
      );
    },
  };
}

const isNamed = (value: unknown, id: string): boolean => isIntent(value) && value.id === id;

function isIntent(value: unknown): value is Intent {
  if (!isObject(value)) return false;
  const { id, spreadsheetId, purpose, draft, waits, more, letterRow, removesDraft } = value;
  return (
    typeof id === "string" &&
    typeof spreadsheetId === "string" &&
    (purpose === "prepare" || purpose === "record") &&
    isRow(value) &&
    isDraftState(draft) &&
    (more === undefined || (Array.isArray(more) && more.every(isRow))) &&
    (letterRow === undefined || Array.isArray(letterRow)) &&
    (removesDraft === undefined || typeof removesDraft === "string") &&
    (waits === undefined || isWait(waits))
  );
}

function isRow(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.event)) return false;
  const { id, day, customer, kind, invoices, amount, promisedDay } = value.event;
  const named = [value.customerName, id, customer, kind].every((one) => typeof one === "string");
  // A day or an amount that is none would reach the journal as an empty cell.
  const sound = isDay(day) && isAmount(amount) && (promisedDay == null || isDay(promisedDay));
  return named && sound && Array.isArray(invoices) && invoices.every(isAllocation);
}

const isDay = (value: unknown): boolean => typeof value === "string" && dayOrUndefined(value) !== undefined;
const isAmount = (value: unknown): boolean => value == null || Number.isSafeInteger(value);

function isAllocation(value: unknown): boolean {
  return isObject(value) && typeof value.number === "string" && isAmount(value.amount);
}

function isDraftState(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.kind === "created") return typeof value.draftId === "string";
  return value.kind === "none" || value.kind === "wanted" || value.kind === "creating";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
