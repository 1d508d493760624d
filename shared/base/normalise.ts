/** Text without accents: « Échéance » → `Echeance`; œ and æ are spelled out. */
export function withoutAccents(text: string): string {
  return text
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .replace(/æ/g, "ae")
    .replace(/Æ/g, "AE")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** One form for comparing words: no accents, lower case, letters and digits only, single spaces between. */
export function comparable(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Text as a person sees it: NFC, every kind of space made ordinary and single, invisible marks dropped. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "")
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/g, " ")
    .trim();
}
