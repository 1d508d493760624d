import type { Day } from "../base/day.ts";
import type { Payment } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";

/** Payments later than the as-of day do not exist yet: said once a currency as *à venir*, not deducted (method 3). */
export function paymentsToCome(payments: readonly Payment[], asOf: Day): readonly Problem[] {
  const byCurrency = new Map<string, { readonly first: Payment; count: number; total: number }>();
  for (const payment of payments) {
    if (payment.amount === 0 || payment.day === undefined || payment.day <= asOf) continue;
    const seen = byCurrency.get(payment.currency) ?? { first: payment, count: 0, total: 0 };
    byCurrency.set(payment.currency, seen);
    seen.count += 1;
    seen.total += payment.amount;
  }
  return [...byCurrency].map(([currency, { first, count, total }]) => ({
    code: "payments-to-come",
    severity: "à savoir",
    place: { ...first.origin, column: "Date" },
    value: "",
    data: { currency, count: String(count), total: String(total) },
  }));
}
