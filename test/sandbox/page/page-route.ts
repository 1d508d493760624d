import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { clientBundle, clientScript } from "../control/client-script.ts";
import { htmlPage, redirect } from "../control/html.ts";
import type { ControlDesk } from "../control/routes.ts";
import type { ApiRequest, ApiResponse } from "../types.ts";

const here = new URL("./", import.meta.url);

/** The extension's id on the page; also where its sign-in comes back. */
export const pageExtensionId = "abcdefghijklmnopabcdefghijklmnop";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The page where a person works: the workbook, the extension's panel, the mails. `undefined`: nothing of ours. */
export async function pageRoute(
  request: ApiRequest,
  desk: ControlDesk,
  extensionDir: string | undefined,
): Promise<ApiResponse | undefined> {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const { path } = request;
  if (path === "/" || (request.host === "docs.google.com" && path.startsWith("/spreadsheets/"))) {
    return htmlPage(200, readFileSync(new URL("index.html", here), "utf8"));
  }
  if (path === "/favicon.ico") return { status: 204, body: "" };
  if (path === "/page/page.css") return file(readFileSync(new URL("page.css", here)), ".css");
  const script = /^\/page\/([\w-]+)\.ts$/.exec(path)?.[1];
  if (script !== undefined && existsSync(new URL(`${script}.ts`, here))) {
    return file(await clientScript(new URL(`${script}.ts`, here)), ".js");
  }
  if (path === "/sandbox/fake-chrome.js") return fakeChrome(desk, extensionDir);
  if (path === "/sandbox/background.html") return background(extensionDir);
  if (path === "/sandbox/oauth-return") return htmlPage(200, returnPage);
  if (path.startsWith("/sandbox")) return undefined;
  if (extensionDir === undefined || !existsSync(join(extensionDir, "manifest.json"))) {
    return path.startsWith("/panel") ? htmlPage(404, notBuilt) : undefined;
  }
  if (path === "/panel" || path === "/panel/") return redirect(`/panel/${panelEntry(extensionDir)}`);
  return extensionFile(extensionDir, path.replace(/^\/panel\//, "/"));
}

/** Files of the built extension, as they are; only HTML pages get the fake `chrome` before their scripts. */
function extensionFile(dir: string, path: string): ApiResponse | undefined {
  const target = normalize(join(dir, path));
  if (!target.startsWith(normalize(dir) + sep) || !existsSync(target) || !statSync(target).isFile())
    return undefined;
  if (extname(target) !== ".html") return file(readFileSync(target), extname(target));
  const html = readFileSync(target, "utf8");
  const injected = '<script src="/sandbox/fake-chrome.js"></script>';
  const opening = /<head[^>]*>/i.exec(html)?.[0];
  return htmlPage(200, opening === undefined ? injected + html : html.replace(opening, opening + injected));
}

function panelEntry(dir: string): string {
  const panel = manifestOf(dir).side_panel;
  const path =
    typeof panel === "object" && panel !== null ? (panel as Record<string, unknown>).default_path : undefined;
  return typeof path === "string" ? path.replace(/^\//, "") : "";
}

function manifestOf(dir: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as Record<string, unknown>;
}

/** The extension's worker, in a hidden frame of the page: it answers the panel's messages as in Chrome. */
function background(extensionDir: string | undefined): ApiResponse {
  const built = extensionDir !== undefined && existsSync(join(extensionDir, "manifest.json"));
  const worker = built ? manifestOf(extensionDir).background : undefined;
  const path =
    typeof worker === "object" && worker !== null
      ? (worker as Record<string, unknown>).service_worker
      : undefined;
  const script = typeof path === "string" ? `<script type="module" src="/panel/${path}"></script>` : "";
  return htmlPage(
    200,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Tâche de fond</title><script src="/sandbox/fake-chrome.js"></script>${script}</head><body></body></html>`,
  );
}

async function fakeChrome(desk: ControlDesk, extensionDir: string | undefined): Promise<ApiResponse> {
  const built = extensionDir !== undefined && existsSync(join(extensionDir, "manifest.json"));
  const messages = built ? join(extensionDir, "_locales", "fr", "messages.json") : "";
  const given = {
    today: desk.sandbox.clock.today(),
    extensionId: pageExtensionId,
    manifest: built ? manifestOf(extensionDir) : {},
    messages: existsSync(messages) ? (JSON.parse(readFileSync(messages, "utf8")) as unknown) : {},
  };
  const code = await clientBundle(new URL("fake-chrome/main.ts", here));
  return file(`globalThis.crescendoSandbox = ${JSON.stringify(given)};\n${code}`, ".js");
}

function file(body: string | Uint8Array, extension: string): ApiResponse {
  return { status: 200, headers: { "content-type": types[extension] ?? "application/octet-stream" }, body };
}

const returnPage = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Retour</title></head><body><script>
  if (opener) { opener.postMessage({ crescendoReturn: location.hash || location.search }, location.origin); close(); }
</script><p>Vous pouvez fermer cette fenêtre.</p></body></html>`;

const notBuilt = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Extension</title></head>
<body style="font:15px system-ui;padding:24px"><p>L’extension n’est pas construite. Lancez «\u00a0npm run build\u00a0», puis rechargez cette page.</p></body></html>`;
