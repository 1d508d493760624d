import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { OpenInvoice, OpenPayment } from "../model/matching.ts";
import { accountsOf } from "./accounts.ts";
import { balanceGroups } from "./balance-groups.ts";
import { type LabelToken, labelTokens } from "./label-tokens.ts";
import type { LedgerGroup, LedgerLine } from "./ledger-line.ts";
import { numberForms, sameNumber } from "./number-forms.ts";
import { numberIndex } from "./number-index.ts";
import { learnedPayers } from "./payer.ts";
import { payerIndex } from "./payer-index.ts";
import { receiptOf } from "./receipt.ts";
import { applySure, runOf } from "./run.ts";
import { countOfSets } from "./subset-sum.ts";

/**
 * Groups of ledger lines that sum to zero: a payment and what it pays, a credit note and what it cancels, several
 * payments of one invoice, a balance that comes to zero. All of one customer and currency; no line is in two groups; the
 * order of the lines does not matter. Only groups that are sure are given.
 */
export function matchLedgerGroups(lines: readonly LedgerLine[]): readonly LedgerGroup[] {
  let left = lines.filter(({ amount }) => amount !== 0);
  left.sort((a, b) => inTextOrder(a.day ?? "", b.day ?? "") || inTextOrder(a.id, b.id));
  const groups: LedgerGroup[] = [];
  // A group found may leave another one alone: as long as there are some, their accounts are looked at again.
  while (left.length > 0) {
    const { found, open } = groupsOnce(left);
    groups.push(...found);
    const ids = new Set(found.flatMap((group) => group.ids));
    const touched = new Set(left.filter(({ id }) => ids.has(id)).map(accountOf));
    const paying = new Set(open.filter(({ amount }) => amount < 0).map(accountOf));
    left = open.filter((line) => touched.has(accountOf(line)) && paying.has(accountOf(line)));
  }
  return groups.sort((a, b) => inTextOrder(a.ids[0] ?? "", b.ids[0] ?? ""));
}

const accountOf = ({ customer, currency }: LedgerLine): string => `${customer}\u0000${currency}`;

/** One look at lines in order of day: the groups found, strongest evidence first, and the lines left. */
function groupsOnce(lines: readonly LedgerLine[]): {
  readonly found: readonly LedgerGroup[];
  readonly open: readonly LedgerLine[];
} {
  const numbers = ownNumbers(lines);
  const found: LedgerGroup[] = [];
  let open = lines;
  const keep = (groups: readonly LedgerGroup[]): void => {
    if (groups.length === 0) return;
    found.push(...groups);
    const taken = new Set(groups.flatMap(({ ids }) => ids));
    open = open.filter(({ id }) => !taken.has(id));
  };
  const isPayment = ({ amount, kind }: LedgerLine): boolean => amount < 0 && kind === "payment";
  const isDebit = ({ amount }: LedgerLine): boolean => amount > 0;
  const others = open.filter((line) => !isPayment(line));
  keep(pairs(open.filter(isPayment), others, numbers, "any"));
  // A credit note cancels one invoice; a set that equals it is an accident too often.
  const credits = open.filter(({ amount }) => amount < 0);
  keep(pairs(credits, open.filter(isDebit), numbers, "one"));
  const invoices = open.filter((line) => isDebit(line) && line.kind !== "payment");
  keep(severalForOne(open.filter(isPayment), invoices));
  keep(balanceGroups(open));
  return { found, open };
}

/**
 * The number of each invoice: its piece when no other debit of the customer has it, else what its label shows; of each
 * credit note: its piece first.
 */
function ownNumbers(lines: readonly LedgerLine[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  const key = ({ customer, number }: LedgerLine): string => `${customer}\u0000${sameNumber(number)}`;
  for (const line of lines) if (line.amount > 0) count.set(key(line), (count.get(key(line)) ?? 0) + 1);
  const found = new Map<string, string>();
  for (const line of lines) {
    const alone = count.get(key(line)) === 1 || (line.amount < 0 && line.kind === "credit-note");
    const piece = alone && numberForms(line.number, "").tail.length >= 3 ? line.number : "";
    found.set(line.id, piece || numberInLabel(labelTokens(line.label)));
  }
  return found;
}

/** A run of at least four digits with the letters that touch it: `F100057` in « COLRUYT - F100057 ». */
function numberInLabel(tokens: readonly LabelToken[]): string {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.digits || token.text.length < 4 || token.text.length > 12 || /^20[0-4]\d$/.test(token.text))
      continue;
    const letters = tokens[at - 1];
    const glued = token.before === "" && letters !== undefined && letters.text.length <= 4;
    return (glued ? letters.text : "") + token.text;
  }
  return "";
}

