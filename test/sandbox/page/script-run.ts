import type { ScriptAnswer } from "../control/script-answer.ts";
import { element } from "./dom.ts";

export type RunAnswer = ScriptAnswer;

/** Runs one function of the built add-on, with a user interface as in Sheets. */
export async function runFunction(name: string, parameters: readonly unknown[]): Promise<RunAnswer> {
  const answer = await fetch("/sandbox/run", {
    method: "POST",
    body: JSON.stringify({
      function: name,
      parameters,
      ui: true,
      shownTab: Number(document.body.dataset.shownTab ?? 0),
    }),
  });
  if (answer.ok) return (await answer.json()) as RunAnswer;
  const { error } = (await answer.json()) as { readonly error?: { readonly message?: string } };
  return { error: error?.message ?? `Erreur ${answer.status}`, alerts: [], menus: [] };
}

/** The menus that `onOpen` registers. */
export async function showMenu(into: HTMLElement, run: (name: string) => Promise<void>): Promise<void> {
  const { menus } = await runFunction("onOpen", []);
  into.replaceChildren(
    ...menus.map((menu) => {
      const box = element("details");
      const list = element("ul");
      for (const item of menu.items) {
        const line = element("li");
        const { functionName } = item;
        if (functionName === undefined) line.append(element("hr"));
        else {
          const button = element("button", item.caption);
          button.type = "button";
          button.addEventListener("click", async () => {
            box.open = false;
            document.body.style.cursor = "progress";
            await run(functionName).finally(() => {
              document.body.style.cursor = "";
            });
          });
          line.append(button);
        }
        list.append(line);
      }
      box.append(element("summary", menu.caption), list);
      closeOutside(box);
      return box;
    }),
  );
}

/** A menu closes on Escape and on a click elsewhere. */
function closeOutside(box: HTMLDetailsElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") box.open = false;
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) box.open = false;
  });
}

/** Opens the add-on's sidebar at Google's width, with a `google.script.run` that leads to the built add-on. */
export function showSidebar(
  into: HTMLElement,
  sidebar: { readonly title: string; readonly html: string },
): void {
  const frame = element("iframe", "", "sidebar-frame");
  frame.title = sidebar.title;
  frame.srcdoc = `<script>(${installGoogleScript.toString()})()</script>${sidebar.html}`;
  into.replaceChildren(frame);
}

/** Runs inside the sidebar's frame: it may use nothing of this file. */
function installGoogleScript(): void {
  type Handler = (value: unknown, user?: unknown) => void;
  const runner = (success: Handler, failure: Handler, user: unknown): unknown =>
    new Proxy(
      {},
      {
        get(_target, name) {
          if (name === "withSuccessHandler") return (next: Handler) => runner(next, failure, user);
          if (name === "withFailureHandler") return (next: Handler) => runner(success, next, user);
          if (name === "withUserObject") return (next: unknown) => runner(success, failure, next);
          return (...parameters: unknown[]) => {
            if (String(name).endsWith("_")) throw new Error(`${String(name)} is not a function`);
            fetch("/sandbox/run", {
              method: "POST",
              body: JSON.stringify({
                function: name,
                parameters,
                ui: true,
                shownTab: Number(parent.document.body.dataset.shownTab ?? 0),
              }),
            })
              .then((answer) => answer.json())
              .then(
                (body: { result?: unknown; error?: string; active?: unknown }) => {
                  if (body.active !== undefined)
                    parent.postMessage({ crescendoActive: body.active }, location.origin);
                  if (body.error === undefined) success(body.result ?? null, user);
                  else failure(new Error(body.error), user);
                },
                (error: unknown) => failure(error, user),
              );
          };
        },
      },
    );
  const host = {
    close: () => {
      document.body.textContent = "";
    },
    setHeight: () => undefined,
    setWidth: () => undefined,
    editor: { focus: () => undefined },
    origin: location.origin,
  };
  const nothing = (): void => undefined;
  Reflect.set(globalThis, "google", {
    script: { run: runner(nothing, (error) => console.error(error), undefined), host },
  });
}
