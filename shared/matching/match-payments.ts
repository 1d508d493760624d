import type {
  AllocatedPayment,
  Match,
  MatchPart,
  OpenInvoice,
  OpenPayment,
  PayerNames,
  PaymentMatches,
  RefusedMatch,
} from "../model/matching.ts";
import { type Accounts, accountsOf, type Item, take } from "./accounts.ts";
import { type ItemsOn, itemsByDay } from "./grouped-receipts.ts";
import type { Room } from "./judge.ts";
import { labelTokens } from "./label-tokens.ts";
import { sameNumber } from "./number-forms.ts";
import { numberIndex } from "./number-index.ts";
import { learnedPayers } from "./payer.ts";
import { payerIndex } from "./payer-index.ts";
import { payerSignature } from "./payer-signature.ts";
import { proposalsFor, type WholeLedger } from "./proposals.ts";
import { type Receipt, receiptOf, refusedKey } from "./receipt.ts";
import { rejectionMatches, type Settled, settledPayments } from "./rejections.ts";
import { applySure, judgeNow, type Run, runOf } from "./run.ts";

export interface MatchingInput {
  /** One whose `open` is 0 settles nothing more: it is only known by its number. */
  readonly invoices: readonly OpenInvoice[];
  readonly payments: readonly OpenPayment[];
  readonly customers: readonly PayerNames[];
  readonly allocated: readonly AllocatedPayment[];
  readonly refused: readonly RefusedMatch[];
}

/**
 * Matches payments to open items: what is sure, to be applied, and else at most three proposals, each with its reasons
 * (method 4). Pure; the order of the rows does not matter, except between rows that are the same in everything. Over all
 * sure matches of one run no item and no payment is exceeded; each proposal holds against what they leave. Payments come
 * back by day and identifier. Once sure matches are applied, the same call finds nothing sure any more.
 */
export function matchPayments(input: MatchingInput): readonly PaymentMatches[] {
  const { invoices, payments, customers, allocated, refused } = input;
  const accounts = accountsOf([...invoices, ...settledOnly(invoices, allocated)], "leave");
  const learned = learnedPayers();
  for (const { label, customer, amount } of allocated)
    if (amount > 0) learned.learn(payerSignature(labelTokens(label)), customer);
  const room: Room = {
    accounts,
    numbers: numberIndex(accounts.items),
    learned,
    customers: customers.length,
    exactOnly: false,
  };
  const receipts = receiptsOf(payments, customers, allocated, refused);
  const settled = new Map(settledPayments(allocated).map((one) => [one.payment.id, one]));
  const returned = [...settled.values()].flatMap((one) => (one.returned ? [one.payment.id] : []));
  const run = runOf(room, receipts, new Set(returned));
  const back = new Map<Receipt, readonly Match[]>();
  const rejections = receipts.filter(({ left }) => left < 0);
  do applySure(run, (receipt, match) => noteSettled(settled, receipt, match));
  while (giveBack(rejections, settled, run, back));

  const ledger = wholeLedger(accounts);
  return receipts.map((receipt): PaymentMatches => {
    const payment = receipt.source.id;
    const sure = run.sure.get(receipt) ?? back.get(receipt)?.find((match) => match.sure);
    if (sure) return { payment, sure, proposals: [] };
    if (receipt.refused.has(refusedKey([])) || receipt.left === 0 || run.closed.has(payment))
      return { payment, sure: undefined, proposals: [] };
    if (receipt.source.open < 0) return { payment, sure: undefined, proposals: back.get(receipt) ?? [] };
    return {
      payment,
      sure: undefined,
      proposals: proposalsFor(receipt, judgeNow(run, receipt), room, ledger),
    };
  });
}

function receiptsOf(
  payments: readonly OpenPayment[],
  customers: readonly PayerNames[],
  allocated: readonly AllocatedPayment[],
  refused: readonly RefusedMatch[],
): readonly Receipt[] {
  const payers = payerIndex(customers);
  const started = new Set(allocated.map(({ id }) => id));
  const refusals = new Map<string, Set<string>>();
  for (const { payment, numbers } of refused) {
    const sets = refusals.get(payment) ?? new Set<string>();
    refusals.set(payment, sets.add(refusedKey(numbers)));
  }
  const none: ReadonlySet<string> = new Set();
  return payments
    .map((payment) => receiptOf(payment, payers, refusals.get(payment.id) ?? none, started.has(payment.id)))
    .sort((a, b) => {
      const first = a.source.day ?? "";
      const second = b.source.day ?? "";
      if (first !== second) return first < second ? -1 : 1;
      return a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : a.source.open - b.source.open;
    });
}

