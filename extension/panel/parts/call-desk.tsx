import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { invoiceChoices } from "#shared/entry/call-events.ts";
import { type CallSaved, savedSentence } from "#shared/entry/saved-sentence.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { callSheetTexts } from "#shared/texts/call-sheet.ts";
import { Notice } from "#shared/view/notice.tsx";
import { callSheetOf } from "#shared/workbook/call-sheet-of.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { CallAfter } from "./call-after.tsx";
import { CallOutcomeForm } from "./call-outcome.tsx";
import { SavedNotice } from "./call-saved.tsx";
import { CallCautions, CallContact, CallExposure, CallScript } from "./call-sheet.tsx";
import { PrintButton } from "./print-frame.tsx";

interface CallDeskProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  /** Promises and disputes of the customer. */
  readonly children?: ComponentChildren;
}

/** A call from before dialling to its written trace: the sheet, the outcome, what follows. */
export function CallDesk({ connector, from, line, drafting, onChanged, children }: CallDeskProps) {
  const { book, outcome } = from;
  const sheet = useMemo(() => callSheetOf(book, outcome, line.customer, line), [book, outcome, line]);
  const invoices = useMemo(() => invoiceChoices(outcome, line), [outcome, line]);
  const [saved, setSaved] = useState<(CallSaved & { readonly said: string }) | undefined>(undefined);
  const [written, setWritten] = useState(false);
  const [undone, setUndone] = useState(false);
  const { sender } = book.settings;

  return (
    <section class="card call" aria-labelledby="call">
      <div class="card-head">
        <h2 id="call">{callSheetTexts.title}</h2>
        <PrintButton
          label={callSheetTexts.print}
          title={callSheetTexts.frame(sheet.customer.name)}
          page={async () => {
            const { callSheetPage } = await import("#shared/letters/call-sheet-page.ts");
            const company = sender.name === undefined ? {} : { company: sender.name };
            return callSheetPage(sheet, { ...company, today: book.asOf });
          }}
        />
      </div>
      <CallContact sheet={sheet} />
      {saved === undefined && (
        <button type="button" class="link" onClick={() => document.getElementById("outcome")?.focus()}>
          {callTexts.outcome.goTo}
        </button>
      )}
      <CallCautions cautions={sheet.cautions} />
      <CallExposure exposures={sheet.exposures} />
      {children}
      {saved === undefined && <CallScript sheet={sheet} />}
      {undone && <Notice focus>{callAfterTexts.undone}</Notice>}
      {saved === undefined ? (
        <CallOutcomeForm
          connector={connector}
          from={from}
          line={line}
          invoices={invoices}
          onSaved={(done, now) => {
            setSaved({ ...done, said: savedSentence(done, now.outcome.plan, line.currency) });
            setUndone(false);
            onChanged(now);
          }}
        />
      ) : (
        <>
          <SavedNotice
            connector={connector}
            said={saved.said}
            ids={saved.rows.map(({ id }) => id)}
            canUndo={!written}
            onUndone={(now) => {
              setSaved(undefined);
              setUndone(true);
              onChanged(now);
            }}
          />
          <CallAfter
            connector={connector}
            drafting={drafting}
            from={from}
            line={line}
            saved={saved}
            onChanged={(now) => {
              setWritten(true);
              onChanged(now);
            }}
          />
        </>
      )}
    </section>
  );
}
