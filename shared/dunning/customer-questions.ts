import { type Day, monthOf, yearOf } from "../base/day.ts";
import { customerRanks, itemsByCustomer } from "../ledger/items-by-customer.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Problem } from "../model/problem.ts";
import type { Sender } from "../model/settings.ts";
import { customerOf } from "./customer-facts.ts";
import { eventsByCustomer } from "./known-events.ts";
import { lostInvoices } from "./lost-invoices.ts";
import { speaksOfStatement } from "./monthly-statement.ts";
import { accountsPaidBy, type PayerGroups, payerGroups } from "./payer-groups.ts";
import { sameService } from "./same-service.ts";

const OFTEN = 3;
const MONTHS_OFTEN = 2;
const MONTHS_LOOKED_AT = 3;

/** What the questions about customers are asked from. */
export interface QuestionInput {
  readonly directory: CustomerDirectory;
  readonly items: readonly LedgerItem[];
  /** The open items of the position. */
  readonly open: readonly OpenItem[];
  readonly journal: readonly JournalEvent[];
  readonly sender: Sender;
  readonly today: Day;
  /** Numbers whose rows stand in a tab without being counted. */
  readonly standing?: ReadonlySet<string>;
}

function question(
  code: Problem["code"],
  column: string,
  value: string,
  data: Readonly<Record<string, string>>,
): Problem {
  return { code, severity: "à savoir", place: { tab: "Clients", row: undefined, column }, value, data };
}

const listOf = (customers: readonly Customer[]): string => customers.map(({ name }) => name).join(", ");

/** Customers who look paid by one service, while no `Payeur` cell of theirs says anything: one question a group. */
function payerQuestions({ directory, items, sender }: QuestionInput): readonly Problem[] {
  const owing = new Set(customerRanks(items).keys);
  const customers = directory.all().filter(({ key }) => owing.has(key));
  return sameService(customers, sender)
    .filter(({ members }) => members.every(({ payer }) => (payer ?? "").trim() === ""))
    .map(({ members, kinds }) => {
      const codes = members.flatMap(({ code }) => (code === undefined ? [] : [code]));
      return question("payer-to-ask", "Payeur", listOf(members), {
        count: String(members.length),
        kinds: kinds.join(","),
        names: listOf(members),
        codes: codes.length === members.length ? codes.join(", ") : "",
      });
    });
}

/** Accounts that their payer is reminded of apart, and why. */
function apartProblems(groups: PayerGroups): readonly Problem[] {
  return groups.all.flatMap(({ payer, apart, sharedNumbers }) => {
    const ambiguous = new Set(sharedNumbers.flatMap(({ accounts }) => accounts));
    const byNumber = apart.filter(({ key }) => ambiguous.has(key));
    const byQuality = apart.filter(({ key }) => !ambiguous.has(key));
    const problems: Problem[] = [];
    if (byNumber.length > 0) {
      problems.push(
        question("payer-shared-number", "Payeur", listOf(byNumber), {
          payer: payer.name,
          numbers: sharedNumbers.map(({ number }) => number).join(", "),
        }),
      );
    }
    if (byQuality.length > 0) {
      problems.push(question("payer-other-quality", "Payeur", listOf(byQuality), { payer: payer.name }));
    }
    return problems;
  });
}

/** Whether at least two of three months in a row (this one or the last one ending them) had three invoices or more. */
function isOften(counts: readonly number[]): boolean {
  const often = counts.map((count) => count >= OFTEN);
  const within = (from: number): number =>
    often.slice(from, from + MONTHS_LOOKED_AT).filter((one) => one).length;
  return within(0) >= MONTHS_OFTEN || within(1) >= MONTHS_OFTEN;
}

/** Customers invoiced often, who owe something, and of whom nothing says whether they want a statement. */
function statementQuestions(input: QuestionInput, groups: PayerGroups): readonly Problem[] {
  const { directory, items, open, today } = input;
  const monthIndex = (on: Day): number => yearOf(on) * 12 + monthOf(on);
  const current = monthIndex(today);
  const counts = new Map<CustomerKey, number[]>();
  const owing = new Set(open.map(({ item }) => item.customer));
  for (const { customer, issued, kind, amount, duplicated } of items) {
    if (issued === undefined || issued > today || amount <= 0 || duplicated) continue;
    if (kind !== "invoice" && kind !== "deposit") continue;
    // The month first: most invoices of a long ledger are older, and need no look at their customer.
    const ago = current - monthIndex(issued);
    if (ago > MONTHS_LOOKED_AT || !owing.has(customer)) continue;
    const own = counts.get(customer);
    if (own !== undefined) own[ago] = (own[ago] ?? 0) + 1;
    else {
      const months = new Array<number>(MONTHS_LOOKED_AT + 1).fill(0);
      months[ago] = 1;
      counts.set(customer, months);
    }
  }
  return [...counts].flatMap(([key, months]) => {
    if (!isOften(months)) return [];
    const customer = customerOf(directory, key);
    const payer = groups.of(key)?.payer;
    if (speaksOfStatement(customer) || (payer !== undefined && speaksOfStatement(payer))) return [];
    return [question("statement-to-ask", "Circuit de paiement", customer.name, { name: customer.name })];
  });
}

/** Invoices that the journal knows under another customer than the one who has them today. */
function movedProblems(
  input: QuestionInput,
  groups: PayerGroups,
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): readonly Problem[] {
  const { directory, items, journal, today, standing } = input;
  const { moved } = lostInvoices(
    eventsByCustomer(journal, today),
    itemsOf,
    items,
    (key) => accountsPaidBy(groups, key),
    standing ?? new Set(),
  );
  const pairs = new Map<string, { from: string; to: string; numbers: string[] }>();
  for (const { number, from, to } of moved) {
    const pair = pairs.get(`${from}\u0000${to}`);
    if (pair !== undefined) pair.numbers.push(number);
    else {
      pairs.set(`${from}\u0000${to}`, {
        from: customerOf(directory, from).name,
        to: customerOf(directory, to).name,
        numbers: [number],
      });
    }
  }
  return [...pairs.values()].map(({ from, to, numbers }) => ({
    code: "invoice-moved",
    severity: "à savoir",
    place: { tab: "Journal", row: undefined, column: "Client" },
    value: numbers.join(", "),
    data: { from, to, numbers: numbers.join(", "), count: String(numbers.length) },
  }));
}

const inOneOrder = (a: Problem, b: Problem): number =>
  a.code === b.code ? (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) : a.code < b.code ? -1 : 1;

/**
 * What the owner alone can tell of the customers, asked in `Anomalies` until a cell of `Clients` answers: a payer they
 * share, a monthly statement; and what grouping could not do. Nothing is grouped or delayed before the answer.
 */
export function customerQuestions(input: QuestionInput): readonly Problem[] {
  const itemsOf = itemsByCustomer(input.items);
  const groups = payerGroups(input.directory, itemsOf);
  return [
    ...payerQuestions(input),
    ...apartProblems(groups),
    ...statementQuestions(input, groups),
    ...movedProblems(input, groups, itemsOf),
  ].sort(inOneOrder);
}
