import { numberForm } from "../aging/number-form.ts";
import type { Day } from "../base/day.ts";
import { cents, sumCents } from "../base/money.ts";
import { penaltyStatement, type StatementResult } from "../law/penalty-statement.ts";
import { type CustomerKey, debtorQuality } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { StatementClaim } from "../model/penalty-statement.ts";
import type { PlanPart } from "../model/plan.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import type { Book } from "./book.ts";
import { type ItemSettlements, settlementsOf } from "./settlements-of.ts";
import { statementFacts } from "./statement-facts.ts";

/** One form of an item's identity: a part may hold a copy of the ledger's item (a retention split off). */
const keyOf = ({ customer, number, origin }: LedgerItem): string =>
  [customer, numberForm(withoutRetention(number)), origin.tab, origin.row ?? ""].join("\u0000");

/**
 * The penalty statement of the invoices that a line claims, each for the part that it claims of it: what is disputed or
 * held back is left out. Payments of `Règlements`, the rows' own settlements and credit notes are gathered with their
 * days; what was paid on an unknown day is taken off from the start, and said. Rates, base and order of allocation are
 * those of `Réglages`; a consumer's notice, a judgment, a period of grace and an insolvency come from `Journal`.
 * @param customer whom the letter is written to: its quality rules
 */
export function statementOf(
  book: Book,
  customer: CustomerKey,
  parts: readonly PlanPart[],
  asOf: Day,
): StatementResult {
  const { settings, ledger, payments } = book;
  const [first] = parts;
  if (first === undefined) return { kind: "no-penalty", why: "no-invoice" };
  const currency = first.open.item.currency;
  if (currency !== "EUR") return { kind: "no-penalty", why: "foreign-currency" };

  const accounts = new Set(parts.map(({ open }) => open.item.customer));
  const items = ledger.items.filter((item) => accounts.has(item.customer));
  const own = payments.filter((one) => one.customer !== undefined && accounts.has(one.customer));
  const settled = settlementsOf(items, own, asOf);
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const quality = debtorQuality(ledger.directory.get(customer)?.segment ?? "standard");
  const facts = statementFacts(book, customer, [...accounts], asOf);
  const several = accounts.size > 1;

  const claims = parts.map((part): StatementClaim => {
    const { item } = part.open;
    const base = byKey.get(keyOf(item));
    const isWhole = base !== undefined && base.number === item.number;
    return {
      ...claimOf(part, isWhole ? settled.get(base) : undefined),
      ...(several ? { account: ledger.directory.get(item.customer)?.name ?? item.customer } : {}),
      ...facts.of(item),
    };
  });
  return penaltyStatement({
    quality,
    asOf,
    allocation: settings.allocation,
    dayBase: settings.dayBase,
    ...(settings.penaltyRate === undefined ? {} : { contractRate: settings.penaltyRate }),
    ...(settings.underFloor === undefined ? {} : { underFloor: settings.underFloor }),
    ownerRates: settings.ownerRates,
    invoices: claims,
    ...facts.given,
  });
}

/** What one part claims: its amount once its movements are taken off is that of the plan. */
function claimOf({ open, amount }: PlanPart, settlements: ItemSettlements | undefined): StatementClaim {
  const { item } = open;
  const { movements = [], undated = 0, rejected = [] } = settlements ?? {};
  const received = sumCents(movements.map((movement) => movement.amount));
  const apart = item.amount - undated - received - amount;
  const common = {
    number: item.number,
    issued: item.issued,
    due: item.due,
    dueEstimated: item.dueSource === "estimate",
  };
  // Movements that do not explain what is open (the position was computed on other rows): only what is left is certain.
  if (apart < 0) return { ...common, principal: amount, amount, movements: [] };
  return {
    ...common,
    amount: item.amount,
    apart: cents(apart),
    undated: cents(undated),
    principal: cents(amount + received),
    movements,
    rejected,
  };
}
