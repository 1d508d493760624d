import { useMemo, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { Fold } from "#shared/view/fold.tsx";
import { useMoreRows } from "#shared/view/more-rows.ts";
import { Notice } from "#shared/view/notice.tsx";
import { retentionOf } from "#shared/workbook/privacy/retention-of.ts";
import { LONGEST_RETENTION, retentionYears } from "#shared/workbook/privacy/retention-setting.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface PrivacyRetentionProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened) => void;
  readonly onChoose: (customer: CustomerKey) => void;
}

const PAGE = 10;
const YEARS = Array.from({ length: LONGEST_RETENTION }, (_value, index) => index + 1);

/** Who is past the time of keeping, and that time. */
export function PrivacyRetention({ connector, opened, onChanged, onChoose }: PrivacyRetentionProps) {
  const texts = privacyTexts.retention;
  const { book, outcome, today } = opened;
  const expired = useMemo(() => retentionOf(book, outcome, today), [book, outcome, today]);
  const { shown, list, showMore } = useMoreRows<HTMLUListElement>(PAGE);
  return (
    <section class="card" aria-labelledby="privacy-retention">
      <h2 id="privacy-retention">{texts.title}</h2>
      <p class="soft small">{texts.hint}</p>
      <p class="strong">{expired.length === 0 ? texts.none : texts.count(expired.length)}</p>
      {expired.length > 0 && (
        <ul class="lines" ref={list}>
          {expired.slice(0, shown).map(({ customer, name, last, rule }) => (
            <li key={customer}>
              <p>
                <bdi class="strong">{name}</bdi>
              </p>
              <p class="soft small">{texts.last(last, rule)}</p>
              <button type="button" class="quiet" onClick={() => onChoose(customer)}>
                {privacyTexts.open}
                <span class="hidden">{privacyTexts.customer.openOf(name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {expired.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {texts.more(Math.min(PAGE, expired.length - shown))}
        </button>
      )}
      <Fold title={texts.period}>
        <Period connector={connector} opened={opened} onChanged={onChanged} />
      </Fold>
    </section>
  );
}

function Period({ connector, opened, onChanged }: Omit<PrivacyRetentionProps, "onChoose">) {
  const texts = privacyTexts.retention;
  const years = retentionYears(opened.book);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState("");
  const keep = useAction(async (wanted: number | undefined) => {
    setSaid("");
    setRefusal("");
    const now = await connector.keepRetention(wanted);
    if (now.kind === "refused") setRefusal(now.said);
    else setSaid(now.said);
    onChanged(now.opened);
  });
  const failure = refusal === "" ? keep.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <>
      <p class="soft small" id="privacy-period-hint">
        {texts.periodHint}
      </p>
      <div class="field">
        <label for="privacy-period">{texts.period}</label>
        <select
          id="privacy-period"
          aria-describedby="privacy-period-hint"
          disabled={keep.busy}
          value={years === undefined ? "" : String(years)}
          onChange={({ currentTarget: { value } }) => keep.run(value === "" ? undefined : Number(value))}
        >
          <option value="">{texts.byLaw}</option>
          {YEARS.map((count) => (
            <option key={count} value={String(count)}>
              {texts.years(count)}
            </option>
          ))}
        </select>
      </div>
      <div class="said" role="status">
        {said !== "" && <Notice live={false}>{said}</Notice>}
      </div>
      {failure !== undefined && <Problem failure={failure} />}
    </>
  );
}
