import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface PickFoldProps {
  readonly title: string;
  readonly error: string | undefined;
  /** The lines to tick. */
  readonly children: ComponentChildren;
}

/** Lines to tick, folded away; it unfolds by itself when that is what is wrong. */
export function PickFold({ title, error, children }: PickFoldProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      class="pick"
      open={unfolded || error !== undefined}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <ul>{children}</ul>
      {error !== undefined && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </details>
  );
}
