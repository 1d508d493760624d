import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { publicationOf } from "#shared/workbook/insolvency-of.ts";
import { isMerchant } from "#shared/workbook/route-facts.ts";
import { type CustomerRoutes, routesOf } from "#shared/workbook/routes-of.ts";
import type { Planned } from "../cases/grouped-book.ts";
import { aBook, FA1, keyOf, MOREL, MOREL_ROW, plain, STEPS_DONE, told } from "../formal-notice/scene.ts";

const routes = (planned: Planned): CustomerRoutes =>
  routesOf(planned.book, planned.outcome, keyOf(planned), "EUR");
const call = (motive: string, on = "2026-06-12") => told("k-1", on, "appel", { Motif: motive, Étape: 2 });

const POSTED = [
  ...STEPS_DONE,
  told("n-2", "2026-06-09", "mise en demeure envoyée", {
    Étape: 4,
    Canal: "recommandé",
    Détail: "Recommandé n° 1A 2",
  }),
];

describe("La raison que le Journal a notée", () => {
  it.each([
    ["un litige ouvert", told("d-1", "2026-06-10", "litige ouvert", { Motif: "prix" }), "dispute"],
    ["un refus de payer", call("Refus de payer"), "refusal"],
    ["des difficultés", call("Difficultés de trésorerie"), "difficulties"],
    ["rien du tout", call("Pas de réponse"), "silence"],
  ])("%s : %s", (_what, row, reason) => {
    expect(routes(aBook([...STEPS_DONE, row])).reason.code).toBe(reason);
  });

  it("un litige clos ne compte plus, la dernière parole l'emporte", () => {
    const dispute = told("d-1", "2026-06-10", "litige ouvert", { Motif: "prix" });
    const closed = told("d-2", "2026-06-11", "litige clos", { Référence: "d-1" });
    expect(routes(aBook([dispute, closed])).reason.code).toBe("silence");
    const both = [
      told("k-0", "2026-06-01", "appel", { Motif: "Refus de payer" }),
      call("Difficultés de trésorerie"),
    ];
    expect(routes(aBook(both)).reason.code).toBe("difficulties");
  });
});

describe("Les faits comparés", () => {
  it("principal, intérêts, contesté, mise en demeure et son délai", () => {
    const { facts } = routes(
      aBook([...POSTED, told("d-1", "2026-06-10", "litige ouvert", { Montant: 300, Motif: "prix" })]),
    );
    // 1 480 € × 12,15 % × 45 / 365 = 22,17 €.
    expect(facts).toMatchObject({
      quality: "professionnel",
      principal: 148_000,
      disputed: 30_000,
      interest: 2_217,
      indemnity: 4_000,
      noticeSent: "2026-06-09",
      noticeDeadline: "2026-06-20",
    });
  });

  it("les pièces que le classeur connaît", () => {
    const documents = new Map(routes(aBook(POSTED)).facts.documents.map((one) => [one.document, one.state]));
    expect(documents.get("formal-notice")).toBe("have");
    expect(documents.get("deposit-proof")).toBe("have");
    expect(documents.get("presentation-proof")).toBe("missing");
    expect(documents.get("invoices")).toBe("missing");
    expect(documents.get("reminders")).toBe("have");
    expect(documents.get("statement")).toBe("have");
  });

  it("l'accusé de réception d'un e-mail n'est pas une preuve de présentation", () => {
    const mailed = told("x-1", "2026-06-12", "accusé de réception", { Canal: "e-mail", Sens: "entrant" });
    const documents = new Map(
      routes(aBook([...POSTED, mailed])).facts.documents.map((one) => [one.document, one.state]),
    );
    expect(documents.get("presentation-proof")).toBe("missing");
  });

  it("débiteur public : ses voies à lui, la collectivité reconnue à son nom", () => {
    const clients = [{ ...MOREL_ROW, Client: MOREL, Typologie: "public" }];
    const { facts, routes: list } = routes(aBook([], { clients }));
    expect(facts.localAuthority).toBe(undefined);
    expect(list.map(({ code }) => code)).not.toContain("payment-order");
  });

  it.each([
    ["SARL au capital de 8 000 €", true],
    ["Transports Dupont SAS", true],
    ["Société anonyme", true],
    ["SCI des Tilleuls", false],
    ["Association sportive", false],
    ["Boulangerie Morel", undefined],
    [undefined, undefined],
  ])("forme « %s » : commerçant %s", (words, merchant) => {
    expect(isMerchant(words)).toBe(merchant);
  });

  it("deux formes commerciales : le tribunal de commerce ; sinon on dit qu'on ne sait pas", () => {
    const sas = "Morel SAS";
    const planned = aBook([], {
      clients: [{ ...MOREL_ROW, Client: sas }],
      invoices: [[sas, "FA-1", "08/04/2026", "08/05/2026", 1480]],
    });
    const known = routesOf(planned.book, planned.outcome, keyOf(planned, sas), "EUR");
    expect(known.routes.find(({ code }) => code === "payment-order")?.forum).toBe("commercial-court");
    expect(routes(aBook([])).routes.find(({ code }) => code === "payment-order")?.forum).toBe(
      "court-unknown",
    );
  });
});

