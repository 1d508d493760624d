import { describe, expect, it } from "vitest";
import { truth } from "../../sandbox/sample/sample.ts";
import { SAMPLE_TODAY } from "../../sandbox/sample/today.ts";
import { centsOf, invoiceLines, isDate, rowsOf } from "./read-tab.ts";

const sample = truth();
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * The exact receivable on 17/11/2026, from the cells alone: every invoice and credit note, less every
 * payment, matched or not. All are dated before that day.
 */
function receivableOfCells(): number {
  const invoiced = invoiceLines().map((row) => centsOf(row["Montant TTC"]));
  const received = rowsOf("Règlements").map((row) => centsOf(row.Montant));
  return sum(invoiced) - sum(received);
}

describe("Le reste dû de l'échantillon", () => {
  it("est le même lu dans les cellules en désordre et dans les factures telles qu'elles sont", () => {
    const invoiced = sum(sample.invoices.map(({ amount }) => amount));
    const received = sum(sample.payments.map(({ amount }) => amount));
    expect(receivableOfCells()).toBe(invoiced - received);
    expect(invoiceLines()).toHaveLength(sample.invoices.length);
  });

  it("est aussi la somme de ce qui reste sur chaque facture, moins les règlements non lettrés", () => {
    const allocated = sample.payments.flatMap(({ allocations }) => allocations);
    const left =
      sum(sample.invoices.map(({ amount }) => amount)) - sum(allocated.map(({ amount }) => amount));
    const unmatched = sample.payments.filter(({ allocations }) => allocations.length === 0);
    expect(unmatched.length).toBeGreaterThanOrEqual(4);
    expect(receivableOfCells()).toBe(left - sum(unmatched.map(({ amount }) => amount)));
  });

  it("laisse la ligne de total du propriétaire, qui ne compte que les factures", () => {
    const [total] = rowsOf("Factures", 2).filter((row) => row["N° facture"] === "TOTAL");
    expect(centsOf(total?.["Montant TTC"])).toBe(
      sum(invoiceLines().map((row) => centsOf(row["Montant TTC"]))),
    );
  });

  it("a de 45 000 à 70 000 € échus chez 25 à 30 clients", () => {
    const late = sample.invoices.filter(({ due }) => due !== undefined && due < SAMPLE_TODAY);
    const open = late
      .map((invoice) => ({
        code: invoice.customer.code,
        left: invoice.amount - sum(invoice.settlements.map(({ amount }) => amount)),
      }))
      .filter(({ left }) => left !== 0);
    const overdue = sum(open.map(({ left }) => left));
    expect(overdue).toBeGreaterThan(45_000_00);
    expect(overdue).toBeLessThan(70_000_00);
    const customers = new Set(open.map(({ code }) => code)).size;
    expect(customers).toBeGreaterThanOrEqual(25);
    expect(customers).toBeLessThanOrEqual(30);
  });
});

describe("Les règlements de l'échantillon", () => {
  it("ne donnent jamais plus qu'ils n'ont, ni plus que la facture", () => {
    const given = new Map<string, number>();
    for (const payment of sample.payments) {
      const parts = sum(payment.allocations.map(({ amount }) => amount));
      if (payment.allocations.length > 0) expect(parts, payment.id).toBe(payment.amount);
      for (const { number, amount } of payment.allocations) {
        given.set(number, (given.get(number) ?? 0) + amount);
      }
    }
    for (const [number, amount] of given) {
      const invoice = sample.invoices.find((candidate) => candidate.number === number);
      expect(Math.abs(amount), number).toBeLessThanOrEqual(Math.abs(invoice?.amount ?? 0));
      expect(Math.sign(amount), number).toBe(Math.sign(invoice?.amount ?? 0));
    }
  });

  it("viennent après l'émission de ce qu'ils paient, du même client, un jour passé", () => {
    for (const payment of sample.payments) {
      expect(payment.amount, payment.id).toBeGreaterThan(0);
      expect(payment.day < SAMPLE_TODAY, payment.id).toBe(true);
      for (const { number } of payment.allocations) {
        const invoice = sample.invoices.find((candidate) => candidate.number === number);
        expect((invoice?.issued ?? "9999") <= payment.day, `${payment.id} ${number}`).toBe(true);
        expect(invoice?.customer.code, payment.id).toBe(payment.customer.code);
      }
    }
  });

  it("disent dans leur cellule Factures exactement ce qu'ils paient", () => {
    const cells = rowsOf("Règlements");
    const parts = cells.filter((row) => String(row.Factures).includes("="));
    expect(parts.length).toBeGreaterThanOrEqual(6);
    sample.payments.forEach((payment, at) => {
      const cell = cells[at]?.Factures ?? "";
      const read = String(cell)
        .split(/, (?=[A-Z])/)
        .filter((part) => part !== "");
      const written = read.map((part) => {
        const [number, amount] = part.split("=");
        const whole = sample.invoices.find((invoice) => invoice.number === number)?.amount ?? Number.NaN;
        return { number, amount: amount === undefined ? whole : Number(amount.replace(",", "")) };
      });
      expect(written, payment.id).toEqual(
        payment.allocations.map(({ number, amount }) => ({ number, amount })),
      );
    });
  });

  it("sont assez récents pour que la balance soit crue (moins de 7 jours)", () => {
    const days = rowsOf("Règlements").map((row) => (isDate(row.Date) ? row.Date.date : ""));
    expect([...days].sort().pop()).toBe("2026-11-16");
  });
});
