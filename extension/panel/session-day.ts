import { type Day, dayOrUndefined } from "#shared/base/day.ts";

const KEY = "balance-day";

/** The day chosen for the balance earlier in this session of the panel; `undefined`: the book's own. */
export function keptDay(store: Pick<Storage, "getItem"> = sessionStorage): Day | undefined {
  return dayOrUndefined(store.getItem(KEY) ?? "");
}

/** Remembers the day until the panel is closed, so that coming back from a customer finds it again. */
export function keepDay(
  day: Day | undefined,
  store: Pick<Storage, "setItem" | "removeItem"> = sessionStorage,
): void {
  if (day === undefined) store.removeItem(KEY);
  else store.setItem(KEY, day);
}
