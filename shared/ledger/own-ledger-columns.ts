import { comparable } from "../base/normalise.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";

/** The columns of `Grand livre` as the contract names them: known by heart, whatever they hold. */
const FIELD_OF: Readonly<Record<string, Field | "ignored">> = {
  journalcode: "journal",
  piece: "number",
  date: "issued",
  echeance: "due",
  client: "customer",
  code: "code",
  libelle: "label",
  debit: "debit",
  credit: "credit",
  lettrage: "lettrage",
  "date de lettrage": "lettrageDate",
  compte: "account",
  cle: "ignored",
};

/** The mapping of a header that is ours (its columns moved or others added between them); `undefined` for another. */
export function ownLedgerColumns(headers: readonly string[]): ColumnMapping[] | undefined {
  const words = headers.map(comparable);
  if (!Object.keys(FIELD_OF).every((name) => words.includes(name))) return undefined;
  const found: ColumnMapping[] = [];
  words.forEach((word, column) => {
    const field = FIELD_OF[word];
    if (field === undefined || field === "ignored" || found.some((one) => one.field === field)) return;
    found.push({ field, column, header: headers[column] ?? "", confidence: 1, reason: "header" });
  });
  return found;
}
