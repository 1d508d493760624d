import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { debtorQuality } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { WordFacts } from "./customer-facts.ts";
import { itemsOf } from "./event-scope.ts";
import type { PlanState } from "./instalment-plans.ts";

const ACCELERATED = /\b(decheance du terme|exigibilite immediate|dechus? du terme)\b/;

/**
 * Whether the whole of a missed plan is due: a formal notice to pay the missed instalment was sent after its grace and
 * the time it stated is over (an acceleration clause plays after a notice to cure), or the owner
 * noted the « déchéance du terme ». Without either, only the missed instalments are due.
 * @param covered the plan's open items
 */
export function isAccelerated(
  plan: PlanState,
  covered: readonly OpenItem[],
  graceEnd: Day,
  facts: Pick<WordFacts, "events" | "index" | "customer" | "today">,
): boolean {
  const ids = new Set(plan.events.flatMap(({ id }) => (id === "" ? [] : [id])));
  const items = new Set(covered);
  for (const event of facts.events) {
    if (event.day <= graceEnd) continue;
    const isNamed = event.reference !== undefined && ids.has(event.reference);
    const isAbout = (): boolean => isNamed || itemsOf(event, facts.index).some((open) => items.has(open));
    if (event.kind === "note" && ACCELERATED.test(comparable(event.motive ?? ""))) {
      if (isAbout()) return true;
    } else if (event.kind === "mise en demeure envoyée") {
      const deadline =
        event.promisedDay ?? formalNoticeDeadline(event.day, debtorQuality(facts.customer.segment));
      if (deadline < facts.today && isAbout()) return true;
    }
  }
  return false;
}
