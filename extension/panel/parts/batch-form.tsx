import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { BatchChoice } from "../batch-choice.ts";

interface BatchFormProps {
  readonly choice: BatchChoice;
  readonly onGo: (keys: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Which drafts to make, all of them unless told, with what to check before. */
export function BatchForm({ choice, onGo, onCancel }: BatchFormProps) {
  const texts = dayTexts.batch;
  const { ready, withGaps } = choice;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter(({ key }) => !left.has(key));
  const warnings = warningsOf(chosen);
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section class="card" aria-labelledby="batch-title">
      <h3 id="batch-title" ref={title} tabIndex={-1}>
        {texts.title(chosen.length)}
      </h3>
      <p class="soft small">{panelTexts.today.batchExplain}</p>
      <fieldset class="batch-lines" aria-label={texts.choose}>
        {ready.map(({ key, line, name }) => (
          <label key={key}>
            <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
            <span class="who">{name}</span>
            {line.claimed > 0 && <span class="amount">{formatAmount(line.claimed, line.currency)}</span>}
          </label>
        ))}
      </fieldset>
      <div class="line-top">
        <span class="soft small" role="status">
          {texts.chosen(chosen.length, ready.length)}
        </span>
        <button
          type="button"
          class="link"
          onClick={() => setLeft(left.size === 0 ? new Set(ready.map(({ key }) => key)) : new Set())}
        >
          {left.size === 0 ? texts.none : texts.all}
        </button>
      </div>
      {withGaps.length > 0 && (
        <p class="soft small">
          {texts.leftOut(withGaps.length)} {withGaps.join(", ")} ({texts.leftOutGap}).
        </p>
      )}
      {warnings.length > 0 && (
        <div class="warnings">
          <p class="strong">{panelTexts.reminder.warnings}</p>
          <ul>
            {warnings.map(([warning, names]) => (
              <li key={warning}>
                {names.length < ready.length && (
                  <span class="strong">{texts.warningOf(names.join(", "))}</span>
                )}
                {warning}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={chosen.length === 0}
          onClick={() => onGo(new Set(chosen.map(({ key }) => key)))}
        >
          {panelTexts.today.batchGo}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {panelTexts.today.batchCancel}
        </button>
      </div>
      {chosen.length === 0 && <p class="soft small">{texts.noneChosen}</p>}
    </section>
  );
}

/** Each warning once, with the customers that it is about. */
function warningsOf(chosen: BatchChoice["ready"]): readonly (readonly [string, readonly string[]])[] {
  const names = new Map<string, string[]>();
  for (const { name, warnings } of chosen) {
    for (const warning of warnings) {
      const known = names.get(warning);
      if (known === undefined) names.set(warning, [name]);
      else known.push(name);
    }
  }
  return [...names];
}
