import { LIMITED_USE } from "./permissions.ts";

/** The longest texts that the Google Workspace Marketplace takes, in characters. */
export const LIMITS = { name: 50, short: 200, detailed: 16_000 } as const;

export interface Listing {
  readonly language: "fr" | "en";
  readonly name: string;
  readonly short: string;
  readonly detailed: string;
}

/** The category of the Marketplace under which Crescendo is filed, for both languages. */
export const CATEGORY = "Business tools › Accounting & finance";

const FR = `Vos factures sont dans un tableau ? Crescendo y lit qui vous doit combien et depuis quand, vous dit chaque matin qui relancer, dans quel ordre et pourquoi, et garde la trace de ce qui a été fait. Pensé pour les très petites entreprises françaises, sans comptable à demeure.

CE QU'IL FAIT
• Il reconnaît votre onglet de factures, avec vos propres titres de colonnes, ou un export comptable (FEC). S'il hésite, il demande.
• Il tient la balance âgée : non échu, 1–30, 31–60, 61–90, plus de 90 jours, par client et par devise.
• Il propose la liste du jour : promesses non tenues, délais légaux, puis les relances, chacune avec sa raison.
• Il importe vos relevés de banque (OFX, CAMT.053, CFONB 120, CSV) et rapproche les règlements. Ce qui est sûr est inscrit, le reste attend votre accord, tout s'annule.
• Il suit promesses, litiges, pauses et échéanciers dans un journal qui n'est jamais récrit.
• Il nomme chaque ligne illisible, avec sa cellule et ce qu'il faut faire.
• Il calcule pénalités de retard et indemnité forfaitaire d'après les textes. Un taux qu'il ne connaît pas est refusé, jamais deviné.
• Il ajoute six fonctions à vos formules : JOURS_RETARD, TRANCHE_RETARD, DATE_ECHEANCE, PENALITES_RETARD, INDEMNITE_RECOUVREMENT, BALANCE_AGEE.

CE QU'IL NE FAIT PAS
• Il n'envoie aucun message. C'est vous qui décidez.
• Il ne modifie pas vos cellules : il écrit dans ses propres onglets.
• Il ne relance pas deux fois, ni pour une facture payée, contestée ou promise.
• Il ne note pas vos clients : l'ordre des relances est une priorité de travail, fondée sur le montant, le retard et vos échanges, et rien n'est partagé entre utilisateurs.
• Il ne donne pas de conseil juridique.

EN TROIS MINUTES
1. Extensions › Crescendo › Ouvrir le panneau (ou Commencer).
2. Vérifiez le montant que vos clients vous doivent, répondez à quelques questions.
3. Vos onglets sont prêts. Vous pouvez vous arrêter et reprendre quand vous voulez.

VOS DONNÉES
Avant la première utilisation, sachez que Crescendo lit les factures, règlements et coordonnées de clients du classeur où vous l'ouvrez, et de celui-là seulement. Elles restent dans ce classeur : il n'y a ni serveur de Crescendo, ni statistique d'usage, ni publicité, ni code chargé à distance. ${LIMITED_USE.fr}

AUTORISATIONS
• Ce classeur : lire vos factures, tenir les onglets de Crescendo.
• Le panneau : afficher la liste du jour, l'import et l'aide à côté de la feuille.

Pour rédiger les messages et les lettres, une extension Chrome du même nom travaille à côté de Gmail sur le même classeur. Elle est facultative.

Crescendo est en français ; les lettres existent aussi en anglais. Ordinateur uniquement.`;

const EN = `Are your invoices in a spreadsheet? Crescendo reads who owes you how much and since when, tells you every morning whom to remind, in what order and why, and keeps a record of what was done. Made for very small French businesses that have no accountant in the house. The interface is in French.

WHAT IT DOES
• Recognises your invoice tab with your own column headings, or a French accounting export (FEC). When it is not sure, it asks.
• Keeps the aged balance: not due, 1–30, 31–60, 61–90, more than 90 days, by customer and currency.
• Proposes today's list: broken promises, legal dates, then reminders, each with its reason.
• Imports bank statements (OFX, CAMT.053, CFONB 120, CSV) and matches payments. Sure matches are written, the others wait for your approval, and everything can be undone.
• Follows promises, disputes, pauses and instalment plans in a journal that is never rewritten.
• Names every line it cannot read, with its cell and what to do.
• Computes late-payment interest and the fixed recovery indemnity under French law. A rate it does not know is refused, never guessed.
• Adds six functions to your formulas: JOURS_RETARD, TRANCHE_RETARD, DATE_ECHEANCE, PENALITES_RETARD, INDEMNITE_RECOUVREMENT, BALANCE_AGEE.

WHAT IT DOES NOT DO
• It sends no message. You decide.
• It does not change your cells: it writes in its own tabs.
• It does not remind twice, nor for an invoice that is paid, disputed or promised.
• It does not rate your customers: the order of reminders is a working priority based on amount, lateness and your exchanges, and nothing is shared between users.
• It gives no legal advice.

IN THREE MINUTES
1. Extensions › Crescendo › Ouvrir le panneau (or Commencer).
2. Check the amount that your customers owe you and answer a few questions.
3. Your tabs are ready. You can stop and resume whenever you like.

YOUR DATA
Before first use, please know that Crescendo reads the invoices, payments and customer contacts of the workbook in which you open it, and of that one only. They stay in that workbook: there is no Crescendo server, no usage statistics, no advertising and no code loaded from elsewhere. ${LIMITED_USE.en}

PERMISSIONS
• This workbook: read your invoices, keep Crescendo's tabs.
• The sidebar: show today's list, file import and help beside the sheet.

To write messages and letters, a Chrome extension of the same name works beside Gmail on the same workbook. It is optional.

Crescendo is in French; letters also exist in English. Desktop only.`;

export const LISTINGS: readonly Listing[] = [
  {
    language: "fr",
    name: "Crescendo – balance âgée et relances",
    short:
      "Vos factures dans un tableau : qui vous doit combien, qui relancer aujourd'hui et pourquoi. Vous décidez, vos données restent dans votre classeur.",
    detailed: FR,
  },
  {
    language: "en",
    name: "Crescendo – aged balance and reminders",
    short:
      "Your invoices in a spreadsheet: who owes you how much, whom to remind today and why. You decide, and your data stays in your workbook.",
    detailed: EN,
  },
];
