import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { projectRoot } from "../tools/project-root.ts";
import { rowsOf } from "./plain-table.ts";

/** How `npm start` ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

/** `npm start -- …` as npm runs it: from the project's root, `INIT_CWD` being the folder the person stood in. */
export function start(words: readonly string[], from = projectRoot): Promise<Ended> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "test/sandbox/start.ts", ...words], {
      cwd: projectRoot,
      env: { ...process.env, INIT_CWD: from, npm_lifecycle_event: "start" },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr.on("data", (piece: Buffer) => {
      err += piece.toString();
    });
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: plainSpaces(out), err: plainSpaces(err), ms: performance.now() - began }),
    );
  });
}

/** No-break spaces as ordinary ones, for comparing words. */
export function plainSpaces(text: string): string {
  return text.normalize("NFC").replace(/[\u00a0\u202f]/g, " ");
}

const made: string[] = [];

/** An empty folder of its own. */
export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-de-bout-en-bout-"));
  made.push(dir);
  return dir;
}

/** Removes the folders made. */
export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

export type Record = Readonly<{ [header: string]: string }>;

/** A written tab as records by header; the header row is the first whose first cell is `firstHeader`. */
export function writtenTab(dir: string, tab: string, firstHeader: string): readonly Record[] {
  const path = join(dir, `${tab}.csv`);
  const rows = existsSync(path) ? rowsOf(readFileSync(path, "utf8"), ",") : [];
  const at = rows.findIndex((row) => row[0] === firstHeader);
  const headers = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ""])));
}

/** The drafts of a folder, read by a MIME parser that is not ours. */
export async function writtenDrafts(dir: string): Promise<readonly Email[]> {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith(".eml"))
    .sort();
  return Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(dir, name)))));
}

/** The value of a header of a message. */
export function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name.toLowerCase())?.value ?? "";
}
