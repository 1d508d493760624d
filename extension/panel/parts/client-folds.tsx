import { afterTexts, evidenceTexts } from "#shared/texts/panel/after.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { Icon } from "#shared/view/icon.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import type { CustomerProps } from "../customer-props.ts";
import { lazy } from "./lazy.tsx";

// Each is loaded with its fold.
const NegotiationCard = lazy(async () => (await import("./negotiation-card.tsx")).NegotiationCard);
const PlanCard = lazy(async () => (await import("./plan-card.tsx")).PlanCard);
const AccountCard = lazy(async () => (await import("./account-card.tsx")).AccountCard);
const AfterNotice = lazy(async () => (await import("./routes-card.tsx")).AfterNotice);
const EvidenceCard = lazy(async () => (await import("./evidence-card.tsx")).EvidenceCard);
const LookUpCard = lazy(async () => (await import("./look-up-card.tsx")).LookUpCard);

/** What is done about a customer now and then: negotiation, plan, account, formal notice and what comes after. */
export function ClientFolds({ onFormal, ...deal }: CustomerProps & { readonly onFormal: () => void }) {
  return (
    <>
      <section class="folds">
        <LateFold title={negotiationTexts.fold}>{() => <NegotiationCard {...deal} />}</LateFold>
        <LateFold title={planTexts.fold}>{() => <PlanCard {...deal} />}</LateFold>
        <LateFold title={messageTexts.account.fold}>{() => <AccountCard {...deal} />}</LateFold>
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
