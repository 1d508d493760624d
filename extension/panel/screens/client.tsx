import "../letters.css";
import "../calls.css";
import { formatAmount } from "#shared/base/french-format.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { afterTexts, evidenceTexts } from "#shared/texts/panel/after.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { AccountCard } from "../parts/account-card.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Title } from "../parts/title.tsx";

const AfterNotice = lazy(async () => (await import("../parts/routes-card.tsx")).AfterNotice);
const EvidenceCard = lazy(async () => (await import("../parts/evidence-card.tsx")).EvidenceCard);
const LookUpCard = lazy(async () => (await import("../parts/look-up-card.tsx")).LookUpCard);

interface ClientProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  /** To the line that the plan has for the customer, in the book in which it was shown. */
  readonly onLine: (line: PlanLine, from: OpenBook) => void;
  readonly onFormal: () => void;
  readonly onBack: () => void;
}

/** A customer's account, from the balance: its statement and documents, whatever the plan asks today. */
export function ClientScreen({ onFormal, onBack, onLine: _onLine, ...deal }: ClientProps) {
  const { opened, customer, currency } = deal;
  const { book, outcome } = opened;
  const row = outcome.balance.rows.find((one) => one.customer === customer && one.currency === currency);
  return (
    <>
      <button type="button" class="back" onClick={onBack}>
        <Icon name="back" />
        {messageTexts.account.back}
      </button>
      <Title>{book.ledger.directory.get(customer)?.name ?? customer}</Title>
      {row !== undefined && (
        <p class="facts">
          <span>
            {panelTexts.balance.owed} {formatAmount(row.total, currency)}
          </span>
          <span>
            {panelTexts.balance.overdue} {formatAmount(row.overdue, currency)}
          </span>
        </p>
      )}
      <section aria-labelledby="account">
        <h2 id="account">{messageTexts.account.fold}</h2>
        <AccountCard {...deal} />
      </section>
      <button type="button" class="wide" onClick={onFormal}>
        <Icon name="letter" />
        {formalTexts.open}
      </button>
      <section class="folds">
        <LateFold title={afterTexts.fold}>{() => <AfterNotice {...deal} />}</LateFold>
        <LateFold title={evidenceTexts.fold}>{() => <EvidenceCard {...deal} />}</LateFold>
        <LateFold title={lookUpTexts.fold}>{() => <LookUpCard {...deal} />}</LateFold>
      </section>
    </>
  );
}
