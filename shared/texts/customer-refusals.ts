import { NO_BREAK_SPACE as NBSP } from "../base/french-format.ts";

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** Why nothing of what was noted of a customer is written, or a cell not shown; the panel in Sheets receives these ready. */
export const customerRefusals = {
  unknownCustomer:
    "Ce client n'est plus dans vos onglets\u00a0: il a été renommé ou ses lignes ont été supprimées. Rien n'a été noté\u00a0: revenez à la liste des clients.",
  invoiceGone: (number: string): string =>
    `La facture ${number} n'est plus ouverte chez ce client\u00a0: elle vient d'être réglée, ou sa ligne a changé. Rien n'a été noté\u00a0: vérifiez, puis recommencez.`,
  eventGone:
    "Ce point n'est plus ouvert\u00a0: il vient d'être clos ou annulé, ici ou sur un autre ordinateur. Rien n'a été noté.",
  notCancelled: {
    unknown: "Cette ligne n'est plus dans le journal. Rien n'a été modifié.",
    already: "C'était déjà annulé\u00a0: rien n'a été écrit une seconde fois.",
    run: "Un rapprochement s'annule dans «\u00a0Règlements\u00a0», avec les cellules qu'il a changées. Rien n'a été modifié.",
    cancellation:
      "Une annulation ne s'annule pas\u00a0: notez de nouveau ce qui doit compter. Rien n'a été modifié.",
    draft:
      "Ce message est préparé dans Gmail\u00a0: répondez «\u00a0Pas envoyé\u00a0» dans l'extension, qui supprime aussi le brouillon. Rien n'a été modifié.",
  },
  cellChanged: (cell: string, now: string): string =>
    `La cellule ${cell} de l'onglet ${quoted("Clients")} contient maintenant ${now === "" ? "rien" : quoted(now)}${NBSP}: elle a changé depuis que cette page l'a lue. Rien n'a été modifié${NBSP}: rouvrez la page du client.`,
  noColumn: (header: string): string =>
    `L'onglet ${quoted("Clients")} n'a pas de colonne ${quoted(header)}. Rien n'a été modifié${NBSP}: ajoutez-la, puis recommencez.`,
  notCustomer: `Ce nom n'est pas celui d'un client de vos onglets. Rien n'a été modifié.`,
  cell: {
    noTab: (tab: string): string =>
      `L'onglet ${quoted(tab)} n'existe plus${NBSP}: il a été renommé ou supprimé. Actualisez, puis recommencez.`,
    noRow: (tab: string, row: number): string =>
      `L'onglet ${quoted(tab)} n'a plus de ligne ${row}${NBSP}: des lignes ont été supprimées. Actualisez, puis recommencez.`,
    hidden: (tab: string): string =>
      `L'onglet ${quoted(tab)} est masqué${NBSP}: affichez-le par le menu Affichage › Feuilles masquées, puis recommencez.`,
  },
} as const;
