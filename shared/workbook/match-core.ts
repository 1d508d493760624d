import { matchLedgerGroups } from "../matching/match-ledger-groups.ts";
import { matchPayments } from "../matching/match-payments.ts";
import type { Grouper } from "./match-groups.ts";
import type { Matcher } from "./match-rounds.ts";

/** Payments of `Règlements` against open items. */
export const bookMatcher: Matcher = matchPayments;

/** Lines of `Grand livre` among themselves; only groups that are sure. */
export const bookGrouper: Grouper = (lines) =>
  matchLedgerGroups(
    lines.map(({ customer, number, label, issued, amount, currency, kind }, rank) => ({
      id: String(rank),
      customer,
      number,
      label: label ?? "",
      day: issued,
      amount,
      currency,
      kind,
    })),
  )
    .filter(({ sure }) => sure)
    .map(({ ids }) => ids.map(Number));
