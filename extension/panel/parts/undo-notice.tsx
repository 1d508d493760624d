import { Notice } from "#shared/view/notice.tsx";

interface UndoNoticeProps {
  /** What was just done, in a sentence; empty: nothing yet. */
  readonly said: string;
  /** The word of the button that takes it back. */
  readonly word: string;
  readonly busy: boolean;
  /** `undefined`: it cannot be taken back here. */
  readonly onUndo: (() => void) | undefined;
}

/** What was just done, brought to the eye and to the ear, with its way back. */
export function UndoNotice({ said, word, busy, onUndo }: UndoNoticeProps) {
  return (
    <div>
      {said !== "" && (
        <Notice key={said} focus>
          <p>{said}</p>
          {onUndo !== undefined && (
            <button type="button" class="quiet" disabled={busy} onClick={onUndo}>
              {word}
            </button>
          )}
        </Notice>
      )}
    </div>
  );
}
