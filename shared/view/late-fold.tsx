import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface LateFoldProps {
  readonly title: string;
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}

/** A folded section whose content is made, and its code loaded, the first time it is unfolded. */
export function LateFold({ title, open = false, children }: LateFoldProps) {
  const [wanted, setWanted] = useState(open);
  return (
    <details
      class="fold"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>{title}</summary>
      <div class="fold-body">{wanted && children()}</div>
    </details>
  );
}
