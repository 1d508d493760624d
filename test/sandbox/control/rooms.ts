import { scriptMethods } from "../apps-script/methods.ts";
import { runFunction } from "../apps-script/run-function.ts";
import { gmailMethods } from "../gmail/methods.ts";
import { sheetsMethods } from "../sheets/methods.ts";
import type { ApiMethod, Sandbox } from "../types.ts";
import type { ScriptAnswer } from "./script-answer.ts";

/** Every API method of the stand-in. */
export const apiMethods: readonly ApiMethod[] = [...sheetsMethods, ...gmailMethods, ...scriptMethods];

/** Runs one function of the built add-on for the page: what it gave and what it showed. */
export async function runForPage(
  sandbox: Sandbox,
  name: string,
  parameters: readonly unknown[],
  ui: boolean,
  shownTab?: number,
): Promise<ScriptAnswer> {
  const run = await runFunction(sandbox, name, parameters, {
    ui,
    // The menu is built as when a file opens in which the add-on is enabled.
    ...(name === "onOpen" && { authMode: "LIMITED" }),
    ...(shownTab !== undefined && { selected: { sheetId: shownTab } }),
  });
  return {
    ...(run.result === undefined ? {} : { result: run.result }),
    ...(run.error === undefined ? {} : { error: run.error.errorMessage }),
    alerts: [...run.alerts, ...run.toasts],
    menus: run.menus,
    ...(run.active === undefined ? {} : { active: run.active }),
    ...(run.sidebar === undefined ? {} : { sidebar: run.sidebar }),
  };
}
