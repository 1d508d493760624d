import { bankAmount, bankCellDay } from "./bank-amount.ts";
import { type BankRole, type BankTable, headerWords, roleOfHeader } from "./bank-columns.ts";
import { findHeadlessTable } from "./headless-table.ts";

/** A preamble (account, balance, period, owner) stands above the header of most banks' files. */
const DEPTH = 30;
const SAMPLE = 200;

type Rows = readonly (readonly string[])[];

/** Words of statements, not of invoice lists or journals. */
const STATEMENT =
  /\b(?:operations?|valeur|value ?date|date op|dateop|dateval|comptabilisation|booking|counterparty|contrepartie|partner|iban|settlement|transaction id|(?:id|date|type) (?:de )?(?:la )?transaction|beneficiaire|payee|balance|completed|mouvement)\b/;
const PAYMENT =
  /\b(?:mode (?:de )?(?:paiement|reglement)|moyen (?:de )?(?:paiement|reglement)|payment (?:method|date|mode)|date (?:de )?(?:paiement|reglement|encaissement|versement)|montant (?:paye|regle|recu|encaisse)|amount paid|avant commission|gross|brut)\b/;
const DUE =
  /\b(?:echeances?|due date|date d ?echeance|reste (?:du|a payer)|restant du|remaining|date (?:de )?(?:la )?facture|invoice date|date d emission)\b/;
const INVOICE =
  /\b(?:numero (?:de )?factures?|n factures?|no factures?|ref factures?|factures?|invoices?|invoice number)\b/;
const JOURNAL =
  /\b(?:journal|journalcode|lettrage|comptenum|piece|pieceref|compte comptable|compte general|contrepartie comptable|numero ecriture|ecriturenum|auxiliaire)\b/;

/** A title line that says what stands below: a list of payments names invoices, and is none of invoices. */
const PAYMENTS_TITLE =
  /^(?:payments|paiements|reglements|encaissements|liste des (?:paiements|reglements|encaissements)|reglements clients|encaissements clients)$/;

function looksLikeStatement(
  headers: readonly string[],
  has: (role: BankRole) => boolean,
  titled: boolean,
): boolean {
  const words = headers.map(headerWords);
  const some = (pattern: RegExp): boolean => words.some((one) => pattern.test(one));
  const statement = some(STATEMENT);
  if (some(DUE) && !some(/\bvaleur\b|\bvalue ?date\b/)) return false;
  if (some(JOURNAL) && !statement) return false;
  if (titled) return true;
  if (some(INVOICE) && !statement && !some(PAYMENT)) return has("debit") && has("credit") && has("balance");
  return (has("debit") && has("credit")) || has("balance") || statement || some(PAYMENT) || has("label");
}

/** Whether a column of the rows below the header mostly holds what its role needs; an empty one says nothing. */
function fits(rows: Rows, from: number, column: number, role: BankRole): boolean {
  if (role !== "date" && role !== "amount" && role !== "debit" && role !== "credit" && role !== "balance")
    return true;
  let filled = 0;
  let right = 0;
  for (const row of rows.slice(from, from + SAMPLE)) {
    const cell = (row[column] ?? "").trim();
    if (cell === "") continue;
    filled += 1;
    const kind = role === "date" ? bankCellDay(cell).kind : bankAmount(cell).kind;
    if (kind === "day" || kind === "amount" || kind === "impossible" || kind === "empty") right += 1;
  }
  return filled === 0 ? role !== "date" && role !== "amount" : right * 2 >= filled;
}

const hasMoney = (roles: ReadonlyMap<BankRole, unknown>): boolean =>
  roles.has("amount") || roles.has("debit") || roles.has("credit");

/** A header with a day and an amount that is no statement's: a journal, a list of invoices. */
type Found = BankTable | "other" | undefined;

function tableUnder(rows: Rows, headerRow: number): Found {
  const headers = rows[headerRow] ?? [];
  const from = headerRow + 1;
  const best = new Map<BankRole, { column: number; weight: number }>();
  const named = new Map<BankRole, { column: number; weight: number }>();
  const labels: number[] = [];
  headers.forEach((header, column) => {
    const found = roleOfHeader(header);
    if (!found) return;
    if (found.role === "label") {
      labels.push(column);
      return;
    }
    const { role, weight } = found;
    if (weight > (named.get(role)?.weight ?? 0)) named.set(role, { column, weight });
    if (weight <= (best.get(role)?.weight ?? 0)) return;
    // A file without operations has its columns all the same.
    if (rows.length > from && !fits(rows, from, column, role)) return;
    best.set(role, { column, weight });
  });
  // Where no contents fit, the names stand: each line that cannot be read is then named.
  for (const role of ["date", "amount", "debit", "credit"] as const) {
    const column = named.get(role);
    if (!best.has(role) && column && (role === "date" || !hasMoney(best))) best.set(role, column);
  }
  const has = (role: BankRole): boolean => best.has(role) || (role === "label" && labels.length > 0);
  if (!has("date") || !hasMoney(best))
    return best.size + labels.length >= 3 && best.size > 0 ? "other" : undefined;
  const titled = rows
    .slice(0, headerRow)
    .some((row) => row.some((cell) => PAYMENTS_TITLE.test(headerWords(cell))));
  if (!looksLikeStatement(headers, has, titled)) return "other";
  const column: Partial<Record<Exclude<BankRole, "label">, number>> = {};
  for (const [role, { column: at }] of best) if (role !== "label") column[role] = at;
  // Where both are there, debit and credit are the bank's own; « Montant » may be in another currency.
  if (column.debit !== undefined && column.credit !== undefined) delete column.amount;
  else if (column.amount !== undefined) {
    delete column.debit;
    delete column.credit;
  }
  return { from, column, labels, headers };
}

/** The table of operations of a bank's CSV, by its header or, without one, by what its columns hold. */
export function findBankTable(rows: Rows): BankTable | undefined {
  let seen = 0;
  let headed = false;
  for (let at = 0; at < rows.length && seen < DEPTH; at += 1) {
    const row = rows[at] ?? [];
    const filled = row.filter((cell) => cell.trim() !== "");
    if (filled.length === 0) continue;
    seen += 1;
    if (filled.length < 2) continue;
    const found = tableUnder(rows, at);
    if (found === "other") headed = true;
    else if (found) return found;
  }
  // Named columns that are no statement's are not read by their contents against their names.
  return headed ? undefined : findHeadlessTable(rows);
}
