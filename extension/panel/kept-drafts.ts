import type { StaleDraft } from "#shared/model/stale-draft.ts";

const KEY = "kept-drafts";
const MOST = 200;

/** What the owner answered about: the same draft for another reason, or for another amount, is asked about again. */
function nameOf({ event, why, now }: StaleDraft): string {
  return [event.id, why, now].join(" ");
}

function kept(store: Pick<Storage, "getItem">): readonly string[] {
  try {
    const value: unknown = JSON.parse(store.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  } catch {
    // Something else wrote there: asking again is never wrong.
    return [];
  }
}

/** Whether the owner chose, in this session of the panel, to keep a draft as it is. */
export function isKept(stale: StaleDraft, store: Pick<Storage, "getItem"> = sessionStorage): boolean {
  return kept(store).includes(nameOf(stale));
}

/** Remembers until the panel is closed that the owner keeps a draft as it is. */
export function keepDraft(
  stale: StaleDraft,
  store: Pick<Storage, "getItem" | "setItem"> = sessionStorage,
): void {
  store.setItem(KEY, JSON.stringify([...kept(store), nameOf(stale)].slice(-MOST)));
}
