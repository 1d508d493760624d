import { describe, expect, it } from "vitest";
import { type MoneyOnceOptions, moneyOnce } from "#shared/aging/money-once.ts";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment } from "./builders.ts";

const DUPONT = anItem().customer;
const MARTIN = "name:martin" as CustomerKey;
const ON = day("2026-02-15");

/** A directory of these names, each under a key of its own. */
function directory(...names: readonly (readonly [CustomerKey, string])[]): CustomerDirectory {
  const all = names.map(([key, name]) => ({ key, name }) as Customer);
  return { keyOf: () => undefined, get: () => undefined, all: () => all };
}
const OPTIONS: MoneyOnceOptions = {
  lettered: "Grand livre",
  directory: directory([DUPONT, "Menuiserie Dupont"], [MARTIN, "Garage Martin"]),
  otherMoney: new Set(),
  references: [],
};

/** A credit of 100 € of the ledger, on 15 February. */
const line = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({
    number: "V1",
    kind: "payment",
    issued: ON,
    due: undefined,
    amount: cents(-10_000),
    origin: { tab: "Grand livre", row: 9 },
    ...change,
  });
const invoice = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ origin: { tab: "Grand livre", row: 3 }, ...change });
const LETTERED = { group: "d\u0000A" };
const named = [{ number: "F1", amount: undefined }];

/** What still counts: the amounts of the rows, and how many ledger lines. */
function counted(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  options: Partial<MoneyOnceOptions> = {},
) {
  const result = moneyOnce(items, payments, { ...OPTIONS, ...options });
  return {
    rows: result.payments.map(({ amount }) => amount),
    lines: result.items.length,
    said: result.problems.map(({ data }) => data?.rows),
  };
}
const UNTOUCHED = { rows: [10_000], lines: 1, said: [] };
const ONCE = { rows: [0], lines: 1, said: ["2"] };

