import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { type SegmentInput, segmentProposals } from "#shared/dunning/segment-proposals.ts";
import type { Customer, CustomerKey, Segment } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";

const key = (name: string): CustomerKey => name as CustomerKey;
const aCustomer = (name: string, more: Partial<Customer> = {}): Customer => ({
  key: key(name),
  name,
  segment: "standard",
  scenario: "standard",
  language: "fr",
  ...more,
});
/** A year's turnover in euros, by customer. */
const turnover = (euros: Readonly<Record<string, number>>): SegmentInput["turnovers"] => {
  const byCustomer = new Map(Object.entries(euros).map(([name, amount]) => [key(name), amount * 100]));
  const total = [...byCustomer.values()].reduce((sum, amount) => sum + amount, 0);
  return new Map([["EUR", { total, count: byCustomer.size, byCustomer }]]);
};
const event = (kind: EventKind, on: string, more: Partial<JournalEvent> = {}): JournalEvent => ({
  id: `${kind} ${on}`,
  day: day(on),
  customer: key("Alpha"),
  invoices: [],
  kind,
  origin: { tab: "Journal", row: 2 },
  ...more,
});
const late = (days: number, paid: number, portfolio = 5): SegmentInput["habits"] => ({
  lateness: (customer) => (customer === "Alpha" ? days : portfolio),
  paidCount: () => paid,
  portfolio,
});

const proposed = (customers: readonly Customer[], more: Partial<SegmentInput> = {}) =>
  segmentProposals({
    customers,
    written: () => undefined,
    journal: [],
    turnovers: new Map(),
    habits: late(0, 0),
    payerOf: (account) => account,
    today: day("2026-11-17"),
    ...more,
  });
const segmentOf = (customers: readonly Customer[], more: Partial<SegmentInput> = {}): Segment | undefined =>
  proposed(customers, more)[0]?.segment;

describe("Compte clé : 80/20 du chiffre d'affaires d'un an", () => {
  const customers = ["Alpha", "Bêta", "Gamma", "Delta", "Epsilon"].map((name) => aCustomer(name));

  it("ceux qui font ensemble 80 % et dépassent le client moyen", () => {
    const sales = turnover({ Alpha: 50_000, Bêta: 30_000, Gamma: 10_000, Delta: 6_000, Epsilon: 4_000 });
    expect(proposed(customers, { turnovers: sales }).map(({ customer }) => customer)).toEqual([
      "Alpha",
      "Bêta",
    ]);
  });

  it("dit le montant et la part", () => {
    const sales = turnover({ Alpha: 50_000, Bêta: 30_000, Gamma: 20_000 });
    expect(proposed([aCustomer("Alpha")], { turnovers: sales })[0]?.clues).toEqual([
      { clue: "turnover", data: { amount: cents(5_000_000), currency: "EUR", count: 50 } },
    ]);
  });

  it("personne quand tous pèsent pareil, ni un client seul", () => {
    expect(
      proposed(customers, {
        turnovers: turnover(Object.fromEntries(customers.map(({ name }) => [name, 9_000]))),
      }),
    ).toEqual([]);
    expect(proposed([aCustomer("Alpha")], { turnovers: turnover({ Alpha: 90_000 }) })).toEqual([]);
  });

  it("soixante clients presque égaux ne font pas quarante-huit comptes clés", () => {
    const many = Array.from({ length: 60 }, (_, index) => aCustomer(`Client ${index}`));
    const sales = turnover(Object.fromEntries(many.map(({ name }, index) => [name, 10_000 + index])));
    expect(proposed(many, { turnovers: sales })).toHaveLength(5);
  });

  it("les comptes d'un même payeur comptent ensemble, au nom du payeur", () => {
    const sales = turnover({ Alpha: 20_000, Bêta: 20_000, Gamma: 20_000, Delta: 15_000, Epsilon: 15_000 });
    const payerOf = (account: CustomerKey) =>
      account === "Bêta" || account === "Gamma" ? key("Alpha") : account;
    expect(proposed(customers, { turnovers: sales, payerOf }).map(({ customer }) => customer)).toEqual([
      "Alpha",
    ]);
  });
});

