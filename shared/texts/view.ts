import { plural } from "../base/french-format.ts";

/** Words of the components that both products show. */
export const VIEW_WORDS = {
  loading: "Lecture du classeur…",
  help: "Voir dans l'aide",
  barLabel: (name: string, parts: string): string => `Ancienneté de la dette, ${name}\u00a0: ${parts}`,
  guide: {
    title: "Aide",
    search: "Chercher dans l'aide",
    searchHint: "Un mot, ou les premiers mots d'un message.",
    found: (count: number): string =>
      count === 0 ? "Rien ne répond à ces mots." : plural(count, "rubrique", "rubriques"),
    contents: "Sommaire",
    toContents: "Sommaire de l'aide",
    next: (title: string): string => `Ensuite\u00a0: ${title}`,
    unknown:
      "L'aide n'a pas de rubrique pour ce message. Cherchez un de ses mots ci-dessous, ou parcourez le sommaire.",
  },
} as const;
