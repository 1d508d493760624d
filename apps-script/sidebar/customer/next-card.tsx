import { formatAmount } from "#shared/base/french-format.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import type { CustomerPage } from "#shared/workbook/customer-page.ts";

const words = customerTexts.next;

/** What comes next for a customer and why, or why nothing does. */
export function NextCard({ page: { next } }: { readonly page: CustomerPage }) {
  const isDrafted = next.lines.some(({ isMessage }) => isMessage);
  return (
    <section class="card settle" aria-labelledby="next">
      <h2 id="next">{words.title}</h2>
      {next.nothing !== "" && <p>{next.nothing}</p>}
      {next.lines.length > 0 && (
        <ol class="points">
          {next.lines.map(({ rank, action, state, when, why, claimed, currency, invoices }) => (
            <li key={rank}>
              <p class="line-top">
                <span class="strong">{action}</span>
                {claimed > 0 && <span class="amount">{formatAmount(claimed, currency)}</span>}
              </p>
              <p class="line-facts">
                <span class="tag">{words.states[state]}</span>
                {when !== "" && <span>{when}</span>}
                {invoices.length > 0 && <span>{words.invoices(invoices)}</span>}
              </p>
              <p class="soft small">{why}</p>
            </li>
          ))}
        </ol>
      )}
      {isDrafted && <p class="soft small">{words.draft}</p>}
    </section>
  );
}
