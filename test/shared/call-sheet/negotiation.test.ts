import { describe, expect, it } from "vitest";
import type { NegotiationCard, NegotiationOption } from "#shared/model/negotiation.ts";
import { negotiationOf } from "#shared/workbook/negotiation-of.ts";
import { plannedOn, type Row, type Workbook } from "../cases/grouped-book.ts";
import { CLIENTS, keyOf, LAMBERT, MOREL, oneInvoice, plain, TOWN, told } from "./scene.ts";

function cardOf(
  client: string,
  journal: readonly Row[],
  more: Partial<Workbook> & { readonly on?: string; readonly currency?: string } = {},
): NegotiationCard {
  const { on = "2026-06-22", currency = "EUR", ...book } = more;
  const planned = plannedOn(on, { invoices: oneInvoice(client), clients: CLIENTS, journal, ...book });
  const card = negotiationOf(planned.book, planned.outcome, keyOf(planned, client), currency);
  if (card === undefined) throw new Error("rien n'est dû");
  return card;
}

function optionOf(card: NegotiationCard, name: NegotiationOption["option"]): NegotiationOption {
  const found = card.options.find(({ option }) => option === name);
  if (found === undefined) throw new Error(`${name} absente`);
  return found;
}

/** Interest of one printed line in cents: principal in cents, rate in percent (reference: §7). */
const line = (principal: number, rate: number, days: number): number =>
  Math.floor((principal * rate * days) / (100 * 365) + 0.5);

const OFFER = told("o", "18/06/2026", "offre reçue", {
  Sens: "entrant",
  Canal: "téléphone",
  Montant: 1000,
  "Date promise": "30/06/2026",
  Détail: "30/06/2026 700,00 ; 31/07/2026 300,00 ; sans pénalités",
});

describe("L'offre du débiteur d'abord", () => {
  const card = cardOf(MOREL, [
    told("o1", "10/06/2026", "offre reçue", { Montant: 500, Détail: "le reste plus tard" }),
    told("c1", "12/06/2026", "contre-proposition envoyée", {
      Sens: "sortant",
      Montant: 1480,
      Référence: "o1",
    }),
    OFFER,
    told("m", "19/06/2026", "message reçu", { Sens: "entrant", Référence: "o" }),
    told("s1", "01/06/2026", "solvabilité", {
      Motif: "comptes déposés, perte",
      Détail: "Source : greffe. Exercice 2025.",
    }),
    told("s2", "15/06/2026", "solvabilité", { Motif: "trois protêts", Détail: "Source : Banque. " }),
    told("d", "02/06/2026", "litige ouvert", {
      Montant: 200,
      Motif: "prix contesté",
      Détail: "le devis disait moins",
    }),
  ]);

  it("ses offres, la dernière en tête, puis les nôtres ; confirmée par écrit ou non", () => {
    expect(
      card.offers.map(({ by, event, confirmedInWriting }) => [by, event.id, confirmedInWriting]),
    ).toEqual([
      ["debtor", "o", true],
      ["debtor", "o1", false],
      ["us", "c1", false],
    ]);
    expect(card.offers[0]?.instalments).toEqual([
      { day: "2026-06-30", amount: 70_000 },
      { day: "2026-07-31", amount: 30_000 },
    ]);
    expect(card.offers[0]?.points).toEqual(["sans pénalités"]);
  });

  it("les motifs de contestation et les faits sur la solvabilité, avec leur source et leur jour", () => {
    expect(card.grounds.map(({ reason, amount }) => [reason, amount])).toEqual([["price", 20_000]]);
    expect(card.solvency.map(({ fact, source, day }) => `${day} ${fact} (${source})`)).toEqual([
      "2026-06-15 trois protêts (Banque)",
      "2026-06-01 comptes déposés, perte (greffe)",
    ]);
  });

  it("l'offre en tête des trois options, sans conseil", () => {
    expect(card.options.map(({ option }) => option)).toEqual(["accept-offer", "plan", "go-on"]);
    const said = plain(card.options.flatMap(({ because }) => because).join(" "));
    expect(said).not.toMatch(/vous devriez|mieux vaut|conseil|préférable|recommand[eo]ns/i);
  });

  it("sans offre, deux options", () => {
    expect(cardOf(MOREL, []).options.map(({ option }) => option)).toEqual(["plan", "go-on"]);
  });
});

