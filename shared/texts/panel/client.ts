import { NO_BREAK_SPACE as NBSP } from "../../base/french-format.ts";

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** Words of a customer's page in the panel, besides those it shares with the add-on. */
export const clientTexts = {
  back: "Retour",
  toPage: "Page du client",
  toPageLabel: (name: string): string => `Page du client${NBSP}: ${name}`,
  backToPage: "Retour à la page du client",
  close: "Fermer",
  segment: (segment: string): string => segment.charAt(0).toUpperCase() + segment.slice(1),
  code: (code: string): string => `code ${code}`,
  act: {
    read: "Lire le message et le préparer",
    call: "Préparer cet appel",
    formal: "Préparer la mise en demeure",
    open: "Ouvrir cette ligne",
    label: (words: string, action: string): string => `${words}${NBSP}: ${action}`,
  },
  draft: `Ce message attend votre réponse, en haut de cette page${NBSP}: «${NBSP}Envoyé${NBSP}» ou «${NBSP}Pas envoyé${NBSP}».`,
  contact: {
    cellChanged: (cell: string, now: string): string =>
      `La cellule ${cell} de l'onglet ${quoted("Clients")} contient maintenant ${now === "" ? "rien" : quoted(now)}${NBSP}: elle a changé depuis que cette page l'a lue. Rien n'a été modifié${NBSP}: vérifiez ce que vous avez saisi, puis enregistrez de nouveau.`,
    moved: `L'onglet ${quoted("Clients")} vient de changer, sur un autre ordinateur ou dans un autre onglet. Rien n'a été modifié${NBSP}: vérifiez, puis recommencez.`,
  },
} as const;
