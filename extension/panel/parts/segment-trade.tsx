import { useId, useState } from "preact/hooks";
import { comparable } from "#shared/base/normalise.ts";
import { presetsOf } from "#shared/dunning/presets.ts";
import type { Scenario } from "#shared/model/scenario.ts";
import { TRADES, type Trade } from "#shared/model/settings.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { offsetWords, stepDeed } from "#shared/texts/policy.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { readTable } from "#shared/workbook/read-table.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface TradeCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened, said: string) => void;
}

/** The owner's trade: what its scenarios are, before anything is written. */
export function TradeCard({ connector, opened, onChanged }: TradeCardProps) {
  const texts = policyTexts.trade;
  const select = useId();
  const current = opened.book.settings.trade;
  const [wanted, setWanted] = useState<Trade | undefined>(current);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState("");
  const apply = useAction(async () => {
    setSaid("");
    setRefusal("");
    const now = await connector.changePolicy({ kind: "trade", trade: wanted });
    if (now.kind === "done") setSaid(now.said);
    else setRefusal(now.said);
    onChanged(now.opened, "");
  });
  const failure = refusal === "" ? apply.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <section class="card" aria-labelledby="trade">
      <h2 id="trade">{texts.title}</h2>
      <p class="soft small">{texts.explain}</p>
      <div class="field">
        <label for={select}>{texts.label}</label>
        <select
          id={select}
          value={wanted ?? ""}
          onChange={(event) => setWanted(TRADES.find((trade) => trade === event.currentTarget.value))}
        >
          <option value="">{current === undefined ? texts.chosen(texts.none) : texts.none}</option>
          {TRADES.map((trade) => (
            <option key={trade} value={trade}>
              {trade === current ? texts.chosen(trade) : trade}
            </option>
          ))}
        </select>
      </div>
      {wanted === "transport" && <p class="small">{texts.transport}</p>}
      {wanted !== undefined && <Preview opened={opened} trade={wanted} />}
      {wanted !== current && (
        <button type="button" class="main wide" disabled={apply.busy} onClick={() => apply.run()}>
          {wanted === undefined ? texts.remove : texts.apply(wanted)}
        </button>
      )}
      <div role="status">
        {said !== "" && (
          <Notice key={said} live={false}>
            {said}
          </Notice>
        )}
      </div>
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}

/** The scenarios of a trade, segment by segment; those of the workbook as the owner made them. */
function Preview({ opened, trade }: { readonly opened: OpenBook; readonly trade: Trade }) {
  const texts = policyTexts.trade;
  const written = writtenNames(opened);
  const mine = (name: string): Scenario | undefined =>
    written.has(comparable(name))
      ? opened.book.scenarios.find((scenario) => comparable(scenario.name) === comparable(name))
      : undefined;
  return (
    <Fold title={texts.preview}>
      {presetsOf(trade).map((preset) => {
        const own = mine(preset.name);
        return (
          <div key={preset.name} class="stack tight">
            <h3>{texts.previewOf(preset.name.split(" – ")[0] ?? preset.name)}</h3>
            {own !== undefined && <p class="soft small">{texts.kept}</p>}
            <Steps scenario={own ?? preset} />
          </div>
        );
      })}
    </Fold>
  );
}

function Steps({ scenario }: { readonly scenario: Scenario }) {
  return (
    <dl class="steps">
      {scenario.steps.map((step) => (
        <div key={step.rank}>
          <dt>{offsetWords(step.offset)}</dt>
          <dd>{stepDeed(step)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names of the scenarios that the tab holds, apart from those that the core completes it with. */
function writtenNames({ book }: OpenBook): ReadonlySet<string> {
  const tab = book.ourCells.Scénarios;
  const table = tab && readTable(tab, "Scénarios");
  return new Set((table?.rows ?? []).map((row) => comparable(row.text("Scénario"))));
}
