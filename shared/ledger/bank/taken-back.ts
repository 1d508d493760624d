import { comparable } from "../../base/normalise.ts";
import type { BankLine } from "../../model/bank.ts";

const TAKEN_BACK =
  /\b(?:rejet|rejets|rejete|rejetee|rejetes|rjt|rej|impaye|impayes|impayee|impayees|unpaid|returned|chargeback|reversal|contre ?passation|contrepassee?|extourne)\b|\b(?:retour|ret|annulation|annul|ann|restitution|recall)\b.{0,30}\b(?:prlv|prelevements?|vir|virements?|cheques?|chq|effets?|lcr|sdd|recus?)\b|\b(?:prlv|prelevement|cheque|chq|effet|lcr|virement|vir)\b.{0,20}\b(?:retourne|retournee|revenue?|annulee?)\b/;

/** What the bank charges for a rejection is its fee, not the customer's payment. */
const FEES =
  /\b(?:frais|fra|commissions?|comm|com|cotisation|forfait|tarification|interets?|agios|facturation|fee|fees)\b/;

/** The owner's own order that came back or was made: no payment of a customer. */
const OWN = /\b(?:emis|emise|emises|outgoing|fournisseurs?)\b/;

/** Whether a debit takes back what a customer had paid: a rejected cheque, bill or direct debit. Fees are not. */
export function takesBackPayment(line: Pick<BankLine, "amount" | "label" | "reversal">): boolean {
  if (line.amount >= 0) return false;
  const words = comparable(line.label);
  if (FEES.test(words)) return false;
  if (line.reversal === true) return true;
  return TAKEN_BACK.test(words) && !OWN.test(words);
}
