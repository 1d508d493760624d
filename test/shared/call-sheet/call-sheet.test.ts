import { describe, expect, it } from "vitest";
import { callSheetOf } from "#shared/workbook/call-sheet-of.ts";
import { plannedOn } from "../cases/grouped-book.ts";
import { CLIENTS, keyOf, LAMBERT, MOREL, plain, sheetFor, TOWN, told, wordsOf } from "./scene.ts";

const SENT = told("a", "05/05/2026", "relance envoyée", { Étape: 1, Canal: "e-mail", Sens: "sortant" });
const PROMISED = told("c", "20/05/2026", "promesse", {
  Sens: "entrant",
  Montant: 1480,
  "Date promise": "12/06/2026",
  Détail: "par virement ; validé par M. Morel",
});

describe("La fiche d'appel dit ce que doit le client", () => {
  const planned = plannedOn("2026-06-22", {
    invoices: [
      [MOREL, "FA-0", "02/01/2026", "01/02/2026", 1200],
      [MOREL, "FA-1", "02/03/2026", "01/04/2026", 1480],
      [MOREL, "FA-2", "02/04/2026", "02/05/2026", 600],
      [MOREL, "FA-3", "10/06/2026", "10/07/2026", 300],
      ["Autre client", "FA-9", "02/04/2026", "02/05/2026", 7620],
    ],
    clients: CLIENTS,
    payments: [
      {
        Identifiant: "R1",
        Date: "03/03/2026",
        Client: MOREL,
        Libellé: "VIR",
        Montant: 1200,
        Devise: "EUR",
        Factures: "FA-0",
        Moyen: "virement",
      },
      { Identifiant: "R2", Date: "10/03/2026", Client: MOREL, Libellé: "VIR", Montant: 50, Devise: "EUR" },
    ],
    journal: [
      told("d", "01/06/2026", "litige ouvert", {
        Factures: "FA-2",
        Montant: 150,
        "Date promise": "30/06/2026",
        Motif: "quantité contestée",
        Détail: "Responsable : Claire Valbois. deux poignées manquent",
      }),
      told("p", "18/06/2026", "promesse", { Factures: "FA-1", Montant: 400, "Date promise": "26/06/2026" }),
      told("x", "10/06/2026", "note", { Motif: "annulée ensuite" }),
      told("y", "11/06/2026", "annulation", { Référence: "x" }),
      told("k", "06/06/2026", "relance préparée", { Étape: 1, Canal: "e-mail" }),
      told("l", "06/06/2026", "relance envoyée", { Étape: 1, Canal: "e-mail", Référence: "k" }),
    ],
  });
  const sheet = callSheetOf(planned.book, planned.outcome, keyOf(planned, MOREL));

  it("le total dû, l'échu, le litige, le promis, les avoirs et la part de l'encours", () => {
    const [euros] = sheet.exposures;
    expect([euros?.owed, euros?.overdue, euros?.disputed, euros?.promised, euros?.credits]).toEqual([
      238_000, 208_000, 15_000, 40_000, 5_000,
    ]);
    // 2 380 € of 10 000 € in all.
    expect(euros?.shareOfPortfolio).toBeCloseTo(0.238, 10);
  });

  it("les factures, de la plus ancienne échéance à la plus récente, avec leurs jours de retard", () => {
    expect(sheet.invoices.map(({ number, daysLate, open }) => [number, daysLate, open])).toEqual([
      ["FA-1", 82, 148_000],
      ["FA-2", 51, 60_000],
      ["FA-3", -18, 30_000],
    ]);
  });

  it("l'histoire, la plus récente d'abord, sans ce qui est annulé ni le brouillon devenu envoi", () => {
    expect(sheet.history.map(({ day, what }) => `${day} ${plain(what)}`)).toEqual([
      "2026-06-18 Promesse de règlement",
      "2026-06-06 Message envoyé (e-mail)",
      "2026-06-01 Litige ouvert",
      "2026-03-10 Règlement reçu",
      "2026-03-03 Règlement reçu",
    ]);
  });

  it("le retard habituel se calcule sur les factures payées : une facture, 30 jours après son échéance", () => {
    expect(sheet.habits).toEqual({ usualLateness: 30, paidInvoices: 1 });
  });

  it("le litige ouvert interdit toute pression sur sa part, et dit qui y répond", () => {
    const words = wordsOf(sheet);
    expect(words).toContain("150,00 €, « deux poignées manquent » : aucune pression sur cette somme");
    expect(words).toContain("réponse suivie par Claire Valbois pour le 30/06/2026");
    expect(words).toContain("Règlement promis ou échelonné jusqu'au 26/06/2026");
  });
});

