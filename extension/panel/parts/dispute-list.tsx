import type { DisputeReport } from "#shared/model/commitments.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import type { DisputeProps } from "../commitment-props.ts";
import { DisputeEntry } from "./dispute-entry.tsx";

interface DisputeListProps extends Omit<DisputeProps, "report"> {
  /** Open ones first. */
  readonly reports: readonly DisputeReport[];
}

/** The customer's disputes: those still open with what can be done, then those that were closed. */
export function DisputeList({ reports, ...rest }: DisputeListProps) {
  const texts = callTexts.commitments;
  const open = reports.filter(({ closed }) => closed === undefined);
  const closed = reports.filter((report) => report.closed !== undefined);
  const entry = (report: DisputeReport, index: number) => (
    <DisputeEntry key={`${report.event.id} ${index}`} {...rest} report={report} />
  );
  return (
    <>
      <h3>{texts.disputes}</h3>
      {open.length > 0 && <ul class="points">{open.map(entry)}</ul>}
      {closed.length > 0 && (
        <details>
          <summary>{texts.older(closed.length)}</summary>
          <ul class="points">{closed.map(entry)}</ul>
        </details>
      )}
    </>
  );
}
