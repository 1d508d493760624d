import type { ComponentChildren } from "preact";
import type { Action } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface ActionFormProps {
  /** What sending the form does. */
  readonly action: Action<readonly []>;
  readonly class?: string;
  /** Read when the form is entered. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A form that does one thing: its fields say their own errors, and what went wrong in doing it stands at its foot. */
export function ActionForm({ action, class: look, label, children }: ActionFormProps) {
  return (
    <form
      class={look}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        action.run();
      }}
    >
      {children}
      {action.failure !== undefined && <Problem failure={action.failure} />}
    </form>
  );
}
