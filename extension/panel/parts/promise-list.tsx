import { promiseConfirmed } from "#shared/entry/commitment-changes.ts";
import type { PromiseReport } from "#shared/model/commitments.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { PromiseFacts } from "#shared/view/entry/promise-facts.tsx";
import type { GestureProps } from "../commitment-props.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

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
      <ul class="points">{latest.slice(0, RECENT).map(entry)}</ul>
      {latest.length > RECENT && (
        <details>
          <summary>{texts.older(latest.length - RECENT)}</summary>
          <ul class="points">{latest.slice(RECENT).map(entry)}</ul>
        </details>
      )}
    </>
  );
}

type EntryProps = Omit<PromiseListProps, "reports"> & { readonly report: PromiseReport };

function PromiseEntry({ connector, opened, report, unconfirmed, currency, onChanged }: EntryProps) {
  const texts = callTexts.commitments;
  const { event } = report;
  const asks = event.id !== "" && unconfirmed.has(event.id);
  const confirm = useAction(async () => {
    const rows = promiseConfirmed(opened.book, event);
    const now = await connector.recordAll(rows);
    onChanged(now, { said: texts.confirmed, ids: rows.map(({ id }) => id) });
  });
  return (
    <li>
      <PromiseFacts report={report} currency={currency} />
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
