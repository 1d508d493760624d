import { stableHash } from "../base/stable-hash.ts";
import type { Payment } from "../model/ledger.ts";

/** A row typed by hand that a bank import then recognised: its identifier keeps the reference that it had before. */
const TYPED_BEFORE = /~(P-[0-9a-f]+)$/;

const hasIdentifier = ({ id, origin }: Payment): boolean => id !== `${origin.tab} ${origin.row}`;

/**
 * How the journal names each payment: by its `Identifiant`; a row that the owner typed without one, by what it says
 * (day, amount, label) and its rank among identical rows, so that sorting the tab changes nothing.
 */
export function paymentReferences(payments: readonly Payment[]): readonly string[] {
  const seen = new Map<string, number>();
  return payments.map((payment) => {
    const before = TYPED_BEFORE.exec(payment.id)?.[1];
    if (hasIdentifier(payment) && before === undefined) return payment.id;
    const words = [
      payment.day ?? "",
      payment.written ?? payment.amount,
      payment.currency,
      payment.label,
    ].join("\u001f");
    const rank = seen.get(words) ?? 0;
    seen.set(words, rank + 1);
    return before ?? `P-${stableHash(words)}${rank.toString(16).padStart(2, "0")}`;
  });
}

/** Length of `P-` and of the hash: what follows is the rank. */
const WITHOUT_RANK = 34;

/** The same for rows that say the same and have no identifier: which of them is which, only their cells can tell. */
export function twinReference(reference: string): string {
  return /^P-[0-9a-f]{34,}$/.test(reference) ? reference.slice(0, WITHOUT_RANK) : reference;
}
