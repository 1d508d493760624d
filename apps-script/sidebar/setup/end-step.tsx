import type { RefreshReport } from "../../sidebar-contract.ts";
import { BalanceCard } from "../balance-card.tsx";
import { Page, Spinner } from "../page.tsx";
import { type StepFrame, StepPage } from "./step-page.tsx";
import { QUESTIONS, type Question, type ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.end;

const TITLES: Readonly<Record<Question, string>> = {
  balance: SETUP_WORDS.balance.title,
  terms: SETUP_WORDS.terms.title,
  customers: SETUP_WORDS.customers.title,
  history: SETUP_WORDS.history.title,
  sender: SETUP_WORDS.sender.title,
};

/** What stands as the answer to a question, in a few words. */
function answerWords(state: ReadState, question: Question): string {
  const { balance, terms, customers, history, sender } = state;
  if (state[question].status === "open") return words.open;
  if (question === "balance") return balance.answer;
  if (question === "terms") {
    if (terms.status === "settled") return words.none;
    const usual = SETUP_WORDS.terms.usual.find(([code]) => code !== "" && code === terms.current);
    return usual?.[1] ?? terms.sentence;
  }
  if (question === "customers") return customers.majority ?? "";
  if (question === "history") {
    if (history.status === "settled") return history.sentence;
    const taken = history.customers.filter(({ rank }) => rank > 0);
    return taken.length === 0 ? SETUP_WORDS.history.none : taken.map(({ name }) => name).join(", ");
  }
  const said = [sender.name, sender.signatory, sender.siren, sender.iban].filter((text) => text !== "");
  return said.length === 0 ? words.unwritten : said.join(" · ");
}

/** The answers, each to be changed, and the button that makes our tabs. */
export function EndStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly go: (question: Question) => void;
  readonly build: () => void;
}) {
  const { frame, state, go, build } = props;
  const isOpen = QUESTIONS.some((question) => state[question].status === "open");
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={
        <button type="button" class="main wide" disabled={frame.busy} onClick={build}>
          {frame.busy && <Spinner />}
          {state.stage === "done" ? words.rebuild : words.build}
        </button>
      }
    >
      <p class="soft">{isOpen ? words.missing : words.lead}</p>
      <ul class="setup-answers">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <div>
              <p class="strong">{TITLES[question]}</p>
              <p class="small soft">{answerWords(state, question)}</p>
            </div>
            {state[question].status !== "settled" && (
              <button
                type="button"
                class="link"
                disabled={frame.busy}
                aria-label={`${SETUP_WORDS.change}\u00a0: ${TITLES[question]}`}
                onClick={() => go(question)}
              >
                {SETUP_WORDS.change}
              </button>
            )}
          </li>
        ))}
      </ul>
    </StepPage>
  );
}

/** « Votre balance âgée est prête », with the way to today's list. */
export function ReadyStep(props: {
  readonly report: RefreshReport;
  readonly status: string;
  readonly busy: boolean;
  readonly back: () => void;
  readonly done: () => void;
}) {
  const { buckets, ...summary } = props.report;
  return (
    <Page
      title={words.ready}
      back={props.back}
      busy={props.busy}
      status={props.status}
      action={
        <button type="button" class="main wide" disabled={props.busy} onClick={props.done}>
          {words.list}
        </button>
      }
    >
      <p>{summary.sentence}</p>
      <BalanceCard summary={summary} buckets={buckets} />
      <button type="button" class="quiet" disabled={props.busy} onClick={props.back}>
        {words.home}
      </button>
    </Page>
  );
}
