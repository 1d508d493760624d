import { cents } from "../base/money.ts";
import type { Route, RouteDocument, RouteFacts, RouteForum } from "../model/route.ts";
import {
  ceilingCondition,
  knownCondition,
  limitationCondition,
  merchantsCondition,
  noticeConditions,
  solventCondition,
  undisputedCondition,
  unknownCondition,
} from "./routes-conditions.ts";
import { documentsFor } from "./routes-documents.ts";
import {
  judicialContribution,
  LAWYER_THRESHOLD,
  monthsToServe,
  PRIOR_ATTEMPT_CEILING,
} from "./routes-values.ts";

const CLAIM: readonly RouteDocument[] = ["contract", "delivery", "invoices", "formal-notice", "statement"];
const CASE: readonly RouteDocument[] = [
  ...CLAIM,
  "deposit-proof",
  "presentation-proof",
  "reminders",
  "acknowledgement",
  "answers",
  "account",
  "identity",
];

/** Before which court: between merchants the commercial one, against a consumer the tribunal judiciaire. */
export function courtOf({ quality, bothMerchants }: RouteFacts): RouteForum {
  if (quality === "particulier" || bothMerchants === false) return "judicial-court";
  return bothMerchants === true ? "commercial-court" : "court-unknown";
}

function contributionOf(facts: RouteFacts): Pick<Route, "contribution"> {
  const amount = courtOf(facts) === "commercial-court" ? undefined : judicialContribution(facts.asOf);
  return amount === undefined ? {} : { contribution: amount };
}

/** CPC 750-1: up to 5 000 € before the tribunal judiciaire, an attempt to settle comes first. */
function priorAttempt(facts: RouteFacts): Route["conditions"] {
  const amount = cents(facts.principal + (facts.interest ?? 0));
  if (courtOf(facts) === "commercial-court" || amount > PRIOR_ATTEMPT_CEILING) return [];
  return [{ code: "prior-attempt", state: "unknown", amount, limit: PRIOR_ATTEMPT_CEILING }];
}

/** An amicable plan (C.civ 2240, 1343-5). */
export function instalmentPlanRoute(facts: RouteFacts): Route {
  return {
    code: "instalment-plan",
    forum: "debtor",
    conditions: [solventCondition(facts), unknownCondition("debtor-agrees")],
    articles: ["C. civ. 2240", "C. civ. 1343-5", "C. civ. 1376"],
    documents: documentsFor(["statement", "account"], facts),
  };
}

/** Conciliateur de justice, free (CPC 750-1; C.civ 2238 suspends the limitation). */
export function conciliationRoute(facts: RouteFacts): Route {
  return {
    code: "conciliation",
    forum: "conciliateur",
    conditions: [solventCondition(facts), unknownCondition("debtor-agrees")],
    articles: ["CPC 750-1", "C. civ. 2238"],
    documents: documentsFor(["contract", "delivery", "invoices", "reminders", "answers"], facts),
  };
}

/** A mediation that both agree on (CPC 750-1; C.civ 2238). */
export function agreedMediationRoute(facts: RouteFacts): Route {
  return {
    code: "agreed-mediation",
    forum: "mediator",
    conditions: [solventCondition(facts), unknownCondition("debtor-agrees")],
    articles: ["CPC 750-1", "C. civ. 2238"],
    documents: documentsFor(["contract", "delivery", "invoices", "answers"], facts),
  };
}

/** The consumer's mediator: the consumer alone may go to it (Conso L612-1, L616-1). */
export function consumerMediatorRoute(facts: RouteFacts): Route {
  return {
    code: "consumer-mediator",
    forum: "consumer-mediator",
    conditions: [
      knownCondition("debtor-consumer", facts.quality === "particulier"),
      unknownCondition("complaint-made"),
    ],
    articles: ["C. conso. L612-1", "C. conso. L616-1"],
    documents: documentsFor(["contract", "invoices", "answers"], facts),
  };
}

