import { comparable } from "../base/normalise.ts";
import type { Customer } from "../model/customer.ts";
import type { Sender } from "../model/settings.ts";

/** What customers have in common that makes one paying service likely. */
type LikenessKind = "address" | "email" | "name";

/** Customers who look paid by one service. */
export interface SameService {
  /** By name, at least two. */
  readonly members: readonly Customer[];
  readonly kinds: readonly LikenessKind[];
}

const LEGAL_FORMS =
  /\b(?:sarl|sasu?|eurl|sa|sci|snc|scop|selarl|selas|scp|eirl|ei|gie|ets|etablissements|societe|ste)\b/g;
const ADDRESS_WORDS = 3;

/** A street address; a town alone brings nobody together. */
function addressForm(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const words = comparable(address);
  return /\d/.test(words) && words.split(" ").length >= ADDRESS_WORDS ? words : undefined;
}

const emailForms = (cell: string | undefined): readonly string[] =>
  (cell ?? "")
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((word) => word.includes("@"));

/** A name without its legal form, only for accounts that a code tells apart. */
function nameForm({ name, code }: Customer): string | undefined {
  if (code === undefined) return undefined;
  const words = comparable(name).replace(LEGAL_FORMS, " ").replace(/ +/g, " ").trim();
  return words === "" ? undefined : words;
}

/**
 * Businesses that share an address, an e-mail or a name, whatever links them together; each customer in one group at
 * most. The owner's own address and e-mail, often copied into a list of customers, link nobody.
 */
export function sameService(customers: readonly Customer[], sender: Sender): readonly SameService[] {
  const ownAddress = addressForm(sender.address);
  const ownEmails = new Set(emailForms(sender.email));
  const members = customers.filter(({ segment }) => segment !== "particulier");
  const root = members.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) {
      const up = root[at] ?? at;
      root[at] = root[up] ?? up;
      at = up;
    }
    return at;
  };
  const firstWith = new Map<string, number>();
  const links: { readonly index: number; readonly kind: LikenessKind }[] = [];
  const link = (index: number, kind: LikenessKind, form: string): void => {
    const key = `${kind}\u0000${form}`;
    const other = firstWith.get(key);
    if (other === undefined) {
      firstWith.set(key, index);
      return;
    }
    root[find(index)] = find(other);
    links.push({ index, kind });
  };
  members.forEach((customer, index) => {
    const address = addressForm(customer.address);
    if (address !== undefined && address !== ownAddress) link(index, "address", address);
    for (const email of emailForms(customer.email)) if (!ownEmails.has(email)) link(index, "email", email);
    const name = nameForm(customer);
    if (name !== undefined) link(index, "name", name);
  });

  const kinds = new Map<number, Set<LikenessKind>>();
  for (const { index, kind } of links) {
    const at = find(index);
    const known = kinds.get(at);
    if (known === undefined) kinds.set(at, new Set([kind]));
    else known.add(kind);
  }
  const groups = new Map<number, Customer[]>();
  members.forEach((customer, index) => {
    const at = find(index);
    if (!kinds.has(at)) return;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [customer]);
    else group.push(customer);
  });
  return [...groups].map(([at, group]) => ({
    members: group.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1)),
    kinds: [...(kinds.get(at) ?? [])].sort(),
  }));
}
