import type { CustomerKey } from "../model/customer.ts";
import type { MatchReasonCode } from "../model/matching.ts";
import { STRANGER } from "./chances.ts";
import type { LearnedPayers, Payer, WhoPays } from "./payer.ts";
import type { Receipt } from "./receipt.ts";

const LEARNED = 10_000;
/** A name counts at most so much: one in ten thousand payments is made by a customer for another. */
const MOST = 30_000;

const MOST_PAYERS = 24;
/** Names so much less likely than the best one are not looked at, beyond the first few. */
const FAR = 30;
const FEW = 3;

/** Who pays, from the row's own customer, else from the names, codes and payers that the label holds. */
export function whoPays(receipt: Receipt, customers: number, learned: LearnedPayers): WhoPays {
  const version = learned.versionOf(receipt.signature);
  const kept = receipt.who;
  if (kept && kept.version === version && kept.customer === receipt.customer) return kept.who;
  const who = thinkWhoPays(receipt, customers, learned);
  receipt.who = { version, customer: receipt.customer, who };
  return who;
}

function thinkWhoPays(receipt: Receipt, customers: number, learned: LearnedPayers): WhoPays {
  const known = receipt.customer;
  if (known !== undefined) {
    const payer: Payer = { customer: known, chance: 1, reason: "customer-known", text: undefined };
    return { payers: [payer], anyOther: 0, stranger: 0 };
  }
  const odds = new Map<CustomerKey, { odds: number; reason: MatchReasonCode; text: string | undefined }>();
  for (const { customer, odds: value, by, text } of receipt.named)
    odds.set(customer, { odds: Math.min(MOST, value), reason: by, text });
  const before = learned.customersOf(receipt.signature);
  for (const customer of before) {
    const value = LEARNED / before.size;
    const name = odds.get(customer);
    // A name that was already paid with these words is a little surer; it is still the name that tells.
    if (name) odds.set(customer, { ...name, odds: Math.min(MOST, name.odds * 3) });
    else odds.set(customer, { odds: value, reason: "payer-learned", text: receipt.signature });
  }
  const all = Math.max(customers, 1);
  let total = STRANGER + 1;
  for (const one of odds.values()) total += one.odds / all;
  const payers = [...odds]
    .map(
      ([customer, one]): Payer => ({
        customer,
        chance: one.odds / all / total,
        reason: one.reason,
        text: one.text,
      }),
    )
    .sort((a, b) => b.chance - a.chance || (a.customer < b.customer ? -1 : 1))
    .filter(({ chance }, at, sorted) => at < FEW || chance * FAR > (sorted[0]?.chance ?? 0))
    .slice(0, MOST_PAYERS);
  return { payers, anyOther: 1 / all / total, stranger: STRANGER / total };
}
