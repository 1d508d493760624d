import { applyPayments } from "../aging/apply-payments.ts";
import { closedGroups } from "../aging/closed-groups.ts";
import { takenByPayments, targetsOf } from "../aging/open-position.ts";
import { beyondPayments } from "../aging/same-money.ts";
import type { Day } from "../base/day.ts";
import { cents } from "../base/money.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { RejectedPayment, StatementMovement } from "../model/penalty-statement.ts";

/** Everything that lowered an invoice by a day, gathered: what is dated, what is not, what came back. */
export interface ItemSettlements {
  readonly movements: readonly StatementMovement[];
  /** Cents paid on a day that nobody knows. */
  readonly undated: number;
  readonly rejected: readonly RejectedPayment[];
}

interface Gathering {
  movements: StatementMovement[];
  undated: number;
  rejected: RejectedPayment[];
}

const NOTHING: readonly number[] = [];

/**
 * What settled each of some invoices by a day, by the rules of the open position: the row's own settlements that no
 * payment of `Règlements` explains, allocated payments, credit notes allocated with them, rejected payments. Sum of
 * movements and `undated` = the item's amount − what is open of it.
 * @param items every item of the customers concerned: one payment may settle several
 */
export function settlementsOf(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): ReadonlyMap<LedgerItem, ItemSettlements> {
  const closed = closedGroups(items, asOf, []);
  const taken = takenByPayments(items, payments);
  const found = new Map<LedgerItem, Gathering>();
  const of = (item: LedgerItem): Gathering => {
    const known = found.get(item);
    if (known !== undefined) return known;
    const fresh: Gathering = { movements: [], undated: 0, rejected: [] };
    found.set(item, fresh);
    return fresh;
  };

  const rest = (item: LedgerItem, at: number): number =>
    item.group !== undefined && closed.has(item.group)
      ? 0
      : item.amount - beyondPayments(item, taken.get(at) ?? NOTHING, asOf);
  const left: (number | undefined)[] = new Array(items.length);
  items.forEach((item, at) => {
    if (item.issued !== undefined && item.issued > asOf) return;
    const own = rest(item, at);
    left[at] = own;
    if (item.amount > own) ownSettlements(of(item), item, item.amount - own, asOf);
  });

  let current: Payment | undefined;
  /** Credit notes named by the current payment: what they bring is given to the invoices first. */
  let credits: StatementMovement[] = [];
  const find = targetsOf(items, left, payments, rest, (at, before, after) => {
    const item = items[at];
    if (item === undefined || current === undefined || before === after) return;
    if (item.amount < 0) {
      const day = item.issued ?? current.day;
      if (after > before && day !== undefined) {
        const label = item.number === "" ? {} : { label: item.number };
        credits.push({ kind: "credit-note", day, amount: cents(after - before), ...label });
      }
    } else if (after > before) giveBack(of(item), after - before, current.day ?? asOf);
    else credits = receive(of(item), before - after, current.day, credits);
  });
  applyPayments(payments, asOf, find, [], (payment) => {
    current = payment;
    credits = [];
  });
  return found;
}

/** What the row itself says was paid, deposits first, then by day; never beyond what counts of it. */
function ownSettlements(into: Gathering, item: LedgerItem, amount: number, asOf: Day): void {
  const counting = item.settlements.filter(
    (one) => one.amount > 0 && (one.day === undefined || one.day <= asOf),
  );
  const rank = ({ of, day }: (typeof counting)[number]): string =>
    `${of === "deposit" ? 0 : 1}${day ?? "9999"}`;
  counting.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  let left = amount;
  for (const { day, amount: own, of } of counting) {
    const part = Math.min(left, own);
    if (part <= 0) continue;
    left -= part;
    const on = of === "deposit" ? (day ?? item.issued) : day;
    if (on === undefined) into.undated += part;
    else into.movements.push({ kind: of ?? "payment", day: on, amount: cents(part) });
  }
  into.undated += left;
}

/** A payment on an invoice, less what credit notes named beside it bring; returns the credit notes that are left. */
function receive(
  into: Gathering,
  amount: number,
  day: Day | undefined,
  credits: readonly StatementMovement[],
): StatementMovement[] {
  let left = amount;
  const rest: StatementMovement[] = [];
  for (const credit of credits) {
    const part = Math.min(left, credit.amount);
    left -= part;
    if (part > 0) into.movements.push({ ...credit, amount: cents(part) });
    if (credit.amount > part) rest.push({ ...credit, amount: cents(credit.amount - part) });
  }
  if (left > 0 && day !== undefined) into.movements.push({ kind: "payment", day, amount: cents(left) });
  else into.undated += left;
  return rest;
}

/**
 * A payment that came back counts as never made: it is taken out of the last payments of the invoice, and said. A cheque
 * or a direct debit pays only once it is honoured (CMF L131-67 for the cheque).
 */
function giveBack(into: Gathering, amount: number, back: Day): void {
  let left = takeOut(into, amount, (movement) => movement.kind === "payment" && movement.day <= back, back);
  const undated = Math.min(left, into.undated);
  into.undated -= undated;
  left -= undated;
  // A rejection that names what a credit note paid: the balance opens it again, so do we.
  takeOut(into, left, () => true, undefined);
}

/** Takes an amount out of the last movements of a kind; returns what they do not hold. */
function takeOut(
  into: Gathering,
  amount: number,
  isTaken: (movement: StatementMovement) => boolean,
  back: Day | undefined,
): number {
  let left = amount;
  const kept: StatementMovement[] = [];
  const lastFirst = [...into.movements].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  for (const movement of lastFirst) {
    const part = isTaken(movement) ? Math.min(left, movement.amount) : 0;
    left -= part;
    if (part > 0 && back !== undefined) {
      into.rejected.push({ day: movement.day, back, amount: cents(part) });
    }
    if (part < movement.amount) kept.push({ ...movement, amount: cents(movement.amount - part) });
  }
  into.movements = kept.reverse();
  return left;
}
