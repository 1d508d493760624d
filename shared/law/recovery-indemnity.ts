import { type Cents, cents, ZERO } from "../base/money.ts";
import type { DebtorQuality } from "../model/customer.ts";

/** C.com art. D441-5; CCP art. D2192-35. */
const INDEMNITY_PER_INVOICE = 4_000;

/**
 * Fixed recovery indemnity (C.com L441-10 II, D441-5; CCP L2192-13, D2192-35): 40 € for each invoice at least one
 * day late, whatever its amount or the number of reminders (CJUE C-585/20, C-279/23). Never for consumers
 * (Conso L121-21). No VAT.
 */
export function recoveryIndemnity(quality: DebtorQuality, lateInvoices: number): Cents {
  if (!Number.isSafeInteger(lateInvoices) || lateInvoices < 0) {
    throw new RangeError(`Nombre de factures en retard : un entier positif, pas ${lateInvoices}`);
  }
  return quality === "particulier" ? ZERO : cents(INDEMNITY_PER_INVOICE * lateInvoices);
}
