import type { Day } from "../base/day.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { Payment } from "../model/ledger.ts";

/** The same customer, currency and amount, about one invoice at least that both name. */
function isReturnOf(back: Payment, payment: Payment): boolean {
  if (payment.customer !== back.customer || payment.currency !== back.currency) return false;
  if (payment.amount !== -back.amount) return false;
  const numbers = new Set(payment.allocations.map(({ number }) => numberKey(number)));
  return back.allocations.some(({ number }) => numbers.has(numberKey(number)));
}

/**
 * The payments that count on the day of an opening judgment (C.com L622-24: the claim is declared as it stood then). One
 * received before it that came back since was never made (CMF L131-67 for the cheque): neither it nor its return counts,
 * else the claim would be declared too low.
 * @param asOf last day of which something is known
 */
export function paymentsAtJudgment(
  payments: readonly Payment[],
  judgment: Day,
  asOf: Day,
): readonly Payment[] {
  const gone = new Set<Payment>();
  const isLater = ({ day }: Payment): boolean => day !== undefined && day > judgment && day <= asOf;
  for (const back of payments) {
    if (back.amount >= 0 || !isLater(back)) continue;
    const returned = payments
      .filter((one) => !gone.has(one) && one.day !== undefined && one.day <= (back.day ?? asOf))
      .filter((one) => isReturnOf(back, one))
      .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1))[0];
    if (returned === undefined) continue;
    gone.add(returned).add(back);
  }
  return gone.size === 0 ? payments : payments.filter((one) => !gone.has(one));
}
