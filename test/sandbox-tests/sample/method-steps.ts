import { daysFrom } from "./read-tab.ts";

/** A step as method 5 gives it: days from the due date, and how. Written here anew, to judge the sample. */
export interface MethodStep {
  readonly offset: number;
  readonly by: string;
}

const table: Readonly<Record<string, string>> = {
  standard: "-7 e-mail|3 e-mail|10 téléphone|20 e-mail + courrier|30 recommandé|45 téléphone",
  "compte clé": "-10 e-mail|5 téléphone|15 e-mail|25 téléphone|40 courrier|60 recommandé|75 téléphone",
  "grand compte": "-15 e-mail|5 e-mail|12 téléphone|25 e-mail|40 courrier|60 recommandé|75 téléphone",
  public: "-10 portail|5 e-mail|15 téléphone|25 téléphone|40 courrier|60 recommandé|75 décision",
  "à risque":
    "-5 téléphone|1 téléphone|6 e-mail|11 téléphone|16 e-mail + courrier|22 recommandé|35 téléphone",
  // No preventive step: the place of rank 0 stays empty.
  particulier: "|5 e-mail|15 e-mail|25 téléphone|35 courrier|50 recommandé|70 décision",
};

/** The step of a rank in a segment's scenario; `undefined` when there is none. */
export function methodStep(segment: string, rank: number): MethodStep | undefined {
  const text = table[segment]?.split("|")[rank];
  const found = /^(-?\d+) (.+)$/.exec(text ?? "");
  return found === null ? undefined : { offset: Number(found[1]), by: found[2] ?? "" };
}

const holidays = [
  "2026-01-01",
  "2026-04-06",
  "2026-05-01",
  "2026-05-08",
  "2026-05-14",
  "2026-05-25",
  "2026-07-14",
  "2026-08-15",
  "2026-11-01",
  "2026-11-11",
  "2026-12-25",
];

export function isWorking(on: string): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(on);
}

export function plus(on: string, count: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Working days after a day, up to and including another. */
export function workingDaysFrom(from: string, to: string): number {
  const days = Array.from({ length: Math.max(0, daysFrom(from, to)) }, (_, at) => plus(from, at + 1));
  return days.filter(isWorking).length;
}

/** The first day on which a step may be taken: its own offset, and the gap with the step before. */
export function earliestDay(
  segment: string,
  rank: number,
  due: string,
  before: { readonly rank: number; readonly on: string } | undefined,
): string {
  const step = methodStep(segment, rank);
  if (step === undefined) throw new Error(`Pas d'étape ${rank} en ${segment}`);
  const own = plus(due, step.offset);
  const previous = before === undefined ? undefined : methodStep(segment, before.rank);
  if (before === undefined || previous === undefined) return own;
  const after = plus(before.on, step.offset - previous.offset);
  // ISO days sort as they count.
  return [own, after].sort()[1] ?? own;
}
