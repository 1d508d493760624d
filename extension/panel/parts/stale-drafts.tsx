import { useMemo, useState } from "preact/hooks";
import type { JournalEvent } from "#shared/model/journal.ts";
import { staleDrafts } from "#shared/workbook/stale-drafts.ts";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import { isKept, keepDraft } from "../kept-drafts.ts";
import type { OpenBook } from "../opened.ts";
import type { Posted } from "../posted-letter.ts";
import { SettleCard } from "./settle-card.tsx";
import { StaleCard } from "./stale-card.tsx";

interface ToSettleProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  /** Prepared and not answered. */
  readonly events: readonly JournalEvent[];
  readonly drafting: DraftingMode | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  readonly onPosted?: (posted: Posted) => void;
  /** `false`: the question stands alone, there is no list to come back to. */
  readonly canWait?: boolean;
}

/** The drafts that wait for an answer: those that what happened since makes wrong come first, with what to do of them. */
export function ToSettle(props: ToSettleProps) {
  const { connector, opened, events, drafting, onChanged, onPosted, canWait = true } = props;
  const { book, outcome } = opened;
  const [, setAnswers] = useState(0);
  const stale = useMemo(() => staleDrafts(book, outcome), [book, outcome]);
  // Read at every drawing: an answer changes it.
  const wrong = new Map(stale.filter((one) => !isKept(one)).map((one) => [one.event.id, one]));
  const settle = (event: JournalEvent) => (
    <SettleCard
      key={event.id}
      connector={connector}
      opened={opened}
      event={event}
      drafting={drafting}
      onChanged={onChanged}
      canWait={canWait}
      {...(onPosted === undefined ? {} : { onPosted })}
    />
  );
  return (
    <>
      {events.map((event) => {
        const found = wrong.get(event.id);
        return found === undefined ? null : (
          <StaleCard
            key={event.id}
            connector={connector}
            opened={opened}
            stale={found}
            drafting={drafting}
            onChanged={onChanged}
            onKept={(said) => {
              keepDraft(found);
              setAnswers((answers) => answers + 1);
              onChanged(opened, said);
            }}
          >
            {settle(event)}
          </StaleCard>
        );
      })}
      {events.filter(({ id }) => !wrong.has(id)).map(settle)}
    </>
  );
}
