import type { LedgerItem } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { type DepositAnswer, settleDeposits } from "./deposits.ts";
import { ownAmounts } from "./progress-invoices.ts";

/**
 * The items of a ledger as they are owed, where several rows tell of the same works: progress invoices by total to
 * date, deposits and final invoices (method 2). Everything that computes starts from these.
 */
export function ownersInvoices(
  items: readonly LedgerItem[],
  answers: readonly DepositAnswer[],
): { readonly items: readonly LedgerItem[]; readonly problems: readonly Problem[] } {
  const progress = ownAmounts(items);
  const deposits = settleDeposits(progress.items, answers);
  return { items: deposits.items, problems: [...progress.problems, ...deposits.problems] };
}
