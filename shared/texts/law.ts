import { type Day, dayOrUndefined } from "../base/day.ts";
import { formatDay, formatLongDay, formatRate } from "../base/french-format.ts";

type RateOrigin =
  | {
      readonly kind: "table";
      readonly refiSince: string;
      readonly decree?: string;
      readonly published?: string;
    }
  | { readonly kind: "owner"; readonly source: string };

/** `2026 S2` → `second semestre 2026`. */
export function halfYearInWords(halfYear: string): string {
  const [year, half] = halfYear.split(" ");
  return `${half === "S1" ? "premier" : "second"} semestre ${year}`;
}

function firstDayOf(halfYear: string): Day {
  const [year, half] = halfYear.split(" ");
  return `${year}-${half === "S1" ? "01" : "07"}-01` as Day;
}

/** Why a segment bears its rate, for the printed calculation. */
export function rateSource(
  regime: "business" | "public" | "legal" | "contract",
  halfYear: string,
  refi: number,
  origin: RateOrigin,
): string {
  if (regime === "contract") return "taux convenu au contrat";
  const where = origin.kind === "owner" ? ` (${origin.source})` : "";
  if (regime === "legal") {
    const published = origin.kind === "table" ? dayOrUndefined(origin.decree ?? "") : undefined;
    const decree = published ? `, arrêté du ${formatLongDay(published)}` : where;
    return `taux de l'intérêt légal du ${halfYearInWords(halfYear)}${decree}`;
  }
  const points = regime === "public" ? 8 : 10;
  return `taux de refinancement de la BCE au ${formatLongDay(firstDayOf(halfYear))} (${formatRate(refi)}) + ${points}\u00a0points${where}`;
}

/** A refusal to compute, for the owner: what is missing or wrong, and what to do. */
export function interestRefusal(
  refusal:
    | { readonly kind: "rate-unknown"; readonly halfYear: string }
    | {
        readonly kind: "rate-under-floor";
        readonly halfYear: string;
        readonly floor: number;
        readonly rate: number;
      },
): string {
  if (refusal.kind === "rate-unknown") {
    return (
      `Taux inconnu pour ${refusal.halfYear}\u00a0: Crescendo ne devine pas un taux. Ajoutez dans Réglages une ligne ` +
      `«\u00a0Taux ${refusal.halfYear}\u00a0» avec le taux refi de la BCE au ${formatDay(firstDayOf(refusal.halfYear))}, ` +
      "le taux de l'intérêt légal («\u00a0tous les autres cas\u00a0») et leur source."
    );
  }
  return (
    `Taux de ${formatRate(refusal.rate)} sous le plancher de ${refusal.halfYear}\u00a0: un taux contractuel ne peut être ` +
    `inférieur à trois fois le taux de l'intérêt légal, soit ${formatRate(refusal.floor)} (art. L441-10 du Code de ` +
    "commerce). Corrigez «\u00a0Taux de pénalité\u00a0» dans Réglages, ou videz-le pour le taux légal par défaut."
  );
}
