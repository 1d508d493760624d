import { addDays, type Day, yearOf } from "../base/day.ts";
import { type Cents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Problem } from "../model/problem.ts";
import { joinExercises, openingDays, scopeByExercise } from "./carry-forward-days.ts";
import { matchOpenings } from "./carry-forward-match.ts";
import type { DraftItem } from "./reading.ts";

/** Rows named in full in a message. */
const NAMED = 20;

type KeyOf = (draft: DraftItem) => CustomerKey | undefined;

interface Lines {
  readonly opening: DraftItem[];
  readonly prior: DraftItem[];
}

/**
 * Opening entries (à nouveaux) carry the balance of the exercise before into the new one: where the ledger holds both,
 * nothing may count twice. From the opening day on, an opening line takes the place of the open line it repeats, and
 * keeps its number, its days and its kind; where the two differ, the opening entries win, because the accounts of the
 * new exercise start from them. Before that day they do not exist and the lines of the exercise before count.
 * Reference: C. com. art. L123-19 (the opening balance is the closing balance of the exercise before); method 2.
 * @param drafts the lines of all tabs; changed in place
 * @param keyOf the customer of a line
 * @param names the customer of lines that name none, and how a customer is called
 * @returns the lines that count, in their order
 */
export function carryForward(
  drafts: readonly DraftItem[],
  keyOf: KeyOf,
  names: { readonly nobody: CustomerKey | undefined; readonly of: (customer: CustomerKey) => string },
  problems: Problem[],
): readonly DraftItem[] {
  const days = openingDays(drafts, keyOf);
  if (days.length === 0) return drafts;
  scopeByExercise(drafts, days);
  const gone = new Set<DraftItem>();
  const settled = new Set<DraftItem>();
  const added: DraftItem[] = [];
  for (const day of days) {
    const lines = linesByCustomer(drafts, day, gone, settled, keyOf);
    const alone: DraftItem[] = [];
    for (const [customer, { opening, prior }] of pooled(lines, names.nobody)) {
      const open = priorStillOpen(prior, keyOf);
      const left = matchOpenings(opening, open, gone);
      settleRest(day, names.of(customer), left.opening, left.prior, {
        gone,
        settled,
        added,
        alone,
        problems,
      });
    }
    sayAggregated(
      day,
      alone,
      [...lines.values()].flatMap(({ opening }) => opening),
      problems,
    );
  }
  const counted = [...drafts.filter((draft) => !gone.has(draft)), ...added];
  joinExercises(counted, keyOf);
  return counted;
}

function linesByCustomer(
  drafts: readonly DraftItem[],
  day: Day,
  gone: ReadonlySet<DraftItem>,
  settled: ReadonlySet<DraftItem>,
  keyOf: KeyOf,
): Map<CustomerKey, Lines> {
  const byCustomer = new Map<CustomerKey, Lines>();
  for (const draft of drafts) {
    const { issued } = draft;
    if (issued === undefined || issued > day || gone.has(draft) || settled.has(draft)) continue;
    const opening = draft.opening !== undefined && issued === day;
    if (issued === day && !opening) continue;
    const customer = keyOf(draft);
    if (customer === undefined) continue;
    const lines = byCustomer.get(customer) ?? { opening: [], prior: [] };
    byCustomer.set(customer, lines);
    (opening ? lines.opening : lines.prior).push(draft);
  }
  return byCustomer;
}

/**
 * Openings carried on the collective account alone (no customer) stand for all the customers who have none of their
 * own; else each customer is looked at by itself.
 */
function pooled(
  lines: ReadonlyMap<CustomerKey, Lines>,
  nobody: CustomerKey | undefined,
): readonly (readonly [CustomerKey, Lines])[] {
  const collective = nobody === undefined ? undefined : lines.get(nobody);
  if (!collective || collective.opening.length === 0 || nobody === undefined) return [...lines];
  const pool: Lines = { opening: [...collective.opening], prior: [...collective.prior] };
  const own: (readonly [CustomerKey, Lines])[] = [];
  for (const [customer, one] of lines) {
    if (customer === nobody) continue;
    if (one.opening.length > 0) own.push([customer, one]);
    else pool.prior.push(...one.prior);
  }
  return [...own, [nobody, pool]];
}

/** Lines not settled on the day before: those without lettrage, or in a group that does not sum to zero by then. */
function priorStillOpen(prior: readonly DraftItem[], keyOf: KeyOf): readonly DraftItem[] {
  const sums = new Map<string, number>();
  const groupOf = (draft: DraftItem): string | undefined =>
    draft.code === undefined ? undefined : `${keyOf(draft)} ${draft.exercise ?? ""} ${draft.code}`;
  for (const draft of prior) {
    const group = groupOf(draft);
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + draft.amount);
  }
  return prior.filter((draft) => {
    const group = groupOf(draft);
    return group === undefined || sums.get(group) !== 0;
  });
}

