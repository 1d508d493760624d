import { formatAmount } from "../../base/french-format.ts";
import type { InvoiceChoice } from "../../entry/call-events.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { PickFold } from "./pick-fold.tsx";

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
  const toggle = (one: InvoiceChoice): void =>
    onChange(all.filter((other) => (other === one) !== chosen.includes(other)));
  return (
    <PickFold title={texts.title(chosen.length, all.length)} error={error}>
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
    </PickFold>
  );
}
