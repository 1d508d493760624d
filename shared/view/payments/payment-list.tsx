import { useState } from "preact/hooks";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { AssignableInvoice } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import type { ToCustomer } from "./payer-names.tsx";
import { PaymentCard } from "./payment-card.tsx";
import type { OpenPaymentCard } from "./payment-cards.ts";

interface PaymentListProps {
  readonly cards: readonly OpenPaymentCard[];
  /** The card that takes the focus, when it is there. */
  readonly focused?: string | undefined;
  readonly invoices: readonly AssignableInvoice[];
  readonly busy: boolean;
  readonly onCustomer?: ToCustomer;
  readonly onChange: (change: PaymentsChange) => void;
}

const PAGE = 20;

/** Payments, some at a time: the first of those added takes the focus, where a reader goes on. */
export function PaymentList({ cards, focused, invoices, busy, onCustomer, onChange }: PaymentListProps) {
  const [limit, setLimit] = useState(PAGE);
  const [reached, setReached] = useState<string>();
  const showMore = (): void => {
    setReached(cards[limit]?.id);
    setLimit(limit + PAGE);
  };
  return (
    <>
      {cards.slice(0, limit).map((card) => (
        <PaymentCard
          key={card.id}
          card={card}
          focus={card.id === (reached ?? focused)}
          invoices={invoices}
          busy={busy}
          onCustomer={onCustomer}
          onChange={onChange}
        />
      ))}
      {cards.length > limit && (
        <button type="button" class="wide" onClick={showMore}>
          {PAYMENT_WORDS.more(Math.min(PAGE, cards.length - limit))}
        </button>
      )}
    </>
  );
}
