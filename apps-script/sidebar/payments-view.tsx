import { useState } from "preact/hooks";
import { PAYMENT_WORDS } from "#shared/texts/payments.ts";
import { Empty } from "#shared/view/empty.tsx";
import { type PaymentGroups, paymentGroups } from "#shared/view/payments/payment-cards.ts";
import { Payments } from "#shared/view/payments/payments.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { MatchingDone, PaymentsState } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import { refreshTabs } from "./refresh-tabs.ts";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

const READING = "Lecture des règlements…";
const MATCHING = "Rapprochement des règlements…";
const REFRESHING = "Actualisation de vos onglets…";
const RECORDING = "Inscription dans le classeur…";
const IMPOSSIBLE = "Rapprochement impossible";
const EMPTY_HINT =
  "Importez un relevé de votre banque, ou saisissez vos règlements dans l'onglet «\u00a0Règlements\u00a0»\u00a0: Crescendo les rapproche de vos factures, et ne relance plus ce qui est payé.";

interface Shown {
  readonly state: PaymentsState;
  readonly groups: PaymentGroups;
}

/** What payments settle: what is applied, what waits for a click, what can be undone. */
export function PaymentsView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly toImport: () => void;
  /** Something was written: the balance shown elsewhere is out of date until the tabs are refreshed. */
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, changed } = props;
  const [said, setSaid] = useState("");
  const [lastRun, setLastRun] = useState("");
  const {
    state: shown,
    doing,
    failure,
    run,
    readAfter,
  } = useReading<Shown>(READING, async () => {
    const state = await server.paymentsState();
    return { state, groups: paymentGroups(state.report, state.payments) };
  });
  const writes = doing !== "" && doing !== READING;

  const match = async () => {
    setSaid("");
    setLastRun("");
    const through = await run(MATCHING, IMPOSSIBLE, async () => {
      const { sentence } = await server.matchPayments();
      setSaid(sentence);
      changed(false);
      await readAfter();
    });
    if (!through) return;
    await run(REFRESHING, "Rapprochement fait, actualisation impossible", async () => {
      await refreshTabs(server);
      changed(true);
      setSaid((sentence) => `${sentence} Vos onglets sont à jour.`);
    });
  };

  /** Records a click, then reads the payments again: other proposals may have changed with it. */
  const record = async (work: () => Promise<MatchingDone>) => {
    setSaid("");
    await run(RECORDING, IMPOSSIBLE, async () => {
      const { sentence, runId } = await work();
      setSaid(sentence);
      setLastRun(runId);
      changed(false);
      await readAfter();
    });
  };
  const change = (wanted: PaymentsChange): void => {
    if (wanted.kind === "match") void match();
    else void record(() => asked(server, wanted));
  };

  const isEmpty =
    shown !== undefined && shown.state.payments.length === 0 && holdsNothing(shown.state.report);
  return (
    <Page title={PAYMENT_WORDS.title} back={props.back} busy={writes} status={doing !== "" ? doing : said}>
      {failure && <FailureNotice failure={failure} />}
      {shown === undefined && doing !== "" && <Skeleton label={READING} />}
      {isEmpty && (
        <>
          <Empty title={PAYMENT_WORDS.empty} hint={EMPTY_HINT} />
          <button type="button" class="main wide" onClick={props.toImport}>
            Importer un relevé bancaire…
          </button>
        </>
      )}
      {shown !== undefined && !isEmpty && (
        <Payments
          report={shown.state.report}
          groups={shown.groups}
          invoices={shown.state.invoices}
          lastRun={lastRun}
          busy={doing !== ""}
          onChange={change}
        />
      )}
    </Page>
  );
}

/** What a click asks of the add-on. */
function asked(
  server: Server,
  wanted: Exclude<PaymentsChange, { readonly kind: "match" }>,
): Promise<MatchingDone> {
  switch (wanted.kind) {
    case "accept": {
      const { proposal, residual, releaseDay } = wanted;
      return server.acceptMatch(proposal, releaseDay === undefined ? { residual } : { residual, releaseDay });
    }
    case "refuse":
      return server.refuseMatch(wanted.proposal);
    case "ignore":
      return server.ignorePayment(wanted.payment);
    case "undo":
      return server.undoMatching(wanted.run);
    case "assign":
      return server.assignPayment(wanted.payment, wanted.customerKey, wanted.invoices);
  }
}

function holdsNothing({ counters, proposals, runs, groups, ready }: PaymentsState["report"]): boolean {
  const rows = Object.values(counters).reduce((sum, count) => sum + count, 0);
  return rows + proposals.length + runs.length + groups + ready === 0;
}
