import { ownValue } from "../base/own-value.ts";
import { debtorQuality, type Segment } from "../model/customer.ts";
import type { LetterLanguage } from "../model/letter.ts";
import { LETTER_FIELDS } from "../texts/letter-fields.ts";

/** Names that the samples hold: what they say is not the owner's. */
export const SAMPLE_NAMES: readonly string[] = ["Menuiserie Valbois", "Boulangerie Morel"];

const FRENCH_BLOCKS: Readonly<Record<string, string>> = {
  tableau: "Facture FA-12, 11/04/2026, 1\u202f234,56\u00a0€",
  relevé: "Facture FA-12, 11/04/2026, 1\u202f234,56\u00a0€",
  également_échues: "Également échue, pour information : FA-13",
  avoirs_déduits: "Avoirs et règlements déjà déduits : 12,00\u00a0€",
  références: "Engagement : EJ 2026-0457",
  relances_précédentes: "– 27/03/2026 : message électronique",
  montants: "Principal, pénalités de retard 12,00\u00a0€, indemnité forfaitaire 40,00\u00a0€",
  décompte: "Pénalités de retard du 12/04/2026 au 22/11/2026 : 12,00\u00a0€",
  litige_faits: "Somme contestée : 12,00\u00a0€",
  offre_points: "– Montant : 500,00\u00a0€",
  contre_proposition: "Montant : 500,00\u00a0€",
  plan_échéances: "10/05/2026 : 600,00\u00a0€, 10/06/2026 : 600,00\u00a0€",
};

const ENGLISH_BLOCKS: Readonly<Record<string, string>> = {
  tableau: "Invoice FA-12, 11 Apr 2026, €1,234.56",
  relevé: "Invoice FA-12, 11 Apr 2026, €1,234.56",
  également_échues: "Also overdue, for information: FA-13",
  avoirs_déduits: "Credit notes and payments already deducted: €12.00",
  références: "Commitment: EJ 2026-0457",
  relances_précédentes: "– 27 March 2026: e-mail",
  montants: "Principal, late-payment interest €12.00, fixed recovery indemnity €40.00",
  décompte: "Late-payment interest from 12 April 2026 to 22 November 2026: €12.00",
  litige_faits: "Amount disputed: €12.00",
  offre_points: "– Amount: €500.00",
  contre_proposition: "Amount: €500.00",
  plan_échéances: "10 May 2026: €600.00, 10 June 2026: €600.00",
};

/** Samples in the place of those that the list of fields shows: the words of one case must not be judged as all cases. */
const OTHERWISE: Readonly<Record<LetterLanguage, Readonly<Record<string, string>>>> = {
  fr: {
    pièces_jointes: "copie de la facture",
    plan_imputation: "sur la facture",
    collecteur: "Cabinet Durand",
    médiateur: "MEDICONSO",
  },
  en: {
    salutation: "Dear Ms Morel,",
    civilité: "Ms Morel",
    factures: "FA-12, FA-13 and FA-14",
    nombre_factures: "3 invoices",
    objet: "Menuiserie Valbois – invoice FA-12 overdue",
    objet_à_échoir: "Menuiserie Valbois – invoice FA-12, due 11 April 2026",
    pièces_jointes: "copy of the invoice",
    plan_total_en_lettres: "one thousand two hundred euros",
    plan_moyen: "by bank transfer",
    plan_imputation: "to the invoice",
    plan_délai: "eight days",
    promesse_moyen: "by bank transfer",
    collecteur: "Cabinet Durand",
    médiateur: "MEDICONSO",
  },
};

/** A French sample as an English letter writes it: dates, amounts and rates. */
function inEnglish(sample: string): string {
  if (/^\d{2}\/\d{2}\/\d{4}$|^\d{1,2}\u00a0\p{L}+\u00a0\d{4}$/u.test(sample)) return "11 April 2026";
  const figure = sample.replace(/[\u202f\u00a0 ]/g, "");
  if (/^\d+,\d{2}€$/.test(figure)) return `€${figure.slice(0, -1).replace(",", ".")}`;
  if (/^\d+,\d{2}%$/.test(figure)) return figure.replace(",", ".");
  return sample;
}

function samplesOf(language: LetterLanguage): ReadonlyMap<string, string> {
  const blocks = language === "fr" ? FRENCH_BLOCKS : ENGLISH_BLOCKS;
  const samples = new Map<string, string>();
  for (const { name, kind, sample } of LETTER_FIELDS) {
    if (kind === "condition") continue;
    const own = language === "fr" ? sample : inEnglish(sample);
    samples.set(name, ownValue(OTHERWISE[language], name) ?? ownValue(blocks, name) ?? own);
  }
  return samples;
}

const SAMPLES: Readonly<Record<LetterLanguage, ReadonlyMap<string, string>>> = {
  fr: samplesOf("fr"),
  en: samplesOf("en"),
};

/** What a field may give in a letter; empty when it gives no words. */
export function sampleOf(field: string, language: LetterLanguage): string {
  return SAMPLES[language].get(field) ?? "";
}

/** Every name that a template may use. */
export const FIELD_NAMES: readonly string[] = [...new Set(LETTER_FIELDS.map(({ name }) => name))];

/** Whether a condition holds for a segment; `undefined`: it depends on the letter. */
export function conditionOf(name: string, segment: Segment): boolean | undefined {
  const quality = debtorQuality(segment);
  switch (name) {
    case "professionnel":
    case "public":
    case "particulier":
      return quality === name;
    case "société_cliente":
      return quality !== "particulier";
    case "compte_clé":
      return segment === "compte clé";
    case "grand_compte":
      return segment === "grand compte";
    default:
      return undefined;
  }
}
