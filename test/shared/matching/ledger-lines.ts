import { day } from "#shared/base/day.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import { euros, key } from "./builders.ts";

/** A line of one customer: a debit is an invoice, a credit a payment, unless said otherwise. */
export function line(id: string, amount: number, on: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return {
    id,
    customer: key("411VALADE"),
    number: "",
    label: amount > 0 ? "VENTE" : "VIREMENT RECU",
    day: day(on),
    amount: euros(amount),
    currency: "EUR",
    kind: amount > 0 ? "invoice" : "payment",
    ...more,
  };
}

/** The groups found, each as the identifiers of its lines. */
export const groups = (...lines: readonly LedgerLine[]): string[] =>
  matchLedgerGroups(lines).map(({ ids }) => ids.join("+"));

/** An older invoice that nothing pays: the balance never comes to zero. */
export const OPEN = line("f0", 50.3, "2026-01-01");
/** What makes a credit note of a line. */
export const credit = { kind: "credit-note" } as const;
/** Two invoices of one amount and one payment of it: only a number tells which. */
export const twins = (
  first: Partial<LedgerLine>,
  second: Partial<LedgerLine>,
  payment: Partial<LedgerLine>,
): readonly LedgerLine[] => [
  line("f1", 111.42, "2026-03-13", first),
  line("f2", 111.42, "2026-03-13", second),
  line("p", -111.42, "2026-03-22", payment),
];
