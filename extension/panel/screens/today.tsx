import { useMemo, useState } from "preact/hooks";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { amountsInWords, panelTexts } from "../../texts/panel.ts";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { dayList } from "../day-list.ts";
import { Empty } from "../parts/empty.tsx";
import { Fold } from "../parts/fold.tsx";
import { Icon } from "../parts/icon.tsx";
import { lazy } from "../parts/lazy.tsx";
import { LineList } from "../parts/line-list.tsx";
import type { Posted } from "../parts/registered-copy-card.tsx";
import { SettleCard } from "../parts/settle-card.tsx";
import { Title } from "../parts/title.tsx";
import { UnknownCard } from "../parts/unknown-card.tsx";

// What composes letters is loaded when there is one to show.
const Batch = lazy(async () => (await import("../parts/batch.tsx")).Batch);
const RegisteredCopyCard = lazy(
  async () => (await import("../parts/registered-copy-card.tsx")).RegisteredCopyCard,
);

interface TodayProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly drafting: DraftingChoice;
  readonly loading: boolean;
  readonly onRefresh: () => void;
  readonly onChanged: (now: OpenBook, said: string) => void;
  readonly onLine: (line: PlanLine) => void;
}

/** What to do today, in order: what must be settled first, then the ranked reminders, then what waits. */
export function TodayScreen(props: TodayProps) {
  const { connector, opened, drafting, loading, onRefresh, onChanged, onLine } = props;
  const texts = panelTexts.today;
  const { book, outcome } = opened;
  const list = useMemo(() => dayList(book, outcome), [book, outcome]);
  const [posted, setPosted] = useState<Posted | undefined>(undefined);
  const count = list.first.length + list.toDo.length;
  const problems = outcome.problems.filter(({ severity }) => severity !== "à savoir").length;
  const lines = (ranked: readonly RankedLine[]) => <LineList book={book} lines={ranked} onLine={onLine} />;
  const fold = (title: (count: number) => string, ranked: readonly RankedLine[]) =>
    ranked.length > 0 && <Fold title={title(ranked.length)}>{lines(ranked)}</Fold>;
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
          {list.toSettle.map((event) => (
            <SettleCard
              key={event.id}
              connector={connector}
              opened={opened}
              event={event}
              drafting={drafting.mode}
              onChanged={onChanged}
              onPosted={setPosted}
            />
          ))}
          {lines(list.first)}
        </section>
      )}
      <section aria-labelledby="list">
        <h2 id="list">{texts.list}</h2>
        {list.toDo.length === 0 ? (
          <Empty title={texts.nothing} hint={texts.nothingHint} />
        ) : (
          <>
            {drafting.mode === "gmail" && (
              <Batch connector={connector} opened={opened} lines={list.toDo} onChanged={onChanged} />
            )}
            {lines(list.toDo)}
          </>
        )}
      </section>
      <section class="folds">
        {fold(texts.folded, list.beyond)}
        {fold(texts.check, list.check)}
        {fold(texts.decision, list.decide)}
        {fold(texts.waiting, list.waiting)}
        {fold(texts.suspended, list.suspended)}
      </section>
      {problems > 0 && <p class="soft small">{texts.anomalies(problems)}</p>}
    </>
  );
}
