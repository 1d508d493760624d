import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { MatchReport, ProposalView } from "#shared/workbook/match-report.ts";
import type { MatchingDone } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page, Spinner } from "./page.tsx";
import { PastRuns } from "./past-runs.tsx";
import { type Answer, PaymentCard } from "./payment-card.tsx";
import { Figure } from "./read-view.tsx";
import type { Server } from "./server.ts";
import { useWork } from "./use-work.ts";
import { PAYMENT_WORDS as words } from "./words.ts";

const READING = "Lecture des règlements…";
const MATCHING = "Rapprochement des règlements…";
const REFRESHING = "Actualisation de vos onglets…";
const RECORDING = "Inscription dans le classeur…";
const IMPOSSIBLE = "Rapprochement impossible";

/** What payments settle: what is applied, what waits for a click, what can be undone. */
export function PaymentsView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly toImport: () => void;
  /** Something was written: the balance shown elsewhere is out of date until the tabs are refreshed. */
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, changed } = props;
  const [report, setReport] = useState<MatchReport>();
  const [said, setSaid] = useState("");
  const { doing, failure, run } = useWork(READING);
  const list = useRef<HTMLHeadingElement>(null);
  const busy = doing !== "";

  const read = useCallback(async () => setReport(await server.matchingState()), [server]);
  useEffect(() => {
    void run(READING, "Lecture impossible", read);
  }, [run, read]);

  const match = async () => {
    setSaid("");
    const through = await run(MATCHING, IMPOSSIBLE, async () => {
      const done = await server.matchPayments();
      setReport(done);
      setSaid(done.sentence);
      changed(false);
    });
    if (!through) return;
    await run(REFRESHING, "Rapprochement fait, actualisation impossible", async () => {
      await server.refresh();
      changed(true);
      setSaid((sentence) => `${sentence} Vos onglets sont à jour.`);
    });
  };

  /** Records a click, then reads the payments again: other proposals may have changed with it. */
  const record = async (work: () => Promise<MatchingDone>) => {
    setSaid("");
    await run(RECORDING, IMPOSSIBLE, async () => {
      const { sentence } = await work();
      setSaid(sentence);
      changed(false);
      await read();
    });
    list.current?.focus();
  };
  const answer = (id: string, given: Answer) =>
    void record(() =>
      given.kind === "refuse" ? server.refuseMatch(id) : server.acceptMatch(id, given.options),
    );

  const empty = report !== undefined && isEmpty(report);
  const payments = byPayment(report?.proposals ?? []);
  return (
    <Page
      title={words.title}
      back={props.back}
      busy={busy}
      status={busy ? doing : said}
      action={
        <button
          type="button"
          class={empty ? "quiet" : "main"}
          disabled={busy || report === undefined}
          onClick={() => void match()}
        >
          {(doing === MATCHING || doing === REFRESHING) && <Spinner />}
          {words.match}
        </button>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {report === undefined && busy && <Skeleton />}
      {empty && <NoPayments toImport={props.toImport} />}
      {report !== undefined && !empty && (
        <>
          <Counters report={report} />
          <section aria-labelledby="proposals">
            <h2 id="proposals" class="strong" tabIndex={-1} ref={list}>
              {words.proposals(payments.length)}
            </h2>
            {payments.length === 0 && <p class="calm">{words.none}</p>}
            <ul class="payments">
              {payments.map(([payment, proposals]) => (
                <li key={payment}>
                  <PaymentCard
                    proposals={proposals}
                    busy={busy}
                    answer={answer}
                    ignore={(id) => void record(() => server.ignorePayment(id))}
                  />
                </li>
              ))}
            </ul>
          </section>
          <PastRuns
            runs={report.runs}
            busy={busy}
            undo={(id) => void record(() => server.undoMatching(id))}
          />
        </>
      )}
    </Page>
  );
}

/** Proposals of one payment together, in their order. */
function byPayment(
  proposals: readonly ProposalView[],
): readonly (readonly [string, readonly ProposalView[]])[] {
  const found = new Map<string, ProposalView[]>();
  for (const proposal of proposals) {
    const key = `${proposal.kind} ${proposal.payment}`;
    const same = found.get(key);
    if (same) same.push(proposal);
    else found.set(key, [proposal]);
  }
  return [...found];
}

function isEmpty({ counters, proposals, runs, groups, ready }: MatchReport): boolean {
  const rows = Object.values(counters).reduce((sum, count) => sum + count, 0);
  return rows + proposals.length + runs.length + groups + ready === 0;
}

function NoPayments({ toImport }: { readonly toImport: () => void }) {
  return (
    <section class="card" aria-labelledby="no-payments">
      <h2 id="no-payments">{words.empty}</h2>
      <p>{words.emptyHint}</p>
      <button type="button" class="main" onClick={toImport}>
        Importer un relevé bancaire…
      </button>
    </section>
  );
}

const COUNTERS = Object.keys(words.counters) as (keyof typeof words.counters)[];

function Counters({ report }: { readonly report: MatchReport }) {
  const shown = COUNTERS.filter((key) => report.counters[key] > 0);
  return (
    <>
      {shown.length > 0 && (
        <dl class="counters" aria-label={words.countersLabel}>
          {shown.map((key) => (
            <Figure key={key} label={words.counters[key]} value={String(report.counters[key])} />
          ))}
        </dl>
      )}
      {report.ready > 0 && <p class="note">{words.ready(report.ready)}</p>}
    </>
  );
}
