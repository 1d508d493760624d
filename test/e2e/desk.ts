import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { SAMPLE_TODAY, sampleWorkbook } from "../sandbox/sample/make-sample.ts";
import { type RunningSandbox, startSandbox } from "../sandbox/server.ts";
import { refreshWorkbook } from "../sandbox/start/refresh-workbook.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { buildStale, copyBuilt } from "../tools/build.ts";
import { findOrInstallChromium, howToGetChromium } from "../tools/find-chromium.ts";
import { type GoogleClients, googleClients } from "./local-google.ts";

const CLIENT_ID = "essais.apps.googleusercontent.com";
const DRIVE_FILE = "https://www.googleapis.com/auth/drive.file";
const COMPOSE = "https://www.googleapis.com/auth/gmail.compose";

/** An owner's desk: a Chromium with the built extension, in which Google's names lead to a local Google. */
export interface Desk {
  readonly running: RunningSandbox;
  readonly google: GoogleClients;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens the panel's page. @param before what is done to the page before it loads */
  openPanel(
    size?: { readonly width: number; readonly height: number },
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Page>;
  /** What the extension keeps in `chrome.storage.local`. */
  store(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** The owner has already signed in, picked the workbook and chosen how to draft. */
  signedIn(drafting?: "gmail" | "compose"): Promise<void>;
  /** The day of the sandbox and of every page, the latter at ten in the morning in Paris. */
  setDay(today: string): Promise<void>;
  /** Stops the service worker at once, as Chrome does with an idle one. `false`: it was not running. */
  killWorker(): Promise<boolean>;
  /** What the extension keeps in `chrome.storage.local` under a name. */
  stored(key: string): Promise<unknown>;
  /** Makes the alarm « finish what was left » ring now, in a worker that wakes for it. */
  ringAlarm(): Promise<void>;
  /** The next POST to such an address reaches Google, but its answer is lost on the way back. */
  loseAnswer(page: Page, address: string): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly workbook?: Workbook;
  readonly today?: string;
  /** The built add-on refreshes the workbook first (default). */
  readonly refreshed?: boolean;
  readonly colorScheme?: "light" | "dark";
  /**
   * The owner already allowed the optional look-ups: Chrome's own window cannot be clicked in a test, so the copy's
   * manifest asks for these hosts at once.
   */
  readonly lookUpsAllowed?: boolean;
  /** What is changed in the copy of the build before the browser loads it, such as a stub of what Google alone has. */
  readonly alter?: (extension: string) => void;
}

/** The sample as the add-on's refresh leaves it: the same for every file that a test process runs. */
let refreshedSample: Workbook | undefined;

/** Builds what is stale, starts a sandbox on the sample and a Chromium with the production build. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const today = options.today ?? SAMPLE_TODAY;
  const refreshed = options.refreshed !== false;
  if (refreshed) await buildStale(true, ["apps-script"]);
  const folder = mkdtempSync(join(tmpdir(), "crescendo-e2e-"));
  const extension = join(folder, "extension");
  // A copy: a build that runs meanwhile does not pull the files from under the browser.
  await copyBuilt("extension", extension);
  if (options.lookUpsAllowed === true) allowLookUps(extension);
  options.alter?.(extension);
  const running = await startSandbox({
    port: 0,
    workbook: options.workbook ?? sampleWorkbook(),
    today,
    extensionDir: extension,
    prepare: async (sandbox) => {
      if (!refreshed) return;
      const isSample = options.workbook === undefined && today === SAMPLE_TODAY;
      if (isSample && refreshedSample !== undefined) {
        sandbox.workbook = copyWorkbook(refreshedSample);
        return;
      }
      const { ok, said } = await refreshWorkbook(sandbox);
      if (!ok) throw new Error(said.join("\n"));
      if (isSample) refreshedSample = copyWorkbook(sandbox.workbook);
    },
  });
  const context = await launch(join(folder, "profile"), extension, running, options.colorScheme);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker");
  const extensionId = (await worker()).url().split("/")[2] ?? "";
  const setDay = async (day: string): Promise<void> => {
    running.sandbox.clock.set(day);
    running.sandbox.changed();
    await context.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));
  };
  await setDay(today);
  const store = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    await (await worker()).evaluate(`chrome.storage.local.set(${JSON.stringify(values)})`);
  };
  await store({ "client-id": CLIENT_ID });

  return {
    running,
    google: googleClients(running),
    context,
    extensionId,
    async openPanel(size = { width: 400, height: 900 }, before = async () => undefined) {
      const page = await newDrawnPage(context);
      await page.setViewportSize(size);
      await before(page);
      await page.goto(`chrome-extension://${extensionId}/panel/index.html`);
      return page;
    },
    store,
    async signedIn(drafting) {
      const { tokens, workbook } = running.sandbox;
      tokens.grant(CLIENT_ID, drafting === "gmail" ? [DRIVE_FILE, COMPOSE] : [DRIVE_FILE]);
      tokens.pick(CLIENT_ID, [workbook.spreadsheetId]);
      await store({
        workbook: { id: workbook.spreadsheetId, access: "file" },
        preferences: { account: "", ...(drafting === undefined ? {} : { drafting }) },
      });
    },
    setDay,
    async killWorker() {
      const browser = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      const { targetInfos } = await browser.send("Target.getTargets");
      const found = targetInfos.find(
        ({ type, url }) => type === "service_worker" && url.includes(extensionId),
      );
      if (found !== undefined) await browser.send("Target.closeTarget", { targetId: found.targetId });
      await browser.detach();
      return found !== undefined;
    },
    async stored(key) {
      const own = context.pages().find((one) => one.url().startsWith(`chrome-extension://${extensionId}/`));
      const page = own ?? (await context.newPage());
      if (own === undefined) await page.goto(`chrome-extension://${extensionId}/options/index.html`);
      const held: Record<string, unknown> = await page.evaluate(`chrome.storage.local.get("${key}")`);
      if (own === undefined) await page.close();
      return held[key];
    },
    async ringAlarm() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/options/index.html`);
      await page.evaluate('chrome.alarms.create("finish-left-overs", { delayInMinutes: 0 })');
      await page.close();
    },
    async loseAnswer(page, address) {
      let lost = false;
      await page.route(address, async (route) => {
        const request = route.request();
        if (lost || request.method() !== "POST") return route.continue();
        lost = true;
        const { pathname, search } = new URL(request.url());
        const headers = { authorization: (await request.allHeaders()).authorization ?? "" };
        const answer = await fetch(`${running.url}${pathname}${search}`, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: request.postData(),
        });
        if (!answer.ok) throw new Error(`${pathname}\u00a0: ${answer.status}`);
        await route.abort("connectionreset");
      });
    },
    async close() {
      await context.close();
      await running.close();
      const permitted = permittedHosts(extension);
      rmSync(folder, { recursive: true, force: true });
      // The sign-in window comes back to the extension's own address, which leads nowhere.
      const own = `${extensionId}.chromiumapp.org`;
      const strangers = running.firstRequests().filter((one) => {
        const [host = ""] = one.split(":");
        return host !== own && !permitted.includes(host);
      });
      if (strangers.length > 0) throw new Error(`Hôtes hors des permissions\u00a0: ${strangers.join(", ")}`);
    },
  };
}

/**
 * A page that is drawn: the only tab that shows something, else one in a window of its own. A tab that another one
 * covers is drawn once a second, and each click waits for it; a window costs twice as much processor as a tab.
 */
async function newDrawnPage(context: BrowserContext): Promise<Page> {
  if (context.pages().every((page) => page.url() === "about:blank")) return context.newPage();
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return context.newPage();
  const opened = context.waitForEvent("page");
  await session.send("Target.createTarget", { url: "about:blank", newWindow: true });
  await session.detach();
  return opened;
}

/** Google's own pages, in tabs and windows that the owner opens by a click: no permission is needed to show them. */
const SHOWN_TO_THE_OWNER = ["accounts.google.com", "docs.google.com", "mail.google.com"];

/** The names that a built extension may ask, as its manifest says: hosts, optional hosts, pages of its script. */
function permittedHosts(extension: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  const patterns: readonly string[] = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(
      (script: { readonly matches: readonly string[] }) => script.matches,
    ),
  ];
  return [...SHOWN_TO_THE_OWNER, ...patterns.map((pattern) => new URL(pattern.replace("/*", "/")).host)];
}

function allowLookUps(extension: string): void {
  const path = join(extension, "manifest.json");
  const { optional_host_permissions: optional, ...manifest } = JSON.parse(readFileSync(path, "utf8"));
  const hosts = [...manifest.host_permissions, ...optional];
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
}

async function launch(
  profile: string,
  extension: string,
  running: RunningSandbox,
  colorScheme: "light" | "dark" = "light",
): Promise<BrowserContext> {
  const executablePath = findOrInstallChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium.join("\n"));
  // Every name leads to the stand-in, which notes it: what leaves the browser is seen whole.
  const rules = [
    `MAP *:80 127.0.0.1:${running.port}`,
    `MAP * 127.0.0.1:${running.httpsPort}`,
    "EXCLUDE 127.0.0.1",
    "EXCLUDE localhost",
  ];
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreHTTPSErrors: true,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    colorScheme,
    args: [
      "--no-sandbox",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      `--host-resolver-rules=${rules.join(", ")}`,
      "--ignore-certificate-errors",
      "--disable-quic",
      // Nothing is drawn by a graphics card here: doing as if costs the processor.
      "--disable-gpu",
      "--disable-background-networking",
    ],
  });
}
