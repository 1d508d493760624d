import "../day.css";
import { useMemo, useState } from "preact/hooks";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { actorOf, NOBODY } from "#shared/priority/channel-group.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { amountsInWords, panelTexts } from "#shared/texts/panel/panel.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { Empty } from "#shared/view/empty.tsx";
import { Fold } from "#shared/view/fold.tsx";
import { Icon } from "#shared/view/icon.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import { LONG_PLAN, useAfterPaint } from "../after-paint.ts";
import type { Connector } from "../connector.ts";
import { type DayFilter, peopleOfDay, WHOLE_DAY } from "../day-filter.ts";
import { dayList } from "../day-list.ts";
import { daySearch } from "../day-search.ts";
import { openKeys } from "../keyboard.tsx";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { DayFound } from "../parts/day-found.tsx";
import { FilterBar } from "../parts/filter-bar.tsx";
import { lazy } from "../parts/lazy.tsx";
import { LineList } from "../parts/line-list.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { SegmentInvitation } from "../parts/segment-invitation.tsx";
import { SolverDisputes } from "../parts/solver-disputes.tsx";
import { ToSettle } from "../parts/stale-drafts.tsx";
import { Title } from "../parts/title.tsx";
import { UnknownCard } from "../parts/unknown-card.tsx";
import type { Posted } from "../posted-letter.ts";
import { rankedBy, workbookMode } from "../ranked-by.ts";
import { keepFilter, keptFilter } from "../session-filter.ts";
import { disputesToSolve, solvedBy } from "../solver-list.ts";

// What composes letters is loaded when there is one to show.
const Batch = lazy(async () => (await import("../parts/batch.tsx")).Batch);
const AnomalyList = lazy(async () => (await import("../parts/anomaly-list.tsx")).AnomalyList);
const RegisteredCopyCard = lazy(
  async () => (await import("../parts/registered-copy-card.tsx")).RegisteredCopyCard,
);

/** A fold longer than this is drawn when it is unfolded. */
const LONG_FOLD = 30;

interface TodayProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly drafting: DraftingChoice;
  readonly loading: boolean;
  readonly onRefresh: () => void;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  /** The order chosen here; `undefined`: the workbook's. */
  readonly priority: PriorityMode | undefined;
  readonly onPriority: (mode: PriorityMode | undefined) => void;
  /** To a line, with the book in the order it was shown. */
  readonly onLine: (line: PlanLine, from: OpenBook) => void;
  readonly onSegments: () => void;
}

