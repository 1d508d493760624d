import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { disputeOpened } from "#shared/dunning/commitment-events.ts";
import type { CallReport } from "#shared/model/commitments.ts";
import type { SideOrder, SideOrderResult } from "#shared/workbook/side-letter.ts";
import {
  counterProposalOrder,
  disputeAcknowledgementOrder,
  handOverOrder,
  hasRecap,
  type PlanProposal,
  planLetterOrder,
  promiseConfirmationOrder,
  recapOrder,
  writtenConfirmationOrder,
} from "#shared/workbook/side-letters.ts";
import { type Planned, plannedOn } from "../cases/grouped-book.ts";
import {
  aBook,
  anEvent,
  CLIENTS,
  euros,
  keyOf,
  LAMBERT,
  lineFor,
  MOREL,
  oneInvoice,
  plain,
  TOWN,
} from "./scene.ts";

function ready(result: SideOrderResult): SideOrder {
  if ("gaps" in result) throw new Error(result.gaps.join(" "));
  return result;
}
function gapsOf(result: SideOrderResult): string {
  if (!("gaps" in result)) throw new Error("un courrier, sans manque");
  return plain(result.gaps.join(" "));
}

const recap = (planned: Planned, report: CallReport): SideOrderResult =>
  recapOrder(planned.book, planned.outcome, lineFor(planned, MOREL), report, "id-1");

