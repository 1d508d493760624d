import type { Cents } from "#shared/base/money.ts";
import type { AgePart } from "#shared/view/aged-bar.tsx";
import type { Bucket } from "../sidebar-contract.ts";

/**
 * The parts of the aged balance as they are drawn. The tab shows « Sans échéance » first and the credits last; here
 * stands what time sorts, then what has no due day, then the credits. A part of nothing is left out.
 */
export function agePartsOf(buckets: readonly Bucket[]): readonly AgePart[] {
  const [noDue, ...others] = buckets;
  const credits = others.pop();
  const parts: AgePart[] = others.map(({ name, amount }, tone) => ({ name, amount: amount as Cents, tone }));
  if (noDue) parts.push({ name: noDue.name, amount: noDue.amount as Cents, tone: "no-due" });
  if (credits) parts.push({ name: credits.name, amount: credits.amount as Cents, tone: "none" });
  return parts.filter(({ amount }) => amount !== 0);
}
