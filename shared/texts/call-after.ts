import type { Day } from "../base/day.ts";
import { dayInWords } from "./call-forms.ts";

/** What is said once a call is noted, and what can follow it. */
export const callAfterTexts = {
  noted: "Appel noté dans le journal.",
  noAnswer: "Tentative notée dans le journal.",
  promise: (amount: string, day: Day): string =>
    `Promesse notée\u00a0: ${amount === "" ? "règlement" : amount} le ${dayInWords(day)}.`,
  promiseHolds: "Pas de relance d'ici là.",
  promisePart: (rest: string): string =>
    `Pas de relance de cette somme d'ici là\u00a0; le reste (${rest}) suit son cours.`,
  promiseFar:
    "À plus de 30 jours, elle est suivie comme un échéancier\u00a0: mieux vaut l'écrire et la faire signer.",
  promiseUnconfirmed:
    "Une promesse précédente n'a pas été tenue\u00a0: confirmez celle-ci dans «\u00a0Engagements et litiges\u00a0» pour qu'elle suspende les relances.",
  dispute: "Litige noté : la part contestée n'est plus réclamée, le reste continue.",
  announcedPaid:
    "Noté : le client dit avoir payé. Si rien n'arrive sous cinq jours ouvrés, il faudra vérifier.",
  callBack: (day: Day): string => `Rappel noté pour le ${dayInWords(day)}.`,
  undo: "Annuler",
  undone: "Annulé : l'appel ne compte plus. Ses lignes restent dans le journal, suivies de leur annulation.",
  recap: "Récapitulatif de l'appel",
  recapButton: "Préparer le récapitulatif par e-mail",
  recapHint: "Un message court qui confirme ce qui a été dit.",
  confirmation: "Confirmation de la promesse",
  confirmationButton: "Préparer la confirmation par e-mail",
  confirmationHint: "Le client a sous les yeux le jour et le montant qu'il a donnés.",
  acknowledgement: "Accusé de réception au client",
  acknowledgementButton: "Préparer l'accusé de réception",
  acknowledgementHint: "Il redit le point contesté, qui répond et quand, et ce qui reste dû par ailleurs.",
  handOver: (owner: string): string => `Transmission à ${owner}`,
  handOverButton: "Préparer la transmission",
  handOverHint: "Le message porte les factures et le point contesté ; le journal garde à qui il est confié.",
  read: "Lire le message",
} as const;
