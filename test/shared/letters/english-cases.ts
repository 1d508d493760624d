import type { LetterInput } from "#shared/letters/letter-input.ts";
import { CASES } from "./cases.ts";
import { type LetterCase, templateNamed } from "./letter-builders.ts";

/** What people say in the cases, for the letters in English: their words are quoted as they are. */
const SAID_IN_ENGLISH: Readonly<Record<string, string>> = {
  "la facture est validée, le virement part en fin de semaine":
    "the invoice is approved, the transfer goes out at the end of the week",
  "les factures sont validées, le chèque part en fin de semaine":
    "the invoices are approved, the cheque goes out at the end of the week",
  "la facture est au visa du service technique": "the invoice is with the technical department for approval",
  "deux poignées manquent sur les portes du fournil.": "two handles are missing on the bakehouse doors.",
  "deux poignées manquent sur les portes du fournil": "two handles are missing on the bakehouse doors",
  "le virement est parti hier": "the transfer went out yesterday",
  "la personne qui valide est absente": "the person who approves payments is away",
  "la trésorerie est courte jusqu'à la fin du mois": "cash is short until the end of the month",
  "le règlement n'est pas prévu": "no payment is planned",
  "les joints sont à reprendre": "the joints need redoing",
  "Délai : livraison du solde avant le 15/12/2026": "Delivery: the balance before 15 December 2026",
  "pas de pénalités": "no penalties",
  "en trois fois": "in three instalments",
  "Délai : livraison le 11/12/2026, après le premier versement":
    "Delivery: on 11 December 2026, after the first instalment",
  "nous en reparlons au dernier versement": "to be discussed at the last instalment",
  "livraison non reçue ou en retard": "delivery not received or late",
};

/** Facts with every quotation in English. */
function saidInEnglish(value: unknown): unknown {
  if (typeof value === "string") return SAID_IN_ENGLISH[value] ?? value;
  if (Array.isArray(value)) return value.map(saidInEnglish);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, saidInEnglish(inside)]));
}

/** The same letter for a customer who reads English. */
export function inEnglish({ name, input }: LetterCase): LetterCase {
  const { call, dispute, offer, counter } = input;
  const facts = saidInEnglish({ call, dispute, offer, counter }) as Partial<LetterInput>;
  return {
    name,
    input: {
      ...input,
      ...facts,
      language: "en",
      customer: { ...input.customer, language: "en" },
      template: templateNamed(`${input.template.name} (EN)`),
    },
  };
}

/** The same cases in English. */
export const ENGLISH_CASES: readonly LetterCase[] = CASES.map(inEnglish);

export const CASES_BY_LANGUAGE = { fr: CASES, en: ENGLISH_CASES } as const;
