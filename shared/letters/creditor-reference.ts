/** ISO 11649: `RF`, two check digits, then at most 21 letters and digits. */
const REFERENCE = /^[A-Z0-9]{1,21}$/;

/**
 * The structured creditor reference of an invoice number (ISO 11649): check digits = 98 − (number + `RF00`, letters as
 * 10..35, modulo 97). `undefined` when the number has other signs or is too long: changed, it would name no invoice.
 */
export function creditorReference(number: string): string | undefined {
  const plain = number.toUpperCase();
  if (!REFERENCE.test(plain)) return undefined;
  let rest = 0;
  for (const character of `${plain}RF00`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return `RF${String(98 - rest).padStart(2, "0")}${plain}`;
}
