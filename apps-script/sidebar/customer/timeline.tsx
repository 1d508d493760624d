import { useState } from "preact/hooks";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import type { CustomerPage } from "#shared/workbook/customer-page.ts";
import type { TimelineEntry } from "#shared/workbook/customer-timeline.ts";
import type { CustomerDeeds } from "./deeds.ts";

const words = customerTexts.timeline;
const PAGE = 10;

/** What happened with a customer, latest first; an event of the journal can be cancelled, nothing is erased. */
export function Timeline({ page, deeds }: { readonly page: CustomerPage; readonly deeds: CustomerDeeds }) {
  const { timeline, currency } = page;
  const [shown, setShown] = useState(PAGE);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.title}</h2>
      {timeline.length === 0 && <p class="soft">{words.none}</p>}
      <ol class="points">
        {timeline.slice(0, shown).map((entry, index) => (
          <Entry
            key={entry.id === "" ? `${entry.day} ${index + 1}` : entry.id}
            entry={entry}
            currency={currency}
            deeds={deeds}
          />
        ))}
      </ol>
      {timeline.length > shown && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, timeline.length - shown))}
        </button>
      )}
    </section>
  );
}

function Entry(props: {
  readonly entry: TimelineEntry;
  readonly currency: string;
  readonly deeds: CustomerDeeds;
}) {
  const { entry, deeds } = props;
  const { day, what, detail, amount, invoices, undo, id } = entry;
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <p class="line-top">
        <span class="strong">{what}</span>
        {amount !== undefined && amount !== 0 && (
          <span class="amount">{formatAmount(amount, entry.currency ?? props.currency)}</span>
        )}
      </p>
      <div class="dated">
        <p class="line-facts">
          <time dateTime={day}>{formatDay(day)}</time>
          {invoices.length > 0 && <span>{invoices.join(", ")}</span>}
        </p>
        {undo === "yes" && !asking && (
          <button
            type="button"
            class="link"
            disabled={deeds.busy}
            aria-label={words.undoLabel(what, day)}
            onClick={() => setAsking(true)}
          >
            {words.undo}
          </button>
        )}
      </div>
      {detail !== "" && <p class="soft small">{detail}</p>}
      {undo === "draft" && <p class="soft small">{words.draft}</p>}
      {asking && (
        <div class="stack tight">
          <p class="soft small">{words.explain}</p>
          <div class="actions">
            <button type="button" disabled={deeds.busy} onClick={() => void deeds.cancel([id])}>
              {words.confirm}
            </button>
            <button type="button" class="quiet" disabled={deeds.busy} onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
