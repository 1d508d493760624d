import { HEADERS, REBUILT } from "#shared/workbook/tabs.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { copyWorkbook, type Sheet, type Workbook } from "../sandbox/workbook/workbook.ts";
import type { BuiltCode } from "./built-code.ts";

/** One call of the add-on on a workbook, to be cut at each of its service calls in turn. */
export interface FaultCase {
  readonly before: Workbook;
  readonly name: string;
  readonly parameters?: readonly unknown[];
  /** The sandbox's day. */
  readonly today?: string;
  /** It writes one whole thing after the other (rows of the journal, then what remembers them): cut between two, the first stands. */
  readonly inParts?: true;
}

/**
 * How a run is cut: each service call fails in turn (`call`), or each until the figures stand (`figures`: what follows is
 * only looks, which nobody is told about); those that can leave a trace, and one reading (`change`);
 * or the run is stopped before each step that leaves a trace, and once after them all, its answer lost (`kill`).
 */
export type CutBy = "call" | "figures" | "change" | "kill";

/** What one cut left behind. */
export interface Cut {
  /** Rank of the call that failed, or of the step before which the run was stopped. */
  readonly at: number;
  /** What the caller was told; empty when the cut call was not needed. */
  readonly message: string;
  /** What was said to whoever tried again; empty: it was done. */
  readonly retry: string;
  /** What is not as promised, in words; empty: all is. */
  readonly broken: readonly string[];
}

/** The values and formulas of a tab, without what is blank at its end. */
export function contentOf(sheet: Sheet | undefined): string {
  return JSON.stringify(filledRows(sheet));
}

function filledRows(sheet: Sheet | undefined): readonly (readonly unknown[])[] {
  const rows = (sheet?.rows ?? []).map((row) =>
    trimmed(row.map((cell) => (cell?.formula ? cell.formula : (cell?.value ?? "")))),
  );
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function trimmed(cells: readonly unknown[]): readonly unknown[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length -= 1;
  return cells.slice(0, length);
}

const isOurs = (title: string): boolean => title in HEADERS;
const OURS = Object.keys(HEADERS);

/** Makes each grid just large enough for what it holds: adding a row must make room for it. */
export function tightened(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets) {
    let last = sheet.rows.length;
    const isFilled = (row: Sheet["rows"][number]): boolean =>
      row.some((cell) => cell !== null && (cell.value !== null || cell.formula !== undefined));
    while (last > 1 && !isFilled(sheet.rows[last - 1] ?? [])) last -= 1;
    sheet.rows.length = Math.min(sheet.rows.length, last);
    sheet.grid.rowCount = last;
  }
  return workbook;
}

/**
 * Runs a case once for each of its cuts; then once more, as an owner would who tries again.
 * @returns the cuts, and `afterwards`: the same workbook once nothing failed.
 */
export function cutEverywhere(
  code: BuiltCode,
  fault: FaultCase,
  by: CutBy = "change",
): { readonly cuts: readonly Cut[]; readonly afterwards: Workbook } {
  const { before, name, parameters = [], today } = fault;
  const run = (workbook: Workbook, options: Options = {}): FunctionRun =>
    code.run(workbook, name, parameters, { ...options, ...(today !== undefined && { today }) });
  const afterwards = copyWorkbook(before);
  const whole = run(afterwards);
  if (whole.error !== undefined) throw new Error(whole.error.errorMessage);
  const twice = copyWorkbook(afterwards);
  run(twice);
  // Cuts that leave the same workbook are tried again once.
  const retried = new Map<string, Pick<Cut, "retry" | "broken">>();
  const cuts: Cut[] = [];
  let untold = 0;
  for (const options of optionsOf(whole, by)) {
    const workbook = copyWorkbook(before);
    const { error } = run(workbook, options);
    const isDone = error === undefined;
    const broken = brokenAfterCut(
      before,
      workbook,
      afterwards,
      isDone ? "done" : by === "kill" || fault.inParts === true ? "parts" : "whole",
    );
    let retry = "";
    if (!isDone || by === "kill") {
      const left = stateOf(workbook);
      const again =
        retried.get(left) ?? brokenAfterRetry(fault, workbook, [afterwards, twice], run(workbook), by);
      retried.set(left, again);
      retry = again.retry;
      broken.push(...again.broken);
    }
    cuts.push({ at: cuts.length + 1, message: error?.errorMessage ?? "", retry, broken });
    if (by === "kill" && isDone) break;
    untold = isDone ? untold + 1 : 0;
    if (by === "figures" && untold >= MOST_UNTOLD) break;
  }
  return { cuts, afterwards };
}

/** So many failures in a row that change nothing: the look has begun. */
const MOST_UNTOLD = 8;

type Options = NonNullable<Parameters<BuiltCode["run"]>[3]>;

