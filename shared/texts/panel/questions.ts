import type { Day } from "../../base/day.ts";
import { formatDay } from "../../base/french-format.ts";

/** What the panel says where only the owner can tell. */
export const questionTexts = {
  vanished: {
    title: (count: number): string => (count < 2 ? "Facture disparue" : "Factures disparues"),
    explain: (count: number): string =>
      count < 2
        ? "Le journal la connaît, et aucun onglet ne la contient plus. Qu'est-elle devenue\u00a0?"
        : "Le journal les connaît, et aucun onglet ne les contient plus. Que sont-elles devenues\u00a0?",
    choose: "Votre réponse vaut pour",
    unknownAmount: "montant inconnu",
    paid: (count: number): string => (count < 2 ? "Payée" : "Payées"),
    cancelled: (count: number): string => (count < 2 ? "Annulée" : "Annulées"),
    hint: "Si la ligne a été effacée par erreur, remettez-la dans votre onglet\u00a0: la question disparaît d'elle-même.",
    none: "Cochez au moins une facture.",
    done: (numbers: string, paid: boolean, count: number): string => {
      const what = paid ? (count < 2 ? "payée" : "payées") : count < 2 ? "annulée" : "annulées";
      return `Noté au journal\u00a0: ${numbers}, ${what}.`;
    },
  },
  retention: {
    question: (amount: string, number: string): string =>
      `${amount} restent sur ${number}\u00a0: est-ce une retenue de garantie\u00a0?`,
    release: "Exigible le",
    releaseHint:
      "Un an après la réception des travaux. Jour de réception inconnu\u00a0: un an après la facture.",
    releaseMissing: "Indiquez le jour où la retenue devient exigible.",
    yes: "Oui, la mettre de côté",
    no: "Non, ce reste est dû",
    accepted: (number: string, day: Day): string =>
      `Retenue notée\u00a0: le reste de ${number} ne sera réclamé qu'à partir du ${formatDay(day)}.`,
  },
  discount: {
    question: (amount: string, number: string): string =>
      `${amount} restent sur ${number}, réglée avant l'échéance\u00a0: est-ce un escompte\u00a0?`,
    how: (number: string, amount: string): string =>
      `Si oui, ajoutez une ligne à l'onglet «\u00a0Règlements\u00a0»\u00a0: le client, Montant ${amount}, Factures ${number}, Moyen «\u00a0escompte\u00a0». La facture sera soldée. Relisez ensuite le classeur.`,
    no: "Non, ce reste est dû",
  },
  deposit: {
    question: (number: string, deposits: string): string =>
      `La facture ${number} compte-t-elle encore l'acompte ${deposits}\u00a0?`,
    explain: (amount: string): string =>
      `En attendant votre réponse, ${amount} ne sont pas réclamés. Regardez la facture\u00a0: l'acompte y est-il déduit du total\u00a0?`,
    repeated: (amount: string): string => `Oui\u00a0: déduire ${amount}`,
    deducted: "Non, il est déjà déduit",
    doneRepeated: (number: string): string =>
      `Noté\u00a0: l'acompte est déduit de ${number}, une seule fois.`,
    doneDeducted: (number: string): string => `Noté\u00a0: ${number} est due en entier.`,
  },
  refused: (number: string): string => `Noté\u00a0: le reste de ${number} est dû, et sera relancé comme tel.`,
  looking: "Recherche du règlement concerné…",
  inPayments: "Cette question est posée avec le règlement qui laisse ce reste.",
  toPayments: "Répondre dans «\u00a0Règlements\u00a0»",
  undo: "Cette réponse s'annule depuis le journal.",
} as const;
