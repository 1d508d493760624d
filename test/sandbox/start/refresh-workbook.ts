import { runFunction } from "../apps-script/run-function.ts";
import type { Sandbox } from "../types.ts";

/** How the add-on's refresh ended. `said`: what it stopped with, in its own words. */
export interface Refreshed {
  readonly ok: boolean;
  readonly said: readonly string[];
}

/**
 * Runs the built add-on's `refresh`. When it stops because it is not sure of the columns, what it proposes is kept
 * in `said` and accepted, as the owner's click would do.
 */
export async function refreshWorkbook(sandbox: Sandbox): Promise<Refreshed> {
  const first = await runFunction(sandbox, "refresh", []);
  if (first.error === undefined) {
    await finishTabs(sandbox);
    return { ok: true, said: questionOf(first.result) };
  }
  const proposal = sentence(first.error.errorMessage);
  // Accepting when nothing was proposed changes nothing: it stops with the same words.
  const second = await runFunction(sandbox, "acceptMapping", []);
  if (second.error === undefined) {
    await finishTabs(sandbox);
    return {
      ok: true,
      said: [proposal, "Proposition acceptée (acceptMapping).", ...questionOf(second.result)],
    };
  }
  const refused = sentence(second.error.errorMessage);
  return { ok: false, said: refused === proposal ? [proposal] : [proposal, refused] };
}

/** The rest of the look of new tabs, as the sidebar asks for it after a refresh: widths, charts, notes. */
async function finishTabs(sandbox: Sandbox): Promise<void> {
  await runFunction(sandbox, "finishTabs", []);
}

/** What the add-on asks once everything is read (the usual payment terms). */
function questionOf(report: unknown): readonly string[] {
  const question: unknown = Reflect.get(Object(report), "question");
  return typeof question === "string" ? [question] : [];
}

/** Google puts the kind of the exception before its message. */
function sentence(errorMessage: string): string {
  return errorMessage.replace(/^(?:Error|Exception): /, "");
}