function* optionsOf({ calls }: FunctionRun, by: CutBy): Generator<Options> {
  const count = (isCounted: (call: FunctionRun["calls"][number]) => boolean): number =>
    calls.filter(isCounted).reduce((sum, { times }) => sum + times, 0);
  if (by === "kill") {
    // One more than the steps: all was done, and nobody was told.
    for (let at = 1; ; at += 1) yield { killAtStep: at };
  }
  if (by === "call" || by === "figures") {
    const all = count(() => true);
    for (let at = 1; at <= all; at += 1) yield { failAtCall: at };
    return;
  }
  yield { failAtCall: 7 };
  const changes = count(
    ({ kind, method }) => (kind !== "navigate" && kind !== "read") || method === "SpreadsheetApp.flush",
  );
  for (let at = 1; at <= changes; at += 1) yield { failAtChange: at };
}

/**
 * The owner's tabs are the same to the byte; each of ours is old, new, or not filled yet. Stopped from outside, or between
 * two parts, a tab that is only added to may hold a part of what was to be written: nothing lost, nothing twice.
 */
function brokenAfterCut(
  before: Workbook,
  cut: Workbook,
  after: Workbook,
  how: "done" | "parts" | "whole",
): string[] {
  const broken = ownersTabs(before, cut);
  for (const title of OURS) {
    const [old, now, whole] = [before, cut, after].map((workbook) => contentOf(tabOf(workbook, title)));
    const isHalf = how === "done" ? now !== whole : now !== old && now !== whole;
    if (isHalf && (how !== "parts" || isRebuilt(title))) broken.push(`« ${title} » à moitié : ${now}`);
    if (cut.sheets.filter((sheet) => sheet.title.startsWith(title)).length > 1)
      broken.push(`« ${title} » en double`);
  }
  if (how === "parts") broken.push(...lostOrDoubled(before, cut, after));
  return broken;
}

const isRebuilt = (title: string): boolean => (REBUILT as readonly string[]).includes(title);

/** Tabs that are only added to: as many rows as before at least, as in the end at most, each cell old or new. */
function lostOrDoubled(before: Workbook, cut: Workbook, after: Workbook): string[] {
  return OURS.filter((title) => !isRebuilt(title)).flatMap((title) => {
    const [old = [], now = [], whole = []] = [before, cut, after].map((workbook) =>
      filledRows(tabOf(workbook, title)),
    );
    if (now.length < old.length || now.length > whole.length)
      return [`« ${title} » a ${now.length} lignes (${old.length} avant, ${whole.length} à la fin)`];
    const cellAt = (rows: typeof now, row: number, column: number): unknown => rows[row]?.[column] ?? "";
    return now.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell === cellAt(old, row, column) || cell === cellAt(whole, row, column)
          ? []
          : [`« ${title} » ligne ${row + 1} : « ${String(cell)} » n'est ni l'ancienne ni la nouvelle valeur`],
      ),
    );
  });
}

const stateOf = (workbook: Workbook): string =>
  JSON.stringify([workbook.properties, workbook.sheets.map((sheet) => [sheet.title, contentOf(sheet)])]);

function brokenAfterRetry(
  { before }: FaultCase,
  again: Workbook,
  [after, twice]: readonly [Workbook, Workbook],
  { error }: FunctionRun,
  by: CutBy,
): Pick<Cut, "retry" | "broken"> {
  const retry = error?.errorMessage ?? "";
  // Done and not told, or done up to a point from which it goes on otherwise: then the answer says what stands.
  const isRefused = error !== undefined;
  if (isRefused && by !== "kill") return { retry, broken: [`le second essai échoue : ${retry}`] };
  const broken = ownersTabs(before, again);
  for (const title of OURS) {
    const [now = [], whole = [], next = []] = [again, after, twice].map((workbook) =>
      filledRows(tabOf(workbook, title)),
    );
    // All was there already: what is computed from it may say so.
    if (isRebuilt(title) && JSON.stringify(now) === JSON.stringify(next)) continue;
    const at = Array.from({ length: Math.max(now.length, whole.length) }, (_, row) => row).find(
      (row) => JSON.stringify(now[row]) !== JSON.stringify(whole[row]),
    );
    if (at !== undefined) {
      const [is, ought] = [now[at], whole[at]].map((row) => JSON.stringify(row ?? []));
      broken.push(`après un second essai, « ${title} », ligne ${at + 1} : ${is} au lieu de ${ought}`);
    }
  }
  return { retry, broken };
}

function ownersTabs(before: Workbook, now: Workbook): string[] {
  // What a formula amounts to is Sheets' own to compute, whenever it is read.
  const stored = (key: string, held: unknown): unknown =>
    key !== "" && typeof held === "object" && held !== null && "formula" in held
      ? { ...held, value: "" }
      : held;
  const owners = (workbook: Workbook): string =>
    JSON.stringify(
      workbook.sheets.filter(({ title }) => !isOurs(title)),
      stored,
    );
  return owners(before) === owners(now) ? [] : ["un onglet du propriétaire a changé"];
}

const tabOf = (workbook: Workbook, title: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.title === title);
