import { Fragment } from "preact";
import { useRef, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { type Cents, ZERO } from "#shared/base/money.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import {
  DEADLINE_PASSED,
  DECLARATION_SUBJECT,
  declareBy,
  INSOLVENCY_LATER,
  INSOLVENCY_STOP,
} from "#shared/texts/insolvency.ts";
import { afterTexts } from "#shared/texts/panel/after.ts";
import type { InsolvencyFacts } from "#shared/workbook/insolvency-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { safeFileName } from "../file-name.ts";
import { useAction } from "../use-action.ts";
import { SavedNotice } from "./call-saved.tsx";
import { PdfButton } from "./pdf-button.tsx";
import { Problem } from "./problem.tsx";

interface InsolvencyProps extends CustomerProps {
  readonly insolvency: InsolvencyFacts;
}

/** What an opening judgment stops, what is declared and by when; a model to complete, and the note that it was done. */
export function InsolvencyBox(props: InsolvencyProps) {
  const { connector, opened, customer, currency, insolvency } = props;
  const texts = afterTexts.insolvency;
  const { book } = opened;
  const { claim, published, judgment, declareBy: deadline, declared, later } = insolvency;
  const name = book.ledger.directory.get(customer)?.name ?? customer;
  const passed = deadline < book.asOf;
  const rows: readonly (readonly [string, Cents])[] = [
    [texts.overdue, claim.overdue],
    [texts.toCome, claim.toCome],
    [texts.interest, claim.interest],
    [texts.indemnity, claim.indemnity],
  ];
  const model = (): PaperDocument => ({
    language: "fr",
    title: DECLARATION_SUBJECT,
    author: book.settings.sender.name ?? "",
    day: book.asOf,
    pieces: insolvency.declaration,
    footer: [],
    remarks: [],
  });
  return (
    <section class="stack" aria-labelledby="after-insolvency">
      <h3 id="after-insolvency">{texts.title}</h3>
      <div class="late-box calm" role="alert">
        <p>{INSOLVENCY_STOP}</p>
      </div>
      {declared ? (
        <p class="strong">{texts.declared}</p>
      ) : (
        <p class="strong">{declareBy(deadline, published, judgment)}</p>
      )}
      {!declared && passed && <p>{DEADLINE_PASSED}</p>}
      <dl class="pairs">
        {rows
          .filter(([, amount]) => amount > ZERO)
          .map(([label, amount]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd class="amount">{formatAmount(amount, currency)}</dd>
            </Fragment>
          ))}
        <dt class="strong">{texts.total}</dt>
        <dd class="amount strong">{formatAmount(claim.total, currency)}</dd>
      </dl>
      {!insolvency.withInterest && <p class="soft small">{texts.withoutInterest}</p>}
      {later > ZERO && (
        <p class="small">
          {texts.later(formatAmount(later, currency))} {INSOLVENCY_LATER}
        </p>
      )}
      <h4>{texts.missing}</h4>
      <ul class="stack tight facts-list">
        {insolvency.missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div class="actions">
        <PdfButton
          connector={connector}
          label={texts.model}
          make={async () => ({
            name: safeFileName(`${DECLARATION_SUBJECT} – ${name} – ${book.asOf}.pdf`),
            type: "application/pdf",
            bytes: (await connector.pdfOf(model())).bytes,
          })}
        />
      </div>
      {!declared && <Declared {...props} />}
    </section>
  );
}

/** The note that the claim was declared: the alert then falls silent. */
function Declared({ connector, opened, customer, onChanged }: InsolvencyProps) {
  const texts = afterTexts.insolvency;
  const id = useRef(connector.newId());
  const [saved, setSaved] = useState("");
  const note = useAction(async () => {
    const { asOf, settings } = opened.book;
    const now = await connector.record({
      id: id.current,
      day: asOf,
      customer,
      invoices: [],
      kind: "note",
      motive: texts.note,
      ...(settings.author === undefined ? {} : { author: settings.author }),
    });
    setSaved(id.current);
    id.current = connector.newId();
    onChanged(now);
  });
  if (saved !== "") {
    return (
      <SavedNotice
        connector={connector}
        said={texts.noted}
        ids={[saved]}
        onUndone={(now) => {
          setSaved("");
          onChanged(now, afterTexts.decision.undone);
        }}
      />
    );
  }
  return (
    <>
      <button type="button" disabled={note.busy} onClick={() => note.run()}>
        {texts.noteButton}
      </button>
      {note.failure !== undefined && <Problem failure={note.failure} />}
    </>
  );
}
