import type { CustomerKey } from "../model/customer.ts";
import type { MatchReasonCode } from "../model/matching.ts";

/** How likely a customer is the one who pays, and what says so. */
export interface Payer {
  readonly customer: CustomerKey;
  readonly chance: number;
  readonly reason: MatchReasonCode;
  readonly text: string | undefined;
}

export interface WhoPays {
  /** Customers that something points to, the likeliest first. */
  readonly payers: readonly Payer[];
  /** How likely each of the other customers is. */
  readonly anyOther: number;
  /** How likely it is somebody who is no customer. */
  readonly stranger: number;
}

/** Payers learned from what was allocated: in which words, for which customers. */
export interface LearnedPayers {
  /** Customers paid before in these words. */
  customersOf(signature: string): ReadonlySet<CustomerKey>;
  /** Changes when something is learned of these words. */
  versionOf(signature: string): number;
  learn(signature: string, customer: CustomerKey): void;
}

const NOBODY: ReadonlySet<CustomerKey> = new Set();
/** Shorter words name nobody. */
const SHORTEST = 4;

export function learnedPayers(): LearnedPayers {
  const known = new Map<string, Set<CustomerKey>>();
  return {
    customersOf: (signature) => known.get(signature) ?? NOBODY,
    versionOf: (signature) => known.get(signature)?.size ?? 0,
    learn(signature, customer) {
      if (signature.length < SHORTEST) return;
      const customers = known.get(signature);
      if (customers) customers.add(customer);
      else known.set(signature, new Set([customer]));
    },
  };
}
