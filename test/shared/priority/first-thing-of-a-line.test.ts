import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { PlanLine, Reason } from "#shared/model/plan.ts";
import { type FirstThingContext, firstThing } from "#shared/priority/first-things.ts";
import { aCustomer, anEvent, anInvoice } from "../dunning/builders.ts";
import { aLine, aPart, TODAY } from "./lines.ts";

const CONTEXT: FirstThingContext = {
  customer: aCustomer("Durand"),
  events: [],
  replies: [],
  ordersKnown: false,
  trade: undefined,
  today: TODAY,
};
const consumer = { customer: aCustomer("Durand", "particulier") };
const due = (...days: readonly (string | undefined)[]) =>
  days.map((on) => aPart(anInvoice("F", 400, on), undefined));

const first = (line: Partial<PlanLine>, context: Partial<FirstThingContext> = {}) =>
  firstThing(aLine("Durand", line), { ...CONTEXT, ...context });

describe("La prescription la plus proche", () => {
  it("est la première de celles de la ligne, dans quelque ordre que soient les factures", () => {
    // Deux ans : le 10 et le 20 août 2026.
    const told = [{ code: "limitation", day: "2026-08-10" }];
    expect(first({ parts: due("2024-08-20", "2024-08-10") }, consumer)).toEqual({
      day: "2026-08-10",
      reasons: told,
    });
    expect(first({ parts: due("2024-08-10", "2024-08-20") }, consumer)).toEqual({
      day: "2026-08-10",
      reasons: told,
    });
    expect(first({ parts: due(undefined, "2024-08-10", undefined) }, consumer)?.day).toBe("2026-08-10");
  });

  it("une facture récente à côté d'une ancienne n'y change rien", () => {
    expect(first({ parts: due("2026-06-01", "2024-08-10") }, consumer)?.day).toBe("2026-08-10");
    expect(first({ parts: due("2024-08-10", "2026-06-01") }, consumer)?.day).toBe("2026-08-10");
    expect(first({ parts: due(undefined) }, consumer)).toBeUndefined();
  });

  it("un transport d'il y a presque un an, dont l'échéance est plus récente, la dit déjà", () => {
    // C.com L133-6 : un an, compté du jour de la facture ; le 28 septembre est le 90e jour.
    const issuedOn = (issued: string) => [
      aPart(anInvoice("F", 400, "2025-11-19", { issued: day(issued) }), undefined),
    ];
    const carrier = { trade: "transport" } as const;
    expect(first({ parts: issuedOn("2025-09-27") }, carrier)?.day).toBe("2026-09-27");
    expect(first({ parts: issuedOn("2025-09-28") }, carrier)).toBeUndefined();
  });

  it("ne se répète pas quand la ligne la dit déjà ; dite d'un autre jour, elle se dit", () => {
    const limitation = (on: string): Reason => ({ code: "limitation", day: day(on) });
    const parts = due("2024-08-10");
    expect(first({ parts, reasons: [limitation("2026-08-10")] }, consumer)?.reasons).toEqual([]);
    expect(first({ parts, reasons: [limitation("2026-08-20")] }, consumer)?.reasons).toHaveLength(1);
  });

  it("passée, elle dit depuis combien de jours ; le jour même, pas encore", () => {
    expect(first({ parts: due("2024-06-20") }, consumer)?.reasons).toEqual([
      { code: "limitation", day: "2026-06-20", count: 10 },
    ]);
    expect(first({ parts: due("2024-06-30") }, consumer)?.reasons).toStrictEqual([
      { code: "limitation", day: "2026-06-30" },
    ]);
  });

  it.each(["written-off", "insolvency", "handed-over", "invoice-factored"] as const)(
    "n'est plus de notre ressort : %s",
    (code) => {
      const reasons: readonly Reason[] = [{ code: "step-reached" }, { code }];
      expect(first({ parts: due("2024-08-10"), reasons }, consumer)).toBeUndefined();
    },
  );
});

