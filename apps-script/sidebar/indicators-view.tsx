import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { IndicatorsState, IndicatorView } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import type { Server } from "./server.ts";
import { useWork } from "./use-work.ts";

const words = POLICY_WORDS.indicators;

/** The indicators of the day, each with its last months side by side. */
export function IndicatorsView({ server, back }: { readonly server: Server; readonly back: () => void }) {
  const [state, setState] = useState<IndicatorsState>();
  const { doing, failure, run } = useWork(words.reading);
  useEffect(() => {
    void run(words.reading, "Lecture impossible", async () => setState(await server.indicatorSeries()));
  }, [server, run]);
  const all = state?.indicators ?? [];
  const told = all.filter(({ now, months }) => now !== null || months.length > 0);
  const untold = all.filter((one) => !told.includes(one));
  return (
    <Page title={words.title} back={back} status={doing}>
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && doing !== "" && <Skeleton />}
      {state !== undefined && <p class="why">{words.why}</p>}
      {told.map((indicator) => (
        <Indicator key={indicator.name} indicator={indicator} />
      ))}
      {untold.length > 0 && (
        <details class="untold">
          <summary>{words.untold(untold.length)}</summary>
          {untold.map(({ name, definition }) => (
            <p key={name} class="why">
              <b>{name}</b>
              {"\u00a0"}: {definition}
            </p>
          ))}
        </details>
      )}
    </Page>
  );
}

function Indicator({ indicator }: { readonly indicator: IndicatorView }) {
  const { name, unit, now, months, compared, target, definition } = indicator;
  return (
    <section class="indicator" aria-label={name}>
      <h2>{name}</h2>
      <div class="measure">
        <p class="value">
          {words.now(now, unit)}
          {target !== null && <small>{words.target(target, unit)}</small>}
        </p>
        {months.length > 1 && <Bars indicator={indicator} />}
      </div>
      {compared.map((sentence) => (
        <p key={sentence} class="why">
          {sentence}
        </p>
      ))}
      <details>
        <summary>{words.months}</summary>
        {months.length > 0 && (
          <dl class="figures">
            {months.map(({ period, value }) => (
              <div key={period}>
                <dt>{period}</dt>
                <dd>{words.figure(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        <p class="why">{definition}</p>
      </details>
    </section>
  );
}

const HIGH = 32;

/** A bar a month, the running one hollow, the target as a line: the list below says the same in figures. */
function Bars({ indicator: { months, target } }: { readonly indicator: IndicatorView }) {
  const most = Math.max(target ?? 0, ...months.map(({ value }) => value ?? 0));
  const heightOf = (value: number | null): number =>
    value === null || most <= 0 ? 0 : Math.max(1, Math.round((HIGH * Math.max(0, value)) / most));
  return (
    <div class="months" aria-hidden="true" style={{ height: `${HIGH}px` }}>
      {months.map(({ period, value }, at) => (
        <i
          key={period}
          class={at === months.length - 1 ? "running" : ""}
          style={{ height: `${heightOf(value)}px` }}
          title={`${period}\u00a0: ${words.figure(value)}`}
        />
      ))}
      {target !== null && most > 0 && <b style={{ bottom: `${Math.min(HIGH - 1, heightOf(target))}px` }} />}
    </div>
  );
}
