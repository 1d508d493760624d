import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { offerAccepted } from "#shared/dunning/commitment-events.ts";
import { offersOf, solvencyFacts } from "#shared/dunning/negotiations.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice, planOn, type Scene } from "../dunning/builders.ts";

const items = [anInvoice("FA-1", 1000, "2026-04-01")];
const offer = (on: string, more: Parameters<typeof anEvent>[3] = {}) =>
  anEvent("offre reçue", on, "FA-1", more);
const counter = (on: string, more: Parameters<typeof anEvent>[3] = {}) =>
  anEvent("contre-proposition envoyée", on, "FA-1", more);

/** The last day on which the chase waits for the talks. */
function heldUntil(journal: readonly JournalEvent[], from: string): string | undefined {
  const isHeld = (on: string, scene: Scene) =>
    planOn(on, scene).some(({ reasons }) => reasons[0]?.code === "negotiation");
  let last: string | undefined;
  for (let after = 0; after < 80; after += 1) {
    const on = addDays(day(from), after);
    if (isHeld(on, { items, journal })) last = on;
  }
  return last;
}

describe("Une négociation suspend", () => {
  it.each([
    { rule: "15 jours après l'offre", journal: [offer("2026-06-01")], until: "2026-06-16" },
    {
      rule: "chaque offre la renouvelle",
      journal: [offer("2026-06-01"), counter("2026-06-10")],
      until: "2026-06-25",
    },
    {
      rule: "jamais au-delà de 45 jours après la première",
      journal: [offer("2026-06-01"), counter("2026-06-14"), offer("2026-06-28"), counter("2026-07-12")],
      until: "2026-07-16",
    },
    {
      rule: "une offre après les 45 jours ne suspend plus",
      journal: [offer("2026-06-01"), offer("2026-07-17")],
      until: "2026-06-16",
    },
    {
      rule: "une promesse la conclut",
      journal: [
        offer("2026-06-01"),
        anEvent("promesse", "2026-06-05", "FA-1", { promisedDay: day("2026-06-08"), amount: cents(1) }),
      ],
      until: "2026-06-04",
    },
    {
      rule: "une reprise qui la nomme y met fin",
      journal: [
        { ...offer("2026-06-01"), id: "O1" },
        anEvent("reprise", "2026-06-05", "", { reference: "O1" }),
      ],
      until: "2026-06-04",
    },
  ])("$rule", ({ journal, until }) => {
    expect(heldUntil(journal, "2026-06-01")).toBe(until);
  });

  it("après trois mois de silence, une offre ouvre une autre négociation", () => {
    const journal = [offer("2026-03-01"), offer("2026-06-01")]; // 92 jours
    expect(heldUntil(journal, "2026-06-01")).toBe("2026-06-16");
    expect(heldUntil([offer("2026-03-04"), offer("2026-06-01")], "2026-06-01")).toBeUndefined(); // 89 jours
  });

  it("la ligne dit le jour le plus lointain, celui de la dernière offre", () => {
    const [line] = planOn("2026-06-12", { items, journal: [offer("2026-06-01"), counter("2026-06-10")] });
    expect(line?.reasons[0]).toMatchObject({ code: "negotiation", day: "2026-06-25" });
  });
});

describe("Les offres au journal", () => {
  const first = offer("2026-06-01", {
    amount: cents(80_000),
    detail: "30/06/2026 400,00 ; 31/07/2026 400,00 ; abandon des pénalités ; livraison du 12/05/2026 reprise",
  });

  it("se lisent montant, échéances et points", () => {
    const [read] = offersOf([first]);
    expect(read).toMatchObject({
      by: "debtor",
      amount: 80_000,
      instalments: [
        { day: "2026-06-30", amount: 40_000 },
        { day: "2026-07-31", amount: 40_000 },
      ],
      points: ["abandon des pénalités", "livraison du 12/05/2026 reprise"],
      confirmedInWriting: false,
    });
  });

  it("sans montant, la somme des échéances ; un montant et un jour sont un seul paiement", () => {
    expect(offersOf([offer("2026-06-01", { detail: "30/06/2026 400 ; 31/07/2026 350,50" })])[0]?.amount).toBe(
      75_050,
    );
    expect(
      offersOf([counter("2026-06-01", { amount: cents(90_000), promisedDay: day("2026-06-30") })])[0],
    ).toMatchObject({ by: "us", instalments: [{ day: "2026-06-30", amount: 90_000 }], points: [] });
  });

  it("un message reçu qui nomme l'offre la confirme par écrit", () => {
    const written = (more: Parameters<typeof anEvent>[3]) => anEvent("message reçu", "2026-06-03", "", more);
    const confirmed = (journal: readonly JournalEvent[]) => offersOf(journal)[0]?.confirmedInWriting;
    expect(confirmed([first, written({ reference: first.id })])).toBe(true);
    expect(confirmed([first, written({})])).toBe(false);
    expect(confirmed([first, written({ reference: "autre" })])).toBe(false);
  });

  it("acceptée, elle devient un plan, ou une promesse si c'est un seul paiement sous 30 jours", () => {
    const accept = (event: JournalEvent) => {
      const [read] = offersOf([event]);
      if (read === undefined) throw new Error("aucune offre");
      return offerAccepted({ id: "A1", day: day("2026-06-05"), offer: read, interest: "waived-if-kept" });
    };
    expect(accept(first)).toMatchObject({
      kind: "échéancier",
      amount: 80_000,
      promisedDay: "2026-06-30",
      motive: "pénalités abandonnées si le plan est tenu",
      detail: "30/06/2026 400,00 ; 31/07/2026 400,00",
      invoices: [{ number: "FA-1" }],
      reference: first.id,
    });
    const single = (promised: string) =>
      accept(offer("2026-06-01", { amount: cents(90_000), promisedDay: day(promised) }));
    expect(single("2026-07-05")).toMatchObject({
      kind: "promesse",
      amount: 90_000,
      promisedDay: "2026-07-05",
    });
    expect(single("2026-07-06")?.kind).toBe("échéancier");
    expect(accept(offer("2026-06-01", { amount: cents(90_000) }))).toBeUndefined();
  });
});

describe("La solvabilité du débiteur", () => {
  it.each([
    ["Source : BODACC.", "BODACC"],
    ["Source : Pappers, comptes 2025. Capitaux propres négatifs.", "Pappers, comptes 2025"],
    ["source: bodacc.fr n. 12 du 03/06/2026", "bodacc.fr n. 12 du 03/06/2026"],
    ["vu au greffe", "vu au greffe"],
    ["", ""],
  ])("« %s » : source « %s »", (detail, source) => {
    const [fact] = solvencyFacts([
      anEvent("solvabilité", "2026-06-03", "", { motive: "Comptes non déposés", detail }),
    ]);
    expect(fact).toMatchObject({ day: "2026-06-03", fact: "Comptes non déposés", source });
  });

  it("les faits les plus récents d'abord", () => {
    const facts = ["2026-06-01", "2026-06-09"].map((on) => anEvent("solvabilité", on, "", { motive: on }));
    expect(solvencyFacts(facts).map(({ fact }) => fact)).toEqual(["2026-06-09", "2026-06-01"]);
  });
});