describe("Le jour d'une chose à traiter d'abord", () => {
  it("d'un brouillon : celui où il fut préparé, dès le troisième jour ouvré", () => {
    expect(first({ action: "settle-draft", day: day("2026-06-25") })).toEqual({
      day: "2026-06-25",
      reasons: [],
    });
    expect(first({ action: "settle-draft", day: day("2026-06-26") })).toBeUndefined();
  });

  it("d'une déclaration de créance : le dernier jour pour la faire, sinon celui de la ligne", () => {
    const reasons: readonly Reason[] = [
      { code: "insolvency" },
      { code: "declare-by", day: day("2026-08-01") },
    ];
    expect(first({ action: "declare-claim", reasons, day: day("2026-07-01") })).toEqual({
      day: "2026-08-01",
      reasons: [],
    });
    expect(first({ action: "declare-claim", day: day("2026-07-01") })?.day).toBe("2026-07-01");
    expect(first({ action: "declare-claim", day: undefined })?.day).toBe(TODAY);
  });

  it.each([
    { action: "broken-promise-call" as const, code: "promise-broken" as const },
    { action: "missed-instalment-call" as const, code: "instalment-missed" as const },
    { action: "rejected-payment-call" as const, code: "rejected-payment" as const },
  ])("de « $action » : celui de sa raison, sinon celui de la ligne", ({ action, code }) => {
    const reasons: readonly Reason[] = [{ code, day: day("2026-06-12") }];
    expect(first({ action, reasons })).toEqual({ day: "2026-06-12", reasons: [] });
    expect(first({ action, day: day("2026-06-13") })?.day).toBe("2026-06-13");
  });

  it("d'une facture à corriger : sa plus ancienne échéance, sinon le jour de la ligne", () => {
    const parts = due(undefined, "2026-06-05", "2026-06-02", "2026-06-09");
    expect(first({ action: "mend-invoice", parts })).toEqual({ day: "2026-06-02", reasons: [] });
    expect(first({ action: "mend-invoice", parts: due(undefined), day: day("2026-06-15") })?.day).toBe(
      "2026-06-15",
    );
  });

  it("d'une mise en demeure expirée : la fin de son délai, sauf si la ligne attend", () => {
    const reasons: readonly Reason[] = [{ code: "formal-notice-expired", day: day("2026-06-12") }];
    expect(first({ state: "décision", action: "decide", reasons })).toEqual({
      day: "2026-06-12",
      reasons: [],
    });
    expect(first({ state: "en attente", action: "wait", reasons })).toBeUndefined();
  });
});

describe("Un message du client sans réponse", () => {
  const said = anEvent("message reçu", "2026-06-20", "F");

  it("reste à traiter quand seule une note de solvabilité ou un accusé de réception postal l'a suivi", () => {
    for (const kind of ["solvabilité", "accusé de réception"] as const)
      expect(first({}, { replies: [said, anEvent(kind, "2026-06-22")] })?.day).toBe("2026-06-20");
    expect(first({}, { replies: [said, anEvent("note", "2026-06-22")] })).toBeUndefined();
  });

  it("de deux messages, c'est le premier qui attend ; après une réponse, le suivant", () => {
    const again = anEvent("offre reçue", "2026-06-25", "F");
    expect(first({}, { replies: [said, again] })?.day).toBe("2026-06-20");
    expect(first({}, { replies: [said, anEvent("note", "2026-06-22"), again] })?.day).toBe("2026-06-25");
  });
});

describe("Un numéro de commande manquant", () => {
  const parts = [
    aPart(anInvoice("A", 400, "2026-06-05"), 25),
    aPart(anInvoice("", 400, "2026-06-02"), 28),
    aPart(anInvoice("B", 400, "2026-06-03", { orderReference: "BC-1" }), 27),
  ];
  const asked = { ordersKnown: true, customer: aCustomer("Mairie", "public") };

  it("se demande aux acheteurs publics aussi, pour les factures qui ont un numéro", () => {
    expect(first({ parts }, asked)).toEqual({
      day: "2026-06-02",
      reasons: [{ code: "order-missing", names: ["A"] }],
    });
  });

  it("ne se demande pas d'une ligne qui attend", () => {
    expect(first({ parts, state: "en attente" }, asked)).toBeUndefined();
  });

  it("sans échéance, il a le jour de la ligne", () => {
    const undated = [aPart(anInvoice("A", 400, undefined), undefined)];
    expect(first({ parts: undated, day: day("2026-06-18") }, asked)?.day).toBe("2026-06-18");
  });
});
