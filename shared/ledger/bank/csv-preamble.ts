import { tidy } from "../../base/normalise.ts";

/** The account that the lines above the table name: an IBAN, else the number after « compte » or « account ». */
export function accountAbove(rows: readonly (readonly string[])[]): string {
  const text = tidy(rows.map((row) => row.join(" | ").slice(0, 500)).join(" | ")).slice(0, 4000);
  const iban = /\bFR\d{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3}\b/.exec(text);
  if (iban) return iban[0].replace(/ /g, "");
  const number =
    /\b(?:compte|account)\b[^0-9]{0,40}(\d[\d ]{3,26}\d(?:[A-Z]\d{0,3})?)(?![0-9A-Za-z/.,])/i.exec(text);
  return (number?.[1] ?? "").replace(/ /g, "");
}
