import { useMemo, useState } from "preact/hooks";
import { afterTexts } from "#shared/texts/panel/after.ts";
import { Field } from "#shared/view/field.tsx";
import { type CollectorResult, collectorOrder } from "#shared/workbook/collector-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { sideId } from "../side-id.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";
import { SideLetterCard } from "./side-letter-card.tsx";

/** One plain address: no second recipient, no line break, no sign that a header would read otherwise. */
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\]{1,190}\.[A-Za-z]{2,24}$/;

/** A customer's file handed to an outside collector: who, the letter, the list, one row of the journal. */
export function CollectorCard(props: CustomerProps) {
  const { connector, opened, customer, currency, drafting, onChanged } = props;
  const texts = afterTexts.collector;
  const { book, outcome } = opened;
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const address = email.trim();
  const wrong = address !== "" && !ADDRESS.test(address);
  const collector = useMemo(
    () => ({ name: name.trim(), ...(address === "" || wrong ? {} : { email: address }) }),
    [name, address, wrong],
  );
  // The book of before the letter stays until another name is typed: what was just prepared is shown, not a refusal.
  const order = useMemo((): CollectorResult => {
    const { id } = sideId(book.journal, ["collector", customer, currency].join("\n"));
    return collectorOrder(book, outcome, customer, currency, collector, id);
  }, [customer, currency, collector]);
  return (
    <div class="stack">
      <Field label={texts.who} hint={texts.whoHint} value={name} onChange={setName} />
      <Field
        label={texts.email}
        type="email"
        hint={texts.emailHint}
        value={email}
        onChange={setEmail}
        error={wrong ? texts.emailWrong : undefined}
      />
      {collector.name === "" || wrong ? null : "gaps" in order ? (
        <p class="soft">{order.gaps.join(" ")}</p>
      ) : (
        <>
          <ul class="stack tight facts-list small">
            {order.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <ListButton connector={connector} list={order.list} />
          <p class="small">{texts.effect}</p>
          <SideLetterCard
            key={`${collector.name} ${address}`}
            connector={connector}
            drafting={drafting}
            byMail={order}
            label={texts.byMail}
            hint=""
            seeLabel={texts.see}
            onChanged={onChanged}
          />
        </>
      )}
    </div>
  );
}

interface ListProps extends Pick<CustomerProps, "connector"> {
  readonly list: { readonly name: string; readonly text: string };
}

function ListButton({ connector, list }: ListProps) {
  const texts = afterTexts.collector;
  const [saved, setSaved] = useState(false);
  const save = useAction(async () => {
    await connector.downloadFile(list.name, new TextEncoder().encode(list.text), "text/csv");
    setSaved(true);
  });
  return (
    <div class="stack tight">
      <button type="button" disabled={save.busy} onClick={() => save.run()}>
        {texts.list}
      </button>
      <p class="soft small" role="status">
        {saved ? texts.saved(list.name) : texts.listHint}
      </p>
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </div>
  );
}
