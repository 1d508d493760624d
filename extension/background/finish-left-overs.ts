import type { Book } from "#shared/workbook/book.ts";
import { readKept } from "#shared/workbook/kept-mapping.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { journalPlace } from "../drafting/journal-place.ts";
import { leftOver, resumeIntents } from "../drafting/resume.ts";
import { finishPeriod, ringAgainIn, startFinishAlarm, stopFinishAlarm } from "../platform/chrome-alarms.ts";
import { localStore } from "../platform/chrome-storage.ts";
import { googleSession } from "../platform/google-session.ts";
import { intentStore } from "../platform/intent-store.ts";
import { isOnline } from "../platform/online.ts";
import { readPreferences } from "../platform/preferences.ts";
import { readWorkbookChoice } from "../platform/workbook-choice.ts";
import type { SheetsPort, SheetTab } from "../reading/sheets-port.ts";

/** Minutes between two tries at most, when Google keeps refusing or wants the owner. */
const LONGEST_PERIOD = 60;

/**
 * Finishes what a closed panel left half done, and sends the notes that waited for the network, even if the owner does
 * not come back today. Without left-overs, or without a network, no call is made. What cannot be done silently waits
 * for the panel, and is tried less and less often.
 */
export async function finishLeftOvers(): Promise<void> {
  const choice = await readWorkbookChoice(localStore);
  if (choice === undefined) return stopFinishAlarm();
  const { drafting } = await readPreferences(localStore);
  const ports = googleSession().ports(choice, {
    interactive: false,
    unseen: true,
    mail: drafting === "gmail",
  });
  if ((await leftOver(ports)).length === 0) return stopFinishAlarm();
  if (choice.access !== "local" && !isOnline()) return;
  const period = await finishPeriod();
  let waits = true;
  try {
    const { tabs } = await ports.sheets.metadata();
    const ours = await knownTabs(ports.sheets, tabs);
    // Without its journal or its letters there is nothing to complete: the worker creates no tab by itself.
    if (ours.Journal !== undefined && ours.Courriers !== undefined) {
      const { waiting } = await resumeIntents(ports, () => journalPlace(ports.sheets, ours, tabs));
      waits = waiting.length > 0;
    }
  } catch {
    // No answer, or Google wants the owner: the panel takes it up at its next opening.
  }
  // What is left and does not wait is for the owner to check: ringing again would change nothing.
  if (waits) await ringAgainIn(Math.min(LONGEST_PERIOD, 2 * period));
  else await stopFinishAlarm();
}

/** Our tabs as the panel knows them: by the identifiers that `Réglages` keeps, then by name. */
async function knownTabs(sheets: SheetsPort, tabs: readonly SheetTab[]): Promise<Book["ourTabs"]> {
  const settings = tabs.find(({ title }) => title === "Réglages");
  const [rows = []] = settings === undefined ? [] : await sheets.ranges([settings.title]);
  const table = settings === undefined ? undefined : readTable({ ...settings, rows }, "Réglages");
  return readKept(
    table,
    tabs.map(({ sheetId, title }) => ({ sheetId, title, rows: [] })),
  ).ourTabs;
}

/** The browser started, or the extension was updated: work that was kept is tried soon. */
export async function remindOfLeftOvers(): Promise<void> {
  if ((await intentStore(localStore).all()).length > 0) await startFinishAlarm();
}
