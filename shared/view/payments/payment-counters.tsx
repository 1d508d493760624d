import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { MatchCounters } from "../../workbook/match-report.ts";

const ORDER = ["lettered", "partial", "toConfirm", "unmatched", "withoutCustomer", "ignored"] as const;

/** How many payments stand where; what there is none of is not shown. */
export function PaymentCounters({ counters }: { readonly counters: MatchCounters }) {
  const shown = ORDER.filter((name) => counters[name] > 0);
  if (shown.length === 0) return null;
  return (
    <dl class="counters" aria-label={PAYMENT_WORDS.countersLabel}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{PAYMENT_WORDS.counters[name]}</dt>
          <dd>{counters[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
