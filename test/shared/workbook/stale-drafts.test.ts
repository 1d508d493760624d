import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import type { StaleDraft } from "#shared/model/stale-draft.ts";
import { staleDrafts } from "#shared/workbook/stale-drafts.ts";
import { plannedOn, type Row, type Workbook } from "../cases/grouped-book.ts";

const INVOICES = [
  ["Martin", "FA-1", "02/10/2026", "01/11/2026", 1000],
  ["Martin", "FA-2", "05/10/2026", "04/11/2026", 500],
  ["Dupont", "FA-9", "02/10/2026", "01/11/2026", 300],
];

/** The first reminder of both invoices, prepared two days ago. */
const DRAFT: Row = {
  Identifiant: "R-1",
  Date: "15/11/2026",
  Client: "Martin",
  Factures: "FA-1, FA-2",
  Événement: "relance préparée",
  Étape: 1,
  Canal: "e-mail",
  Sens: "sortant",
  Montant: 1500,
  Référence: "r-42",
};

function event(kind: string, more: Row = {}): Row {
  return {
    Identifiant: `E-${kind}`,
    Date: "16/11/2026",
    Client: "Martin",
    Factures: "FA-1",
    Événement: kind,
    ...more,
  };
}

function paid(number: string, euros: number, more: Row = {}): Row {
  return {
    Identifiant: `P-${number}`,
    Date: "16/11/2026",
    Client: "Martin",
    Libellé: "VIR",
    Montant: euros,
    Factures: number,
    ...more,
  };
}

function staleOf(workbook: Partial<Workbook> = {}): readonly StaleDraft[] {
  const { book, outcome } = plannedOn("2026-11-17", {
    invoices: INVOICES,
    ...workbook,
    journal: workbook.journal ?? [DRAFT],
  });
  return staleDrafts(book, outcome);
}

const told = (workbook: Partial<Workbook>) =>
  staleOf(workbook).map(({ event: { id }, why, before, now }) => [id, why, before, now]);

