import "../letters.css";
import "../calls.css";
import "#shared/view/customer/customer.css";
import { useMemo, useState } from "preact/hooks";
import { entryFacts, lineToNote } from "#shared/entry/entry-facts.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { customerRefusals } from "#shared/texts/customer-refusals.ts";
import { clientTexts } from "#shared/texts/panel/client.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { ContactCard } from "#shared/view/customer/contact-card.tsx";
import type { NoteWanted } from "#shared/view/customer/deeds.ts";
import { ExposureCard } from "#shared/view/customer/exposure-card.tsx";
import { InvoiceList } from "#shared/view/customer/invoice-list.tsx";
import { LoadCard } from "#shared/view/customer/load-card.tsx";
import { NextCard } from "#shared/view/customer/next-card.tsx";
import { NoteCard } from "#shared/view/customer/note-card.tsx";
import { Timeline } from "#shared/view/timeline.tsx";
import { customerPage } from "#shared/workbook/customer-page.ts";
import { useClientWork } from "../client-deeds.ts";
import type { Connector } from "../connector.ts";
import { isCall } from "../day-list.ts";
import type { DraftingChoice, OpenBook, Opened } from "../opened.ts";
import { ClientCall } from "../parts/client-call.tsx";
import { ClientCommitments } from "../parts/client-commitments.tsx";
import { ClientDone } from "../parts/client-done.tsx";
import { ClientDrafts } from "../parts/client-drafts.tsx";
import { ClientFolds } from "../parts/client-folds.tsx";
import { NextButton } from "../parts/client-next.tsx";
import { Title } from "../parts/title.tsx";

interface ClientProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  /** The one to show first. */
  readonly currency: string;
  readonly drafting: DraftingChoice;
  /** `false`: the workbook is only in this browser, no cell of it can be shown. */
  readonly online?: boolean;
  /** A form to open, filled with what is already known. */
  readonly note?: NoteWanted | undefined;
  readonly onChanged: (now: Opened, said?: string) => void;
  /** To a line that the plan has for the customer, in the book in which it was shown. */
  readonly onLine: (line: PlanLine, from: OpenBook) => void;
  /** To the formal notice, in the currency that is shown. */
  readonly onFormal: (currency: string) => void;
  readonly onBack: () => void;
}

/** A customer's page: what comes next and why, what it owes, what it said, and all that can be done about it. */
export function ClientScreen(props: ClientProps) {
  const { connector, opened, customer, drafting, online = true, note, onChanged, onLine } = props;
  const [currency, setCurrency] = useState(props.currency);
  const page = useMemo(
    () => customerPage(opened.book, opened.outcome, customer, currency),
    [opened, customer, currency],
  );
  const entry = useMemo(
    () => entryFacts(opened.book, opened.outcome, customer, currency),
    [opened, customer, currency],
  );
  const work = useClientWork({ connector, opened, customer, currency, online, onChanged });
  const { deeds, tell } = work;
  const back = <BackButton to={clientTexts.back} onClick={props.onBack} />;
  if (page === undefined) {
    return (
      <>
        {back}
        <Title>{customer}</Title>
        <p>{customerRefusals.unknownCustomer}</p>
      </>
    );
  }
  const line =
    lineToNote(opened.outcome, customer, currency) ??
    opened.outcome.plan.find((one) => one.line.customer === customer && one.line.currency === currency)?.line;
  const deal = { connector, opened, customer, currency, drafting, onChanged };
  // The plan asks for the call: the first card leads to it.
  const toCall = line !== undefined && isCall(line) && line.state === "à faire";
  return (
    <>
      {back}
      <Title>{page.name}</Title>
      <p class="facts">
        <span>{clientTexts.segment(page.segment)}</span>
        {page.code !== "" && <span>{clientTexts.code(page.code)}</span>}
      </p>
      <ClientDone work={work} />
      <ClientDrafts {...deal} />
      <NextCard
        page={page}
        act={({ rank, state }, isFirst) => (
          <NextButton
            line={opened.outcome.plan.find((ranked) => ranked.rank === rank)?.line}
            main={isFirst && state === "à faire"}
            onLine={(one) => onLine(one, opened)}
          />
        )}
      />
      <ExposureCard page={page} busy={deeds.busy} choose={setCurrency} />
      <LoadCard load={page.load} />
      {line !== undefined && !toCall && <ClientCall {...deal} line={line} />}
      <NoteCard
        key={currency}
        entry={entry}
        deeds={deeds}
        without={line === undefined ? ["plan"] : ["call", "plan"]}
        first={currency === props.currency ? note : undefined}
      />
      <ClientCommitments {...deal} page={page} deeds={deeds} onChanged={tell} />
      <InvoiceList page={page} deeds={deeds} />
      <ContactCard contact={page.contact} deeds={deeds} />
      <Timeline page={page} deeds={deeds} draftHint={clientTexts.draft} />
      <ClientFolds key={currency} {...deal} onFormal={() => props.onFormal(currency)} />
    </>
  );
}