interface Results {
  readonly gone: Set<DraftItem>;
  readonly settled: Set<DraftItem>;
  readonly added: DraftItem[];
  /** Openings of which nothing tells the detail. */
  readonly alone: DraftItem[];
  readonly problems: Problem[];
}

const sum = (lines: readonly DraftItem[]): number => lines.reduce((total, { amount }) => total + amount, 0);

/** What neither number nor amount brought together: the detail is kept when it makes the same sum. */
function settleRest(
  day: Day,
  customer: string,
  opening: readonly DraftItem[],
  prior: readonly DraftItem[],
  { gone, settled, added, alone, problems }: Results,
): void {
  if (prior.length === 0) {
    alone.push(...opening);
    return;
  }
  const isLettered = opening.some(({ code }) => code !== undefined);
  if (sum(opening) === sum(prior) && !isLettered) {
    for (const line of opening) gone.add(line);
    return;
  }
  alone.push(...opening.filter((line) => !inherit(line, prior)));
  const first = opening[0] ?? prior[0];
  if (sum(opening) !== sum(prior) && first) {
    problems.push({
      code: "opening-differs",
      severity: "à corriger",
      place: first.origin,
      value: customer,
      data: { opening: String(sum(opening)), prior: String(sum(prior)), day },
    });
  }
  closeOn(day, prior, settled, added);
}

/** An opening that names a document of the year before keeps its due day; its own amount is what is left of it. */
function inherit(line: DraftItem, prior: readonly DraftItem[]): boolean {
  const number = comparable(line.number);
  const same = prior.filter(
    (one) => one.amount > 0 && line.amount > 0 && number !== "" && comparable(one.number) === number,
  );
  const [only] = same;
  if (!only || same.length > 1) return false;
  line.kind = only.kind;
  line.due = only.due;
  line.dueSource = only.dueSource;
  line.dueSpoilt = only.dueSpoilt;
  line.termsFrom = only.termsFrom ?? only.issued;
  return true;
}

/** From the opening day on these lines are told by the opening entries: each is closed there by one of its amount. */
function closeOn(day: Day, prior: readonly DraftItem[], settled: Set<DraftItem>, added: DraftItem[]): void {
  prior.forEach((line, rank) => {
    line.code = `à nouveau ${day} ${rank + 1}`;
    line.exercise = day;
    const closing: DraftItem = {
      found: line.found,
      number: "",
      kind: "entry",
      issued: day,
      due: undefined,
      dueSource: "none",
      dueSpoilt: true,
      amount: -line.amount as Cents,
      currency: line.currency,
      settlements: [],
      duplicated: false,
      origin: line.origin,
      code: line.code,
      exercise: day,
    };
    added.push(closing);
    settled.add(line).add(closing);
  });
}

/** Whether an opening names a document of its own: its day or its due day is told, or no other bears its number. */
function isDetailed(line: DraftItem, day: Day, uses: ReadonlyMap<string, number>): boolean {
  if (line.due !== undefined || (line.termsFrom !== undefined && line.termsFrom < day)) return true;
  const number = comparable(line.number);
  return /\d/.test(number) && uses.get(number) === 1 && !/^(?:an|ran|a nouveau)/.test(number);
}

/**
 * Openings whose detail nobody tells: they count, without a due day, because reminding of « balance at 01/01 » would
 * be wrong; the owner is told which file brings the detail.
 */
function sayAggregated(
  day: Day,
  alone: readonly DraftItem[],
  all: readonly DraftItem[],
  problems: Problem[],
): void {
  const uses = new Map<string, number>();
  for (const { number } of all) uses.set(comparable(number), (uses.get(comparable(number)) ?? 0) + 1);
  const bare = alone.filter((line) => !isDetailed(line, day, uses));
  const byTab = new Map<string, DraftItem[]>();
  for (const line of bare) {
    line.kind = line.amount < 0 ? "payment" : "entry";
    line.dueSpoilt = true;
    const same = byTab.get(line.origin.tab);
    if (same) same.push(line);
    else byTab.set(line.origin.tab, [line]);
  }
  for (const lines of byTab.values()) {
    const [first] = lines;
    if (!first) continue;
    const rows = lines.slice(0, NAMED).map(({ origin }) => origin.row ?? "");
    problems.push({
      code: "opening-aggregated",
      severity: "à corriger",
      place: first.origin,
      value: "",
      data: {
        rows: `${rows.join(", ")}${lines.length > NAMED ? " …" : ""}`,
        total: String(sum(lines) || ZERO),
        year: String(yearOf(addDays(day, -1))),
      },
    });
  }
}
