import { useId, useState } from "preact/hooks";
import type { SetupAnswer } from "../../setup/contract.ts";
import { SendButton, StepForm, type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.history;

type Customer = ReadState["history"]["customers"][number];
type Given = Extract<SetupAnswer, { question: "history" }>["customers"][number];

/** (d) Already reminded? The last step done for each of the largest overdue customers. */
export function HistoryStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly answer: (customers: readonly Given[]) => void;
}) {
  const { frame, answer } = props;
  const { history, asOf } = props.state;
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map());
  const of = ({ customer, rank, day }: Customer): Given => given.get(customer) ?? { customer, rank, day };
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={<SendButton busy={frame.busy}>{SETUP_WORDS.next}</SendButton>}
    >
      <StepForm send={() => answer(history.customers.map(of))}>
        <p>{history.sentence}</p>
        <ul class="setup-form">
          {history.customers.map((customer) => (
            <li class="card" key={customer.customer}>
              <CustomerHistory
                customer={customer}
                given={of(customer)}
                asOf={asOf}
                change={(next) => setGiven(new Map(given).set(customer.customer, next))}
              />
            </li>
          ))}
        </ul>
        <p class="soft small">{words.undated}</p>
      </StepForm>
    </StepPage>
  );
}

function CustomerHistory(props: {
  readonly customer: Customer;
  readonly given: Given;
  readonly asOf: string;
  readonly change: (given: Given) => void;
}) {
  const { customer, given, asOf, change } = props;
  const id = useId();
  return (
    <>
      <p class="setup-who">
        <b>{customer.name}</b>
        <span>{customer.overdue}</span>
      </p>
      <p class="soft small">{customer.late}</p>
      <select
        aria-label={words.last(customer.name)}
        value={String(given.rank)}
        onChange={(event) => {
          const rank = Number(event.currentTarget.value);
          change({ ...given, rank, day: rank === 0 ? "" : given.day });
        }}
      >
        <option value="0">{words.none}</option>
        {customer.steps.map(({ rank, words: step }) => (
          <option key={rank} value={String(rank)}>
            {step}
          </option>
        ))}
      </select>
      {given.rank > 0 && (
        <div class="field">
          <label for={id}>{words.day}</label>
          <input
            id={id}
            type="date"
            aria-label={words.dayOf(customer.name)}
            max={asOf}
            value={given.day}
            onInput={(event) => change({ ...given, day: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
