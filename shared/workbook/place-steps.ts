import type { Step } from "../model/scenario.ts";
import type { StepReading } from "./read-step.ts";
import type { TableRow } from "./read-table.ts";

/** A step with the row it was read from. */
export interface PlacedStep {
  readonly step: Step;
  readonly row: TableRow;
}

type Say = (reading: StepReading, column: string, fault: string) => void;

/**
 * The rank of each row: its own; for one that cannot be read, the rank that the rows around leave free; else that of
 * the row below, whose step then waits too, since nobody knows what comes before it.
 */
function ranksOf(readings: readonly StepReading[]): readonly number[] {
  const taken = new Set(readings.flatMap(({ rank }) => (rank === undefined ? [] : [rank])));
  const below: (number | undefined)[] = [];
  for (let index = readings.length - 1; index >= 0; index -= 1) {
    below[index] = readings[index + 1]?.rank ?? below[index + 1];
  }
  const ranks: number[] = [];
  readings.forEach(({ rank }, index) => {
    if (rank !== undefined) {
      ranks.push(rank);
      return;
    }
    const above = ranks[index - 1];
    const next = below[index];
    const free = above === undefined ? Math.max(1, (next ?? 2) - 1) : above + 1;
    // A preventive step blocks nothing: what is not known waits at the first step that chases.
    const own = taken.has(free) ? Math.max(1, next ?? free) : free;
    taken.add(own);
    ranks.push(own);
  });
  return ranks;
}

const said = ({ offset, channel, template, condition, recipient, minimum }: StepReading): string =>
  JSON.stringify([offset, channel, template, condition, recipient, minimum]);

/**
 * The steps of a scenario by rank. One that cannot be read, or that two rows of one rank tell differently, keeps its
 * place as a decision of the owner's: from its own day when that can be read, else from the day after the step before.
 * A preventive one is left out: it never blocks what follows.
 */
export function placedSteps(readings: readonly StepReading[], say: Say): readonly PlacedStep[] {
  const ranks = ranksOf(readings);
  const byRank = new Map<number, StepReading[]>();
  let highest = -1;
  readings.forEach((reading, index) => {
    const rank = ranks[index] ?? 1;
    const known = byRank.get(rank);
    if (known === undefined) byRank.set(rank, [reading]);
    else known.push(reading);
    if (rank === 0 && highest > 0) say(reading, "Étape", "preventive-not-first");
    highest = Math.max(highest, rank);
  });

  const placed: PlacedStep[] = [];
  let lastOffset = 0;
  for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
    const [first, ...others] = byRank.get(rank) ?? [];
    if (first === undefined) continue;
    const unread = [first, ...others].find((reading) => reading.unreadable !== undefined);
    const differing = others.find((other) => said(other) !== said(first));
    for (const other of others) {
      if (other.rank !== rank || first.rank !== rank) continue;
      say(other, "Étape", differing === undefined ? "repeated-row" : "duplicated-rank");
    }
    const { offset, channel, condition, template, recipient, minimum, row } = unread ?? first;
    const unreadable = unread?.unreadable ?? (differing === undefined ? undefined : "Étape");
    if (
      unreadable === undefined &&
      offset !== undefined &&
      channel !== undefined &&
      condition !== undefined
    ) {
      placed.push({ step: { rank, offset, channel, template, condition, recipient, minimum }, row });
      lastOffset = Math.max(lastOffset, offset);
      continue;
    }
    if (rank === 0) continue;
    const own = offset !== undefined && offset > lastOffset ? offset : lastOffset + 1;
    placed.push({
      step: {
        rank,
        offset: own,
        channel: "décision",
        template: "",
        condition: "toujours",
        recipient: "",
        minimum,
        unreadable: unreadable ?? "Étape",
      },
      row,
    });
    lastOffset = Math.max(lastOffset, own);
  }
  return placed;
}
