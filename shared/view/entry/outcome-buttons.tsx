interface OutcomeButtonsProps<T extends string> {
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T | undefined;
  readonly onChoose: (one: T) => void;
}

/** What happened, as buttons side by side: the form of the chosen one opens below. */
export function OutcomeButtons<T extends string>({ choices, chosen, onChoose }: OutcomeButtonsProps<T>) {
  return (
    <div class="outcomes">
      {choices.map(([one, label]) => (
        <button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          {label}
        </button>
      ))}
    </div>
  );
}
