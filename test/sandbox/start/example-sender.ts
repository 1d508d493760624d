import type { Workbook } from "../workbook/workbook.ts";
import { fillSetting, settingOf } from "./setting-cells.ts";

/** An invented business: a file of invoices does not say who sends them, and no letter is written without it. */
const EXAMPLE: readonly (readonly [name: string, value: string])[] = [
  ["Raison sociale", "Votre Entreprise"],
  ["Forme et capital", "SARL au capital de 1 000 €"],
  ["SIREN", "000 000 000"],
  ["Adresse", "1 rue de l'Exemple, 69000 Lyon"],
  ["E-mail", "contact@votre-entreprise.example"],
  ["Téléphone", "01 99 00 00 00"],
  ["IBAN", "FR76 3000 6000 0112 3456 7890 189"],
  ["Signataire courant", "Votre nom, votre qualité"],
  ["Signataire mise en demeure", "Votre nom, votre qualité"],
];

/**
 * Fills an invented identity where the workbook has none, so that a file alone shows its letters.
 * @returns whether something was filled
 */
export function fillExampleSender(workbook: Workbook): boolean {
  if (settingOf(workbook, "Raison sociale") !== null && settingOf(workbook, "Raison sociale") !== "")
    return false;
  for (const [name, value] of EXAMPLE) {
    const current = settingOf(workbook, name);
    if (current === null || current === "") fillSetting(workbook, name, value);
  }
  return true;
}
