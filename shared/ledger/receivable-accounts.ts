import { comparable } from "../base/normalise.ts";
import type { ItemStatus } from "../model/ledger.ts";

/** Where a line of a given account goes (PCG, class 4). */
export type AccountRole = "receivable" | "apart" | "other";

/** 411 is the balance; 413 bills, 416 doubtful, 418 to be invoiced, 419 credit balances … are shown apart. */
export function accountRole(account: string): AccountRole {
  if (account.startsWith("411")) return "receivable";
  return /^41\d/.test(account) ? "apart" : "other";
}

/** 4117: retention money of works. */
export function accountStatus(account: string): ItemStatus | undefined {
  return account.startsWith("4117") && /^4117\d*$/.test(account) ? "retention" : undefined;
}

/**
 * The customer in an account number that has no auxiliary: the tail after 411 (`411DUPONT`, `41100012`).
 * `undefined` when the tail is only the chart's own subdivision (`411000`, `411200`, `4111`).
 */
export function customerInAccount(account: string, accountLabel: string): string | undefined {
  const tail = account.slice(3).trim();
  if (/[A-Z]/i.test(tail)) return tail.replace(/^0+(?=[A-Z])/i, "");
  if (tail.length < 2 || /^\d?0*$/.test(tail)) return undefined;
  // « Clients – sous-traitance »: a kind of customers, not one of them.
  if (/^clients?( |$)/.test(comparable(accountLabel)) && tail.length <= 3) return undefined;
  return tail;
}
