import { type Cents, cents } from "../base/money.ts";
import type { AllocatedMovement, StatementMovement } from "../model/penalty-statement.ts";
import type { Settings } from "../model/settings.ts";

/** What an invoice still owes at a moment, in cents. */
export interface Owed {
  readonly principal: number;
  readonly interest: number;
  readonly indemnity: number;
}

type Part = keyof Owed;

const ORDER: Readonly<Record<Settings["allocation"], readonly Part[]>> = {
  "intérêts d'abord": ["interest", "principal", "indemnity"],
  "principal d'abord": ["principal", "interest", "indemnity"],
};

/**
 * Gives a movement to what an invoice owes: a payment to the interest first (C.civ 1343-1), or to the principal first
 * where that was agreed; to the 40 € only when nothing else is left, since they are not interest. A credit note lowers
 * the principal and nothing else: it is no payment. What is over stands to the customer's credit.
 */
export function allocateMovement(
  movement: StatementMovement,
  owed: Owed,
  allocation: Settings["allocation"],
): { readonly allocated: AllocatedMovement; readonly left: Owed } {
  const given: Record<Part, number> = { principal: 0, interest: 0, indemnity: 0 };
  let rest: number = movement.amount;
  const parts = movement.kind === "payment" ? ORDER[allocation] : (["principal"] as const);
  for (const part of parts) {
    given[part] = Math.min(rest, owed[part]);
    rest -= given[part];
  }
  return {
    allocated: {
      ...movement,
      toInterest: amount(given.interest),
      toPrincipal: amount(given.principal),
      toIndemnity: amount(given.indemnity),
      over: amount(rest),
    },
    left: {
      principal: owed.principal - given.principal,
      interest: owed.interest - given.interest,
      indemnity: owed.indemnity - given.indemnity,
    },
  };
}

const amount = (value: number): Cents => cents(value);
