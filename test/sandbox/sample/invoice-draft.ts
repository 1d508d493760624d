import type { Day } from "#shared/base/day.ts";
import type { InvoiceKind, SampleCustomer, SampleInvoice } from "./model.ts";

/** An invoice before it has a number. */
export interface InvoiceDraft {
  readonly key: string;
  readonly kind: InvoiceKind;
  readonly customer: SampleCustomer;
  readonly issued: Day;
  readonly due: Day | undefined;
  readonly object: string;
  /** Cents, signed. */
  readonly exclTax: number;
  /** VAT in percent. */
  readonly rate: 10 | 20;
  readonly order: string;
  readonly portalReceived: Day | undefined;
  readonly settlements: SampleInvoice["settlements"];
  readonly fromStory: boolean;
  /** Key of the deposit that a final invoice completes. */
  readonly deposit?: string;
  /** Key of the invoice that a credit note reduces. */
  readonly credited?: string;
}

/** VAT in cents, rounded half away from zero. */
export function vatOf(draft: Pick<InvoiceDraft, "exclTax" | "rate">): number {
  const size = Math.floor((Math.abs(draft.exclTax) * draft.rate + 50) / 100);
  return draft.exclTax < 0 ? -size : size;
}

/** Amount with tax in cents, signed. */
export function withTax(draft: Pick<InvoiceDraft, "exclTax" | "rate">): number {
  return draft.exclTax + vatOf(draft);
}
