import { formatAmount } from "#shared/base/french-format.ts";
import type { PromiseReport } from "#shared/model/commitments.ts";
import { PROMISE_WORDS } from "#shared/texts/promises.ts";
import { callTexts } from "../../texts/calls.ts";
import { promiseConfirmed } from "../commitment-changes.ts";
import type { GestureProps } from "../commitment-props.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./notice.tsx";

interface PromiseListProps extends GestureProps {
  /** Oldest first. */
  readonly reports: readonly PromiseReport[];
  /** Those that hold only if the owner confirms them. */
  readonly unconfirmed: ReadonlySet<string>;
  readonly currency: string;
}

const RECENT = 3;

/** The customer's promises, the latest first, each with what was received for it. */
export function PromiseList({ reports, ...rest }: PromiseListProps) {
  const texts = callTexts.commitments;
  const latest = [...reports].reverse();
  const entry = (report: PromiseReport, index: number) => (
    <PromiseEntry key={`${report.event.id} ${index}`} {...rest} report={report} />
  );
  return (
    <>
      <h3>{texts.promises}</h3>
      <ul class="entries">{latest.slice(0, RECENT).map(entry)}</ul>
      {latest.length > RECENT && (
        <details>
          <summary>{texts.older(latest.length - RECENT)}</summary>
          <ul class="entries">{latest.slice(RECENT).map(entry)}</ul>
        </details>
      )}
    </>
  );
}

type EntryProps = Omit<PromiseListProps, "reports"> & { readonly report: PromiseReport };

function PromiseEntry({ connector, opened, report, unconfirmed, currency, onChanged }: EntryProps) {
  const texts = callTexts.commitments;
  const { event, promisedDay, graceEnd, amount, received, status } = report;
  const asks = event.id !== "" && unconfirmed.has(event.id);
  const confirm = useAction(async () => {
    const rows = await promiseConfirmed(opened.book, event);
    const now = await connector.recordAll(rows);
    onChanged(now, { said: texts.confirmed, ids: rows.map(({ id }) => id) });
  });
  return (
    <li>
      <div class="line-top">
        <span class="strong">{texts.promised(promisedDay)}</span>
        <span class="amount">{amount === undefined ? texts.whole : formatAmount(amount, currency)}</span>
      </div>
      <div class="line-facts">
        <span class={`tag status-${status}`}>{PROMISE_WORDS[status]}</span>
        <span>{received > 0 ? texts.received(formatAmount(received, currency)) : texts.nothing}</span>
        <span>{texts.saidOn(event.day)}</span>
        {status === "running" && <span>{texts.until(graceEnd)}</span>}
      </div>
      {asks && (
        <>
          <p class="soft small">{texts.confirmHint}</p>
          <button type="button" disabled={confirm.busy} onClick={() => confirm.run()}>
            {texts.confirm}
          </button>
          {confirm.failure !== undefined && <Problem failure={confirm.failure} />}
        </>
      )}
    </li>
  );
}
