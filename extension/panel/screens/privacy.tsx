import "../privacy.css";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { Notice } from "#shared/view/notice.tsx";
import type { Connector } from "../connector.ts";
import type { ErasedElsewhere } from "../in-this-browser.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { LocalCopy } from "../parts/local-copy.tsx";
import { PrivacyBrowser } from "../parts/privacy-browser.tsx";
import { PrivacyCustomer } from "../parts/privacy-customer.tsx";
import { PrivacyRetention } from "../parts/privacy-retention.tsx";
import { PrivacySearch } from "../parts/privacy-search.tsx";
import { Title } from "../parts/title.tsx";

interface PrivacyProps {
  readonly connector: Connector;
  readonly opened: Opened;
  /** Whose data are shown first; `undefined`: the owner chooses. */
  readonly customer: CustomerKey | undefined;
  readonly onChanged: (now: Opened, said?: string) => void;
  /** Nothing is kept in this browser any more: the panel begins again. */
  readonly onErased: () => void;
  readonly onBack: () => void;
}

/** Personal data: one customer's copied or erased, the time of keeping, what this browser keeps. */
export function PrivacyScreen(props: PrivacyProps) {
  const { connector, opened, onBack } = props;
  return (
    <>
      <BackButton to={props.customer === undefined ? privacyTexts.back : panelTexts.back} onClick={onBack} />
      <Title>{privacyTexts.title}</Title>
      {opened.kind === "book" && <OfTheWorkbook {...props} opened={opened} />}
      <PrivacyBrowser connector={connector} onErased={props.onErased} />
    </>
  );
}

interface Chosen {
  readonly customer: CustomerKey;
  readonly cause: ErasureCause;
}

function OfTheWorkbook(props: PrivacyProps & { readonly opened: OpenBook }) {
  const { connector, opened, onChanged } = props;
  const [chosen, setChosen] = useState<Chosen | undefined>(
    props.customer === undefined ? undefined : { customer: props.customer, cause: "request" },
  );
  const [said, setSaid] = useState("");
  const [erased, setErased] = useState<ErasedElsewhere | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useRef(chosen);
  useLayoutEffect(() => {
    // A customer was just chosen: its data take the focus, also when it was far below in the list to sort out.
    if (chosen !== undefined && chosen !== known.current) heading.current?.focus();
    known.current = chosen;
  }, [chosen]);
  const choose = (next: Chosen | undefined): void => {
    setSaid("");
    setErased(undefined);
    setChosen(next);
  };
  return (
    <>
      <section class="card privacy" aria-labelledby="privacy-customer">
        <h2 id="privacy-customer" ref={heading} tabIndex={-1}>
          {privacyTexts.customer.title}
        </h2>
        <div class="said">
          {said !== "" && (
            <Notice key={said} focus>
              {said}
            </Notice>
          )}
        </div>
        {erased !== undefined && <LocalCopy connector={connector} customer={erased} />}
        {chosen === undefined ? (
          <>
            <p class="soft small">{privacyTexts.customer.hint}</p>
            <PrivacySearch
              customers={opened.book.ledger.directory.all()}
              onChoose={(customer) => choose({ customer, cause: "request" })}
            />
          </>
        ) : (
          <PrivacyCustomer
            key={chosen.customer}
            connector={connector}
            customer={chosen.customer}
            name={opened.book.ledger.directory.get(chosen.customer)?.name ?? chosen.customer}
            cause={chosen.cause}
            onOther={() => choose(undefined)}
            onErased={(now, words, whole) => {
              setErased(whole);
              setSaid(words);
              setChosen(undefined);
              onChanged(now);
            }}
            onRefused={(now) => onChanged(now)}
          />
        )}
      </section>
      <PrivacyRetention
        connector={connector}
        opened={opened}
        onChanged={onChanged}
        onChoose={(customer) => choose({ customer, cause: "retention" })}
      />
    </>
  );
}
