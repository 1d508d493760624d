import { comparable } from "../base/normalise.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field, Shape } from "../model/mapping.ts";
import type { WhyLeftOut } from "../model/recognition.ts";
import { amountsOf } from "./amount-arithmetic.ts";
import { headerTokens } from "./header-tokens.ts";
import { headerText } from "./header-words.ts";
import type { MappedColumns } from "./map-columns.ts";
import { sectionRows } from "./section-rows.ts";
import type { Titles } from "./table-titles.ts";

/** Whether a table has a column for each of these fields. */
export function has(columns: readonly ColumnMapping[], ...fields: readonly Field[]): boolean {
  return fields.every((field) => columns.some((one) => one.field === field));
}

/** Why a table is nothing that customers owe; `undefined` when it may be. */
export function refusal(
  header: readonly Cell[],
  mapped: MappedColumns,
  shape: Shape,
  about: Titles,
  sample: readonly (readonly Cell[])[],
): WhyLeftOut | undefined {
  const { columns } = mapped;
  const tokens = new Set(header.flatMap((cell) => headerTokens(headerText(cell))));
  const customer = has(columns, "customer") || has(columns, "code");
  if (tokens.has("fournisseur") && !tokens.has("client") && !has(columns, "account")) return "supplier-list";
  if (about.supplier && !mapped.fec && !has(columns, "account")) return "supplier-list";
  if (shape === "lines") {
    const account = columns.find((one) => one.field === "account");
    if (account) {
      const accounts = sample
        .map((row) => String(row[account.column] ?? "").trim())
        .filter((text) => text !== "");
      if (accounts.length > 0 && accounts.every((text) => /^40/.test(text))) return "supplier-list";
      const dated = has(columns, "issued") || has(columns, "pieceDate");
      const none = accounts.length > 0 && !accounts.some((text) => /^41|[A-Z]/i.test(text));
      return none && !dated && !mapped.fec ? "not-a-ledger" : undefined;
    }
    // Lettrage is a ledger's: one customer's account, whose name stands in the title only.
    if (has(columns, "lettrage")) return undefined;
    if (tokens.has("iban") || tokens.has("operation") || tokens.has("valeur-date")) return "bank-statement";
    if (!customer && sectionRows(sample, columns).length === 0) return "bank-statement";
    return undefined;
  }
  const invoiceLike =
    has(columns, "due") || has(columns, "remaining") || has(columns, "paidOn") || tokens.has("facture");
  if ((tokens.has("devis") || about.quotes || onlyOrdered(header, columns)) && !invoiceLike) return "quotes";
  const money = ["amount", "remaining", "amountExclTax", "bucket1"] as const;
  if (!money.some((field) => has(columns, field))) {
    return has(columns, "paid") && customer
      ? "payments"
      : customer || has(columns, "number")
        ? "no-amount"
        : "not-a-ledger";
  }
  if (shape === "aged") return undefined;
  const owed = has(columns, "due") || has(columns, "remaining");
  if (about.payments && !owed && (!has(columns, "status") || !customer)) return "payments";
  if (
    tokens.has("paiement") &&
    tokens.has("mode") &&
    !owed &&
    !has(columns, "status") &&
    !tokens.has("facture")
  )
    return "payments";
  if (tokens.has("iban") && !has(columns, "due")) return "bank-statement";
  if (!customer && about.expenses) return "expenses";
  if (!customer && !has(columns, "number") && !has(columns, "due") && isBankLike(tokens, columns, sample))
    return "bank-statement";
  const dated = has(columns, "issued") || has(columns, "due") || has(columns, "paidOn");
  const named = columns.find((one) => one.field === "customer");
  if (!customer && !has(columns, "number") && LOAN.some((word) => tokens.has(word))) return "not-a-ledger";
  if (!dated && !has(columns, "remaining")) {
    // Products with their prices, or turnover by month: nobody owes these.
    const strong = has(columns, "code") || (named !== undefined && named.confidence >= 0.7);
    if (!strong || header.filter((cell) => isMonth(headerText(cell))).length >= 2) return "not-a-ledger";
  }
  if (
    !customer &&
    !has(columns, "due") &&
    !has(columns, "issued") &&
    sectionRows(sample, columns).length === 0
  ) {
    return "not-a-ledger";
  }
  return undefined;
}

/** Words of a loan's schedule. */
const LOAN = ["capital", "emprunt", "pret", "mensualite", "amortissement", "loan", "principal"];

/** A list of orders: the order's number and day, and no word of an invoice. */
function onlyOrdered(header: readonly Cell[], columns: readonly ColumnMapping[]): boolean {
  if (has(columns, "number")) return false;
  return header.some((cell) => {
    const tokens = headerTokens(headerText(cell));
    return tokens.includes("date") && (tokens.includes("commande") || tokens.includes("livraison"));
  });
}

const BANK_LABEL =
  /\b(vir|virt|virement|sepa|prlv|prelevement|cb|carte|chq|cheque|remise|retrait|cotis|pret|paypal|frais|direct debit)\b/;
const MONTH =
  /^(janv|fevr?|mars|avr|avril|mai|juin|juil|aout|sept?|oct|nov|dec|january|february|march|april|may|june|july|august)[a-z]*( \d{2,4})?$/;

const isMonth = (text: string): boolean => MONTH.test(comparable(text));

/** Movements of an account: day of operation and of value, or labels that banks write. */
function isBankLike(
  tokens: ReadonlySet<string>,
  columns: readonly ColumnMapping[],
  sample: readonly (readonly Cell[])[],
): boolean {
  if (tokens.has("operation") || tokens.has("valeur-date")) return true;
  const amount = columns.find((one) => one.field === "amount");
  const sums = amount ? amountsOf(sample, amount.column).filter((sum) => sum !== undefined) : [];
  // Nobody's invoices are a third of credit notes: money in and out of an account.
  if (sums.filter((sum) => sum < 0).length > sums.length * 0.3) return true;
  const label = columns.find((one) => one.field === "label");
  if (!label) return false;
  const labels = sample
    .map((row) => comparable(String(row[label.column] ?? "")))
    .filter((text) => text !== "");
  return labels.filter((text) => BANK_LABEL.test(text)).length > labels.length * 0.3;
}
