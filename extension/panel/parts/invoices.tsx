import { formatAmount, formatDay, plural } from "#shared/base/french-format.ts";
import type { PlanLine, PlanPart } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { useMoreRows } from "#shared/view/more-rows.ts";
import { type InvoiceGroup, invoiceGroups } from "../invoice-groups.ts";

/** The invoices of a line: those it claims or asks about, then those it only mentions; by customer where a payer pays for several. */
export function Invoices({ line }: { readonly line: PlanLine }) {
  const texts = panelTexts.reminder;
  return (
    <>
      {line.parts.length > 0 && (
        <section aria-labelledby="claimed">
          <h2 id="claimed">{line.claimed > 0 ? texts.invoices : texts.concerned}</h2>
          <InvoiceTable line={line} parts={line.parts} labelledBy="claimed" />
          {line.creditsDeducted > 0 && (
            <p class="soft small">{texts.credits(formatAmount(line.creditsDeducted, line.currency))}</p>
          )}
        </section>
      )}
      {line.informed.length > 0 && (
        <section aria-labelledby="informed">
          <h2 id="informed">{texts.informed}</h2>
          <p class="soft small">{texts.informedHint}</p>
          <InvoiceTable line={line} parts={line.informed} labelledBy="informed" />
        </section>
      )}
    </>
  );
}

function InvoiceTable({
  line,
  parts,
  labelledBy,
}: {
  readonly line: PlanLine;
  readonly parts: readonly PlanPart[];
  readonly labelledBy: string;
}) {
  const texts = panelTexts.reminder;
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{texts.invoice}</th>
          <th scope="col">{texts.due}</th>
          <th scope="col">{texts.lateness}</th>
          <th scope="col" class="number">
            {texts.amount}
          </th>
        </tr>
      </thead>
      {invoiceGroups(line, parts).map((group) => (
        <InvoiceRows key={group.name} group={group} currency={line.currency} />
      ))}
    </table>
  );
}

/** Invoices drawn at once: hundreds of them would push what follows out of reach. */
const PAGE = 30;

function InvoiceRows({ group, currency }: { readonly group: InvoiceGroup; readonly currency: string }) {
  const { name, parts, total } = group;
  const { shown, list, showMore } = useMoreRows<HTMLTableSectionElement>(PAGE);
  return (
    <>
      {name !== "" && (
        <tbody>
          <tr class="account">
            <th scope="rowgroup" colSpan={3}>
              {name}
            </th>
            <td class="number">{formatAmount(total, currency)}</td>
          </tr>
        </tbody>
      )}
      <tbody ref={list}>
        {parts.slice(0, shown).map(({ open, amount }) => (
          <tr key={`${open.item.origin.tab} ${open.item.origin.row} ${open.item.number}`}>
            <th scope="row">{open.item.number === "" ? (open.item.label ?? "—") : open.item.number}</th>
            <td>{open.item.due === undefined ? "—" : formatDay(open.item.due)}</td>
            <td>
              {open.daysLate === undefined || open.daysLate <= 0 ? "—" : plural(open.daysLate, "j", "j")}
            </td>
            <td class="number">{formatAmount(amount, open.item.currency)}</td>
          </tr>
        ))}
      </tbody>
      {parts.length > shown && (
        <tbody>
          <tr>
            <td colSpan={4}>
              <button type="button" class="wide" onClick={showMore}>
                {panelTexts.reminder.moreInvoices(Math.min(PAGE, parts.length - shown))}
              </button>
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}
