import type { ComponentChildren } from "preact";
import { formatAmount } from "../../base/french-format.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { CustomerPage } from "../../workbook/customer-page.ts";

const words = customerTexts.next;

interface NextProps {
  readonly page: CustomerPage;
  /** The button of a line; without it, the card says where the message is prepared. */
  readonly act?: (line: CustomerPage["next"]["lines"][number], isFirst: boolean) => ComponentChildren;
}

/** What comes next for a customer and why, or why nothing does. */
export function NextCard({ page: { next }, act }: NextProps) {
  const isDrafted = act === undefined && next.lines.some(({ isMessage }) => isMessage);
  return (
    <section class="card settle" aria-labelledby="next">
      <h2 id="next">{words.title}</h2>
      {next.nothing !== "" && <p>{next.nothing}</p>}
      {next.lines.length > 0 && (
        <ol class="points">
          {next.lines.map((line, index) => {
            const { rank, action, state, when, why, claimed, currency, invoices } = line;
            return (
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
                {act?.(line, index === 0)}
              </li>
            );
          })}
        </ol>
      )}
      {isDrafted && <p class="soft small">{words.draft}</p>}
    </section>
  );
}
