import type { RefreshReport, SidebarState } from "../sidebar-contract.ts";

/** The add-on's functions that the panel may call. */
export interface Server {
  sidebarState(): Promise<SidebarState>;
  refresh(): Promise<RefreshReport>;
  acceptMapping(): Promise<RefreshReport>;
}

type FunctionName = keyof Server;

/** `google.script.run`, as far as we use it; HtmlService puts it in the page. */
type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (problem: unknown) => void): Runner;
} & Readonly<Record<FunctionName, () => void>>;

declare global {
  interface Window {
    readonly google?: { readonly script: { readonly run: Runner } };
  }
}

/** The only way from the page to Apps Script: each call answers or fails with Google's words. */
export function scriptServer(): Server {
  return {
    sidebarState: () => call<SidebarState>("sidebarState"),
    refresh: () => call<RefreshReport>("refresh"),
    acceptMapping: () => call<RefreshReport>("acceptMapping"),
  };
}

function call<T>(name: FunctionName): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = window.google?.script.run;
    if (run === undefined) {
      reject(
        new Error(
          "Ce panneau s'ouvre depuis Google Sheets\u00a0: Extensions › Crescendo › Ouvrir le panneau.",
        ),
      );
      return;
    }
    run
      .withSuccessHandler((answer) => resolve(answer as T))
      .withFailureHandler((problem) => reject(new Error(messageOf(problem))))
      [name]();
  });
}

/** Apps Script hands over `Error: …` or `Exception: …`; a French message of ours reads better without it. */
function messageOf(problem: unknown): string {
  const message = problem instanceof Object ? String(Reflect.get(problem, "message") ?? "") : String(problem);
  return message.replace(/^(?:Uncaught )?(?:Error|Exception|ScriptError)\s*: /, "");
}
