import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Spinner } from "../page.tsx";
import { type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.balance;

/** (a) What customers owe: exact, or what to do when it is not. */
export function BalanceStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly answer: (exact: boolean) => void;
  readonly open: (aside: "import-bank" | "columns" | "read") => void;
}) {
  const { frame, answer, open } = props;
  const { balance } = props.state;
  const [wrong, setWrong] = useState(false);
  const ways = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (wrong) ways.current?.focus();
  }, [wrong]);
  const way = (aside: "import-bank" | "columns" | "read", title: string, hint: string) => (
    <button type="button" class="option" disabled={frame.busy} onClick={() => open(aside)}>
      {title}
      <span class="soft small">{hint}</span>
    </button>
  );
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={
        <button type="button" class="main wide" disabled={frame.busy} onClick={() => answer(true)}>
          {frame.busy && <Spinner />}
          {words.yes}
        </button>
      }
    >
      <section class="card" aria-label={balance.question}>
        <p class="setup-figure">{balance.totalWords}</p>
        {balance.others.length > 0 && <p>{words.others(balance.others.join(", "))}</p>}
        <p class="soft small">{words.overdue(balance.overdueWords)}</p>
        <p>{balance.receipts}</p>
        <p class="strong">{words.exact}</p>
        {balance.answer !== "" && <p class="soft small">{words.answered(balance.answer)}</p>}
        {!wrong && (
          <button type="button" disabled={frame.busy} onClick={() => setWrong(true)}>
            {words.no}
          </button>
        )}
      </section>
      {wrong && (
        <section class="setup-ways" aria-labelledby="setup-wrong">
          <h2 id="setup-wrong" tabIndex={-1} ref={ways}>
            {words.wrong}
          </h2>
          {way("import-bank", words.payments, words.paymentsHint)}
          {way("columns", words.columns, words.columnsHint)}
          {way("read", words.read, words.readHint)}
          <button type="button" class="quiet" disabled={frame.busy} onClick={() => answer(false)}>
            {words.anyway}
          </button>
        </section>
      )}
    </StepPage>
  );
}
