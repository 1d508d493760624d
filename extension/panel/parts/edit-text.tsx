import "../drafts.css";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface EditTextProps {
  readonly label: string;
  readonly value: string;
  /** Lines at least. */
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** A text of a letter, as high as its lines: it is read whole, without a second scroll bar. */
export function EditText({ label, value, rows = 4, onChange }: EditTextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = area.current;
    // The height follows what is written, also after a change of the text from outside.
    if (box === null || box.value !== value) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  }, [value]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        class="words"
        rows={rows}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
