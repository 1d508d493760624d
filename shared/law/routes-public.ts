import type { Route, RouteDocument, RouteFacts } from "../model/route.ts";
import {
  knownCondition,
  limitationCondition,
  noticeConditions,
  undisputedCondition,
  unknownCondition,
} from "./routes-conditions.ts";
import { documentsFor } from "./routes-documents.ts";

const CLAIM: readonly RouteDocument[] = ["contract", "portal", "invoices", "delivery", "statement"];

/**
 * What exists against a public debtor under an administrative contract: neither small claims, nor payment order, nor
 * seizure. CCP L2192-10 to L2192-15; law n° 68-1250.
 */
export function publicRoutes(facts: RouteFacts): readonly Route[] {
  return [
    {
      code: "written-claim",
      forum: "ordonnateur",
      conditions: [knownCondition("debtor-public", true), ...limitationCondition(facts)],
      articles: ["CCP L2192-10 à L2192-15", "CCP R2192-36", "loi n° 68-1250, art. 1 et 2"],
      documents: documentsFor([...CLAIM, "reminders"], facts),
    },
    {
      code: "public-accountant",
      forum: "public-accountant",
      conditions: [knownCondition("debtor-public", true), unknownCondition("debtor-agrees")],
      articles: [],
      documents: documentsFor(["portal", "invoices", "answers"], facts),
    },
    {
      code: "business-mediator",
      forum: "business-mediator",
      conditions: [unknownCondition("debtor-agrees")],
      articles: [],
      documents: documentsFor(["contract", "invoices", "reminders", "answers"], facts),
    },
    {
      code: "administrative-provision",
      forum: "administrative-court",
      conditions: [undisputedCondition(facts), ...noticeConditions(facts), ...limitationCondition(facts)],
      articles: [],
      documents: documentsFor(
        [...CLAIM, "formal-notice", "deposit-proof", "presentation-proof", "reminders", "answers"],
        facts,
      ),
    },
    {
      code: "prefect",
      forum: "prefect",
      conditions: [
        knownCondition("debtor-local-authority", facts.localAuthority),
        unknownCondition("judgment-held"),
        undisputedCondition(facts),
      ],
      articles: ["CGCT L1612-15", "CGCT L1612-16"],
      documents: documentsFor(["judgment", "invoices", "portal", "statement", "formal-notice"], facts),
    },
  ];
}
