import "../letters.css";
import "../calls.css";
import { useMemo, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callSheetTexts } from "#shared/texts/call-sheet.ts";
import { afterTexts, evidenceTexts } from "#shared/texts/panel/after.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { lineLateness } from "#shared/texts/plan-line.ts";
import { laterWords } from "#shared/texts/policy.ts";
import { actionWords, whySentence } from "#shared/texts/reasons.ts";
import { Icon } from "#shared/view/icon.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import { draftOrder, isDraftable } from "#shared/workbook/draft-order.ts";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { isCall } from "../day-list.ts";
import { lineKey } from "../line-key.ts";
import { stillStands } from "../line-stands.ts";
import { askedInvoices } from "../owner-answers.ts";
import { Commitments } from "../parts/commitments.tsx";
import { Invoices } from "../parts/invoices.tsx";
import { lazy } from "../parts/lazy.tsx";
import { MessageSheet } from "../parts/message-sheet.tsx";
import { OtherEvent } from "../parts/other-event.tsx";
import { Title } from "../parts/title.tsx";
import { VanishedCard } from "../parts/vanished-card.tsx";

// The call sheet is loaded with the first call; what matches payments, with the first question that one of them may
// ask too.
const CallDesk = lazy(async () => (await import("../parts/call-desk.tsx")).CallDesk);
// What is negotiated is loaded with its fold.
const NegotiationCard = lazy(async () => (await import("../parts/negotiation-card.tsx")).NegotiationCard);
const PlanCard = lazy(async () => (await import("../parts/plan-card.tsx")).PlanCard);
const AccountCard = lazy(async () => (await import("../parts/account-card.tsx")).AccountCard);
const AfterNotice = lazy(async () => (await import("../parts/routes-card.tsx")).AfterNotice);
const EvidenceCard = lazy(async () => (await import("../parts/evidence-card.tsx")).EvidenceCard);
const LookUpCard = lazy(async () => (await import("../parts/look-up-card.tsx")).LookUpCard);
// The guard and the statement are loaded with the first formal notice.
const FormalDesk = lazy(async () => (await import("../parts/formal-desk.tsx")).FormalDesk);
const SmsSection = lazy(async () => (await import("../parts/sms-section.tsx")).SmsSection);
const QuestionCards = lazy(async () => (await import("../parts/question-card.tsx")).QuestionCards);

interface ReminderProps {
  readonly connector: Connector;
  /** The book in which the line was chosen: the letter stays the one that was read, even once it is prepared. */
  readonly from: OpenBook;
  readonly opened: OpenBook;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  readonly onBack: () => void;
  /** To the customer's page. */
  readonly onClient: () => void;
  /** To the formal notice of the customer. */
  readonly onFormal: () => void;
  /** To the card of a payment. */
  readonly onPayment: (payment: string) => void;
}

/** One line of the plan: why now, the message or the call, its invoices, and the one thing to do. */
export function ReminderScreen(props: ReminderProps) {
  const { connector, from, opened, line, drafting, onChanged, onBack, onFormal, onPayment } = props;
  const texts = panelTexts.reminder;
  const { book, outcome } = from;
  const customer = book.ledger.directory.get(line.customer);
  const ranked = outcome.plan.find((one) => lineKey(one.line) === lineKey(line));
  const order = useMemo(
    () => (isDraftable(line) && !isCall(line) ? draftOrder(book, outcome, line) : undefined),
    [book, outcome, line],
  );
  const stands = useMemo(() => stillStands(opened.outcome.plan, line), [opened, line]);
  const asked = askedInvoices(line);
  const { customer: key, currency } = line;
  const deal = { connector, opened, customer: key, currency, drafting, onChanged };
  const [calls, setCalls] = useState(isCall(line));
  const common = { connector, line, drafting, onChanged };
  const message = { connector, from, line, stands, onChanged };
  // The plan asks for the formal notice itself: its own way, from the guard to the post.
  const formal = line.state === "à faire" && line.action === "registered-letter";
  const commitments = <Commitments {...common} opened={opened} />;
  return (
    <>
      <button type="button" class="back" onClick={onBack}>
        <Icon name="back" />
        {panelTexts.back}
      </button>
      <Title>{customer?.name ?? line.customer}</Title>
      <p class="facts">
        <span>{actionWords(line)}</span>
        {lineLateness(line) !== "" && <span>{lineLateness(line)}</span>}
        {line.state !== "à faire" && <span class="tag">{line.state}</span>}
      </p>
      {line.claimed > 0 && <p class="figure">{formatAmount(line.claimed, line.currency)}</p>}
      <section aria-labelledby="why">
        <h2 id="why">{texts.why}</h2>
        <p>{whySentence(line, ranked?.scoreReasons ?? [])}</p>
        {laterWords(line, book.asOf) !== "" && <p class="soft">{laterWords(line, book.asOf)}</p>}
      </section>
      {line.vanished !== undefined && (
        <VanishedCard
          connector={connector}
          from={from}
          line={line}
          vanished={line.vanished}
          onChanged={onChanged}
        />
      )}
      {asked.length > 0 && (
        <QuestionCards
          connector={connector}
          from={from}
          asked={asked}
          onChanged={onChanged}
          onPayment={onPayment}
        />
      )}
      {isCall(line) && (
        <CallDesk {...common} from={from}>
          {commitments}
        </CallDesk>
      )}
      {formal && (
        <section aria-labelledby="formal">
          <h2 id="formal">{formalTexts.title}</h2>
          <FormalDesk {...deal} />
        </section>
      )}
      {order !== undefined && line.channel === "SMS" && (
        <section aria-labelledby="sms">
          <h2 id="sms">{messageTexts.sms.title}</h2>
          <SmsSection {...message} order={order} />
        </section>
      )}
      {order !== undefined && !formal && line.channel !== "SMS" && (
        <>
          <MessageSheet {...message} order={order} drafting={drafting} />
          {line.channel === "e-mail" && customer?.phone !== undefined && (
            <LateFold title={messageTexts.sms.fold}>
              {() => <SmsSection {...message} order={order} />}
            </LateFold>
          )}
        </>
      )}
      {order === undefined && !isCall(line) && line.state === "à faire" && (
        <p class="soft">{texts.noMessage}</p>
      )}
      {!isCall(line) && commitments}
      <Invoices line={line} />
      {!isCall(line) &&
        (calls ? (
          <CallDesk {...common} from={from} />
        ) : (
          <button type="button" class="wide" onClick={() => setCalls(true)}>
            <Icon name="phone" />
            {callSheetTexts.open}
          </button>
        ))}
      {!formal && (
        <button type="button" class="wide" onClick={onFormal}>
          <Icon name="letter" />
          {formalTexts.open}
        </button>
      )}
      <OtherEvent connector={connector} from={from} opened={opened} line={line} onChanged={onChanged} />
      <section class="folds">
        <LateFold title={negotiationTexts.fold}>{() => <NegotiationCard {...deal} />}</LateFold>
        <LateFold title={planTexts.fold}>{() => <PlanCard {...deal} />}</LateFold>
        <LateFold title={messageTexts.account.fold}>{() => <AccountCard {...deal} />}</LateFold>
        <LateFold title={afterTexts.fold}>{() => <AfterNotice {...deal} />}</LateFold>
        <LateFold title={evidenceTexts.fold}>{() => <EvidenceCard {...deal} />}</LateFold>
        <LateFold title={lookUpTexts.fold}>{() => <LookUpCard {...deal} />}</LateFold>
      </section>
    </>
  );
}
