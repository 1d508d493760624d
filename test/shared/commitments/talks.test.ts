import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { negotiationEnds, offersOf, offerTerms, solvencyFacts } from "#shared/dunning/negotiations.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "../dunning/builders.ts";
import { key } from "./scene.ts";

type More = Parameters<typeof anEvent>[3];
const offer = (on: string, more: More = {}) => anEvent("offre reçue", on, "FA-1", more);
const counter = (on: string) => anEvent("contre-proposition envoyée", on, "FA-1");
const agreed = (on: string, more: More = {}) => anEvent("promesse", on, "FA-1", more);

/** The last day of each offer, `-` where it suspends no more. */
function ends(events: readonly JournalEvent[], payer?: string): readonly string[] {
  const known = negotiationEnds(events, payer === undefined ? undefined : key(payer));
  return events
    .filter(({ kind }) => kind !== "promesse" && kind !== "échéancier")
    .map((event) => known.get(event) ?? "-");
}

describe("Jusqu'à quand des pourparlers suspendent", () => {
  it("quinze jours par offre, quarante-cinq après la première", () => {
    expect(ends([offer("2026-06-01")])).toEqual(["2026-06-16"]);
    expect(ends([offer("2026-06-01"), counter("2026-07-01"), offer("2026-07-02")])).toEqual([
      "2026-06-16",
      "2026-07-16",
      "2026-07-16",
    ]);
    expect(ends([anEvent("pause", "2026-06-01", "", { motive: "négociation en cours" })])).toEqual([
      "2026-06-16",
    ]);
    expect(ends([anEvent("note", "2026-06-01")])).toEqual(["-"]);
  });

  it("après plus de quatre-vingt-dix jours de silence, une offre en ouvre d'autres", () => {
    // 90 days after 1 June is 30 August; the first talks end on 16 July.
    expect(ends([offer("2026-06-01"), offer("2026-08-30")])[1]).toBe("2026-07-16");
    expect(ends([offer("2026-06-01"), offer("2026-08-31")])[1]).toBe("2026-09-15");
    // The silence is counted from the last one.
    expect(ends([offer("2026-06-01"), offer("2026-06-10"), offer("2026-08-31")])[2]).toBe("2026-07-16");
  });

  it("plus du tout une fois l'accord noté, promesse ou échéancier, fût-ce le même jour", () => {
    expect(ends([offer("2026-06-01"), counter("2026-06-03"), agreed("2026-06-05")])).toEqual(["-", "-"]);
    expect(ends([offer("2026-06-01"), anEvent("échéancier", "2026-06-05", "FA-1")])).toEqual(["-"]);
    expect(ends([agreed("2026-06-05"), offer("2026-06-05")])).toEqual(["-"]);
    expect(ends([anEvent("échéancier", "2026-06-05", "FA-1"), offer("2026-06-05")])).toEqual(["-"]);
    expect(ends([agreed("2026-06-05"), offer("2026-06-06")])).toEqual(["2026-06-21"]);
    // New talks after an agreement count from their own first day.
    expect(ends([offer("2026-06-01"), agreed("2026-06-05"), offer("2026-07-10")])).toEqual([
      "-",
      "2026-07-25",
    ]);
  });

  it("compte par compte pour un payeur, tous ensemble quand c'est lui", () => {
    const site = { of: "Site" };
    const both = [offer("2026-06-01"), offer("2026-06-02", site)];
    expect(ends([...both, agreed("2026-06-05")], "Siège")).toEqual(["-", "2026-06-17"]);
    expect(ends([...both, agreed("2026-06-05", { of: "Siège" })], "Siège")).toEqual(["-", "-"]);
    const agreements = [agreed("2026-06-05"), agreed("2026-06-05", { of: "Autre" })];
    expect(ends([...agreements, offer("2026-06-05"), offer("2026-06-05", site)], "Siège")).toEqual([
      "-",
      "2026-06-20",
    ]);
  });
});