describe("Accepter l'offre : 1 000 € sur 1 480 €, en deux fois", () => {
  const accept = optionOf(cardOf(MOREL, [OFFER]), "accept-offer");

  it("ce qui rentre, ce qui est abandonné, le dernier jour", () => {
    expect([accept.amount, accept.givenUp, accept.expectedDay]).toEqual([100_000, 48_000, "2026-07-31"]);
  });

  it("les pénalités jusque-là, sur ce qui reste après chaque versement, et 40 € : abandonnées", () => {
    // Until 30/06 included at 12,15 % on the whole, then 31 days of July at 12,40 % on what the first 700 € leave.
    const interest = line(148_000, 12.15, 90) + line(78_000, 12.4, 31) + 4_000;
    expect([accept.interest, accept.interestIsClaimed]).toEqual([interest, false]);
    expect(plain(accept.because.join(" "))).toContain(
      "52,55 € jusqu'au 31/07/2026, et indemnités de 40 € : 40,00 €",
    );
  });

  it("un écrit par e-mail ne coûte rien aux coûts par défaut", () => {
    expect(accept.cost).toBe(0);
  });

  it("l'abandon d'une partie se fait par écrit (art. 2044 du Code civil)", () => {
    expect(plain(accept.because.join(" "))).toContain(
      "480,00 € du principal, par un accord écrit et signé (art. 2044",
    );
  });

  it("une offre sans date n'a pas de jour attendu, et le dit", () => {
    const vague = optionOf(
      cardOf(MOREL, [told("o", "18/06/2026", "offre reçue", { Détail: "je paierai" })]),
      "accept-offer",
    );
    expect([vague.amount, vague.givenUp, vague.expectedDay]).toEqual([148_000, 0, undefined]);
    expect(plain(vague.because.join(" "))).toContain("Jour attendu : inconnu, l'offre ne donne pas de date.");
  });
});

describe("Convenir d'un échéancier", () => {
  it("par défaut trois fois, le premier versement sous huit jours, pénalités maintenues", () => {
    const plan = optionOf(cardOf(MOREL, []), "plan");
    // 493,33 € on 30/06 and 30/07, 493,34 € on 30/08.
    const interest = line(148_000, 12.15, 90) + line(98_667, 12.4, 30) + line(49_334, 12.4, 31) + 4_000;
    expect([plan.amount, plan.givenUp, plan.expectedDay]).toEqual([148_000, 0, "2026-08-30"]);
    expect([plan.interest, plan.interestIsClaimed]).toEqual([interest, true]);
    // A call to agree at 12,50 €, an e-mail to write it.
    expect(plan.cost).toBe(1_250);
  });

  it("celui de notre contre-proposition quand elle couvre la dette", () => {
    const plan = optionOf(
      cardOf(MOREL, [
        OFFER,
        told("c", "20/06/2026", "contre-proposition envoyée", {
          Sens: "sortant",
          Montant: 1480,
          Détail: "01/07/2026 480,00 ; 15/07/2026 1000,00",
        }),
      ]),
      "plan",
    );
    expect(plan.expectedDay).toBe("2026-07-15");
    expect(plain(plan.because.join(" "))).toContain("notre contre-proposition du 20/06/2026");
  });
});

describe("Poursuivre les relances", () => {
  const goOn = optionOf(cardOf(MOREL, []), "go-on");

  it("le coût des étapes à venir : deux appels, un recommandé, une lettre avec e-mail", () => {
    // 2 × 12,50 € + 7 € + a tenth of a call for the letter.
    expect(goOn.cost).toBe(2 * 1_250 + 700 + 125);
    expect(plain(goOn.because.join(" "))).toContain(
      "2 appels (25,00 €), 1 e-mail avec courrier (1,25 €), 1 recommandé (7,00 €)",
    );
  });

  it("au plus tôt aujourd'hui, puis les écarts du scénario : J+3 … J+45, donc 42 jours plus tard", () => {
    expect(goOn.expectedDay).toBe("2026-08-03");
    expect(goOn.interest).toBe(line(148_000, 12.15, 90) + line(148_000, 12.4, 34) + 4_000);
    expect(goOn.interestIsClaimed).toBe(true);
  });

  it("les étapes faites ne coûtent plus rien", () => {
    const later = optionOf(
      cardOf(MOREL, [
        told("a", "05/05/2026", "relance envoyée", { Étape: 1, Canal: "e-mail" }),
        told("b", "14/05/2026", "appel", { Étape: 2, Motif: "Joint" }),
        told("c", "26/05/2026", "relance envoyée", { Étape: 3, Canal: "e-mail + courrier" }),
      ]),
      "go-on",
    );
    expect(later.cost).toBe(1_250 + 700);
  });
});

