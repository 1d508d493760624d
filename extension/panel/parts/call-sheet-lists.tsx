import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import type { CallSheet } from "#shared/model/call-sheet.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { callSheetTexts } from "#shared/texts/call-sheet.ts";
import { Fold } from "#shared/view/fold.tsx";
import { useMoreRows } from "#shared/view/more-rows.ts";

const texts = callSheetTexts;
const PAGE = 8;

/** A link of the owner's own column opens only as a web page: a cell may hold anything. */
const isWebLink = (link: string): boolean => /^https?:\/\/\S+$/i.test(link);

/** Every open invoice of the customer, with what helps to find it on the phone. */
export function CallInvoices({ invoices }: Pick<CallSheet, "invoices">) {
  if (invoices.length === 0) return null;
  return (
    <Fold title={texts.invoices(invoices.length)}>
      <ol class="points">
        {invoices.map((one, index) => (
          <li key={`${one.number} ${index}`}>
            <div class="line-top">
              <span class="strong">{one.number === "" ? "—" : one.number}</span>
              <span class="amount">{formatAmount(one.open, one.currency)}</span>
            </div>
            <div class="line-facts">
              <span>
                {one.due === undefined ? callTexts.invoices.noDue : callTexts.invoices.due(one.due)}
              </span>
              {(one.daysLate ?? 0) > 0 && <span>{texts.lateBy(one.daysLate ?? 0)}</span>}
              {one.step !== undefined && <span>{texts.step(one.step)}</span>}
              {one.orderReference !== undefined && (
                <span>
                  {texts.order} {one.orderReference}
                </span>
              )}
              {one.link !== undefined && isWebLink(one.link) && (
                <a href={one.link} target="_blank" rel="noreferrer" aria-label={texts.seeInvoice(one.number)}>
                  {texts.openInvoice}
                </a>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Fold>
  );
}

/** What happened with the customer, latest first. */
export function CallHistory({ history }: Pick<CallSheet, "history">) {
  const { shown, list, showMore } = useMoreRows<HTMLOListElement>(PAGE);
  if (history.length === 0) return null;
  const rest = history.length - shown;
  return (
    <Fold title={texts.history(history.length)}>
      <ol class="points" ref={list}>
        {history.slice(0, shown).map(({ day, what, detail, amount, currency }, index) => (
          <li key={`${day} ${what} ${index}`}>
            <div class="line-top">
              <span class="strong">{what}</span>
              {amount !== undefined && <span class="amount">{formatAmount(amount, currency)}</span>}
            </div>
            <div class="line-facts">
              <time dateTime={day}>{formatDay(day)}</time>
              {detail !== "" && <span>{detail}</span>}
            </div>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="quiet" onClick={showMore}>
          {texts.more(Math.min(PAGE, rest))}
        </button>
      )}
    </Fold>
  );
}