/** Small-claims procedure of a commissaire de justice (CPCEx L125-1, R125-1 to R125-8). */
export function smallClaimsRoute(facts: RouteFacts): Route {
  return {
    code: "small-claims",
    forum: "commissaire",
    conditions: [
      ceilingCondition(facts),
      unknownCondition("contractual-debt"),
      unknownCondition("debtor-agrees"),
      solventCondition(facts),
      ...limitationCondition(facts),
    ],
    articles: ["CPCEx L125-1", "CPCEx R125-1 à R125-8", "C. civ. 2238"],
    documents: documentsFor(CLAIM, facts),
  };
}

/** Payment order (CPC 1405 to 1425, décret n° 2026-96 of 16 February 2026). */
export function paymentOrderRoute(facts: RouteFacts): Route {
  return {
    code: "payment-order",
    forum: courtOf(facts),
    conditions: [
      unknownCondition("contractual-debt"),
      knownCondition("amount-determined", facts.principal > 0),
      undisputedCondition(facts),
      ...noticeConditions(facts),
      solventCondition(facts),
      ...limitationCondition(facts),
      ...(facts.quality === "professionnel" ? [merchantsCondition(facts)] : []),
    ],
    articles: ["CPC 1405 à 1425", ...(courtOf(facts) === "commercial-court" ? [] : ["CGI 1635 bis Q"])],
    documents: documentsFor([...CLAIM, "deposit-proof", "identity"], facts),
    serveWithinMonths: monthsToServe(facts.asOf),
    ...contributionOf(facts),
  };
}

/**
 * Undisputed commercial claims (CPCEx L126-1 to L126-5), created in 2026: its decree was not found, so that it is told
 * as not usable yet and no letter ever names it.
 */
export function commercialClaimsRoute(facts: RouteFacts): Route {
  return {
    code: "commercial-claims",
    forum: "commissaire",
    conditions: [
      merchantsCondition(facts),
      undisputedCondition(facts),
      knownCondition("decree-published", undefined),
      solventCondition(facts),
    ],
    articles: ["CPCEx L126-1 à L126-5"],
    documents: documentsFor(CLAIM, facts),
    notYet: true,
  };
}

/** Provision by the president of the court (CPC 835 al. 2, 873 al. 2). */
export function summaryProvisionRoute(facts: RouteFacts): Route {
  const court = courtOf(facts);
  const articles =
    court === "commercial-court"
      ? ["CPC 873 al. 2"]
      : court === "judicial-court"
        ? ["CPC 835 al. 2", "CGI 1635 bis Q"]
        : ["CPC 873 al. 2", "CPC 835 al. 2", "CGI 1635 bis Q"];
  return {
    code: "summary-provision",
    forum: court,
    conditions: [
      undisputedCondition(facts),
      ...noticeConditions(facts),
      solventCondition(facts),
      ...limitationCondition(facts),
      ...(facts.quality === "professionnel" ? [merchantsCondition(facts)] : []),
    ],
    articles,
    documents: documentsFor(CASE, facts),
    ...contributionOf(facts),
  };
}

/** Full action (CPC 54, 56, 855); a lawyer is compulsory above 10 000 € (CPC 761, 853). */
export function fullActionRoute(facts: RouteFacts): Route {
  const amount = facts.principal + (facts.interest ?? 0) + (facts.indemnity ?? 0);
  const commercial = courtOf(facts) === "commercial-court";
  return {
    code: "full-action",
    forum: courtOf(facts),
    conditions: [
      ...priorAttempt(facts),
      ...noticeConditions(facts),
      solventCondition(facts),
      ...limitationCondition(facts),
      ...(facts.quality === "professionnel" ? [merchantsCondition(facts)] : []),
    ],
    articles: [
      "CPC 54",
      "CPC 56",
      ...(commercial ? ["CPC 853", "CPC 855"] : ["CPC 750-1", "CPC 761", "CGI 1635 bis Q"]),
      ...(courtOf(facts) === "court-unknown" ? ["CPC 853", "CPC 855"] : []),
    ],
    documents: documentsFor(CASE, facts),
    lawyer: { above: LAWYER_THRESHOLD, compulsory: amount > LAWYER_THRESHOLD },
    ...contributionOf(facts),
  };
}
