import { NO_BREAK_SPACE as NBSP } from "../base/french-format.ts";
import { comparable } from "../base/normalise.ts";
import type { ActionKind, PlanLine, Reason } from "../model/plan.ts";
import type { Channel } from "../model/scenario.ts";

/** How a contact goes out, as a sentence ends; nothing for a decision. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  "e-mail": "par e-mail",
  téléphone: "par téléphone",
  courrier: "par courrier",
  "e-mail + courrier": "par e-mail et courrier",
  recommandé: "par recommandé",
  SMS: "par SMS",
  portail: "sur le portail",
  décision: "",
};

/** What each action is called, but for messages of a step, named by their rank. */
const ACTION_WORDS: Readonly<Record<ActionKind, string>> = {
  preventive: "Facture en ordre",
  reminder: "Relancer",
  call: "Appeler",
  letter: "Écrire",
  "registered-letter": "Mise en demeure par recommandé",
  "portal-check": "Vérifier le statut sur le portail",
  "settle-draft": `Envoyé${NBSP}?`,
  "broken-promise-call": `Appeler${NBSP}: promesse non tenue`,
  "missed-instalment-call": `Appeler${NBSP}: échéance du plan non réglée`,
  "rejected-payment-call": `Appeler${NBSP}: paiement rejeté`,
  "check-payment": "Vérifier le règlement",
  "mend-invoice": "Corriger la facture",
  "settle-duplicate": "Régler le doublon",
  "acknowledge-dispute": "Accuser réception du litige",
  "dispute-overdue": "Faire avancer le litige",
  decide: "Décider de la suite",
  "declare-claim": "Déclarer la créance",
  wait: "Attendre",
  hold: "Suspendu",
};

/** What a held line asks of the owner, by its reason. */
const HELD_WORDS: Partial<Record<Reason["code"], string>> = {
  "awaits-formal-notice": "Laisser en attente",
  "retention-proposed": `Retenue de garantie${NBSP}?`,
  "early-discount-proposed": `Escompte${NBSP}?`,
  "retention-of-title": `Réserve de propriété, cautions${NBSP}?`,
  guarantors: `Cautions, codébiteurs${NBSP}?`,
  "credit-note-expected": "Émettre l'avoir accordé",
  "promise-second-unconfirmed": `Confirmer la promesse${NBSP}?`,
  "instalment-plan": "Compléter l'échéancier",
  "deposit-maybe-counted-twice": `Acompte compté deux fois${NBSP}?`,
};

/** A promise in force: nothing to claim, a payment to look out for (method 7). */
const WATCHED = "À surveiller";

/** Tone of a written step, from the lateness it stands for. */
function writtenWords(line: PlanLine): string {
  if (line.reasons.some(({ code }) => code === "first-contact-old-item")) return "Point sur le compte";
  // Below the minimum of a registered letter the same words leave by post and e-mail.
  if (comparable(line.template ?? "").startsWith("mise en demeure")) return "Mise en demeure";
  const step = line.step ?? 1;
  if (step <= 1) return "Rappel courtois";
  if (line.action === "letter") return "Avis d'impayé";
  return step === 2 ? "Deuxième relance" : "Relance ferme";
}

/** The cell `Action` of a line, in a few words. */
export function actionWords(line: PlanLine): string {
  const channel = line.channel === undefined ? "" : CHANNEL_WORDS[line.channel];
  switch (line.action) {
    case "reminder":
    case "letter":
      return `${writtenWords(line)} ${channel}`.trim();
    case "preventive":
      if (line.channel === "téléphone") return `Appeler${NBSP}: facture en ordre${NBSP}?`;
      return `Facture en ordre${NBSP}? ${channel}`.trim();
    case "hold":
      if (line.state !== "à vérifier")
        return line.reasons[0]?.code === "promise" ? WATCHED : ACTION_WORDS.hold;
      return HELD_WORDS[line.reasons[0]?.code ?? "no-due-date"] ?? "À compléter";
    case "decide":
      return line.reasons[0]?.code === "step-unreadable" ? "Corriger le scénario" : ACTION_WORDS.decide;
    case "check-payment":
      if (line.reasons[0]?.code === "invoice-vanished") return `Facture disparue${NBSP}: payée${NBSP}?`;
      return line.reasons[0]?.code === "credit-blocks-formal-notice"
        ? "Lettrer avant la mise en demeure"
        : ACTION_WORDS["check-payment"];
    default:
      return ACTION_WORDS[line.action];
  }
}
