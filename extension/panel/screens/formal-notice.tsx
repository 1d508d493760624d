import "../letters.css";
import type { CustomerKey } from "#shared/model/customer.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { FormalDesk } from "../parts/formal-desk.tsx";
import { Title } from "../parts/title.tsx";

interface FormalNoticeScreenProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  readonly onBack: () => void;
}

/** The formal notice of a customer, whatever the step the plan stands at. */
export function FormalNoticeScreen({ onBack, ...desk }: FormalNoticeScreenProps) {
  const { opened, customer } = desk;
  const name = opened.book.ledger.directory.get(customer)?.name ?? customer;
  return (
    <>
      <button type="button" class="back" onClick={onBack}>
        <Icon name="back" />
        {formalTexts.back}
      </button>
      <Title>{name}</Title>
      <section aria-labelledby="formal">
        <h2 id="formal">{formalTexts.title}</h2>
        <FormalDesk {...desk} />
      </section>
    </>
  );
}
