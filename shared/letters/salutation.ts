import { plainField } from "./plain-field.ts";

export interface Salutation {
  /** « Bonjour Madame Lefèvre, », « Bonjour, » when nobody is known. */
  readonly greeting: string;
  /** « Madame », « Madame, Monsieur » when nobody is known: letters open and close with it. */
  readonly title: string;
}

const UNKNOWN: Salutation = { greeting: "Bonjour,", title: "Madame, Monsieur" };

const COUPLE =
  /^(?:m\.?|mr|monsieur) (?:et|&) (?:mme|madame) (.+)$|^(?:mme|madame) (?:et|&) (?:m\.?|mr|monsieur) (.+)$/i;

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:mme\.?|madame|mlle\.?|mademoiselle) (.+)$/i, "Madame"],
  [/^(?:m\.|m|mr\.?|monsieur) (.+)$/i, "Monsieur"],
  [/^(?:me|maître) (.+)$/i, "Maître"],
  [/^(?:dr\.?|docteur) (.+)$/i, "Docteur"],
];

/**
 * How to greet the `Interlocuteur` of a customer. Only a written civility is used: a first name or a department says
 * nothing sure of a person, so it gives « Bonjour, ».
 */
export function salutationOf(contact: string | undefined): Salutation {
  // « Mme Lefèvre (compta) », « Mme Lefèvre, gérante »: the name alone.
  const name = plainField((contact ?? "").split(/[(,;/–]/)[0] ?? "");
  const couple = COUPLE.exec(name);
  if (couple) {
    return {
      greeting: `Bonjour Madame et Monsieur ${couple[1] ?? couple[2] ?? ""},`,
      title: "Madame, Monsieur",
    };
  }
  for (const [pattern, title] of TITLES) {
    const match = pattern.exec(name);
    if (match) return { greeting: `Bonjour ${title} ${match[1] ?? ""},`, title };
  }
  return UNKNOWN;
}
