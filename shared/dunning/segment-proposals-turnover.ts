import { type Cents, cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Turnover } from "./targeting.ts";

const PARETO = 0.8;

/** A customer's part of a year's turnover. */
export interface KeyAccount {
  readonly amount: Cents;
  readonly currency: string;
  /** Of the turnover, in whole percents. */
  readonly share: number;
}

/** However the turnover is spread, these may be key accounts once they are above the average customer. */
const FIRST_FEW = 5;
/** The others must weigh this many average customers … */
const HEAVY = 2;
/** … and this much of the turnover: among hundreds of customers twice the average is little. */
const WORTH_NAMING = 0.01;

function byPayer(
  { byCustomer }: Turnover,
  payerOf: (account: CustomerKey) => CustomerKey,
): ReadonlyMap<CustomerKey, number> {
  let grouped = false;
  for (const account of byCustomer.keys()) {
    if (payerOf(account) === account) continue;
    grouped = true;
    break;
  }
  if (!grouped) return byCustomer;
  const sums = new Map<CustomerKey, number>();
  for (const [account, amount] of byCustomer) {
    const payer = payerOf(account);
    sums.set(payer, (sums.get(payer) ?? 0) + amount);
  }
  return sums;
}

/**
 * The customers that together make 80 % of a year's turnover and stand out: above the average customer for the first
 * five, twice it and one percent of the turnover for the others. Where all weigh the same nobody is a key account. Accounts of one payer count together,
 * under the payer.
 */
export function keyAccounts(
  turnovers: ReadonlyMap<string, Turnover>,
  payerOf: (account: CustomerKey) => CustomerKey,
): ReadonlyMap<CustomerKey, KeyAccount> {
  const found = new Map<CustomerKey, KeyAccount>();
  for (const [currency, turnover] of [...turnovers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const customers = byPayer(turnover, payerOf);
    const average = turnover.total / customers.size;
    const sorted = [...customers]
      .filter(([, amount]) => amount > average)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    let reached = 0;
    for (const [rank, [customer, amount]] of sorted.entries()) {
      if (reached >= turnover.total * PARETO) break;
      const enough = Math.max(HEAVY * average, WORTH_NAMING * turnover.total);
      if (rank >= FIRST_FEW && amount < enough) break;
      reached += amount;
      if (found.has(customer)) continue;
      found.set(customer, {
        amount: cents(amount),
        currency,
        share: Math.round((amount * 100) / turnover.total),
      });
    }
  }
  return found;
}
