import { useState } from "preact/hooks";
import { formatAmount } from "../../base/french-format.ts";
import type { InvoiceChoice } from "../../entry/call-events.ts";
import { callTexts } from "../../texts/call-forms.ts";

interface InvoicePickProps {
  readonly all: readonly InvoiceChoice[];
  readonly chosen: readonly InvoiceChoice[];
  readonly currency: string;
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly InvoiceChoice[]) => void;
}

/** Which invoices an event is about: those of the line are ticked, the customer's other ones can be. */
export function InvoicePick({ all, chosen, currency, error, onChange }: InvoicePickProps) {
  const texts = callTexts.invoices;
  const [unfolded, setUnfolded] = useState(false);
  const toggle = (one: InvoiceChoice): void =>
    onChange(all.filter((other) => (other === one) !== chosen.includes(other)));
  return (
    <details
      class="pick"
      open={unfolded || error !== undefined}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{texts.title(chosen.length, all.length)}</summary>
      <ul>
        {all.map((one) => (
          <li key={one.number}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                aria-invalid={error !== undefined}
                onChange={() => toggle(one)}
              />
              <span>{one.number}</span>
              <span class="soft small">{one.due === undefined ? texts.noDue : texts.due(one.due)}</span>
              <span class="pick-amount">{formatAmount(one.amount, currency)}</span>
            </label>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </details>
  );
}
