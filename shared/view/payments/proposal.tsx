import { useState } from "preact/hooks";
import { dayOrUndefined } from "../../base/day.ts";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { ProposalView } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import { Field } from "../field.tsx";
import { PayerNames, type ToCustomer } from "./payer-names.tsx";

interface ProposalProps {
  readonly proposal: ProposalView;
  readonly busy: boolean;
  readonly onCustomer?: ToCustomer;
  readonly onChange: (change: PaymentsChange) => void;
}

/** One match proposed: whose it is, which invoices, why, and what may be settled along. */
export function Proposal({ proposal, busy, onCustomer, onChange }: ProposalProps) {
  const texts = PAYMENT_WORDS;
  const { kind, id, customer, accounts, currency, invoices, reasons, confidence, residuals } = proposal;
  const onlyResidual = kind === "residual";
  const retention = residuals.find(({ releaseDay }) => releaseDay !== "");
  const [releaseDay, setReleaseDay] = useState(retention?.releaseDay ?? "");
  const [asked, setAsked] = useState(false);
  const numbers = invoices.map(({ number }) => number).join(", ");
  const day = dayOrUndefined(releaseDay);
  const withResidual = (): void => {
    setAsked(true);
    if (retention !== undefined && day === undefined) return;
    const due = retention === undefined || day === undefined ? {} : { releaseDay: day };
    onChange({ kind: "accept", proposal: id, residual: true, ...due });
  };
  return (
    <div class="proposal">
      <p class="line-top">
        <PayerNames accounts={accounts} currency={currency} onCustomer={onCustomer} />
        <span class="tag">{confidence}</span>
      </p>
      <table aria-label={numbers}>
        <thead>
          <tr>
            <th scope="col">{texts.invoice}</th>
            <th scope="col" class="number">
              {texts.open}
            </th>
            <th scope="col" class="number">
              {texts.part}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map(({ number, open, amount }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td class="number">{open}</td>
              <td class="number">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {residuals.map(({ number, sentence }) => (
        <p key={number} class="small">
          {sentence}
        </p>
      ))}
      {retention !== undefined && (
        <Field
          label={texts.releaseDay}
          type="date"
          value={releaseDay}
          onChange={setReleaseDay}
          error={asked && day === undefined ? texts.releaseDayMissing : undefined}
        />
      )}
      <div class="actions">
        {residuals.length > 0 && (
          <button type="button" class="main" disabled={busy} onClick={withResidual}>
            {texts.acceptResidual[kind][retention === undefined ? "rest" : "retention"]}
          </button>
        )}
        {!onlyResidual && (
          <button
            type="button"
            class={residuals.length > 0 ? undefined : "main"}
            disabled={busy}
            aria-label={texts.acceptLabel(numbers, customer)}
            onClick={() => onChange({ kind: "accept", proposal: id, residual: false })}
          >
            {texts.accept}
          </button>
        )}
        <button
          type="button"
          disabled={busy}
          aria-label={texts.refuseLabel[kind](numbers, customer)}
          onClick={() => onChange({ kind: "refuse", proposal: id })}
        >
          {texts.refuse[kind]}
        </button>
      </div>
    </div>
  );
}
