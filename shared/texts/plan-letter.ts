import type { Day } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";

type Quality = "professionnel" | "public" | "particulier";

/** How instalments are paid when nothing else was agreed. */
export const PLAN_MEANS: Readonly<Record<Quality, string>> = {
  professionnel: "par virement",
  public: "par mandat",
  particulier: "par virement",
};

/**
 * What each instalment goes to. Interest comes first unless the parties agree otherwise (C. civ. 1343-1); between
 * invoices, the oldest (1342-10).
 */
export function planImputation(
  order: "intérêts d'abord" | "principal d'abord" | "factures",
  quality: Quality,
  several: boolean,
): string {
  const invoices = several ? "sur les factures, de la plus ancienne à la plus récente" : "sur la facture";
  const interest = quality === "public" ? "sur les intérêts moratoires échus" : "sur les pénalités échues";
  if (order === "intérêts d'abord")
    return `d'abord ${interest}, puis ${invoices} (art.\u00a01343-1 du Code civil)`;
  if (order === "principal d'abord") return `par accord entre nous d'abord ${invoices}, puis ${interest}`;
  return invoices;
}

/** Why a plan cannot be written as a letter, and what to do. */
export function planGapSentence(
  gap:
    | { readonly code: "no-instalment" }
    | { readonly code: "currency" }
    | { readonly code: "public-waiver" }
    | { readonly code: "day-past"; readonly day: Day }
    | { readonly code: "not-the-debt"; readonly total: Cents; readonly debt: Cents },
  currency: string,
): string {
  switch (gap.code) {
    case "no-instalment":
      return "Choisissez d'abord les échéances du plan (montants et dates).";
    case "currency":
      return `Une reconnaissance de dette écrit la somme en toutes lettres\u00a0: les mots de la devise ${currency} ne sont pas connus. Rédigez cet échéancier à la main.`;
    case "public-waiver":
      return "Avec un acheteur public, renoncer aux intérêts moratoires est réputé non écrit (art.\u00a0L2192-14 du Code de la commande publique)\u00a0: choisissez «\u00a0pénalités maintenues\u00a0».";
    case "day-past":
      return `L'échéance du ${formatDay(gap.day)} est déjà passée\u00a0: choisissez une date à venir.`;
    case "not-the-debt":
      return `Les échéances font ${formatAmount(gap.total, currency)}, les factures choisies ${formatAmount(gap.debt, currency)}\u00a0: une reconnaissance porte sur la dette exacte. Ajustez les échéances, ou limitez le plan à certaines factures.`;
  }
}
