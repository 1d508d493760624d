import { useState } from "preact/hooks";
import { Fold } from "#shared/view/fold.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { TradeView } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page, Spinner } from "./page.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

const words = POLICY_WORDS.trades;

/** The presets of scenarios by trade: what one would add is shown before anything is written. */
export function TradesView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, changed } = props;
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  const { state, doing, failure, run, readAfter } = useReading(words.reading, async () => {
    const now = await server.tradePresets();
    setChosen((before) => (before === "" ? now.current : before));
    return now;
  });
  const busy = doing !== "";

  const view = state?.trades.find(({ trade }) => trade === chosen);
  const apply = async (trade: string) => {
    setSaid("");
    await run(words.loading, words.impossible, async () => {
      const { sentence, written } = await server.loadPreset(trade);
      setSaid(sentence);
      if (written > 0) changed(false);
      await readAfter();
    });
  };
  return (
    <Page
      title={words.title}
      back={props.back}
      busy={busy}
      status={busy ? doing : said}
      action={
        view && (
          <button type="button" class="main wide" disabled={busy} onClick={() => void apply(view.trade)}>
            {doing === words.loading && <Spinner />}
            {words.apply(view.trade)}
          </button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && busy && <Skeleton />}
      {state !== undefined && (
        <>
          <p class="soft">{words.why}</p>
          <p>
            <label>
              {words.label}
              <select
                value={chosen}
                disabled={busy}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                <option value="">{words.choose}</option>
                {state.trades.map(({ trade }) => (
                  <option key={trade} value={trade}>
                    {trade}
                  </option>
                ))}
              </select>
            </label>
          </p>
          {view && <Changes view={view} isCurrent={view.trade === state.current} />}
        </>
      )}
    </Page>
  );
}

function Changes({ view, isCurrent }: { readonly view: TradeView; readonly isCurrent: boolean }) {
  const isNothing = view.scenarios.every(({ written }) => written);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      {isCurrent && <p class="soft small">{words.isCurrent}</p>}
      {isNothing && <p class="empty">{words.nothing}</p>}
      {view.trade === "transport" && <p class="note">{words.legal.transport}</p>}
      {view.scenarios.map(({ name, written, steps }) => (
        <Fold
          key={name}
          title={written ? `${name} (${words.written})` : name}
          open={!written && view.scenarios.length === 1}
        >
          <ol class="numbered small">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Fold>
      ))}
    </section>
  );
}
