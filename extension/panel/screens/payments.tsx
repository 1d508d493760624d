import { useContext, useEffect, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { paymentsTexts } from "#shared/texts/panel/payments.ts";
import { PAYMENT_WORDS } from "#shared/texts/payments.ts";
import { Empty } from "#shared/view/empty.tsx";
import { type PaymentGroups, paymentGroups } from "#shared/view/payments/payment-cards.ts";
import { Payments } from "#shared/view/payments/payments.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { assignChoices, matchState } from "#shared/workbook/match-book.ts";
import type { AssignableInvoice, MatchReport } from "#shared/workbook/match-report.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook, Opened } from "../opened.ts";
import { lazy } from "../parts/lazy.tsx";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

// What composes letters is loaded once the payments are shown.
const ThanksFold = lazy(async () => (await import("../parts/thanks-fold.tsx")).ThanksFold);

interface PaymentsProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  /** The payment that the owner comes for: its card stands first and takes the focus. */
  readonly first?: string | undefined;
  readonly drafting: DraftingChoice;
  /** To the page of a customer whose payment is shown. */
  readonly onClient: (customer: CustomerKey, currency: string) => void;
  readonly onChanged: (now: Opened, said?: string) => void;
}

interface Shown {
  readonly report: MatchReport;
  readonly groups: PaymentGroups;
  readonly invoices: readonly AssignableInvoice[];
}

/** The payments: what is matched without a doubt, what waits for the owner's word, and how to take it back. */
export function PaymentsScreen(props: PaymentsProps) {
  const { connector, opened, first, drafting, onClient, onChanged } = props;
  const inBrowser = useContext(BookPlaceContext) === "browser";
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
      <Title>{PAYMENT_WORDS.title}</Title>
      {failure !== undefined && <Problem failure={failure} />}
      {shown === undefined ? (
        <Skeleton />
      ) : book.payments.length === 0 && shown.report.runs.length === 0 ? (
        <Empty
          title={PAYMENT_WORDS.empty}
          hint={inBrowser ? paymentsTexts.emptyHintHere : paymentsTexts.emptyHint}
        />
      ) : (
        <Payments
          {...shown}
          first={first}
          lastRun={lastRun}
          busy={change.busy}
          onCustomer={(key, currency) => onClient(key as CustomerKey, currency)}
          onChange={change.run}
        />
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
