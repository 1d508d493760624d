import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CommitmentFacts } from "#shared/dunning/commitment-units.ts";
import { indexOpen } from "#shared/dunning/event-scope.ts";
import { numberKey } from "#shared/dunning/invoice-number.ts";
import { itemsByNumber } from "#shared/dunning/items-by-number.ts";
import type { Reduction } from "#shared/dunning/paid-history.ts";
import { isOfAll, type Lot, lotsNamedBy, ownersIn, receiptsOf } from "#shared/dunning/receipts.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenCredit, OpenItem } from "#shared/model/open-position.ts";
import { retentionNumber } from "#shared/texts/retention-money.ts";
import { unmatched } from "../commitments/scene.ts";
import { aCustomer, anEvent, anInvoice, keyOf } from "./builders.ts";

type Came = readonly (readonly [string, number])[];
interface Given {
  /** Each invoice with the days and euros of what came on it. */
  readonly items: readonly (readonly [LedgerItem, Came])[];
  readonly open?: readonly OpenItem[];
  readonly credits?: readonly OpenCredit[];
  readonly payer?: string;
}

function factsOf({ items, open = [], credits = [], payer }: Given): CommitmentFacts {
  const history = new Map(
    items.map(([item, came]) => [
      item,
      came.map(([on, euros]): Reduction => ({ day: day(on), amount: cents(euros * 100) })),
    ]),
  );
  const shared = payer === undefined ? undefined : keyOf(payer);
  return {
    customer: aCustomer(payer ?? "Durand"),
    events: [],
    index: indexOpen(open, shared),
    credits,
    items: itemsByNumber(
      items.map(([item]) => item),
      shared,
    ),
    history: { get: (item) => history.get(item) },
    today: day("2026-06-30"),
    alsace: false,
  };
}
const invoice = (number: string, more: Parameters<typeof anInvoice>[3] = {}): LedgerItem =>
  anInvoice(number, 1_000, "2026-06-10", more);
const openOf = (item: LedgerItem, euros: number): OpenItem => ({
  item,
  open: cents(euros * 100),
  daysLate: 20,
});
/** Receipts as a person reads them: `2026-06-01: 400`. */
const told = (receipts: readonly { readonly day: string; readonly amount: number }[]): readonly string[] =>
  receipts.map(({ day: on, amount }) => `${on}: ${amount / 100}`);
const numbersOf = (lots: readonly Lot[]): readonly string[] =>
  lots.map(({ item }) => `${item.customer} ${item.number}`);

describe("Ce qui est venu sur une facture, et y est resté", () => {
  const stayed = (came: Came): readonly string[] =>
    told(receiptsOf(factsOf({ items: [[invoice("FA-1"), came]] })).lots[0]?.receipts ?? []);

  it("le plus ancien d'abord, quel que soit l'ordre des lignes", () => {
    const came: Came = [
      ["2026-06-09", 100],
      ["2026-06-01", 200],
      ["2026-06-05", 300],
    ];
    expect(stayed(came)).toEqual(["2026-06-01: 200", "2026-06-05: 300", "2026-06-09: 100"]);
    expect(stayed([])).toEqual([]);
  });

  it("un paiement revenu reprend les derniers venus avant lui, une partie de l'un s'il le faut", () => {
    const came: Came = [
      ["2026-06-07", 50],
      ["2026-06-05", -350],
      ["2026-06-01", 400],
      ["2026-06-03", 300],
    ];
    expect(stayed(came)).toEqual(["2026-06-01: 350", "2026-06-07: 50"]);
  });

  it("revenu en entier : il n'en reste rien, et rien d'autre n'est repris", () => {
    const came: Came = [
      ["2026-06-01", 400],
      ["2026-06-03", 300],
      ["2026-06-05", -300],
    ];
    expect(stayed(came)).toEqual(["2026-06-01: 400"]);
  });

  it("un retour sans paiement avant lui, ou plus grand, ne reprend pas ce qui vient après", () => {
    const came: Came = [
      ["2026-06-01", 100],
      ["2026-06-02", -500],
      ["2026-06-03", 300],
    ];
    expect(stayed(came)).toEqual(["2026-06-03: 300"]);
  });

  it("deux retours de suite reprennent l'un puis l'autre", () => {
    const came: Came = [
      ["2026-06-01", 100],
      ["2026-06-02", 200],
      ["2026-06-03", -50],
      ["2026-06-04", -200],
    ];
    expect(stayed(came)).toEqual(["2026-06-01: 50"]);
  });
});

