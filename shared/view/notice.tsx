import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";

interface NoticeProps {
  readonly children: ComponentChildren;
  /** The button that was pressed is gone: the focus comes here, not back to the top of the page. */
  readonly focus?: boolean;
  /** `false`: the place around it is heard already; a reader would say it twice. */
  readonly live?: boolean;
}

/** A result that a screen reader hears at once. */
export function Notice({ children, focus = false, live = true }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus) box.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div class="notice" role={live ? "status" : undefined} ref={box} tabIndex={focus ? -1 : undefined}>
      <Icon name="check" />
      <div>{children}</div>
    </div>
  );
}
