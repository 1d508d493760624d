import { type Day, day } from "#shared/base/day.ts";
import { withoutAccents } from "#shared/base/normalise.ts";
import type { SampleAllocation, SampleCustomer, SampleInvoice, SamplePayment } from "./model.ts";
import { type Random, randomFrom } from "./random.ts";
import { unmatchedCredits } from "./story-invoices.ts";

type Receipt = Omit<SamplePayment, "id">;

/** Everything received: one payment a customer and day, allocated; then the credits nobody matched. */
export function samplePayments(
  customers: readonly SampleCustomer[],
  invoices: readonly SampleInvoice[],
): readonly SamplePayment[] {
  const random = randomFrom("règlements");
  const receipts = [...matchedReceipts(invoices, random), ...unmatchedReceipts(customers, invoices)];
  return receipts
    .map((receipt) => ({ receipt, order: `${receipt.day}|${receipt.customer.code}` }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ receipt }, at) => ({
      id: `BQ-${receipt.day.slice(0, 4)}-${String(at + 1).padStart(4, "0")}`,
      ...receipt,
    }));
}

function matchedReceipts(invoices: readonly SampleInvoice[], random: Random): Receipt[] {
  const parts = new Map<string, { customer: SampleCustomer; on: Day; allocations: SampleAllocation[] }>();
  for (const invoice of invoices) {
    for (const { day: on, amount } of invoice.settlements) {
      const key = `${on}|${invoice.customer.code}`;
      const found = parts.get(key) ?? { customer: invoice.customer, on, allocations: [] };
      found.allocations.push({ number: invoice.number, amount, whole: amount === invoice.amount });
      parts.set(key, found);
    }
  }
  // A credit note comes first: it enlarges what the payment has to give to the invoices after it.
  for (const { allocations } of parts.values())
    allocations.sort((a, b) => Math.sign(a.amount) - Math.sign(b.amount));
  return [...parts.values()].map(({ customer, on, allocations }) => ({
    day: on,
    customer,
    label: labelOf(customer, allocations, random),
    amount: allocations.reduce((sum, allocation) => sum + allocation.amount, 0),
    allocations,
    means: customer.means,
  }));
}

function unmatchedReceipts(
  customers: readonly SampleCustomer[],
  invoices: readonly SampleInvoice[],
): Receipt[] {
  return unmatchedCredits.map((credit) => {
    const customer = customers.find(({ code }) => code === credit.customer);
    if (customer === undefined) throw new Error(`Client inconnu de l'échantillon : ${credit.customer}`);
    const meant = invoices.filter(({ key }) => credit.of?.includes(key) === true);
    const number = meant[0]?.number ?? "";
    return {
      day: day(credit.on),
      customer,
      label: credit.label.replace("{number}", number).replace("{short}", shortened(number)),
      amount:
        credit.amount === undefined
          ? meant.reduce((sum, invoice) => sum + invoice.amount, 0)
          : Math.round(credit.amount * 100),
      allocations: [],
      means: "virement",
    };
  });
}

/** `FA-2026-0391` → `2026 391`, as customers copy it. */
function shortened(number: string): string {
  const [, year, rank] = number.split("-");
  return `${year ?? ""} ${Number(rank)}`;
}

/** What the bank prints: the payer, which may not be the customer, and the numbers more or less. */
function labelOf(customer: SampleCustomer, allocations: readonly SampleAllocation[], random: Random): string {
  const payer = withoutAccents(customer.payer === "" ? customer.name : customer.payer)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ");
  const numbers = allocations.map((allocation) => allocation.number).join(" ");
  const serial = random.integer(4_100_000, 4_899_999);
  const said = random.pick([numbers, numbers, numbers.replace(/-/g, ""), "REGLEMENT FACTURE"]);
  if (customer.means === "chèque") return `REMISE CHEQUE ${serial}`;
  if (customer.means === "carte") return `CB TPE ${payer}`;
  if (customer.segment === "public") return `VIR DGFIP /DE ${payer} /MOTIF MANDAT ${serial} ${numbers}`;
  return `VIR SEPA RECU /DE ${payer} /MOTIF ${said}`;
}
