import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { childScript } from "./child-script.ts";

/** Google's limit for a menu or sidebar call: six minutes. */
const longestRunMs = 360_000;
/** Runs after which a process makes way for a fresh one: what engines keep between runs stays small. */
const mostRuns = 100;

/** How a run's process ended its work: `undefined` when it wrote its outcome, else why it did not. */
export type ProcessEnd = { readonly kind: "too long" } | { readonly kind: "ended"; readonly said: string };

/** Processes that wait for their next run, by time zone. */
const waiting = new Map<string, ScriptProcess[]>();

/**
 * Runs what stands in a folder (see child.ts) in a child process: one that waits, or a new one. A process serves one run
 * at a time and each run has a context of its own, so that nothing but compiled code passes from one to the next; the
 * start of a process would take longer than most runs.
 */
export async function runInChild(folder: string, timeZone: string): Promise<ProcessEnd | undefined> {
  const idle = waiting.get(timeZone) ?? [];
  waiting.set(timeZone, idle);
  const process = idle.pop() ?? new ScriptProcess(await childScript(), timeZone);
  const end = await process.run(folder);
  if (end === undefined && process.runs < mostRuns) idle.push(process);
  else process.close();
  return end;
}

/** The same in a process for this run alone, whose memory can be measured. */
export async function runInOwnChild(folder: string, timeZone: string): Promise<ProcessEnd | undefined> {
  const process = new ScriptProcess(await childScript(), timeZone);
  const end = await process.run(folder);
  process.close();
  return end;
}

class ScriptProcess {
  readonly #child: ChildProcess;
  #said = "";
  runs = 0;

  constructor(script: string, timeZone: string) {
    const { PATH, HOME, TMPDIR } = process.env;
    this.#child = spawn(process.execPath, [script], {
      env: { PATH, HOME, TMPDIR, TZ: timeZone },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.on("data", (piece: Buffer) => {
      this.#said = (this.#said + piece.toString("utf8")).slice(-4000);
    });
  }

  run(folder: string): Promise<ProcessEnd | undefined> {
    this.runs += 1;
    this.#said = "";
    this.#hold(true);
    return new Promise((resolve, reject) => {
      let late = false;
      const alarm = setTimeout(() => {
        late = true;
        this.#child.kill("SIGKILL");
      }, longestRunMs);
      const over = () => {
        clearTimeout(alarm);
        this.#child.removeAllListeners();
        this.#hold(false);
      };
      this.#child.once("message", () => {
        over();
        resolve(undefined);
      });
      this.#child.once("error", (error) => {
        over();
        reject(error);
      });
      this.#child.once("close", () => {
        over();
        resolve(late ? { kind: "too long" } : { kind: "ended", said: this.#said });
      });
      this.#child.send(folder);
    });
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  /** A process that only waits does not keep the one that started it from ending. */
  #hold(isBusy: boolean): void {
    const { stderr, channel } = this.#child;
    for (const held of [this.#child, channel, stderr instanceof Socket ? stderr : undefined]) {
      if (isBusy) held?.ref();
      else held?.unref();
    }
  }
}
