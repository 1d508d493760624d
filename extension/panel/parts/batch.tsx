import { useMemo, useState } from "preact/hooks";
import type { RankedLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { draftOrder, isDraftable } from "#shared/workbook/draft-order.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import type { Connector, OpenBook } from "../connector.ts";
import { failureOf } from "../failure.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface BatchProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly lines: readonly RankedLine[];
  readonly onChanged: (now: OpenBook, said: string) => void;
}

/** All the day's e-mails at once, after their names and warnings were shown. Letters with gaps are left out. */
export function Batch({ connector, opened, lines, onChanged }: BatchProps) {
  const texts = panelTexts.today;
  const { book, outcome } = opened;
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(0);
  const ready = useMemo(
    () =>
      lines.flatMap(({ line }) => {
        if (!isDraftable(line) || !goesByMail(line)) return [];
        const order = draftOrder(book, outcome, line);
        return order.kind === "ready" ? [{ line, order }] : [];
      }),
    [book, outcome, lines],
  );
  const go = useAction(async () => {
    setDone(0);
    const batch = await connector.prepareMany(
      ready.map(({ line }) => line),
      setDone,
    );
    setAsked(false);
    const said = texts.batchDone(batch.done);
    onChanged(batch.opened, batch.error === undefined ? said : `${said} ${failureOf(batch.error).message}`);
  });
  if (ready.length < 2) return null;
  if (!asked) {
    return (
      <button type="button" class="wide" onClick={() => setAsked(true)}>
        {texts.batch(ready.length)}
      </button>
    );
  }
  const warnings = [...new Set(ready.flatMap(({ order }) => order.warnings))];
  return (
    <fieldset class="card" aria-label={texts.batchTitle(ready.length)}>
      <p class="strong">{texts.batchTitle(ready.length)}</p>
      <p class="soft">{texts.batchExplain}</p>
      <p>{ready.map(({ order }) => order.customer.name).join(", ")}</p>
      {warnings.length > 0 && (
        <div class="warnings">
          <p class="strong">{panelTexts.reminder.warnings}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <button type="button" class="main" disabled={go.busy} onClick={() => go.run()}>
          {go.busy ? texts.batchProgress(Math.min(done + 1, ready.length), ready.length) : texts.batchGo}
        </button>
        <button type="button" class="quiet" disabled={go.busy} onClick={() => setAsked(false)}>
          {texts.batchCancel}
        </button>
      </div>
      {go.failure !== undefined && <Problem failure={go.failure} />}
    </fieldset>
  );
}
