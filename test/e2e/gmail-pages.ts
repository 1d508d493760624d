import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import type { Desk } from "./desk.ts";

/** The hand-made pages of test/fixtures/gmail-pages. */
export type GmailShape =
  | "conversation"
  | "bare"
  | "split"
  | "no-subject"
  | "list"
  | "strange"
  | "compose"
  | "old-compose";

/** What stands in a page; `body` is a mail's HTML, the rest is text. */
export interface GmailMail {
  readonly sender: string;
  readonly name: string;
  readonly subject: string;
  readonly body?: string;
  readonly number?: string;
  readonly other?: string;
  readonly draft?: string;
  readonly dark?: boolean;
}

/** A button or a notice of ours, as a screen reader hears it, inside its closed root. */
export interface OwnPart {
  readonly part: string;
  readonly role: string;
  readonly name: string;
  readonly node: number;
}

const NONCE = "Zm9yLXRlc3Rz";
/** Gmail's own policy, as its pages bear it. */
const POLICY = `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'; style-src 'self' 'unsafe-inline'`;

/** The page's own script: it keeps what went wrong, and the keys that reached it. */
const SCRIPT = `
window.seen = { errors: [], violations: [], keys: [] };
addEventListener("error", (event) => seen.errors.push(event.message));
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => seen.violations.push(event.violatedDirective));
document.addEventListener("keydown", (event) => seen.keys.push(event.key));`;

const STYLE = `
body { margin: 0; font: 14px/1.5 Arial, sans-serif; background: #fff; color: #202124; }
body.dark { background: #1f1f1f; color: #e3e3e3; }
[role=main] { padding: 12px 24px; } h2, [role=heading] { font-weight: 400; font-size: 22px; display: inline; }
[role=listitem] { border-top: 1px solid #8884; padding: 8px 0; display: block; }
[role=listitem] table, header { width: 100%; } h3 { font-size: 14px; margin: 0; display: inline; }
.x1 { display: flex; align-items: center; gap: 4px; } .x1 > span { font-size: 12px; background: #8883; padding: 2px 6px; }
.x3 { padding: 0 16px; } .split { display: grid; grid-template-columns: 320px 1fr; gap: 20px; }
.window { position: fixed; right: 90px; bottom: 0; width: 480px; background: #fff; color: #202124; box-shadow: 0 0 8px #0006; }
.dark .window { background: #2a2a2a; color: #e3e3e3; } .window > div:first-child { padding: 8px 12px; background: #f2f6fc; color: #041e49; }
input { width: 90%; font: inherit; } [contenteditable] { min-height: 120px; padding: 8px 12px; }`;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Opens a hand-made page at Gmail's address, with Gmail's policy. */
export async function openGmail(desk: Desk, shape: GmailShape, mail: GmailMail): Promise<Page> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 1100, height: 700 });
  const path = new URL(`../fixtures/gmail-pages/${shape}.html`, import.meta.url);
  const values: Readonly<Record<string, string>> = {
    sender: escaped(mail.sender),
    name: escaped(mail.name),
    subject: escaped(mail.subject),
    body: mail.body ?? "",
    number: escaped(mail.number ?? ""),
    other: escaped(mail.other ?? "personne@ailleurs.example"),
    draft: escaped(mail.draft ?? ""),
    nonce: NONCE,
    script: SCRIPT,
    style: STYLE,
  };
  const html = readFileSync(path, "utf8")
    .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? "")
    .replace("<body", mail.dark === true ? '<body class="dark"' : "<body");
  await page.route("https://mail.google.com/mail/**", (route) =>
    route.fulfill({
      status: 200,
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: html,
    }),
  );
  await page.goto("https://mail.google.com/mail/u/0/#inbox/1");
  return page;
}

/** Text with ordinary spaces only. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devtools(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Everything of ours that the page shows, in the page's order. */
export async function ownParts(page: Page): Promise<readonly OwnPart[]> {
  const session = await devtools(page);
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: "[data-crescendo]",
  });
  const parts: OwnPart[] = [];
  for (const nodeId of nodeIds) {
    const { node } = await session.send("DOM.describeNode", { nodeId, depth: -1, pierce: true });
    const host = node as DomNode;
    const part = host.attributes?.[host.attributes.indexOf("data-crescendo") + 1] ?? "";
    for (const told of toldIn(host)) parts.push(await partOf(session, part, told));
  }
  return parts;
}

/** The buttons of a part, and the sentence of a notice. */
function toldIn(node: DomNode): readonly DomNode[] {
  const own = node.nodeName === "BUTTON" || node.nodeName === "P" ? [node] : [];
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(toldIn)];
}