describe("À risque : les habitudes de paiement", () => {
  const alpha = [aCustomer("Alpha"), aCustomer("Bêta")];

  it.each([
    { days: 29, paid: 10, portfolio: 5, segment: undefined, why: "moins de 30 jours" },
    { days: 30, paid: 10, portfolio: 5, segment: "à risque", why: "30 jours pondérés" },
    { days: 30, paid: 2, portfolio: 5, segment: undefined, why: "deux factures payées ne prouvent rien" },
    { days: 30, paid: 3, portfolio: 5, segment: "à risque", why: "trois factures" },
    { days: 40, paid: 10, portfolio: 26, segment: undefined, why: "tout le monde paie tard" },
    { days: 41, paid: 10, portfolio: 26, segment: "à risque", why: "15 jours de plus que les autres" },
  ])("$days jours de retard habituel : $segment ($why)", ({ days, paid, portfolio, segment }) => {
    expect(segmentOf(alpha, { habits: late(days, paid, portfolio) })).toBe(segment);
  });

  it.each([
    { broken: 1, rejected: 0, segment: undefined },
    { broken: 2, rejected: 0, segment: "à risque" },
    { broken: 0, rejected: 1, segment: undefined },
    { broken: 0, rejected: 2, segment: "à risque" },
    { broken: 1, rejected: 1, segment: "à risque" },
  ])("$broken promesse(s) non tenue(s), $rejected paiement(s) rejeté(s) : $segment", (one) => {
    const journal = Array.from({ length: one.rejected }, (_, index) =>
      event("paiement rejeté", `2026-0${5 + index}-04`),
    );
    const broken = new Map([[key("Alpha"), one.broken]]);
    expect(segmentOf(alpha, { journal, broken })).toBe(one.segment);
  });

  it("un rejet annulé, répété, trop ancien ou à venir ne compte pas", () => {
    const rejected = event("paiement rejeté", "2026-05-04");
    const old = event("paiement rejeté", "2025-11-17");
    const future = event("paiement rejeté", "2026-11-18");
    const cancelled = event("annulation", "2026-05-06", { reference: rejected.id });
    expect(segmentOf(alpha, { journal: [rejected, rejected, old, future] })).toBeUndefined();
    const second = event("paiement rejeté", "2026-06-04");
    expect(segmentOf(alpha, { journal: [rejected, second] })).toBe("à risque");
    expect(segmentOf(alpha, { journal: [rejected, second, cancelled] })).toBeUndefined();
  });

  it("un organisme public ou un particulier n'est jamais proposé à risque", () => {
    const habits: SegmentInput["habits"] = { lateness: () => 90, paidCount: () => 9, portfolio: 5 };
    expect(segmentOf([aCustomer("Mairie de Vaudreuil")], { habits })).toBe("public");
    expect(segmentOf([aCustomer("Mme Petit")], { habits })).toBe("particulier");
    expect(segmentOf([aCustomer("Petit SARL")], { habits })).toBe("à risque");
  });
});

describe("Ce que la loi dit de celui qui doit", () => {
  it("le SIREN d'une société privée l'emporte sur un nom qui semble public", () => {
    expect(segmentOf([aCustomer("Hôpital des Cèdres")])).toBe("public");
    expect(segmentOf([aCustomer("Hôpital des Cèdres", { siren: "732829320" })])).toBeUndefined();
    expect(segmentOf([aCustomer("Hôpital des Cèdres", { siren: "200054781" })])).toBe("public");
  });

  it("un SIREN qui commence par 1 ou 2 mais dont la clé est fausse ne prouve rien", () => {
    expect(segmentOf([aCustomer("Alpha", { siren: "200 054 781" })])).toBe("public");
    expect(segmentOf([aCustomer("Alpha", { siren: "200 054 782" })])).toBeUndefined();
  });

  it("ce que le propriétaire a écrit ailleurs compte : secteur, Chorus", () => {
    expect(segmentOf([aCustomer("Les Lilas", { sector: "Collectivité" })])).toBe("public");
    expect(segmentOf([aCustomer("Les Lilas", { paymentCircuit: "dépôt Chorus Pro" })])).toBe("public");
    expect(segmentOf([aCustomer("Les Lilas", { sector: "Particulier" })])).toBe("particulier");
    expect(segmentOf([aCustomer("Les Lilas", { sector: "collectivités et entreprises" })])).toBeUndefined();
  });

  it("deux signes rendent plus sûr qu'un", () => {
    const [one] = proposed([aCustomer("Lycée Paul-Bert")]);
    const [two] = proposed([aCustomer("Lycée Paul-Bert", { email: "gestion@ac-lysanne.fr" })]);
    expect(one?.clues.map(({ clue }) => clue)).toEqual(["public-name"]);
    expect(two?.clues.map(({ clue }) => clue)).toEqual(["public-name", "public-domain"]);
    expect(two?.confidence).toBeGreaterThan(one?.confidence ?? 1);
    expect(two?.confidence).toBeLessThanOrEqual(1);
  });

  it("des conditions « fin de mois » ne sont pas celles d'un particulier", () => {
    const person = { email: "claire.dumontet@gmail.com" };
    expect(segmentOf([aCustomer("Claire Dumontet", person)])).toBe("particulier");
    expect(segmentOf([aCustomer("Claire Dumontet", { ...person, terms: "45J FDM" })])).toBeUndefined();
  });
});

