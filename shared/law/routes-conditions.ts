import { cents } from "../base/money.ts";
import type { ConditionState, RouteCondition, RouteFacts } from "../model/route.ts";
import { SMALL_CLAIMS_CEILING } from "./routes-values.ts";

const stateOf = (holds: boolean | undefined): ConditionState =>
  holds === undefined ? "unknown" : holds ? "met" : "not-met";

/** Small claims: principal and interest together (CPCEx L125-1, R125-1); unknown interest may only add to it. */
export function ceilingCondition(facts: RouteFacts): RouteCondition {
  const { principal, interest } = facts;
  const amount = cents(principal + (interest ?? 0));
  const holds = amount > SMALL_CLAIMS_CEILING ? false : interest === undefined ? undefined : true;
  return { code: "amount-ceiling", state: stateOf(holds), amount, limit: SMALL_CLAIMS_CEILING };
}

/** No invoice is contested in what is owed, as far as the journal tells. */
export function undisputedCondition({ disputed }: RouteFacts): RouteCondition {
  return { code: "undisputed", state: stateOf(disputed === 0), amount: disputed };
}

/** The demand that comes before (C.civ 1344); a fact, not a condition of every route. */
export function noticeConditions({
  noticeSent,
  noticeDeadline,
  asOf,
}: RouteFacts): readonly RouteCondition[] {
  const sent: RouteCondition = {
    code: "formal-notice-sent",
    state: stateOf(noticeSent !== undefined),
    ...(noticeSent === undefined ? {} : { day: noticeSent }),
  };
  if (noticeDeadline === undefined) return [sent];
  return [
    sent,
    { code: "formal-notice-expired", state: stateOf(asOf > noticeDeadline), day: noticeDeadline },
  ];
}

/** The claim is not past the earliest day of limitation (C.com L110-4; Conso L218-2; law n° 68-1250): an assumption. */
export function limitationCondition({ limitation, asOf }: RouteFacts): readonly RouteCondition[] {
  if (limitation === undefined) return [];
  // Past the earliest day nobody knows: it may have been interrupted.
  const state: ConditionState = asOf <= limitation ? "met" : "unknown";
  return [{ code: "not-time-barred", state, day: limitation }];
}

/** No opening judgment (C.com L622-21). */
export function solventCondition({ judgment }: RouteFacts): RouteCondition {
  return judgment === undefined
    ? { code: "not-insolvent", state: "unknown" }
    : { code: "not-insolvent", state: "not-met", day: judgment };
}

/** Both parties merchants (C.com L721-3): then the commercial court, else the tribunal judiciaire. */
export function merchantsCondition({ bothMerchants }: RouteFacts): RouteCondition {
  return { code: "both-merchants", state: stateOf(bothMerchants) };
}

/** A condition that no cell can tell. */
export function unknownCondition(code: RouteCondition["code"]): RouteCondition {
  return { code, state: "unknown" };
}

/** A condition known from the facts. */
export function knownCondition(code: RouteCondition["code"], holds: boolean | undefined): RouteCondition {
  return { code, state: stateOf(holds) };
}
