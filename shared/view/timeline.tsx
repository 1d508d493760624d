import { useState } from "preact/hooks";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { TIMELINE_FAMILIES, type TimelineFamily } from "../model/timeline.ts";
import { customerTexts } from "../texts/customer-page.ts";
import type { CustomerPage } from "../workbook/customer-page.ts";
import type { TimelineEntry } from "../workbook/customer-timeline.ts";
import type { CustomerDeeds } from "./customer/deeds.ts";
import { useMoreRows } from "./more-rows.ts";
import { TimelineStrip } from "./timeline-strip.tsx";

const words = customerTexts.timeline;
const PAGE = 10;
/** With fewer lines, a filter hides more than it helps. */
const WORTH_FILTERING = 5;

interface TimelineProps {
  readonly page: Pick<CustomerPage, "name" | "timeline" | "currency" | "asOf">;
  readonly deeds: Pick<CustomerDeeds, "busy" | "cancel">;
  /** Where a draft is answered for. */
  readonly draftHint?: string;
}

/** What happened with a customer: the last year in a picture, then line by line, latest first; nothing is erased. */
export function Timeline({ page, deeds, draftHint = words.draft }: TimelineProps) {
  const { timeline, currency, name, asOf } = page;
  const { shown, list, showMore, restart } = useMoreRows<HTMLOListElement>(PAGE);
  const [family, setFamily] = useState<TimelineFamily>();
  const families = TIMELINE_FAMILIES.filter((one) => timeline.some((entry) => entry.family === one));
  const filters = timeline.length >= WORTH_FILTERING && families.length > 1;
  // What was cancelled may have been the last of its kind.
  const chosen = filters && family !== undefined && families.includes(family) ? family : undefined;
  const entries = chosen === undefined ? timeline : timeline.filter((entry) => entry.family === chosen);
  const choose = (one: TimelineFamily | undefined): void => {
    setFamily(one);
    restart();
  };
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.title}</h2>
      {timeline.length === 0 && <p class="soft">{words.none}</p>}
      <TimelineStrip name={name} asOf={asOf} entries={entries} />
      {filters && (
        <fieldset class="chips">
          <legend class="hidden">{words.filter}</legend>
          <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
            {words.all}
          </button>
          {families.map((one) => (
            <button key={one} type="button" aria-pressed={chosen === one} onClick={() => choose(one)}>
              {words.families[one]}
            </button>
          ))}
        </fieldset>
      )}
      {filters && (
        <p class="hidden" role="status">
          {words.shown(entries.length)}
        </p>
      )}
      <ol class="points" ref={list}>
        {entries.slice(0, shown).map((entry, index) => (
          <Entry
            key={entry.id === "" ? `${entry.day} ${index + 1}` : entry.id}
            entry={entry}
            currency={currency}
            deeds={deeds}
            draftHint={draftHint}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {words.more(Math.min(PAGE, entries.length - shown))}
        </button>
      )}
    </section>
  );
}

interface EntryProps extends Pick<TimelineProps, "deeds"> {
  readonly entry: TimelineEntry;
  readonly currency: string;
  readonly draftHint: string;
}

function Entry({ entry, currency, deeds, draftHint }: EntryProps) {
  const { day, what, detail, amount, invoices, undo, id } = entry;
  const [asking, setAsking] = useState(false);
  return (
    <li class={`told-${entry.family}`}>
      <p class="line-top">
        <span class="strong">{what}</span>
        {amount !== undefined && amount !== 0 && (
          <span class="amount">{formatAmount(amount, entry.currency ?? currency)}</span>
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
      {undo === "draft" && <p class="soft small">{draftHint}</p>}
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
