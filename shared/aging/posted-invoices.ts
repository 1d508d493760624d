import { type Cents, cents } from "../base/money.ts";
import { repeatedInTab } from "../ledger/repeated-in-tab.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import { numberForm } from "./number-form.ts";

/** Says again which rows have no due day, once the list has given theirs to ledger lines. */
export function stillWithoutDue(
  problems: readonly Problem[],
  items: readonly LedgerItem[],
): readonly Problem[] {
  const dated = new Set(
    items.flatMap(({ due, origin }) => (due === undefined ? [] : [`${origin.tab}\u0000${origin.row}`])),
  );
  return problems.flatMap((problem) => {
    const { rows = "", count = "" } = problem.data ?? {};
    if (problem.code !== "due-missing" || rows.endsWith("…")) return [problem];
    const all = rows.split(", ");
    const left = all.filter((row) => !dated.has(`${problem.place.tab}\u0000${row}`));
    if (left.length === 0) return [];
    if (left.length === all.length) return [problem];
    const data = {
      ...problem.data,
      rows: left.join(", "),
      count: String(Number(count) - all.length + left.length),
    };
    return [{ ...problem, place: { ...problem.place, row: Number(left[0]) }, data }];
  });
}

const DOCUMENTS: ReadonlySet<string> = new Set(["invoice", "deposit", "credit-note"]);
const isDocument = (item: LedgerItem): boolean => item.number !== "" && DOCUMENTS.has(item.kind);

const documentKey = (item: LedgerItem): string =>
  `${item.currency}\u0000${item.amount < 0 ? "-" : "+"}\u0000${numberForm(item.number)}`;
const accountKey = (item: LedgerItem): string => `${item.customer}\u0000${documentKey(item)}`;

/**
 * An invoice of the owner's list that a ledger also posts (same customer, number and amount) counts once: as the
 * ledger has it, where its lettrage and its payments are, with what only the list says (due day, site, e-mail
 * references …). Where amounts or customers differ both stay counted, and that is said.
 * @param ledgerTabs titles of the tabs that hold ledger lines
 */
export function postedOnce(
  items: readonly LedgerItem[],
  ledgerTabs: ReadonlySet<string>,
): { readonly items: readonly LedgerItem[]; readonly problems: readonly Problem[] } {
  const isPosted = (item: LedgerItem): boolean => ledgerTabs.has(item.origin.tab);
  if (ledgerTabs.size === 0 || items.every(isPosted)) return { items, problems: [] };
  const posted = new Map<string, number[]>();
  const elsewhere = new Map<string, number>();
  items.forEach((item, at) => {
    if (!isPosted(item) || !isDocument(item)) return;
    const list = posted.get(accountKey(item));
    if (list) list.push(at);
    else posted.set(accountKey(item), [at]);
    elsewhere.set(`${documentKey(item)}\u0000${item.amount}`, at);
  });
  if (posted.size === 0) return { items, problems: [] };

  const problems: Problem[] = [];
  const unlettered = unletteredCredits(items, isPosted);
  const result: (LedgerItem | undefined)[] = [...items];
  const once = new Map<string, number>();
  items.forEach((item, at) => {
    if (isPosted(item) || !isDocument(item) || item.duplicated) return;
    const lines = posted.get(accountKey(item));
    if (!lines) {
      const other = elsewhere.has(`${documentKey(item)}\u0000${item.amount}`);
      if (other && item.settlements.length === 0) say(problems, "posted-under-other-customer", item);
      return;
    }
    const sum = lines.reduce((total, line) => total + (items[line]?.amount ?? 0), 0);
    if (sum !== item.amount) {
      say(problems, "posted-for-other-amount", item, sum);
      return;
    }
    result[at] = undefined;
    once.set(item.origin.tab, (once.get(item.origin.tab) ?? 0) + 1);
    for (const line of lines) {
      const own = result[line];
      if (own) result[line] = completed(own, item, lines.length === 1, unlettered);
    }
  });
  for (const [tab, count] of once) problems.push(repeatedInTab(tab, count));
  return { items: result.filter((item): item is LedgerItem => item !== undefined), problems };
}

function say(problems: Problem[], code: ProblemCode, item: LedgerItem, other?: number): void {
  problems.push({
    code,
    severity: "à corriger",
    place: item.origin,
    value: item.number,
    data: { currency: item.currency, ...(other === undefined ? {} : { amount: String(other) }) },
  });
}

/** What each customer paid according to ledger lines without lettrage, in cents, positive. */
function unletteredCredits(
  items: readonly LedgerItem[],
  isPosted: (item: LedgerItem) => boolean,
): Map<CustomerKey, number> {
  const credits = new Map<CustomerKey, number>();
  for (const item of items) {
    if (item.kind !== "payment" || item.group !== undefined || !isPosted(item)) continue;
    credits.set(item.customer, (credits.get(item.customer) ?? 0) - item.amount);
  }
  return credits;
}

/** The ledger line with what the row of the list adds. */
function completed(
  line: LedgerItem,
  row: LedgerItem,
  alone: boolean,
  unlettered: Map<CustomerKey, number>,
): LedgerItem {
  const due = line.dueSource === "cell" || row.due === undefined ? line : row;
  return {
    ...row,
    kind: line.kind,
    amount: line.amount,
    issued: line.issued ?? row.issued,
    due: due.due,
    dueSource: due.dueSource,
    settlements: alone ? settlementsOf(line, row, unlettered) : line.settlements,
    duplicated: line.duplicated,
    origin: line.origin,
    label: line.label ?? row.label,
    ...(line.group === undefined ? {} : { group: line.group }),
  };
}

/**
 * « Payée » in the list tells of the money that the ledger has as a lettrage or as a credit without lettrage: it
 * counts only where the ledger has neither.
 */
function settlementsOf(
  line: LedgerItem,
  row: LedgerItem,
  unlettered: Map<CustomerKey, number>,
): LedgerItem["settlements"] {
  if (line.group !== undefined || row.settlements.length === 0) return line.settlements;
  const settled: Cents = cents(row.settlements.reduce((sum, { amount }) => sum + amount, 0));
  const credits = unlettered.get(row.customer) ?? 0;
  if (settled <= 0 || credits < settled) return row.settlements;
  unlettered.set(row.customer, credits - settled);
  return line.settlements;
}
