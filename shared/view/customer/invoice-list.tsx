import { formatAmount, formatDay } from "../../base/french-format.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { CustomerInvoice, CustomerPage } from "../../workbook/customer-page.ts";
import { useMoreRows } from "../more-rows.ts";
import type { CustomerDeeds } from "./deeds.ts";

const words = customerTexts.invoices;
const PAGE = 12;

/** The open invoices, oldest due first, each with the way to its cell; then what is to be deducted from them. */
export function InvoiceList({ page, deeds }: { readonly page: CustomerPage; readonly deeds: CustomerDeeds }) {
  const { invoices, credits } = page;
  const { shown, list, showMore } = useMoreRows<HTMLUListElement>(PAGE);
  return (
    <section aria-labelledby="invoices">
      <h2 id="invoices">{words.title(invoices.length)}</h2>
      {invoices.length === 0 && <p class="soft">{words.none}</p>}
      <ul class="points" ref={list}>
        {invoices.slice(0, shown).map((invoice) => (
          <Invoice key={`${invoice.tab} ${invoice.row}`} invoice={invoice} deeds={deeds} />
        ))}
      </ul>
      {invoices.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {words.more(Math.min(PAGE, invoices.length - shown))}
        </button>
      )}
      {credits.length > 0 && (
        <>
          <h3>{words.credits}</h3>
          <ul class="points">
            {credits.map(({ reference, amount, currency, day, source }, index) => (
              <li key={`${reference} ${index + 1}`}>
                <p class="line-top">
                  <span class="strong">{reference === "" ? words.sources[source] : reference}</span>
                  <span class="amount">{formatAmount(amount, currency)}</span>
                </p>
                <p class="line-facts">
                  <span>{words.sources[source]}</span>
                  {day !== undefined && <span>{formatDay(day)}</span>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Invoice(props: { readonly invoice: CustomerInvoice; readonly deeds: CustomerDeeds }) {
  const { number, account, tab, row, column, due, daysLate, amount, open, disputed, currency, link } =
    props.invoice;
  const { busy, goTo } = props.deeds;
  const name = number === "" ? words.noNumber : number;
  return (
    <li>
      <p class="line-top">
        <span class="strong">{name}</span>
        <span class="amount">{formatAmount(open, currency)}</span>
      </p>
      <p class="line-facts">
        {account !== "" && <span>{account}</span>}
        <span>{due === undefined ? words.noDue : words.due(due)}</span>
        {daysLate !== undefined && daysLate > 0 && <span class="late">{words.late(daysLate)}</span>}
        {open !== amount && <span>{words.of(formatAmount(amount, currency))}</span>}
        {disputed > 0 && <span>{words.disputed(formatAmount(disputed, currency))}</span>}
      </p>
      <div class="actions">
        {row > 0 && goTo !== undefined && (
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={words.goTo(name, tab)}
            onClick={() => goTo(tab, row, column)}
          >
            {words.go}
          </button>
        )}
        {link !== undefined && /^https?:\/\//.test(link) && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {words.open}
          </a>
        )}
      </div>
    </li>
  );
}
