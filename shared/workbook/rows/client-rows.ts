import type { FoundCustomer } from "../../ledger/customers.ts";
import type { LedgerReading } from "../../ledger/read-ledger.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

/** A row of `Clients` for a customer that has none, with what the ledger says of it. */
export function newClientRow(found: Partial<FoundCustomer>): readonly OutCell[] {
  const values: Readonly<Record<string, string | undefined>> = {
    Client: found.name,
    Code: found.code,
    "E-mail": found.email,
    Téléphone: found.phone,
    Adresse: found.address,
    SIREN: found.siren,
  };
  return HEADERS.Clients.map((header) => values[header] || null);
}

/** A customer whose row is to be added to `Clients`. */
export interface NewClient {
  readonly key: CustomerKey;
  readonly row: readonly OutCell[];
}

/** Customers of the ledger that `Clients` does not hold yet, one row each, with what the ledger says of them. */
export function newClients(ledger: LedgerReading, listed: ReadonlySet<CustomerKey>): readonly NewClient[] {
  const seen = new Set<string>();
  const added: NewClient[] = [];
  for (const found of ledger.found) {
    const key = ledger.directory.keyOf(found.name, found.code);
    if (key === undefined || seen.has(key) || listed.has(key)) continue;
    seen.add(key);
    added.push({ key, row: newClientRow(found) });
  }
  return added;
}
