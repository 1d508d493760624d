import { comparable } from "../base/normalise.ts";
import type { InvoiceRole } from "../model/ledger.ts";
import type { Table, TextColumn } from "./column-readers.ts";
import { isExceptional } from "./exceptional-numbers.ts";

/** What the words of a row say of its place among the invoices of a job. */
export interface RoleWords {
  readonly role?: InvoiceRole;
  readonly cumulative?: true;
  readonly depositDeducted?: true;
  /** Its label says that it is a deposit; only where no type says otherwise. */
  readonly deposit?: true;
}

/** The words say nothing: as they do of nearly every row. */
export const NO_ROLE: RoleWords = {};
/** Nearly every row has none of these: the words are only read where one stands. */
const WORTH_READING = /solde|finale?\b|finitive?|d[ée]compte|\bdgd\b|^sit|situation|acompte|cumul/i;

const FINAL =
  /\b(?:facture|fact|fac) (?:de |du |d )?(?:solde|cloture|fin de (?:travaux|chantier))\b|\b(?:facture|fact|fac) (?:definitive|finale)\b|\bdecompte (?:general )?(?:definitif|final)\b|\bdgd\b|\bfinal invoice\b/;
const BALANCE_FIRST = /^solde\b/;
const OTHER_BALANCE =
  /^solde (?:anterieur|initial|a nouveau|au|debiteur|crediteur|precedent|reporte|de tout|du compte|client|compte)\b/;
const KIND_IS_FINAL = /^(?:solde|definitive|finale?|decompte)$/;
const PROGRESS_NUMBER = /^(?:sit|situ|situation)s?(?: n| no| numero)? ?\d/;
const PROGRESS = /\bsituations? (?:de travaux|travaux|mensuelle|n|no|numero|\d)|^situations?$/;
const DEPOSIT = /\b(?:acomptes?|avances?)\b/;
const DEDUCTED =
  /\b(?:deduits?|deduites?|deduction|deduire|imputes?|imputation|reprise|net d|nette d|sous deduction|apres)\b/;
const DEPOSIT_FIRST = /^(?:facture )?(?:d )?acomptes?\b/;

/** Reads « Facture de solde », « Situation n° 2 », « acompte déduit », « cumul » in a row's type, number and label. */
export function roleOf(kind: string, number: string, label: string, amountHeader: string): RoleWords {
  const byHeader = amountHeader !== "" && /cumul/i.test(amountHeader);
  if (!byHeader && !WORTH_READING.test(kind) && !WORTH_READING.test(number) && !WORTH_READING.test(label)) {
    return NO_ROLE;
  }
  const [kindWords, numberWords, labelWords] = [comparable(kind), comparable(number), comparable(label)];
  const all = `${kindWords} ${labelWords}`;
  const isFinal =
    KIND_IS_FINAL.test(kindWords) ||
    FINAL.test(all) ||
    FINAL.test(numberWords) ||
    (BALANCE_FIRST.test(labelWords) && !OTHER_BALANCE.test(labelWords));
  const isProgress =
    !isFinal &&
    (byHeader || PROGRESS_NUMBER.test(numberWords) || PROGRESS.test(all) || PROGRESS.test(kindWords));
  const role: InvoiceRole | undefined = isFinal ? "final" : isProgress ? "progress" : undefined;
  const deducted = DEPOSIT.test(all) && DEDUCTED.test(all);
  return {
    ...(role === undefined ? {} : { role }),
    ...(isProgress && (byHeader || /\bcumul/.test(`${all} ${numberWords}`)) ? { cumulative: true } : {}),
    ...(deducted ? { depositDeducted: true } : {}),
    ...(!deducted && role === undefined && DEPOSIT_FIRST.test(labelWords) ? { deposit: true } : {}),
  };
}

/** `AC-12`: a deposit's number, only where such numbers are the exception of their column. */
export function depositPrefixesMatter(table: Table, number: TextColumn | undefined): boolean {
  return isExceptional(table, number, isDepositNumber);
}

/** A number that begins as a deposit's may: `AC-12`, `AC 3`. */
export function isDepositNumber(number: string): boolean {
  return /^AC[-_ /.]?\d/i.test(number);
}
