/** `npm run push`: builds the add-on, then clasp, as it is, replaces the content of the owner's script project. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAppsScript } from "../../apps-script/build.ts";
import { projectRoot } from "./project-root.ts";
import { pushReady } from "./push-ready.ts";

/** What clasp or Google says when a push fails, and what the person can do about it. */
const ADVICE: readonly (readonly [said: RegExp, advice: string])[] = [
  [
    /has not enabled the Apps Script API|accessNotConfigured/i,
    "Google refuse\u00a0: l'API Apps Script n'est pas activée pour votre compte. Activez-la une fois sur\n" +
      "https://script.google.com/home/usersettings, attendez une minute, puis relancez «\u00a0npm run push\u00a0».",
  ],
  [
    /invalid_grant|invalid_rapt|No credentials|Invalid Credentials|unauthori[sz]ed/i,
    "Votre connexion à Google n'est plus valable. Lancez «\u00a0npx clasp login\u00a0», puis «\u00a0npm run push\u00a0».",
  ],
  [
    /not found/i,
    "Google ne trouve pas ce projet\u00a0: vérifiez «\u00a0scriptId\u00a0» dans .clasp.json, et que vous êtes connecté avec\n" +
      "le compte à qui appartient le classeur («\u00a0npx clasp login\u00a0»).",
  ],
  [
    /permission|forbidden/i,
    "Ce compte n'a pas le droit de modifier ce projet\u00a0: connectez-vous avec le compte à qui appartient le classeur\n" +
      "(«\u00a0npx clasp login\u00a0»), ou demandez l'accès à son propriétaire.",
  ],
  [
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET/,
    "Google n'a pas répondu\u00a0: vérifiez votre connexion à Internet, puis relancez «\u00a0npm run push\u00a0».",
  ],
];

/** Where a push says what it does; the tests read it there. */
export interface Said {
  out(text: string): void;
  err(text: string): void;
}

/** What a push is given: the environment (clasp's variables among it), the build, and where it speaks. */
export interface PushOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly build: (outDir: string) => Promise<unknown>;
  readonly say: Said;
}

/** Runs clasp's own program; its words are passed on as they come, and given back to be explained. */
function clasp(
  parameters: readonly string[],
  { env, say }: PushOptions,
): Promise<{ readonly code: number; readonly said: string }> {
  const program = join(projectRoot, "node_modules", "@google", "clasp", "build", "src", "index.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...parameters], {
      env: { ...env },
      stdio: ["inherit", "pipe", "pipe"],
    });
    let said = "";
    const passOn = (to: (text: string) => void) => (piece: Buffer) => {
      said += piece.toString("utf8");
      to(piece.toString("utf8"));
    };
    child.stdout.on("data", passOn(say.out));
    child.stderr.on("data", passOn(say.err));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

/**
 * Builds the add-on and has clasp push it. Nothing is built or sent when `.clasp.json` or the login is missing.
 * @returns the exit code; what happened is said in French, after clasp's own words
 */
export async function push(options: PushOptions): Promise<number> {
  const { env, build, say } = options;
  const ready = pushReady(env);
  if (!ready.ready) {
    say.err(`${ready.message}\n`);
    return 1;
  }
  await build(ready.outDir);
  const { code, said } = await clasp(["-P", ready.project, "-A", ready.auth, "push", "--force"], options);
  if (code === 0) {
    say.out(
      "Le complément est dans votre projet Apps Script. Rechargez le classeur\u00a0: le menu Extensions › Crescendo apparaît.\n",
    );
    return 0;
  }
  const advice = ADVICE.find(([known]) => known.test(said))?.[1];
  say.err(
    `${advice ?? "L'envoi a échoué\u00a0: le message de clasp est ci-dessus. Votre projet n'a pas changé."}\n`,
  );
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = await push({
    env: process.env,
    build: buildAppsScript,
    say: {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
    },
  });
}
