import type { Day } from "../base/day.ts";
import { isWrittenReminder } from "../dunning/event-words.ts";
import type { JournalEvent } from "../model/journal.ts";

/** A message sent or received, a call made or taken. */
export interface Action {
  readonly day: Day;
  readonly channel: string;
  readonly direction: "entrant" | "sortant";
}

/** By which channel an event passed; `undefined`: it is no message and no call. */
function channelOf(event: JournalEvent): string | undefined {
  switch (event.kind) {
    case "appel":
      return "téléphone";
    case "mise en demeure envoyée":
      return event.channel ?? "recommandé";
    case "relance envoyée":
    case "contre-proposition envoyée":
    case "message reçu":
    case "offre reçue":
      return event.channel ?? "e-mail";
    default:
      return undefined;
  }
}

const RECEIVED: readonly JournalEvent["kind"][] = ["message reçu", "offre reçue"];

/** The messages and calls of a journal from a day on, both ways; an empty `Sens` follows from the event. */
export function actionsOf(events: readonly JournalEvent[], since: Day): readonly Action[] {
  const actions: Action[] = [];
  for (const event of events) {
    if (event.day < since) continue;
    const channel = channelOf(event);
    if (channel === undefined) continue;
    const direction = event.direction ?? (RECEIVED.includes(event.kind) ? "entrant" : "sortant");
    actions.push({ day: event.day, channel, direction });
  }
  return actions;
}

/** A reminder of ours: a written one that left, a formal notice, a call attempt. Preventive ones and recaps are none. */
export function isReminder(event: JournalEvent): boolean {
  if (event.kind === "mise en demeure envoyée") return true;
  if (event.kind === "appel") return event.direction !== "entrant" && event.step !== 0;
  return isWrittenReminder(event);
}
