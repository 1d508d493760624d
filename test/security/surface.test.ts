import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../extension/manifest.config.ts";
import { AuthError } from "../../extension/platform/auth-error.ts";
import { googleSheets } from "../../extension/platform/google-sheets.ts";
import { webAuthTokens } from "../../extension/platform/web-auth-tokens.ts";
import { memoryStore } from "../extension/fake-google.ts";
import { ROOT, sourcesIn } from "../structure/imports.ts";

const written = JSON.parse(JSON.stringify(manifest)) as Readonly<Record<string, unknown>>;
const source = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const naming = (folder: string, pattern: RegExp): readonly string[] =>
  sourcesIn(folder).filter((path) => pattern.test(source(path)));

describe("Par où l'on entre dans l'extension", () => {
  it("aucun site ni aucune autre extension ne peut lui parler", () => {
    expect(Object.keys(written)).not.toContain("externally_connectable");
    const listening =
      /onMessageExternal|onConnectExternal|onConnect\b|addEventListener\(\s*["']message["']|postMessage|BroadcastChannel/;
    expect(listening.test('window.addEventListener("message", hear)')).toBe(true);
    expect(naming("extension", listening)).toEqual([]);
  });

  it("elle n'ouvre elle-même aucun de ses fichiers aux sites, et n'a ni page sans règles ni coquille d'essai", () => {
    for (const key of [
      "web_accessible_resources",
      "sandbox",
      "chrome_url_overrides",
      "devtools_page",
      "update_url",
    ])
      expect(Object.keys(written)).not.toContain(key);
  });

  it("son seul script de page est celui de Gmail, dans la page elle-même, à part de ses scripts", () => {
    const [only, ...others] = written.content_scripts as readonly Readonly<Record<string, unknown>>[];
    expect(others).toEqual([]);
    // Neither in frames (`all_frames`), nor in blank pages, nor in the page's own world (`world`).
    expect(only).toEqual({
      matches: ["https://mail.google.com/*"],
      js: ["gmail/content.ts"],
      run_at: "document_idle",
    });
    expect(naming("extension", /chrome\.scripting|executeScript|userScripts/)).toEqual([]);
  });

  it("ni journal de console, ni témoin de connexion", () => {
    const kept = /\bconsole\.|document\.cookie|chrome\.cookies/;
    const written = [...naming("extension", kept), ...naming("shared", kept)];
    expect(written.filter((path) => !/vite\.config|\/store\//.test(path))).toEqual([]);
  });
});

describe("Par où l'on entre dans le complément", () => {
  it("ni adresse web, ni page que l'on pourrait mettre dans un cadre, ni demande au réseau, ni déclencheur", () => {
    const doors =
      /\bdoGet\b|\bdoPost\b|setXFrameOptionsMode|ALLOWALL|createTemplate|UrlFetchApp|newTrigger|getOAuthToken/;
    const found = naming("apps-script", doors).filter((path) => !path.startsWith("apps-script/bundle/"));
    expect(found).toEqual([]);
    const asked = JSON.parse(source("apps-script/appsscript.json")) as Readonly<Record<string, unknown>>;
    expect(Object.keys(asked).sort()).toEqual([
      "exceptionLogging",
      "oauthScopes",
      "runtimeVersion",
      "timeZone",
    ]);
    expect(asked.exceptionLogging).toBe("NONE");
  });
});

const HOME = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";

/** Google's window, whose answer somebody else wrote. */
function forged(answer: string) {
  const session = memoryStore();
  const tokens = webAuthTokens({
    flow: async () => `${HOME}${answer}`,
    redirectUri: () => HOME,
    clientId: async () => ({ value: "client.apps.googleusercontent.com", source: "options" }),
    session,
    now: () => 1_000_000,
    randomState: () => "notre-etat",
  });
  return { tokens, session };
}

describe("Une réponse de connexion forgée", () => {
  it.each([
    ["sans « state »", "#access_token=vole&picked_file_ids=classeur-du-voleur"],
    ["d'un autre « state »", "#state=le-leur&access_token=vole&picked_file_ids=classeur-du-voleur"],
    ["au « state » vide", "?state=&picked_file_ids=classeur-du-voleur#access_token=vole"],
    ["dont le nôtre n'est que le début", "#state=notre-etat-&picked_file_ids=classeur-du-voleur"],
  ])("%s : ni jeton gardé, ni classeur ouvert", async (_what, answer) => {
    const { tokens, session } = forged(answer);
    const failure = await tokens.pick({}).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure instanceof AuthError ? failure.failure : failure).toBe("answer-not-ours");
    expect(await session.get("tokens")).toBe(undefined);
  });

  it("un identifiant de classeur qui serait une adresse reste un identifiant", async () => {
    const asked: string[] = [];
    const deps = {
      fetch: async (url: string) => {
        asked.push(url);
        return new Response('{"sheets":[{}]}', { headers: { "Content-Type": "application/json" } });
      },
      token: async () => "t",
      invalidate: async () => undefined,
      sleep: async () => undefined,
      random: () => 0,
    };
    await googleSheets(deps, "../../voleur?x=#").metadata();
    const [url = ""] = asked;
    expect(new URL(url).host).toBe("sheets.googleapis.com");
    expect(new URL(url).pathname).toBe("/v4/spreadsheets/..%2F..%2Fvoleur%3Fx%3D%23");
  });
});
