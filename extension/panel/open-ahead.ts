import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import { localStore } from "../platform/chrome-storage.ts";
import type { GoogleSession } from "../platform/google-session.ts";
import { readPreferences } from "../platform/preferences.ts";
import { readWorkbookChoice, type WorkbookChoice } from "../platform/workbook-choice.ts";
import { type FetchedWorkbook, fetchWorkbook } from "../reading/fetch-workbook.ts";

/** A workbook on its way: the code that understands it may load meanwhile. */
export interface OpenedAhead {
  readonly chosen: WorkbookChoice;
  readonly ports: DraftingPorts;
  /** Its failure is the opening's: whoever opens waits for it. */
  readonly fetched: Promise<FetchedWorkbook>;
}

/**
 * Asks for the cells of the workbook that is chosen.
 * @param interactive Google's window may open
 * @throws Error in French when none is chosen
 */
export async function openAhead(google: GoogleSession, interactive: boolean): Promise<OpenedAhead> {
  const [chosen, { drafting }] = await Promise.all([
    readWorkbookChoice(localStore),
    readPreferences(localStore),
  ]);
  if (chosen === undefined) throw new Error(panelTexts.errors.noWorkbook);
  const ports = google.ports(chosen, { interactive, mail: drafting === "gmail" });
  const fetched = fetchWorkbook(ports.sheets);
  // Told by whoever waits for it, who may still be loading.
  fetched.catch(() => undefined);
  return { chosen, ports, fetched };
}
