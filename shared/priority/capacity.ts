import type { RankedLine } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";

/** The owner's day: what fits in it, calls together, and what is folded. */
export interface DayOfWork {
  readonly first: readonly RankedLine[];
  readonly calls: readonly RankedLine[];
  readonly messages: readonly RankedLine[];
  /** To be done, beyond the day's capacity. */
  readonly folded: readonly RankedLine[];
}

/** Cuts the ranked list to `Capacité du jour` (5 calls, 15 messages); first things are never folded. */
export function withinCapacity(ranked: readonly RankedLine[], settings: Settings): DayOfWork {
  const first = ranked.filter((entry) => entry.first);
  const toDo = ranked.filter((entry) => !entry.first && entry.line.state === "à faire");
  const isCall = ({ line }: RankedLine): boolean => line.channel === "téléphone";
  const allCalls = toDo.filter(isCall);
  const allMessages = toDo.filter((entry) => !isCall(entry));
  const calls = allCalls.slice(0, settings.callsPerDay);
  const messages = allMessages.slice(0, settings.messagesPerDay);
  const shown = new Set([...calls, ...messages]);
  return { first, calls, messages, folded: toDo.filter((entry) => !shown.has(entry)) };
}
