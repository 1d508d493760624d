import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, normalize, resolve } from "node:path";
import { projectRoot } from "./project-root.ts";

/** The only folder that is pushed: the build empties it first, and clasp replaces the remote project by it. */
const PUSHED = "dist/apps-script";

/** What a push needs: where the built files go, and the two files that clasp reads. */
export type PushReady =
  | { readonly ready: true; readonly outDir: string; readonly project: string; readonly auth: string }
  | { readonly ready: false; readonly message: string };

type Environment = Readonly<Record<string, string | undefined>>;

const refused = (...lines: readonly string[]): PushReady => ({ ready: false, message: lines.join("\n") });

/**
 * Whether everything for a push is there, before anything is built or sent. It looks where clasp looks: its variables
 * `clasp_config_project` and `clasp_config_auth`, else `.clasp.json` at the root of this project and the login in
 * the person's home folder.
 * @returns the folders and files, or what is missing, in French, with what to do
 */
export function pushReady(env: Environment, home = homedir()): PushReady {
  const project = fileAt(env.clasp_config_project, ".clasp.json") ?? join(projectRoot, ".clasp.json");
  const auth = fileAt(env.clasp_config_auth, ".clasprc.json") ?? join(home, ".clasprc.json");
  if (!existsSync(project)) {
    return refused(
      `Rien n'a été envoyé\u00a0: le fichier .clasp.json n'existe pas (${project}).`,
      "Il dit à quel projet Apps Script envoyer le complément. Dans votre classeur\u00a0: Extensions › Apps Script,",
      "puis Paramètres du projet (la roue) et copiez l'«\u00a0ID de script\u00a0». Écrivez ensuite ce fichier\u00a0:",
      `  { "scriptId": "COLLEZ-L-ID-DE-SCRIPT", "rootDir": "${PUSHED}" }`,
    );
  }
  const settings = jsonIn(project);
  if (settings === undefined) {
    return refused(
      `Rien n'a été envoyé\u00a0: ${project} n'est pas du JSON lisible.`,
      `Il doit contenir\u00a0: { "scriptId": "COLLEZ-L-ID-DE-SCRIPT", "rootDir": "${PUSHED}" }`,
    );
  }
  const { scriptId, rootDir } = settings;
  if (typeof scriptId !== "string" || scriptId.trim() === "" || /COLLEZ|PASTE/.test(scriptId)) {
    return refused(
      `Rien n'a été envoyé\u00a0: il manque l'identifiant du projet («\u00a0scriptId\u00a0») dans ${project}.`,
      "Dans votre classeur\u00a0: Extensions › Apps Script, puis Paramètres du projet, «\u00a0ID de script\u00a0».",
    );
  }
  if (typeof rootDir !== "string" || normalize(`${rootDir}/`) !== normalize(`${PUSHED}/`)) {
    return refused(
      `Rien n'a été envoyé\u00a0: dans ${project}, «\u00a0rootDir\u00a0» doit être "${PUSHED}".`,
      "Avec un autre dossier, clasp remplacerait votre projet Apps Script par d'autres fichiers.",
    );
  }
  if (!isSignedIn(auth)) {
    return refused(
      `Rien n'a été envoyé\u00a0: clasp n'est pas connecté à votre compte Google (${auth}).`,
      "Lancez «\u00a0npx clasp login\u00a0»\u00a0: une fenêtre s'ouvre, choisissez le compte à qui appartient le classeur.",
      "Puis relancez «\u00a0npm run push\u00a0».",
    );
  }
  return { ready: true, outDir: resolve(dirname(project), PUSHED), project, auth };
}

/** A file as clasp takes it: named itself, or by the folder that holds it. */
function fileAt(given: string | undefined, name: string): string | undefined {
  if (given === undefined || given === "") return undefined;
  const path = resolve(given);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, name) : path;
}

function jsonIn(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a login of clasp is kept: as today (`tokens.default`) or as its older versions wrote it. */
function isSignedIn(auth: string): boolean {
  const kept = existsSync(auth) ? jsonIn(auth) : undefined;
  if (kept === undefined) return false;
  const { tokens } = kept;
  const current = typeof tokens === "object" && tokens !== null && Reflect.get(tokens, "default");
  return Boolean(current) || "access_token" in kept || ("token" in kept && "oauth2ClientSettings" in kept);
}
