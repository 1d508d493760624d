import "#shared/view/charts/charts.css";
import type { Day } from "#shared/base/day.ts";
import { fromPlainViews } from "#shared/indicators/plain-views.ts";
import { indicatorTexts } from "#shared/texts/indicators-screen.ts";
import { IndicatorList } from "#shared/view/indicators/indicator-list.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

const READING = "Calcul des indicateurs…";

/** The indicators of the day, each with its last months side by side. */
export function IndicatorsView({ server, back }: { readonly server: Server; readonly back: () => void }) {
  const { state, doing, failure } = useReading(READING, () => server.indicatorSeries());
  return (
    <Page title={indicatorTexts.title} back={back} status={doing}>
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && doing !== "" && <Skeleton label={READING} />}
      {state !== undefined && (
        <>
          <p class="soft">{indicatorTexts.asOf(state.asOf as Day)}</p>
          <IndicatorList
            groups={fromPlainViews(state.groups)}
            size={{ ...state.size, value: state.size.value ?? undefined }}
          />
        </>
      )}
    </Page>
  );
}
