import { comparable } from "../base/normalise.ts";
import type { Payment } from "../model/ledger.ts";
import { RESIDUAL_MEANS } from "../texts/matching.ts";

const MEANS = new Set(RESIDUAL_MEANS.map(comparable));
/** As match-residuals.ts makes it: `E-` and a stable hash. */
const IDENTIFIER = /^E-[0-9a-f]{32}$/;

/**
 * Whether a row of `Règlements` settles a residual (a difference, fees, a discount, a commission): the owner's decision
 * on an invoice, not money that came in.
 */
export function isResidualRow({ id, means }: Pick<Payment, "id" | "means">): boolean {
  return IDENTIFIER.test(id) || MEANS.has(comparable(means ?? ""));
}
