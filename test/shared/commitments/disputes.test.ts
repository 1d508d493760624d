import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { DISPUTE_REASONS, type DisputeReason } from "#shared/model/commitments.ts";
import {
  DISPUTE_WORDS,
  disputeReasonOf,
  disputeResolutionOf,
  RESOLUTION_WORDS,
} from "#shared/texts/disputes.ts";
import { aCustomer, anEvent, anInvoice, planOn, type Scene } from "../dunning/builders.ts";
import { inputOn, key, unmatched } from "./scene.ts";

const DUE = "2026-05-01";
const items = [anInvoice("FA-1", 1000, DUE), anInvoice("FA-2", 500, DUE)];
const opened = (
  more: Parameters<typeof anEvent>[3] & { readonly on?: string; readonly about?: string } = {},
) => {
  const { on = "2026-06-02", about = "FA-1", ...rest } = more;
  return anEvent("litige ouvert", on, about, rest);
};
const reports = (on: string, scene: Partial<Scene>, customer?: string) =>
  disputeReports(inputOn(on, { items, ...scene }), customer === undefined ? undefined : key(customer));

describe("Le motif d'un litige", () => {
  it.each(DISPUTE_REASONS.map((reason) => [DISPUTE_WORDS[reason], reason] as const))(
    "« %s » se relit %s",
    (words, reason) => {
      expect(disputeReasonOf(words)).toBe(reason);
      expect(disputeReasonOf(` ${words.toUpperCase()} `)).toBe(reason);
    },
  );

  it.each<readonly [string, DisputeReason]>([
    ["non conforme", "quality"],
    ["Marchandise non-conforme à la commande", "quality"],
    ["malfaçon", "quality"],
    ["malfaçons en façade", "quality"],
    ["produits défectueux", "quality"],
    ["pas reçu la facture", "invoice-not-received"],
    ["Facture jamais reçue", "invoice-not-received"],
    ["n'a pas reçu notre facture", "invoice-not-received"],
    ["demande un duplicata", "invoice-not-received"],
    ["BC manquant", "order-number"],
    ["n° d'engagement absent", "order-number"],
    ["bon de commande non rappelé", "order-number"],
    ["réserves", "works-unfinished"],
    ["levée des réserves attendue", "works-unfinished"],
    ["travaux non terminés", "works-unfinished"],
    ["chantier inachevé", "works-unfinished"],
    ["pas livré", "delivery"],
    ["retard de livraison", "delivery"],
    ["il manque 3 cartons", "quantity"],
    ["quantités facturées fausses", "quantity"],
    ["tarif du devis non respecté", "price"],
    ["remise oubliée", "price"],
    ["montant contesté", "price"],
    ["jamais commandé", "not-ordered"],
    ["déjà réglée par virement", "already-paid"],
    ["a déjà payé", "already-paid"],
    ["attend un avoir", "credit-expected"],
    ["facturé deux fois", "duplicate"],
    ["facture en double", "duplicate"],
    ["mauvaise société", "wrong-addressee"],
    ["voir avec M. Roux", "other"],
    ["", "other"],
  ])("« %s » → %s", (motive, reason) => {
    expect(disputeReasonOf(motive)).toBe(reason);
  });

  it("sans motif, « autre »", () => {
    expect(disputeReasonOf(undefined)).toBe("other");
  });

  it.each(Object.entries(RESOLUTION_WORDS))("l'issue %s se relit « %s »", (resolution, words) => {
    expect(disputeResolutionOf(words)).toBe(resolution);
  });
});

