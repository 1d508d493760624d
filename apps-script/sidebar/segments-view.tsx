import { useRef, useState } from "preact/hooks";
import type { Segment } from "#shared/model/customer.ts";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { SegmentView } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page, Spinner } from "./page.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

const words = POLICY_WORDS.segments;

interface Choice {
  readonly customer: string;
  readonly segment: Segment | string;
}

/** The segments proposed, each with its reasons: accepted one by one or all at once, or refused by keeping the current. */
export function SegmentsView(props: {
  readonly server: Server;
  readonly back: () => void;
  /** Something was written: what is shown elsewhere is out of date until the tabs are refreshed. */
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, changed } = props;
  const [said, setSaid] = useState("");
  const { state, doing, failure, run, readAfter } = useReading(words.reading, () =>
    server.segmentProposals(),
  );
  const list = useRef<HTMLHeadingElement>(null);
  const busy = doing !== "";

  const choose = async (choices: readonly Choice[]) => {
    setSaid("");
    await run(words.recording, words.impossible, async () => {
      const { sentence } = await server.acceptSegments(choices);
      setSaid(sentence);
      changed(false);
      await readAfter();
    });
    list.current?.focus();
  };
  const proposals = state?.proposals ?? [];
  return (
    <Page
      title={words.title}
      back={props.back}
      busy={busy}
      status={busy ? doing : said}
      action={
        proposals.length > 1 && (
          <button
            type="button"
            class="main wide"
            disabled={busy}
            onClick={() => void choose(proposals.map(({ customer, segment }) => ({ customer, segment })))}
          >
            {doing === words.recording && <Spinner />}
            {words.all(proposals.length)}
          </button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && busy && <Skeleton />}
      {state !== undefined && (
        <>
          <p class="soft">{words.why}</p>
          <h2 tabIndex={-1} ref={list}>
            {words.count(proposals.length)}
          </h2>
          {proposals.length === 0 && <p class="empty">{words.none}</p>}
          <ul class="stack">
            {proposals.map((proposal) => (
              <li key={proposal.customer}>
                <Proposal proposal={proposal} busy={busy} choose={(choice) => void choose([choice])} />
              </li>
            ))}
          </ul>
          {state.more > 0 && <p class="note">{words.more(state.more)}</p>}
        </>
      )}
    </Page>
  );
}

function Proposal(props: {
  readonly proposal: SegmentView;
  readonly busy: boolean;
  readonly choose: (choice: Choice) => void;
}) {
  const { proposal, busy, choose } = props;
  const { customer, name, segment, current, confidence, why, effect } = proposal;
  const kept = current === "" ? "standard" : current;
  return (
    <section class="card" aria-label={name}>
      <div class="line-top">
        <h3 class="customer">{name}</h3>
        <span class="tag">{segment}</span>
      </div>
      <p class="small">{words.proposed(segment, confidence)}</p>
      <p class="soft small">
        {words.because}
        {why}.
      </p>
      <p class="soft small">
        {words.effect}
        {effect}.
      </p>
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={busy}
          aria-label={`${words.accept}\u00a0: ${name}, ${segment}`}
          onClick={() => choose({ customer, segment })}
        >
          {words.accept}
        </button>
        <button
          type="button"
          disabled={busy}
          aria-label={`${words.keep(current)}\u00a0: ${name}`}
          onClick={() => choose({ customer, segment: kept })}
        >
          {words.keep(current)}
        </button>
      </div>
    </section>
  );
}