describe("Un brouillon garde-t-il ce pour quoi il fut écrit ?", () => {
  it("rien n'a bougé : il est encore juste", () => {
    expect(staleOf()).toEqual([]);
  });

  it("tout est payé depuis", () => {
    const payments = [paid("FA-1", 1000), paid("FA-2", 500)];
    expect(told({ payments })).toEqual([["R-1", "paid", 150_000, 0]]);
  });

  it("payé avec une date d'avant le brouillon, relevé importé après : payé quand même", () => {
    const payments = [paid("FA-1", 1000, { Date: "10/11/2026" }), paid("FA-2", 500, { Date: "10/11/2026" })];
    expect(told({ payments })).toEqual([["R-1", "paid", 150_000, 0]]);
  });

  it("une facture sur deux est payée", () => {
    const [stale] = staleOf({ payments: [paid("FA-1", 1000)] });
    expect(stale).toMatchObject({ why: "partly-paid", before: 150_000, now: 50_000, numbers: ["FA-1"] });
  });

  it("un acompte sur une facture", () => {
    const [stale] = staleOf({ payments: [paid("FA-1=200,00", 200)] });
    expect(stale).toMatchObject({ why: "partly-paid", before: 150_000, now: 130_000 });
  });

  it("contestée depuis : le reste non contesté attend lui aussi que le litige soit accusé", () => {
    expect(told({ journal: [DRAFT, event("litige ouvert")] })).toEqual([
      ["R-1", "disputed", 150_000, 50_000],
    ]);
    expect(told({ journal: [DRAFT, event("litige ouvert", { Montant: 400 })] })).toEqual([
      ["R-1", "disputed", 150_000, 50_000],
    ]);
  });

  it("promise depuis", () => {
    const promise = event("promesse", { "Date promise": "20/11/2026", Montant: 1000 });
    const [stale] = staleOf({ journal: [DRAFT, promise] });
    expect(stale).toMatchObject({ why: "promised", now: 50_000, numbers: ["FA-1"], day: "2026-11-20" });
  });

  it("annoncée payée, mise en pause, ou client en procédure collective", () => {
    const whole = { Factures: "" };
    expect(told({ journal: [DRAFT, event("annoncé payé")] })[0]?.[1]).toBe("announced");
    expect(told({ journal: [DRAFT, event("pause", { ...whole, "Date promise": "30/11/2026" })] })[0]).toEqual(
      ["R-1", "held", 150_000, 0],
    );
    expect(told({ journal: [DRAFT, event("procédure collective", whole)] })[0]?.[1]).toBe("held");
  });

  it("un avoir arrivé depuis baisse ce qui est dû", () => {
    const invoices = [...INVOICES, ["Martin", "AV-1", "16/11/2026", "16/11/2026", -300]];
    expect(told({ invoices })).toEqual([["R-1", "credit", 150_000, 120_000]]);
  });

  it("un avoir déjà déduit du brouillon ne le rend pas faux", () => {
    const invoices = [...INVOICES, ["Martin", "AV-1", "10/11/2026", "10/11/2026", -300]];
    expect(staleOf({ invoices, journal: [{ ...DRAFT, Montant: 1200 }] })).toEqual([]);
  });

  it("une facture retirée du classeur", () => {
    const [stale] = staleOf({ invoices: INVOICES.filter(([, number]) => number !== "FA-2") });
    expect(stale).toMatchObject({ why: "vanished", now: 100_000, numbers: ["FA-2"] });
  });

  it("un préventif dont la facture est maintenant échue", () => {
    const journal = [{ ...DRAFT, Étape: 0, Factures: "FA-1", Montant: null, Date: "28/10/2026" }];
    expect(staleOf({ journal })).toMatchObject([{ why: "overdue", before: undefined, numbers: [] }]);
  });

  it("la part réclamée d'une facture contestée avant le brouillon reste juste", () => {
    const before = event("litige ouvert", { Montant: 400, Date: "12/10/2026" });
    const journal = [before, { ...DRAFT, Factures: "FA-1=600,00, FA-2", Montant: 1100 }];
    expect(staleOf({ journal })).toEqual([]);
  });

  it("le paiement d'un autre client, ou une dette qui grandit, n'y changent rien", () => {
    expect(staleOf({ payments: [paid("FA-9", 300, { Client: "Dupont" })] })).toEqual([]);
    expect(staleOf({ journal: [{ ...DRAFT, Montant: 900 }] })).toEqual([]);
  });

  it("envoyé, annulé ou remplacé : il n'y a plus de brouillon à signaler", () => {
    const payments = [paid("FA-1", 1000), paid("FA-2", 500)];
    const sent = event("relance envoyée", { Référence: "R-1", Factures: "FA-1, FA-2" });
    const cancelled = event("annulation", { Référence: "R-1", Factures: "" });
    expect(staleOf({ payments, journal: [DRAFT, sent] })).toEqual([]);
    expect(staleOf({ payments, journal: [DRAFT, cancelled] })).toEqual([]);
  });

  it("une mise en demeure prête est fausse dès qu'un avoir n'est pas rapproché", () => {
    const notice = { ...DRAFT, Événement: "mise en demeure préparée", Étape: 4, Canal: "recommandé" };
    const invoices = [...INVOICES, ["Martin", "AV-1", "16/11/2026", "16/11/2026", -300]];
    expect(told({ invoices, journal: [notice] })).toEqual([["R-1", "credit", 150_000, 120_000]]);
  });

  it("un compte rendu d'appel n'est faux que si tout est payé ; un remerciement, jamais", () => {
    const recap = { ...DRAFT, Étape: null, Montant: null, Motif: "Compte rendu d'appel", Factures: "FA-1" };
    const promise = event("promesse", { "Date promise": "20/11/2026", Date: "15/11/2026" });
    expect(staleOf({ journal: [promise, recap] })).toEqual([]);
    expect(told({ journal: [recap], payments: [paid("FA-1", 1000)] })).toEqual([
      ["R-1", "paid", undefined, 0],
    ]);
    const thanks = { ...recap, Motif: "Remerciement après règlement" };
    expect(staleOf({ journal: [thanks], payments: [paid("FA-1", 1000)] })).toEqual([]);
  });

  it("chaque brouillon pour lui-même, dans l'ordre du journal", () => {
    const other = { ...DRAFT, Identifiant: "R-2", Client: "Dupont", Factures: "FA-9", Montant: 300 };
    const payments = [paid("FA-9", 300, { Client: "Dupont" }), paid("FA-1", 1000)];
    expect(told({ journal: [DRAFT, other], payments })).toEqual([
      ["R-1", "partly-paid", cents(150_000), cents(50_000)],
      ["R-2", "paid", cents(30_000), 0],
    ]);
  });

  it("d'un payeur, les factures de ceux qu'il paie", () => {
    const clients: readonly Row[] = [{ Client: "Martin" }, { Client: "Dupont", Payeur: "Martin" }];
    const grouped = { ...DRAFT, Factures: "FA-1, FA-2, FA-9", Montant: 1800 };
    expect(staleOf({ clients, journal: [grouped] })).toEqual([]);
    const payments = [paid("FA-9", 300, { Client: "Dupont" })];
    expect(told({ clients, journal: [grouped], payments })).toEqual([
      ["R-1", "partly-paid", 180_000, 150_000],
    ]);
  });

  it("d'un payeur, les comptes relancés à part ne comptent ni pour ses factures ni pour ses avoirs", () => {
    // A consumer is another debtor in law: its account is reminded alone.
    const clients: readonly Row[] = [
      { Client: "Martin" },
      { Client: "Dupont", Payeur: "Martin", Typologie: "particulier" },
    ];
    const credit = ["Dupont", "AV-9", "16/11/2026", "16/11/2026", -100];
    expect(staleOf({ clients, invoices: [...INVOICES, credit] })).toEqual([]);
    // One number on two accounts: a message that names it speaks of the account in whose name it is.
    const shared = [...INVOICES, ["Dupont", "FA-1", "02/10/2026", "01/11/2026", 300]];
    const payers: readonly Row[] = [{ Client: "Martin" }, { Client: "Dupont", Payeur: "Martin" }];
    expect(staleOf({ clients: payers, invoices: shared })).toEqual([]);
    const payments = [paid("FA-1", 1000), paid("FA-2", 500)];
    expect(told({ clients: payers, invoices: shared, payments })).toEqual([["R-1", "paid", 150_000, 0]]);
    const other = [paid("FA-1", 300, { Client: "Dupont" })];
    expect(staleOf({ clients: payers, invoices: shared, payments: other })).toEqual([]);
  });

  it("d'un compte relancé à part, l'avoir de son payeur compte", () => {
    const clients: readonly Row[] = [
      { Client: "Martin" },
      { Client: "Dupont", Payeur: "Martin", Typologie: "particulier" },
    ];
    const draft = { ...DRAFT, Client: "Dupont", Factures: "FA-9", Montant: 300 };
    expect(staleOf({ clients, journal: [draft] })).toEqual([]);
    const credit = ["Martin", "AV-1", "16/11/2026", "16/11/2026", -100];
    const { lines } = plannedOn("2026-11-17", { clients, invoices: [...INVOICES, credit] });
    expect(lines.filter(({ customer }) => customer.includes("dupont")).map(({ claimed }) => claimed)).toEqual(
      [20_000],
    );
    expect(told({ clients, invoices: [...INVOICES, credit], journal: [draft] })).toEqual([
      ["R-1", "credit", 30_000, 20_000],
    ]);
  });

  it("un brouillon d'avant la mise à part reconnaît encore sa facture", () => {
    const clients: readonly Row[] = [
      { Client: "Martin" },
      { Client: "Dupont", Payeur: "Martin", Typologie: "particulier" },
    ];
    const grouped = { ...DRAFT, Factures: "FA-1, FA-2, FA-9", Montant: 1800 };
    expect(staleOf({ clients, journal: [grouped] })).toEqual([]);
  });

  it("sans facture nommée : ce qui était suspendu avant le brouillon n'en était pas", () => {
    const none = { ...DRAFT, Factures: "" };
    const promised = event("promesse", {
      Factures: "FA-2",
      "Date promise": "20/11/2026",
      Date: "12/11/2026",
    });
    expect(staleOf({ journal: [promised, { ...none, Montant: 1000 }] })).toEqual([]);
    // Suspended since: it was in the amount.
    const since = { ...promised, Date: "16/11/2026" };
    expect(told({ journal: [{ ...none, Montant: 1500 }, since] })).toEqual([
      ["R-1", "promised", 150_000, 100_000],
    ]);
  });

  it("sans facture nommée : celle qui est échue depuis n'en était pas non plus", () => {
    const invoices = [...INVOICES, ["Martin", "FA-3", "10/10/2026", "16/11/2026", 1000]];
    const since = event("promesse", { Factures: "FA-1", "Date promise": "20/11/2026" });
    const journal = [{ ...DRAFT, Factures: "" }, since];
    expect(told({ invoices, journal })).toEqual([["R-1", "promised", 150_000, 50_000]]);
  });
});
