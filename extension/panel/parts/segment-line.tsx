import type { Segment } from "#shared/model/customer.ts";
import type { SegmentProposal } from "#shared/model/segment.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { cluesClause, confidenceWord, SEGMENT_EFFECTS } from "#shared/texts/segments.ts";

interface SegmentLineProps {
  readonly proposal: SegmentProposal;
  /** What declining writes. */
  readonly kept: Segment;
  readonly name: string;
  readonly isChosen: boolean;
  readonly busy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onAccept: () => void;
  /** `undefined`: the current segment stands in `Clients` already. */
  readonly onKeep: (() => void) | undefined;
}

/** One segment proposed: for whom, why, what it changes. */
export function SegmentLine(props: SegmentLineProps) {
  const { proposal, kept, name, isChosen, busy, onChoose, onAccept, onKeep } = props;
  const { segment, current, clues, confidence } = proposal;
  const texts = policyTexts.segments;
  return (
    <div class="card segment">
      <label class="segment-head">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span class="stack tight">
          <span class="customer">{name}</span>
          <span class="line-facts">
            <span class="strong">{texts.proposal(segment)}</span>
            <span>{confidenceWord(confidence)}</span>
            {current !== undefined && <span>{texts.current(current)}</span>}
          </span>
        </span>
      </label>
      <p class="small">{capital(cluesClause(clues))}</p>
      <p class="soft small">{capital(SEGMENT_EFFECTS[segment])}</p>
      <div class="actions">
        <button
          type="button"
          disabled={busy}
          aria-label={texts.acceptLabel(name, segment)}
          onClick={onAccept}
        >
          {texts.accept}
        </button>
        {onKeep !== undefined && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            aria-label={texts.keepLabel(name, kept)}
            onClick={onKeep}
          >
            {texts.keep(kept)}
          </button>
        )}
      </div>
    </div>
  );
}

const capital = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);
