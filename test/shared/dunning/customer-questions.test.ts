import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { customerQuestions, type QuestionInput } from "#shared/dunning/customer-questions.ts";
import { numberKey } from "#shared/dunning/invoice-number.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { aCustomer, anEvent, anInvoice, aPaidInvoice, directoryOf, positionOf } from "./builders.ts";

const TODAY = "2026-06-30";
/** A customer with nothing in common with another. */
const client = (name: string, more: Partial<Customer> = {}): Customer =>
  aCustomer(name, "standard", { email: undefined, ...more });

function ask(
  customers: readonly Customer[],
  items: readonly LedgerItem[],
  more: Partial<QuestionInput> = {},
  today: Day = day(TODAY),
) {
  const { items: open } = positionOf({ items }, today);
  return customerQuestions({
    directory: directoryOf(customers),
    items,
    open,
    journal: [],
    sender: {},
    today,
    ...more,
  });
}
const codes = (...args: Parameters<typeof ask>): readonly string[] =>
  ask(...args).map(({ code, value }) => `${code} : ${value}`);
/** One invoice each, none of which is late. */
const oneEach = (...names: readonly string[]): readonly LedgerItem[] =>
  names.map((of, index) => anInvoice(`F-${index + 1}`, 100, "2026-07-15", { of }));

describe("Un payeur commun à demander", () => {
  const address = "3 rue des Lilas, Toulouse";
  const items = oneEach("Nord", "Sud");

  it("dit les noms, ce qui rapproche et les codes", () => {
    const both = { address, email: "compta@groupe.example" };
    const customers = [client("Sud", { ...both, code: "C2" }), client("Nord", { ...both, code: "C1" })];
    expect(ask(customers, items)).toEqual([
      {
        code: "payer-to-ask",
        severity: "à savoir",
        place: { tab: "Clients", row: undefined, column: "Payeur" },
        value: "Nord, Sud",
        data: { count: "2", kinds: "address,email", names: "Nord, Sud", codes: "C1, C2" },
      },
    ]);
  });

  it("sans les codes quand l'un des comptes n'en a pas", () => {
    const customers = [client("Nord", { address, code: "C1" }), client("Sud", { address })];
    expect(ask(customers, items)[0]?.data).toMatchObject({ codes: "" });
  });

  it.each([
    { cell: undefined, asked: true },
    { cell: "  ", asked: true },
    { cell: "aucun", asked: false },
  ])("la cellule Payeur « $cell » : posée $asked", ({ cell, asked }) => {
    const customers = [client("Nord", { address, payer: cell }), client("Sud", { address })];
    expect(codes(customers, items)).toEqual(asked ? ["payer-to-ask : Nord, Sud"] : []);
  });

  it("seulement pour des clients qui ont une facture, et sans l'adresse du propriétaire", () => {
    const customers = [client("Nord", { address }), client("Sud", { address })];
    expect(codes(customers, oneEach("Nord"))).toEqual([]);
    expect(codes(customers, items, { sender: { address } })).toEqual([]);
  });
});

describe("Ce que le payeur commun ne peut pas réunir", () => {
  const paidBy = (name: string, more: Partial<Customer> = {}): Customer =>
    client(name, { payer: "Siège", ...more });
  const invoice = (of: string, number: string): LedgerItem => anInvoice(number, 100, "2026-07-15", { of });

  it("rien à dire de comptes aux numéros distincts", () => {
    const items = [invoice("Nord", "F-1"), invoice("Sud", "F-2")];
    expect(ask([client("Siège"), paidBy("Nord"), paidBy("Sud")], items)).toEqual([]);
  });

  it("un numéro que deux comptes portent, et une qualité que la loi traite autrement", () => {
    const customers = [
      client("Siège"),
      paidBy("Nord"),
      paidBy("Sud"),
      paidBy("Est"),
      paidBy("Mme Roy", { segment: "particulier" }),
    ];
    const items = [
      ...[invoice("Nord", "F-1"), invoice("Sud", "F-1"), invoice("Nord", "F-2"), invoice("Sud", "F-2")],
      ...[invoice("Est", "F-3"), invoice("Mme Roy", "F-4")],
    ];
    const place = { tab: "Clients", row: undefined, column: "Payeur" };
    expect(ask(customers, items)).toEqual([
      {
        code: "payer-other-quality",
        severity: "à savoir",
        place,
        value: "Mme Roy",
        data: { payer: "Siège" },
      },
      {
        code: "payer-shared-number",
        severity: "à savoir",
        place,
        value: "Nord, Sud",
        data: { payer: "Siège", numbers: "F-1, F-2" },
      },
    ]);
  });

  it("l'un sans l'autre", () => {
    const items = [invoice("Nord", "F-1"), invoice("Sud", "F-1")];
    expect(codes([client("Siège"), paidBy("Nord"), paidBy("Sud")], items)).toEqual([
      "payer-shared-number : Nord, Sud",
    ]);
    const town = paidBy("Nord", { segment: "public" });
    expect(codes([client("Siège"), town], [invoice("Nord", "F-1")])).toEqual(["payer-other-quality : Nord"]);
  });
});

