import { useId } from "preact/hooks";

interface RadioChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly stacked?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few answers, all of them in view. */
export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { legend, options, value, stacked = false, onChange } = props;
  const name = useId();
  return (
    <fieldset class={stacked ? "choices stacked" : "choices"}>
      <legend>{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
