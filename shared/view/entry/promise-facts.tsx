import { formatAmount } from "../../base/french-format.ts";
import type { PromiseReport } from "../../model/commitments.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { PROMISE_WORDS } from "../../texts/promises.ts";

/** One promise: its day and amount, what has become of it, what was received. */
export function PromiseFacts(props: { readonly report: PromiseReport; readonly currency: string }) {
  const texts = callTexts.commitments;
  const { currency } = props;
  const { event, promisedDay, graceEnd, amount, received, status } = props.report;
  return (
    <>
      <div class="line-top">
        <span class="strong">{texts.promised(promisedDay)}</span>
        <span class="amount">{amount === undefined ? texts.whole : formatAmount(amount, currency)}</span>
      </div>
      <div class="line-facts">
        <span class={`tag status-${status}`}>{PROMISE_WORDS[status]}</span>
        <span>{received > 0 ? texts.received(formatAmount(received, currency)) : texts.nothing}</span>
        <span>{texts.saidOn(event.day)}</span>
        {status === "running" && <span>{texts.until(graceEnd)}</span>}
      </div>
    </>
  );
}