describe("Les mots suivent ce que l'appel demande", () => {
  it("une promesse non tenue : ce qui l'a empêchée, et la preuve de la nouvelle date", () => {
    const sheet = sheetFor(MOREL, "broken-promise-call", [SENT, PROMISED]);
    expect(plain(sheet.opening)).toContain("un règlement de 1 480,00 € pour le 12/06/2026");
    expect(sheet.questions.slice(0, 2).map(({ topic }) => topic)).toEqual(["Empêchement", "Preuve"]);
    expect(sheet.promises.map(({ status }) => status)).toEqual(["broken"]);
  });

  it("un paiement rejeté : le motif de la banque, et comment le remplacer", () => {
    const sheet = sheetFor(MOREL, "rejected-payment-call", [
      SENT,
      told("r", "15/06/2026", "paiement rejeté", { Sens: "entrant" }),
    ]);
    expect(plain(sheet.opening)).toContain("Votre banque nous a retourné un règlement le 15/06/2026");
    expect(sheet.questions.slice(0, 2).map(({ topic }) => topic)).toEqual(["Motif du rejet", "Remplacement"]);
  });

  it("un message préventif ne parle ni de retard ni de pénalité", () => {
    const sheet = sheetFor(MOREL, undefined, [], {
      invoices: [[MOREL, "FA-1", "10/06/2026", "10/07/2026", 1480]],
    });
    const said = plain([sheet.opening, ...sheet.questions.map(({ question }) => question)].join(" "));
    expect(said).toContain("la facture FA-1, à échéance du 10/07/2026 : est-elle bien arrivée");
    expect(said).not.toMatch(/retard|pénalité|relance|impayé|échue/);
    expect(sheet.objections.map(({ code }) => code)).not.toContain("paid-last-week");
  });

  it("après une mise en demeure, le dernier appel propose des dates avant de décider", () => {
    const sheet = sheetFor(MOREL, undefined, [
      told("m", "20/05/2026", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé" }),
    ]);
    expect(plain(sheet.opening)).toContain("Avant de décider de la suite, je préfère vous parler");
    expect(sheet.questions.slice(0, 2).map(({ topic }) => topic)).toEqual(["Contestation", "Proposition"]);
  });

  it("une relance de la veille : l'appel porte sur ce qui est dû, et la fiche dit d'attendre", () => {
    const sheet = sheetFor(MOREL, "wait", [
      told("a", "19/06/2026", "relance envoyée", { Étape: 1, Canal: "e-mail" }),
    ]);
    expect(plain(sheet.opening)).toContain("la facture FA-1, 1 480,00 €, échue le 01/04/2026");
    expect(plain(sheet.cautions.join(" "))).toMatch(/Prochain contact prévu le \d\d\/\d\d\/2026/);
  });

  it("tout est promis : rien à demander", () => {
    const sheet = sheetFor(MOREL, undefined, [
      told("p", "19/06/2026", "promesse", { Sens: "entrant", "Date promise": "26/06/2026" }),
    ]);
    expect(plain(sheet.opening)).toContain("il n'y a rien à régler de plus aujourd'hui");
    expect(sheet.objections).toEqual([]);
  });

  it("une procédure collective arrête tout : ni demande, ni objection à lever", () => {
    const sheet = sheetFor(MOREL, undefined, [told("j", "10/06/2026", "procédure collective")]);
    expect(plain(sheet.opening)).toContain("nous ne demandons aucun règlement");
    expect(sheet.objections).toEqual([]);
    expect(plain(sheet.cautions[0] ?? "")).toContain("art. L622-7 et L622-21 du Code de commerce");
    expect(plain(sheet.acceptable.join(" "))).toContain("Rien à demander");
  });

  it("un acheteur public : mandatement, engagement, service fait ; jamais de route qui n'existe pas", () => {
    const sheet = sheetFor(TOWN, undefined);
    const topics = sheet.questions.map(({ topic }) => topic);
    expect(topics).toEqual(
      expect.arrayContaining(["Engagement", "Service fait", "Mandatement", "Comptable"]),
    );
    expect(topics.filter((topic) => topic === "Engagement")).toHaveLength(1);
    const codes = sheet.objections.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["not-mandated", "budget", "suspended-on-portal"]));
    expect(codes).not.toContain("sixty-days");
    const said = plain(sheet.objections.map(({ answer, ask }) => answer + ask).join(" "));
    expect(said).not.toMatch(/injonction|saisie|commissaire/);
  });

  it("un particulier : identité d'abord, ni 40 €, ni frais, ni personne d'autre", () => {
    const sheet = sheetFor(LAMBERT, undefined);
    const [before, after] = plain(sheet.opening).split("(Une fois la personne reconnue :)");
    expect(before).toContain("Suis-je bien en ligne avec Mme Lambert ?");
    expect(before).not.toMatch(/facture|€/);
    expect(after).toContain("1 480,00 €");
    const said = plain(
      [
        ...sheet.questions.map(({ question }) => question),
        ...sheet.objections.map(({ answer, ask }) => answer + ask),
        ...sheet.acceptable,
      ].join(" "),
    );
    expect(said).not.toMatch(/40 €|frais|pénalité|intérêts|commande/);
    expect(plain(sheet.cautions.join(" "))).toContain("ne parlez de la dette à personne d'autre");
  });
});

