import { type Browser, chromium, type Page } from "playwright-core";
import { type BuiltAddOn, builtAddOn } from "../apps-script/built-add-on.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { findChromium } from "../tools/find-chromium.ts";

/** How the panel is opened. */
interface PanelOptions {
  /** The function of the menu that opens it. */
  readonly entry?: string;
  readonly scheme?: "light" | "dark";
  /** Called before each call of the page reaches the add-on: to make it wait, fail, or be counted. */
  readonly before?: (name: string, parameters: readonly unknown[]) => Promise<string | undefined>;
  /** Changes what a call answers: a state that only Google can bring about. */
  readonly answer?: (name: string, result: unknown) => unknown;
}

/** A browser with the built add-on, in which its panel opens as in Sheets. */
export interface PanelDesk {
  readonly addOn: BuiltAddOn;
  openPanel(sandbox: Sandbox, options?: PanelOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function panelDesk(): Promise<PanelDesk> {
  const addOn = await builtAddOn();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  return {
    addOn,
    openPanel: (sandbox, options) => openPanel(browser, addOn, sandbox, options),
    close: async () => {
      await browser.close();
      addOn.remove();
    },
  };
}

/** The panel as the menu shows it, 300 px wide, its calls running the built Code.js. */
async function openPanel(
  browser: Browser,
  addOn: BuiltAddOn,
  sandbox: Sandbox,
  { entry = "openSidebar", scheme = "light", before, answer }: PanelOptions = {},
): Promise<Page> {
  // In this process: a page asks for many runs, and each child would cost half a second.
  const run = (name: string, parameters: readonly unknown[]): FunctionRun =>
    runInProcess(sandbox.workbook, name, parameters, {
      project: { dir: addOn.dir },
      ui: true,
      today: sandbox.clock.today(),
    });
  const shown = run(entry, []);
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, colorScheme: scheme });
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (problem) => {
    throw problem;
  });
  await page.exposeFunction("runScript", async (name: string, given: string) => {
    const parameters = JSON.parse(given) as unknown[];
    const refusal = await before?.(name, parameters);
    if (refusal !== undefined)
      return JSON.stringify({ error: { errorType: "Error", errorMessage: refusal } });
    const { result, error } = run(name, parameters);
    return JSON.stringify({ result: answer === undefined ? result : answer(name, result), error });
  });
  await page.addInitScript(`
    const runner = (ok, fail) => new Proxy({}, { get(_target, name) {
      if (name === "withSuccessHandler") return (next) => runner(next, fail);
      if (name === "withFailureHandler") return (next) => runner(ok, next);
      return (...given) => void window.runScript(name, JSON.stringify(given)).then((text) => {
        const { result, error } = JSON.parse(text);
        if (error) fail({ name: error.errorType, message: "Error: " + error.errorMessage });
        else ok(result);
      });
    } });
    window.google = { script: { get run() { return runner(); } } };
  `);
  await page.route("**/*", (route) =>
    route.fulfill({ contentType: "text/html", body: shown.sidebar?.html ?? "" }),
  );
  await page.goto("https://panneau.exemple/");
  return page;
}