describe("Un relevé mensuel à demander : trois factures par mois, deux mois sur trois", () => {
  const MONTHS = ["2026-06", "2026-05", "2026-04", "2026-03", "2026-02"];
  /** So many invoices of Durand in this month, the one before … */
  const issuedBy = (counts: readonly number[], more: Partial<LedgerItem> = {}): readonly LedgerItem[] =>
    counts.flatMap((count, ago) =>
      Array.from({ length: count }, (_, index) =>
        anInvoice(`F-${ago}-${index}`, 100, "2026-07-15", {
          issued: day(`${MONTHS[ago] ?? ""}-0${index + 1}`),
          ...more,
        }),
      ),
    );
  const DURAND = client("Durand");
  const isAsked = (items: readonly LedgerItem[], customer: Customer = DURAND): boolean =>
    ask([customer], items).length > 0;

  it("dit de quel client et dans quelle colonne répondre", () => {
    expect(ask([DURAND], issuedBy([3, 3]))).toEqual([
      {
        code: "statement-to-ask",
        severity: "à savoir",
        place: { tab: "Clients", row: undefined, column: "Circuit de paiement" },
        value: "Durand",
        data: { name: "Durand" },
      },
    ]);
  });

  it.each([
    { counts: [3, 3], asked: true, why: "ce mois et le précédent" },
    { counts: [3, 0, 3], asked: true, why: "ce mois et deux avant" },
    { counts: [0, 3, 3], asked: true, why: "les deux derniers mois finis" },
    { counts: [0, 3, 0, 3], asked: true, why: "deux des trois derniers mois finis" },
    { counts: [0, 0, 3, 3], asked: true, why: "deux des trois derniers mois finis" },
    { counts: [3, 0, 0, 3], asked: false, why: "jamais deux sur trois mois de suite" },
    { counts: [3, 2], asked: false, why: "deux factures ne sont pas souvent" },
    { counts: [9], asked: false, why: "un seul mois" },
    { counts: [0, 0, 0, 9, 9], asked: false, why: "un mois trop ancien" },
  ])("$counts factures, de ce mois en remontant : $asked ($why)", ({ counts, asked }) => {
    expect(isAsked(issuedBy(counts))).toBe(asked);
  });

  it("à cheval sur deux années", () => {
    const items = ["2026-01-02", "2026-01-03", "2026-01-31", "2025-12-01", "2025-12-02", "2025-12-31"].map(
      (on, index) => anInvoice(`F-${index}`, 100, "2026-03-15", { issued: day(on) }),
    );
    expect(ask([DURAND], items, {}, day("2026-01-31"))).toHaveLength(1);
    expect(ask([DURAND], items.slice(1), {}, day("2026-01-31"))).toEqual([]);
  });

  it("une facture d'aujourd'hui compte, de demain pas encore", () => {
    const known = [...issuedBy([2]), ...issuedBy([0, 3])];
    const askedOn = (today: string, third: string) =>
      ask([DURAND], [...known, anInvoice("F-9", 100, "2026-07-15", { issued: day(third) })], {}, day(today));
    expect(askedOn("2026-06-15", "2026-06-15")).toHaveLength(1);
    expect(askedOn("2026-06-15", "2026-06-16")).toEqual([]);
    expect(askedOn("2026-06-30", "2026-07-01")).toEqual([]);
  });

  it.each<{ readonly more: Partial<LedgerItem>; readonly asked: boolean; readonly why: string }>([
    { more: { kind: "deposit" }, asked: true, why: "un acompte" },
    { more: { kind: "credit-note" }, asked: false, why: "un avoir" },
    { more: { kind: "entry" }, asked: false, why: "une écriture" },
    { more: { duplicated: true }, asked: false, why: "une facture en double" },
    { more: { issued: undefined }, asked: false, why: "une facture sans date" },
  ])("$why compte parmi les factures : $asked", ({ more, asked }) => {
    expect(isAsked([...issuedBy([2]), ...issuedBy([0, 3])])).toBe(false);
    const third = anInvoice("F-9", 100, "2026-07-15", { issued: day("2026-06-15"), ...more });
    expect(isAsked([...issuedBy([2]), ...issuedBy([0, 3]), third])).toBe(asked);
  });

  it("une facture de zéro euro ou moins ne compte pas", () => {
    for (const euros of [0, -100]) {
      const third = anInvoice("F-9", euros, "2026-07-15", { issued: day("2026-06-15") });
      expect(isAsked([...issuedBy([2]), ...issuedBy([0, 3]), third])).toBe(false);
    }
  });

  it("rien d'un client qui ne doit plus rien", () => {
    const paid = Array.from({ length: 6 }, (_, index) => ({
      ...aPaidInvoice(`F-${index}`),
      issued: day(index < 3 ? "2026-06-01" : "2026-05-01"),
    }));
    expect(isAsked(paid)).toBe(false);
    expect(isAsked([...paid, anInvoice("F-9", 100, "2026-07-15", { issued: day("2026-01-15") })])).toBe(true);
  });

  it("rien quand sa ligne ou celle de son payeur parle déjà de relevé", () => {
    const items = issuedBy([3, 3]);
    expect(isAsked(items, client("Durand", { paymentCircuit: "relevé le 10" }))).toBe(false);
    expect(isAsked(items, client("Durand", { terms: "sans relevé" }))).toBe(false);
    const paid = client("Durand", { payer: "Siège" });
    expect(codes([paid, client("Siège")], items)).toEqual(["statement-to-ask : Durand"]);
    expect(codes([paid, client("Siège", { terms: "30 jours, relevé fin de mois" })], items)).toEqual([]);
  });

  it("les clients dans l'ordre de leurs noms, quel que soit celui des factures", () => {
    const of = (name: string) => issuedBy([3, 3], { customer: client(name).key });
    const customers = ["B", "A", "C"].map((name) => client(name));
    expect(codes(customers, [...of("B"), ...of("C"), ...of("A")])).toEqual([
      "statement-to-ask : A",
      "statement-to-ask : B",
      "statement-to-ask : C",
    ]);
  });
});

