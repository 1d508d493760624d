import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFunction } from "../sandbox/apps-script/run-function.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { projectRoot } from "../tools/project-root.ts";
import { push } from "../tools/push.ts";
import { pushReady } from "../tools/push-ready.ts";
import { type ScriptApi, scriptApi } from "./script-api.ts";

const SCRIPT_ID = "1projet-de-la-boutique";
/** What an owner finds in a new script project, and what an older version had left there. */
const BEFORE = [
  { name: "appsscript", type: "JSON", source: '{"timeZone":"America/New_York","oauthScopes":[]}' },
  { name: "Code", type: "SERVER_JS", source: "function myFunction() {}" },
  { name: "ancien", type: "HTML", source: "<p>ancien</p>" },
];
const SETTINGS = { scriptId: SCRIPT_ID, rootDir: "dist/apps-script" };

let api: ScriptApi;
let home: string;
let first: Said;

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const write = (name: string, value: unknown): string => {
  const path = join(home, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};

/** A login of clasp; `expiry` in milliseconds since 1970. */
const login = (expiry: number, refresh = "jeton-de-renouvellement") => ({
  tokens: {
    default: {
      type: "authorized_user",
      client_id: "client",
      client_secret: "secret-d-essai",
      refresh_token: refresh,
      access_token: "jeton-de-la-veille",
      expiry_date: expiry,
    },
  },
});

/** `npm run push` as the person runs it, Google's names leading to the stand-in. */
function pushed(): Promise<Said> {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const [program = "", ...parameters] = String(scripts.push).split(" ");
  const { NODE_OPTIONS, NODE_ENV, ...inherited } = process.env;
  const child = spawn(join(projectRoot, "node_modules", ".bin", program), parameters, {
    cwd: projectRoot,
    env: { ...inherited, ...api.env, clasp_config_project: home, clasp_config_auth: home },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece: Buffer) => {
    out += piece.toString("utf8");
  });
  child.stderr.on("data", (piece: Buffer) => {
    err += piece.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, out, err }));
  });
}

/** The same in this process, on what the first push has built. */
async function pushedHere(folder = home, build = () => Promise.resolve()): Promise<Said> {
  const { NODE_OPTIONS, ...inherited } = process.env;
  let out = "";
  let err = "";
  const code = await push({
    env: { ...inherited, ...api.env, clasp_config_project: folder, clasp_config_auth: folder },
    build,
    say: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    },
  });
  return { code, out, err };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "crescendo-push-"));
  api = await scriptApi(SCRIPT_ID, BEFORE);
  write(".clasp.json", SETTINGS);
  // Long past: the login is to be renewed.
  write(".clasprc.json", login(1000));
  first = await pushed();
}, 60_000);
afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true, force: true });
});

describe("npm run push, clasp inchangé devant une doublure de l'API Apps Script", () => {
  it("remplace tout le projet par les trois fichiers construits, octet pour octet", () => {
    expect(first.err).toBe("");
    expect(first.code).toBe(0);
    const built = join(home, "dist", "apps-script");
    const at = (name: string): string => readFileSync(join(built, name), "utf8");
    const received = [...api.files()].sort((a, b) => String(a.name).localeCompare(String(b.name)));
    expect(received).toEqual([
      { name: "appsscript", type: "JSON", source: at("appsscript.json") },
      { name: "Code", type: "SERVER_JS", source: at("Code.js") },
      { name: "sidebar", type: "HTML", source: at("sidebar.html") },
    ]);
    expect(first.out).toContain("Rechargez le classeur");
  });

  it("lit avant d'écrire, et renouvelle une connexion échue au lieu d'échouer", () => {
    expect(api.asked.map((line) => line.replace(/ \/.*\/projects/, " /projects"))).toEqual([
      "POST oauth2.googleapis.com /token",
      `GET script.googleapis.com /projects/${SCRIPT_ID}/content`,
      `PUT script.googleapis.com /projects/${SCRIPT_ID}/content`,
    ]);
  });

  it("ce que Google a reçu tourne : le menu et une fonction du tableur, tirés de la réponse de l'API", async () => {
    const dir = join(home, "recu");
    mkdirSync(dir);
    const extension: Readonly<Record<string, string>> = { SERVER_JS: "js", HTML: "html", JSON: "json" };
    for (const { name, type, source } of api.files()) {
      writeFileSync(join(dir, `${name}.${extension[String(type)]}`), String(source));
    }
    const run = (name: string, ...parameters: unknown[]) =>
      runFunction(aSandbox(), name, parameters, { project: { dir }, ui: true });
    expect((await run("onOpen")).menus[0]?.items.map(({ caption }) => caption)).toContain("Actualiser");
    expect((await run("JOURS_RETARD", "2026-03-31", "2026-04-10")).result).toBe(10);
  });

  it("dit en français ce que Google refuse, après les mots de clasp, et ne change rien au projet", async () => {
    const before = api.files();
    api.refuse(
      403,
      "PERMISSION_DENIED",
      "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.",
    );
    const said = await pushedHere();
    expect(said.code).toBe(1);
    expect(said.err).toContain("User has not enabled the Apps Script API");
    expect(said.err).toContain("l'API Apps Script n'est pas activée pour votre compte");
    expect(said.err.indexOf("User has not")).toBeLessThan(said.err.indexOf("n'est pas activée"));
    expect(api.files()).toBe(before);
  });
});

