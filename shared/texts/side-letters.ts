import { formatAmount } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { CallOutcome } from "../model/commitments.ts";

/**
 * Messages outside the plan: the name of their template in `Modèles` is also what `Motif` holds in the journal, so
 * that a person and the engine recognise them. The recap, the acknowledgement and the copy of a registered letter are
 * named in dunning/default-scenarios.ts.
 */
export const PROMISE_CONFIRMATION_TEMPLATE = "Confirmation de promesse";
export const WRITTEN_CONFIRMATION_TEMPLATE = "Demande de confirmation écrite";
export const COUNTER_PROPOSAL_TEMPLATE = "Contre-proposition";
export const PLAN_TEMPLATE = "Échéancier proposé";
export const HAND_OVER_TEMPLATE = "Transmission du litige";

/** What a recap retains of a call when the owner noted no words: the outcome itself, without a word put in a mouth. */
export const SAID_BY_DEFAULT: Readonly<Record<CallOutcome, string>> = {
  promise: "vous avez annoncé une date de règlement",
  dispute: "vous avez soulevé un point sur la facturation",
  "no-answer": "",
  "announced-paid": "votre règlement est parti",
  "call-back": "nous devons convenir d'un autre moment pour en parler",
  "wrong-person": "",
  "cash-difficulty": "un règlement en une fois est difficile en ce moment",
  refusal: "vous ne prévoyez pas de règlement à ce jour",
  reached: "nous avons fait le point sur votre compte",
};

/** Nobody spoke for the customer: nothing to write down. */
export const NO_RECAP =
  "Personne n'a répondu pour ce client\u00a0: il n'y a pas d'échange à récapituler. L'appel reste noté dans le Journal.";

export const NO_PROMISED_DAY =
  "La promesse ne dit pas de date\u00a0: complétez «\u00a0Date promise\u00a0» dans le Journal, puis recommencez.";

export const NOBODY_TO_HAND_OVER =
  "Personne n'est nommé pour suivre ce litige\u00a0: indiquez son nom, ou remplissez Réglages › Litiges confiés à.";

/** An acknowledgement of debt binds the company that owes (C. civ. 2240), not the one that pays for it. */
export function planOfSeveralDebtors(names: readonly string[]): string {
  return `Ces factures sont dues par des entreprises différentes (${names.join(", ")}) : une reconnaissance de dette n'engage que l'entreprise qui doit. Préparez un échéancier par entreprise, avec ses seules factures.`;
}

/** An acknowledgement states the exact debt: what was received and not matched would make it wrong. */
export function creditsBeforePlan(credits: Cents, currency: string): string {
  return `Ce client a ${formatAmount(credits, currency)} d'avoirs ou de règlements non affectés\u00a0: rapprochez-les d'abord, pour que l'échéancier porte sur la dette exacte.`;
}

export const NOTHING_ON_ACCOUNT =
  "Ce compte n'a ni facture ouverte, ni avoir ou règlement à affecter\u00a0: il n'y a pas de relevé à envoyer.";

export const NOT_A_PAYMENT =
  "Aucun règlement reçu et daté n'est enregistré ici pour ce client\u00a0: un remerciement ne part qu'après un vrai règlement.";

export const PAYMENT_CAME_BACK =
  "Ce règlement est revenu impayé (rejet ou contre-passation)\u00a0: il n'y a pas de remerciement à envoyer.";

export const ALREADY_THANKED = "Un remerciement a déjà été préparé pour ce règlement.";
