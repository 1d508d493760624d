import { tidy } from "../base/normalise.ts";
import { readTerms } from "../law/payment-terms.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import { termsUnreadable } from "../texts/workbook.ts";
import type { BookInput, TabWrite } from "./book.ts";
import { readBook } from "./read-book.ts";
import { settingWrites } from "./setting-writes.ts";

const TERMS_SETTING = "Conditions par défaut";

/**
 * The answer to « which terms when an invoice shows no due date »: what to write in `Réglages` (the setting's own row,
 * or a new one).
 */
export function answerTerms(
  input: BookInput,
  terms: string,
):
  | { readonly kind: "done"; readonly writes: readonly TabWrite[] }
  | { readonly kind: "refused"; readonly message: string } {
  const text = tidy(terms);
  if (readTerms(text) === undefined) return { kind: "refused", message: termsUnreadable(text) };
  const reading = readBook(input);
  if (reading.kind !== "book") return { kind: "refused", message: reading.message };
  const explanation = SETTING_ROWS.find(([name]) => name === TERMS_SETTING)?.[2] ?? "";
  const sheetId = reading.book.ourTabs.Réglages;
  const before = sheetId === undefined ? undefined : input.tabs.find((tab) => tab.sheetId === sheetId);
  return { kind: "done", writes: settingWrites(sheetId, before, [[TERMS_SETTING, text, explanation]]) };
}
