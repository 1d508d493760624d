import { useState } from "preact/hooks";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { AssignableInvoice, AssignablePayment } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import { Field } from "../field.tsx";
import { type ChosenInvoice, chosenSum, offeredAmount, restWords, searchInvoices } from "./assignment.ts";

interface AssignFormProps {
  readonly payment: AssignablePayment;
  readonly invoices: readonly AssignableInvoice[];
  readonly busy: boolean;
  readonly onChange: (change: PaymentsChange) => void;
}

const SHOWN = 8;

/** The owner's own choice: a customer or a number is searched, invoices are chosen, their sum never exceeds the payment. */
export function AssignForm({ payment, invoices, busy, onChange }: AssignFormProps) {
  const texts = PAYMENT_WORDS.assign;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<readonly ChosenInvoice[]>([]);
  const [asked, setAsked] = useState(false);
  const results = searchInvoices(invoices, payment, chosen, text);
  const { amounts, errors, rest } = chosenSum(payment, chosen);
  const searched = text.trim() !== "" || results.length > 0;

  const add = (invoice: AssignableInvoice): void => {
    setChosen([...chosen, { invoice, typed: offeredAmount(invoice, rest) }]);
    setText("");
  };
  const save = (): void => {
    setAsked(true);
    const [first] = chosen;
    if (first === undefined || rest < 0 || errors.some((error) => error !== "")) return;
    onChange({
      kind: "assign",
      payment: payment.id,
      customerKey: first.invoice.customerKey,
      invoices: chosen.flatMap(({ invoice }, index) => {
        const amount = amounts[index];
        return amount === undefined ? [] : [{ number: invoice.number, cents: amount }];
      }),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={texts.search} hint={texts.searchHint} value={text} onChange={setText} />
      {searched && (
        <p class="soft small" role="status">
          {texts.results(results.length)}
        </p>
      )}
      {results.length > 0 && (
        <ul class="lines">
          {results.slice(0, SHOWN).map((invoice) => (
            <li key={`${invoice.customerKey} ${invoice.number}`}>
              <button type="button" class="line" onClick={() => add(invoice)}>
                <span class="line-main">
                  <span class="line-top">
                    <span class="customer">{invoice.number}</span>
                    <span class="amount">{invoice.open}</span>
                  </span>
                  <span class="line-facts">
                    <span>{invoice.customer}</span>
                    {invoice.due !== "" && <span>{texts.due(invoice.due)}</span>}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {results.length > SHOWN && <p class="soft small">{texts.moreResults}</p>}
      {chosen.map(({ invoice, typed }, index) => (
        <div key={invoice.number} class="chosen">
          {invoice.cents < 0 ? (
            <p>{texts.creditNote(invoice.number, invoice.open)}</p>
          ) : (
            <Field
              label={texts.amountOf(invoice.number)}
              inputMode="decimal"
              value={typed}
              onChange={(value) =>
                setChosen(chosen.map((one, at) => (at === index ? { invoice, typed: value } : one)))
              }
              error={errors[index] === "" ? undefined : errors[index]}
            />
          )}
          <button
            type="button"
            class="link"
            aria-label={texts.remove(invoice.number)}
            onClick={() => setChosen(chosen.filter((_one, at) => at !== index))}
          >
            {texts.removeShort}
          </button>
        </div>
      ))}
      {chosen.length > 0 && (
        <p class={rest < 0 ? "field-error" : "soft small"} role="status">
          {restWords(payment, rest)}
        </p>
      )}
      {asked && chosen.length === 0 && (
        <p class="field-error" role="alert">
          {texts.nothing}
        </p>
      )}
      <button type="submit" disabled={busy}>
        {texts.save}
      </button>
    </form>
  );
}