describe("La ligne du journal d'un message hors plan", () => {
  const planned = aBook(MOREL, []);
  const promise = anEvent(planned, "promesse", {
    promisedDay: day("2026-06-30"),
    amount: euros(1480),
    detail: "par chèque ; validé par M. Morel",
  });
  const dispute = disputeOpened({
    id: "d-1",
    day: planned.book.asOf,
    customer: keyOf(planned, MOREL),
    invoices: [{ number: "FA-1", amount: undefined }],
    reason: "price",
    words: "le devis disait moins.",
    amount: euros(280),
    targetDay: day("2026-07-03"),
    owner: "Claire Valbois",
  });
  const offer = anEvent(planned, "offre reçue", { detail: "30/06/2026 700,00 ; sans pénalités" });
  const plan: PlanProposal = {
    customer: keyOf(planned, MOREL),
    currency: "EUR",
    invoices: [{ number: "FA-1", amount: undefined }],
    instalments: [
      { day: day("2026-07-01"), amount: euros(480) },
      { day: day("2026-08-03"), amount: euros(1000) },
    ],
    interest: "waived-if-kept",
  };
  const { book, outcome } = planned;
  const orders = {
    "Récapitulatif d'appel": recap(planned, { outcome: "reached" }),
    "Confirmation de promesse": promiseConfirmationOrder(book, outcome, promise, "id-1"),
    "Accusé de réception de litige": disputeAcknowledgementOrder(book, outcome, dispute, "id-1"),
    "Transmission du litige": handOverOrder(book, outcome, dispute, undefined, "id-1"),
    "Demande de confirmation écrite": writtenConfirmationOrder(book, outcome, offer, "id-1"),
    "Contre-proposition": counterProposalOrder(book, outcome, offer, undefined, "id-1"),
    "Échéancier proposé": planLetterOrder(book, outcome, plan, "id-1"),
  };

  it.each(Object.entries(orders))(
    "« %s » : relance préparée, sans étape, le motif dit ce que c'est",
    (name, result) => {
      const { event, customerName, letter } = ready(result);
      expect([event.id, event.kind, event.step, event.motive, event.channel]).toEqual([
        "id-1",
        "relance préparée",
        undefined,
        name,
        "e-mail",
      ]);
      expect([event.day, customerName]).toEqual([book.asOf, MOREL]);
      expect(event.invoices.map(({ number }) => number)).toEqual(["FA-1"]);
      expect(letter.findings).toEqual([]);
      expect(letter.text).toContain("FA-1");
    },
  );

  it("la confirmation de promesse dit le jour, le montant, le moyen et qui signe", () => {
    const text = plain(ready(orders["Confirmation de promesse"]).letter.text);
    expect(text).toContain("un règlement de 1 480,00 € pour le 30/06/2026, par chèque, validé par M. Morel");
  });

  it("une promesse sans date ne se confirme pas", () => {
    const vague = { ...promise, promisedDay: undefined };
    expect(gapsOf(promiseConfirmationOrder(book, outcome, vague, "id-1"))).toContain("ne dit pas de date");
  });

  it("l'accusé de réception dit le point, qui répond, et la part non contestée", () => {
    const text = plain(ready(orders["Accusé de réception de litige"]).letter.text);
    expect(text).toContain("« le devis disait moins »");
    expect(text).toContain("Claire Valbois l'examine et vous répondra au plus tard le 03/07/2026");
    expect(text).toContain("La somme non contestée s'élève à 1 200,00 €");
  });

  it("la transmission du litige ne part jamais chez le client", () => {
    const { letter } = ready(orders["Transmission du litige"]);
    expect([letter.to, letter.cc, letter.claimed]).toEqual([[], [], 0]);
    const sent = ready(
      handOverOrder(book, outcome, dispute, { name: "Claire", email: "claire@valbois.example" }, "x"),
    );
    expect([sent.letter.to, sent.letter.cc]).toEqual([["claire@valbois.example"], []]);
    expect(plain(sent.letter.text)).toContain("Somme contestée : 280,00 €");
  });

  it("sans personne à qui le confier, le litige n'est pas transmis", () => {
    const nobody = { ...dispute, detail: "le devis disait moins" };
    expect(gapsOf(handOverOrder(book, outcome, nobody, undefined, "x"))).toContain(
      "Réglages › Litiges confiés à",
    );
  });

  it("l'échéancier écrit la dette en chiffres et en lettres, et chaque versement", () => {
    const text = plain(ready(orders["Échéancier proposé"]).letter.text);
    expect(text).toContain("1 480,00 € (mille quatre cent quatre-vingts euros)");
    expect(text).toMatch(/1 +01\/07\/2026 +480,00 € +1 000,00 €/);
    expect(text).toMatch(/2 +03\/08\/2026 +1 000,00 € +0,00 €/);
  });

  it("un échéancier qui ne fait pas la dette exacte est refusé, avec les deux sommes", () => {
    const short = { ...plan, instalments: plan.instalments.slice(0, 1) };
    const said = gapsOf(planLetterOrder(book, outcome, short, "x"));
    expect(said).toContain("Les échéances font 480,00 €, les factures choisies 1 480,00 €");
  });

  const sites = (first: string, second: string) =>
    plannedOn("2026-06-22", {
      invoices: [
        ["Hôtel Alpazur Lyon", "FA-1", "02/03/2026", "01/04/2026", 480],
        ["Hôtel Alpazur Annecy", "FA-2", "02/03/2026", "01/04/2026", 1000],
      ],
      clients: [
        { Client: "Groupe Alpazur", "E-mail": "compta@alpazur.example" },
        { Client: "Hôtel Alpazur Lyon", Payeur: "Groupe Alpazur", SIREN: first },
        { Client: "Hôtel Alpazur Annecy", Payeur: "Groupe Alpazur", SIREN: second },
      ],
    });
  it.each([
    { second: "552100554", why: "deux entreprises : un échéancier chacune", refused: true },
    { second: "732829320", why: "deux établissements d'une entreprise : un seul", refused: false },
  ])("un payeur pour deux clients, $why", ({ second, refused }) => {
    const grouped = sites("732829320", second);
    const numbers = [
      { number: "FA-1", amount: undefined },
      { number: "FA-2", amount: undefined },
    ];
    const proposal = { ...plan, customer: keyOf(grouped, "Groupe Alpazur"), invoices: numbers };
    const result = planLetterOrder(grouped.book, grouped.outcome, proposal, "x");
    if (refused) expect(gapsOf(result)).toContain("n'engage que l'entreprise qui doit");
    else expect(ready(result).letter.text).toContain("FA-2");
  });

  it("une échéance déjà passée est refusée ; celle du jour ne l'est pas", () => {
    const [first, second] = plan.instalments;
    if (first === undefined || second === undefined) throw new Error("deux échéances");
    const on = (text: string): PlanProposal => ({
      ...plan,
      instalments: [{ ...first, day: day(text) }, second],
    });
    expect(gapsOf(planLetterOrder(book, outcome, on("2026-06-21"), "x"))).toContain(
      "21/06/2026 est déjà passée",
    );
    expect(ready(planLetterOrder(book, outcome, on("2026-06-22"), "x")).letter.text).toContain("22/06/2026");
  });

  it("un avoir ou un règlement non rapproché se rapproche avant d'écrire la dette exacte", () => {
    const credited = plannedOn("2026-06-22", {
      invoices: oneInvoice(MOREL),
      clients: CLIENTS,
      payments: [{ Identifiant: "R", Date: "10/06/2026", Client: MOREL, Montant: 100, Devise: "EUR" }],
    });
    expect(gapsOf(planLetterOrder(credited.book, credited.outcome, plan, "x"))).toContain("100,00 €");
  });
});

describe("Le récapitulatif suit l'issue de l'appel", () => {
  const planned = aBook(MOREL, []);

  it.each([
    [
      "promise",
      { day: day("2026-06-30"), amount: euros(1480), means: "virement" },
      "Règlement annoncé : 1 480,00 €, le 30/06/2026, par virement.",
    ],
    [
      "dispute",
      { said: "il manque deux poignées", disputeOwner: "Claire", day: day("2026-07-03") },
      "Claire examine ce point et vous répondra au plus tard le 03/07/2026",
    ],
    [
      "announced-paid",
      { amount: euros(1480) },
      "Vous nous indiquez que le règlement est parti, pour 1 480,00 €",
    ],
    ["call-back", { day: day("2026-06-25") }, "nous vous rappellerons le 25/06/2026"],
    ["cash-difficulty", {}, "proposez-nous des montants et des dates"],
    ["refusal", {}, "Si un point de la facturation est en cause"],
  ] as const)("%s", (outcome, more, words) => {
    const { letter } = ready(recap(planned, { outcome, ...more }));
    expect(plain(letter.text)).toContain(words);
    expect(letter.findings).toEqual([]);
  });

  it.each(["no-answer", "wrong-person"] as const)("%s : rien à récapituler", (outcome) => {
    expect(hasRecap(outcome)).toBe(false);
    expect(gapsOf(recap(planned, { outcome }))).toContain("il n'y a pas d'échange à récapituler");
  });
});

