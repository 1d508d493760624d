/** A customer's identity inside the product: from its code when it has one, else from its name. */
export type CustomerKey = string & { readonly kind: "customer" };

export const SEGMENTS = [
  "standard",
  "compte clé",
  "grand compte",
  "public",
  "à risque",
  "particulier",
] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Who owes, in law (reference: C.com L441-10; CCP L2192-10; C.civ 1231-6). */
export type DebtorQuality = "professionnel" | "public" | "particulier";

/** A row of `Clients`, or a customer known from the ledger alone (then only key, name and code). */
export interface Customer {
  readonly key: CustomerKey;
  /** As displayed. */
  readonly name: string;
  readonly code?: string;
  /** `standard` until a segment stands in `Clients`. */
  readonly segment: Segment;
  /** The scenario's name: the cell `Scénario` when filled, else the segment's. */
  readonly scenario: string;
  readonly contact?: string;
  readonly email?: string;
  readonly copy?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly siren?: string;
  readonly terms?: string;
  readonly owner?: string;
  readonly language: "fr" | "en";
  readonly paymentCircuit?: string;
  readonly paymentMeans?: string;
  readonly sector?: string;
  readonly payer?: string;
  readonly escalationContact?: string;
  readonly note?: string;
}

/** Debtor quality that a segment stands for. */
export function debtorQuality(segment: Segment): DebtorQuality {
  if (segment === "public") return "public";
  return segment === "particulier" ? "particulier" : "professionnel";
}

/** Finds a customer by what a cell holds (name or code); the same text always gives the same key. */
export interface CustomerDirectory {
  /** `undefined` for an empty text. A name never met gives a key of its own. */
  keyOf(nameOrCode: string, code?: string): CustomerKey | undefined;
  /** The customer of a key; one known from the ledger alone comes with its displayed name. */
  get(key: CustomerKey): Customer | undefined;
  all(): readonly Customer[];
}
