import type { Cents } from "#shared/base/money.ts";
import { sumCents } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { isCallLine, withinCapacity } from "#shared/priority/capacity.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import { type DayFilter, followedByOthers, isDraftShown, isShown, WHOLE_DAY } from "./day-filter.ts";

/** The plan as the day's list shows it. */
export interface DayList {
  /** Prepared and not answered: « Envoyé ? », oldest first. */
  readonly toSettle: readonly JournalEvent[];
  /** *À traiter avant tout*, besides drafts. */
  readonly first: readonly RankedLine[];
  /** Within the day's capacity: `calls` and the others, in the order of the plan. */
  readonly toDo: readonly RankedLine[];
  readonly calls: readonly RankedLine[];
  readonly messages: readonly RankedLine[];
  /** To do, beyond what a morning can hold. */
  readonly beyond: readonly RankedLine[];
  /** Overdue and without an action of ours for 15 days, not in the list above. */
  readonly untouched: readonly RankedLine[];
  readonly check: readonly RankedLine[];
  readonly decide: readonly RankedLine[];
  readonly waiting: readonly RankedLine[];
  readonly suspended: readonly RankedLine[];
  /** Of the customers that the chosen person is responsible for, what others do. */
  readonly others: readonly RankedLine[];
  /** Claimed by `first` and `toDo`, by currency. */
  readonly claimed: ReadonlyMap<string, Cents>;
  /** Calls and messages already done today, which take their place in the capacity. */
  readonly done: { readonly calls: number; readonly messages: number };
}

/** Whether a line asks for a call. */
export function isCall(line: PlanLine): boolean {
  return isCallLine(line);
}

/**
 * Sorts the ranked plan into the sections of the day, within the owner's capacity of calls and messages. Each person
 * has their own capacity: the list is theirs before it is cut; a channel only hides the others.
 */
export function dayList(book: Book, outcome: Pick<Outcome, "plan">, filter: DayFilter = WHOLE_DAY): DayList {
  const { journal, settings, asOf } = book;
  const toSettle = [...unsettledDrafts(journal)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const asked = new Set(toSettle.map(({ id }) => id));
  const isAsked = ({ line }: RankedLine): boolean =>
    line.action === "settle-draft" && line.reference !== undefined && asked.has(line.reference);
  const ofPerson = outcome.plan.filter(
    (ranked) => isShown({ ...filter, channel: undefined }, ranked.line) && !isAsked(ranked),
  );
  const work = withinCapacity(ofPerson, settings, { journal, asOf });
  const shown = (lines: readonly RankedLine[]): readonly RankedLine[] =>
    lines.filter(({ line }) => isShown(filter, line));
  const first = shown(work.first);
  const calls = shown(work.calls);
  const messages = shown(work.messages);
  const toDo = [...calls, ...messages].sort((a, b) => a.rank - b.rank);
  const inState = (state: PlanLine["state"]): readonly RankedLine[] =>
    shown(ofPerson.filter((ranked) => !ranked.first && ranked.line.state === state));
  return {
    toSettle: toSettle.filter((event) => isDraftShown(filter, event, outcome.plan)),
    first,
    toDo,
    calls,
    messages,
    beyond: shown(work.folded),
    untouched: shown(work.untouched),
    check: inState("à vérifier"),
    decide: inState("décision"),
    waiting: byDay(inState("en attente")),
    suspended: byDay(inState("suspendue")),
    others: followedByOthers(outcome.plan, filter),
    claimed: claimedBy([...first, ...toDo]),
    done: work.done,
  };
}

function byDay(lines: readonly RankedLine[]): readonly RankedLine[] {
  const day = ({ line }: RankedLine): string => line.day ?? "9999";
  return [...lines].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.rank - b.rank));
}

function claimedBy(lines: readonly RankedLine[]): ReadonlyMap<string, Cents> {
  const byCurrency = new Map<string, Cents[]>();
  for (const { line } of lines) {
    if (line.claimed > 0)
      byCurrency.set(line.currency, [...(byCurrency.get(line.currency) ?? []), line.claimed]);
  }
  return new Map([...byCurrency].map(([currency, amounts]) => [currency, sumCents(amounts)]));
}
