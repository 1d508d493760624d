import { customerTexts } from "#shared/texts/customer-page.ts";
import { CustomerLines } from "#shared/view/customer/customer-lines.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { FailureNotice } from "../failure-notice.tsx";
import { Page } from "../page.tsx";
import type { Server } from "../server.ts";
import { useReading } from "../use-reading.ts";
import "#shared/view/customer/customer.css";

const words = customerTexts.list;

/** Every customer, those who owe most overdue first, found by name, code, contact or invoice number. */
export function CustomersView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly open: (key: string) => void;
}) {
  const { server } = props;
  const { state, doing, failure } = useReading(words.reading, () => server.customerList());

  return (
    <Page title={words.title} back={props.back} status={doing}>
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && doing !== "" && <Skeleton />}
      {state !== undefined && (
        <CustomerLines customers={state.customers} open={({ key }) => props.open(key)} />
      )}
    </Page>
  );
}