describe("Ce qui n'est pas connu n'est pas inventé", () => {
  it("un semestre sans taux : pas de chiffre, et la raison", () => {
    const plan = optionOf(
      cardOf(MOREL, [], { on: "2026-12-15", invoices: [[MOREL, "FA-1", "02/09/2026", "01/10/2026", 1480]] }),
      "plan",
    );
    expect(plan.interest).toBe(undefined);
    expect(plain(plan.because.join(" "))).toContain("Taux inconnu pour 2027 S1");
  });

  it("une autre devise : pas de pénalités calculées", () => {
    const card = cardOf(MOREL, [], {
      columns: ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise"],
      invoices: [[MOREL, "FA-1", "02/03/2026", "01/04/2026", 1480, "USD"]],
      currency: "USD",
    });
    expect(card.options.map(({ interest }) => interest)).toEqual([undefined, undefined]);
  });

  it("rien n'est dû dans une devise : pas de carte", () => {
    const planned = plannedOn("2026-06-22", { invoices: oneInvoice(MOREL) });
    expect(negotiationOf(planned.book, planned.outcome, keyOf(planned, MOREL), "USD")).toBe(undefined);
  });
});

describe("Selon qui doit", () => {
  it("un particulier ne doit rien de plus avant la mise en demeure", () => {
    const plan = optionOf(cardOf(LAMBERT, []), "plan");
    expect(plan.interest).toBe(0);
  });

  it("après elle, le taux légal, sans 40 €", () => {
    const notice = told("m", "10/06/2026", "mise en demeure envoyée", { Client: LAMBERT, Étape: 5 });
    const plan = optionOf(cardOf(LAMBERT, [notice]), "plan");
    expect(plan.interest).toBe(line(148_000, 2.62, 20) + line(98_667, 2.75, 30) + line(49_334, 2.75, 31));
  });

  it("avec un acheteur public les intérêts ne se perdent pas par l'accord (art. L2192-14 CCP)", () => {
    const offer = { ...OFFER, Client: TOWN };
    const accept = optionOf(cardOf(TOWN, [offer]), "accept-offer");
    expect(accept.interestIsClaimed).toBe(true);
    // The rate of the half-year in which interest started stays: 2,15 % + 8.
    expect(accept.interest).toBe(line(148_000, 10.15, 90) + line(78_000, 10.15, 31) + 4_000);
  });

  it("une procédure collective : les faits restent, plus aucune option", () => {
    const card = cardOf(MOREL, [OFFER, told("j", "19/06/2026", "procédure collective")]);
    expect([card.offers.length, card.options]).toEqual([1, []]);
  });
});

describe("Poursuivre : le jour attendu est celui que le plan permet", () => {
  it("suspendu par l'offre, le scénario ne repart qu'après : chaque étape garde son écart", () => {
    // 15 days of talks after Thursday 18/06 end on Friday 03/07: Monday 06/07, then 42 days from J+3 to J+45.
    const goOn = optionOf(cardOf(MOREL, [OFFER]), "go-on");
    expect(goOn.expectedDay).toBe("2026-08-17");
  });

  it("il ne reste qu'à décider : aucun jour n'est attendu, aucun contact n'est compté", () => {
    const goOn = optionOf(
      cardOf(
        LAMBERT,
        [
          told("m", "25/05/2026", "mise en demeure envoyée", {
            Client: LAMBERT,
            Étape: 5,
            Canal: "recommandé",
          }),
        ],
        { invoices: [[LAMBERT, "FA-1", "02/03/2026", "01/04/2026", 900]] },
      ),
      "go-on",
    );
    expect([goOn.expectedDay, goOn.cost]).toEqual([undefined, 0]);
    expect(plain(goOn.because.join(" "))).toContain("toutes les étapes du scénario sont passées");
  });
});
