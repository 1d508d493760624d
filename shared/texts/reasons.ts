import { formatAmount, formatDay, NO_BREAK_SPACE as NBSP, plural } from "../base/french-format.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import { CHANNEL_WORDS } from "./action-words.ts";

const amountOf = (reason: Reason, currency: string): string =>
  reason.amount === undefined ? "" : formatAmount(reason.amount, reason.currency ?? currency);
const dayOf = (reason: Reason): string => (reason.day === undefined ? "" : formatDay(reason.day));
const since = (reason: Reason, words: string): string =>
  reason.day === undefined ? "" : ` ${words} ${dayOf(reason)}`;
const ofAmount = (reason: Reason, currency: string): string =>
  reason.amount === undefined ? "" : ` de ${amountOf(reason, currency)}`;

const CRITERIA: Readonly<Record<string, string>> = {
  turnover: "client des 80 % du chiffre d'affaires",
  "large-invoice": "facture d'au moins trois fois la moyenne",
  means: "réglée par chèque ou virement",
  sector: "secteur ou client à risque",
  always: "suivi systématique du dépôt",
};

const OUTCOMES: Readonly<Record<string, string>> = {
  "nothing-yet": "jamais relancé",
  answered: "a répondu au dernier appel",
  wrote: "a écrit",
  "gave-word": "s'était engagé",
  "cash-difficulty": "a parlé de difficultés de trésorerie",
  refusal: "a refusé de payer",
  "unanswered-message": "dernier message sans réponse",
  "unanswered-call": "dernier appel sans réponse",
  "formal-notice": "mis en demeure",
};

/** `Motif` of the notes that answer « n'est plus dans vos factures : payée ? ». */
export const VANISHED_MOTIVES = {
  paid: `ligne retirée${NBSP}: payée`,
  cancelled: `ligne retirée${NBSP}: annulée`,
} as const;

/** `Motif` of the notes that answer « cette facture reprend-elle l'acompte ? ». */
export const DEPOSIT_MOTIVES = { repeated: "acompte repris", deducted: "acompte déjà déduit" } as const;

/** Past this number of names a sentence counts the others. */
const NAMED = 4;

/** « Alpha, Bêta et Gamma »; a long list ends with « et 12 autres ». */
function listed(names: readonly string[]): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - shown.length;
  const words = rest === 0 ? shown : [...shown, `${rest} autres`];
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}

function vanishedClause(reason: Reason, currency: string): string {
  const several = (reason.count ?? 1) > 1;
  const amount =
    reason.amount === undefined ? "" : ` (dernier montant connu${NBSP}: ${amountOf(reason, currency)})`;
  const asked = several
    ? `ne sont plus dans vos factures${amount}${NBSP}: payées${NBSP}?`
    : `n'est plus dans vos factures${amount}${NBSP}: payée${NBSP}?`;
  return (
    `${listed(reason.names ?? [])} ${asked} Si oui, notez-le dans Journal (événement «${NBSP}note${NBSP}», ` +
    `motif «${NBSP}${VANISHED_MOTIVES.paid}${NBSP}» ou «${NBSP}${VANISHED_MOTIVES.cancelled}${NBSP}»)`
  );
}

/** « plutôt par téléphone : environ 16,00 € de mieux, coût du contact déduit ». */
function adviceClause(reason: Reason, currency: string): string {
  const words = Object.entries(CHANNEL_WORDS).find(([channel]) => channel === reason.text)?.[1] ?? "";
  return `conseil${NBSP}: plutôt ${words}, environ ${amountOf(reason, currency)} de mieux une fois le coût du contact déduit`;
}

/** « (2/4) »: which instalment of how many. */
const rankOf = ({ step, count }: Reason): string =>
  step === undefined || count === undefined ? "" : ` (${step}/${count})`;

/** By when a dispute is to be answered, and for how long that day has been over. */
function answerDue(reason: Reason): string {
  if (reason.day === undefined) return "";
  const over = reason.count === undefined ? "" : `, dépassée de ${plural(reason.count, "jour")}`;
  return `, réponse attendue le ${dayOf(reason)}${over}`;
}

