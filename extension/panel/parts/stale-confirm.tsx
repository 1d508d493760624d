import { useLayoutEffect, useRef } from "preact/hooks";
import { draftTexts } from "#shared/texts/panel/drafts.ts";

interface StaleConfirmProps {
  readonly asks: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
}

/** The second click: what will happen, then yes or back. The focus comes here, where the first click was. */
export function StaleConfirm({ asks, yes, busy, onYes, onBack }: StaleConfirmProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <>
      <p role="status">{asks}</p>
      <div class="actions">
        <button type="button" class="main" ref={first} disabled={busy} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onBack}>
          {draftTexts.stale.back}
        </button>
      </div>
    </>
  );
}