describe("Jamais contre ce qui est écrit dans Clients", () => {
  const town = aCustomer("Mairie de Vaudreuil");

  it("rien de plus quand la typologie est celle que l'on proposerait", () => {
    expect(proposed([town], { written: () => "public" })).toEqual([]);
  });

  it("une mairie écrite « standard » : dit autre chose, parce que la loi la traite autrement", () => {
    expect(proposed([town], { written: () => "standard" })).toMatchObject([
      { customer: "Mairie de Vaudreuil", current: "standard", segment: "public" },
    ]);
  });

  it.each<{ written: Segment }>([
    { written: "standard" },
    { written: "à risque" },
    { written: "grand compte" },
  ])("« $written » reste : un compte clé ou un retard ne se rediscute pas", ({ written }) => {
    const sales = turnover({ Alpha: 90_000, Bêta: 5_000, Gamma: 5_000 });
    const found = proposed([aCustomer("Alpha")], {
      written: () => written,
      turnovers: sales,
      habits: late(80, 9),
    });
    expect(found).toEqual([]);
  });

  it("un doute ne contredit pas le propriétaire : seul ce qui est sûr à 80 % au moins", () => {
    const doubtful = aCustomer("Claire Dumontet", { email: "cd31@gmail.com" });
    expect(segmentOf([doubtful])).toBe("particulier");
    expect(proposed([doubtful], { written: () => "standard" })).toEqual([]);
  });
});

