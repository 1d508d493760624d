import { journalPlace } from "../drafting/journal-place.ts";
import { leftOver, resumeIntents } from "../drafting/resume.ts";
import { stopFinishAlarm } from "../platform/chrome-alarms.ts";
import { localStore } from "../platform/chrome-storage.ts";
import { googleSession } from "../platform/google-session.ts";
import { readPreferences } from "../platform/preferences.ts";
import { readWorkbookChoice } from "../platform/workbook-choice.ts";

/**
 * Finishes what a closed panel left half done: the journal must know a draft that exists even if the owner does not
 * come back today. Without left-overs, no call is made. What cannot be done silently waits for the panel.
 */
export async function finishLeftOvers(): Promise<void> {
  const choice = await readWorkbookChoice(localStore);
  if (choice === undefined) return stopFinishAlarm();
  const { drafting } = await readPreferences(localStore);
  const ports = googleSession().ports(choice, { interactive: false, mail: drafting === "gmail" });
  if ((await leftOver(ports)).length === 0) return stopFinishAlarm();
  try {
    const { tabs } = await ports.sheets.metadata();
    // Without a journal there is nothing to complete, and the worker creates no tab by itself.
    if (!tabs.some(({ title }) => title === "Journal")) return;
    await resumeIntents(ports, await journalPlace(ports.sheets, {}, tabs));
  } catch {
    // No connection, or Google wants the owner: the panel takes it up at its next opening.
  }
}
