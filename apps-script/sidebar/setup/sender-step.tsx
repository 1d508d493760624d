import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Field } from "#shared/view/field.tsx";
import type { SenderField, SetupAnswer } from "../../setup/contract.ts";
import { SendButton, StepForm, type StepFrame, StepPage } from "./step-page.tsx";
import type { ReadState } from "./steps.ts";
import { SETUP_WORDS } from "./words.ts";

const words = SETUP_WORDS.sender;

type SenderAnswer = Extract<SetupAnswer, { question: "sender" }>;

const FIELDS = [
  ["name", words.name, words.nameHint],
  ["signatory", words.signatory, words.signatoryHint],
  ["siren", words.siren, words.sirenHint],
  ["iban", words.iban, words.ibanHint],
] as const satisfies readonly (readonly [SenderField, string, string])[];

/** What is wrong, field by field. */
export type SenderFaults = Readonly<Partial<Record<SenderField, string>>>;

/** (e) Who signs, which SIREN, which IBAN. */
export function SenderStep(props: {
  readonly frame: StepFrame;
  readonly state: ReadState;
  readonly faults: SenderFaults;
  readonly answer: (answer: SenderAnswer) => void;
}) {
  const { frame, faults, answer } = props;
  const { name, signatory, siren, iban, signsNotices } = props.state.sender;
  const [values, setValues] = useState({ name, signatory, siren, iban });
  const [notices, setNotices] = useState(signsNotices);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (Object.keys(faults).length === 0) return;
    const wrong = form.current?.querySelector('[aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [faults]);
  const field = ([key, label, hint]: (typeof FIELDS)[number]) => (
    <Field
      key={key}
      label={label}
      hint={hint}
      value={values[key]}
      error={faults[key]}
      onChange={(value) => setValues({ ...values, [key]: value })}
    />
  );
  return (
    <StepPage
      frame={frame}
      title={words.title}
      action={<SendButton busy={frame.busy}>{words.save}</SendButton>}
    >
      <StepForm form={form} send={() => answer({ question: "sender", ...values, signsNotices: notices })}>
        <p class="soft">{words.why}</p>
        {FIELDS.slice(0, 2).map(field)}
        <label class="choice">
          <input
            type="checkbox"
            checked={notices}
            onChange={(event) => setNotices(event.currentTarget.checked)}
          />
          <span>{words.notices}</span>
        </label>
        {FIELDS.slice(2).map(field)}
      </StepForm>
    </StepPage>
  );
}
