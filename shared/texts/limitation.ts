import type { Day } from "../base/day.ts";
import { formatDay } from "../base/french-format.ts";

/** The period of each rule, with its article. */
const PERIODS = {
  business: "5 ans depuis l'échéance, art.\u00a0L110-4 du Code de commerce et 2224 du Code civil",
  consumer: "2 ans, comptés depuis l'échéance, art.\u00a0L218-2 du Code de la consommation",
  carriage:
    "1 an, compté depuis la facture, art.\u00a0L133-6 du Code de commerce\u00a0; le délai court de la livraison, qui peut la précéder",
  public:
    "4 ans à partir du 1er janvier qui suit la facture, loi n°\u00a068-1250 du 31 décembre 1968, art.\u00a01",
} as const;

const FACTS = {
  "part-payment": "un règlement partiel",
  acknowledgement: "une reconnaissance (promesse ou offre notée)",
  plan: "un échéancier",
  "written-request": "une demande de paiement écrite",
} as const;

/** What the words need of a limitation (law/limitation-restarts.ts). */
export interface LimitationSaid {
  readonly rule: keyof typeof PERIODS;
  readonly earliest: Day;
  readonly restarted?: {
    readonly until: Day;
    readonly by: { readonly kind: keyof typeof FACTS; readonly day: Day };
  };
}

/**
 * The earliest day as an assumption, then where it may have moved to: never that a letter saves the claim.
 */
export function limitationWords({ rule, earliest, restarted }: LimitationSaid): string {
  const first = `Prescription au plus tôt le ${formatDay(earliest)}\u00a0: hypothèse, sans interruption (${PERIODS[rule]}).`;
  if (restarted === undefined) return first;
  const article =
    rule === "public" ? "art.\u00a02 de la loi n°\u00a068-1250" : "art.\u00a02240 du Code civil";
  return `${first} Peut-être repoussée au ${formatDay(restarted.until)} par ${FACTS[restarted.by.kind]} du ${formatDay(restarted.by.day)} (${article})\u00a0: à vérifier, gardez-en la preuve écrite.`;
}

/** What does not count, whoever owes: told beside the date. */
export const WHAT_DOES_NOT_RESTART =
  "Contre un débiteur privé, ni relance, ni facture, ni mise en demeure, même recommandée, ne fait repartir le délai (Cass. com., 18 mai 2022, n°\u00a020-23.204).";

/** The public rule: what is written counts. */
export const WHAT_RESTARTS_PUBLIC =
  "Contre une personne publique, toute demande de paiement écrite et tout paiement, même partiel, font repartir quatre ans au 1er janvier suivant (loi n°\u00a068-1250, art.\u00a02).";
