import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MailboxState } from "../gmail/mailbox.ts";
import type { TokenState } from "../oauth/tokens.ts";

/** Everything that must be found again after a restart. */
export interface SavedState {
  readonly version: 1;
  readonly today: string;
  /** The workbook as its own room writes it. */
  readonly workbook: string;
  readonly mailbox: MailboxState;
  readonly tokens: TokenState;
}

export class StateFileError extends Error {}

/** Reads `state.json` in the folder; `undefined` when there is none. Throws StateFileError, in French. */
export function readState(dir: string): SavedState | undefined {
  const file = join(dir, "state.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new StateFileError(`L’état enregistré ${file} ne peut pas être lu\u00a0: ${String(error)}`);
  }
  try {
    const state = JSON.parse(text) as SavedState;
    if (state.version === 1 && typeof state.workbook === "string") return state;
  } catch {
    // Said below: a text that is no JSON and a JSON that is no state are mended the same way.
  }
  throw new StateFileError(
    `L’état enregistré ${file} est abîmé. Mettez ce fichier de côté, ou choisissez un autre dossier avec --state.`,
  );
}

/** Writes the state so that a cut leaves either the former file or the new one, never half of it. */
export class StateFile {
  readonly #file: string;
  readonly #gather: () => SavedState;
  #dirty = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(dir: string, gather: () => SavedState) {
    mkdirSync(dir, { recursive: true });
    this.#file = join(dir, "state.json");
    this.#gather = gather;
  }

  /** Something changed: `flush` has work to do. */
  touch(): void {
    this.#dirty = true;
  }

  /** Resolves when everything changed so far is on disk. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (!this.#dirty) return;
      this.#dirty = false;
      const partial = `${this.#file}.partial`;
      await writeFile(partial, JSON.stringify(this.#gather()));
      await rename(partial, this.#file);
    });
    return this.#writing;
  }
}
