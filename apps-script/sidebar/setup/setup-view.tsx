import { useCallback, useEffect, useState } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { SetupAnswer, SetupState } from "../../setup/contract.ts";
import type { RefreshReport } from "../../sidebar-contract.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { Page } from "../page.tsx";
import type { Server } from "../server.ts";
import { useWork } from "../use-work.ts";
import { type Aside, AsideView } from "./aside-view.tsx";
import { BalanceStep } from "./balance-step.tsx";
import { BeforeReading } from "./before-reading.tsx";
import { CustomersStep } from "./customers-step.tsx";
import { EndStep, ReadyStep } from "./end-step.tsx";
import { HistoryStep } from "./history-step.tsx";
import { ReadStep } from "./read-step.tsx";
import { type SenderFaults, SenderStep } from "./sender-step.tsx";
import type { StepFrame } from "./step-page.tsx";
import { neighbour, resumeAt, type Step } from "./steps.ts";
import { TermsStep } from "./terms-step.tsx";
import { SETUP_WORDS as words } from "./words.ts";
import "./setup.css";

const NO_FAULTS: SenderFaults = {};

/**
 * The first run: what was read, five questions, then our tabs. Each answer goes at once to the tabs where it belongs, so
 * that it may be left at any point; it opens where it was left.
 */
export function SetupView(props: {
  readonly server: Server;
  /** Out of the set-up. */
  readonly back: () => void;
  /** Our tabs are made: on to today's list. */
  readonly done: () => void;
}) {
  const { server, back } = props;
  const [state, setState] = useState<SetupState>();
  const [step, setStep] = useState<Step>();
  const [aside, setAside] = useState<Aside>();
  const [faults, setFaults] = useState<SenderFaults>(NO_FAULTS);
  const [report, setReport] = useState<RefreshReport>();
  const [said, setSaid] = useState("");
  const { doing, failure, run, clear } = useWork(words.reading);
  const busy = doing !== "";

  const read = useCallback(
    () =>
      run(words.reading, words.readingFailed, async () => {
        setState(await server.setupState());
      }),
    [run, server],
  );
  useEffect(() => {
    void read();
  }, [read]);

  const go = (next: Step) => {
    clear();
    setFaults(NO_FAULTS);
    setStep(next);
  };

  /** Sends an answer; what it changed is shown, then what comes next. Refused, the workbook is read again. */
  const answer = async (given: SetupAnswer, then: (state: SetupState) => void) => {
    setSaid("");
    setFaults(NO_FAULTS);
    const isFinish = given.question === "finish";
    const [what, title] = isFinish
      ? [words.finishing, words.finishingFailed]
      : [words.recording, words.recordingFailed];
    let unfinished = false;
    await run(what, title, async () => {
      const done = await server.answerSetup(given).catch(async (problem: unknown) => {
        const now = await server.setupState().catch(() => undefined);
        if (now !== undefined) setState(now);
        throw problem;
      });
      if (done.kind === "faults") {
        setFaults(Object.fromEntries(done.faults.map(({ field, message }) => [field, message])));
        return;
      }
      setState(done.state);
      setSaid(done.sentence);
      if (done.report !== undefined) setReport(done.report);
      unfinished = done.report?.unfinished === true;
      then(done.state);
    });
    // The figures stand already: a look that fails is taken up by the next refresh.
    if (unfinished)
      await run(words.end.look, "", () =>
        server
          .finishTabs()
          .catch(() => undefined)
          .then(() => undefined),
      );
  };

  const status = busy ? doing : said;
  if (aside !== undefined) {
    return (
      <AsideView
        server={server}
        aside={aside}
        go={setAside}
        state={state}
        busy={busy}
        status={status}
        failure={failure}
        accept={(corrections, shapes) =>
          void answer({ question: "columns", corrections, shapes }, () => setAside(undefined))
        }
        back={() => {
          setAside(undefined);
          setSaid("");
          void read();
        }}
      />
    );
  }
  if (report !== undefined) {
    return <ReadyStep report={report} status={status} busy={busy} back={back} done={props.done} />;
  }
  if (state === undefined) {
    return (
      <Page title={words.title} back={back} busy={busy} status={status}>
        {failure && <FailureNotice failure={failure} />}
        {busy ? (
          <Skeleton />
        ) : (
          <button type="button" onClick={() => void read()}>
            {words.readAgain}
          </button>
        )}
      </Page>
    );
  }
  if (state.kind !== "read") {
    return (
      <BeforeReading
        state={state}
        back={back}
        busy={busy}
        status={status}
        failure={failure}
        readAgain={() => void read()}
        importFec={() => setAside("import-fec")}
        accept={(corrections, shapes) =>
          void answer({ question: "columns", corrections, shapes }, () => setStep("read"))
        }
      />
    );
  }

  const at = step ?? resumeAt(state);
  const next = (now: SetupState) => {
    setStep(now.kind === "read" ? neighbour(now, at, 1) : "read");
  };
  const frame: StepFrame = {
    step: at,
    busy,
    status,
    failure,
    back: () => {
      setSaid("");
      if (at === "read") back();
      else go(neighbour(state, at, -1));
    },
    leave: back,
  };
  const shared = { key: at, frame, state };
  switch (at) {
    case "read":
      return (
        <ReadStep
          {...shared}
          next={() => go(neighbour(state, at, 1))}
          fix={() => setAside("columns")}
          skip={() => void answer({ question: "skip" }, back)}
        />
      );
    case "balance":
      return (
        <BalanceStep
          {...shared}
          answer={(exact) => void answer({ question: "balance", exact, total: state.balance.total }, next)}
          open={setAside}
        />
      );
    case "terms":
      return <TermsStep {...shared} answer={(terms) => void answer({ question: "terms", terms }, next)} />;
    case "customers":
      return <CustomersStep {...shared} answer={(given) => void answer(given, next)} />;
    case "history":
      return (
        <HistoryStep
          {...shared}
          answer={(customers) => void answer({ question: "history", customers }, next)}
        />
      );
    case "sender":
      return <SenderStep {...shared} faults={faults} answer={(given) => void answer(given, next)} />;
    case "end":
      return (
        <EndStep
          {...shared}
          go={(question) => {
            setSaid("");
            go(question);
          }}
          build={() => void answer({ question: "finish" }, () => undefined)}
        />
      );
  }
}
