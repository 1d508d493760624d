import { formatAmount } from "#shared/base/french-format.ts";
import type { Cents } from "#shared/base/money.ts";
import type { Bucket } from "../sidebar-contract.ts";

type Toned = Bucket & { readonly tone: string };

/** « Sans échéance » comes first in the tab; here it stands after what time has sorted, then the credits. */
function inOrder(buckets: readonly Bucket[]): readonly Toned[] {
  const [noDue, ...others] = buckets.map((bucket, index): Toned => ({ ...bucket, tone: `tone-${index}` }));
  const credits = others.pop();
  return [...others, noDue, credits].filter((bucket): bucket is Toned => bucket !== undefined);
}

/** The aged balance as one bar; the list below says the same in words and figures, and adds up to the total. */
export function AgedBar({
  buckets,
  currency,
}: {
  readonly buckets: readonly Bucket[];
  readonly currency: string;
}) {
  const shown = inOrder(buckets).filter(({ amount }) => amount !== 0);
  if (shown.length === 0) return null;
  return (
    <>
      <div class="bar" aria-hidden="true">
        {shown
          .filter(({ amount }) => amount > 0)
          .map(({ name, amount, tone }) => (
            <i key={name} class={tone} style={{ flexGrow: amount }} />
          ))}
      </div>
      <ul class="legend" aria-label="Balance âgée par tranche">
        {shown.map(({ name, amount, tone }) => (
          <li key={name}>
            <i class={amount > 0 ? tone : "no-tone"} aria-hidden="true" />
            <span>{name}</span>
            <span class="figure">{formatAmount(amount as Cents, currency)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
