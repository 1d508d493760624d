import { useMemo } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { CustomerLines } from "#shared/view/customer/customer-lines.tsx";
import { customerList } from "#shared/workbook/customer-list.ts";
import type { OpenBook } from "../opened.ts";
import { Title } from "../parts/title.tsx";

interface ClientsProps {
  readonly opened: OpenBook;
  readonly onClient: (customer: CustomerKey, currency: string) => void;
}

/** Every customer, those who owe most overdue first, with a search. */
export function ClientsScreen({ opened, onClient }: ClientsProps) {
  const { book, outcome } = opened;
  const customers = useMemo(() => customerList(book, outcome), [book, outcome]);
  return (
    <>
      <Title>{customerTexts.list.title}</Title>
      <section>
        <CustomerLines customers={customers} open={({ key, currency }) => onClient(key, currency)} />
      </section>
    </>
  );
}
