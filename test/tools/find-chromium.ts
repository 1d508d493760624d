import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-for-testing",
  "chrome-for-testing",
  "ungoogled-chromium",
];

const places = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome-for-testing/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
];

/** How a person gets a browser, said when none was found. */
export const howToGetChromium = [
  "Aucun Chromium ni Chrome for Testing trouvé\u00a0: les essais dans le navigateur n’ont pas tourné.",
  "  Déjà installé ailleurs\u00a0:   CHROME_PATH=/chemin/vers/chromium npm test",
  "  Debian, Ubuntu\u00a0:           sudo apt-get install chromium",
  "  Autres systèmes\u00a0:          npx playwright-core install chromium",
];

/**
 * The browser for the end-to-end tests. Branded Chrome is not looked for: since version 137 it no longer loads an
 * unpacked extension from the command line. `undefined`: there is none on this machine.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") return isExecutable(named) ? named : undefined;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  return [...onPath, ...places, ...playwrightBrowsers(), ...puppeteerBrowsers()].find(isExecutable);
}

/**
 * As `findChromium`; when there is none and nobody named one, tries to install one: Debian's package on a build
 * machine (root, `CI=true`), else the installer of playwright-core.
 */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || process.env.CHROME_PATH) return found;
  if (process.env.CI === "true" && process.getuid?.() === 0 && run("apt-get", ["--version"])) {
    console.log("Installation de Chromium (paquet Debian)…");
    if (run("apt-get", ["update", "-q"]))
      run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.log("Installation de Chromium par playwright-core…");
  run(process.execPath, [
    join(import.meta.dirname, "../../node_modules/playwright-core/cli.js"),
    "install",
    "chromium",
  ]);
  return findChromium();
}

function run(command: string, parameters: readonly string[]): boolean {
  const done = spawnSync(command, parameters, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 10 * 60_000,
  });
  return done.status === 0;
}

function playwrightBrowsers(): string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? "",
    join(homedir(), ".cache", "ms-playwright"),
    join(homedir(), "Library", "Caches", "ms-playwright"),
  ];
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ];
  return foldersOf(caches, /^chromium-\d+$/).flatMap((folder) => inside.map((path) => join(folder, path)));
}

function puppeteerBrowsers(): string[] {
  const caches = [
    join(homedir(), ".cache", "puppeteer", "chrome"),
    join(homedir(), ".cache", "puppeteer", "chromium"),
  ];
  return foldersOf(caches, /^linux/).flatMap((folder) =>
    ["chrome-linux64/chrome", "chrome-linux/chrome"].map((path) => join(folder, path)),
  );
}

/** The folders of these names in the caches, the newest version first. */
function foldersOf(caches: readonly string[], name: RegExp): string[] {
  return caches
    .filter((cache) => cache !== "" && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((entry) => name.test(entry))
        .map((entry) => join(cache, entry)),
    )
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(findChromium() ?? howToGetChromium.join("\n"));
}