describe("Un litige", () => {
  it("a un motif, un montant, un responsable, une date cible, un âge", () => {
    const journal = [
      opened({
        motive: "non conforme ou malfaçon",
        detail: "Responsable : Paul Martin. Deux portes voilées, reprise demandée.",
        amount: cents(30_000),
        promisedDay: day("2026-06-20"),
      }),
    ];
    const [report] = reports("2026-06-12", { journal });
    expect(report).toMatchObject({
      reason: "quality",
      words: "Deux portes voilées, reprise demandée.",
      amount: 30_000,
      currency: "EUR",
      owner: "Paul Martin",
      targetDay: "2026-06-20",
      acknowledged: false,
      handedOver: false,
      closed: undefined,
      ageDays: 10,
    });
  });

  it.each([
    ["Responsable : Mme. J. Roux-Petit. Le point", "Mme. J. Roux-Petit", "Le point"],
    ["responsable: Anne Roux", "Anne Roux", "prix contesté"],
    ["Confié à : M. Durand. Voir devis.", "M. Durand", "Voir devis."],
    ["suivi par : Léa ; rappeler lundi", "Léa", "rappeler lundi"],
    ["Le client conteste le devis", undefined, "Le client conteste le devis"],
    ["", undefined, "prix contesté"],
    [`Responsable : ${"très ".repeat(40)}long`, undefined, undefined],
  ])("« %s » se lit avec son responsable", (detail, owner, words) => {
    const journal = [opened({ motive: "prix contesté", detail })];
    const [report] = reports("2026-06-12", { journal });
    expect(report?.owner).toBe(owner);
    if (words !== undefined) expect(report?.words).toBe(words);
  });

  it("son responsable : celui à qui il fut transmis, sinon celui qu'il nomme, sinon celui des Réglages", () => {
    const dispute = opened({ detail: "Responsable : Paul. Prix." });
    const sent = anEvent("note", "2026-06-03", "", {
      motive: "Litige transmis",
      reference: dispute.id,
      detail: "Léa",
    });
    const settings = { disputeSolver: "Max" };
    const ownerOf = (journal: Scene["journal"]) => {
      const [report] = reports("2026-06-12", { ...(journal === undefined ? {} : { journal }), settings });
      return [report?.owner, report?.handedOver];
    };
    expect(ownerOf([opened()])).toEqual(["Max", false]);
    expect(ownerOf([dispute])).toEqual(["Paul", false]);
    expect(ownerOf([dispute, sent])).toEqual(["Léa", true]);
  });

  it("sans montant, vaut ses factures entières ; clos, plus rien, et dit comment et quand", () => {
    const dispute = opened({ about: "FA-1, FA-2" });
    expect(reports("2026-06-12", { journal: [dispute] })[0]?.amount).toBe(150_000);
    const closed = anEvent("litige clos", "2026-06-10", "", {
      reference: dispute.id,
      motive: "réclamation retirée",
    });
    const [report] = reports("2026-06-30", { journal: [dispute, closed] });
    expect(report).toMatchObject({
      amount: 0,
      closed: { day: "2026-06-10", resolution: "réclamation retirée" },
      ageDays: 8,
    });
  });

  it("les ouverts d'abord, du plus ancien, puis les clos, du plus récent", () => {
    const [first, second, third] = [
      opened({ on: "2026-06-01" }),
      opened({ on: "2026-06-05", about: "FA-2" }),
      opened({ on: "2026-06-03" }),
    ];
    const closing = (dispute: typeof first, on: string) =>
      anEvent("litige clos", on, "", { reference: dispute?.id });
    const journal = [first, second, third, closing(first, "2026-06-06"), closing(third, "2026-06-08")];
    expect(
      reports("2026-06-12", { journal: journal.filter((event) => event !== undefined) }).map(
        ({ event }) => event.day,
      ),
    ).toEqual(["2026-06-05", "2026-06-03", "2026-06-01"]);
  });

  it("l'accusé de réception se lit sur la ligne qui le nomme", () => {
    const dispute = opened();
    const sent = anEvent("accusé de réception", "2026-06-04", "", {
      direction: "sortant",
      reference: dispute.id,
    });
    expect(reports("2026-06-12", { journal: [dispute, sent] })[0]?.acknowledged).toBe(true);
  });

  it("la fiche d'un client ne montre que les siens", () => {
    const customers = [aCustomer("Durand"), aCustomer("Martin")];
    const journal = [opened(), opened({ of: "Martin", about: "FA-9" })];
    expect(reports("2026-06-12", { journal, customers }, "Martin").map(({ customer }) => customer)).toEqual([
      "Martin",
    ]);
  });
});

describe("Une clôture qui accorde un montant", () => {
  const dispute = opened({ amount: cents(30_000) });
  const closing = (motive: string, amount?: number) =>
    anEvent("litige clos", "2026-06-10", "", {
      reference: dispute.id,
      motive,
      ...(amount === undefined ? {} : { amount: cents(amount) }),
    });
  const creditNote = (on: string, euros: number) =>
    anInvoice("AV-1", -euros, on, { kind: "credit-note", issued: day(on) });
  /** Part that waits for its credit note, in cents. */
  const awaited = (scene: Partial<Scene>) =>
    planOn("2026-06-15", { items, ...scene })
      .filter(({ reasons }) => reasons[0]?.code === "credit-note-expected")
      .map(({ state, overdue, claimed }) => [state, overdue, claimed]);

  it("attend l'avoir : cette part n'est pas réclamée, elle est à vérifier", () => {
    expect(awaited({ journal: [dispute, closing("avoir émis", 20_000)] })).toEqual([
      ["à vérifier", 20_000, 0],
    ]);
    expect(awaited({ journal: [dispute, closing("accord partiel", 20_000)] })).toEqual([
      ["à vérifier", 20_000, 0],
    ]);
  });

  it.each([
    ["l'avoir du montant est là", [creditNote("2026-06-12", 200)], []],
    ["émis dès le jour du litige", [creditNote("2026-06-02", 200)], []],
    [
      "émis avant le litige, il en solde un autre",
      [creditNote("2026-06-01", 200)],
      [["à vérifier", 20_000, 0]],
    ],
    ["émis pour une part, le reste attend", [creditNote("2026-06-12", 150)], [["à vérifier", 5_000, 0]]],
  ] as const)("%s", (_rule, notes, expected) => {
    const journal = [dispute, closing("avoir émis", 20_000)];
    const credits = notes.map((note) =>
      unmatched(note.issued ?? "2026-06-12", -note.amount / 100, { source: "credit-note" }),
    );
    expect(awaited({ items: [...items, ...notes], credits, journal })).toEqual(expected);
  });

  it("un avoir ne répond qu'à une clôture", () => {
    const second = opened({ about: "FA-2", amount: cents(20_000) });
    const closed = anEvent("litige clos", "2026-06-11", "", {
      reference: second.id,
      motive: "avoir émis",
      amount: cents(20_000),
    });
    const journal = [dispute, second, closing("avoir émis", 20_000), closed];
    expect(awaited({ items: [...items, creditNote("2026-06-12", 200)], journal })).toEqual([
      ["à vérifier", 20_000, 0],
    ]);
  });

  it("rejetée, retirée ou sans montant, rien n'est accordé", () => {
    for (const journal of [
      [dispute, closing("contestation rejetée", 20_000)],
      [dispute, closing("réclamation retirée", 20_000)],
      [dispute, closing("avoir émis")],
    ]) {
      expect(awaited({ journal })).toEqual([]);
    }
  });

  it("une reprise qui nomme la clôture y renonce", () => {
    const closed = closing("avoir émis", 20_000);
    const given = anEvent("reprise", "2026-06-12", "", { reference: closed.id });
    expect(awaited({ journal: [dispute, closed, given] })).toEqual([]);
  });
});
