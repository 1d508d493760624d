import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
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