/** What to do today, in order: what must be settled first, then the ranked reminders, then what waits. */
export function TodayScreen(props: TodayProps) {
  const { connector, drafting, loading, onRefresh, onChanged, priority, onPriority } = props;
  const texts = panelTexts.today;
  const ownMode = workbookMode(props.opened);
  const mode = priority ?? ownMode;
  // What was chosen is seen at once; a long list follows it.
  const isLong = props.opened.outcome.plan.length > LONG_PLAN;
  const order = useAfterPaint(mode, isLong);
  const opened = useMemo(() => rankedBy(props.opened, order), [props.opened, order]);
  const onLine = (line: PlanLine): void => props.onLine(line, opened);
  const { book, outcome } = opened;
  const [filter, setFilter] = useState<DayFilter>(() => keptFilter());
  const show = (wanted: DayFilter): void => {
    keepFilter(wanted);
    setFilter(wanted);
  };
  const disputes = useMemo(() => disputesToSolve(opened), [opened]);
  const people = useMemo(
    () =>
      peopleOfDay(
        outcome.plan,
        disputes.map(({ solver }) => solver),
      ),
    [outcome, disputes],
  );
  const kept = useAfterPaint(filter, isLong);
  const list = useMemo(() => dayList(book, outcome, kept), [book, outcome, kept]);
  const search = useMemo(() => daySearch(book, outcome.plan), [book, outcome]);
  const [typed, setTyped] = useState("");
  const sought = useAfterPaint(typed, isLong);
  const found = useMemo(() => (sought.trim() === "" ? undefined : search(sought)), [search, sought]);
  const solving = filter.channel === undefined ? solvedBy(disputes, filter.person) : [];
  const [posted, setPosted] = useState<Posted | undefined>(undefined);
  const count = list.first.length + list.toDo.length;
  const problems = outcome.problems.filter(({ severity }) => severity !== "à savoir").length;
  // In one person's own list their name goes without saying.
  const named = people.length > 1 && filter.person === undefined;
  const lines = (ranked: readonly RankedLine[]) => (
    <LineList book={book} lines={ranked} named={named} onLine={onLine} />
  );
  const fold = (title: (count: number) => string, ranked: readonly RankedLine[]) =>
    ranked.length > LONG_FOLD ? (
      <LateFold title={title(ranked.length)}>{() => lines(ranked)}</LateFold>
    ) : (
      ranked.length > 0 && <Fold title={title(ranked.length)}>{lines(ranked)}</Fold>
    );
  const groups = grouped(list.calls, list.messages);
  const hasFirst = opened.toCheck.length + list.toSettle.length + list.first.length > 0;
  return (
    <>
      <div class="heading">
        <div>
          <Title>{texts.title}</Title>
          <p class="soft">{texts.summary(count, amountsInWords(list.claimed))}</p>
          {book.settings.asOf !== undefined && <p class="soft small">{texts.asOf(book.asOf)}</p>}
        </div>
        <button type="button" class="quiet" disabled={loading} onClick={onRefresh}>
          <Icon name="refresh" />
          {texts.refresh}
        </button>
      </div>
      {(outcome.plan.length > 0 || disputes.length > 0) && (
        <FilterBar
          filter={filter}
          people={people}
          someUnowned={outcome.plan.some(({ line }) => actorOf(line) === NOBODY)}
          mode={mode}
          workbookMode={ownMode}
          onFilter={show}
          onMode={(wanted) => onPriority(wanted === ownMode ? undefined : wanted)}
        />
      )}
      {outcome.plan.length > 0 && (
        <SearchField label={dayTexts.today.search} value={typed} onChange={setTyped} />
      )}
      {found !== undefined && (
        <DayFound typed={sought} found={found} lines={lines} onClear={() => setTyped("")} />
      )}
      {/* Hidden by a search, never undone: a batch may be under way. */}
      <div class="whole-day" hidden={found !== undefined}>
        {posted !== undefined && (
          <RegisteredCopyCard
            connector={connector}
            opened={opened}
            posted={posted}
            drafting={drafting}
            onChanged={onChanged}
          />
        )}
        {hasFirst && (
          <section aria-labelledby="first">
            <h2 id="first">{texts.first}</h2>
            {opened.toCheck.map((intent) => (
              <UnknownCard key={intent.id} connector={connector} intent={intent} onChanged={onChanged} />
            ))}
            <ToSettle
              connector={connector}
              opened={opened}
              events={list.toSettle}
              drafting={drafting.mode}
              onChanged={onChanged}
              onPosted={setPosted}
            />
            {lines(list.first)}
          </section>
        )}
        <section aria-labelledby="list">
          <h2 id="list">{texts.list}</h2>
          {drafting.mode === "gmail" && (
            <Batch connector={connector} opened={opened} lines={list.toDo} onChanged={onChanged} />
          )}
          {list.toDo.length === 0 ? (
            <Nothing filter={filter} onAll={() => show(WHOLE_DAY)} />
          ) : (
            groups.map(([title, group]) => (
              <div key={title} class="group">
                {groups.length > 1 && <h3>{title}</h3>}
                {lines(group)}
              </div>
            ))
          )}
          {list.done.calls + list.done.messages > 0 && (
            <p class="soft small">{policyTexts.day.done(list.done.calls, list.done.messages)}</p>
          )}
        </section>
        {filter.person !== undefined && solving.length > 0 && (
          <section aria-labelledby="disputes">
            <h2 id="disputes">{policyTexts.disputes.title(solving.length)}</h2>
            <SolverDisputes disputes={solving} ofOne onLine={onLine} />
          </section>
        )}
        {outcome.segments.length > 0 && (
          <SegmentInvitation count={outcome.segments.length} onSegments={props.onSegments} />
        )}
        <section class="folds">
          {fold(texts.folded, list.beyond)}
          {filter.person === undefined && solving.length > 0 && (
            <Fold title={policyTexts.disputes.title(solving.length)}>
              <SolverDisputes disputes={solving} ofOne={false} onLine={onLine} />
            </Fold>
          )}
          {fold(texts.check, list.check)}
          {fold(texts.decision, list.decide)}
          {fold(texts.waiting, list.waiting)}
          {fold(texts.suspended, list.suspended)}
          {filter.person !== undefined &&
            fold((count) => policyTexts.day.others(filter.person ?? "", count), list.others)}
          {fold(policyTexts.day.untouched, list.untouched)}
        </section>
      </div>
      {problems > 0 && (
        <section class="folds">
          <LateFold title={texts.anomalies(problems)}>{() => <AnomalyList opened={opened} />}</LateFold>
        </section>
      )}
      <p class="keys-hint">
        <button type="button" class="link" onClick={openKeys}>
          {dayTexts.keys.open}
        </button>
      </p>
    </>
  );
}

/** Calls together, messages together; the group of the first priority comes first. */
function grouped(
  calls: readonly RankedLine[],
  messages: readonly RankedLine[],
): readonly (readonly [string, readonly RankedLine[]])[] {
  const { day } = policyTexts;
  const both = [
    [day.calls(calls.length), calls],
    [day.messages(messages.length), messages],
  ] as const;
  const rank = (lines: readonly RankedLine[]): number => lines[0]?.rank ?? Number.POSITIVE_INFINITY;
  return both.filter(([, lines]) => lines.length > 0).sort((a, b) => rank(a[1]) - rank(b[1]));
}

function Nothing({ filter, onAll }: { readonly filter: DayFilter; readonly onAll: () => void }) {
  const { today } = panelTexts;
  const texts = policyTexts.filter;
  if (filter.person === undefined && filter.channel === undefined) {
    return <Empty title={today.nothing} hint={today.nothingHint} />;
  }
  const person = filter.person === NOBODY ? texts.nobody : (filter.person ?? "");
  const channel = filter.channel === undefined ? "" : texts.channels[filter.channel];
  return (
    <>
      <Empty title={texts.nothing} hint={texts.nothingHint(person, channel)} />
      <button type="button" class="wide" onClick={onAll}>
        {texts.clear}
      </button>
    </>
  );
}
