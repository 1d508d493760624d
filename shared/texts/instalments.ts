import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, NO_BREAK_SPACE as NBSP, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { InstalmentStatus, PlanInterest } from "../model/commitments.ts";

/** What `Journal.Motif` of an `échéancier` holds about late-payment interest and the fixed indemnities. */
export const PLAN_INTEREST_WORDS: Readonly<Record<PlanInterest, string>> = {
  kept: "pénalités maintenues",
  "waived-if-kept": "pénalités abandonnées si le plan est tenu",
  waived: "pénalités abandonnées",
};

/** What an instalment has become, in a few words. */
export const INSTALMENT_WORDS: Readonly<Record<InstalmentStatus, string>> = {
  "to-come": "à venir",
  paid: "réglée",
  "paid-late": "réglée en retard",
  "partly-paid": "réglée en partie",
  late: "en retard, délai de grâce en cours",
  missed: "non réglée",
};

/** Why a schedule is refused. */
export type ScheduleRefusal =
  | "total-not-positive"
  | "no-instalment"
  | "too-many-instalments" // count = wanted
  | "instalment-not-positive" // rank
  | "amounts-do-not-add-up" // amount = their sum, expected = the total
  | "days-do-not-match" // count = days given, expected count
  | "day-in-the-past" // day, rank
  | "days-not-growing"; // day, rank

/** What the sentence of a refusal needs. */
export interface ScheduleRefusalData {
  readonly count?: number;
  readonly wanted?: number;
  readonly rank?: number;
  readonly amount?: Cents;
  readonly total?: Cents;
  readonly day?: Day;
}

/** What an owner is told of an accepted schedule without being stopped. */
export type ScheduleNotice = "not-working-day" | "beyond-two-years";

/** The French sentence of a notice: good to know, nothing to correct. */
export function scheduleNoticeSentence(
  code: ScheduleNotice,
  data: { readonly day: Day; readonly rank: number },
): string {
  const day = formatDay(data.day);
  return code === "not-working-day"
    ? `L'échéance ${data.rank}, le ${day}, n'est pas un jour ouvré${NBSP}: gardée comme choisie, elle peut arriver le jour ouvré suivant.`
    : `À savoir${NBSP}: la dernière échéance, le ${day}, est à plus de deux ans. C'est permis à l'amiable${NBSP}; un juge, lui, n'accorde pas davantage (art.\u00a01343-5 C. civ.).`;
}

/** The French sentence of a refusal: what is wrong and what to do. */
export function scheduleRefusalSentence(
  code: ScheduleRefusal,
  data: ScheduleRefusalData,
  currency = "EUR",
): string {
  const money = (amount: Cents | undefined): string =>
    amount === undefined ? "" : formatAmount(amount, currency);
  const day = data.day === undefined ? "" : formatDay(data.day);
  switch (code) {
    case "total-not-positive":
      return `Il n'y a rien à échelonner${NBSP}: le total du plan doit être supérieur à zéro.`;
    case "no-instalment":
      return `Le plan n'a aucune échéance${NBSP}: indiquez un nombre d'échéances, des montants ou des dates.`;
    case "too-many-instalments":
      return `${plural(data.count ?? 0, "échéance")} demandées${NBSP}: un plan en compte 24 au plus. Réduisez leur nombre.`;
    case "instalment-not-positive":
      return `L'échéance ${data.rank ?? ""} n'a pas de montant${NBSP}: chaque échéance doit être supérieure à zéro. Retirez-la ou donnez-lui un montant.`;
    case "amounts-do-not-add-up":
      return `Les échéances font ${money(data.amount)} et le plan ${money(data.total)}${NBSP}: corrigez les montants pour que leur somme soit le total.`;
    case "days-do-not-match":
      return `${plural(data.count ?? 0, "date")} pour ${plural(data.wanted ?? 0, "échéance")}${NBSP}: donnez une date à chaque échéance.`;
    case "day-in-the-past":
      return `L'échéance ${data.rank ?? ""} tombe le ${day}, déjà passé${NBSP}: choisissez une date à venir.`;
    case "days-not-growing":
      return `L'échéance ${data.rank ?? ""}, le ${day}, ne vient pas après la précédente${NBSP}: rangez les dates de la première à la dernière.`;
  }
}
