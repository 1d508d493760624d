import { CHANNEL_GROUPS } from "#shared/priority/channel-group.ts";
import { type DayFilter, WHOLE_DAY } from "./day-filter.ts";

const KEY = "day-filter";

/** The filter chosen earlier in this session of the panel; the whole day when there is none. */
export function keptFilter(store: Pick<Storage, "getItem"> = sessionStorage): DayFilter {
  try {
    const value: unknown = JSON.parse(store.getItem(KEY) ?? "null");
    if (typeof value !== "object" || value === null) return WHOLE_DAY;
    const { person, channel } = value as { readonly person?: unknown; readonly channel?: unknown };
    return {
      person: typeof person === "string" ? person : undefined,
      channel: CHANNEL_GROUPS.find((group) => group === channel),
    };
  } catch {
    // Something else wrote there: the whole day is never wrong.
    return WHOLE_DAY;
  }
}

/** Remembers the filter until the panel is closed. */
export function keepFilter(filter: DayFilter, store: Pick<Storage, "setItem"> = sessionStorage): void {
  store.setItem(KEY, JSON.stringify(filter));
}
