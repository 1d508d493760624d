import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { paidHistory, settledDay } from "#shared/dunning/paid-history.ts";
import type { LedgerItem, Payment, Settlement } from "#shared/model/ledger.ts";
import { anInvoice, keyOf } from "./builders.ts";

const AS_OF = day("2026-06-30");
const paid = (on: string | undefined, euros: number): Settlement => ({
  day: on === undefined ? undefined : day(on),
  amount: cents(euros * 100),
});
const invoice = (number: string, euros: number, more: Partial<LedgerItem> = {}): LedgerItem =>
  anInvoice(number, euros, "2026-06-01", { issued: day("2026-05-01"), ...more });
let row = 1;
function payment(on: string, euros: number, number: string): Payment {
  row += 1;
  return {
    id: `P${row}`,
    day: day(on),
    customer: keyOf("Durand"),
    label: "VIR",
    amount: cents(euros * 100),
    currency: "EUR",
    allocations: [{ number, amount: undefined }],
    origin: { tab: "Règlements", row },
  };
}
/** What was settled of an item: `2026-06-02 30, 2026-06-03 70`; `undefined`: nothing. */
function settled(item: LedgerItem, items: readonly LedgerItem[] = [item], payments: readonly Payment[] = []) {
  const found = paidHistory(items, payments, AS_OF).get(item);
  return found?.map(({ day: on, amount }) => `${on} ${amount / 100}`).join(", ");
}

describe("Ce qui fut réglé d'une facture, daté", () => {
  it("ce que sa ligne dit, jusqu'au jour de l'arrêté", () => {
    const settlements = [
      paid("2026-06-30", 10),
      paid("2026-07-01", 20),
      paid(undefined, 5),
      paid("2026-06-02", 0),
    ];
    expect(settled(invoice("FA-1", 100, { settlements }))).toBe("2026-06-30 10");
    expect(settled(invoice("FA-1", 100, { settlements: [paid(undefined, 100)] }))).toBeUndefined();
    expect(settled(invoice("FA-1", 100))).toBeUndefined();
  });

  it("ce que les règlements disent ; un rejet reprend ce qu'il avait réglé", () => {
    const item = invoice("FA-1", 100);
    const payments = [payment("2026-06-02", 100, "FA-1"), payment("2026-06-05", -100, "FA-1")];
    expect(settled(item, [item], payments)).toBe("2026-06-02 100, 2026-06-05 -100");
  });

  it("« payée » sur la ligne et le règlement sont le même argent : le règlement dit le jour", () => {
    const item = invoice("FA-1", 100, { settlements: [paid("2026-06-10", 100)] });
    expect(settled(item, [item], [payment("2026-06-08", 100, "FA-1")])).toBe("2026-06-08 100");
  });

  it("un avoir n'est pas réglé par un remboursement", () => {
    const credit = invoice("AV-1", -50, { kind: "credit-note" });
    expect(settled(credit, [credit], [payment("2026-06-08", -50, "AV-1")])).toBeUndefined();
  });
});

describe("Un groupe de lettrage", () => {
  const line = (number: string, euros: number, on: string | undefined, more: Partial<LedgerItem> = {}) =>
    anInvoice(number, euros, undefined, {
      issued: on === undefined ? undefined : day(on),
      group: "AA",
      ...more,
    });

  it("règle ses factures le jour de sa dernière ligne, une fois soldé", () => {
    const [first, second] = [line("FA-1", 60, "2026-05-01"), line("FA-2", 40, "2026-05-02")];
    const money = line("", -100, "2026-06-04", { kind: "payment" });
    const late = line("", -100, "2026-07-01", { kind: "payment" });
    expect(settled(first, [first, money, second])).toBe("2026-06-04 60");
    expect(settled(second, [first, money, second])).toBe("2026-06-04 40");
    expect(settled(money, [first, money, second])).toBeUndefined();
    expect(settled(first, [first, second])).toBeUndefined();
    expect(settled(first, [first, second, late])).toBeUndefined();
  });

  it("une ligne sans jour en est aussi ; sans aucun jour, nul ne sait quand", () => {
    const [first, money] = [line("FA-1", 60, undefined), line("", -60, "2026-06-04", { kind: "payment" })];
    expect(settled(first, [first, money])).toBe("2026-06-04 60");
    const undated = line("", -60, undefined, { kind: "payment" });
    expect(settled(first, [first, undated])).toBeUndefined();
  });

  it("une ligne à zéro n'y est pas réglée", () => {
    const [zero, one] = [line("FA-0", 0, "2026-05-01"), line("FA-1", 10, "2026-05-01")];
    const money = line("", -10, "2026-06-04", { kind: "payment" });
    expect(settled(zero, [zero, one, money])).toBeUndefined();
  });

  it("des lignes sans code ne forment pas un groupe, ni celles de deux clients ou de deux devises", () => {
    const first = line("FA-1", 60, "2026-05-01");
    const beside = (more: Partial<LedgerItem>) => line("", -60, "2026-06-04", { kind: "payment", ...more });
    expect(settled(first, [first, beside({ customer: keyOf("Ami") })])).toBeUndefined();
    expect(settled(first, [first, beside({ currency: "CHF" })])).toBeUndefined();
    const { group: _, ...loose } = first;
    const { group: __, ...money } = beside({});
    expect(settled(loose, [loose, money])).toBeUndefined();
  });
});

describe("L'histoire d'un même grand livre", () => {
  it("est relue quand les règlements ou le jour changent", () => {
    const item = invoice("FA-1", 100);
    const items = [item];
    const none: readonly Payment[] = [];
    expect(settled(item, items, none)).toBeUndefined();
    expect(settled(item, items, [payment("2026-06-02", 100, "FA-1")])).toBe("2026-06-02 100");
    const payments = [payment("2026-06-02", 100, "FA-1")];
    expect(paidHistory(items, payments, day("2026-06-01")).get(item)).toBeUndefined();
    expect(paidHistory(items, payments, day("2026-06-02")).get(item)).toHaveLength(1);
  });
});

describe("Le jour où une facture fut réglée en entier", () => {
  const dayOf = (item: LedgerItem) => settledDay(paidHistory([item], [], AS_OF), item);

  it("le dernier de ses règlements, dans quelque ordre qu'ils soient", () => {
    expect(
      dayOf(invoice("FA-1", 100, { settlements: [paid("2026-06-09", 40), paid("2026-06-02", 60)] })),
    ).toBe("2026-06-09");
  });

  it("un centime de moins : pas encore", () => {
    expect(dayOf(invoice("FA-1", 100, { settlements: [paid("2026-06-02", 99.99)] }))).toBeUndefined();
  });

  it("ni un avoir, ni une facture à zéro, ni un jour que personne ne sait", () => {
    expect(dayOf(invoice("FA-0", 0, { settlements: [paid("2026-06-02", 10)] }))).toBeUndefined();
    expect(dayOf(invoice("AV-1", -10, { settlements: [paid("2026-06-02", 10)] }))).toBeUndefined();
    expect(dayOf(invoice("FA-1", 100, { settlements: [paid(undefined, 100)] }))).toBeUndefined();
  });
});