describe("Des factures passées d'un client à un autre", () => {
  const said = (invoices: string, of = "Ancien") =>
    anEvent("relance envoyée", "2026-06-20", invoices, { of });
  const items = ["FA-1", "FA-2"].map((number) => anInvoice(number, 100, "2026-06-10", { of: "Nouveau" }));
  const customers = [client("Nouveau"), client("Ancien", { name: "Ancienne maison" })];

  it("dites une fois pour toutes celles d'un même passage", () => {
    expect(ask(customers, items, { journal: [said("FA-1, FA-2")] })).toEqual([
      {
        code: "invoice-moved",
        severity: "à savoir",
        place: { tab: "Journal", row: undefined, column: "Client" },
        value: "FA-1, FA-2",
        data: { from: "Ancienne maison", to: "Nouveau", numbers: "FA-1, FA-2", count: "2" },
      },
    ]);
  });

  it("chaque passage à part, rangés par facture", () => {
    const other = [...items, anInvoice("FA-0", 100, "2026-06-10", { of: "Autre" })];
    const journal = [said("FA-2, FA-0")];
    expect(codes(customers, other, { journal })).toEqual(["invoice-moved : FA-0", "invoice-moved : FA-2"]);
    expect(ask(customers, other, { journal }).map(({ data }) => data?.to)).toEqual(["Autre", "Nouveau"]);
  });

  it("rien d'une facture qui n'a pas bougé, ni d'un document annulé qui est encore dans son onglet", () => {
    expect(ask(customers, items, { journal: [said("FA-1", "Nouveau")] })).toEqual([]);
    const journal = [said("FA-1")];
    expect(ask(customers, items, { journal, standing: new Set([numberKey("FA-1")]) })).toEqual([]);
    expect(codes(customers, items, { journal, standing: new Set([numberKey("FA-2")]) })).toEqual([
      "invoice-moved : FA-1",
    ]);
  });

  it("le payeur peut parler des factures de ses comptes", () => {
    const paid = [client("Nouveau", { payer: "Ancien" }), client("Ancien")];
    expect(ask(paid, items, { journal: [said("FA-1, FA-2")] })).toEqual([]);
  });
});

describe("L'ordre des questions", () => {
  it("par genre, puis par ce qu'elles disent", () => {
    const address = (street: string): Partial<Customer> => ({ address: `${street}, Toulouse` });
    const customers = [
      client("D", address("4 rue Basse")),
      client("C", address("4 rue Basse")),
      client("B", address("3 rue Haute")),
      client("A", address("3 rue Haute")),
      client("Nouveau"),
    ];
    const items = [...oneEach("D", "C", "B", "A"), anInvoice("FA-1", 100, "2026-06-10", { of: "Nouveau" })];
    const journal = [anEvent("relance envoyée", "2026-06-20", "FA-1", { of: "Ancien" })];
    expect(codes(customers, items, { journal })).toEqual([
      "invoice-moved : FA-1",
      "payer-to-ask : A, B",
      "payer-to-ask : C, D",
    ]);
  });
});