describe("La prescription de chaque facture", () => {
  it("la plus proche d'abord ; un acompte reçu repousse peut-être", () => {
    const invoices = [[MOREL, "FA-2", "08/04/2025", "08/05/2025", 500], [...FA1]];
    const payments = [
      {
        Identifiant: "r-1",
        Date: "2026-06-01",
        Client: MOREL,
        Montant: 100,
        Devise: "EUR",
        Factures: "FA-2=100,00",
      },
    ];
    const { limitations, facts } = routes(aBook([], { invoices, payments }));
    expect(limitations.map(({ number, limitation }) => [number, limitation.earliest])).toEqual([
      ["FA-2", "2030-05-08"],
      ["FA-1", "2031-05-08"],
    ]);
    expect(limitations[0]?.limitation.restarted?.until).toBe("2031-06-01");
    expect(limitations[1]?.limitation.restarted).toBe(undefined);
    expect(facts.limitation).toBe("2030-05-08");
  });

  it("une mise en demeure ne repousse rien contre un débiteur privé, tout écrit contre un public", () => {
    expect(routes(aBook(POSTED)).limitations[0]?.limitation.restarted).toBe(undefined);
    const clients = [{ ...MOREL_ROW, Typologie: "public" }];
    const invoices = [[MOREL, "FA-1", "08/04/2025", "08/05/2025", 1480]];
    const written = routes(aBook(POSTED, { clients, invoices })).limitations[0]?.limitation;
    expect(written?.earliest).toBe("2029-12-31");
    expect(written?.restarted?.until).toBe("2030-12-31");
  });
});

