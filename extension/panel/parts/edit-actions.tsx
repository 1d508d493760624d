import { draftTexts } from "#shared/texts/panel/drafts.ts";

interface EditActionsProps {
  readonly editing: boolean;
  /** The words are not those that were proposed. */
  readonly edited: boolean;
  readonly onEditing: (editing: boolean) => void;
  /** Back to the text that was proposed. */
  readonly onBack: () => void;
}

/** From reading a message to rewriting it, and back to the text that was proposed. */
export function EditActions({ editing, edited, onEditing, onBack }: EditActionsProps) {
  const texts = draftTexts.edit;
  return (
    <>
      {edited && (
        <p class="soft small" role="status" data-half-typed tabIndex={-1}>
          {texts.edited}
        </p>
      )}
      <div class="actions">
        <button type="button" class={editing ? undefined : "quiet"} onClick={() => onEditing(!editing)}>
          {editing ? texts.done : texts.open}
        </button>
        {edited && (
          <button type="button" class="quiet" onClick={onBack}>
            {texts.back}
          </button>
        )}
      </div>
    </>
  );
}
