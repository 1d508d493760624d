import { useMemo } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Fold } from "#shared/view/fold.tsx";
import { negotiationOf } from "#shared/workbook/negotiation-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { debtorOffer } from "../negotiation-events.ts";
import { Accept } from "./negotiation-accept.tsx";
import { Compare } from "./negotiation-compare.tsx";
import { Counter } from "./negotiation-counter.tsx";
import { Grounds, Solvency } from "./negotiation-facts.tsx";
import { Offers } from "./negotiation-offers.tsx";

/** What is being negotiated with a customer in one currency: its offer first, then our answer, the figures, the facts. */
export function NegotiationCard(props: CustomerProps) {
  const { opened, customer, currency } = props;
  const texts = negotiationTexts;
  const card = useMemo(
    () => negotiationOf(opened.book, opened.outcome, customer, currency),
    [opened, customer, currency],
  );
  if (card === undefined) return <p class="soft">{texts.nothingOwed}</p>;
  const latest = debtorOffer(card);
  return (
    <div class="stack wide-gap">
      <p class="soft">{texts.principal(formatAmount(card.principal, currency), card.invoices.length)}</p>
      <Offers {...props} card={card} latest={latest} />
      <Compare card={card} />
      {latest !== undefined && (
        <Fold title={texts.accept}>
          <Accept {...props} card={card} offer={latest} />
        </Fold>
      )}
      <Fold title={texts.counter}>
        <Counter key={latest?.event.id ?? ""} {...props} card={card} offer={latest} />
      </Fold>
      <Grounds card={card} />
      <Solvency {...props} card={card} />
    </div>
  );
}
