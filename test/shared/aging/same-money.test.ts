import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { beyondPayments } from "#shared/aging/same-money.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment, Settlement } from "#shared/model/ledger.ts";

const CUSTOMER = "name:alpha" as CustomerKey;

function invoice(
  amount: number,
  settled: readonly { readonly on?: string; readonly amount: number }[],
): LedgerItem {
  return {
    customer: CUSTOMER,
    number: "FA-1",
    kind: "invoice",
    issued: day("2026-01-10"),
    due: day("2026-02-10"),
    dueSource: "cell",
    amount: cents(amount),
    currency: "EUR",
    settlements: settled.map(
      (entry): Settlement => ({
        day: entry.on === undefined ? undefined : day(entry.on),
        amount: cents(entry.amount),
      }),
    ),
    duplicated: false,
    origin: { tab: "Factures", row: 2 },
  };
}

function payment(id: string, on: string, amount: number): Payment {
  return {
    id,
    day: day(on),
    customer: CUSTOMER,
    label: id,
    amount: cents(amount),
    currency: "EUR",
    allocations: [{ number: "FA-1", amount: undefined }],
    origin: { tab: "Règlements", row: 2 },
  };
}

function position(item: LedgerItem, payments: readonly Payment[], asOf = "2026-06-30") {
  const { position: found } = openPosition([item], payments, day(asOf));
  return {
    open: found.items.reduce((sum, { open }) => sum + open, 0),
    credits: found.credits.reduce((sum, { amount }) => sum + amount, 0),
  };
}

describe("Le même argent inscrit sur la ligne de la facture et dans « Règlements » ne compte qu'une fois", () => {
  it("« Payée » sur la ligne et son règlement affecté : soldée, sans crédit", () => {
    expect(position(invoice(100_000, [{ amount: 100_000 }]), [payment("P1", "2026-03-01", 100_000)])).toEqual(
      {
        open: 0,
        credits: 0,
      },
    );
  });

  it("« Payée » sans date, mais réglée après le jour d'arrêté : encore due ce jour-là", () => {
    const item = invoice(100_000, [{ amount: 100_000 }]);
    expect(position(item, [payment("P1", "2026-03-01", 100_000)], "2026-02-28").open).toBe(100_000);
  });

  it("300 réglés sur la ligne et un règlement de 300 : il reste 700", () => {
    expect(position(invoice(100_000, [{ amount: 30_000 }]), [payment("P1", "2026-03-01", 30_000)])).toEqual({
      open: 70_000,
      credits: 0,
    });
  });

  it("300 réglés autrefois sur la ligne, puis un règlement de 700 : rien ne reste dû", () => {
    expect(position(invoice(100_000, [{ amount: 30_000 }]), [payment("P1", "2026-03-01", 70_000)])).toEqual({
      open: 0,
      credits: 0,
    });
  });

  it("300 sur la ligne, puis deux règlements de 300 et 700 : le premier est le même argent", () => {
    const payments = [payment("P1", "2026-03-01", 30_000), payment("P2", "2026-04-01", 70_000)];
    expect(position(invoice(100_000, [{ amount: 30_000 }]), payments)).toEqual({ open: 0, credits: 0 });
    expect(position(invoice(100_000, [{ amount: 30_000 }]), payments, "2026-03-15").open).toBe(70_000);
  });

  it("« Payée » sur la ligne et un seul règlement partiel retrouvé : soldée", () => {
    expect(position(invoice(100_000, [{ amount: 100_000 }]), [payment("P1", "2026-03-01", 40_000)])).toEqual({
      open: 0,
      credits: 0,
    });
  });

  it("un règlement plus grand que la facture laisse son surplus non lettré", () => {
    expect(position(invoice(100_000, [{ amount: 100_000 }]), [payment("P1", "2026-03-01", 130_000)])).toEqual(
      {
        open: 0,
        credits: 30_000,
      },
    );
  });

  it("un avoir remboursé sur sa ligne ne revient pas", () => {
    expect(position(invoice(-20_000, [{ amount: -20_000 }]), [])).toEqual({ open: 0, credits: 0 });
  });
});

