import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallChromium, howToGetChromium } from "../../tools/find-chromium.ts";
import { googleHosts } from "../control/certificate.ts";
import type { RunningSandbox } from "../server.ts";

/** Opens a Chromium with the built extension, in which Google's names lead to the sandbox. */
export function openChromium(
  running: RunningSandbox,
  extensionDir: string,
  profile?: string,
): ChildProcess | undefined {
  const browser = findOrInstallChromium();
  if (browser === undefined) {
    console.error(howToGetChromium.join("\n"));
    return undefined;
  }
  const hidden = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (hidden) console.log("Aucun écran (DISPLAY)\u00a0: Chromium tourne sans fenêtre.");
  const child = spawn(
    browser,
    chromiumArguments(running.httpsPort, extensionDir, profile, hidden, running.url),
    {
      stdio: "ignore",
    },
  );
  child.on("error", (error) => console.error(`Chromium ne s’ouvre pas\u00a0: ${error.message}`));
  return child;
}

function chromiumArguments(
  httpsPort: number,
  extensionDir: string,
  profile: string | undefined,
  hidden: boolean,
  url: string,
): string[] {
  const rules = googleHosts.map((host) => `MAP ${host}:443 127.0.0.1:${httpsPort}`);
  return [
    `--user-data-dir=${profile ?? mkdtempSync(join(tmpdir(), "crescendo-chromium-"))}`,
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    "--disable-features=DisableLoadExtensionCommandLineSwitch",
    `--host-resolver-rules=${[...rules, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"].join(", ")}`,
    "--ignore-certificate-errors",
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--lang=fr-FR",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(hidden ? ["--headless=new"] : []),
    "https://mail.google.com/mail/u/0/",
    // Without a window Chromium takes one address only.
    ...(hidden ? [] : [url]),
  ];
}
