import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { DraftItem } from "./reading.ts";

/**
 * The days on which balances are carried forward, in order: the first of a month, by the journal of opening entries.
 * Words alone (« report à nouveau » on a line of a sales journal) are believed where at least half of the customers
 * who have lines before that day have such a line: one correction must not wipe out everybody's debts. A line that is
 * no opening after all loses the mark.
 */
export function openingDays(
  drafts: readonly DraftItem[],
  keyOf: (draft: DraftItem) => CustomerKey | undefined,
): readonly Day[] {
  const byDay = new Map<Day, DraftItem[]>();
  for (const draft of drafts) {
    if (draft.opening === undefined) continue;
    if (draft.issued === undefined || !draft.issued.endsWith("-01")) {
      delete draft.opening;
      continue;
    }
    const lines = byDay.get(draft.issued);
    if (lines) lines.push(draft);
    else byDay.set(draft.issued, [draft]);
  }
  const days: Day[] = [];
  for (const [day, lines] of byDay) {
    if (lines.some(({ opening }) => opening === "journal") || covers(day, lines, drafts, keyOf))
      days.push(day);
    else for (const line of lines) delete line.opening;
  }
  return days.sort();
}

function covers(
  day: Day,
  lines: readonly DraftItem[],
  drafts: readonly DraftItem[],
  keyOf: (draft: DraftItem) => CustomerKey | undefined,
): boolean {
  const carried = new Set(lines.map(keyOf));
  const before = new Set<CustomerKey | undefined>();
  for (const draft of drafts) if (draft.issued !== undefined && draft.issued < day) before.add(keyOf(draft));
  let both = 0;
  for (const customer of before) if (carried.has(customer)) both += 1;
  return both * 2 >= before.size;
}

/** The same code means another group in another exercise: software starts again at A. */
export function scopeByExercise(drafts: readonly DraftItem[], days: readonly Day[]): void {
  for (const draft of drafts) {
    if (draft.code === undefined || draft.issued === undefined) continue;
    for (const day of days) if (draft.issued >= day) draft.exercise = day;
  }
}

/** A group that runs over several exercises (an invoice of one, its payment in the next) is one where they balance. */
export function joinExercises(
  drafts: readonly DraftItem[],
  keyOf: (draft: DraftItem) => CustomerKey | undefined,
): void {
  const byCode = new Map<string, Map<Day | undefined, { sum: number; lines: DraftItem[] }>>();
  for (const draft of drafts) {
    if (draft.code === undefined) continue;
    const key = `${keyOf(draft)}\u0000${draft.code}`;
    const exercises = byCode.get(key) ?? new Map<Day | undefined, { sum: number; lines: DraftItem[] }>();
    byCode.set(key, exercises);
    const group = exercises.get(draft.exercise) ?? { sum: 0, lines: [] };
    exercises.set(draft.exercise, group);
    group.sum += draft.amount;
    group.lines.push(draft);
  }
  for (const exercises of byCode.values()) {
    const open = [...exercises].filter(([, { sum }]) => sum !== 0);
    const whole = open.reduce((total, [, { sum }]) => total + sum, 0);
    const last = open[open.length - 1]?.[0];
    if (open.length < 2 || whole !== 0) continue;
    for (const [, { lines }] of open) for (const line of lines) line.exercise = last;
  }
}
