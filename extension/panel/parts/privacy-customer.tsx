import { useEffect, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { type ErasureCause, HELD_TITLES } from "#shared/texts/privacy.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { PersonalData } from "../../privacy/personal-data.ts";
import type { Connector } from "../connector.ts";
import type { ErasedElsewhere } from "../in-this-browser.ts";
import type { Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { LocalCopy } from "./local-copy.tsx";
import { PrivacyCopy } from "./privacy-copy.tsx";
import { PrivacyErase } from "./privacy-erase.tsx";
import { Problem } from "./problem.tsx";

interface PrivacyCustomerProps {
  readonly connector: Connector;
  readonly customer: CustomerKey;
  readonly name: string;
  readonly cause: ErasureCause;
  readonly onOther: () => void;
  /** @param whole who was erased; `undefined`: a part only, for a claim still needs the rest */
  readonly onErased: (now: Opened, said: string, whole: ErasedElsewhere | undefined) => void;
  /** Nothing was written; the workbook as it now is. */
  readonly onRefused: (now: Opened) => void;
}

/** What the workbook holds of one customer, its copy, and what erasing would change. */
export function PrivacyCustomer(props: PrivacyCustomerProps) {
  const { connector, customer, name, onOther } = props;
  const [data, setData] = useState<PersonalData | undefined>(undefined);
  const [refusal, setRefusal] = useState("");
  const [notErased, setNotErased] = useState("");
  const read = useAction(async () => {
    const found = await connector.personalData(customer);
    if ("refused" in found) setRefusal(found.refused);
    else setData(found);
  });
  const { run } = read;
  useEffect(() => run(), [run]);
  const isWhole = data?.order.scope === "full";
  const failure = refusal === "" ? read.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <>
      <p>
        <span class="soft small">{privacyTexts.customer.chosen}</span>
        <br />
        <bdi class="strong">{name}</bdi>
      </p>
      <button type="button" class="quiet" onClick={onOther}>
        {privacyTexts.customer.other}
      </button>
      {failure !== undefined && (
        <Problem
          failure={failure}
          remedies={{
            retry: () => {
              setRefusal("");
              run();
            },
          }}
        />
      )}
      {data === undefined && failure === undefined && (
        <>
          <p class="hidden" role="status">
            {privacyTexts.customer.reading}
          </p>
          <Skeleton />
        </>
      )}
      {data !== undefined && (
        <>
          <Held data={data} />
          {data.copy.parts.length > 0 && <PrivacyCopy connector={connector} copy={data.copy} />}
          {isWhole && data.order.changes.length === 0 && (
            <LocalCopy connector={connector} customer={{ key: customer, name, cause: props.cause }} />
          )}
          <PrivacyErase
            // What would change is another thing once the workbook is: the confirmation begins again.
            key={JSON.stringify([data.order.changes, data.order.limits])}
            connector={connector}
            order={data.order}
            cause={props.cause}
            onErased={(now, said, why) =>
              props.onErased(now, said, isWhole ? { key: customer, name, cause: why } : undefined)
            }
            refusal={notErased}
            onRefusal={setNotErased}
            onRefused={(now) => {
              run();
              props.onRefused(now);
            }}
          />
        </>
      )}
    </>
  );
}

const MENTIONS_SHOWN = 20;

function Held({ data: { copy, order } }: { readonly data: PersonalData }) {
  const texts = privacyTexts.held;
  const { mentions } = order;
  const own = mentions.filter(({ isRebuilt }) => !isRebuilt);
  const rebuilt = [...new Set(mentions.filter(({ isRebuilt }) => isRebuilt).map(({ tab }) => tab))];
  return (
    <section aria-labelledby="privacy-held">
      <h3 id="privacy-held">{texts.title}</h3>
      {copy.parts.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul class="told">
          {copy.parts.map(({ tab, kind, rows }) => (
            <li key={tab}>
              {HELD_TITLES[kind]} (<bdi>{tab}</bdi>)&#160;: {texts.rows(rows.length)}
            </li>
          ))}
        </ul>
      )}
      {mentions.length > 0 && (
        <Fold title={texts.mentions(mentions.length)}>
          <p class="soft small">{texts.mentionsHint(mentions.length)}</p>
          <ul class="told">
            {own.slice(0, MENTIONS_SHOWN).map(({ tab, row }) => (
              <li key={`${tab} ${row}`}>{texts.mention(tab, row)}</li>
            ))}
            {own.length > MENTIONS_SHOWN && <li>…</li>}
            {rebuilt.map((tab) => (
              <li key={tab}>{texts.mentionRebuilt(tab)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
