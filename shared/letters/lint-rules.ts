import type { Bilingual, LintContext } from "./lint-context.ts";

/** Words that a letter must not hold. */
export interface ForbiddenRule {
  readonly code: string;
  /** In French: the owner reads it, whatever the language of the letter. */
  readonly message: string;
  readonly applies: (context: LintContext) => boolean;
  /** Read on a text without accents nor case. */
  readonly pattern: Bilingual<RegExp>;
  /** Taken out before looking: the same words where they are right. */
  readonly allowed?: Partial<Bilingual<RegExp>>;
}

/** Something that a letter must hold. */
export interface RequiredRule {
  readonly code: string;
  readonly message: string;
  /** What to write, where the words to write are those of the language. */
  readonly englishMessage?: string;
  readonly applies: (context: LintContext) => boolean;
  /** On a text without accents nor case. */
  readonly present: Bilingual<(text: string) => boolean>;
}

/** Present where every pattern of its language is found. */
export function both(fr: readonly RegExp[], en: readonly RegExp[]): Bilingual<(text: string) => boolean> {
  const every =
    (patterns: readonly RegExp[]) =>
    (text: string): boolean =>
      patterns.every((pattern) => pattern.test(text));
  return { fr: every(fr), en: every(en) };
}
