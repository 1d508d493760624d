import { addDays, day } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { OpenInvoice, OpenPayment, PayerNames } from "#shared/model/matching.ts";
import { chance } from "../shared/matching/random.ts";

export interface Receipts {
  readonly customers: readonly PayerNames[];
  readonly invoices: readonly OpenInvoice[];
  readonly payments: readonly OpenPayment[];
  readonly lines: readonly LedgerLine[];
}

const SYLLABLES =
  "BA BE BI BO BU CA CE CO DA DE DI DO FA FI GA GO LA LE LI LO MA ME MI MO NA NE NO PA PE PI RA RE RI RO SA SE SI TA TE TI VA VE VI".split(
    " ",
  );
const TRADES = [
  "MENUISERIE",
  "TRANSPORTS",
  "GARAGE",
  "CABINET",
  "BOULANGERIE",
  "IMPRIMERIE",
  "HOTEL",
  "ATELIER",
];

/**
 * A ledger of so many lines, one in five a payment. Half of the payments name the number, the others only the customer;
 * one in ten pays two invoices. Amounts are random to the cent; dates spread over two years.
 * @param linesOfOne how many lines a customer has on average
 */
export function generateReceipts(lines: number, linesOfOne: number): Receipts {
  const random = chance(lines + linesOfOne);
  const word = (): string => Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join("");
  const count = Math.max(1, Math.round(lines / linesOfOne));
  const customers = Array.from(
    { length: count },
    (_none, at): PayerNames => ({
      key: `c:${at}` as CustomerKey,
      name: `${random.pick(TRADES)} ${word()} ${word()}`,
      code: `C${String(at).padStart(5, "0")}`,
    }),
  );
  const invoices: OpenInvoice[] = [];
  const payments: OpenPayment[] = [];
  const ledger: LedgerLine[] = [];
  const total = Math.round(lines * 0.8);
  const open: number[][] = customers.map(() => []);
  for (let at = 0; at < total; at += 1) {
    const owner = random.whole(0, count - 1);
    const { key } = customers[owner] as PayerNames;
    const issued = addDays(day("2025-01-01"), Math.floor((at * 700) / total));
    const amount = random.whole(2_000, 900_000) as Cents;
    const number = `FA-${issued.slice(0, 4)}-${String(at + 1).padStart(6, "0")}`;
    open[owner]?.push(at);
    invoices.push({
      customer: key,
      number,
      kind: "invoice",
      issued,
      due: addDays(issued, 30),
      currency: "EUR",
      open: amount,
      amount,
    });
    ledger.push({
      id: `i${at}`,
      customer: key,
      number,
      label: "VENTE",
      day: issued,
      amount,
      currency: "EUR",
      kind: "invoice",
    });
  }
  for (let at = 0; at < lines - total; at += 1) {
    const owner = random.whole(0, count - 1);
    const waiting = open[owner] ?? [];
    const paid = waiting.splice(random.whole(0, Math.max(0, waiting.length - 1)), random.is(0.1) ? 2 : 1);
    const first = invoices[paid[0] ?? -1];
    const { key, name } = customers[owner] as PayerNames;
    const text =
      first && random.is(0.5) ? `FACT ${paid.map((one) => invoices[one]?.number).join(" ")}` : "REGLEMENT";
    const sum =
      paid.reduce((amount, one) => amount + (invoices[one]?.open ?? 0), 0) || random.whole(2_000, 900_000);
    const on = addDays(first?.issued ?? day("2025-06-01"), random.whole(15, 60));
    const label = `VIR SEPA RECU /DE ${name} /MOTIF ${text} /REF ${random.whole(100_000_000, 999_999_999)}`;
    payments.push({ id: `r${at}`, day: on, customer: undefined, label, open: sum as Cents, currency: "EUR" });
    ledger.push({
      id: `r${at}`,
      customer: key,
      number: `BQ${at}`,
      label,
      day: on,
      amount: -sum as Cents,
      currency: "EUR",
      kind: "payment",
    });
  }
  return { customers, invoices, payments, lines: ledger };
}
