import { addDays, type Day } from "../base/day.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { JournalEvent } from "../model/journal.ts";

const PERIOD = 30;

/** Messages sent and calls made in the last 30 days, by channel in alphabetical order; cancelled ones left out. */
export function actionsByChannel(
  journal: readonly JournalEvent[],
  asOf: Day,
): readonly { readonly channel: string; readonly count: number }[] {
  const from = addDays(asOf, -PERIOD);
  const counts = new Map<string, number>();
  for (const event of countingEvents(journal, asOf)) {
    if (event.day <= from || event.direction === "entrant") continue;
    let channel: string | undefined;
    if (event.kind === "appel") channel = "téléphone";
    else if (event.kind === "mise en demeure envoyée") channel = event.channel ?? "recommandé";
    else if (event.kind === "relance envoyée") channel = event.channel ?? "e-mail";
    if (channel !== undefined) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([channel, count]) => ({ channel, count }));
}
