import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { headerTokens } from "./header-tokens.ts";
import { fieldsOfHeader } from "./header-words.ts";

/** `INV-1`, `FA2026-0012`, `F/26/003`: a few letters, then groups of digits. */
const NUMBER = /^[A-Za-z]{1,8}[-_/.# ]?\d{1,10}(?:[-_/.]\d{1,10}){0,3}$/;
/** A code beside these words is another document's, or a thing's. */
const ANOTHER: ReadonlySet<string> = new Set(
  "commande devis client tiers contact compte article produit paiement cheque transaction iban bic tva siren postal chantier livraison contrat dossier".split(
    " ",
  ),
);
/** What a list of invoices has beside its number. */
const OWED: readonly Field[] = ["amount", "remaining", "amountExclTax"];
const NOT_A_LIST: readonly Field[] = ["debit", "credit", "direction", "bucket1", "bucket2"];
const LEAST_ROWS = 2;

/**
 * The number of the invoices by what a column holds, when no header says it: the single free column (or the one taken
 * for a label) whose values all look like invoice numbers and never come twice.
 */
export function numberByContent(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
  taken: Set<number>,
): void {
  if (chosen.has("number") || !chosen.has("customer")) return;
  if (!OWED.some((field) => chosen.has(field)) || NOT_A_LIST.some((field) => chosen.has(field))) return;
  const label = chosen.get("label")?.column;
  const customer = chosen.get("customer")?.column ?? -1;
  const distinct = [...new Set(rows)].filter((row) => String(row[customer] ?? "").trim() !== "");
  const found = headers.flatMap((header, column) => {
    if (header === "" || (taken.has(column) && column !== label)) return [];
    const means = [...fieldsOfHeader(header).keys()].filter(
      (field) => field !== "label" && field !== "number",
    );
    if (means.length > 0 || headerTokens(header).some((token) => ANOTHER.has(token))) return [];
    return looksLikeNumbers(distinct, column) ? [column] : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  if (only === label) chosen.delete("label");
  const header = headers[only] ?? "";
  chosen.set("number", { field: "number", column: only, header, confidence: 0.7, reason: "content" });
  taken.add(only);
}

function looksLikeNumbers(rows: readonly (readonly Cell[])[], column: number): boolean {
  const values = rows.map((row) => String(row[column] ?? "").trim()).filter((text) => text !== "");
  return (
    values.length >= LEAST_ROWS &&
    values.length * 10 >= rows.length * 9 &&
    new Set(values).size === values.length &&
    values.every((text) => text.length <= 30 && NUMBER.test(text))
  );
}