describe("Le jour écrit sur la ligne et celui du règlement", () => {
  const paidOn = (on: string): LedgerItem => invoice(100_000, [{ on, amount: 100_000 }]);
  const received = payment("P1", "2026-03-01", 100_000);
  const rejected = payment("P9", "2026-03-20", -100_000);

  it("la ligne dit un jour plus tard que le règlement : le même argent", () => {
    expect(position(paidOn("2026-03-05"), [received])).toEqual({ open: 0, credits: 0 });
  });

  it("un second règlement de trop reste un crédit, le premier demeure celui de la ligne", () => {
    const again = payment("P2", "2026-03-02", 100_000);
    expect(position(paidOn("2026-03-05"), [received, again])).toEqual({ open: 0, credits: 100_000 });
  });

  it.each([
    ["2026-03-01", 100_000, "avant le rejet : c'est le règlement rejeté, la facture est due de nouveau"],
    ["2026-03-20", 100_000, "le jour du rejet : de même"],
    ["2026-03-21", 0, "le lendemain du rejet : un autre argent, elle est payée"],
  ])("rejeté le 20, la ligne dit « payée » le %s : %i dû (%s)", (on, open) => {
    expect(position(paidOn(on), [received, rejected])).toEqual({ open, credits: 0 });
  });

  it("un acompte déduit et le reste payé après le rejet : il suffit que ce reste le soit", () => {
    const deposit: Settlement = { day: day("2026-01-10"), amount: cents(30_000), of: "deposit" };
    const rest: Settlement = { day: day("2026-04-02"), amount: cents(70_000) };
    const item = { ...invoice(100_000, []), settlements: [deposit, rest] };
    const payments = [payment("P1", "2026-03-01", 70_000), payment("P9", "2026-03-20", -70_000)];
    expect(position(item, payments)).toEqual({ open: 0, credits: 0 });
  });

  it("une autre somme de la ligne compte en plus de deux règlements, jamais au-delà de la facture", () => {
    const half = invoice(200_000, [{ amount: 50_000 }]);
    const payments = [payment("P1", "2026-03-01", 40_000), payment("P2", "2026-03-02", 60_000)];
    expect(position(half, payments)).toEqual({ open: 50_000, credits: 0 });
  });

  it("parmi des factures dont la ligne ne dit rien, le même argent se reconnaît encore", () => {
    const items = [{ ...invoice(5_000, []), number: "FA-2" }, paidOn("2026-03-05")];
    const { position: found } = openPosition(items, [received], day("2026-06-30"));
    expect(found.items.map(({ item, open }) => [item.number, open])).toEqual([["FA-2", 5_000]]);
    expect(found.credits).toEqual([]);
  });

  it("un même grand livre, d'autres règlements : chacun sa réponse", () => {
    const items = [invoice(100_000, [{ on: "2026-03-05", amount: 100_000 }])];
    const of = (payments: readonly Payment[]) => {
      const { position: found } = openPosition(items, payments, day("2026-06-30"));
      return [found.items.map(({ open }) => open), found.credits.map(({ amount }) => amount)];
    };
    const part = payment("P1", "2026-03-01", 40_000);
    // The row's 100 000 are the whole receipt; of a receipt of 40 000, the row tells the 60 000 that are left.
    expect(of([received])).toEqual([[], []]);
    expect(of([part])).toEqual([[], []]);
    expect(of([part, payment("P2", "2026-03-02", 40_000)])).toEqual([[], []]);
    expect(of([received, part])).toEqual([[], [40_000]]);
  });

  it("ce que la ligne dit d'un jour à venir ne compte pas encore, même une reprise", () => {
    const later: Settlement = { day: day("2026-07-01"), amount: cents(-5_000) };
    const item = { ...invoice(100_000, []), settlements: [later] };
    expect(beyondPayments(item, [2_000], day("2026-06-30"))).toBe(0);
  });
});

describe("Un rejet de ce que la ligne disait payé, puis un nouveau règlement", () => {
  const paid = invoice(100_000, [{ on: "2026-03-01", amount: 100_000 }]);
  const rejected = { ...payment("P2", "2026-03-20", -100_000), label: "REJET PRLV" };
  const part = (amount: number): Payment => ({
    ...payment("P3", "2026-03-25", 100_000),
    allocations: [{ number: "FA-1", amount: cents(amount) }],
  });

  it("du même montant : c'est un autre argent que celui qui est revenu, plus rien n'est dû", () => {
    const payments = [rejected, payment("P3", "2026-03-25", 100_000)];
    expect(position(paid, payments)).toEqual({ open: 0, credits: 0 });
    expect(position(paid, payments, "2026-03-24")).toEqual({ open: 100_000, credits: 0 });
    expect(position(paid, payments, "2026-03-19")).toEqual({ open: 0, credits: 0 });
  });

  it("d'une partie : le reste de la facture est dû, le reste du règlement est un crédit, sans anomalie", () => {
    const found = openPosition([paid], [rejected, part(30_000)], day("2026-06-30"));
    expect(found.position.items.map(({ item, open }) => [item.number, open])).toEqual([["FA-1", 70_000]]);
    expect(found.position.credits.map(({ amount }) => amount)).toEqual([70_000]);
    expect(found.problems).toEqual([]);
  });

  it("les frais de la banque ne s'ajoutent pas", () => {
    const withFees = { ...rejected, amount: cents(-101_500) };
    const found = openPosition([paid], [withFees, payment("P3", "2026-03-25", 100_000)], day("2026-06-30"));
    expect(found.position.items).toEqual([]);
    expect(found.position.credits).toEqual([]);
    expect(found.problems.map(({ code, data }) => [code, data?.amount])).toEqual([
      ["rejection-fees-left-out", "1500"],
    ]);
  });

  it("à côté d'un règlement qui tient : seul ce que la ligne disait revient, puis est payé de nouveau", () => {
    const item = invoice(100_000, [{ on: "2026-03-01", amount: 60_000 }]);
    const payments = [
      payment("P1", "2026-03-05", 40_000),
      { ...rejected, amount: cents(-60_000) },
      payment("P3", "2026-03-25", 60_000),
    ];
    expect(position(item, payments, "2026-03-24")).toEqual({ open: 60_000, credits: 0 });
    expect(position(item, payments)).toEqual({ open: 0, credits: 0 });
  });
});
