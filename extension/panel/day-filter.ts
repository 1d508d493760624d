import type { JournalEvent } from "#shared/model/journal.ts";
import type { LinePeople, PlanLine, RankedLine } from "#shared/model/plan.ts";
import { actorOf, type ChannelGroup, channelGroup, NOBODY } from "#shared/priority/channel-group.ts";

/** What the owner wants to see; `undefined`: everyone, everything. */
export interface DayFilter {
  /** A person's own list, or `NOBODY`'s. */
  readonly person: string | undefined;
  readonly channel: ChannelGroup | undefined;
}

export const WHOLE_DAY: DayFilter = { person: undefined, channel: undefined };

const NAMES = (people: LinePeople | undefined): readonly (string | undefined)[] => [
  people?.acts,
  people?.chases,
  people?.solves,
  people?.responsible,
];

/** Everyone who has a part in the plan or answers a dispute, in alphabetical order. */
export function peopleOfDay(
  plan: readonly RankedLine[],
  owners: readonly (string | undefined)[],
): readonly string[] {
  const names = [...plan.flatMap(({ line }) => NAMES(line.people)), ...owners];
  const known = new Set(names.filter((name): name is string => name !== undefined && name !== NOBODY));
  return [...known].sort((a, b) => a.localeCompare(b, "fr"));
}

/** Whether a line is shown under a filter. */
export function isShown({ person, channel }: DayFilter, line: PlanLine): boolean {
  if (person !== undefined && actorOf(line) !== person) return false;
  return channel === undefined || channelGroup(line) === channel;
}

/** Lines of the customers that a person is responsible for, acted on by somebody else. */
export function followedByOthers(plan: readonly RankedLine[], { person, channel }: DayFilter) {
  if (person === undefined || person === NOBODY) return [];
  return plan.filter(
    ({ line }) =>
      line.people?.responsible === person &&
      actorOf(line) !== person &&
      (channel === undefined || channelGroup(line) === channel),
  );
}

/** Whether a draft to settle is shown: its line in the plan tells whose it is, its own channel what it is. */
export function isDraftShown(
  { person, channel }: DayFilter,
  event: JournalEvent,
  plan: readonly RankedLine[],
): boolean {
  const line =
    plan.find((ranked) => ranked.line.reference === event.id)?.line ??
    plan.find((ranked) => ranked.line.customer === event.customer)?.line;
  if (person !== undefined && line !== undefined && actorOf(line) !== person) return false;
  if (channel === undefined) return true;
  return channel === (event.channel === "e-mail" || event.channel === "SMS" ? "messages" : "letters");
}
