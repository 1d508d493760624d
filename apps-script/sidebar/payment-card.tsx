import { useState } from "preact/hooks";
import type { ProposalView } from "#shared/workbook/match-report.ts";
import { PAYMENT_WORDS as words } from "./words.ts";

/** What the owner answers to a proposal. */
export type Answer =
  | { readonly kind: "refuse" }
  | {
      readonly kind: "accept";
      readonly options: { readonly residual: boolean; readonly releaseDay?: string };
    };

interface Answering {
  readonly busy: boolean;
  readonly answer: (proposalId: string, answer: Answer) => void;
}

/** A payment, what it most likely pays, and the other possibilities folded. */
export function PaymentCard(
  props: Answering & {
    /** All of one payment, best first. */
    readonly proposals: readonly ProposalView[];
    readonly ignore: (paymentId: string) => void;
  },
) {
  const [first, ...others] = props.proposals;
  if (first === undefined) return null;
  const name = `payment-${first.id}`;
  return (
    <article class="card payment" aria-labelledby={name}>
      <p class="who" id={name}>
        <b>{first.amount}</b>
        <span>{first.day}</span>
      </p>
      <p class="label">{first.label}</p>
      <Proposal proposal={first} {...props} />
      {others.length > 0 && (
        <details>
          <summary>{words.others(others.length)}</summary>
          {others.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} {...props} />
          ))}
        </details>
      )}
      {first.kind === "match" && (
        <button
          type="button"
          class="link"
          disabled={props.busy}
          aria-label={`${words.ignore}\u00a0: ${first.amount}, ${first.label}`}
          onClick={() => props.ignore(first.payment)}
        >
          {words.ignore}
        </button>
      )}
    </article>
  );
}

function Proposal({ proposal, busy, answer }: Answering & { readonly proposal: ProposalView }) {
  const { kind, id, customer, invoices, reasons, residuals, confidence } = proposal;
  const retention = residuals.find((offer) => offer.releaseDay !== "");
  const [releaseDay, setReleaseDay] = useState(retention?.releaseDay ?? "");
  const about = `${invoices.map(({ number }) => number).join(", ")}, ${customer}`;
  const accept = (residual: boolean) =>
    answer(id, {
      kind: "accept",
      options: residual && retention !== undefined ? { residual, releaseDay } : { residual },
    });
  const withResidual = words.acceptResidual[kind][retention === undefined ? "rest" : "retention"];
  return (
    <div class="proposal">
      <p class="what">
        {customer} <span class="chip">{confidence}</span>
      </p>
      <ul class="parts" aria-label={words.parts}>
        {invoices.map((invoice) => (
          <li key={invoice.number}>
            <span>{invoice.number}</span>
            <span class="figure">
              {invoice.amount}
              {invoice.amount !== invoice.open && <small>{words.open(invoice.open)}</small>}
            </span>
          </li>
        ))}
      </ul>
      <ul class="why reasons" aria-label={words.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {residuals.map(({ number, sentence }) => (
        <p key={number}>{sentence}</p>
      ))}
      {retention !== undefined && (
        <label>
          {words.releaseDay}
          <input
            type="date"
            value={releaseDay}
            disabled={busy}
            onInput={(event) => setReleaseDay(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="answers">
        {residuals.length > 0 && (
          <button
            type="button"
            class="small main"
            disabled={busy || (retention !== undefined && releaseDay === "")}
            aria-label={`${withResidual}\u00a0: ${about}`}
            onClick={() => accept(true)}
          >
            {withResidual}
          </button>
        )}
        {kind === "match" && (
          <button
            type="button"
            class={residuals.length > 0 ? "small" : "small main"}
            disabled={busy}
            aria-label={`${words.accept}\u00a0: ${about}`}
            onClick={() => accept(false)}
          >
            {words.accept}
          </button>
        )}
        <button
          type="button"
          class="small"
          disabled={busy}
          aria-label={`${words.refuse[kind]}\u00a0: ${about}`}
          onClick={() => answer(id, { kind: "refuse" })}
        >
          {words.refuse[kind]}
        </button>
      </div>
    </div>
  );
}
