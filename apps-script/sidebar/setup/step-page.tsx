import type { ComponentChildren, Ref } from "preact";
import type { Failure } from "../failure.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { Page, Spinner } from "../page.tsx";
import { QUESTIONS, type Step } from "./steps.ts";
import { SETUP_WORDS as words } from "./words.ts";

/** What every step is given: what is going on, and the ways out. */
export interface StepFrame {
  readonly step: Step;
  readonly busy: boolean;
  readonly status: string;
  readonly failure: Failure | undefined;
  /** The step before, or out of the set-up. */
  readonly back: () => void;
  /** Out of the set-up, which waits where it is. */
  readonly leave: () => void;
}

/** Ties the form of a step to its button, at the foot of the panel. */
const FORM = "mise-en-route";

/** One step of the first run: where it stands among the five questions, its content, and its button. */
export function StepPage(props: {
  readonly frame: StepFrame;
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { step, busy, status, failure, back, leave } = props.frame;
  const at = (QUESTIONS as readonly Step[]).indexOf(step);
  return (
    <Page title={props.title} back={back} busy={busy} status={status} action={props.action}>
      <p class="setup-where">
        <span class="setup-dots" aria-hidden="true">
          {QUESTIONS.map((question, index) => (
            <i key={question} class={step === "end" || index <= at ? "past" : ""} />
          ))}
        </span>
        {at < 0 ? words.title : words.number(at + 1)}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {props.children}
      <button type="button" class="quiet setup-later" disabled={busy} onClick={leave}>
        {words.later}
      </button>
    </Page>
  );
}

/** The answer of a step, sent by its button. */
export function StepForm(props: {
  readonly send: () => void;
  readonly form?: Ref<HTMLFormElement>;
  readonly children: ComponentChildren;
}) {
  const { send, form = null, children } = props;
  return (
    <form
      id={FORM}
      ref={form}
      class="setup-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
    </form>
  );
}

/** The button that sends the form of a step. */
export function SendButton({ busy, children }: { readonly busy: boolean; readonly children: string }) {
  return (
    <button type="submit" form={FORM} class="main wide" disabled={busy}>
      {busy && <Spinner />}
      {children}
    </button>
  );
}