describe("Selon qui doit", () => {
  const planFor = (client: string, interest: PlanProposal["interest"]): SideOrderResult => {
    const planned = aBook(client, []);
    const plan: PlanProposal = {
      customer: keyOf(planned, client),
      currency: "EUR",
      invoices: [],
      instalments: [{ day: day("2026-07-01"), amount: euros(1480) }],
      interest,
    };
    return planLetterOrder(planned.book, planned.outcome, plan, "x");
  };

  it("avec un acheteur public, renoncer aux intérêts moratoires est refusé (art. L2192-14 CCP)", () => {
    expect(gapsOf(planFor(TOWN, "waived"))).toContain("réputé non écrit (art. L2192-14");
    expect(gapsOf(planFor(TOWN, "waived-if-kept"))).toContain("pénalités maintenues");
    expect(plain(ready(planFor(TOWN, "kept")).letter.text)).toContain("les intérêts moratoires");
  });

  it("à un particulier : ni 40 €, ni pénalités, ni intérêts, ni frais ; la somme écrite de sa main", () => {
    const text = plain(ready(planFor(LAMBERT, "kept")).letter.text);
    expect(text).not.toMatch(/40,00 €|40 €|pénalité|intérêt|frais/i);
    expect(text).toContain("écrite de sa main en toutes lettres et en chiffres (art. 1376 du Code civil)");
  });

  it("sans facture nommée, le plan porte sur ce qui est échu", () => {
    expect(plain(ready(planFor(MOREL, "kept")).letter.text)).toContain(
      "1 480,00 € (mille quatre cent quatre-vingts euros)",
    );
  });
});

describe("Un récapitulatif sans mots notés ne dit que ce qui s'est passé", () => {
  const planned = aBook(MOREL, []);
  const textOf = (report: CallReport): string => plain(ready(recap(planned, report)).letter.text);

  it.each([
    ["call-back", "nous devons convenir d'un autre moment"],
    ["refusal", "vous ne prévoyez pas de règlement à ce jour"],
    ["dispute", "vous avez soulevé un point sur la facturation"],
    ["announced-paid", "votre règlement est parti"],
  ] as const)("%s", (outcome, words) => {
    const text = textOf({ outcome });
    expect(text).toContain(`« ${words}`);
    expect(text).not.toContain("fait le point");
  });

  it("« D'ici là » ne se dit que d'une date donnée", () => {
    expect(textOf({ outcome: "dispute" })).toContain(
      "examine ce point. Tant qu'une réponse ne vous a pas été donnée, nous ne vous relancerons pas",
    );
    expect(textOf({ outcome: "dispute", day: day("2026-07-03") })).toContain(
      "vous répondra au plus tard le 03/07/2026. D'ici là, nous ne vous relancerons pas",
    );
  });
});

describe("Un échéancier dit exactement ce qui s'ajoute et quand tout devient dû", () => {
  const of = (client: string, interest: PlanProposal["interest"]): SideOrderResult => {
    const planned = aBook(client, []);
    return planLetterOrder(
      planned.book,
      planned.outcome,
      {
        customer: keyOf(planned, client),
        currency: "EUR",
        invoices: [{ number: "FA-1", amount: undefined }],
        instalments: [{ day: day("2026-07-01"), amount: euros(1480) }],
        interest,
      },
      "id-1",
    );
  };

  it("les pénalités maintenues s'ajoutent au principal et se paient sur un décompte", () => {
    const text = plain(ready(of(MOREL, "kept")).letter.text);
    expect(text).toContain("À la somme ci-dessus, qui est le principal, s'ajoutent les pénalités de retard");
    expect(text).toContain("Les pénalités courent jusqu'au paiement complet.");
    expect(text).toContain("dans un décompte, payable à réception");
  });

  it.each([
    [MOREL, "huit jours"],
    [LAMBERT, "quinze jours"],
  ])("%s : la déchéance du terme attend une mise en demeure et %s", (client, time) => {
    const text = plain(ready(of(client, "waived-if-kept")).letter.text);
    expect(text).toContain("nous vous mettons en demeure de le régler, par une lettre recommandée");
    expect(text).toContain(`${time} après la première présentation de cette lettre, et seulement alors`);
  });

  it("un refus ne se dit qu'une fois", () => {
    const result = of(TOWN, "waived");
    expect("gaps" in result ? result.gaps.length : 0).toBe(1);
  });
});
