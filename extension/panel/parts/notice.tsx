import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { panelTexts } from "../../texts/panel.ts";
import type { Failure } from "../failure.ts";
import { Icon } from "./icon.tsx";

interface NoticeProps {
  readonly children: ComponentChildren;
  /** The button that was pressed is gone: the focus comes here, not back to the top of the page. */
  readonly focus?: boolean;
}

/** A result that a screen reader hears at once. */
export function Notice({ children, focus = false }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div class="notice" role="status" ref={box} tabIndex={focus ? -1 : undefined}>
      <Icon name="check" />
      <div>{children}</div>
    </div>
  );
}

const REMEDIES = {
  reconnect: panelTexts.errors.reconnect,
  choose: panelTexts.errors.chooseAgain,
  retry: panelTexts.retry,
  options: panelTexts.errors.openOptions,
} as const;

export type Remedies = Readonly<Partial<Record<Failure["remedy"], () => void>>>;

/** An error with the one thing that helps; beside a button that can simply be pressed again, no remedy is needed. */
export function Problem({ failure, remedies }: { readonly failure: Failure; readonly remedies?: Remedies }) {
  const act = remedies?.[failure.remedy];
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <div>
        <p>{failure.message}</p>
        {act !== undefined && (
          <button type="button" class="quiet" onClick={act}>
            {REMEDIES[failure.remedy]}
          </button>
        )}
      </div>
    </div>
  );
}
