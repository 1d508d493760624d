import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { VIEW_WORDS } from "../texts/view.ts";
import { Icon } from "./icon.tsx";
import { OpenHelpContext } from "./open-help.ts";

interface ProblemBoxProps {
  /** What could not be done. */
  readonly title?: string;
  readonly message: string;
  /** Steps that mend it, in order. */
  readonly steps?: readonly string[];
  /** What « Aide » is opened on, when it is not the message as it is shown. */
  readonly about?: string | undefined;
  /** The one thing that helps, when there is one. */
  readonly children?: ComponentChildren;
}

/** What went wrong, what mends it, and the way to the page of the guide that explains it. */
export function ProblemBox({ title, message, steps = [], about, children }: ProblemBoxProps) {
  const openHelp = useContext(OpenHelpContext);
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <div>
        {title !== undefined && <p class="strong">{title}</p>}
        <p class="message">{message}</p>
        {steps.length > 0 && (
          <ol class="numbered">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {children}
        {openHelp !== undefined && (
          <button type="button" class="link" onClick={() => openHelp(about ?? message)}>
            {VIEW_WORDS.help}
          </button>
        )}
      </div>
    </div>
  );
}