describe("npm run push, quand quelque chose manque", () => {
  const asked = (project: unknown, auth: unknown): string => {
    const folder = mkdtempSync(join(home, "essai-"));
    if (project !== undefined) {
      writeFileSync(
        join(folder, ".clasp.json"),
        typeof project === "string" ? project : JSON.stringify(project),
      );
    }
    if (auth !== undefined) writeFileSync(join(folder, ".clasprc.json"), JSON.stringify(auth));
    const ready = pushReady({ clasp_config_project: join(folder, ".clasp.json") }, folder);
    expect(existsSync(join(folder, "dist"))).toBe(false);
    return ready.ready ? "prêt" : ready.message;
  };

  it("sans .clasp.json : dit où trouver l'ID de script et ce qu'il faut écrire", () => {
    const message = asked(undefined, login(0));
    expect(message).toContain("le fichier .clasp.json n'existe pas");
    expect(message).toContain("ID de script");
    expect(message).toContain('"rootDir": "dist/apps-script"');
  });

  it("sans connexion, ou après « clasp logout » : dit « npx clasp login »", () => {
    expect(asked(SETTINGS, undefined)).toContain("npx clasp login");
    expect(asked(SETTINGS, { tokens: {} })).toContain("npx clasp login");
  });

  it("refuse un autre dossier, qui effacerait le projet par autre chose", () => {
    expect(asked({ scriptId: SCRIPT_ID }, login(0))).toContain("rootDir");
    expect(asked({ scriptId: SCRIPT_ID, rootDir: "." }, login(0))).toContain("rootDir");
    expect(asked({ scriptId: SCRIPT_ID, rootDir: "../dist/apps-script" }, login(0))).toContain("rootDir");
    expect(asked({ scriptId: SCRIPT_ID, rootDir: "./dist/apps-script/" }, login(0))).toBe("prêt");
  });

  it("refuse un identifiant resté à remplir et un fichier illisible", () => {
    expect(asked({ ...SETTINGS, scriptId: "PASTE-THE-SCRIPT-ID" }, login(0))).toContain("scriptId");
    expect(asked({ ...SETTINGS, scriptId: " " }, login(0))).toContain("scriptId");
    expect(asked("{ scriptId", login(0))).toContain("n'est pas du JSON lisible");
  });

  it("reconnaît aussi les connexions que d'anciennes versions de clasp ont gardées", () => {
    expect(asked(SETTINGS, { access_token: "a", refresh_token: "b" })).toBe("prêt");
    expect(asked(SETTINGS, { token: { access_token: "a" }, oauth2ClientSettings: {} })).toBe("prêt");
  });

  it("s'arrête là, sans construire ni lancer clasp", async () => {
    const calls = api.asked.length;
    const folder = mkdtempSync(join(home, "sans-connexion-"));
    writeFileSync(join(folder, ".clasp.json"), JSON.stringify(SETTINGS));
    const said = await pushedHere(folder, () => Promise.reject(new Error("construit quand même")));
    expect(said.code).toBe(1);
    expect(said.out).toBe("");
    expect(said.err).toContain("clasp n'est pas connecté à votre compte Google");
    expect(api.asked.length).toBe(calls);
  });
});
