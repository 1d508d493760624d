import { Fold } from "#shared/view/fold.tsx";
import { type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.read;

/** What was found: the tab, its columns, and some invoices as they were understood. */
export function ReadStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly next: () => void;
  readonly fix: () => void;
  readonly skip: () => void;
}) {
  const { frame, state, next, fix, skip } = props;
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={
        <button type="button" class="main wide" disabled={frame.busy} onClick={next}>
          {SETUP_WORDS.next}
        </button>
      }
    >
      {state.stage === "to-do" && <p class="soft">{SETUP_WORDS.lead}</p>}
      {state.tabs.map((tab) => (
        <section class="card" key={tab.tab} aria-label={words.tab(tab.tab)}>
          <h2>{words.tab(tab.tab)}</h2>
          <p class="soft small">{words.rows(tab.rows, tab.shape)}</p>
          {tab.anomalies > 0 && <p class="small">{words.anomalies(tab.anomalies)}</p>}
          {tab.columns.length > 0 && (
            <Fold title={`${words.columns} (${tab.columns.length})`}>
              <dl class="setup-pairs">
                {tab.columns.map(({ words: field, header }) => (
                  <div key={`${field} ${header}`}>
                    <dt>{field}</dt>
                    <dd>{header}</dd>
                  </div>
                ))}
              </dl>
            </Fold>
          )}
        </section>
      ))}
      <section aria-labelledby="setup-sample">
        <h2 id="setup-sample">{words.sample}</h2>
        {state.sample.length === 0 && <p class="soft">{words.none}</p>}
        <ul class="setup-sample">
          {state.sample.map((invoice) => (
            <li class="card" key={`${invoice.place} ${invoice.number}`}>
              <p class="strong">
                {invoice.client}
                {invoice.number !== "" && (
                  <span class="soft">
                    {" · "}
                    <span class="setup-number">{invoice.number}</span>
                  </span>
                )}
              </p>
              <dl class="setup-pairs">
                {invoice.issued !== "" && (
                  <div>
                    <dt>{words.issued}</dt>
                    <dd>{invoice.issued}</dd>
                  </div>
                )}
                <div>
                  <dt>{words.due}</dt>
                  <dd>
                    {invoice.due === "" ? words.noDue : invoice.due}
                    {invoice.dueComputed && ` (${words.computed})`}
                  </dd>
                </div>
                <div>
                  <dt>{words.amount}</dt>
                  <dd>{invoice.amount}</dd>
                </div>
                {invoice.open !== "" && (
                  <div>
                    <dt>{words.open}</dt>
                    <dd>{invoice.open}</dd>
                  </div>
                )}
              </dl>
              <p class="soft small">{invoice.place}</p>
            </li>
          ))}
        </ul>
        <p class="soft small">{words.untouched}</p>
      </section>
      <div class="setup-links">
        <button type="button" disabled={frame.busy} onClick={fix}>
          {words.fix}
        </button>
        {state.stage !== "done" && (
          <button type="button" class="link" disabled={frame.busy} onClick={skip}>
            {words.skip}
          </button>
        )}
      </div>
    </StepPage>
  );
}
