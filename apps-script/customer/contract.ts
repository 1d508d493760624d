import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { EntryFacts } from "#shared/entry/entry-facts.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import type { Anomaly } from "#shared/workbook/anomaly-list.ts";
import type { ListedCustomer } from "#shared/workbook/customer-list.ts";
import type { CustomerPage } from "#shared/workbook/customer-page.ts";

/** What crosses between the customers' views and Apps Script; plain JSON. */

/** What `customerList` answers. */
export interface CustomersState {
  readonly asOf: string;
  readonly customers: readonly ListedCustomer[];
  /** Beyond those listed. */
  readonly more: number;
}

/** What `customerPage` answers. */
export interface CustomerState {
  readonly page: CustomerPage;
  readonly entry: EntryFacts;
}

/** What noting, cancelling and saving answer. */
export interface EntryDone {
  /** One French sentence. */
  readonly sentence: string;
  /** Identifiers of the rows that were added: cancelling them undoes it. */
  readonly ids: readonly string[];
  /** The page as it stands now. */
  readonly state: CustomerState;
}

/** What `anomalyList` answers. */
export interface AnomaliesState {
  readonly asOf: string;
  readonly anomalies: readonly Anomaly[];
  /** Of each severity, those beyond the list among them. */
  readonly counts: { readonly [severity in Anomaly["severity"]]: number };
  /** Beyond those listed. */
  readonly more: number;
}

/** The add-on's functions that the customers' views call. */
export interface CustomerServer {
  customerList(): Promise<CustomersState>;
  /** @param currency the one to show; empty: the first in which something is overdue */
  customerPage(key: string, currency: string): Promise<CustomerState>;
  recordEvents(order: EntryOrder): Promise<EntryDone>;
  /** Cancels events of a customer, each by a row `annulation`. */
  cancelEvents(key: string, currency: string, ids: readonly string[]): Promise<EntryDone>;
  saveContact(key: string, currency: string, changes: readonly ContactChange[]): Promise<EntryDone>;
  anomalyList(): Promise<AnomaliesState>;
  goToCell(tab: string, row: number, column: number): Promise<void>;
}
