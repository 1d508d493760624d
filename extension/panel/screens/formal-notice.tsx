import "../letters.css";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import type { CustomerProps } from "../customer-props.ts";
import { FormalDesk } from "../parts/formal-desk.tsx";
import { Title } from "../parts/title.tsx";

interface FormalNoticeScreenProps extends CustomerProps {
  readonly onBack: () => void;
}

/** The formal notice of a customer, whatever the step the plan stands at. */
export function FormalNoticeScreen({ onBack, ...desk }: FormalNoticeScreenProps) {
  const { opened, customer } = desk;
  const name = opened.book.ledger.directory.get(customer)?.name ?? customer;
  return (
    <>
      <BackButton to={formalTexts.back} onClick={onBack} />
      <Title>{name}</Title>
      <section aria-labelledby="formal">
        <h2 id="formal">{formalTexts.title}</h2>
        <FormalDesk {...desk} />
      </section>
    </>
  );
}
