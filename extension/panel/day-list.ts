import type { Cents } from "#shared/base/money.ts";
import { sumCents } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";

/** The plan as the day's list shows it. */
export interface DayList {
  /** Prepared and not answered: « Envoyé ? », oldest first. */
  readonly toSettle: readonly JournalEvent[];
  /** *À traiter avant tout*, besides drafts. */
  readonly first: readonly RankedLine[];
  readonly toDo: readonly RankedLine[];
  /** To do, beyond what a morning can hold. */
  readonly beyond: readonly RankedLine[];
  readonly check: readonly RankedLine[];
  readonly decide: readonly RankedLine[];
  readonly waiting: readonly RankedLine[];
  readonly suspended: readonly RankedLine[];
  /** Claimed by `first` and `toDo`, by currency. */
  readonly claimed: ReadonlyMap<string, Cents>;
}

/** Whether a line asks for a call. */
export function isCall(line: PlanLine): boolean {
  return line.channel === "téléphone" || line.action.endsWith("call");
}

/** Sorts the ranked plan into the sections of the day, within the owner's capacity of calls and messages. */
export function dayList(book: Book, outcome: Outcome): DayList {
  const toSettle = [...unsettledDrafts(book.journal)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  const asked = new Set(toSettle.map(({ id }) => id));
  const isAsked = ({ line }: RankedLine): boolean =>
    line.action === "settle-draft" && line.reference !== undefined && asked.has(line.reference);
  const rest = outcome.plan.filter((ranked) => !isAsked(ranked));
  const first = rest.filter((ranked) => ranked.first);
  const others = rest.filter((ranked) => !ranked.first);

  let calls = book.settings.callsPerDay - first.filter(({ line }) => isCall(line)).length;
  let messages = book.settings.messagesPerDay;
  const toDo: RankedLine[] = [];
  const beyond: RankedLine[] = [];
  for (const ranked of others.filter(({ line }) => line.state === "à faire")) {
    const fits = isCall(ranked.line) ? calls-- > 0 : messages-- > 0;
    (fits ? toDo : beyond).push(ranked);
  }
  const inState = (state: PlanLine["state"]): readonly RankedLine[] =>
    others.filter(({ line }) => line.state === state);
  return {
    toSettle,
    first,
    toDo,
    beyond,
    check: inState("à vérifier"),
    decide: inState("décision"),
    waiting: byDay(inState("en attente")),
    suspended: byDay(inState("suspendue")),
    claimed: claimedBy([...first, ...toDo]),
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