describe("Les lots : chaque facture avec ce qui en est ouvert", () => {
  it("ni un avoir, ni une ligne à zéro", () => {
    const credit = anInvoice("AV-1", -100, "2026-06-01", { kind: "credit-note" });
    const zero = anInvoice("FA-0", 0, "2026-06-01");
    const { lots, count } = receiptsOf(
      factsOf({
        items: [
          [credit, [["2026-06-01", 100]]],
          [zero, [["2026-06-01", 100]]],
          [invoice("FA-1"), []],
        ],
      }),
    );
    expect(numbersOf(lots)).toEqual(["Durand FA-1"]);
    expect(count).toBe(0);
  });

  it("sa part ouverte, et sa part retenue qui a un numéro à elle", () => {
    const [first, second] = [invoice("FA-1"), invoice("FA-2")];
    const rest = openOf(first, 300);
    const retained = openOf({ ...first, number: retentionNumber("FA-1") }, 50);
    const { lots } = receiptsOf(
      factsOf({
        items: [
          [first, []],
          [second, []],
        ],
        open: [rest, retained],
      }),
    );
    expect(lots[0]?.open).toEqual([rest, retained]);
    expect(lots[1]?.open).toEqual([]);
  });

  it("la part retenue seule", () => {
    const retained = openOf({ ...invoice("FA-1"), number: retentionNumber("FA-1") }, 50);
    const { lots } = receiptsOf(factsOf({ items: [[invoice("FA-1"), []]], open: [retained] }));
    expect(lots[0]?.open).toEqual([retained]);
  });

  it("deux factures d'un même numéro : chacune la sienne ; la part retenue à la première du compte", () => {
    const [first, again] = [invoice("FA-1"), invoice("FA-1")];
    const retained = openOf({ ...again, number: retentionNumber("FA-1") }, 50);
    const { lots, byNumber } = receiptsOf(
      factsOf({
        items: [
          [first, []],
          [again, []],
        ],
        open: [openOf(again, 200), openOf(first, 100), retained],
      }),
    );
    expect(lots.map(({ open }) => open.map((part) => part.open))).toEqual([[10_000, 5_000], [20_000]]);
    expect(byNumber.get(numberKey("FA-1"))).toEqual(lots);
  });

  it("sous un payeur, un même numéro dans deux comptes : la part retenue va au compte qui la doit", () => {
    const [north, south] = [invoice("FA-1", { of: "Nord" }), invoice("FA-1", { of: "Sud" })];
    const retained = openOf({ ...south, number: retentionNumber("FA-1") }, 50);
    const { lots } = receiptsOf(
      factsOf({
        items: [
          [north, []],
          [south, []],
        ],
        open: [retained, openOf(south, 100)],
        payer: "Siège",
      }),
    );
    expect(lots.map(({ open }) => open.map((part) => part.open))).toEqual([[], [10_000, 5_000]]);
  });

  it("sans numéro, chaque ligne est à elle-même", () => {
    const [first, second] = [invoice(""), invoice("")];
    const copy = { ...second };
    const { lots } = receiptsOf(
      factsOf({
        items: [
          [first, []],
          [second, []],
        ],
        open: [openOf(copy, 70)],
      }),
    );
    expect(lots.map(({ open }) => open.map((part) => part.open))).toEqual([[], [7_000]]);
  });

  it("une ligne ouverte que le registre ne connaît pas n'est à personne", () => {
    const { lots } = receiptsOf(
      factsOf({ items: [[invoice("FA-1"), []]], open: [openOf(invoice("FA-9"), 70)] }),
    );
    expect(lots[0]?.open).toEqual([]);
  });
});