/** The French clause of a reason, without capital or final stop; empty when there is nothing to say. */
export function reasonClause(reason: Reason, currency: string): string {
  const count = reason.count ?? 0;
  switch (reason.code) {
    case "step-reached":
      return `étape ${reason.step ?? ""} atteinte${since(reason, "depuis le")}`;
    case "step-later":
      return reason.step === undefined
        ? `prochaine étape le ${dayOf(reason)}`
        : `étape ${reason.step} à partir du ${dayOf(reason)}`;
    case "not-working-day":
      return `jour non ouvré, reporté au ${dayOf(reason)}`;
    case "spacing":
      return count === 0
        ? `contact trop récent, reporté au ${dayOf(reason)}`
        : `dernier contact le ${dayOf(reason)}, ${plural(count, "jour")} au moins entre deux`;
    case "too-many-contacts":
      return `déjà ${plural(count, "contact")} en 30 jours`;
    case "below-minimum":
      return `total réclamable inférieur au minimum${ofAmount(reason, currency)}`;
    case "credit-covers":
      return `avoirs ou règlements non lettrés${ofAmount(reason, currency)}${NBSP}: rien à réclamer`;
    case "credit-deducted":
      return `avoirs ou règlements non lettrés déduits${NBSP}: ${amountOf(reason, currency)}`;
    case "credit-blocks-formal-notice":
      return `mise en demeure refusée tant qu'un avoir ou règlement${ofAmount(reason, currency)} n'est pas lettré`;
    case "dispute":
      return `litige${ofAmount(reason, currency)}${reason.text === undefined ? "" : ` (${reason.text})`}${answerDue(reason)}`;
    case "undisputed-waits":
      return `part non contestée, en attente de l'accusé de réception du litige${since(reason, "jusqu'au")}`;
    case "undisputed-unacknowledged":
      return `part non contestée d'un litige${since(reason, "du")} dont il n'a pas été accusé réception`;
    case "credit-note-expected":
      return `avoir${ofAmount(reason, currency)} accordé${since(reason, "le")} à la clôture du litige${NBSP}: à émettre, rien n'est réclamé de cette part`;
    case "promise":
      return `règlement promis${ofAmount(reason, currency)}${since(reason, "pour le")}`;
    case "promise-second-unconfirmed":
      return `deuxième promesse${ofAmount(reason, currency)}${since(reason, "pour le")} après une promesse non tenue${NBSP}: à confirmer`;
    case "promise-not-trusted":
      return `nouvelle promesse pour le ${dayOf(reason)}, sans suspension${NBSP}: plusieurs n'ont pas été tenues`;
    case "promise-broken":
      return reason.amount === undefined
        ? `promesse pour le ${dayOf(reason)} non tenue`
        : `promesse pour le ${dayOf(reason)} tenue en partie${NBSP}: ${amountOf(reason, currency)} reçus`;
    case "promise-beyond-30-days":
      return `règlement promis à plus de 30 jours${since(reason, "pour le")}${NBSP}: traité comme un échéancier`;
    case "instalment-plan":
      return reason.day === undefined
        ? "échéancier sans date d'échéance, à compléter dans Journal"
        : `échéancier en cours, prochaine échéance le ${dayOf(reason)}${rankOf(reason)}`;
    case "instalment-missed":
      return `échéance${rankOf(reason)} du ${dayOf(reason)} non réglée${reason.amount === undefined ? "" : `${NBSP}: ${amountOf(reason, currency)}`}`;
    case "announced-paid":
      return `annoncé payé${reason.day === undefined ? "" : `, attente jusqu'au ${dayOf(reason)}`}`;
    case "announced-paid-not-seen":
      return `annoncé payé${since(reason, "le")}, règlement non vu`;
    case "call-back":
      return `à rappeler${since(reason, "le")}`;
    case "cash-difficulty":
      return `difficultés de trésorerie dites${since(reason, "le")}${NBSP}: proposer un échéancier`;
    case "payment-refused":
      return `refus de payer${since(reason, "du")}${NBSP}: répondre par écrit`;
    case "negotiation":
      return `négociation en cours${since(reason, "jusqu'au")}`;
    case "pause":
      return `pause${since(reason, "jusqu'au")}${reason.text === undefined ? "" : ` (${reason.text})`}`;
    case "handed-over":
      return `dossier transmis${since(reason, "le")}`;
    case "written-off":
      return `passé en perte${since(reason, "le")}`;
    case "no-contact":
      return "ne pas contacter";
    case "insolvency":
      return `procédure collective${since(reason, "du")}${NBSP}: créances antérieures${ofAmount(reason, currency)} à ne plus relancer`;
    case "retention-of-title":
      return `réserve de propriété${NBSP}: revendiquer les marchandises impayées${since(reason, "avant le")}`;
    case "guarantors":
      return "cautions, avals ou codébiteurs à rechercher";
    case "declare-by":
      return count > 0
        ? `délai de déclaration passé le ${dayOf(reason)}${NBSP}: voyez au plus vite avec le greffe ce qui reste possible`
        : `créance à déclarer au plus tard le ${dayOf(reason)}`;
    case "cheque-not-banked":
      return `chèque reçu, non encaissé${since(reason, "attendre jusqu'au")}`;
    case "cheque-to-check":
      return `chèque reçu${since(reason, "depuis le")}, toujours pas encaissé`;
    case "rejected-payment":
      return `paiement rejeté${since(reason, "le")}`;
    case "invoice-to-mend":
      return "facture refusée ou rejetée, à corriger avant toute relance";
    case "invoice-duplicated":
      return "numéro présent deux fois, à régler avant toute relance";
    case "invoice-factored":
      return "facture cédée, jamais relancée";
    case "retention-money":
      return `retenue de garantie${since(reason, "due le")}`;
    case "retention-proposed":
      return `${amountOf(reason, currency)} restent, exactement 5${NBSP}%${NBSP}: retenue de garantie${NBSP}?`;
    case "early-discount-proposed":
      return `${amountOf(reason, currency)} restent d'une facture réglée avant l'échéance${NBSP}: escompte${NBSP}?`;
    case "deposit-maybe-counted-twice":
      return `l'acompte ${reason.text ?? ""} est peut-être repris dans la facture de solde${NBSP}: ${amountOf(reason, currency)} à ne pas réclamer avant de le savoir`;
    case "suspended-status":
      return reason.text === undefined ? "suspendue par son statut" : "créance douteuse";
    case "draft-unsettled":
      return `brouillon du ${dayOf(reason)}${reason.text === undefined ? "" : ` (${reason.text.charAt(0).toLowerCase()}${reason.text.slice(1)})`} à confirmer${NBSP}: envoyé ou non${NBSP}?`;
    case "formal-notice-running":
      return `mise en demeure en cours jusqu'au ${dayOf(reason)}`;
    case "formal-notice-expired":
      return `délai de la mise en demeure échu le ${dayOf(reason)}`;
    case "awaits-formal-notice":
      return "attend l'issue de la mise en demeure";
    case "other-items-first":
      return "attend le message du jour à ce client";
    case "shared-payer":
      return `règle pour ${listed(reason.names ?? [])}`;
    case "debtor-itself":
      return `adressé au client lui-même, non à son payeur ${reason.text ?? ""}`;
    case "monthly-statement":
      return `relevé mensuel du ${dayOf(reason)}`;
    case "invoice-vanished":
      return vanishedClause(reason, currency);
    case "first-contact-old-item":
      return "retard ancien jamais relancé";
    case "scenario-finished":
      return `scénario terminé${since(reason, "le")}${NBSP}: choisir la suite`;
    case "step-unreadable":
      return `étape ${reason.step ?? ""} du scénario illisible (colonne ${reason.text ?? ""} de Scénarios)${NBSP}: rien ne part avant que vous l'ayez corrigée`;
    case "no-due-date":
      return `${plural(count, "facture")} sans échéance${ofAmount(reason, currency)}`;
    case "preventive-target":
      return CRITERIA[reason.text ?? ""] ?? "facture ciblée";
    case "reminder-soon":
      return `un rappel est prévu le ${dayOf(reason)}${NBSP}: pas deux messages coup sur coup`;
    case "preventive-reliable-payer":
      return "payeur ponctuel";
    case "unanswered-attempts":
      return count === 0 ? "personne n'a encore été joint" : `${plural(count, "appel")} sans réponse`;
    case "advise-call":
      return `${plural(count, "message")} sans réponse${NBSP}: un appel serait préférable`;
    case "step-advanced":
      return `étape avancée par vous${since(reason, "le")}${reason.text === undefined ? ", sans motif noté" : ` (${reason.text})`}`;
    case "channel-below-minimum":
      return `canal allégé sous ${amountOf(reason, currency)}`;
    case "missing-email":
      return "adresse e-mail manquante";
    case "missing-phone":
      return "téléphone manquant";
    case "limitation":
      return count > 0
        ? `prescription estimée dépassée depuis le ${dayOf(reason)}`
        : `prescription estimée le ${dayOf(reason)}`;
    case "write-off-proposed":
      return `retard de ${plural(count, "jour")}${NBSP}: passage en perte proposé`;
    case "reply-to-settle":
      return `message du client du ${dayOf(reason)} à traiter d'abord`;
    case "score":
      return reason.text ?? "";
    case "score-amount":
      return `${amountOf(reason, currency)} à réclamer`;
    case "score-delay":
      return `environ ${plural(count, "jour")} de retard encore à craindre`;
    case "score-chance":
      return OUTCOMES[reason.text ?? ""] ?? "";
    case "score-cost":
      return `coût du contact ${amountOf(reason, currency)}`;
    case "score-informed":
      return `${amountOf(reason, currency)} également échus`;
    case "score-habit":
      return count === 0
        ? "paie d'ordinaire à l'heure"
        : `paie d'ordinaire avec ${plural(count, "jour")} de retard`;
    case "score-currency":
      return `classé parmi les montants en ${reason.currency ?? currency}, sans conversion`;
    case "channel-advice":
      return adviceClause(reason, currency);
    case "order-missing":
      return `numéro de commande ou d'engagement manquant (${listed(reason.names ?? [])})${NBSP}: ce client ne paie pas sans lui`;
  }
}

