import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { comparable } from "#shared/base/normalise.ts";
import { routesFor } from "#shared/law/routes.ts";
import { judicialContribution, monthsToServe } from "#shared/law/routes-values.ts";
import {
  type ConditionCode,
  ROUTE_CODES,
  ROUTE_REASONS,
  type Route,
  type RouteCode,
  type RouteFacts,
} from "#shared/model/route.ts";
import { ROUTES_ARE_FACTS, routeWords } from "#shared/texts/routes.ts";
import { facts } from "./route-facts.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const codes = (more: Partial<RouteFacts> = {}): readonly RouteCode[] =>
  routesFor(facts(more)).map(({ code }) => code);

function routeOf(code: RouteCode, more: Partial<RouteFacts> = {}): Route {
  const found = routesFor(facts(more)).find((one) => one.code === code);
  if (found === undefined) throw new Error(`pas de ${code}`);
  return found;
}

const stateOf = (route: Route, code: ConditionCode) =>
  route.conditions.find((one) => one.code === code)?.state;

describe("Quelles voies, dans quel ordre de lecture", () => {
  it.each([
    ["dispute", "conciliation"],
    ["silence", "payment-order"],
    ["difficulties", "instalment-plan"],
    ["refusal", "summary-provision"],
  ] as const)("raison %s : %s d'abord", (reason, first) => {
    expect(codes({ reason })[0]).toBe(first);
  });

  it("la raison change l'ordre, jamais la liste", () => {
    const lists = ROUTE_REASONS.map((reason) => [...codes({ reason })].sort().join());
    expect(new Set(lists).size).toBe(1);
  });

  it("débiteur public : ni petites créances, ni injonction de payer, ni assignation", () => {
    for (const reason of ROUTE_REASONS) {
      const list = codes({ quality: "public", reason });
      expect(list).not.toContain("small-claims");
      expect(list).not.toContain("payment-order");
      expect(list).not.toContain("full-action");
      expect([...list].sort()).toEqual(
        [
          "administrative-provision",
          "business-mediator",
          "prefect",
          "public-accountant",
          "written-claim",
        ].sort(),
      );
    }
  });

  it("particulier : le médiateur de la consommation, et rien de commercial", () => {
    const list = codes({ quality: "particulier", bothMerchants: false });
    expect(list).toContain("consumer-mediator");
    expect(list).not.toContain("commercial-claims");
    expect(list).not.toContain("agreed-mediation");
  });

  it("après un jugement d'ouverture : la déclaration, et rien d'autre", () => {
    for (const quality of ["professionnel", "particulier", "public"] as const) {
      expect(codes({ quality, judgment: day("2026-11-02") })).toEqual(["declaration"]);
    }
  });

  it("la procédure nouvelle vient en dernier et se dit inutilisable", () => {
    for (const reason of ROUTE_REASONS) {
      const list = routesFor(facts({ reason }));
      expect(list[list.length - 1]).toMatchObject({ code: "commercial-claims", notYet: true });
    }
  });
});

describe("Conditions comparées aux faits", () => {
  it.each([
    [500_000, 0, "met"],
    [499_999, 1, "met"],
    [500_000, 1, "not-met"],
    [500_001, undefined, "not-met"],
    [400_000, undefined, "unknown"],
  ] as const)(
    "petites créances : %i centimes et intérêts %s : %s (CPCEx L125-1)",
    (principal, interest, state) => {
      const route = routeOf("small-claims", {
        principal: cents(principal),
        interest: interest === undefined ? undefined : cents(interest),
      });
      expect(stateOf(route, "amount-ceiling")).toBe(state);
    },
  );

  it("un montant contesté n'est pas incontesté", () => {
    expect(stateOf(routeOf("payment-order", { disputed: cents(1) }), "undisputed")).toBe("not-met");
    expect(stateOf(routeOf("payment-order"), "undisputed")).toBe("met");
  });

  it("le délai de la mise en demeure est passé le lendemain, pas le jour même", () => {
    expect(stateOf(routeOf("payment-order", { asOf: day("2026-11-13") }), "formal-notice-expired")).toBe(
      "not-met",
    );
    expect(stateOf(routeOf("payment-order", { asOf: day("2026-11-14") }), "formal-notice-expired")).toBe(
      "met",
    );
    const without = routeOf("payment-order", { noticeSent: undefined, noticeDeadline: undefined });
    expect(stateOf(without, "formal-notice-sent")).toBe("not-met");
    expect(stateOf(without, "formal-notice-expired")).toBe(undefined);
  });

  it("passé la date prudente, la prescription est à vérifier, jamais affirmée", () => {
    const past = { limitation: day("2026-11-22") };
    expect(stateOf(routeOf("payment-order", past), "not-time-barred")).toBe("unknown");
    expect(stateOf(routeOf("payment-order", { limitation: day("2026-11-23") }), "not-time-barred")).toBe(
      "met",
    );
  });

  it("tentative amiable préalable : devant le tribunal judiciaire, jusqu'à 5 000 € (CPC 750-1)", () => {
    const judicial = { bothMerchants: false, principal: cents(500_000), interest: cents(0) };
    expect(stateOf(routeOf("full-action", judicial), "prior-attempt")).toBe("unknown");
    expect(stateOf(routeOf("full-action", { ...judicial, interest: cents(1) }), "prior-attempt")).toBe(
      undefined,
    );
    expect(stateOf(routeOf("full-action", { ...judicial, bothMerchants: true }), "prior-attempt")).toBe(
      undefined,
    );
  });

  it.each([
    [1_000_000, false],
    [1_000_001, true],
  ])("avocat obligatoire au-dessus de 10 000 € : %i centimes, %s (CPC 761, 853)", (principal, compulsory) => {
    const route = routeOf("full-action", {
      principal: cents(principal),
      interest: cents(0),
      indemnity: cents(0),
    });
    expect(route.lawyer).toEqual({ above: 1_000_000, compulsory });
  });

  it("tribunal de commerce entre commerçants, tribunal judiciaire sinon, les deux quand on ne sait pas", () => {
    expect(routeOf("payment-order").forum).toBe("commercial-court");
    expect(routeOf("payment-order", { bothMerchants: false }).forum).toBe("judicial-court");
    expect(routeOf("payment-order", { bothMerchants: undefined }).forum).toBe("court-unknown");
    expect(routeOf("payment-order", { quality: "particulier" }).forum).toBe("judicial-court");
  });

  it("préfet : pour une collectivité territoriale, sur une somme due par jugement (CGCT L1612-15)", () => {
    const route = routeOf("prefect", { quality: "public", localAuthority: true });
    expect(stateOf(route, "debtor-local-authority")).toBe("met");
    expect(stateOf(route, "judgment-held")).toBe("unknown");
    expect(stateOf(routeOf("prefect", { quality: "public" }), "debtor-local-authority")).toBe("unknown");
  });

  it("les pièces dont rien n'est su sont à réunir, les autres gardent leur état", () => {
    const route = routeOf("payment-order", {
      documents: [{ document: "delivery", state: "part", missingFor: ["FA-2"] }],
    });
    expect(route.documents.find(({ document }) => document === "delivery")).toEqual({
      document: "delivery",
      state: "part",
      missingFor: ["FA-2"],
    });
    expect(route.documents.find(({ document }) => document === "contract")?.state).toBe("unknown");
  });
});

