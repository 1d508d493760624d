import { COMPANY_FORMS, nameWords, TRADE_WORDS, validSiren } from "../../dunning/segment-proposals-words.ts";
import type { Customer } from "../../model/customer.ts";
import { BUSINESS_CLUES } from "../../texts/setup.ts";

/** Why a customer looks like a business, in French; `undefined`: nothing says so. */
export function businessSign(customer: Pick<Customer, "name" | "siren" | "terms">): string | undefined {
  const siren = validSiren(customer.siren);
  if (siren !== undefined) return BUSINESS_CLUES.siren(siren);
  const words = nameWords(customer.name);
  if (words.has(COMPANY_FORMS)) return BUSINESS_CLUES.form;
  if (/\bfdm\b|fin de mois/i.test(customer.terms ?? "")) return BUSINESS_CLUES.terms;
  return words.has(TRADE_WORDS) ? BUSINESS_CLUES.trade : undefined;
}
