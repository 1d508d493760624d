import { withoutAccents } from "./normalise.ts";
import { ownValue } from "./own-value.ts";

const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  $: "USD",
  us$: "USD",
  ca$: "CAD",
  a$: "AUD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  euro: "EUR",
  "€uro": "EUR",
  "€uros": "EUR",
  "eur.": "EUR",
  euros: "EUR",
  dollar: "USD",
  dollars: "USD",
  fcfa: "XOF",
  cfa: "XOF",
  fcp: "XPF",
  dh: "MAD",
  dhs: "MAD",
  "fr.": "CHF",
};

/** Currencies met in the ledgers of French businesses (ISO 4217); another code counts only in a currency column. */
const CODES = new Set(
  (
    "EUR USD GBP CHF CAD AUD NZD JPY CNY MAD TND DZD XOF XAF XPF SEK NOK DKK PLN CZK HUF RON BGN TRY " +
    "INR BRL MXN ZAR AED SGD HKD ILS KRW THB MUR MGA"
  ).split(" "),
);

/** ISO 4217 code of a symbol, a word or a code (`€`, `euros`, `chf`); `undefined` when it names no currency. */
export function currencyOf(text: string): string | undefined {
  const word = withoutAccents(text.trim().toLowerCase());
  const bySymbol = ownValue(SYMBOLS, word);
  if (bySymbol !== undefined) return bySymbol;
  const code = word.toUpperCase();
  return CODES.has(code) ? code : undefined;
}

/** The currency that a header names: `Montant (USD)`, `Solde €`, `converted_usd`. */
export function currencyInHeader(header: string): string | undefined {
  for (const piece of header.split(/[^A-Za-z€$£¥₹]+/)) {
    const found = currencyOf(piece);
    if (found !== undefined) return found;
  }
  return undefined;
}
