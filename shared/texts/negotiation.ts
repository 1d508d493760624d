import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { Instalment } from "../model/commitments.ts";
import type { Channel } from "../model/scenario.ts";

const money = (amount: Cents, currency: string): string => formatAmount(amount, currency);

export const becauseOffer = (
  day: Day,
  amount: Cents | undefined,
  principal: Cents,
  currency: string,
): string =>
  amount === undefined
    ? `Montant\u00a0: l'offre du ${formatDay(day)} n'en dit pas, la totalité (${money(principal, currency)}) est supposée.`
    : `Montant\u00a0: ${money(amount, currency)}, selon l'offre du ${formatDay(day)}, sur ${money(principal, currency)} dus.`;

export const becauseGivenUp = (givenUp: Cents, currency: string): string =>
  givenUp === 0
    ? "Abandonné\u00a0: rien du principal."
    : `Abandonné\u00a0: ${money(givenUp, currency)} du principal, par un accord écrit et signé (art.\u00a02044 du Code civil).`;

export const becauseLastDay = (instalments: readonly Instalment[], currency: string): string => {
  const dates = instalments.map(({ day, amount }) => `${money(amount, currency)} le ${formatDay(day)}`);
  return `Dates\u00a0: ${dates.join(", ")}\u00a0; la dernière est le jour attendu.`;
};
export const BECAUSE_NO_DAY = "Jour attendu\u00a0: inconnu, l'offre ne donne pas de date.";

export const becauseWhole = (
  principal: Cents,
  invoices: number,
  disputed: Cents,
  currency: string,
): string => {
  const part = disputed === 0 ? "" : `, dont ${money(disputed, currency)} en litige`;
  return `Montant\u00a0: ${money(principal, currency)}, ce qui reste dû sur ${plural(invoices, "facture")}${part}.`;
};

/** Where the schedule of the plan comes from. */
export const becauseSchedule = (from: "agreed" | "counter" | "equal", day: Day | undefined): string => {
  if (from === "agreed")
    return `Échéancier\u00a0: celui du ${day === undefined ? "journal" : formatDay(day)}.`;
  if (from === "counter")
    return `Échéancier\u00a0: celui de notre contre-proposition du ${day === undefined ? "journal" : formatDay(day)}.`;
  return "Échéancier\u00a0: trois versements égaux, un par mois, le premier sous huit jours, faute d'un autre choix.";
};

const STEP_WORDS: Readonly<Partial<Record<Channel, readonly [one: string, several: string]>>> = {
  "e-mail": ["e-mail", "e-mails"],
  téléphone: ["appel", "appels"],
  courrier: ["courrier", "courriers"],
  "e-mail + courrier": ["e-mail avec courrier", "e-mails avec courrier"],
  recommandé: ["recommandé", "recommandés"],
  SMS: ["SMS", "SMS"],
};

/** « Coût\u00a0: 2 appels (25,00 €), 1 recommandé (7,00 €). » */
export function becauseCost(
  contacts: readonly { readonly channel: Channel; readonly count: number; readonly cost: Cents }[],
  currency: string,
): string {
  const said = contacts.flatMap(({ channel, count, cost }) => {
    const words = STEP_WORDS[channel];
    return words === undefined ? [] : [`${plural(count, ...words)} (${money(cost, currency)})`];
  });
  return said.length === 0
    ? "Coût\u00a0: aucun contact à venir."
    : `Coût des contacts à venir\u00a0: ${said.join(", ")}, aux coûts de Réglages.`;
}

export const becauseLastStep = (day: Day, rank: number): string =>
  `Jour attendu\u00a0: ${formatDay(day)}, dernière étape du scénario (étape ${rank})\u00a0; sans règlement d'ici là, la suite est à décider.`;
export const BECAUSE_SCENARIO_OVER =
  "Jour attendu\u00a0: inconnu, toutes les étapes du scénario sont passées\u00a0; la suite est à décider.";

export const becauseHabits = (usualLateness: number | undefined, paidInvoices: number): string =>
  usualLateness === undefined
    ? "Habitudes\u00a0: aucune facture payée connue sur un an."
    : `Habitudes\u00a0: ${plural(paidInvoices, "facture payée", "factures payées")} sur un an, en moyenne ${plural(usualLateness, "jour")} après l'échéance.`;

/** Interest and fixed indemnities, how they are counted and what becomes of them. */
export function becauseInterest(
  interest: Cents,
  indemnity: Cents,
  until: Day,
  isClaimed: boolean,
  quality: "professionnel" | "public" | "particulier",
  currency: string,
): string {
  if (quality === "particulier") {
    return `Intérêts\u00a0: ${money(interest, currency)} au taux légal depuis la mise en demeure, jusqu'au ${formatDay(until)}\u00a0; ni indemnité ni pénalités pour un particulier.`;
  }
  const isPublic = quality === "public";
  const name = isPublic ? "Intérêts moratoires" : "Pénalités de retard";
  const kept = isPublic ? "ils restent dus" : "elles restent dues";
  const fate = isClaimed ? kept : "elles seraient abandonnées par écrit";
  return `${name}\u00a0: ${money(interest, currency)} jusqu'au ${formatDay(until)}, et indemnités de 40\u00a0€\u00a0: ${money(indemnity, currency)}\u00a0; ${fate}.`;
}
export const BECAUSE_NO_INTEREST = "Intérêts\u00a0: aucun pour un particulier avant une mise en demeure.";
export const becauseInterestUnknown = (why: string): string => `Pénalités non calculées. ${why}`;
export const becauseForeign = (currency: string): string =>
  `Pénalités non calculées\u00a0: le calcul ne vaut qu'en euros, ces factures sont en ${currency}.`;
export const becauseEstimated = (count: number): string =>
  `${plural(count, "facture")} sans échéance sûre\u00a0: comptée${count > 1 ? "s" : ""} sans intérêts.`;
