import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Beside the saved state: which file it began with. */
interface Source {
  readonly name: string;
  readonly sha256: string;
}

const sourceFile = (dir: string): string => join(dir, "source.json");
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function savedSource(dir: string): Source | undefined {
  try {
    return JSON.parse(readFileSync(sourceFile(dir), "utf8")) as Source;
  } catch {
    return undefined;
  }
}

/** Whether the saved state began with this very file: then it goes on, and what was done since is kept. */
export function beganWith(dir: string, bytes: Uint8Array): boolean {
  return savedSource(dir)?.sha256 === hashOf(bytes);
}

/** Keeps which file a state begins with. */
export function keepSource(dir: string, name: string, bytes: Uint8Array): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(sourceFile(dir), `${JSON.stringify({ name, sha256: hashOf(bytes) })}\n`);
}

/** Another file starts anew: the former state is put aside, never thrown away. Gives its new name. */
export function putStateAside(dir: string): string {
  let count = 1;
  const name = (): string => `state-avant-${count}.json`;
  while (existsSync(join(dir, name()))) count += 1;
  renameSync(join(dir, "state.json"), join(dir, name()));
  return name();
}
