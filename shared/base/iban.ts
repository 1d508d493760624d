import {
  isSEPACountry,
  ValidationErrorsBIC,
  ValidationErrorsIBAN,
  validateBIC,
  validateIBAN,
} from "ibantools";

/**
 * What is wrong with an IBAN. `country`: its first two letters name no country that has IBANs · `length`: characters
 * missing or too many for that country · `characters`: letters where the country has digits · `checksum`: a character
 * was mistyped (ISO 13616: the first four moved to the end, letters → 10..35, modulo 97 = 1; or the bank's own key).
 */
export type IbanProblem = "country" | "length" | "characters" | "checksum";

/** What is wrong with a BIC (ISO 9362): not 8 or 11 characters of the right kind, or a country that is none. */
export type BicProblem = "country" | "format";

/** An IBAN or a BIC as machines take it: capitals, without what people put between the groups or before them. */
export function electronic(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-:]/g, "")
    .replace(/^(?:IBAN|BIC)(?=[A-Z]{2})/, "");
}

/** Why an IBAN, with or without its spaces, cannot be used; `undefined`: it can. */
export function ibanProblem(text: string): IbanProblem | undefined {
  const { errorCodes, valid } = validateIBAN(electronic(text));
  if (valid) return undefined;
  const has = (code: ValidationErrorsIBAN): boolean => errorCodes.includes(code);
  if (has(ValidationErrorsIBAN.NoIBANProvided) || has(ValidationErrorsIBAN.NoIBANCountry)) return "country";
  if (has(ValidationErrorsIBAN.WrongBBANLength)) return "length";
  return has(ValidationErrorsIBAN.WrongBBANFormat) ? "characters" : "checksum";
}

/** Why a BIC cannot be used; `undefined`: it can. */
export function bicProblem(text: string): BicProblem | undefined {
  const { errorCodes, valid } = validateBIC(electronic(text));
  if (valid) return undefined;
  return errorCodes.includes(ValidationErrorsBIC.WrongBICFormat) ? "format" : "country";
}

/** Whether the country of an IBAN takes part in SEPA: only there can a euro transfer be prepared. */
export function isSepaIban(text: string): boolean {
  return isSEPACountry(electronic(text).slice(0, 2));
}