describe("Ce que dit une offre", () => {
  const terms = (detail: string | undefined, more: { euros?: number; on?: string } = {}) =>
    offerTerms({
      amount: more.euros === undefined ? undefined : cents(more.euros * 100),
      promisedDay: more.on === undefined ? undefined : day(more.on),
      detail,
    });

  it("ses échéances par jour, leur somme, et ses autres points", () => {
    expect(
      terms("le 10/08/2026 : 300 € ; remise de 5 %\nle 10/07/2026 : 500 € ; livraison avant août"),
    ).toEqual({
      amount: 80_000,
      instalments: [
        { day: "2026-07-10", amount: 50_000 },
        { day: "2026-08-10", amount: 30_000 },
      ],
      points: ["remise de 5 %", "livraison avant août"],
    });
    expect(terms("10/07/2026 : 500 € ; 10/08/2026 : 300 €").instalments.map((one) => one.day)).toEqual([
      "2026-07-10",
      "2026-08-10",
    ]);
  });

  it("un point qui porte une date et un nombre n'est pas une échéance, une date seule non plus", () => {
    const detail = "Livraison le 10/07/2026 : 500 € compris;le 10/07/2026;500;;";
    expect(terms(detail)).toEqual({
      amount: undefined,
      instalments: [],
      points: ["Livraison le 10/07/2026 : 500 € compris", "le 10/07/2026", "500"],
    });
  });

  it("un montant et un jour font une échéance ; l'un sans l'autre, aucune", () => {
    expect(terms(undefined, { euros: 500, on: "2026-07-10" })).toEqual({
      amount: 50_000,
      instalments: [{ day: "2026-07-10", amount: 50_000 }],
      points: [],
    });
    expect(terms("remise", { euros: 500 })).toEqual({ amount: 50_000, instalments: [], points: ["remise"] });
    expect(terms("remise", { on: "2026-07-10" })).toEqual({
      amount: undefined,
      instalments: [],
      points: ["remise"],
    });
    // The dated amounts of the words come first, and the amount of the row stays.
    expect(terms("10/08/2026 : 300 €", { euros: 500, on: "2026-07-10" })).toEqual({
      amount: 50_000,
      instalments: [{ day: "2026-08-10", amount: 30_000 }],
      points: [],
    });
  });

  it("d'un message collé entier, seul le début est lu", () => {
    expect(terms(`${"a".repeat(19_999)};b`).points).toHaveLength(1);
    expect(terms(`${"a".repeat(19_998)};b`).points).toHaveLength(2);
  });
});

describe("Les offres, et celles qui sont confirmées par écrit", () => {
  const named = (
    kind: JournalEvent["kind"],
    reference: string | undefined,
    direction?: "entrant" | "sortant",
  ) =>
    anEvent(kind, "2026-06-05", "", {
      ...(reference === undefined ? {} : { reference }),
      ...(direction === undefined ? {} : { direction }),
    });
  const isConfirmed = (answer: JournalEvent, id = "O1") =>
    offersOf([offer("2026-06-01", { id }), answer]).map(({ confirmedInWriting }) => confirmedInWriting);

  it.each<
    [
      kind: JournalEvent["kind"],
      reference: string | undefined,
      direction: "entrant" | "sortant" | undefined,
      confirmed: boolean,
    ]
  >([
    ["message reçu", "O1", undefined, true],
    ["message reçu", "O1", "entrant", true],
    ["accusé de réception", "O1", "entrant", true],
    ["accusé de réception", "O1", "sortant", false],
    ["note", "O1", undefined, false],
    ["message reçu", "O2", undefined, false],
    ["message reçu", undefined, undefined, false],
  ])("un « %s » qui nomme %s, %s : %s", (kind, reference, direction, confirmed) => {
    expect(isConfirmed(named(kind, reference, direction))).toEqual([confirmed]);
  });

  it("une offre sans identifiant ne se confirme pas", () => {
    expect(isConfirmed(named("message reçu", ""), "")).toEqual([false]);
  });

  it("dit de qui elles viennent, dans l'ordre", () => {
    expect(
      offersOf([offer("2026-06-01"), anEvent("note", "2026-06-02"), counter("2026-06-03")]).map(
        ({ by }) => by,
      ),
    ).toEqual(["debtor", "us"]);
  });
});

describe("Ce qu'on sait de la solvabilité", () => {
  const facts = (...details: readonly (string | undefined)[]) =>
    solvencyFacts([
      anEvent("note", "2026-05-01"),
      ...details.map((detail, index) =>
        anEvent("solvabilité", `2026-06-0${index + 1}`, "", {
          motive: `  fait   ${index} `,
          ...(detail === undefined ? {} : { detail }),
        }),
      ),
    ]).map((one) => [one.day, one.fact, one.source]);

  it("le plus récent d'abord, avec sa source et son jour", () => {
    expect(facts("Source : bodacc.fr. Annonce n° 12", "Infogreffe")).toEqual([
      ["2026-06-02", "fait 1", "Infogreffe"],
      ["2026-06-01", "fait 0", "bodacc.fr"],
    ]);
  });

  it.each<[detail: string | undefined, source: string]>([
    [undefined, ""],
    ["source: Le Progrès", "Le Progrès"],
    ["SOURCE : le greffe.", "le greffe"],
    ["Source : n. 12 du greffe. « Radié »", "n. 12 du greffe"],
    ["a".repeat(200), "a".repeat(200)],
    ["a".repeat(201), ""],
    [`Source : ${"a".repeat(201)}`, "a".repeat(201)],
  ])("source %#", (detail, source) => {
    expect(facts(detail)[0]?.[2]).toBe(source);
  });
});
