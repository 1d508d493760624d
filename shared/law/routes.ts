import type { Route, RouteCode, RouteFacts, RouteReason } from "../model/route.ts";
import { knownCondition } from "./routes-conditions.ts";
import { documentsFor } from "./routes-documents.ts";
import {
  agreedMediationRoute,
  commercialClaimsRoute,
  conciliationRoute,
  consumerMediatorRoute,
  fullActionRoute,
  instalmentPlanRoute,
  paymentOrderRoute,
  smallClaimsRoute,
  summaryProvisionRoute,
} from "./routes-private.ts";
import { publicRoutes } from "./routes-public.ts";

/**
 * What usually comes first for each recorded reason, so that the list opens with it: dispute → conciliation or
 * mediation; silence → payment order; difficulties → plan; refusal → référé. An order of reading, never a choice.
 */
const USUAL_ORDER: Readonly<Record<RouteReason, readonly RouteCode[]>> = {
  dispute: ["conciliation", "agreed-mediation", "consumer-mediator", "full-action"],
  silence: ["payment-order", "small-claims", "conciliation"],
  difficulties: ["instalment-plan", "conciliation", "agreed-mediation", "small-claims"],
  refusal: ["summary-provision", "payment-order", "full-action"],
};

/** The same against a public debtor. */
const PUBLIC_ORDER: Readonly<Record<RouteReason, readonly RouteCode[]>> = {
  dispute: ["business-mediator", "written-claim"],
  silence: ["written-claim", "public-accountant", "business-mediator"],
  difficulties: ["public-accountant", "business-mediator", "written-claim"],
  refusal: ["written-claim", "administrative-provision", "prefect"],
};

function inOrder(routes: readonly Route[], order: readonly RouteCode[]): readonly Route[] {
  const rank = (code: RouteCode): number => {
    const at = order.indexOf(code);
    return at < 0 ? order.length : at;
  };
  // A text that cannot be used yet is information: last, whatever the reason. `sort` is stable.
  return [...routes].sort(
    (a, b) => Number(a.notYet === true) - Number(b.notYet === true) || rank(a.code) - rank(b.code),
  );
}

/** After an opening judgment there is one: to declare the claim (C.com L622-7, L622-21, L622-24, R622-24). */
function declarationRoute(facts: RouteFacts): Route {
  return {
    code: "declaration",
    forum: "receiver",
    conditions: [
      {
        ...knownCondition("not-insolvent", false),
        ...(facts.judgment === undefined ? {} : { day: facts.judgment }),
      },
    ],
    articles: [
      "C. com. L622-7",
      "C. com. L622-21",
      "C. com. L622-24",
      "C. com. L622-25",
      "C. com. L622-28",
      "C. com. R622-24",
    ],
    documents: documentsFor(["contract", "delivery", "invoices", "statement", "account"], facts),
  };
}

/**
 * The routes that the texts give for a debtor, an amount and a recorded reason, each with its conditions compared with
 * the facts. Facts, never advice: nothing is chosen, scored or left out for being weak; what
 * does not exist against this debtor is not listed. The order is that of the reason's usual course.
 */
export function routesFor(facts: RouteFacts): readonly Route[] {
  if (facts.judgment !== undefined) return [declarationRoute(facts)];
  if (facts.quality === "public") return inOrder(publicRoutes(facts), PUBLIC_ORDER[facts.reason]);
  const common = [
    instalmentPlanRoute(facts),
    conciliationRoute(facts),
    smallClaimsRoute(facts),
    paymentOrderRoute(facts),
    summaryProvisionRoute(facts),
    fullActionRoute(facts),
  ];
  const own =
    facts.quality === "particulier"
      ? [consumerMediatorRoute(facts)]
      : [
          agreedMediationRoute(facts),
          ...(facts.bothMerchants === false ? [] : [commercialClaimsRoute(facts)]),
        ];
  return inOrder([...common, ...own], USUAL_ORDER[facts.reason]);
}