describe("Valeurs datées", () => {
  it.each([
    ["2026-08-31", 6],
    ["2026-09-01", 3],
  ])("ordonnance du %s : à signifier dans les %i mois (décret n° 2026-96)", (on, months) => {
    expect(monthsToServe(day(on))).toBe(months);
  });

  it.each([
    ["2026-04-30", undefined],
    ["2026-05-01", 5_000],
  ])("contribution devant le tribunal judiciaire le %s : %s (CGI 1635 bis Q)", (on, amount) => {
    expect(judicialContribution(day(on))).toBe(amount);
  });

  it("50 € devant le tribunal judiciaire, rien devant le tribunal de commerce", () => {
    expect(routeOf("payment-order", { bothMerchants: false }).contribution).toBe(5_000);
    expect(routeOf("payment-order").contribution).toBe(undefined);
    expect(plain(routeWords(routeOf("payment-order", { bothMerchants: undefined })).cost)).toContain(
      "50,00 € si le tribunal judiciaire est compétent, rien devant le tribunal de commerce",
    );
  });
});

describe("Des faits, jamais un conseil", () => {
  const everything = (["professionnel", "particulier", "public"] as const)
    .flatMap((quality) =>
      [true, false, undefined].flatMap((bothMerchants) => routesFor(facts({ quality, bothMerchants }))),
    )
    .concat(routesFor(facts({ judgment: day("2026-11-02") })));

  it("chaque voie connue a des mots, un interlocuteur, des pièces", () => {
    expect([...new Set(everything.map(({ code }) => code))].sort()).toEqual([...ROUTE_CODES].sort());
    for (const route of everything) {
      const words = routeWords(route);
      expect(words.name.length).toBeGreaterThan(5);
      expect(words.forum.length).toBeGreaterThan(5);
      expect(words.facts.length).toBeGreaterThan(0);
      expect(words.documents.length).toBe(route.documents.length);
      expect(words.conditions.every(({ text }) => text !== "")).toBe(true);
    }
  });

  it("aucun mot de conseil, de note ni d'éligibilité ; « commissaire de justice », jamais « huissier »", () => {
    const said = everything.map((route) => {
      const { facts: sentences, conditions, documents, cost, delay, lawyer } = routeWords(route);
      return [
        ...sentences,
        ...conditions.map(({ text }) => text),
        ...documents.map(({ text }) => text),
        cost,
        delay,
        lawyer,
      ].join(" ");
    });
    for (const text of [...said, ROUTES_ARE_FACTS]) {
      expect(comparable(text)).not.toMatch(
        /\b(vous devriez|vous devez|nous conseillons|conseillons|conseille de|recommandons|eligible|meilleure?|chances?|score|probable|huissier)\b/,
      );
    }
  });

  it("le référé administratif est dit sans article, la procédure nouvelle avec sa réserve", () => {
    const provision = routeWords(routeOf("administrative-provision", { quality: "public" }));
    expect(provision.articles).toBe("");
    expect(provision.facts.join(" ")).not.toContain("R541");
    const fresh = routeWords(routeOf("commercial-claims")).facts.join(" ");
    expect(plain(fresh)).toContain(
      "Sous réserve de vérification : aucun décret d'application n'était connu fin septembre 2026",
    );
  });
});