describe("L'argent que personne n'a encore rapproché", () => {
  it("compte à son jour ; ni un avoir, ni ce dont on ne sait pas le jour", () => {
    const { unmatched: free, count } = receiptsOf(
      factsOf({
        items: [
          [
            invoice("FA-1"),
            [
              ["2026-06-01", 10],
              ["2026-06-02", 20],
            ],
          ],
        ],
        credits: [
          unmatched("2026-06-03", 30, { customer: keyOf("Petit"), currency: "CHF" }),
          unmatched("2026-06-04", 40, { source: "credit-note" }),
          unmatched("2026-06-05", 50, { day: undefined }),
          unmatched("2026-06-06", 60, { source: "overpayment" }),
        ],
      }),
    );
    expect(free).toEqual([
      { customer: keyOf("Petit"), currency: "CHF", receipt: { day: "2026-06-03", amount: 3_000, at: 2 } },
      { customer: keyOf("Durand"), currency: "EUR", receipt: { day: "2026-06-06", amount: 6_000, at: 3 } },
    ]);
    expect(count).toBe(4);
  });

  it("chaque recette a sa place à elle", () => {
    const { lots, unmatched: free } = receiptsOf(
      factsOf({
        items: [
          [
            invoice("FA-1"),
            [
              ["2026-06-01", 10],
              ["2026-06-02", 20],
            ],
          ],
          [invoice("FA-2"), [["2026-06-01", 30]]],
        ],
        credits: [unmatched("2026-06-03", 40)],
      }),
    );
    const places = [...lots.flatMap(({ receipts }) => receipts), ...free.map(({ receipt }) => receipt)];
    expect(places.map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  });

  it("tout ce qui est venu dans une devise, le plus ancien d'abord, sans mêler les autres", () => {
    const { sorted } = receiptsOf(
      factsOf({
        items: [
          [invoice("FA-1"), [["2026-06-05", 10]]],
          [invoice("FA-2", { currency: "CHF" }), [["2026-06-02", 20]]],
          [invoice("FA-3"), [["2026-06-01", 30]]],
        ],
        credits: [unmatched("2026-06-03", 40), unmatched("2026-06-04", 50, { currency: "CHF" })],
      }),
    );
    expect(told(sorted("EUR"))).toEqual(["2026-06-01: 30", "2026-06-03: 40", "2026-06-05: 10"]);
    expect(told(sorted("CHF"))).toEqual(["2026-06-02: 20", "2026-06-04: 50"]);
    expect(sorted("USD")).toEqual([]);
    expect(sorted("EUR")).toBe(sorted("EUR"));
  });

  it("n'est lu qu'une fois pour toutes les promesses d'un client", () => {
    const facts = factsOf({ items: [[invoice("FA-1"), [["2026-06-05", 10]]]] });
    expect(receiptsOf(facts)).toBe(receiptsOf({ ...facts }));
  });
});

describe("Les factures dont parle un événement", () => {
  const word = (invoices: string, of = "Durand") => anEvent("promesse", "2026-06-01", invoices, { of });
  const alone = factsOf({
    items: [
      [invoice("FA-1"), []],
      [invoice("FA-2"), []],
      [invoice("FA-3"), []],
    ],
  });
  const grouped = factsOf({
    items: [
      [invoice("FA-1", { of: "Nord" }), []],
      [invoice("FA-1", { of: "Sud" }), []],
      [invoice("FA-2", { of: "Sud" }), []],
      [invoice("FA-3", { of: "Siège" }), []],
    ],
    payer: "Siège",
  });

  it("d'un client seul : celles qu'il nomme, une fois chacune, la part retenue avec elle ; sinon toutes", () => {
    expect(numbersOf(lotsNamedBy(word("fa-2"), alone))).toEqual(["Durand FA-2"]);
    expect(numbersOf(lotsNamedBy(word("FA-3, FA-1, FA-3, FA-9"), alone))).toEqual([
      "Durand FA-3",
      "Durand FA-1",
    ]);
    expect(numbersOf(lotsNamedBy(word("FA-9"), alone))).toEqual([]);
    expect(numbersOf(lotsNamedBy(word(retentionNumber("FA-2")), alone))).toEqual(["Durand FA-2"]);
    expect(numbersOf(lotsNamedBy(word(`FA-1, ${retentionNumber("FA-2")}`), alone))).toEqual([
      "Durand FA-1",
      "Durand FA-2",
    ]);
    expect(numbersOf(lotsNamedBy(word(""), alone))).toEqual(["Durand FA-1", "Durand FA-2", "Durand FA-3"]);
  });

  it("le mot du payeur parle de tous ses comptes, celui d'un compte du sien seulement", () => {
    const named = (invoices: string, of: string) => numbersOf(lotsNamedBy(word(invoices, of), grouped));
    expect(named("", "Siège")).toEqual(["Nord FA-1", "Sud FA-1", "Sud FA-2", "Siège FA-3"]);
    expect(named("", "Sud")).toEqual(["Sud FA-1", "Sud FA-2"]);
    expect(named("FA-1", "Siège")).toEqual(["Nord FA-1", "Sud FA-1"]);
    expect(named("FA-1", "Sud")).toEqual(["Sud FA-1"]);
    expect(named("FA-1, FA-2", "Nord")).toEqual(["Nord FA-1"]);
  });

  it.each([
    { invoices: "", of: "Durand", payer: undefined, all: true },
    { invoices: "FA-1", of: "Durand", payer: undefined, all: false },
    { invoices: "", of: "Siège", payer: "Siège", all: true },
    { invoices: "", of: "Sud", payer: "Siège", all: false },
    { invoices: "FA-1", of: "Siège", payer: "Siège", all: false },
  ])("« $invoices » de $of, payeur $payer : de tout ce qui est dû, $all", ({ invoices, of, payer, all }) => {
    expect(isOfAll(word(invoices, of), payer === undefined ? undefined : keyOf(payer))).toBe(all);
  });

  it("les comptes qui portent un numéro", () => {
    const owners = ownersIn(grouped);
    expect([...owners(numberKey("FA-1"))]).toEqual(["Nord", "Sud"]);
    expect([...owners(numberKey("FA-9"))]).toEqual([]);
  });
});
