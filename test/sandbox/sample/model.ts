import type { Day } from "#shared/base/day.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { EventKind } from "#shared/model/journal.ts";
import type { Channel } from "#shared/model/scenario.ts";

/** How late a customer of the sample pays, in days from the due date: least and most. */
export type Habit = readonly [least: number, most: number];

export interface SampleCustomer {
  readonly code: string;
  readonly name: string;
  /** Another spelling under the same code, found in some cells of the owner's tab. */
  readonly otherSpelling?: string;
  readonly segment: Segment;
  readonly contact: string;
  readonly email: string;
  readonly copy: string;
  readonly phone: string;
  readonly address: string;
  readonly siren: string;
  readonly terms: string;
  readonly owner: string;
  readonly language: string;
  readonly circuit: string;
  readonly means: string;
  readonly sector: string;
  readonly payer: string;
  readonly escalation: string;
  readonly note: string;
  readonly habit: Habit;
}

/** In French, because they also stand in the texts of the invoices. */
export type InvoiceKind = "facture" | "acompte" | "solde" | "avoir";

/** An invoice or credit note as it truly is, before the disorder of the cells. Amounts in cents, signed. */
export interface SampleInvoice {
  /** How the other parts of the sample name it; never shown. */
  readonly key: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly issued: Day;
  /** `undefined`: nobody can say. */
  readonly due: Day | undefined;
  readonly customer: SampleCustomer;
  readonly object: string;
  readonly amountExclTax: number;
  readonly vat: number;
  readonly amount: number;
  readonly order: string;
  readonly portalReceived: Day | undefined;
  /** How it is paid, in full or not; empty: not paid. */
  readonly settlements: readonly { readonly day: Day; readonly amount: number }[];
  /** Written by hand in stories.ts; the others are drawn. */
  readonly fromStory: boolean;
}

export interface SampleAllocation {
  readonly number: string;
  /** Cents, signed as the invoice. */
  readonly amount: number;
  /** Settles the whole invoice at once: its cell names the number alone. */
  readonly whole: boolean;
}

export interface SamplePayment {
  readonly id: string;
  readonly day: Day;
  readonly customer: SampleCustomer;
  readonly label: string;
  readonly amount: number;
  readonly allocations: readonly SampleAllocation[];
  readonly means: string;
}

export interface SampleEvent {
  readonly id: string;
  readonly day: Day;
  readonly customer: SampleCustomer;
  readonly invoices: readonly SampleInvoice[];
  readonly kind: EventKind;
  readonly step?: number;
  readonly channel?: Channel;
  readonly direction?: "entrant" | "sortant";
  readonly amount?: number;
  readonly promisedDay?: Day;
  readonly motive?: string;
  readonly detail?: string;
  readonly reference?: string;
}

export interface Sample {
  readonly customers: readonly SampleCustomer[];
  readonly invoices: readonly SampleInvoice[];
  readonly payments: readonly SamplePayment[];
  readonly journal: readonly SampleEvent[];
}
