import { useMemo, useState } from "preact/hooks";
import { formatAmount } from "../../base/french-format.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { ListedCustomer } from "../../workbook/customer-list.ts";
import { Field } from "../field.tsx";
import { useMoreRows } from "../more-rows.ts";
import { customerSearch } from "./search-customers.ts";

const words = customerTexts.list;
const PAGE = 40;

interface LinesProps {
  readonly customers: readonly ListedCustomer[];
  readonly open: (customer: ListedCustomer) => void;
}

/** Customers, those who owe most overdue first, found by name, code, contact or invoice number. */
export function CustomerLines({ customers, open }: LinesProps) {
  const [sought, setSought] = useState("");
  const { shown, list, showMore, restart } = useMoreRows<HTMLUListElement>(PAGE);
  const search = useMemo(() => customerSearch(customers), [customers]);
  const found = useMemo(() => search(sought), [search, sought]);
  return (
    <>
      <Field
        label={words.search}
        hint={words.hint}
        isSearch
        value={sought}
        onChange={(text) => {
          setSought(text);
          restart();
        }}
      />
      <p class="hidden" role="status">
        {sought.trim() === "" ? "" : words.found(found.length)}
      </p>
      {found.length === 0 && (
        <p class="empty">{customers.length === 0 ? words.empty : words.none(sought.trim())}</p>
      )}
      {found.length > 0 && (
        <ul class="lines" ref={list}>
          {found.slice(0, shown).map((customer) => (
            <li key={`${customer.currency} ${customer.key}`}>
              <CustomerLine customer={customer} open={open} />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {words.more(Math.min(PAGE, found.length - shown))}
        </button>
      )}
    </>
  );
}

function CustomerLine({ customer, open }: { readonly customer: ListedCustomer } & Pick<LinesProps, "open">) {
  const { name, currency, total, overdue, maxDaysLate, action } = customer;
  const facts = [
    overdue > 0 ? words.overdue(formatAmount(overdue, currency)) : words.notOverdue,
    ...(maxDaysLate > 0 ? [words.late(maxDaysLate)] : []),
  ];
  return (
    <button type="button" class="line" onClick={() => open(customer)}>
      <span class="line-main">
        <span class="line-top">
          <span class="customer">{name}</span>
          <span class="amount">{formatAmount(total, currency)}</span>
        </span>
        <span class="line-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        {action !== "" && <span class="why">{action}</span>}
      </span>
    </button>
  );
}
