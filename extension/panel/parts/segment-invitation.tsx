import { policyTexts } from "#shared/texts/panel/policy.ts";

/** On the day's screen: segments wait for the owner's word. */
export function SegmentInvitation({
  count,
  onSegments,
}: {
  readonly count: number;
  readonly onSegments: () => void;
}) {
  const texts = policyTexts.segments;
  return (
    <section class="card" aria-labelledby="segments-proposed">
      <h2 id="segments-proposed">{texts.card(count)}</h2>
      <p class="soft small">{texts.cardHint}</p>
      <button type="button" onClick={onSegments}>
        {texts.see}
      </button>
    </section>
  );
}
