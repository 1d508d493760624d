import type { Day } from "../../base/day.ts";
import { formatDay } from "../../base/french-format.ts";
import type { Presentation } from "../formal-notice.ts";

/** Words of the formal notice in the panel. */
export const formalTexts = {
  title: "Mise en demeure",
  open: "Mise en demeure",
  back: "Retour au client",
  claimed: "Principal réclamé",
  withInterest: "Avec pénalités et indemnités",
  deadline: (day: Day): string => `Échéance imprimée dans la lettre\u00a0: le ${formatDay(day)}.`,
  deadlineHint: (postal: number, days: number): string =>
    `Dépôt supposé aujourd'hui, ${postal}\u00a0jours d'acheminement, puis ${days}\u00a0jours pour payer.`,
  guard: {
    blocking: "À régler d'abord",
    blockingHint: "La lettre ne peut pas être préparée tant que ces points ne sont pas réglés.",
    payments: "Affecter ces règlements",
    confirm: "À vérifier",
    confirmed: "J'ai vérifié ces points et je prépare la mise en demeure.",
    confirmMissing: "Cochez la case une fois ces points vérifiés.",
    reason: "Pourquoi avancer cette étape",
    reasonHint: "Votre motif est inscrit au journal avec l'étape avancée.",
    reasonMissing: "Dites pourquoi l'étape est avancée\u00a0: le journal garde votre motif.",
    clear: "Rien ne s'y oppose\u00a0: relances précédentes, adresse et montants sont en ordre.",
  },
  letter: (annexed: boolean): string =>
    annexed
      ? "La lettre et son décompte, tels qu'ils seront imprimés"
      : "La lettre, telle qu'elle sera imprimée",
  paper: "À savoir pour l'impression",
  prepare: "Préparer la mise en demeure (PDF)",
  preparing: "Mise en page et inscription au journal…",
  prepareHint: (annexed: boolean): string =>
    `Un clic\u00a0: le PDF${annexed ? " (lettre et décompte)" : ""} est enregistré dans vos téléchargements et la mise en demeure inscrite au journal, une seule fois. Rien n'est envoyé.`,
  done: (name: string): string =>
    `«\u00a0${name}\u00a0» est dans vos téléchargements, et le journal est à jour.`,
  already:
    "Cette mise en demeure avait déjà été préparée\u00a0: rien n'a été fait une seconde fois. Le PDF reste disponible ci-dessous.",
  changed:
    "Le journal a changé depuis l'ouverture de cette lettre\u00a0: rien n'a été inscrit. Elle vient d'être refaite avec ce qui a été noté\u00a0: relisez-la.",
  toPost: (day: Day): string => `Préparée le ${formatDay(day)}, pas encore postée`,
  fileAgain: "Télécharger à nouveau",
  posting: "Une fois la lettre déposée",
  posted: (day: Day, number: string): string =>
    number === ""
      ? `Postée le ${formatDay(day)}.`
      : `Postée le ${formatDay(day)}, recommandé n°\u00a0${number}.`,
  file: "La lettre (PDF)",
  joining: "La lettre est jointe…",
  copyDone: "La copie par e-mail est déjà préparée\u00a0: répondez «\u00a0Envoyé\u00a0» dans la liste.",
  copyByHand:
    "L'envoi a été noté à la main\u00a0: sans lettre préparée ici, il n'y a pas de copie à envoyer.",
  copyLate: (deadline: Day): string =>
    `Le délai que la lettre donne est passé depuis le ${formatDay(deadline)}\u00a0: sa copie par e-mail n'aurait plus d'objet.`,
  presentation: {
    title: "Première présentation",
    label: "Lettre présentée le",
    hint: "La date figure sur l'accusé de réception, ou sur le suivi de La Poste. Elle compte même si la lettre n'a pas été retirée.",
    consumer: "Pour un particulier, les intérêts au taux légal courent du lendemain de cette date.",
    save: "Noter la présentation",
    missing: "Indiquez le jour de la première présentation.",
    early: "La lettre ne peut pas être présentée avant son dépôt.",
    ahead: "Ce jour ne peut pas être dans le futur.",
    how: "Ce qui s'est passé",
    hows: {
      delivered: "Remise au destinataire",
      unclaimed: "Non réclamée au bureau de poste",
      refused: "Refusée",
      presented: "Je ne sais pas encore",
    } satisfies Record<Presentation, string>,
    done: (day: Day, words: string): string =>
      words === ""
        ? `Présentée le ${formatDay(day)}.`
        : `Le ${formatDay(day)}\u00a0: ${words.toLowerCase()}.`,
    saved: "Première présentation notée au journal.",
  },
  another: "Préparer une autre mise en demeure",
} as const;
