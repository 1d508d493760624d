import type { LedgerReading } from "../../ledger/read-ledger.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

/** Customers of the ledger that `Clients` does not hold yet, one row each, with what the ledger says of them. */
export function newClientRows(
  ledger: LedgerReading,
  listed: ReadonlySet<CustomerKey>,
): readonly (readonly OutCell[])[] {
  const seen = new Set<string>();
  const rows: (readonly OutCell[])[] = [];
  for (const found of ledger.found) {
    const key = ledger.directory.keyOf(found.name, found.code);
    if (key === undefined || seen.has(key) || listed.has(key)) continue;
    seen.add(key);
    const values: Readonly<Record<string, string | undefined>> = {
      Client: found.name,
      Code: found.code,
      "E-mail": found.email,
      Téléphone: found.phone,
      Adresse: found.address,
      SIREN: found.siren,
    };
    rows.push(HEADERS.Clients.map((header) => values[header] || null));
  }
  return rows;
}