/** Items that only the allocations still name: settled, they tell that a label names something already paid. */
function settledOnly(
  invoices: readonly OpenInvoice[],
  allocated: readonly AllocatedPayment[],
): readonly OpenInvoice[] {
  const key = (customer: string, number: string): string => `${customer}\u0000${sameNumber(number)}`;
  const known = new Set(invoices.map(({ customer, number }) => key(customer, number)));
  const found: OpenInvoice[] = [];
  for (const { customer, currency, allocations } of allocated) {
    for (const { number } of allocations) {
      const form = key(customer, number);
      if (known.has(form)) continue;
      known.add(form);
      const zero = 0 as OpenInvoice["open"];
      found.push({ customer, number, kind: "invoice", currency, open: zero, amount: zero });
    }
  }
  return found;
}

/** A sure match of this run may be given back by a rejection of the same run. */
function noteSettled(settled: Map<string, Settled>, { source }: Receipt, { customer, parts }: Match): void {
  const { id, day, label, currency, open } = source;
  const before = settled.get(id)?.payment;
  const amount = before?.amount ?? open;
  const allocations = [...(before?.allocations ?? []), ...parts];
  settled.set(id, {
    payment: { id, day, customer, label, amount, currency, allocations },
    returned: false,
  });
}

/** Matches rejections; true when some item is open again, so that other payments must be looked at once more. */
function giveBack(
  rejections: readonly Receipt[],
  settled: ReadonlyMap<string, Settled>,
  run: Run,
  back: Map<Receipt, readonly Match[]>,
): boolean {
  let reopened = false;
  // Looked through once a rejection: by amount.
  const byAmount = new Map<number, Settled[]>();
  if (rejections.length > 0)
    for (const one of settled.values()) {
      const same = byAmount.get(one.payment.amount);
      if (same) same.push(one);
      else byAmount.set(one.payment.amount, [one]);
    }
  for (const receipt of rejections) {
    // What a rejection could not give back waits for the owner.
    if (receipt.started) continue;
    const matches = rejectionMatches(
      receipt,
      byAmount.get(-receipt.left) ?? [],
      run.room.customers,
      run.room.learned,
    );
    const sure = matches.find((match) => match.sure);
    back.set(receipt, sure ? [sure] : matches);
    if (!sure) continue;
    const from = byAmount
      .get(-receipt.left)
      ?.find(({ payment, returned }) => !returned && samePayment(payment, sure, receipt));
    if (from) {
      from.returned = true;
      run.closed.add(from.payment.id);
    }
    receipt.started = true;
    reopened = reopen(run.room.accounts, sure.customer, sure.currency, sure.parts) || reopened;
  }
  return reopened;
}

function samePayment(payment: AllocatedPayment, sure: Match, { source }: Receipt): boolean {
  const numbers = sure.parts.map(({ number }) => number).join("\u0000");
  // A credit note that was deducted with it is not given back.
  const taken = payment.allocations.filter(({ amount }) => amount === undefined || amount > 0);
  const own = taken.slice(0, sure.parts.length).map(({ number }) => number);
  return (
    payment.customer === sure.customer &&
    payment.currency === sure.currency &&
    own.join("\u0000") === numbers &&
    (payment.day ?? "") <= (source.day ?? "9")
  );
}

function reopen(
  accounts: Accounts,
  customer: Match["customer"],
  currency: string,
  parts: readonly MatchPart[],
): boolean {
  const account = accounts.of(customer, currency);
  let reopened = false;
  for (const { number, amount } of parts) {
    const form = sameNumber(number);
    const item = account?.items.find(({ source }) => sameNumber(source.number) === form && source.amount > 0);
    if (!item) continue;
    take(item, amount);
    reopened = true;
  }
  return reopened;
}

/** Open items by amount and by day, looked up by the proposals. */
function wholeLedger({ items }: Accounts): WholeLedger {
  const byAmount = new Map<string, Item[]>();
  for (const item of items) {
    if (item.left <= 0) continue;
    const key = `${item.source.currency}${item.left}`;
    const same = byAmount.get(key);
    if (same) same.push(item);
    else byAmount.set(key, [item]);
  }
  const days = new Map<string, ItemsOn>();
  return {
    byAmount: (currency, amount) => byAmount.get(`${currency}${amount}`) ?? [],
    itemsOn(currency) {
      const known = days.get(currency);
      if (known) return known;
      const built = itemsByDay(items, currency);
      days.set(currency, built);
      return built;
    },
  };
}
