import { useId } from "preact/hooks";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What may be typed. */
  readonly hint?: string;
  /** What was found, heard as it changes. */
  readonly said?: string;
}

/** The search of a screen: « / » leads here from anywhere, Escape empties it, then leaves it. */
export function SearchField({ label, value, onChange, hint, said = "" }: SearchFieldProps) {
  const id = useId();
  return (
    <search class="field">
      <label class="small" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        data-search=""
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (value === "") event.currentTarget.blur();
          else onChange("");
        }}
      />
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="soft small" role="status">
        {said}
      </p>
    </search>
  );
}
