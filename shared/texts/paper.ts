import type { LetterLanguage } from "../model/letter.ts";

/** What is printed around a letter on paper. */
export interface PaperWords {
  readonly subject: (subject: string) => string;
  /** « Lons-le-Saunier, le 23 novembre 2026 ». */
  readonly date: (date: string, city: string | undefined) => string;
}

const WORDS: Readonly<Record<LetterLanguage, PaperWords>> = {
  fr: {
    subject: (subject) => `Objet\u00a0: ${subject}`,
    date: (date, city) => (city === undefined ? `Le ${date}` : `${city}, le ${date}`),
  },
  en: {
    subject: (subject) => `Subject: ${subject}`,
    date: (date) => date,
  },
};

export function paperWords(language: LetterLanguage): PaperWords {
  return WORDS[language];
}

/** What the owner should know before posting a letter. */
export const PAPER_REMARKS = {
  noAddress:
    "Aucune adresse postale n'est connue pour ce client\u00a0: la fenêtre de l'enveloppe ne montrera que son nom. Complétez Clients\u00a0›\u00a0Adresse.",
  otherAddressee:
    "Cette lettre ne s'adresse pas au client\u00a0: la fenêtre de l'enveloppe est laissée vide. Écrivez l'adresse du destinataire sur l'enveloppe.",
  noCity:
    "L'adresse du client n'a ni code postal ni ville lisibles sur une ligne\u00a0: vérifiez-la avant de poster (Clients\u00a0›\u00a0Adresse).",
  longAddress:
    "L'adresse du client est longue\u00a0: elle est imprimée en petits caractères pour tenir dans la fenêtre de l'enveloppe (6\u00a0lignes de 38\u00a0caractères au plus).",
  cutAddress:
    "L'adresse du client ne tient pas dans la fenêtre de l'enveloppe\u00a0: elle y est abrégée, et imprimée en entier dans la lettre. Raccourcissez Clients\u00a0›\u00a0Adresse.",
  unwritable: (characters: readonly string[]): string =>
    `Ces caractères ne peuvent pas être imprimés et sont remplacés par □\u00a0: ${characters.join(" ")}. Écrivez le nom en caractères latins.`,
} as const;
