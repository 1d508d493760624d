import { type Cents, sumCents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { numberForm } from "./number-form.ts";

/** What the owner answered about a final invoice: it counts its deposits again, or it is already net of them. */
export interface DepositAnswer {
  readonly customer: CustomerKey;
  readonly number: string;
  readonly repeats: boolean;
}

interface Ranked {
  readonly item: LedgerItem;
  readonly at: number;
}

const isOf = (one: LedgerItem, other: LedgerItem): boolean =>
  one.currency === other.currency &&
  (one.site === undefined || other.site === undefined || one.site === other.site);

const isInvoice = ({ item }: Ranked): boolean =>
  item.kind === "invoice" && item.amount > 0 && item.role !== "progress" && !item.duplicated;

/**
 * Deposits and final invoices: an « acompte déduit » row is taken off its invoice; a final invoice that the owner says
 * counts its deposits again has them taken off once; one of which nothing tells is marked with its doubt. The sum of
 * the rows never changes but where the owner said so. The same list when there is nothing to change.
 */
export function settleDeposits(
  items: readonly LedgerItem[],
  answers: readonly DepositAnswer[],
): { readonly items: readonly LedgerItem[]; readonly problems: readonly Problem[] } {
  const concerned = new Set<CustomerKey>();
  for (const { customer, kind, depositDeducted } of items) {
    if (kind === "deposit" || depositDeducted) concerned.add(customer);
  }
  if (concerned.size === 0) return { items, problems: [] };

  const changed: (LedgerItem | undefined)[] = [...items];
  const problems: Problem[] = [];
  const byCustomer = new Map<CustomerKey, Ranked[]>();
  items.forEach((item, at) => {
    if (!concerned.has(item.customer)) return;
    const own = byCustomer.get(item.customer);
    if (own) own.push({ item, at });
    else byCustomer.set(item.customer, [{ item, at }]);
  });
  for (const own of byCustomer.values()) {
    takeDeductions(own, changed);
    const now = own.flatMap(({ at }) => {
      const item = changed[at];
      return item ? [{ item, at }] : [];
    });
    for (const [final, deposits] of depositsByFinal(now)) {
      const amount = sumCents(deposits.map(({ item }) => item.amount));
      if (isTold(final.item, amount)) continue;
      const answer = answers.find(
        ({ customer, number }) =>
          customer === final.item.customer && numberForm(number) === numberForm(final.item.number),
      );
      if (answer?.repeats === false) continue;
      const numbers = deposits.map(({ item }) => item.number || item.label || "");
      if (answer === undefined) {
        changed[final.at] = { ...final.item, depositDoubt: { numbers, amount } };
        continue;
      }
      changed[final.at] = lessDeposit(final.item, amount);
      problems.push(depositProblem("deposit-counted-once", final.item, numbers, amount));
    }
  }
  return { items: changed.filter((item): item is LedgerItem => item !== undefined), problems };
}

/** The sentence about a final invoice and its deposits. */
export function depositProblem(
  code: "deposit-counted-once" | "deposit-maybe-counted-twice",
  item: LedgerItem,
  numbers: readonly string[],
  amount: Cents,
): Problem {
  return {
    code,
    severity: code === "deposit-counted-once" ? "à savoir" : "à corriger",
    place: item.origin,
    value: item.number,
    data: {
      number: item.number,
      deposits: numbers.join(", "),
      amount: String(amount),
      rest: String(item.amount - amount),
      currency: item.currency,
    },
  };
}

function lessDeposit(item: LedgerItem, amount: Cents): LedgerItem {
  const deposit = { day: item.issued, amount, of: "deposit" } as const;
  return { ...item, settlements: [...item.settlements, deposit] };
}

/** « Acompte déduit » rows: taken off the invoice of their number, else off the only final invoice there is. */
function takeDeductions(own: readonly Ranked[], changed: (LedgerItem | undefined)[]): void {
  for (const deduction of own) {
    const { item } = deduction;
    if (!item.depositDeducted || item.amount >= 0) continue;
    const invoices = own.filter((one) => isInvoice(one) && isOf(one.item, item));
    const form = numberForm(item.number);
    const named = invoices.filter((one) => form !== "" && numberForm(one.item.number) === form);
    const finals = invoices.filter((one) => one.item.role === "final");
    const target = named.length === 1 ? named[0] : finals.length === 1 ? finals[0] : undefined;
    const invoice = target && changed[target.at];
    if (!target || !invoice || -item.amount > restOf(invoice)) continue;
    changed[target.at] = { ...lessDeposit(invoice, -item.amount as Cents), depositDeducted: true };
    changed[deduction.at] = undefined;
  }
}

function restOf({ amount, settlements }: LedgerItem): number {
  let rest: number = amount;
  for (const one of settlements) rest -= one.amount;
  return rest;
}

/** The invoice that may count each deposit again: the one that names it, of its order, the final one, the next one. */
function depositsByFinal(own: readonly Ranked[]): ReadonlyMap<Ranked, readonly Ranked[]> {
  const found = new Map<Ranked, Ranked[]>();
  const invoices = own.filter(isInvoice);
  // Of one day, in the order of the rows: sorting keeps it.
  invoices.sort((a, b) => {
    const [first, second] = [a.item.issued ?? "", b.item.issued ?? ""];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
  for (const deposit of own) {
    const { item } = deposit;
    if (item.kind !== "deposit" || item.amount <= 0 || item.duplicated) continue;
    const later = invoices.filter(
      (one) =>
        isOf(one.item, item) &&
        (item.issued === undefined || one.item.issued === undefined || one.item.issued >= item.issued),
    );
    const final =
      later.find((one) => names(one.item, item)) ??
      lastOf(later.filter((one) => isSameOrder(one.item, item))) ??
      later.find((one) => one.item.role === "final") ??
      later.slice(0, 1).find((one) => looksWhole(one.item.amount, item.amount));
    if (!final) continue;
    const deposits = found.get(final);
    if (deposits) deposits.push(deposit);
    else found.set(final, [deposit]);
  }
  return found;
}

const lastOf = (list: readonly Ranked[]): Ranked | undefined => list[list.length - 1];

function names(invoice: LedgerItem, { number }: LedgerItem): boolean {
  if (number === "") return false;
  const words = ` ${comparable(`${invoice.label ?? ""} ${invoice.otherDocuments ?? ""}`)} `;
  return words.includes(` ${comparable(number)} `);
}

const isSameOrder = (one: LedgerItem, other: LedgerItem): boolean =>
  one.orderReference !== undefined &&
  other.orderReference !== undefined &&
  numberForm(one.orderReference) === numberForm(other.orderReference);

/** Whether a part is 10, 15, 20 … 60 % of a whole, to the cent: as deposits are agreed. */
function isRoundShare(part: number, whole: number): boolean {
  for (let percent = 10; percent <= 60; percent += 5) {
    if (Math.abs(part * 100 - whole * percent) <= 100) return true;
  }
  return false;
}

/** The deposit is a round share of the invoice, and not of both together: the invoice seems to be for all the works. */
const looksWhole = (invoice: number, deposit: number): boolean =>
  isRoundShare(deposit, invoice) && !isRoundShare(deposit, invoice + deposit);

/** Whether the invoice's own row, or its amount, tells how the deposits were counted. */
function isTold(invoice: LedgerItem, deposits: Cents): boolean {
  if (invoice.depositDeducted || deposits >= invoice.amount) return true;
  // « Reste dû » or « réglé » that takes the deposit off, or an invoice paid in full.
  if (invoice.amount - restOf(invoice) >= deposits) return true;
  return isRoundShare(deposits, invoice.amount + deposits) && !isRoundShare(deposits, invoice.amount);
}
