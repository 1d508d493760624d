import { comparable } from "../base/normalise.ts";

/** What general ledgers that name their accounts, without a number, call that of the customers. */
const RECEIVABLE: ReadonlySet<string> = new Set([
  "accounts receivable",
  "accounts receivable a r",
  "a r",
  "trade receivables",
  "trade debtors",
  "trade accounts receivable",
  "debtors",
  "receivables",
  "debtors control account",
  "sales ledger control account",
  "clients",
  "client",
  "compte clients",
  "compte client",
  "comptes clients",
  "comptes clients c c",
  "creances clients",
  "creance client",
  "creances",
  "collectif clients",
  "clients collectif",
  "clients ventes de biens ou de prestations de services",
  "clients et comptes rattaches",
  "forderungen",
]);

/** Whether an account that bears no number is, by its name, that of the customers. */
export function isReceivableName(account: string): boolean {
  return RECEIVABLE.has(comparable(account).replace(/ (?:eur|usd|gbp|cad|chf)$/, ""));
}

/** Whether the accounts of a ledger are told by their names: none bears a number, one at least is the customers'. */
export function areNamed(accounts: readonly string[]): boolean {
  const filled = accounts.filter((text) => text !== "");
  return filled.some(isReceivableName) && !filled.some((text) => /^\d{3}/.test(text));
}
