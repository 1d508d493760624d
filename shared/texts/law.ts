import { type Day, dayOrUndefined } from "../base/day.ts";
import { formatEnglishDay, formatEnglishRate } from "../base/english-format.ts";
import { formatAmount, formatDay, formatLongDay, formatRate } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { RateBasis, RateRefusal, RateRegime } from "../model/penalty-statement.ts";
import type { UnderFloor } from "../model/settings.ts";

/** `2026 S2` → `second semestre 2026`. */
export function halfYearInWords(halfYear: string, language: LetterLanguage = "fr"): string {
  const [year, half] = halfYear.split(" ");
  if (language === "en") return `${half === "S1" ? "first" : "second"} half of ${year}`;
  return `${half === "S1" ? "premier" : "second"} semestre ${year}`;
}

function firstDayOf(halfYear: string): Day {
  const [year, half] = halfYear.split(" ");
  return `${year}-${half === "S1" ? "01" : "07"}-01` as Day;
}

const ARTICLES: Readonly<Record<LetterLanguage, Readonly<Record<RateRegime, string>>>> = {
  fr: {
    business: "art.\u00a0L441-10, II du Code de commerce",
    contract: "art.\u00a0L441-10, II du Code de commerce",
    floor: "art.\u00a0L441-10, II du Code de commerce",
    public: "art.\u00a0R2192-31 du Code de la commande publique",
    legal: "art.\u00a01231-6 du Code civil, art.\u00a0L313-2 du Code monétaire et financier",
  },
  en: {
    business: "art.\u00a0L441-10, II of the French Commercial Code",
    contract: "art.\u00a0L441-10, II of the French Commercial Code",
    floor: "art.\u00a0L441-10, II of the French Commercial Code",
    public: "art.\u00a0R2192-31 of the French Public Procurement Code",
    legal:
      "art.\u00a01231-6 of the French Civil Code, art.\u00a0L313-2 of the French Monetary and Financial Code",
  },
};

/** Why a segment bears its rate, with its article and where its figures come from, for the printed calculation. */
export function rateSource(basis: RateBasis, language: LetterLanguage = "fr"): string {
  const rate = language === "en" ? englishRate(basis) : frenchRate(basis);
  const owner = basis.origin.kind === "owner" && basis.regime !== "contract" ? basis.origin.source : "";
  const where = owner === "" ? "" : `, source${language === "en" ? "" : "\u00a0"}: ${owner}`;
  return `${rate} (${ARTICLES[language][basis.regime]}${where})${increaseOf(basis, language)}`;
}

function frenchRate({ regime, halfYear, refi, legal, origin }: RateBasis): string {
  const words = halfYearInWords(halfYear);
  if (regime === "contract") return "taux convenu au contrat";
  if (regime === "floor") {
    return `taux du contrat porté au plancher du ${words}, trois fois le taux de l'intérêt légal (${formatRate(legal)})`;
  }
  if (regime === "legal") {
    const decree = origin.kind === "table" ? dayOrUndefined(origin.decree ?? "") : undefined;
    return `taux de l'intérêt légal du ${words}${decree ? `, arrêté du ${formatLongDay(decree)}` : ""}`;
  }
  const from = formatLongDay(firstDayOf(halfYear));
  const points = regime === "public" ? "8\u00a0points" : "10\u00a0points";
  return `taux de refinancement de la BCE au ${from} (${formatRate(refi)}) + ${points}`;
}

function englishRate({ regime, halfYear, refi, legal, origin }: RateBasis): string {
  const words = halfYearInWords(halfYear, "en");
  if (regime === "contract") return "rate agreed in the contract";
  if (regime === "floor") {
    return `contract rate raised to the floor of the ${words}, three times the legal interest rate (${formatEnglishRate(legal)})`;
  }
  if (regime === "legal") {
    const decree = origin.kind === "table" ? dayOrUndefined(origin.decree ?? "") : undefined;
    return `French legal interest rate for the ${words}${decree ? `, order of ${formatEnglishDay(decree)}` : ""}`;
  }
  const from = formatEnglishDay(firstDayOf(halfYear));
  const points = regime === "public" ? "8\u00a0percentage points" : "10\u00a0percentage points";
  return `ECB refinancing rate on ${from} (${formatEnglishRate(refi)}) + ${points}`;
}

function increaseOf({ increase }: RateBasis, language: LetterLanguage): string {
  if (increase === undefined) return "";
  const points = increase / 100;
  return language === "en"
    ? ` + ${points}\u00a0percentage points, two months after the court decision became enforceable (art.\u00a0L313-3 of the French Monetary and Financial Code)`
    : ` + ${points}\u00a0points, deux mois après que la décision est devenue exécutoire (art.\u00a0L313-3 du Code monétaire et financier)`;
}

/** A refusal to compute: a half-year that is not known, or a contract rate that the law does not allow. */
export type InterestRefusal = RateRefusal & {
  /** What each answer of the owner's to a rate under the floor would give, where it was computed. */
  readonly variants?: readonly { readonly choice: UnderFloor; readonly interest: Cents }[];
};

/** The row to add in `Réglages` for a half-year that nobody knows yet. */
export function rowToAdd(halfYear: string): string {
  return (
    `Ajoutez dans Réglages une ligne «\u00a0Taux ${halfYear}\u00a0» avec le taux refi de la BCE au ` +
    `${formatDay(firstDayOf(halfYear))} puis le taux de l'intérêt légal («\u00a0tous les autres cas\u00a0»), sous la ` +
    "forme «\u00a02,65 / 2,80\u00a0», et leur source dans Explication."
  );
}

/** A refusal to compute, for the owner: what is missing or wrong, and what to do. */
export function interestRefusal(refusal: InterestRefusal): string {
  if (refusal.kind === "rate-unknown") {
    return `Taux inconnu pour ${refusal.halfYear}\u00a0: Crescendo ne devine pas un taux. ${rowToAdd(refusal.halfYear)}`;
  }
  const amountOf = (choice: UnderFloor): string => {
    const found = refusal.variants?.find((variant) => variant.choice === choice);
    return found === undefined ? "" : ` (pénalités de ${formatAmount(found.interest)})`;
  };
  return (
    `Taux de ${formatRate(refusal.rate)} sous le plancher de ${refusal.halfYear}\u00a0: un taux contractuel ne peut être ` +
    `inférieur à trois fois le taux de l'intérêt légal, soit ${formatRate(refusal.floor)} (art.\u00a0L441-10 du Code de ` +
    "commerce). La loi ne dit pas ce qui s'applique alors\u00a0: choisissez dans Réglages, «\u00a0Taux sous le " +
    `plancher\u00a0»\u00a0: «\u00a0plancher\u00a0»${amountOf("plancher")} ou «\u00a0taux légal par défaut\u00a0»` +
    `${amountOf("taux légal par défaut")}, ou corrigez «\u00a0Taux de pénalité\u00a0».`
  );
}
