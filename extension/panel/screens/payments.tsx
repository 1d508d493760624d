import { useEffect, useState } from "preact/hooks";
import { assignChoices, matchState } from "#shared/workbook/match-book.ts";
import type { AssignableInvoice, MatchReport } from "#shared/workbook/match-report.ts";
import type { PaymentsChange } from "../../matching/payments-change.ts";
import { paymentsTexts } from "../../texts/payments.ts";
import type { Connector, DraftingChoice, OpenBook, Opened } from "../connector.ts";
import { Empty } from "../parts/empty.tsx";
import { Fold } from "../parts/fold.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Problem } from "../parts/notice.tsx";
import { PaymentCounters } from "../parts/payment-counters.tsx";
import { PaymentList } from "../parts/payment-list.tsx";
import { PaymentRuns } from "../parts/payment-runs.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Title } from "../parts/title.tsx";
import { type PaymentGroups, paymentGroups } from "../payment-cards.ts";
import { useAction } from "../use-action.ts";

// What composes letters is loaded once the payments are shown.
const ThanksFold = lazy(async () => (await import("../parts/thanks-fold.tsx")).ThanksFold);

interface PaymentsProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  /** The payment that the owner comes for: its card stands first and takes the focus. */
  readonly first?: string | undefined;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: Opened, said?: string) => void;
}

interface Shown {
  readonly report: MatchReport;
  readonly groups: PaymentGroups;
  readonly invoices: readonly AssignableInvoice[];
}

/** The payments: what is matched without a doubt, what waits for the owner's word, and how to take it back. */
export function PaymentsScreen({ connector, opened, first, drafting, onChanged }: PaymentsProps) {
  const { book } = opened;
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const [lastRun, setLastRun] = useState("");
  const [refusal, setRefusal] = useState("");

  // Thousands of payments take a moment: the screen is drawn first.
  useEffect(() => {
    const soon = setTimeout(() => {
      const report = matchState(book);
      const { payments, invoices } = assignChoices(book);
      setShown({ report, invoices, groups: paymentGroups(report, payments, first) });
    });
    return () => clearTimeout(soon);
  }, [book, first]);

  const change = useAction(async (wanted: PaymentsChange) => {
    setRefusal("");
    const { kind, said, runId, opened: now } = await connector.changePayments(wanted);
    const done = kind === "done";
    setLastRun(done ? (runId ?? "") : "");
    if (!done) setRefusal(said);
    onChanged(now, done ? said : "");
  });
  const failure = refusal === "" ? change.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <>
      <Title>{paymentsTexts.title}</Title>
      {failure !== undefined && <Problem failure={failure} />}
      {shown === undefined ? (
        <Skeleton />
      ) : book.payments.length === 0 && shown.report.runs.length === 0 ? (
        <Empty title={paymentsTexts.empty} hint={paymentsTexts.emptyHint} />
      ) : (
        <Payments shown={shown} first={first} lastRun={lastRun} busy={change.busy} onChange={change.run} />
      )}
      {/* Read again once payments were matched: a promise may just have been kept. */}
      {shown !== undefined && (
        <ThanksFold
          key={book.payments.length === 0 ? "" : shown.report.sentence}
          connector={connector}
          opened={opened}
          drafting={drafting}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly shown: Shown;
  readonly first: string | undefined;
  /** The run of the last click; empty when there is none. */
  readonly lastRun: string;
  readonly busy: boolean;
  readonly onChange: (change: PaymentsChange) => void;
}

function Payments({ shown, first, lastRun, busy, onChange }: ShownProps) {
  const texts = paymentsTexts;
  const { report, groups, invoices } = shown;
  const undoable = report.runs.some(({ id }) => id === lastRun);
  const list = { invoices, busy, onChange };
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
