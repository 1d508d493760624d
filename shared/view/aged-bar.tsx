import { formatAmount } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { VIEW_WORDS } from "../texts/view.ts";

/** One part of an aged balance. */
export interface AgePart {
  /** « Non échu », « 1–30 j » … */
  readonly name: string;
  readonly amount: Cents;
  /** Its place among the ages, 0: not due yet; `no-due`: no due day sorts it; `none`: it takes no part in the bar. */
  readonly tone: number | "no-due" | "none";
}

/** The class that gives a part its colour, in the bar and in the charts. */
export const toneClass = ({ tone }: AgePart): string =>
  tone === "no-due" ? tone : `age${Math.min(Number(tone), 4)}`;

const inBar = (part: AgePart): boolean => part.tone !== "none" && part.amount > 0;

/** Share of each age in what is owed; the same said in words to a screen reader. */
export function AgeBar(props: {
  readonly parts: readonly AgePart[];
  readonly label: string;
  readonly currency: string;
}) {
  const shown = props.parts.filter(inBar);
  const sum = shown.reduce((total, { amount }) => total + amount, 0);
  if (sum === 0) return null;
  const words = shown.map(({ name, amount }) => `${name} ${formatAmount(amount, props.currency)}`);
  return (
    <span class="bar" role="img" aria-label={VIEW_WORDS.barLabel(props.label, words.join(", "))}>
      {shown.map((part) => (
        <span key={part.name} class={toneClass(part)} style={{ flexGrow: part.amount / sum }} />
      ))}
    </span>
  );
}

/** The ages one by one, with the colour they have in the bar; they add up to the total. */
export function AgeList({
  parts,
  currency,
}: {
  readonly parts: readonly AgePart[];
  readonly currency: string;
}) {
  return (
    <dl class="ages">
      {parts.map((part) => (
        <div key={part.name}>
          <dt>
            {part.tone !== "none" && <span class={`dot ${toneClass(part)}`} aria-hidden="true" />}
            {part.name}
          </dt>
          <dd>{formatAmount(part.amount, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
