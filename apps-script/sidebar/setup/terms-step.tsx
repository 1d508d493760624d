import { useState } from "preact/hooks";
import { Field } from "#shared/view/field.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import { SendButton, StepForm, type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.terms;

type Choice = (typeof words.usual)[number][0];

const isUsual = (terms: string): terms is Choice => words.usual.some(([code]) => code === terms);

/** (b) The terms when an invoice shows no due date. */
export function TermsStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly answer: (terms: string) => void;
}) {
  const { frame, answer } = props;
  const { terms } = props.state;
  const first: Choice = terms.left ? "" : isUsual(terms.current) ? terms.current || "30J" : "other";
  const [chosen, setChosen] = useState<Choice>(first);
  const [other, setOther] = useState(first === "other" ? terms.current : "");
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={<SendButton busy={frame.busy}>{SETUP_WORDS.next}</SendButton>}
    >
      <StepForm send={() => answer(chosen === "other" ? other : chosen)}>
        <p>{terms.sentence}</p>
        <RadioChoice
          stacked
          legend={words.legend}
          options={words.usual}
          value={chosen}
          onChange={setChosen}
        />
        {chosen === "other" && (
          <Field label={words.other} hint={words.otherHint} value={other} onChange={setOther} />
        )}
        <p class="soft small">{words.hint}</p>
      </StepForm>
    </StepPage>
  );
}
