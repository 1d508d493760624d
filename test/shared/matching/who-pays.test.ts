import { describe, expect, it } from "vitest";
import { STRANGER } from "#shared/matching/chances.ts";
import { learnedPayers } from "#shared/matching/payer.ts";
import { type NamedCustomer, payerIndex } from "#shared/matching/payer-index.ts";
import { type Receipt, receiptOf } from "#shared/matching/receipt.ts";
import { whoPays } from "#shared/matching/who-pays.ts";
import { near } from "./accounts-and-labels.ts";
import { key, paid } from "./builders.ts";

const LABEL = "VIR TREMBLAY";

const naming = (customer: string, odds: number): NamedCustomer => ({
  customer: key(customer),
  odds,
  by: "customer-name",
  text: customer.toUpperCase(),
});
const receipt = (named: readonly NamedCustomer[], customer?: string): Receipt => ({
  ...receiptOf(
    paid(10, LABEL, "2026-04-10", customer === undefined ? {} : { customer: key(customer) }),
    payerIndex([]),
    new Set(),
    false,
  ),
  named,
});
const learnedFor = (...customers: readonly string[]) => {
  const learned = learnedPayers();
  for (const customer of customers) learned.learn("TREMBLAY", key(customer));
  return learned;
};
/** Who pays among 100 customers: each with its chance. */
const chances = (named: readonly NamedCustomer[], learned = learnedPayers(), customers = 100) =>
  whoPays(receipt(named), customers, learned).payers.map(({ customer, chance }) => [customer, near(chance)]);

describe("Qui paie", () => {
  it("le client de la ligne, à coup sûr", () => {
    expect(whoPays(receipt([], "Valade"), 100, learnedFor("Périer"))).toEqual({
      payers: [{ customer: "Valade", chance: 1, reason: "customer-known", text: undefined }],
      anyOther: 0,
      stranger: 0,
    });
  });

  it("personne n'est nommé : tous se partagent une chance, contre celle d'un inconnu", () => {
    const who = whoPays(receipt([]), 100, learnedPayers());
    expect(who.payers).toEqual([]);
    expect(near(who.anyOther)).toBe(near(0.01 / (1 + STRANGER)));
    expect(near(who.stranger)).toBe(near(STRANGER / (1 + STRANGER)));
    expect(near(whoPays(receipt([]), 0, learnedPayers()).anyOther)).toBe(near(1 / (1 + STRANGER)));
  });

  it("un nom, d'autant plus qu'il est rare, et qu'il y a peu de clients ; trente mille fois au plus", () => {
    const total = 1 + STRANGER;
    expect(chances([naming("Valade", 400)])).toEqual([["Valade", near(4 / (total + 4))]]);
    expect(chances([naming("Valade", 400)], learnedPayers(), 0)).toEqual([
      ["Valade", near(400 / (total + 400))],
    ]);
    expect(chances([naming("Valade", 1e6)])).toEqual([["Valade", near(300 / (total + 300))]]);
    expect(whoPays(receipt([naming("Valade", 400)]), 100, learnedPayers()).payers).toMatchObject([
      { reason: "customer-name", text: "VALADE" },
    ]);
  });

  it("les mots qui ont déjà payé pour un client, partagés entre ceux pour qui ils ont payé", () => {
    const total = 1 + STRANGER;
    expect(chances([], learnedFor("Valade"))).toEqual([["Valade", near(100 / (total + 100))]]);
    expect(chances([], learnedFor("Valade", "Périer"))).toEqual([
      ["Périer", near(50 / (total + 100))],
      ["Valade", near(50 / (total + 100))],
    ]);
    expect(whoPays(receipt([]), 100, learnedFor("Valade")).payers).toMatchObject([
      { reason: "payer-learned", text: "TREMBLAY" },
    ]);
  });

  it("un nom déjà payé avec ces mots est trois fois plus probable, et reste un nom", () => {
    const total = 1 + STRANGER;
    expect(chances([naming("Valade", 400)], learnedFor("Valade"))).toEqual([
      ["Valade", near(12 / (total + 12))],
    ]);
    expect(chances([naming("Valade", 20_000)], learnedFor("Valade"))).toEqual([
      ["Valade", near(300 / (total + 300))],
    ]);
    expect(whoPays(receipt([naming("Valade", 400)]), 100, learnedFor("Valade")).payers).toMatchObject([
      { reason: "customer-name", text: "VALADE" },
    ]);
  });

  it("le plus probable d'abord, puis l'ordre des noms", () => {
    const names = [naming("B", 10), naming("C", 10), naming("A", 10), naming("Z", 90), naming("D", 30)];
    expect(chances(names).map(([customer]) => customer)).toEqual(["Z", "D", "A", "B", "C"]);
    expect(chances([...names].reverse()).map(([customer]) => customer)).toEqual(["Z", "D", "A", "B", "C"]);
  });

  it("les trois premiers, puis ceux qui ne sont pas trente fois moins probables, vingt-quatre au plus", () => {
    const among = (...odds: readonly number[]) =>
      chances([naming("A", 3000), ...odds.map((value, at) => naming(`B${at}`, value))]).length;
    expect(among(1, 1)).toBe(3);
    expect(among(1, 1, 1)).toBe(3);
    expect(among(500, 400, 101)).toBe(4);
    expect(among(500, 400, 99)).toBe(3);
    const crowd = Array.from({ length: 26 }, (_none, at) => naming(`N${at + 10}`, 50));
    expect(chances(crowd)).toHaveLength(24);
  });

  it("se garde tant que rien ne change, et se revoit quand ces mots paient pour un client, ou que le client est connu", () => {
    const seen = receipt([]);
    const learned = learnedPayers();
    const first = whoPays(seen, 100, learned);
    expect(whoPays(seen, 100, learned)).toBe(first);
    learned.learn("TREMBLAY", key("Valade"));
    const second = whoPays(seen, 100, learned);
    expect(second.payers.map(({ customer }) => customer)).toEqual(["Valade"]);
    expect(whoPays(seen, 100, learned)).toBe(second);
    seen.customer = key("Périer");
    expect(whoPays(seen, 100, learned).payers.map(({ customer }) => customer)).toEqual(["Périer"]);
  });
});
