import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildStale, builtDir } from "../tools/build.ts";
import { readState, type SavedState, StateFileError } from "./control/state-file.ts";
import { loadWorkbook, UnreadableFile } from "./load/load-workbook.ts";
import { SAMPLE_TODAY, sampleWorkbook } from "./sample/make-sample.ts";
import { PortTaken, type RunningSandbox, startSandbox } from "./server.ts";
import {
  ArgumentError,
  defaultPort,
  helpText,
  readArguments,
  type StartArguments,
} from "./start/arguments.ts";
import { DraftError, draftTodaysMails } from "./start/draft-today.ts";
import { fillExampleSender } from "./start/example-sender.ts";
import { openChromium } from "./start/open-chromium.ts";
import { balanceText, controlsText, prioritiesText } from "./start/printed-summary.ts";
import { refreshWorkbook } from "./start/refresh-workbook.ts";
import { fillSetting } from "./start/setting-cells.ts";
import { beganWith, keepSource, putStateAside } from "./start/state-source.ts";
import { writeFiles } from "./start/written-files.ts";
import type { Sandbox } from "./types.ts";
import { deserialise, type Workbook } from "./workbook/workbook.ts";

/** A failure that is said in one sentence, without a stack; `code` is the exit code. */
class Stop extends Error {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** Work of the day that `--once` does before the files are written; `Relances` stays the plan that was printed. */
const todaysWork: readonly ((running: RunningSandbox) => Promise<void>)[] = [draftTodaysMails];

interface Opening {
  readonly workbook: Workbook;
  readonly today: string;
  readonly resumed: SavedState | undefined;
}

async function start(options: StartArguments): Promise<void> {
  const opening = await open(options);
  const stateDir = options.state ?? (options.once ? mkdtempSync(join(tmpdir(), "crescendo-")) : undefined);
  const port = options.port ?? (options.once ? 0 : defaultPort);
  const running = await startSandbox({
    ...opening,
    port,
    stateDir,
    extensionDir: builtDir("extension"),
    prepare: (sandbox) => prepare(sandbox, options),
  }).catch((error: unknown) => {
    if (!(error instanceof PortTaken)) throw error;
    throw new Stop(
      `Le port ${port} est déjà pris. Choisissez-en un autre\u00a0: npm start -- --port ${port + 1}`,
      1,
    );
  });
  if (options.once) return finishOnce(running, stateDir ?? "");
  await serve(running, options);
}

async function open(options: StartArguments): Promise<Opening> {
  const saved = options.state === undefined ? undefined : readState(options.state);
  if (options.workbook !== undefined) {
    const bytes = readFileSync(options.workbook);
    const workbook = await loadWorkbook(bytes, basename(options.workbook));
    if (options.state !== undefined) {
      if (saved !== undefined && beganWith(options.state, bytes)) return resume(saved, options);
      if (saved !== undefined) {
        console.log(
          `L’état enregistré était celui d’un autre classeur : il est gardé sous ${putStateAside(options.state)}.\n`,
        );
      }
      keepSource(options.state, basename(options.workbook), bytes);
    }
    return { workbook, today: options.asOf ?? todayInParis(), resumed: undefined };
  }
  if (saved !== undefined) return resume(saved, options);
  return { workbook: sampleWorkbook(), today: options.asOf ?? SAMPLE_TODAY, resumed: undefined };
}

function resume(saved: SavedState, options: StartArguments): Opening {
  return { workbook: deserialise(saved.workbook), today: options.asOf ?? saved.today, resumed: saved };
}

/** Builds what is stale, runs the built add-on on the workbook and prints what it found. */
async function prepare(sandbox: Sandbox, options: StartArguments): Promise<void> {
  const built = await buildStale(true);
  if (built.length > 0) console.log(`Construit\u00a0: ${built.join(", ")}`);
  if (options.terms !== undefined) fillSetting(sandbox.workbook, "Conditions par défaut", options.terms);
  if (options.workbook !== undefined && fillExampleSender(sandbox.workbook)) {
    console.log("« Réglages » ne dit pas qui écrit : les courriers portent une identité d’exemple.\n");
  }
  const { ok, said } = await refreshWorkbook(sandbox);
  for (const text of said) (ok ? console.log : console.error)(`${text}\n`);
  if (!ok && options.once) throw new Stop("L’actualisation a échoué\u00a0: rien n’a été écrit.", 1);
  if (!ok) return;
  console.log(`${balanceText(sandbox.workbook, sandbox.clock.today())}\n`);
  console.log(`${controlsText(sandbox.workbook)}\n`);
  console.log(`${prioritiesText(sandbox.workbook)}\n`);
}

async function finishOnce(running: RunningSandbox, dir: string): Promise<void> {
  try {
    for (const work of todaysWork) await work(running);
    const written = writeFiles(running.sandbox, dir);
    console.log(`${written.length} fichiers écrits dans ${dir}`);
  } finally {
    await running.close();
  }
}

async function serve(running: RunningSandbox, options: StartArguments): Promise<void> {
  console.log(
    `Crescendo, bac à sable\u00a0: ${running.url}  (HTTPS pour les noms de Google\u00a0: port ${running.httpsPort})`,
  );
  console.log("Ctrl+C pour arrêter.");
  const profile = options.state === undefined ? undefined : join(options.state, "chromium");
  const browser = options.chrome ? openChromium(running, builtDir("extension"), profile) : undefined;
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  browser?.kill();
  await running.close();
}

/** The real day in Paris: the day of a workbook of the owner's. */
function todayInParis(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
}

try {
  const options = readArguments(process.argv.slice(2), process.env.INIT_CWD);
  if (options.help) console.log(helpText);
  else await start(options);
  process.exit(0);
} catch (error) {
  if (error instanceof ArgumentError) fail(error.message, 2);
  if (error instanceof UnreadableFile || error instanceof StateFileError) fail(error.message, 2);
  if (error instanceof Stop) fail(error.message, error.code);
  if (error instanceof DraftError) fail(error.message, 1);
  console.error(error);
  process.exit(1);
}

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
