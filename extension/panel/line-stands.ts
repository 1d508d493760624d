import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { lineKey } from "./line-key.ts";

/**
 * Whether the plan still asks for a line as it was read: the same action and invoices, in the same state, for the same
 * amount. A promise, a dispute, a plan or a pause noted meanwhile takes its message away.
 */
export function stillStands(plan: readonly RankedLine[], line: PlanLine): boolean {
  const key = lineKey(line);
  return plan.some(
    ({ line: now }) => lineKey(now) === key && now.state === line.state && now.claimed === line.claimed,
  );
}
