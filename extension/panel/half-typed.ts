/** A field that something was typed into, as it now stands. */
export interface TypedField {
  /** What it held before. */
  readonly before: string;
  readonly value: string;
  /** It can be seen: its form was neither sent nor closed. */
  readonly isThere: boolean;
}

/** The field typed into last that would lose something; `undefined`: leaving loses nothing. */
export function halfTyped<T extends TypedField>(fields: readonly T[]): T | undefined {
  const kept = fields.filter(({ before, value, isThere }) => isThere && before.trim() !== value.trim());
  return kept[kept.length - 1];
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields that hold words of the owner's: neither a search, nor a choice, nor a file. */
const WORDS =
  "main textarea, main input:not([type=search], [data-search], [type=checkbox], [type=radio], [type=file])";

/** Says of words typed before, in fields that are gone, that they are not kept yet. */
const SAID = "main [data-half-typed]";

/** What was typed on the screen, for as long as it is shown. */
export interface TypingWatch {
  /** The field that leaving would empty, or what says that something is not kept yet. */
  half(): HTMLElement | undefined;
}

/** Remembers what each field held when it was entered. @param signal stops it */
export function watchTyping(signal: AbortSignal): TypingWatch {
  const before = new Map<Field, string>();
  const typed = new Set<Field>();
  const fieldOf = (target: EventTarget | null): Field | undefined =>
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.matches(WORDS)
      ? target
      : undefined;
  document.addEventListener(
    "focusin",
    ({ target }) => {
      const field = fieldOf(target);
      if (field !== undefined && !before.has(field)) before.set(field, field.value);
    },
    { signal },
  );
  document.addEventListener(
    "input",
    ({ target }) => {
      const field = fieldOf(target);
      if (field === undefined) return;
      // The one typed into last stands last.
      typed.delete(field);
      typed.add(field);
    },
    { signal, capture: true },
  );
  return {
    half() {
      for (const field of before.keys()) if (!field.isConnected) before.delete(field);
      for (const field of typed) if (!field.isConnected) typed.delete(field);
      const fields = [...typed].map((field) => ({
        field,
        before: before.get(field) ?? "",
        value: field.value,
        isThere: field.checkVisibility(),
      }));
      const said = [...document.querySelectorAll<HTMLElement>(SAID)].find((one) => one.checkVisibility());
      return halfTyped(fields)?.field ?? said;
    },
  };
}
