import { formatEnglishAmount } from "../../base/english-format.ts";
import { formatAmount } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";
import type { LetterLanguage } from "../../model/letter.ts";

/** « 124 Ko », « 2,4 Mo ». */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0Ko`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}\u00a0Mo`;
}

/** Words of what goes with a message: files, paper, SMS, account letters. */
export const messageTexts = {
  files: {
    title: "Pièces jointes",
    none: "Aucune pièce jointe.",
    local: "Joindre un fichier…",
    remove: (name: string): string => `Retirer\u00a0: ${name}`,
    removeShort: "Retirer",
    joining: "Ajout…",
    empty: (name: string): string => `«\u00a0${name}\u00a0» est vide\u00a0: il n'a pas été joint.`,
    tooBig: (name: string, why: string): string => `«\u00a0${name}\u00a0» n'a pas été joint. ${why}`,
    unreadable: (name: string): string =>
      `«\u00a0${name}\u00a0» n'a pas pu être lu. Choisissez-le à nouveau.`,
    byHand:
      "La fenêtre de rédaction ne reçoit pas de fichier d'ici\u00a0: téléchargez ceux qu'il vous faut, puis joignez-les vous-même au message.",
    byHandNow: "Joignez vous-même au message\u00a0:",
  },
  paper: {
    download: "Télécharger le PDF",
    again: "Télécharger à nouveau",
    making: "Mise en page…",
    saved: (name: string): string => `«\u00a0${name}\u00a0» est dans vos téléchargements.`,
    statement: "Relevé de compte",
    penalties: "Décompte des pénalités",
    /** Said to the customer, in its language: what the statement does not count yet. */
    credits: {
      fr: (amount: Cents): string =>
        `À déduire du total\u00a0: ${formatAmount(amount)} d'avoirs ou de règlements reçus, qui ne sont pas encore affectés à une facture.`,
      en: (amount: Cents): string =>
        `To be deducted from the total: ${formatEnglishAmount(amount)} of credit notes or payments received, not yet allocated to an invoice.`,
    } satisfies Record<LetterLanguage, (amount: Cents) => string>,
    letter: "Lettre",
  },
  sms: {
    fold: "Envoyer plutôt un SMS",
    title: "SMS",
    explain:
      "Le SMS part de votre téléphone\u00a0: copiez le texte, ou ouvrez-le dans votre application de messages.",
    length: (characters: number, parts: number): string =>
      `${characters}\u00a0caractères, ${parts === 1 ? "un seul SMS" : `${parts}\u00a0SMS`}`,
    copy: "Copier le SMS",
    copied: "Le texte du SMS est dans le presse-papiers.",
    open: "Ouvrir dans mes messages",
    note: "Noter ce SMS au journal",
    noteHint: "Inscrit au journal une seule fois\u00a0; répondez «\u00a0Envoyé\u00a0» quand il est parti.",
    done: "Le SMS est au journal. Quand il est parti, répondez «\u00a0Envoyé\u00a0» dans la liste.",
    phone: "Téléphone",
  },
  account: {
    fold: "Relevé de compte et remerciement",
    statement: "Envoyer un relevé de compte",
    statementDraft: "Préparer le relevé",
    files: "Documents",
    statementSee: "Relire le relevé",
    statementHint: "Le compte tel qu'il est, sans relance. Le relevé en PDF peut être joint.",
    statementFile: "Télécharger le relevé (PDF)",
    penaltyFile: "Télécharger le décompte des pénalités (PDF)",
    penalty: "Décompte des pénalités (PDF)",
    statementPdf: "Relevé de compte (PDF)",
    noStatement: {
      nothing: "Aucun intérêt n'est dû à ce jour\u00a0: il n'y a pas de décompte à établir.",
      "no-invoice": "Aucune facture échue à ce jour\u00a0: il n'y a pas de décompte à établir.",
      "foreign-currency":
        "Les taux légaux ne valent que pour les créances en euros\u00a0: pas de décompte dans cette devise.",
    },
    thanksTitle: "Le règlement est arrivé",
    thanksList: (count: number): string => `Remercier\u00a0: promesses tenues (${count})`,
    thanks: "Remercier",
    back: "Retour à la balance",
    thanksSee: "Relire le remerciement",
    thanksHint: "Un mot bref, une fois le règlement reçu.",
  },
} as const;
