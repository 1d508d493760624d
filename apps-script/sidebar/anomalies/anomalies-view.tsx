import { useId, useState } from "preact/hooks";
import type { Severity } from "#shared/model/problem.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { AnomalyPoint, anomalyPlace } from "#shared/view/customer/anomaly-point.tsx";
import { Empty } from "#shared/view/empty.tsx";
import { useMoreRows } from "#shared/view/more-rows.ts";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { Anomaly } from "#shared/workbook/anomaly-list.ts";
import type { AnomaliesState } from "../../customer/contract.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { Page } from "../page.tsx";
import type { Server } from "../server.ts";
import { useReading } from "../use-reading.ts";
import "#shared/view/entry/entry.css";
import "#shared/view/customer/customer.css";

const words = customerTexts.anomalies;
const SEVERITIES = Object.keys(words.severities) as Severity[];
const PAGE = 30;

/** What Crescendo could not read or finds strange, gravest first, each with the way to its cell. */
export function AnomaliesView({ server, back }: { readonly server: Server; readonly back: () => void }) {
  const [wanted, setWanted] = useState<Severity | "">("");
  const rows = useMoreRows<HTMLUListElement>(PAGE);
  const [said, setSaid] = useState("");
  const { state, doing, failure, run, read } = useReading(words.reading, () => server.anomalyList());
  const busy = doing !== "";

  const goTo = ({ tab, row, column }: Anomaly): void => {
    setSaid("");
    void run("", words.go, async () => {
      await server.goToCell(tab, row, column);
      setSaid(customerTexts.invoices.shown(tab, Math.max(1, row)));
    });
  };
  const shown = (state?.anomalies ?? []).filter(({ severity }) => wanted === "" || severity === wanted);
  return (
    <Page
      title={words.title}
      back={back}
      status={busy ? doing : said}
      action={
        state !== undefined && (
          <button type="button" class="wide" disabled={busy} onClick={() => void read()}>
            {words.again}
          </button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && busy && <Skeleton />}
      {state !== undefined && state.anomalies.length === 0 && (
        <Empty title={words.none} hint={words.noneHint} />
      )}
      {state !== undefined && state.anomalies.length > 0 && (
        <>
          <p class="soft">{words.explain}</p>
          <Filter
            state={state}
            value={wanted}
            choose={(severity) => {
              setWanted(severity);
              rows.restart();
            }}
          />
          <ul class="points" ref={rows.list}>
            {shown.slice(0, rows.shown).map((anomaly, index) => (
              <Entry
                key={`${anomaly.tab} ${anomaly.row} ${anomaly.header} ${index + 1}`}
                anomaly={anomaly}
                busy={busy}
                goTo={goTo}
              />
            ))}
          </ul>
          {shown.length > rows.shown && (
            <button type="button" class="wide" onClick={rows.showMore}>
              {words.more(Math.min(PAGE, shown.length - rows.shown))}
            </button>
          )}
          {state.more > 0 && <p class="soft">{words.beyond(state.more)}</p>}
        </>
      )}
    </Page>
  );
}

function Filter(props: {
  readonly state: AnomaliesState;
  readonly value: Severity | "";
  readonly choose: (severity: Severity | "") => void;
}) {
  const { counts } = props.state;
  const id = useId();
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  const all = present.reduce((sum, severity) => sum + counts[severity], 0);
  if (present.length < 2) return null;
  return (
    <div class="field">
      <label for={id}>{words.filter}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) =>
          props.choose(SEVERITIES.find((severity) => severity === event.currentTarget.value) ?? "")
        }
      >
        <option value="">
          {words.all} ({all})
        </option>
        {present.map((severity) => (
          <option key={severity} value={severity}>
            {words.severities[severity]} ({counts[severity]})
          </option>
        ))}
      </select>
    </div>
  );
}

function Entry(props: {
  readonly anomaly: Anomaly;
  readonly busy: boolean;
  readonly goTo: (anomaly: Anomaly) => void;
}) {
  const { anomaly, busy } = props;
  const label = anomaly.row === 0 ? words.goTab : words.go;
  return (
    <li>
      <AnomalyPoint anomaly={anomaly}>
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.goLabel(label, anomalyPlace(anomaly))}
          onClick={() => props.goTo(anomaly)}
        >
          {label}
        </button>
      </AnomalyPoint>
    </li>
  );
}