describe("Ce que chaque proposition dit, et combien elle est sûre", () => {
  /** The first proposal: its segment, how sure, its clues. */
  const told = (
    customer: Partial<Customer> & { readonly name: string },
    more: Partial<SegmentInput> = {},
  ) => {
    const [first] = proposed([aCustomer(customer.name, customer)], more);
    return first === undefined ? undefined : [first.segment, first.confidence, first.clues];
  };

  it("un organisme public : le SIREN, le domaine, ce que le propriétaire a écrit", () => {
    expect(told({ name: "Les Lilas", siren: "130 025 265" })).toStrictEqual([
      "public",
      0.95,
      [{ clue: "public-siren", data: { text: "130025265" } }],
    ]);
    expect(told({ name: "Les Lilas", email: "compta@finances.gouv.fr" })).toStrictEqual([
      "public",
      0.95,
      [{ clue: "public-domain", data: { text: "finances.gouv.fr" } }],
    ]);
    expect(told({ name: "Les Lilas", sector: "Collectivité", paymentCircuit: "Chorus" })).toStrictEqual([
      "public",
      0.9,
      [{ clue: "owner-answer", data: { text: "Collectivité" } }],
    ]);
    expect(told({ name: "Les Lilas", paymentCircuit: "Chorus" })).toStrictEqual([
      "public",
      0.8,
      [{ clue: "owner-answer", data: { text: "Chorus" } }],
    ]);
    expect(told({ name: "Mairie de Vaudreuil" })).toStrictEqual(["public", 0.95, [{ clue: "public-name" }]]);
  });

  it("une personne qui écrit de la mairie où elle travaille n'est pas la mairie", () => {
    const email = "c.dumontet@mairie-vaudreuil.fr";
    expect(told({ name: "Les Lilas", email })?.[0]).toBe("public");
    expect(told({ name: "Claire Dumontet", email })).toBeUndefined();
    expect(told({ name: "Mairie de Vaudreuil", email })?.[2]).toHaveLength(2);
  });

  it("un particulier : ce que le propriétaire a écrit, sauf si un SIREN dit le contraire", () => {
    expect(told({ name: "Les Lilas", sector: "Particulier" })).toStrictEqual([
      "particulier",
      0.85,
      [{ clue: "owner-answer", data: { text: "Particulier" } }],
    ]);
    expect(told({ name: "Mme Petit", sector: "Particulier" })).toStrictEqual([
      "particulier",
      0.96,
      [{ clue: "person-name" }, { clue: "owner-answer", data: { text: "Particulier" } }],
    ]);
    expect(told({ name: "Les Lilas", sector: "Particulier", siren: "732829320" })).toBeUndefined();
    expect(told({ name: "Mme Petit", siren: "12" })).toBeUndefined();
    expect(told({ name: "Mme Petit", siren: "" })?.[0]).toBe("particulier");
  });

  it("à risque : les jours arrondis, plus sûr dès soixante", () => {
    expect(told({ name: "Alpha" }, { habits: late(59.4, 9) })).toStrictEqual([
      "à risque",
      0.65,
      [{ clue: "late-payer", data: { count: 59 } }],
    ]);
    expect(told({ name: "Alpha" }, { habits: late(60, 9) })?.[1]).toBe(0.75);
  });

  it("à risque : combien de promesses non tenues et de paiements rejetés", () => {
    const journal = [event("paiement rejeté", "2026-05-04")];
    expect(told({ name: "Alpha" }, { journal, broken: new Map([[key("Alpha"), 1]]) })).toStrictEqual([
      "à risque",
      0.7,
      [
        { clue: "broken-promises", data: { count: 1 } },
        { clue: "rejected-payment", data: { count: 1 } },
      ],
    ]);
    expect(told({ name: "Alpha" }, { broken: new Map([[key("Alpha"), 3]]) })?.[1]).toBe(0.7);
    const three = ["05", "06", "07"].map((month) => event("paiement rejeté", `2026-${month}-04`));
    expect(told({ name: "Alpha" }, { journal: three })).toStrictEqual([
      "à risque",
      0.75,
      [{ clue: "rejected-payment", data: { count: 3 } }],
    ]);
  });

  /** Alpha's sales among those of twenty others who share the rest of 100 000 €. */
  const among = (euros: number, name = "Alpha"): SegmentInput["turnovers"] =>
    turnover({
      [name]: euros,
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`Autre ${index}`, (100_000 - euros) / 20]),
      ),
    });

  it("compte clé : plus sûr à partir de 10 % du chiffre d'affaires", () => {
    const clue = (euros: number, share: number) => [
      { clue: "turnover", data: { amount: cents(euros * 100), currency: "EUR", count: share } },
    ];
    expect(told({ name: "Alpha" }, { turnovers: among(9_000) })).toStrictEqual([
      "compte clé",
      0.65,
      clue(9_000, 9),
    ]);
    expect(told({ name: "Alpha" }, { turnovers: among(10_000) })).toStrictEqual([
      "compte clé",
      0.8,
      clue(10_000, 10),
    ]);
  });

  it("le plus certain l'emporte, le risque d'abord à certitude égale", () => {
    const said = (days: number, euros: number) =>
      told({ name: "Alpha" }, { habits: late(days, 9), turnovers: among(euros) })?.[0];
    expect(said(30, 9_000)).toBe("à risque");
    expect(said(30, 10_000)).toBe("compte clé");
    expect(said(60, 9_000)).toBe("à risque");
  });

  it("grand compte : le groupe reconnu, ou le nombre de comptes payés", () => {
    expect(told({ name: "Eiffage" })).toStrictEqual([
      "grand compte",
      0.8,
      [{ clue: "large-company", data: { text: "Eiffage" } }],
    ]);
    const members = ["A", "B", "C", "D"].map((name) => aCustomer(name));
    const payerOf = (account: CustomerKey) => (account.length === 1 ? key("Alpha SA") : account);
    const paidFor = (count: number) =>
      proposed([aCustomer("Alpha SA"), ...members.slice(0, count)], { payerOf });
    expect(paidFor(3)).toEqual([]);
    expect(paidFor(4)).toStrictEqual([
      {
        customer: key("Alpha SA"),
        current: undefined,
        segment: "grand compte",
        confidence: 0.75,
        clues: [{ clue: "large-company", data: { count: 4 } }],
      },
    ]);
  });

  it("grand compte : son poids dans le chiffre d'affaires le rend plus sûr", () => {
    expect(told({ name: "Groupe Alpha" })).toStrictEqual([
      "grand compte",
      0.6,
      [{ clue: "large-company", data: { text: "groupe" } }],
    ]);
    // 1 − 0,4 × (1 − 0,65 × 0,5) = 0,73
    const data = { amount: cents(900_000), currency: "EUR", count: 9 };
    expect(told({ name: "Groupe Alpha" }, { turnovers: among(9_000, "Groupe Alpha") })).toStrictEqual([
      "grand compte",
      0.73,
      [
        { clue: "large-company", data: { text: "groupe" } },
        { clue: "turnover", data },
      ],
    ]);
  });

  it("un compte que quelqu'un d'autre paie n'est ni à risque ni de poids à son nom", () => {
    const payerOf = (account: CustomerKey) => (account === "Alpha" ? key("Bêta") : account);
    expect(told({ name: "Alpha" }, { habits: late(80, 9), payerOf })).toBeUndefined();
    expect(told({ name: "Mme Petit" }, { payerOf: () => key("Bêta") })?.[0]).toBe("particulier");
  });

  it("ce que le propriétaire a écrit n'est contredit qu'à partir de 80 %, ce seuil compris", () => {
    const written = () => "standard" as const;
    expect(told({ name: "Les Lilas", paymentCircuit: "Chorus" }, { written })?.[0]).toBe("public");
    expect(told({ name: "Mme Petit" }, { written })).toBeUndefined();
    expect(told({ name: "Les Lilas" }, { written })).toBeUndefined();
  });
});
