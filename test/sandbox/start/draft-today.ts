import { randomUUID } from "node:crypto";
import type { BatchResult } from "../../../extension/drafting/draft-many.ts";
import { draftToday } from "../../../extension/drafting/draft-many.ts";
import type { Intent } from "../../../extension/drafting/intent.ts";
import type { IntentStore } from "../../../extension/drafting/ports.ts";
import type { HttpDeps } from "../../../extension/platform/google-http.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import { googleSheets } from "../../../extension/platform/google-sheets.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import type { RunningSandbox } from "../server.ts";

/** A draft that could not be made: its message is the sentence to show. */
export class DraftError extends Error {}

/** Google's names lead to the stand-in, as the mapped host names do in a browser. */
function mappedFetch(url: string): typeof fetch {
  return (input, init) =>
    fetch(String(input).replace(/^https:\/\/(?:sheets|gmail)\.googleapis\.com/, url), init);
}

function intentsInMemory(): IntentStore {
  const kept = new Map<string, Intent>();
  return {
    all: async () => [...kept.values()],
    keep: async (intent) => void kept.set(intent.id, intent),
    forget: async (id) => void kept.delete(id),
  };
}

/**
 * Drafts today's e-mails through the extension's own modules, as many as the day's capacity (`Réglages`), with
 * their rows in `Journal` and `Courriers`; prints what was drafted and what is missing for the others.
 */
export async function draftTodaysMails(running: RunningSandbox): Promise<void> {
  const deps: HttpDeps = {
    fetch: mappedFetch(running.url),
    token: async () => running.accessToken,
    invalidate: async () => undefined,
    sleep: async () => undefined,
    random: () => 0,
  };
  const { spreadsheetId } = running.sandbox.workbook;
  const sheets = googleSheets(deps, spreadsheetId);
  const reading = await readWorkbook(sheets, new Date(`${running.sandbox.clock.today()}T12:00:00Z`));
  if (reading.kind !== "book") throw new Error(reading.message);
  const results = await draftToday(
    {
      spreadsheetId,
      sheets,
      mail: googleMail(deps),
      intents: intentsInMemory(),
      newId: randomUUID,
      sleep: async () => undefined,
      exclusively: (work) => work(),
    },
    reading,
    reading.book.settings.messagesPerDay,
  );
  printDrafts(results);
}

function printDrafts(results: readonly BatchResult[]): void {
  const drafted = results.flatMap((result) =>
    "prepared" in result && result.prepared.kind === "prepared" ? [result.prepared] : [],
  );
  console.log(`Brouillons préparés\u00a0: ${drafted.length}`);
  for (const { letter } of drafted)
    console.log(`  ${letter.to.join(", ") || "(sans adresse)"} — ${letter.subject}`);
  const gaps = new Set<string>();
  for (const result of results) {
    if ("error" in result) {
      throw new DraftError(result.error instanceof Error ? result.error.message : String(result.error));
    }
    if (result.prepared.kind === "gaps") for (const { message } of result.prepared.gaps) gaps.add(message);
  }
  for (const message of gaps) console.log(`  ${message}`);
}
