import type { ComponentChildren } from "preact";

/** A section that stays folded until it is asked for. */
export function Fold({
  title,
  children,
  open = false,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}) {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
