import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { AssignableInvoice, MatchReport } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import { Empty } from "../empty.tsx";
import { Fold } from "../fold.tsx";
import type { ToCustomer } from "./payer-names.tsx";
import type { PaymentGroups } from "./payment-cards.ts";
import { PaymentCounters } from "./payment-counters.tsx";
import { PaymentList } from "./payment-list.tsx";
import { PaymentRuns } from "./payment-runs.tsx";

interface PaymentsProps {
  readonly report: MatchReport;
  readonly groups: PaymentGroups;
  readonly invoices: readonly AssignableInvoice[];
  /** The payment whose card takes the focus. */
  readonly first?: string | undefined;
  /** The run of the last click; empty when there is none. */
  readonly lastRun: string;
  readonly busy: boolean;
  readonly onCustomer?: ToCustomer;
  readonly onChange: (change: PaymentsChange) => void;
}

/** The payments: what is matched without a doubt, what waits for the owner's word, and how to take it back. */
export function Payments(props: PaymentsProps) {
  const { report, groups, invoices, first, lastRun, busy, onCustomer, onChange } = props;
  const texts = PAYMENT_WORDS;
  const undoable = report.runs.some(({ id }) => id === lastRun);
  const list = { invoices, busy, onCustomer, onChange };
  return (
    <>
      <p class="soft">{report.sentence}</p>
      <PaymentCounters counters={report.counters} />
      <div class="deed">
        <button type="button" class="main wide" disabled={busy} onClick={() => onChange({ kind: "match" })}>
          {busy ? texts.matching : texts.match}
        </button>
        <p class="soft small">{texts.matchHint(report.ready)}</p>
        {undoable && (
          <button type="button" disabled={busy} onClick={() => onChange({ kind: "undo", run: lastRun })}>
            {texts.undoNow}
          </button>
        )}
      </div>
      <section aria-labelledby="to-confirm">
        <h2 id="to-confirm">{texts.proposals(groups.toConfirm.length)}</h2>
        {groups.toConfirm.length === 0 && groups.unmatched.length === 0 ? (
          <Empty title={texts.none} hint={texts.noneHint} />
        ) : (
          <PaymentList cards={groups.toConfirm} focused={first} {...list} />
        )}
      </section>
      {groups.unmatched.length > 0 && (
        <section aria-labelledby="unmatched">
          <h2 id="unmatched">{texts.unmatched(groups.unmatched.length)}</h2>
          <PaymentList cards={groups.unmatched} {...list} />
        </section>
      )}
      <section class="folds">
        {groups.ignored.length > 0 && (
          <Fold title={texts.ignored(groups.ignored.length)}>
            <PaymentList cards={groups.ignored} {...list} />
          </Fold>
        )}
        {report.runs.length > 0 && (
          <Fold title={texts.runs(report.runs.length)}>
            <PaymentRuns runs={report.runs} busy={busy} onChange={onChange} />
          </Fold>
        )}
      </section>
    </>
  );
}
