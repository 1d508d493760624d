import { readFileSync } from "node:fs";

/** One mutant as Stryker's JSON report gives it; lines and columns from 1. */
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** A mutant that no test noticed, with the place to look at. */
export interface Survivor {
  readonly place: string;
  readonly mutator: string;
  readonly replacement: string;
}

export interface FolderResult {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  /** Killed out of all that could be, in hundredths. */
  readonly score: number;
  readonly survivors: readonly Survivor[];
}

const NOTICED: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const UNNOTICED: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

/** Counts the mutants of one folder from the report kept at `path`; those left aside (static, words) are not counted. */
export function readReport(folder: string, path: string): FolderResult {
  const { files } = JSON.parse(readFileSync(path, "utf8")) as StrykerReport;
  let killed = 0;
  const survivors: Survivor[] = [];
  for (const [file, { mutants }] of Object.entries(files)) {
    for (const mutant of mutants) {
      if (NOTICED.has(mutant.status)) killed += 1;
      else if (UNNOTICED.has(mutant.status)) survivors.push(survivorOf(file, mutant));
    }
  }
  const survived = survivors.length;
  const mutants = killed + survived;
  return {
    folder,
    mutants,
    killed,
    survived,
    score: mutants === 0 ? 0 : (100 * killed) / mutants,
    survivors,
  };
}

function survivorOf(file: string, mutant: Mutant): Survivor {
  const { line, column } = mutant.location.start;
  const untouched = mutant.status === "NoCoverage" ? " (no test comes here)" : "";
  return {
    place: `${file}:${line}:${column}`,
    mutator: mutant.mutatorName + untouched,
    replacement: (mutant.replacement ?? "").replace(/\s+/gu, " ").slice(0, 80),
  };
}
