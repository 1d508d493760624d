import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { AssignableInvoice } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import { Fold } from "../fold.tsx";
import { AssignForm } from "./assign-form.tsx";
import { PayerNames, type ToCustomer } from "./payer-names.tsx";
import type { OpenPaymentCard } from "./payment-cards.ts";
import { Proposal } from "./proposal.tsx";

interface PaymentCardProps {
  readonly card: OpenPaymentCard;
  /** The owner comes for this one: it is brought into view. */
  readonly focus?: boolean;
  readonly invoices: readonly AssignableInvoice[];
  readonly busy: boolean;
  readonly onCustomer?: ToCustomer;
  readonly onChange: (change: PaymentsChange) => void;
}

/** One payment that waits: what is proposed for it, the owner's own choice, or that it is nobody's. */
export function PaymentCard({ card, focus = false, invoices, busy, onCustomer, onChange }: PaymentCardProps) {
  const texts = PAYMENT_WORDS;
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (!focus) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "center" });
  }, [focus]);
  const [assigning, setAssigning] = useState(false);
  const { assignable, proposals } = card;
  const [best, ...others] = proposals;
  const name = texts.paymentName(card.amount, card.day);
  return (
    <fieldset class="card payment" aria-label={name} ref={box} tabIndex={focus ? -1 : undefined}>
      <div>
        <p class="line-top">
          <span class="strong">{card.amount}</span>
          {card.day !== "" && <span class="soft">{card.day}</span>}
        </p>
        <p class="soft small">{card.label}</p>
      </div>
      {best === undefined && assignable !== undefined && assignable.customerKey !== "" && (
        <PayerNames
          accounts={[{ key: assignable.customerKey, name: assignable.customer }]}
          currency={assignable.currency}
          onCustomer={onCustomer}
        />
      )}
      {best !== undefined && (
        <Proposal proposal={best} busy={busy} onCustomer={onCustomer} onChange={onChange} />
      )}
      {others.length > 0 && (
        <Fold title={texts.others(others.length)}>
          {others.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              busy={busy}
              onCustomer={onCustomer}
              onChange={onChange}
            />
          ))}
        </Fold>
      )}
      {assignable !== undefined && (
        <>
          <div class="actions">
            <button
              type="button"
              class="link"
              aria-expanded={assigning}
              aria-label={assigning ? texts.assign.cancelLabel(name) : texts.assign.openLabel(name)}
              onClick={() => setAssigning(!assigning)}
            >
              {assigning ? texts.assign.cancel : texts.assign.open}
            </button>
            {assignable.standing !== "ignored" && (
              <button
                type="button"
                class="link"
                disabled={busy}
                aria-label={texts.ignoreLabel(name)}
                onClick={() => onChange({ kind: "ignore", payment: card.id })}
              >
                {texts.ignore}
              </button>
            )}
          </div>
          {assigning && (
            <AssignForm payment={assignable} invoices={invoices} busy={busy} onChange={onChange} />
          )}
        </>
      )}
    </fieldset>
  );
}