async function partOf(session: CDPSession, part: string, told: DomNode): Promise<OwnPart> {
  const { backendNodeId } = told;
  const { nodes } = await session.send("Accessibility.getPartialAXTree", { backendNodeId });
  const own = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backendNodeId);
  const text = nodes.find(({ role }) => role?.value === "StaticText");
  // The accessibility tree makes ordinary spaces of those that do not break.
  const name = plainSpaces(String(own?.name?.value ?? "") || String(text?.name?.value ?? ""));
  return { part, role: String(own?.role?.value ?? ""), name, node: backendNodeId };
}

/** What is shown besides the round button that is always there: part, then name. */
export async function shown(page: Page): Promise<readonly string[]> {
  const parts = await ownParts(page);
  return parts.filter(({ part }) => part !== "ouvrir").map(({ part, name }) => `${part}: ${name}`);
}

/** Waits until our script has looked at the page: its round button is there. */
export async function lookedAt(page: Page): Promise<void> {
  await page.locator('[data-crescendo="ouvrir"]').waitFor({ state: "attached" });
}

/** Clicks a part of ours as a person does: where it stands. */
export async function clickPart(page: Page, { node }: OwnPart): Promise<void> {
  const session = await devtools(page);
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: node });
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: node });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Clicks a part of ours as a script would that got hold of it. */
export async function clickByScript(page: Page, { node }: OwnPart): Promise<void> {
  const session = await devtools(page);
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: node });
  await session.send("Runtime.callFunctionOn", {
    objectId: object.objectId ?? "",
    functionDeclaration:
      "function () { this.click(); this.dispatchEvent(new MouseEvent('click', { bubbles: true })); }",
  });
}

/** Puts the focus on a part of ours. */
export async function focusPart(page: Page, { node }: OwnPart): Promise<void> {
  await (await devtools(page)).send("DOM.focus", { backendNodeId: node });
}

/** Evaluates where the content script runs: in the page's process, in the extension's own world. */
export async function inContentScript(desk: Desk, page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin === `chrome-extension://${desk.extensionId}`) worlds.push(context.id);
  });
  await session.send("Runtime.enable");
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error("Le script de contenu ne tourne pas.");
  const { result } = await session.send("Runtime.evaluate", {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

/** What went wrong in Gmail's page, and the keys that its own script heard. */
export function pageTroubles(
  page: Page,
): Promise<{ readonly errors: string[]; readonly violations: string[]; readonly keys: string[] }> {
  return page.evaluate("window.seen");
}

/**
 * Evaluates in the real side panel, once Gmail's page opened it: it is no tab, so it is reached as a debugger does. No
 * tab may show the panel's page meanwhile. `undefined`: no side panel is open.
 */
export async function inSidePanel(desk: Desk, expression: string): Promise<unknown> {
  const browser = desk.context.browser();
  if (browser === null) throw new Error("Le navigateur n'est plus là.");
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send("Target.getTargets");
    const panel = targetInfos.find(
      ({ url, type }) => type === "page" && url.endsWith(`${desk.extensionId}/panel/index.html`),
    );
    if (panel === undefined) return undefined;
    const { sessionId } = await session.send("Target.attachToTarget", { targetId: panel.targetId });
    const answer = new Promise<unknown>((resolve) => {
      session.on("Target.receivedMessageFromTarget", (event) => {
        const { id, result } = JSON.parse(event.message) as {
          readonly id?: number;
          readonly result?: { readonly result?: { readonly value?: unknown } };
        };
        if (event.sessionId === sessionId && id === 1) resolve(result?.result?.value);
      });
    });
    const message = JSON.stringify({
      id: 1,
      method: "Runtime.evaluate",
      params: { expression, returnByValue: true, awaitPromise: true },
    });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    return await answer;
  } finally {
    await session.detach();
  }
}

/** Milliseconds that these files of ours took of Gmail's page while it loaded: compiling, evaluating, the first look. */
export async function timeOnLoad(
  desk: Desk,
  files: readonly string[],
  open: () => Promise<unknown>,
): Promise<number> {
  const browser = desk.context.browser();
  if (browser === null) throw new Error("Le navigateur n'est plus là.");
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    traceConfig: { includedCategories: ["devtools.timeline", "v8", "disabled-by-default-v8.compile"] },
    transferMode: "ReportEvents",
  });
  await open();
  const done = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await done;
  await session.detach();
  // Outermost work alone, and the processor's time: what other programs took of it is not ours.
  const own = events.filter(({ name, args }) => {
    const said = WORK.has(name) ? JSON.stringify(args ?? {}) : "";
    return files.some((file) => said.includes(`${desk.extensionId}/${file}`));
  });
  return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** What a browser does with a script. */
const WORK = new Set([
  "EvaluateScript",
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
  "FunctionCall",
]);

interface TraceEvent {
  readonly name: string;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: unknown;
}