describe("Avant de raccrocher", () => {
  const KINDS = [
    ["une relance", sheetFor(MOREL, undefined)],
    ["une promesse non tenue", sheetFor(MOREL, "broken-promise-call", [SENT, PROMISED])],
    ["un acheteur public", sheetFor(TOWN, undefined)],
    ["un particulier", sheetFor(LAMBERT, undefined)],
  ] as const;

  it.each(KINDS)("%s : date, montant, moyen, qui signe, blocage sont demandés", (_, sheet) => {
    const topics = sheet.questions.map(({ topic }) => topic);
    for (const topic of ["Date", "Montant", "Moyen", "Qui signe", "Blocage"]) expect(topics).toContain(topic);
    expect(new Set(topics).size).toBe(topics.length);
  });

  it.each(KINDS)("%s : chaque objection a sa réponse, sa question et ce qu'il faut noter", (_, sheet) => {
    expect(sheet.objections.length).toBeGreaterThan(8);
    for (const { objection, answer, ask, outcome } of sheet.objections) {
      expect(plain(objection)).toMatch(/^« .+ »$/);
      expect(plain(ask)).toMatch(/^« .+\? »$/);
      expect(answer.length).toBeGreaterThan(10);
      expect(plain(outcome)).toMatch(
        /Promesse|Litige|Annoncé payé|À rappeler|Mauvais interlocuteur|Difficultés|Refus|Joint|Procédure/,
      );
    }
  });

  it.each(KINDS)("%s : rien qui menace", (_, sheet) => {
    expect(wordsOf(sheet)).not.toMatch(/huissier|sommation|poursuites|dénonc|DGCCRF|liste noire/i);
  });
});