const asItem = (line: LedgerLine, number: string, sign: 1 | -1): OpenInvoice => ({
  customer: line.customer,
  number,
  kind: line.kind,
  currency: line.currency,
  open: (line.amount * sign) as Cents,
  amount: (line.amount * sign) as Cents,
  label: line.label,
  ...(line.day === undefined ? {} : { issued: line.day }),
});

/** Credits matched to the debits that they pay exactly. */
function pairs(
  credits: readonly LedgerLine[],
  all: readonly LedgerLine[],
  numbers: ReadonlyMap<string, string>,
  what: "any" | "one",
): readonly LedgerGroup[] {
  const paying = new Set(credits.map(accountOf));
  const others = all.filter((line) => paying.has(accountOf(line)));
  const invoices = others.map((line) => asItem(line, numbers.get(line.id) ?? "", 1));
  const known = new Set(
    others.map((line) => `${line.customer}\u0000${sameNumber(numbers.get(line.id) ?? "")}`),
  );
  const payments = credits.map((line): OpenPayment => {
    // The piece of a payment is its invoice's number, or the bookkeeper's own.
    const piece = line.number !== "" && known.has(`${line.customer}\u0000${sameNumber(line.number)}`);
    const label = piece ? `${line.label} FACTURE ${line.number}` : line.label;
    const { id, day, customer, currency } = line;
    return { id, day, customer, label, open: -line.amount as Cents, currency };
  });
  return wholeMatches(payments, invoices, others, (count, named) => what === "any" || count === 1 || named);
}

/** Invoices paid by several payments, all later than them, that sum up to them. */
function severalForOne(
  credits: readonly LedgerLine[],
  debits: readonly LedgerLine[],
): readonly LedgerGroup[] {
  const sums = sumsOfPayments(credits);
  // Most invoices are the sum of no payments: nothing is built for them.
  const payable = debits.filter((line) => sums.get(accountOf(line))?.has(line.amount));
  const payments = payable.map(
    ({ id, customer, amount, currency }): OpenPayment => ({
      id,
      day: undefined,
      customer,
      label: "",
      open: amount,
      currency,
    }),
  );
  const items = credits.map((line) => asItem(line, "", -1));
  const dayOf = new Map(payable.map(({ id, day }) => [id, day]));
  return wholeMatches(payments, items, credits, (count, _named, id, days) => {
    const from = dayOf.get(id) ?? "";
    return count > 1 && days.every((day) => day !== undefined && day >= from);
  });
}

const MOST_SUMS = 4_000;

/** What two, three or four payments of an account give together, as far as their number allows. */
function sumsOfPayments(credits: readonly LedgerLine[]): ReadonlyMap<string, ReadonlySet<number>> {
  const amounts = new Map<string, number[]>();
  for (const line of credits) {
    const known = amounts.get(accountOf(line));
    if (known) known.push(-line.amount);
    else amounts.set(accountOf(line), [-line.amount]);
  }
  const sums = new Map<string, Set<number>>();
  for (const [account, list] of amounts) {
    if (list.length < 2) continue;
    let largest = 2;
    while (largest < 4 && countOfSets(list.length, largest + 1) <= MOST_SUMS) largest += 1;
    const found = new Set<number>();
    const add = (from: number, sum: number, size: number): void => {
      for (let at = from; at < list.length && found.size < MOST_SUMS; at += 1) {
        const more = sum + (list[at] ?? 0);
        if (size + 1 >= 2) found.add(more);
        if (size + 1 < largest) add(at + 1, more, size + 1);
      }
    };
    add(0, 0, 0);
    sums.set(account, found);
  }
  return sums;
}

type Accept = (count: number, named: boolean, id: string, days: readonly (Day | undefined)[]) => boolean;

function wholeMatches(
  payments: readonly OpenPayment[],
  invoices: readonly OpenInvoice[],
  lines: readonly LedgerLine[],
  accept: Accept,
): readonly LedgerGroup[] {
  const accounts = accountsOf(invoices, "keep");
  const room = {
    accounts,
    numbers: numberIndex(accounts.items),
    learned: learnedPayers(),
    customers: accounts.list.length,
    exactOnly: true,
    accept,
  };
  const payers = payerIndex([]);
  const none: ReadonlySet<string> = new Set();
  const receipts = payments.map((payment) => receiptOf(payment, payers, none, false));
  const run = runOf(room, receipts);
  const groups: LedgerGroup[] = [];
  applySure(run, ({ source }, match, shares) => {
    const ids = shares.map(({ item }) => lines[item.rank]?.id ?? "");
    groups.push({ ids: [source.id, ...ids].sort(inTextOrder), reasons: match.reasons, sure: true });
  });
  return groups;
}
