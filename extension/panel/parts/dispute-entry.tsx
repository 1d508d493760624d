import { useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { DisputeReport } from "#shared/model/commitments.ts";
import { DISPUTE_WORDS } from "#shared/texts/disputes.ts";
import { callTexts } from "../../texts/calls.ts";
import type { DisputeProps } from "../commitment-props.ts";
import { DisputeGesture, type Gesture } from "./dispute-gesture.tsx";

/** One dispute: the point, the amount, who answers it and by when; its gestures one at a time. */
export function DisputeEntry({ report, line, ...rest }: DisputeProps) {
  const texts = callTexts.commitments;
  const { event, reason, words, amount, currency, closed } = report;
  const [gesture, setGesture] = useState<Gesture | undefined>(undefined);
  const reasonWords = DISPUTE_WORDS[reason];
  const isOpen = closed === undefined;
  const { asOf } = rest.opened.book;
  const facts = isOpen
    ? [texts.age(report.ageDays), ownerWords(report), targetWords(report, asOf), acknowledgedWords(report)]
    : [texts.closed(closed.day, closed.resolution)];
  const gestures: readonly (readonly [Gesture, string])[] = [
    ["close", texts.close],
    ...(event.id === "" ? [] : ([["target", texts.changeTarget]] as const)),
    ...(report.acknowledged || line.action === "acknowledge-dispute"
      ? []
      : ([["acknowledge", texts.acknowledge]] as const)),
    ...(event.id === "" ? [] : ([["hand-over", texts.handOver]] as const)),
  ];
  const said = words !== "" && words !== reasonWords ? words : "";
  return (
    <li>
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
      {isOpen && (
        <div class="actions">
          {gestures.map(([name, label]) => (
            <button
              key={name}
              type="button"
              class="link"
              aria-expanded={gesture === name}
              aria-label={texts.about(label, said === "" ? reasonWords : said)}
              onClick={() => setGesture(gesture === name ? undefined : name)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {isOpen && gesture !== undefined && (
        <DisputeGesture key={gesture} {...rest} line={line} report={report} gesture={gesture} />
      )}
    </li>
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