describe("Un règlement de la banque et un crédit du grand livre qui sont le même argent", () => {
  it("rien en commun : les mêmes listes", () => {
    const [items, payments] = [[line({ amount: cents(-9_999) })], [aPayment()]];
    const result = moneyOnce(items, payments, OPTIONS);
    expect(result.items).toBe(items);
    expect(result.payments).toBe(payments);
    expect(result.problems).toEqual([]);
  });

  it("ni affecté ni lettré : le grand livre le compte, la ligne garde son montant écrit, c'est dit une fois", () => {
    const result = moneyOnce([line()], [aPayment()], OPTIONS);
    expect(result.payments).toEqual([{ ...aPayment(), amount: 0, written: 10_000 }]);
    expect(result.problems).toEqual([
      {
        code: "payment-in-ledger",
        severity: "à savoir",
        place: { tab: "Règlements", row: 2, column: "Montant" },
        value: "VIR DUPONT",
        data: { count: "1", rows: "2" },
      },
    ]);
  });

  it.each<[why: string, change: Partial<Payment>]>([
    ["six jours plus tard", { day: addDays(ON, 6) }],
    ["six jours plus tôt", { day: addDays(ON, -6) }],
    ["sans jour", { day: undefined }],
    ["un centime de plus", { amount: cents(10_001) }],
    ["une autre devise", { currency: "USD" }],
    ["un autre client", { customer: MARTIN }],
    ["un écart", { means: "écart" }],
    ["un escompte", { means: "escompte" }],
    ["un client que le libellé nomme, et qui est un autre", { customer: undefined, label: "VIR MARTIN" }],
  ])("%s : c'est un autre argent", (_why, change) => {
    const payment = aPayment(change);
    expect(counted([line()], [payment])).toEqual({ ...UNTOUCHED, rows: [payment.amount] });
  });

  it.each<[why: string, change: Partial<Payment>]>([
    ["cinq jours plus tard", { day: addDays(ON, 5) }],
    ["cinq jours plus tôt", { day: addDays(ON, -5) }],
    ["un virement", { means: "virement" }],
    ["un client que le libellé nomme", { customer: undefined, label: "VIR DUPONT" }],
    ["un libellé qui ne nomme personne", { customer: undefined, label: "VIR 123 SARL" }],
    ["un libellé d'un nom que personne ne porte", { customer: undefined, label: "VIR CARREFOUR" }],
  ])("%s : c'est le même", (_why, change) => {
    expect(counted([line()], [aPayment(change)])).toEqual(ONCE);
  });

  it("une facture, un avoir ou une ligne sans jour ne sont pas de l'argent reçu ; une écriture qui revient si", () => {
    for (const other of [
      line({ kind: "credit-note" }),
      line({ issued: undefined }),
      line({ kind: "entry" }),
    ]) {
      expect(counted([other], [aPayment()])).toEqual(UNTOUCHED);
    }
    expect(
      counted([line({ kind: "entry", amount: cents(10_000) })], [aPayment({ amount: cents(-10_000) })]).rows,
    ).toEqual([0]);
  });

  it("une facture n'est pas un rejet du même montant", () => {
    const rejected = aPayment({ amount: cents(-10_000) });
    expect(counted([line({ kind: "invoice", amount: cents(10_000) })], [rejected])).toEqual({
      ...UNTOUCHED,
      rows: [-10_000],
    });
  });

  it("un règlement de zéro euro n'est l'argent de personne", () => {
    expect(counted([line({ amount: cents(0) })], [aPayment({ amount: cents(0) })])).toEqual({
      ...UNTOUCHED,
      rows: [0],
    });
  });

  it("un crédit ne répond qu'à une ligne, deux crédits à deux", () => {
    const two = [aPayment(), aPayment({ id: "P2", origin: { tab: "Règlements", row: 3 } })];
    expect(counted([line()], two)).toEqual({ rows: [0, 10_000], lines: 1, said: ["2"] });
    expect(counted([line(), line()], two)).toEqual({ rows: [0, 0], lines: 2, said: ["2, 3"] });
  });

  it("au plus près d'abord : la ligne du même jour n'est pas prise par celle de la veille", () => {
    const early = aPayment({ id: "P1", day: addDays(ON, -1) });
    const same = aPayment({ id: "P2" });
    expect(counted([line()], [early, same]).rows).toEqual([10_000, 0]);
    expect(counted([line()], [same, early]).rows).toEqual([0, 10_000]);
  });

  it("un client connu passe avant un libellé qui ne nomme personne, même plus loin en jours", () => {
    const nobody = aPayment({ id: "P1", customer: undefined, label: "VIR 12" });
    const known = aPayment({ id: "P2", day: addDays(ON, 5) });
    expect(counted([line()], [nobody, known]).rows).toEqual([10_000, 0]);
  });

  it("un mot trop court ou trop commun ne nomme personne", () => {
    const names = directory([MARTIN, "SARL Leo"], [DUPONT, "Dupont"]);
    for (const label of ["VIR LEO", "VIR SARL", "VIR SOCIETE"]) {
      const payment = aPayment({ customer: undefined, label });
      expect(counted([line()], [payment], { directory: names })).toEqual(ONCE);
    }
    const four = directory([MARTIN, "Léon"]);
    const payment = aPayment({ customer: undefined, label: "VIR LEON" });
    expect(counted([line()], [payment], { directory: four })).toEqual(UNTOUCHED);
  });

  it("un mot de plusieurs clients peut être l'un ou l'autre", () => {
    const both = directory([MARTIN, "Dupont Fils"], [DUPONT, "Menuiserie Dupont"]);
    const payment = aPayment({ customer: undefined });
    expect(counted([line()], [payment], { directory: both })).toEqual(ONCE);
    expect(counted([line({ customer: MARTIN })], [payment], { directory: both })).toEqual(ONCE);
  });

  it("d'un mot que plus de vingt clients partagent, les vingt premiers", () => {
    const keys = Array.from({ length: 21 }, (_, at) => `name:${at}` as CustomerKey);
    const names = directory(...keys.map((key): readonly [CustomerKey, string] => [key, "Dupont"]));
    const payment = aPayment({ customer: undefined });
    const of = (at: number) =>
      counted([line({ customer: keys[at] ?? DUPONT })], [payment], { directory: names });
    expect([of(0), of(19), of(20)]).toEqual([ONCE, ONCE, UNTOUCHED]);
  });

  it("de l'argent que l'entreprise dit autre compte, par sa référence, sinon son identifiant", () => {
    expect(counted([line()], [aPayment()], { otherMoney: new Set(["R2"]), references: ["R2"] })).toEqual(
      UNTOUCHED,
    );
    expect(counted([line()], [aPayment()], { otherMoney: new Set(["P1"]) })).toEqual(UNTOUCHED);
    expect(counted([line()], [aPayment()], { otherMoney: new Set(["P1"]), references: ["R2"] })).toEqual(
      ONCE,
    );
  });
});

