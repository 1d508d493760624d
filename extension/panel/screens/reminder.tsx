import "../letters.css";
import "../calls.css";
import { useMemo } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { clientTexts } from "#shared/texts/panel/client.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { lineLateness } from "#shared/texts/plan-line.ts";
import { laterWords } from "#shared/texts/policy.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { Icon } from "#shared/view/icon.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import { draftOrder, isDraftable } from "#shared/workbook/draft-order.ts";
import type { Connector } from "../connector.ts";
import { isCall } from "../day-list.ts";
import { lineKey } from "../line-key.ts";
import { stillStands } from "../line-stands.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { askedInvoices } from "../owner-answers.ts";
import { ClientCall } from "../parts/client-call.tsx";
import { Commitments } from "../parts/commitments.tsx";
import { Invoices } from "../parts/invoices.tsx";
import { lazy } from "../parts/lazy.tsx";
import { MessageSheet } from "../parts/message-sheet.tsx";
import { Title } from "../parts/title.tsx";
import { VanishedCard } from "../parts/vanished-card.tsx";

// The call sheet is loaded with the first call; what matches payments, with the first question that one of them may
// ask too.
const CallDesk = lazy(async () => (await import("../parts/call-desk.tsx")).CallDesk);
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
  /** To the customer's page: all that is not this message. */
  readonly onClient: () => void;
  /** The customer's page is where one goes back to. */
  readonly fromClient?: boolean;
  /** To the card of a payment. */
  readonly onPayment: (payment: string) => void;
}

/** One line of the plan: why now, the message or the call, its invoices, and the one thing to do. */
export function ReminderScreen(props: ReminderProps) {
  const { connector, from, opened, line, drafting, onChanged, onBack, onClient, onPayment } = props;
  const { fromClient = false } = props;
  const texts = panelTexts.reminder;
  const { book, outcome } = from;
  const customer = book.ledger.directory.get(line.customer);
  const name = customer?.name ?? line.customer;
  const order = useMemo(
    () => (isDraftable(line) && !isCall(line) ? draftOrder(book, outcome, line) : undefined),
    [book, outcome, line],
  );
  const stands = useMemo(() => stillStands(opened.outcome.plan, line), [opened, line]);
  // As long as it stands it is told as the workbook now has it: an address given here is missing no more.
  const ranked = (stands ? opened : from).outcome.plan.find((one) => lineKey(one.line) === lineKey(line));
  const asked = askedInvoices(line);
  const { customer: key, currency } = line;
  const deal = { connector, opened, customer: key, currency, drafting, onChanged };
  const common = { connector, line, drafting, onChanged };
  const message = { connector, from, line, stands, onChanged };
  // The plan asks for the formal notice itself: its own way, from the guard to the post.
  const formal = line.state === "à faire" && line.action === "registered-letter";
  const commitments = <Commitments {...common} opened={opened} />;
  return (
    <>
      <BackButton to={fromClient ? clientTexts.backToPage : panelTexts.back} onClick={onBack} />
      <Title>{name}</Title>
      <p class="facts">
        <span>{actionWords(line)}</span>
        {lineLateness(line) !== "" && <span>{lineLateness(line)}</span>}
        {line.state !== "à faire" && <span class="tag">{line.state}</span>}
      </p>
      {line.claimed > 0 && <p class="figure">{formatAmount(line.claimed, line.currency)}</p>}
      {!fromClient && (
        <button type="button" class="link" aria-label={clientTexts.toPageLabel(name)} onClick={onClient}>
          {clientTexts.toPage}
          <Icon name="next" />
        </button>
      )}
      <section aria-labelledby="why">
        <h2 id="why">{texts.why}</h2>
        <p>{whySentence(ranked?.line ?? line, ranked?.scoreReasons ?? [])}</p>
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
      {!isCall(line) && order === undefined && commitments}
      <Invoices line={line} />
      {/* Instead of this message. */}
      {!isCall(line) && <ClientCall {...common} opened={from} />}
    </>
  );
}
