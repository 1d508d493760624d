import { comparable, tidy } from "../base/normalise.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { Problem } from "../model/problem.ts";
import { completedPayers } from "./payers.ts";

/** A row of `Clients`, before it is known which customer of the ledger it describes. */
export type ClientRow = { readonly name: string } & Partial<Omit<Customer, "key" | "name">>;

/** A customer as the ledger's rows name it; the contact columns are those of the owner's own tab. */
export interface FoundCustomer {
  readonly name: string;
  readonly code: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly siren?: string;
}

/** Who owes when a row names nobody. */
export const NO_CUSTOMER = "(sans client)";

/** Case, accents, punctuation and spaces do not tell two names apart. */
export const nameForm = (text: string): string => comparable(text) || tidy(text).toLowerCase();
const codeForm = (text: string): string => tidy(text).toLowerCase();
const byCode = (code: string): CustomerKey => `code:${code}` as CustomerKey;
const byName = (name: string): CustomerKey => `name:${name}` as CustomerKey;

/**
 * Joins `Clients` and the customers met in the ledger. A code is an identity; a name without a code joins the only
 * code that bears this name, else it is an identity of its own. Two rows of `Clients` of one name and different codes
 * are a problem: the name alone tells neither.
 */
export function buildDirectory(
  clients: readonly ClientRow[],
  found: Iterable<FoundCustomer>,
): { directory: CustomerDirectory; problems: Problem[] } {
  const ledger = [...found];
  const problems: Problem[] = [];
  const codesOfName = new Map<string, Set<string>>();
  const ledgerCodes = new Set<string>();
  const link = (name: string, code: string): void => {
    const form = nameForm(name);
    if (form === "" || code === "") return;
    const codes = codesOfName.get(form);
    if (codes) codes.add(code);
    else codesOfName.set(form, new Set([code]));
  };
  for (const one of ledger) {
    const code = codeForm(one.code);
    if (code !== "") ledgerCodes.add(code);
    link(one.name, code);
  }
  // The owner may write another code in `Clients` than the ledger's: the name then tells who it is.
  const aliases = new Map<string, string>();
  for (const client of clients) {
    const code = codeForm(client.code ?? "");
    if (code === "") continue;
    const others = codesOfName.get(nameForm(client.name));
    const only = others?.size === 1 ? [...others][0] : undefined;
    if (!ledgerCodes.has(code) && only !== undefined && only !== code) aliases.set(code, only);
    else link(client.name, code);
  }

  const known = new Map<string, CustomerKey | undefined>();
  const written = new Map<CustomerKey, string>();
  const keyOf = (nameOrCode: string, code = ""): CustomerKey | undefined => {
    const givenCode = codeForm(code);
    if (givenCode !== "") return byCode(aliases.get(givenCode) ?? givenCode);
    if (known.has(nameOrCode)) return known.get(nameOrCode);
    const name = nameForm(nameOrCode);
    const asCode = codeForm(nameOrCode);
    const codes = codesOfName.get(name);
    let key: CustomerKey | undefined;
    if (name === "") key = undefined;
    else if (codes?.size === 1) key = byCode([...codes][0] ?? "");
    else if (codes === undefined && aliases.has(asCode)) key = byCode(aliases.get(asCode) ?? "");
    else if (codes === undefined && allCodes.has(asCode)) key = byCode(asCode);
    else {
      key = byName(name);
      if (codes === undefined && !written.has(key)) written.set(key, tidy(nameOrCode));
    }
    known.set(nameOrCode, key);
    return key;
  };
  const allCodes = new Set<string>(ledgerCodes);
  for (const codes of codesOfName.values()) for (const code of codes) allCodes.add(code);

  const customers = new Map<CustomerKey, Customer>();
  const rowOfKey = new Map<CustomerKey, ClientRow>();
  for (const client of clients) {
    const key = keyOf(client.name, client.code ?? "");
    if (key === undefined) continue;
    const codes = codesOfName.get(nameForm(client.name));
    // Without a code the row describes each account of the name: better than describing none.
    if (codes && codes.size > 1 && !client.code)
      for (const code of codes) if (!rowOfKey.has(byCode(code))) rowOfKey.set(byCode(code), client);
    if (!rowOfKey.has(key)) rowOfKey.set(key, client);
  }
  for (const one of ledger) {
    const key = keyOf(one.name, one.code);
    if (key === undefined || customers.has(key)) continue;
    customers.set(key, customerFrom(key, one, rowOfKey.get(key)));
  }
  for (const [key, row] of rowOfKey) {
    if (!customers.has(key))
      customers.set(key, customerFrom(key, { name: row.name, code: row.code ?? "" }, row));
  }
  const owing = new Set(ledger.map((one) => keyOf(one.name, one.code)));
  for (const payer of completedPayers(customers, keyOf, (key) => owing.has(key))) {
    customers.set(payer.key, payer);
  }
  // Said once a name, whether the ledger or `Clients` shows it: our own rows in `Clients` change no figure.
  const said = new Set<string>();
  for (const { name } of [...ledger, ...clients]) {
    const form = nameForm(name);
    const codes = codesOfName.get(form);
    if (!codes || codes.size < 2 || said.has(form)) continue;
    said.add(form);
    problems.push({
      code: "two-customers-one-name",
      severity: "à savoir",
      place: { tab: "Clients", row: undefined, column: "Client" },
      value: name,
      data: { codes: [...codes].sort().join(", ") },
    });
  }
  // One that only `Règlements` or `Journal` names is shown as it is written there.
  const get = (key: CustomerKey): Customer | undefined => {
    const found = customers.get(key);
    if (found !== undefined) return found;
    const name = written.get(key);
    return name === undefined ? undefined : customerFrom(key, { name, code: "" }, undefined);
  };
  return {
    directory: { keyOf, get, all: () => [...customers.values()] },
    problems,
  };
}

function customerFrom(key: CustomerKey, found: FoundCustomer, row: ClientRow | undefined): Customer {
  const code = row?.code || found.code || undefined;
  return {
    segment: "standard",
    scenario: row?.segment ?? "standard",
    language: "fr",
    ...row,
    email: row?.email ?? found.email,
    phone: row?.phone ?? found.phone,
    address: row?.address ?? found.address,
    siren: row?.siren ?? found.siren,
    key,
    name: row?.name || found.name || found.code,
    code,
  };
}
