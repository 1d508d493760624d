import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { routesFor } from "#shared/law/routes.ts";
import { solventCondition } from "#shared/law/routes-conditions.ts";
import { documentsFor } from "#shared/law/routes-documents.ts";
import { courtOf } from "#shared/law/routes-private.ts";
import { monthsToServe } from "#shared/law/routes-values.ts";
import type { Route, RouteCode, RouteFacts } from "#shared/model/route.ts";
import { facts } from "../routes/route-facts.ts";

function routeOf(code: RouteCode, more: Partial<RouteFacts> = {}): Route {
  const found = routesFor(facts(more)).find((one) => one.code === code);
  if (found === undefined) throw new Error(`pas de ${code}`);
  return found;
}

const conditionsOf = (code: RouteCode, more: Partial<RouteFacts> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(routeOf(code, more).conditions.map((one) => [one.code, one.state]));
const documentsOf = (code: RouteCode, more: Partial<RouteFacts> = {}): string =>
  routeOf(code, more)
    .documents.map(({ document }) => document)
    .join(" ");

const BUSINESS = {};
const JUDICIAL = { bothMerchants: false } as const;
const UNSAID = { bothMerchants: undefined };
const CONSUMER = { quality: "particulier", bothMerchants: false } as const;
const PUBLIC = { quality: "public", bothMerchants: undefined } as const;
const INSOLVENT = { judgment: day("2026-11-02") };

describe("Les textes de chaque voie", () => {
  it.each<[code: RouteCode, more: Partial<RouteFacts>, articles: string]>([
    ["instalment-plan", BUSINESS, "C. civ. 2240, C. civ. 1343-5, C. civ. 1376"],
    ["conciliation", BUSINESS, "CPC 750-1, C. civ. 2238"],
    ["agreed-mediation", BUSINESS, "CPC 750-1, C. civ. 2238"],
    ["consumer-mediator", CONSUMER, "C. conso. L612-1, C. conso. L616-1"],
    ["small-claims", BUSINESS, "CPCEx L125-1, CPCEx R125-1 à R125-8, C. civ. 2238"],
    ["payment-order", BUSINESS, "CPC 1405 à 1425"],
    ["payment-order", JUDICIAL, "CPC 1405 à 1425, CGI 1635 bis Q"],
    ["payment-order", UNSAID, "CPC 1405 à 1425, CGI 1635 bis Q"],
    ["commercial-claims", BUSINESS, "CPCEx L126-1 à L126-5"],
    ["summary-provision", BUSINESS, "CPC 873 al. 2"],
    ["summary-provision", JUDICIAL, "CPC 835 al. 2, CGI 1635 bis Q"],
    ["summary-provision", UNSAID, "CPC 873 al. 2, CPC 835 al. 2, CGI 1635 bis Q"],
    ["full-action", BUSINESS, "CPC 54, CPC 56, CPC 853, CPC 855"],
    ["full-action", JUDICIAL, "CPC 54, CPC 56, CPC 750-1, CPC 761, CGI 1635 bis Q"],
    ["full-action", UNSAID, "CPC 54, CPC 56, CPC 750-1, CPC 761, CGI 1635 bis Q, CPC 853, CPC 855"],
    ["written-claim", PUBLIC, "CCP L2192-10 à L2192-15, CCP R2192-36, loi n° 68-1250, art. 1 et 2"],
    // Not checked in the codes: nothing is quoted.
    ["public-accountant", PUBLIC, ""],
    ["business-mediator", PUBLIC, ""],
    ["administrative-provision", PUBLIC, ""],
    ["prefect", PUBLIC, "CGCT L1612-15, CGCT L1612-16"],
    [
      "declaration",
      INSOLVENT,
      "C. com. L622-7, C. com. L622-21, C. com. L622-24, C. com. L622-25, C. com. L622-28, C. com. R622-24",
    ],
  ])("%s, %j : %s", (code, more, articles) => {
    expect(routeOf(code, more).articles.join(", ")).toBe(articles);
  });
});

describe("Ce que chaque voie demande, comparé aux faits", () => {
  const expired = { "formal-notice-sent": "met", "formal-notice-expired": "met" };
  const claim = { "not-insolvent": "unknown", "not-time-barred": "met" };

  it.each<[code: RouteCode, more: Partial<RouteFacts>, states: Readonly<Record<string, string>>]>([
    ["instalment-plan", BUSINESS, { "not-insolvent": "unknown", "debtor-agrees": "unknown" }],
    ["conciliation", BUSINESS, { "not-insolvent": "unknown", "debtor-agrees": "unknown" }],
    ["agreed-mediation", BUSINESS, { "not-insolvent": "unknown", "debtor-agrees": "unknown" }],
    ["consumer-mediator", CONSUMER, { "debtor-consumer": "met", "complaint-made": "unknown" }],
    [
      "small-claims",
      BUSINESS,
      { "amount-ceiling": "met", "contractual-debt": "unknown", "debtor-agrees": "unknown", ...claim },
    ],
    [
      "payment-order",
      BUSINESS,
      {
        "contractual-debt": "unknown",
        "amount-determined": "met",
        undisputed: "met",
        ...expired,
        ...claim,
        "both-merchants": "met",
      },
    ],
    [
      "payment-order",
      { ...CONSUMER, principal: cents(0) },
      {
        "contractual-debt": "unknown",
        "amount-determined": "not-met",
        undisputed: "met",
        ...expired,
        ...claim,
      },
    ],
    [
      "commercial-claims",
      BUSINESS,
      {
        "both-merchants": "met",
        undisputed: "met",
        "decree-published": "unknown",
        "not-insolvent": "unknown",
      },
    ],
    ["summary-provision", BUSINESS, { undisputed: "met", ...expired, ...claim, "both-merchants": "met" }],
    ["summary-provision", CONSUMER, { undisputed: "met", ...expired, ...claim }],
    ["full-action", BUSINESS, { ...expired, ...claim, "both-merchants": "met" }],
    ["full-action", CONSUMER, { "prior-attempt": "unknown", ...expired, ...claim }],
    [
      "full-action",
      UNSAID,
      { "prior-attempt": "unknown", ...expired, ...claim, "both-merchants": "unknown" },
    ],
    ["written-claim", PUBLIC, { "debtor-public": "met", "not-time-barred": "met" }],
    ["public-accountant", PUBLIC, { "debtor-public": "met", "debtor-agrees": "unknown" }],
    ["business-mediator", PUBLIC, { "debtor-agrees": "unknown" }],
    ["administrative-provision", PUBLIC, { undisputed: "met", ...expired, "not-time-barred": "met" }],
    [
      "prefect",
      PUBLIC,
      { "debtor-local-authority": "unknown", "judgment-held": "unknown", undisputed: "met" },
    ],
    ["declaration", INSOLVENT, { "not-insolvent": "not-met" }],
  ])("%s, %j", (code, more, states) => {
    expect(conditionsOf(code, more)).toStrictEqual(states);
  });

  it("les jours et les montants comparés sont donnés avec la condition", () => {
    expect(routeOf("payment-order").conditions).toEqual(
      expect.arrayContaining([
        { code: "undisputed", state: "met", amount: 0 },
        { code: "formal-notice-sent", state: "met", day: "2026-11-02" },
        { code: "formal-notice-expired", state: "met", day: "2026-11-13" },
        { code: "not-time-barred", state: "met", day: "2031-06-01" },
      ]),
    );
    expect(routeOf("declaration", INSOLVENT).conditions).toEqual([
      { code: "not-insolvent", state: "not-met", day: "2026-11-02" },
    ]);
  });

  it("après un jugement d'ouverture, le débiteur n'est plus réputé hors de procédure", () => {
    expect(solventCondition(facts(INSOLVENT))).toEqual({
      code: "not-insolvent",
      state: "not-met",
      day: "2026-11-02",
    });
  });

  it("le plafond et la tentative préalable portent sur le principal et les intérêts, contre 5 000 €", () => {
    expect(routeOf("small-claims").conditions[0]).toEqual({
      code: "amount-ceiling",
      state: "met",
      amount: 305_000,
      limit: 500_000,
    });
    expect(routeOf("full-action", CONSUMER).conditions[0]).toEqual({
      code: "prior-attempt",
      state: "unknown",
      amount: 305_000,
      limit: 500_000,
    });
    expect(routeOf("full-action", { ...CONSUMER, interest: undefined }).conditions[0]?.amount).toBe(300_000);
  });

  it("une mise en demeure qui n'est pas partie n'a pas de jour, une prescription inconnue n'est pas comparée", () => {
    const nothing = { noticeSent: undefined, noticeDeadline: undefined, limitation: undefined };
    expect(conditionsOf("summary-provision", nothing)).toStrictEqual({
      undisputed: "met",
      "formal-notice-sent": "not-met",
      "not-insolvent": "unknown",
      "both-merchants": "met",
    });
    expect(routeOf("summary-provision", nothing).conditions).toContainEqual({
      code: "formal-notice-sent",
      state: "not-met",
    });
  });

  it("pour l'avocat comptent le principal, les intérêts et les 40 €, au-dessus de 10 000 € (CPC 761, 853)", () => {
    const compulsory = (principal: number, interest?: number, indemnity?: number) =>
      routeOf("full-action", {
        principal: cents(principal),
        interest: interest === undefined ? undefined : cents(interest),
        indemnity: indemnity === undefined ? undefined : cents(indemnity),
      }).lawyer?.compulsory;
    expect([compulsory(996_000, 0, 4_000), compulsory(996_000, 1, 4_000)]).toEqual([false, true]);
    expect([compulsory(1_000_000), compulsory(1_000_001)]).toEqual([false, true]);
  });
});

describe("Les pièces de chaque voie", () => {
  const claim = "contract delivery invoices formal-notice statement";
  const file = `${claim} deposit-proof presentation-proof reminders acknowledgement answers account identity`;
  const publicClaim = "contract portal invoices delivery statement";

  it.each<[code: RouteCode, more: Partial<RouteFacts>, documents: string]>([
    ["instalment-plan", BUSINESS, "statement account"],
    ["conciliation", BUSINESS, "contract delivery invoices reminders answers"],
    ["agreed-mediation", BUSINESS, "contract delivery invoices answers"],
    ["consumer-mediator", CONSUMER, "contract invoices answers"],
    ["small-claims", BUSINESS, claim],
    ["payment-order", BUSINESS, `${claim} deposit-proof identity`],
    ["commercial-claims", BUSINESS, claim],
    ["summary-provision", BUSINESS, file],
    ["full-action", BUSINESS, file],
    ["written-claim", PUBLIC, `${publicClaim} reminders`],
    ["public-accountant", PUBLIC, "portal invoices answers"],
    ["business-mediator", PUBLIC, "contract invoices reminders answers"],
    [
      "administrative-provision",
      PUBLIC,
      `${publicClaim} formal-notice deposit-proof presentation-proof reminders answers`,
    ],
    ["prefect", PUBLIC, "judgment invoices portal statement formal-notice"],
    ["declaration", INSOLVENT, "contract delivery invoices statement account"],
  ])("%s, %j : %s", (code, more, documents) => {
    expect(documentsOf(code, more)).toBe(documents);
  });

  it("chacune garde l'état connu, sinon elle est inconnue", () => {
    const known = facts({ documents: [{ document: "contract", state: "have" }] });
    expect(documentsFor(["contract", "delivery"], known)).toEqual([
      { document: "contract", state: "have" },
      { document: "delivery", state: "unknown" },
    ]);
  });
});

describe("Devant qui, et dans quel ordre de lecture", () => {
  it.each<[quality: RouteFacts["quality"], bothMerchants: boolean | undefined, court: string]>([
    ["professionnel", true, "commercial-court"],
    ["professionnel", false, "judicial-court"],
    ["professionnel", undefined, "court-unknown"],
    ["particulier", true, "judicial-court"],
    ["particulier", undefined, "judicial-court"],
  ])("%s, entre commerçants : %s → %s", (quality, bothMerchants, court) => {
    const given = facts({ quality, bothMerchants });
    expect(courtOf(given)).toBe(court);
    expect(routeOf("full-action", given).forum).toBe(court);
    expect(routeOf("summary-provision", given).forum).toBe(court);
  });

  it("50 € devant le tribunal judiciaire aussi en référé et au fond, jamais au tribunal de commerce", () => {
    for (const code of ["payment-order", "summary-provision", "full-action"] as const) {
      expect(routeOf(code, JUDICIAL).contribution).toBe(5_000);
      expect(routeOf(code, BUSINESS)).not.toHaveProperty("contribution");
      expect(routeOf(code, { ...JUDICIAL, asOf: day("2026-04-30") })).not.toHaveProperty("contribution");
    }
  });

  it("une ordonnance d'avant le décret de 1981 aussi se signifie dans les six mois", () => {
    expect(monthsToServe(day("1980-01-01"))).toBe(6);
  });

  it.each<[reason: RouteFacts["reason"], quality: RouteFacts["quality"], first: string]>([
    ["dispute", "professionnel", "conciliation agreed-mediation full-action"],
    ["dispute", "particulier", "conciliation consumer-mediator full-action"],
    ["silence", "professionnel", "payment-order small-claims conciliation"],
    ["difficulties", "professionnel", "instalment-plan conciliation agreed-mediation small-claims"],
    ["refusal", "professionnel", "summary-provision payment-order full-action"],
    ["dispute", "public", "business-mediator written-claim"],
    ["silence", "public", "written-claim public-accountant business-mediator"],
    ["difficulties", "public", "public-accountant business-mediator written-claim"],
    ["refusal", "public", "written-claim administrative-provision prefect"],
  ])("raison %s, %s : %s, puis le reste", (reason, quality, first) => {
    const wanted = first.split(" ");
    const codes = routesFor(facts({ reason, quality })).map(({ code }) => code);
    expect(codes.slice(0, wanted.length)).toEqual(wanted);
  });

  it("entre non-commerçants, la procédure des créances commerciales n'existe pas", () => {
    const codes = (bothMerchants: boolean | undefined) =>
      routesFor(facts({ bothMerchants })).map(({ code }) => code);
    expect(codes(false)).not.toContain("commercial-claims");
    expect(codes(undefined)).toContain("commercial-claims");
    expect(codes(false)).toContain("agreed-mediation");
    expect([codes(false).length, codes(undefined).length]).toEqual([7, 8]);
  });
});
