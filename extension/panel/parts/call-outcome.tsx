import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  type CallNoted,
  callRows,
  chosenAmount,
  chosenInvoices,
  type InvoiceChoice,
} from "#shared/entry/call-events.ts";
import { ABOUT_INVOICES, outcomeFields, reportOf } from "#shared/entry/call-forms.ts";
import type { CallSaved } from "#shared/entry/saved-sentence.ts";
import { CALL_OUTCOMES, type CallOutcome } from "#shared/model/commitments.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { OutcomeButtons } from "#shared/view/entry/outcome-buttons.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { EventForm } from "./call-form.tsx";

interface CallOutcomeProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly invoices: readonly InvoiceChoice[];
  readonly onSaved: (saved: CallSaved, now: OpenBook) => void;
}

/** How the call ended, in two clicks: the outcome, then « Enregistrer ». */
export function CallOutcomeForm({ connector, from, line, invoices, onSaved }: CallOutcomeProps) {
  const texts = callTexts.outcome;
  const { book } = from;
  const ids = useRef({ call: connector.newId(), next: connector.newId() });
  const [outcome, setOutcome] = useState<CallOutcome | undefined>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (outcome !== undefined) title.current?.focus();
  }, [outcome]);

  return (
    <section class="outcome" aria-labelledby="outcome">
      <h3 id="outcome" tabIndex={-1}>
        {texts.title}
      </h3>
      <OutcomeButtons
        choices={CALL_OUTCOMES.map((one) => [one, texts.labels[one]] as const)}
        chosen={outcome}
        onChoose={setOutcome}
      />
      {outcome !== undefined && (
        <>
          <h4 ref={title} tabIndex={-1}>
            {texts.labels[outcome]}
          </h4>
          <EventForm
            kind={outcome}
            label={texts.form(texts.labels[outcome])}
            line={line}
            invoices={ABOUT_INVOICES.includes(outcome) ? invoices : []}
            fields={(amounts) =>
              outcomeFields(outcome, {
                ...amounts,
                today: book.asOf,
                customer: book.ledger.directory.get(line.customer),
                settings: book.settings,
                currency: line.currency,
              })
            }
            save={texts.save}
            main
            onSave={async (answers, chosen) => {
              const paidOn = outcome === "announced-paid" ? answers.day : undefined;
              const noted: CallNoted = {
                report: reportOf(outcome, answers),
                invoices: chosenInvoices(line, chosen),
                ...(paidOn === undefined ? {} : { paidOn }),
              };
              const rows = callRows(book, line, noted, ids.current);
              const owed = chosenAmount(line, invoices, chosen);
              onSaved({ noted, owed, rows }, await connector.recordAll(rows));
            }}
          />
        </>
      )}
    </section>
  );
}