describe("La fiche demande la bonne personne", () => {
  it("celle du scénario : le gérant quand l'étape s'adresse à lui", () => {
    const planned = plannedOn("2026-06-22", {
      invoices: [[MOREL, "FA-1", "02/03/2026", "01/04/2026", 1480]],
      clients: [{ ...CLIENTS[0], Typologie: "à risque" }],
    });
    const line = planned.lines[0];
    if (line === undefined) throw new Error("pas de ligne");
    const sheet = callSheetOf(planned.book, planned.outcome, line.customer, { ...line, step: 3 });
    expect(sheet.askFor).toBe("M. Morel, gérant (le dirigeant)");
    expect(plain(sheet.opening)).toContain("parler à M. Morel, gérant ?");
  });

  it("sans personne connue, le rôle, bien dit", () => {
    const planned = plannedOn("2026-06-22", {
      invoices: [[TOWN, "FA-1", "02/03/2026", "01/04/2026", 1480]],
      clients: [{ Client: TOWN, Typologie: "public" }],
    });
    const line = planned.lines[0];
    if (line === undefined) throw new Error("pas de ligne");
    const sheet = callSheetOf(planned.book, planned.outcome, line.customer, { ...line, step: 1 });
    expect(plain(sheet.opening)).toContain("Pourrais-je parler au service gestionnaire ?");
  });
});

describe("Ce que le client a déjà fait ou demandé", () => {
  it("une promesse tenue en partie : on remercie de ce qui est venu, on ne le nie pas", () => {
    const sheet = sheetFor(
      MOREL,
      "broken-promise-call",
      [told("p", "01/06/2026", "promesse", { Montant: 1480, "Date promise": "10/06/2026" })],
      {
        payments: [{ Identifiant: "r", Date: "10/06/2026", Client: MOREL, Montant: 600, Factures: "FA-1" }],
      },
    );
    const said = plain(sheet.opening);
    expect(said).toContain("Merci pour les 600,00 € que nous avons bien reçus.");
    expect(said).toContain(
      "un règlement de 1 480,00 € pour le 10/06/2026 : que s'est-il passé pour le reste",
    );
    expect(said).not.toContain("nous ne le voyons pas");
  });

  it("une échéance payée en partie : de même", () => {
    const sheet = sheetFor(
      MOREL,
      "missed-instalment-call",
      [told("e", "01/06/2026", "échéancier", { Montant: 1480, Détail: "10/06/2026 500 ; 10/07/2026 980" })],
      {
        payments: [{ Identifiant: "r", Date: "10/06/2026", Client: MOREL, Montant: 200, Factures: "FA-1" }],
      },
    );
    const said = plain(sheet.opening);
    expect(said).toContain("Merci pour les 200,00 € que nous avons bien reçus.");
    expect(said).toContain("prévu par notre échéancier le 10/06/2026 était de 500,00 €");
  });

  it("à rappeler plus tard : la facture reste due, et la fiche dit d'attendre le jour demandé", () => {
    const sheet = sheetFor(MOREL, "hold", [
      told("a", "19/06/2026", "appel", { Motif: "À rappeler", "Date promise": "25/06/2026" }),
    ]);
    expect(plain(sheet.opening)).not.toContain("rien à régler");
    expect(plain(sheet.opening)).toContain("la facture FA-1, 1 480,00 €");
    expect(plain(sheet.cautions.join(" "))).toContain("Prochain contact prévu le 25/06/2026");
  });

  it("des difficultés de trésorerie dites : la fiche les rappelle", () => {
    const sheet = sheetFor(MOREL, undefined, [
      told("r", "01/06/2026", "relance envoyée", { Étape: 1, Canal: "e-mail" }),
      told("a", "12/06/2026", "appel", { Étape: 2, Motif: "Difficultés de trésorerie" }),
    ]);
    expect(plain(sheet.cautions.join(" "))).toContain(
      "Difficultés de trésorerie dites le 12/06/2026 : proposer un échéancier.",
    );
  });
});
