import type { AssignablePayment, MatchReport, ProposalView } from "../../workbook/match-report.ts";

/** A payment that waits for the owner. */
export interface OpenPaymentCard {
  readonly id: string;
  /** `12/03/2026`; empty when unknown. */
  readonly day: string;
  readonly label: string;
  readonly amount: string;
  /** What the owner may choose invoices for; a rejected payment only has proposals. */
  readonly assignable: AssignablePayment | undefined;
  /** Best first. */
  readonly proposals: readonly ProposalView[];
}

export interface PaymentGroups {
  readonly toConfirm: readonly OpenPaymentCard[];
  readonly unmatched: readonly OpenPaymentCard[];
  readonly ignored: readonly OpenPaymentCard[];
}

/**
 * The payments by what they wait for; those that a run would match without asking are left to it.
 * @param first the payment whose card stands before the others
 */
export function paymentGroups(
  report: MatchReport,
  payments: readonly AssignablePayment[],
  first?: string,
): PaymentGroups {
  const assignable = new Map(payments.map((payment) => [payment.id, payment]));
  const proposals = new Map<string, ProposalView[]>();
  for (const proposal of report.proposals) {
    const list = proposals.get(proposal.payment);
    if (list === undefined) proposals.set(proposal.payment, [proposal]);
    else list.push(proposal);
  }
  const card = (payment: AssignablePayment): OpenPaymentCard => ({
    id: payment.id,
    day: payment.day,
    label: payment.label,
    amount: payment.amount,
    assignable: payment,
    proposals: [],
  });
  const without = payments.filter(({ id }) => !proposals.has(id));
  const placeOf = ({ id }: OpenPaymentCard): number => (id === first ? 0 : 1);
  const toConfirm = [...proposals].flatMap(([id, list]): readonly OpenPaymentCard[] => {
    const [best] = list;
    if (best === undefined) return [];
    const { day, label, amount } = best;
    return [{ id, day, label, amount, assignable: assignable.get(id), proposals: list }];
  });
  return {
    toConfirm: toConfirm.sort((a, b) => placeOf(a) - placeOf(b)),
    unmatched: without.filter(({ standing }) => standing === "open").map(card),
    ignored: without.filter(({ standing }) => standing === "ignored").map(card),
  };
}
