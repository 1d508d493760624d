import { useMemo, useRef } from "preact/hooks";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { paymentToThank, statementOfAccountOrder, thanksOrder } from "#shared/workbook/account-letters.ts";
import { accountFile } from "../account-file.ts";
import type { Connector } from "../connector.ts";
import type { CustomerProps } from "../customer-props.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { penaltyFile } from "../penalty-file.ts";
import { sideId } from "../side-id.ts";
import { PdfButton } from "./pdf-button.tsx";
import { SideLetterCard } from "./side-letter-card.tsx";

/** The account of a customer as letters and files: its statement, the calculation of penalties, a word of thanks. */
export function AccountCard(props: CustomerProps) {
  const { connector, opened, customer, currency, drafting, onChanged } = props;
  const texts = messageTexts.account;
  const { book, outcome } = opened;
  // Kept while it is on screen: once prepared, what became of it stays in view.
  const at = useRef(opened).current;
  const statement = useMemo(() => {
    const idOf = (how: string): string =>
      sideId(at.book.journal, `statement of account ${how}\n${customer}\n${currency}\n${at.book.asOf}`).id;
    const order = (how: string) => statementOfAccountOrder(book, outcome, { customer, currency }, idOf(how));
    return { mail: order("mail"), paper: order("paper") };
  }, [at, book, outcome, customer, currency]);
  const received = useMemo(() => paymentToThank(at.book, { customer, currency }), [at, customer, currency]);
  return (
    <div class="stack wide-gap">
      {received !== undefined && (
        <section class="stack" aria-labelledby="thanks">
          <h3 id="thanks">{texts.thanksTitle}</h3>
          <Thanks {...props} at={at} payment={received} />
        </section>
      )}
      <section class="stack" aria-labelledby="account-statement">
        <h3 id="account-statement">{texts.statement}</h3>
        <SideLetterCard
          connector={connector}
          drafting={drafting}
          byMail={statement.mail}
          onPaper={statement.paper}
          label={texts.statementDraft}
          hint={texts.statementHint}
          seeLabel={texts.statementSee}
          offers={[
            { label: texts.statementPdf, make: () => accountFile(connector, opened, customer, currency) },
          ]}
          onChanged={onChanged}
        />
      </section>
      <section class="stack" aria-labelledby="account-files">
        <h3 id="account-files">{texts.files}</h3>
        <div class="actions">
          <PdfButton
            connector={connector}
            label={texts.statementFile}
            make={() => accountFile(connector, opened, customer, currency)}
          />
          <PdfButton
            connector={connector}
            label={texts.penaltyFile}
            make={() => penaltyFile(connector, opened, customer, currency)}
          />
        </div>
      </section>
    </div>
  );
}

interface ThanksProps {
  readonly connector: Connector;
  readonly drafting: DraftingChoice;
  readonly at: OpenBook;
  readonly payment: Parameters<typeof thanksOrder>[2];
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** A word of thanks for a payment: once, whatever the computer. */
export function Thanks({ connector, drafting, at, payment, onChanged }: ThanksProps) {
  const texts = messageTexts.account;
  const { book, outcome } = at;
  const order = useMemo(() => {
    const about = `thanks\n${payment.customer ?? ""}\n${payment.day ?? ""}\n${payment.amount}\n${payment.id ?? ""}`;
    return thanksOrder(book, outcome, payment, sideId(book.journal, about).id);
  }, [book, outcome, payment]);
  return (
    <SideLetterCard
      connector={connector}
      drafting={drafting}
      byMail={order}
      label={texts.thanks}
      hint={texts.thanksHint}
      seeLabel={texts.thanksSee}
      onChanged={onChanged}
    />
  );
}
