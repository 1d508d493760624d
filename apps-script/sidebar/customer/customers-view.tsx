import { useEffect, useMemo, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { Field } from "#shared/view/field.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { ListedCustomer } from "#shared/workbook/customer-list.ts";
import type { CustomersState } from "../../customer/contract.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { Page } from "../page.tsx";
import type { Server } from "../server.ts";
import { useWork } from "../use-work.ts";
import { customerSearch } from "./search-customers.ts";
import "./customer.css";

const words = customerTexts.list;
const PAGE = 40;

/** Every customer, those who owe most overdue first, found by name, code, contact or invoice number. */
export function CustomersView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly open: (key: string) => void;
}) {
  const { server } = props;
  const [state, setState] = useState<CustomersState>();
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(PAGE);
  const { doing, failure, run } = useWork(words.reading);
  useEffect(() => {
    void run(words.reading, "Lecture impossible", async () => setState(await server.customerList()));
  }, [server, run]);

  const search = useMemo(() => customerSearch(state?.customers ?? []), [state]);
  const found = search(sought);
  return (
    <Page
      title={words.title}
      back={props.back}
      status={doing !== "" ? doing : sought.trim() === "" ? "" : words.found(found.length)}
    >
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && doing !== "" && <Skeleton />}
      {state !== undefined && (
        <>
          <Field
            label={words.search}
            hint={words.hint}
            value={sought}
            onChange={(text) => {
              setSought(text);
              setShown(PAGE);
            }}
          />
          {found.length === 0 && (
            <p class="empty">{state.customers.length === 0 ? words.empty : words.none(sought.trim())}</p>
          )}
          {found.length > 0 && (
            <ul class="lines">
              {found.slice(0, shown).map((customer) => (
                <li key={`${customer.currency} ${customer.key}`}>
                  <CustomerLine customer={customer} open={props.open} />
                </li>
              ))}
            </ul>
          )}
          {found.length > shown && (
            <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
              {words.more(Math.min(PAGE, found.length - shown))}
            </button>
          )}
        </>
      )}
    </Page>
  );
}

function CustomerLine(props: { readonly customer: ListedCustomer; readonly open: (key: string) => void }) {
  const { key, name, currency, total, overdue, maxDaysLate, action } = props.customer;
  const facts = [
    overdue > 0 ? words.overdue(formatAmount(overdue, currency)) : words.notOverdue,
    ...(maxDaysLate > 0 ? [words.late(maxDaysLate)] : []),
  ];
  return (
    <button type="button" class="line" onClick={() => props.open(key)}>
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