describe("Procédure collective", () => {
  const judged = (detail = "") =>
    told("j-1", "2026-06-15", "procédure collective", { Factures: "", Détail: detail });
  const insolvencyIn = (planned: Planned) => {
    const { insolvency } = routes(planned);
    if (insolvency === undefined) throw new Error("pas de procédure");
    return insolvency;
  };

  it("déclarer, et rien d'autre ; le délai court de la publication quand elle est notée", () => {
    const planned = aBook([...STEPS_DONE, judged("Source : BODACC, avis A123 publié le 20/06/2026.")]);
    const insolvency = insolvencyIn(planned);
    expect(routes(planned).routes.map(({ code }) => code)).toEqual(["declaration"]);
    expect(insolvency).toMatchObject({
      judgment: "2026-06-15",
      published: "2026-06-20",
      declareBy: "2026-08-20",
      declared: false,
    });
  });

  it("sans publication, le jour du jugement tient lieu : plus tôt, jamais trop tard", () => {
    const insolvency = insolvencyIn(aBook([judged()]));
    expect(insolvency.declareBy).toBe("2026-08-15");
    expect(insolvency.missing.join(" ")).toContain("BODACC");
  });

  it("le montant au jour du jugement : intérêts arrêtés la veille, 40 € des factures échues", () => {
    const { claim } = insolvencyIn(aBook([judged()]));
    // From 9 May to 14 June: 37 days at 12,15 % on 1 480 € = 18,228 €.
    expect(claim).toMatchObject({ overdue: 148_000, interest: 1_823, indemnity: 4_000, total: 153_823 });
  });

  it("une facture postérieure suit sa propre règle (art. L622-17)", () => {
    const invoices = [[...FA1], [MOREL, "FA-9", "16/06/2026", "20/07/2026", 400]];
    const { later, claim } = insolvencyIn(aBook([judged()], { invoices }));
    expect(later).toBe(40_000);
    expect(claim.invoices.map(({ number }) => number)).toEqual(["FA-1"]);
  });

  it("un règlement d'avant le jugement, revenu impayé depuis, ne réduit pas la créance déclarée", () => {
    const receipt = (id: string, on: string, amount: number) => ({
      Identifiant: id,
      Date: on,
      Client: MOREL,
      Montant: amount,
      Devise: "EUR",
      Factures: "FA-1",
    });
    const bounced = [receipt("r-1", "2026-06-10", 480), receipt("r-2", "2026-06-18", -480)];
    expect(insolvencyIn(aBook([judged()], { payments: bounced })).claim.total).toBe(153_823);
    // One that came back before it was re-presented: the second payment, received since, changes nothing to that day.
    const paidSince = [receipt("r-1", "2026-06-16", 480), receipt("r-2", "2026-06-18", -480)];
    expect(insolvencyIn(aBook([judged()], { payments: paidSince })).claim.total).toBe(153_823);
    const paid = insolvencyIn(aBook([judged()], { payments: bounced.slice(0, 1) })).claim;
    expect(paid.total).toBeLessThan(153_823 - 47_000);
  });

  it("échue la veille du jugement : principal échu, ni intérêt ni 40 €", () => {
    const invoices = [[MOREL, "FA-1", "15/05/2026", "14/06/2026", 1480]];
    const { claim } = insolvencyIn(aBook([judged()], { invoices }));
    expect(claim).toMatchObject({ overdue: 148_000, interest: 0, indemnity: 0, total: 148_000 });
  });

  it("le modèle certifie la créance (art. L622-25) et laisse le lieu et la date à écrire", () => {
    const words = plain(JSON.stringify(insolvencyIn(aBook([judged()])).declaration));
    expect(words).toContain("certifie sincère la créance ainsi déclarée (art. L622-25)");
    expect(words).toContain("Fait à [à compléter : lieu et date]");
  });

  it("le modèle de déclaration porte les montants, et dit ce qu'il faut compléter", () => {
    const { declaration } = insolvencyIn(aBook([judged()]));
    const words = plain(JSON.stringify(declaration));
    expect(words).toContain("1 538,23 €");
    expect(words).toContain("[à compléter : tribunal et numéro de la procédure]");
    expect(words).toContain("L622-24");
    expect(words).toContain("Claire Valbois, gérante");
  });

  it("déclarée : une ligne du Journal le dit", () => {
    const note = told("o-1", "2026-06-18", "note", { Détail: "créance déclarée au mandataire" });
    expect(insolvencyIn(aBook([judged(), note])).declared).toBe(true);
  });

  it.each([
    ["publié le 12/11/2026", "2026-11-12"],
    ["Publication au BODACC le 5/11/2026", "2026-11-05"],
    ["jugement publié au BODACC le 05.11.2026", "2026-11-05"],
    ["publié le 32/11/2026", undefined],
    ["", undefined],
  ])("« %s » : %s", (detail, published) => {
    expect(publicationOf({ detail })).toBe(published === undefined ? undefined : day(published));
  });
});
