import { useMemo, useRef, useState } from "preact/hooks";
import { customerOf, scenarioFinder } from "#shared/dunning/customer-facts.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { chosenInvoices, invoiceChoices } from "#shared/entry/call-events.ts";
import { otherEvent } from "#shared/entry/other-events.ts";
import {
  NAMES_INVOICES,
  type OtherFacts,
  type OtherKind,
  otherFields,
  otherRefused,
} from "#shared/entry/other-forms.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { LateFold } from "#shared/view/late-fold.tsx";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import type { Connector, OpenBook } from "../connector.ts";
import { EventForm } from "./call-form.tsx";
import { SavedNotice } from "./call-saved.tsx";

const KINDS = Object.entries(callTexts.other.kinds) as [OtherKind, string][];

interface OtherEventProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  /** The book as it stands now: the disputes that are still open. */
  readonly opened: OpenBook;
  readonly line: PlanLine;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** What the customer said or the owner decided, apart from a call: one row in the journal, with only what it needs. */
export function OtherEvent(props: OtherEventProps) {
  return <LateFold title={callTexts.other.summary}>{() => <OtherEventForm {...props} />}</LateFold>;
}

function OtherEventForm({ connector, from, opened, line, onChanged }: OtherEventProps) {
  const texts = callTexts.other;
  const { book } = from;
  const id = useRef(connector.newId());
  const [kind, setKind] = useState<OtherKind>("promesse");
  const [saved, setSaved] = useState<string | undefined>(undefined);
  const invoices = useMemo(() => invoiceChoices(from.outcome, line), [from, line]);
  const disputes = useMemo(
    () =>
      disputeReports(commitmentInput(opened.book, opened.outcome), line.customer).filter(
        ({ closed }) => closed === undefined,
      ),
    [opened, line.customer],
  );
  const facts: Omit<OtherFacts, "amount" | "open"> = useMemo(() => {
    const customer = customerOf(book.ledger.directory, line.customer);
    return {
      today: book.asOf,
      customer,
      settings: book.settings,
      currency: line.currency,
      disputes,
      steps: scenarioFinder(book.scenarios)(customer).steps,
      step: line.step,
    };
  }, [book, line, disputes]);
  const refused = otherRefused(kind, { ...facts, amount: line.claimed, open: line.claimed });
  return (
    <>
      {saved !== undefined && (
        <SavedNotice
          key={saved}
          connector={connector}
          said={texts.saved}
          ids={[saved]}
          onUndone={(now) => {
            setSaved(undefined);
            onChanged(now, texts.undone);
          }}
        />
      )}
      <div class="field">
        <label for="other-kind">{texts.kind}</label>
        <select
          id="other-kind"
          value={kind}
          onChange={(event) =>
            setKind(KINDS.find(([value]) => value === event.currentTarget.value)?.[0] ?? kind)
          }
        >
          {KINDS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {refused !== undefined ? (
        <p class="soft">{refused}</p>
      ) : (
        <EventForm
          kind={kind}
          label={texts.kinds[kind]}
          line={line}
          invoices={NAMES_INVOICES.includes(kind) ? invoices : []}
          fields={(amounts) => otherFields(kind, { ...facts, ...amounts })}
          save={texts.save}
          onSave={async (answers, chosen) => {
            const event = otherEvent(book, kind, answers, {
              customer: line.customer,
              invoices: chosenInvoices(line, chosen),
              disputes,
              id: id.current,
            });
            if (event === undefined) return;
            const now = await connector.record(event);
            id.current = connector.newId();
            setSaved(event.id);
            onChanged(now);
          }}
        />
      )}
    </>
  );
}