function head(line: PlanLine): string {
  const late = line.parts.filter(({ open }) => (open.daysLate ?? 0) >= 1);
  if (late.length === 0) return "";
  const oldest = `${line.maxDaysLate}${NBSP}j`;
  const from = late.find(({ open }) => open.daysLate === line.maxDaysLate)?.open.item.dueSource;
  const due = from === "terms" ? " (échéance calculée)" : from === "estimate" ? " (échéance estimée)" : "";
  if (late.length === 1) return `1${NBSP}facture en retard de ${oldest}${due}`;
  return `${plural(late.length, "facture")} en retard, la plus ancienne de ${oldest}${due}`;
}

/** The cell `Pourquoi`: one readable line, facts first, then why it stands where it stands. */
export function whySentence(line: PlanLine, scoreReasons: readonly Reason[] = []): string {
  const clauses = [
    head(line),
    ...line.reasons.map((reason) => reasonClause(reason, line.currency)),
    // Where nothing is claimed yet, amounts and delays to fear would speak of a lateness that is not there.
    ...scoreReasons
      .filter(({ code }) => line.claimed !== 0 || !code.startsWith("score-"))
      .map((reason) => reasonClause(reason, line.currency)),
  ].filter((clause) => clause !== "");
  const sentence = [...new Set(clauses)].join(`${NBSP}; `);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
