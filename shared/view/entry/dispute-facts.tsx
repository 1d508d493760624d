import type { Day } from "../../base/day.ts";
import { formatAmount } from "../../base/french-format.ts";
import type { DisputeReport } from "../../model/commitments.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { DISPUTE_WORDS } from "../../texts/disputes.ts";

/** The point of a dispute as it was stated, else its reason: what tells it from another one. */
export function disputePoint({ words, reason }: DisputeReport): string {
  return words === "" ? DISPUTE_WORDS[reason] : words;
}

/** One dispute: its reason and the point, the amount, who answers it and by when, or how it ended. */
export function DisputeFacts({ report, asOf }: { readonly report: DisputeReport; readonly asOf: Day }) {
  const texts = callTexts.commitments;
  const { event, reason, words, amount, currency, closed } = report;
  const reasonWords = DISPUTE_WORDS[reason];
  const isOpen = closed === undefined;
  const facts = isOpen
    ? [texts.age(report.ageDays), ownerWords(report), targetWords(report, asOf), acknowledgedWords(report)]
    : [texts.closed(closed.day, closed.resolution)];
  const said = words !== "" && words !== reasonWords ? words : "";
  return (
    <>
      <div class="line-top">
        <span class="strong">{reasonWords}</span>
        {isOpen && amount > 0 && <span class="amount">{formatAmount(amount, currency)}</span>}
      </div>
      {said !== "" && <p class="small">{said}</p>}
      <div class="line-facts">
        {event.invoices.length > 0 && <span>{event.invoices.map(({ number }) => number).join(", ")}</span>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </>
  );
}

function ownerWords({ owner, handedOver }: DisputeReport): string {
  const texts = callTexts.commitments;
  if (owner === undefined) return texts.noOwner;
  return handedOver ? `${texts.owner(owner)} (${texts.handedOver})` : texts.owner(owner);
}

function targetWords({ targetDay }: DisputeReport, today: string): string {
  const texts = callTexts.commitments;
  if (targetDay === undefined) return texts.noTarget;
  return targetDay < today ? texts.targetPassed(targetDay) : texts.target(targetDay);
}

function acknowledgedWords({ acknowledged }: DisputeReport): string {
  return acknowledged ? callTexts.commitments.acknowledged : callTexts.commitments.notAcknowledged;
}