describe("Qui l'emporte, de la ligne de Règlements et du grand livre", () => {
  it("la ligne qui règle une facture l'emporte sur un crédit sans lettrage, qui est laissé de côté", () => {
    expect(counted([line(), invoice()], [aPayment({ allocations: named })])).toEqual({
      rows: [10_000],
      lines: 1,
      said: ["2"],
    });
  });

  it("un crédit d'un onglet du propriétaire, que nous ne pouvons pas lettrer : la ligne compte", () => {
    const owners = line({ origin: { tab: "Compta", row: 4 } });
    expect(counted([owners], [aPayment()])).toEqual({ rows: [10_000], lines: 0, said: ["2"] });
    expect(counted([owners], [aPayment({ customer: undefined, label: "VIR 12" })])).toEqual(UNTOUCHED);
  });

  it("le lettrage fermé l'emporte sur la ligne, affectée ou non", () => {
    const closed = [line(LETTERED), invoice(LETTERED)];
    for (const allocations of [[], named]) {
      expect(counted(closed, [aPayment({ allocations })])).toEqual({ rows: [0], lines: 2, said: ["2"] });
    }
  });

  it("sans client, une ligne ne règle pas ce qu'elle nomme : le grand livre compte", () => {
    const unknown = aPayment({ customer: undefined, allocations: named });
    expect(counted([line(), invoice()], [unknown])).toEqual({ rows: [0], lines: 2, said: ["2"] });
    expect(counted([line(LETTERED), invoice(LETTERED)], [unknown])).toEqual({
      rows: [0],
      lines: 2,
      said: ["2"],
    });
  });

  it("seule la liste qui change est une autre liste", () => {
    const items = [line()];
    expect(moneyOnce(items, [aPayment()], OPTIONS).items).toBe(items);
    const payments = [aPayment({ allocations: named })];
    expect(moneyOnce([line(), invoice()], payments, OPTIONS).payments).toBe(payments);
  });

  it("un crédit d'un onglet du propriétaire qui ne change rien laisse les mêmes listes", () => {
    const items = [line({ origin: { tab: "Compta", row: 4 } })];
    const payments = [aPayment({ customer: undefined, label: "VIR 12" })];
    expect(moneyOnce(items, payments, OPTIONS)).toEqual({ items, payments, problems: [] });
  });

  it("un lettrage qui ne s'équilibre pas n'est pas fermé", () => {
    const unbalanced = [line(LETTERED), invoice({ ...LETTERED, amount: cents(12_000) })];
    expect(counted(unbalanced, [aPayment({ allocations: named })])).toMatchObject({
      rows: [10_000],
      lines: 1,
    });
  });

  it("affecté à une facture ouverte hors de ce lettrage : un autre argent ; à une du lettrage aussi : le même", () => {
    const open = invoice({ number: "F2" });
    const closed = [line(LETTERED), invoice(LETTERED), open];
    const pays = (...numbers: string[]) =>
      aPayment({ allocations: numbers.map((number) => ({ number, amount: undefined })) });
    expect(counted(closed, [pays("f2")]).rows).toEqual([10_000]);
    expect(counted(closed, [pays("F2", "F1")]).rows).toEqual([0]);
    expect(counted(closed, [pays("F9")]).rows).toEqual([0]);
    expect(counted([open, ...closed.slice(0, 2)], [pays("F2")]).rows).toEqual([10_000]);
    // In a lettrage that does not balance, it is still open.
    const half = [line(LETTERED), invoice(LETTERED), { ...open, group: "d\u0000C" }];
    expect(counted(half, [pays("F2")]).rows).toEqual([10_000]);
    // Closed elsewhere: no open invoice speaks for other money.
    const elsewhere = { group: "d\u0000B" };
    const both = [
      line(LETTERED),
      invoice(LETTERED),
      invoice({ number: "F2", ...elsewhere }),
      anItem({ number: "", kind: "entry", amount: cents(-10_000), ...elsewhere }),
    ];
    expect(counted(both, [pays("F2")]).rows).toEqual([0]);
  });

  it("vingt lignes au plus sont nommées, toutes sont comptées", () => {
    const lines = Array.from({ length: 21 }, () => line());
    const rows = lines.map((_, at) => aPayment({ id: `P${at}`, origin: { tab: "Règlements", row: at + 2 } }));
    const { problems } = moneyOnce(lines, rows, OPTIONS);
    expect(problems[0]?.data?.count).toBe("21");
    expect(problems[0]?.data?.rows?.split(", ")).toHaveLength(20);
  });
});
