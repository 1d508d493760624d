import { useState } from "preact/hooks";
import type { Majority } from "#shared/texts/setup.ts";
import { MAJORITIES } from "#shared/texts/setup.ts";
import { Fold } from "#shared/view/fold.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import type { SetupAnswer } from "../../setup/contract.ts";
import { SendButton, StepForm, type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.customers;

type Offer = ReadState["customers"]["offers"][number];
type CustomersAnswer = Extract<SetupAnswer, { question: "customers" }>;

/** What the rest is written as, in the words of `Clients`. */
const REST_WORDS: Readonly<Record<Majority, string>> = {
  professionnels: "standard",
  particuliers: "particulier",
  "organismes publics": "public",
};

/** (c) Mostly businesses, consumers or public bodies, with the exceptions proposed. */
export function CustomersStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly answer: (answer: CustomersAnswer) => void;
}) {
  const { frame, answer } = props;
  const { customers } = props.state;
  const [majority, setMajority] = useState<Majority>(customers.majority ?? "professionnels");
  /** What the owner ticked or unticked, by customer. */
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const offer = customers.offers.find((one) => one.majority === majority);
  const send = () => {
    if (offer === undefined) return;
    const choices = offer.exceptions.map(({ customer, segment, otherwise, chosen }) => ({
      customer,
      segment: (ticks.get(customer) ?? chosen) ? segment : otherwise,
    }));
    answer({ question: "customers", majority, choices, rest: offer.rest });
  };
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={<SendButton busy={frame.busy}>{SETUP_WORDS.next}</SendButton>}
    >
      <StepForm send={send}>
        <RadioChoice
          stacked
          legend={words.legend}
          options={MAJORITIES.map((one) => [one, words.majorities[one]] as const)}
          value={majority}
          onChange={(next) => {
            setMajority(next);
            setTicks(new Map());
          }}
        />
        <p class="soft small">{words.why}</p>
        {offer !== undefined && (
          <Exceptions
            offer={offer}
            ticks={ticks}
            tick={(customer, value) => setTicks(new Map(ticks).set(customer, value))}
          />
        )}
        {offer !== undefined && <Rest offer={offer} />}
      </StepForm>
    </StepPage>
  );
}

function Exceptions(props: {
  readonly offer: Offer;
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly tick: (customer: string, value: boolean) => void;
}) {
  const { offer, ticks, tick } = props;
  return (
    <fieldset class="setup-list">
      <legend>{words.exceptions(offer.exceptions.length)}</legend>
      {offer.exceptions.length > 0 && <p class="soft small">{words.keep}</p>}
      {groupsOf(offer).map(({ key, segment, why, customers }) => (
        <fieldset key={key} class="setup-list">
          <legend>
            {words.group(customers.length, segment)}
            <span class="soft small setup-why">{why}</span>
          </legend>
          {customers.map(({ customer, name, chosen }) => (
            <label class="choice" key={customer}>
              <input
                type="checkbox"
                checked={ticks.get(customer) ?? chosen}
                onChange={(event) => tick(customer, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

/** The exceptions of one kind and one reason together: said once, not customer by customer. */
function groupsOf({ exceptions }: Offer) {
  const keyOf = ({ segment, why }: Offer["exceptions"][number]): string => `${segment} ${why}`;
  const firsts = new Map<string, Offer["exceptions"][number]>();
  for (const one of exceptions) if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  return [...firsts].map(([key, { segment, why }]) => ({
    key,
    segment,
    why,
    customers: exceptions.filter((one) => keyOf(one) === key),
  }));
}

function Rest({ offer }: { readonly offer: Offer }) {
  const { rest, restNames, majority } = offer;
  if (rest === 0) return majority === "professionnels" ? <p class="small">{words.nobody}</p> : null;
  return (
    <div class="setup-form">
      <p>{words.rest(rest, REST_WORDS[majority])}</p>
      <Fold title={words.names(rest)}>
        <p class="small">
          {restNames.join(", ")}
          {rest > restNames.length && ` ${words.more(rest - restNames.length)}`}
        </p>
      </Fold>
    </div>
  );
}
