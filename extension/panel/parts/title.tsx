import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The title of a screen: it takes the focus when the screen opens, so that a reader starts there. */
export function Title({
  children,
  focus = true,
}: {
  readonly children: ComponentChildren;
  readonly focus?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
    if (focus) window.scrollTo(0, 0);
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
