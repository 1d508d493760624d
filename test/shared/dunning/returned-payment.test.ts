import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Payment } from "#shared/model/ledger.ts";
import { anEvent, anInvoice, keyOf, planOn, type Scene, summary } from "./builders.ts";

const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 500, "2026-06-01")];
const payment = (id: string, on: string, euros: number, number = "FA-1"): Payment => ({
  id,
  day: day(on),
  customer: keyOf("Durand"),
  label: "CHEQUE",
  amount: cents(euros * 100),
  currency: "EUR",
  allocations: [{ number, amount: undefined }],
  means: undefined,
  origin: { tab: "Règlements", row: 2 },
});
const received = payment("P1", "2026-06-03", 1000);
const back = payment("P2", "2026-06-10", -1000, "fa-1");
const alone: Scene = { items: items.slice(0, 1), payments: [received, payment("P2", "2026-06-10", -1000)] };

describe("Un règlement revenu impayé (montant négatif dans Règlements)", () => {
  it("rouvre la facture par un appel, jamais par la relance courtoise", () => {
    expect(summary(planOn("2026-06-10", alone))).toEqual([
      "à faire | rejected-payment-call | - | FA-1 | 2026-06-10",
    ]);
  });

  it("une fois l'appel passé, l'étape suivante n'est pas la première", () => {
    const journal = [anEvent("appel", "2026-06-10", "FA-1")];
    expect(planOn("2026-06-16", { ...alone, journal })[0]?.step).toBe(2);
  });

  it("ne dit rien des autres factures, ni avant son jour", () => {
    const scene: Scene = { items, payments: [received, back] };
    expect(summary(planOn("2026-06-09", scene))).toEqual(["à faire | reminder | 1 | FA-2 | 2026-06-09"]);
  });
});
