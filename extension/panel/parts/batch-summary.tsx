import { useLayoutEffect, useRef } from "preact/hooks";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Book } from "#shared/workbook/book.ts";
import { failureOf } from "../failure.ts";
import { lineKey } from "../line-key.ts";
import type { BatchNow } from "../prepared-now.ts";
import { Problem } from "./problem.tsx";

interface BatchSummaryProps {
  readonly book: Book;
  readonly batch: BatchNow;
  readonly stopped: boolean;
  readonly onDrafts: () => void;
  readonly onClose: () => void;
}

/** What a batch did, and for each reminder that it did not draft, why. */
export function BatchSummary({ book, batch, stopped, onDrafts, onClose }: BatchSummaryProps) {
  const texts = dayTexts.batch;
  const notDone = batch.lines.flatMap(({ line, became }) => (became === "drafted" ? [] : [{ line, became }]));
  const isCutShort = stopped && notDone.some(({ became }) => became === "not-tried");
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section class="card batch-outcome" aria-labelledby="batch-done">
      <h3 id="batch-done" ref={title} tabIndex={-1}>
        {texts.summary}
      </h3>
      <p class="strong">{batch.done === 0 ? texts.noneDone : panelTexts.today.batchDone(batch.done)}</p>
      {isCutShort && <p class="small">{texts.stopped}</p>}
      {batch.error !== undefined && <Problem failure={failureOf(batch.error)} />}
      {notDone.length > 0 && (
        <>
          <p class="strong small">{texts.notDone(notDone.length)}</p>
          <ul>
            {notDone.map(({ line, became }) => (
              <li key={lineKey(line)} class="small">
                <span class="strong">{book.ledger.directory.get(line.customer)?.name ?? line.customer}</span>
                {"\u00a0: "}
                {texts.became[became]}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        {batch.done > 0 && (
          <button type="button" onClick={onDrafts}>
            <Icon name="mail" />
            {panelTexts.reminder.openDrafts}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </section>
  );
}
