import { type Account, FEW_CENTS, type Item, openCount, openWindow, WINDOW } from "./accounts.ts";
import {
  type Ask,
  type Candidate,
  type Found,
  isIssuedAfter,
  labelWord,
  monthWord,
  timing,
} from "./candidate.ts";
import {
  anyAmount,
  BEFORE_ISSUE,
  DEDUCTS,
  EXACT,
  OFF_BY_CENTS,
  OLDER_FIRST,
  PART,
  PAYS_ALL,
  PAYS_ONE,
  partOf,
  TOO_MUCH,
} from "./chances.ts";
import { addDraft, byOrder, type Draft, priorOfSet, sumOf } from "./drafts.ts";
import { addRows } from "./sets-in-rows.ts";
import { addNamed, type Named, namedItems } from "./sets-named.ts";
import { type Share, shortfall } from "./short-payments.ts";
import { countOfSets, setsThatAddUp } from "./subset-sum.ts";

/** Sets of a size are looked through only when there are not more than these. */
const MOST_SETS = 4_000;
const STEPS = 2_500;
const ENOUGH = 4;
const MOST_CREDITS = 6;
const NONE: readonly Item[] = [];

/** The ways in which a payment may settle items of one account, each with how likely it makes the amount and the label. */
export function candidateSets(account: Account, ask: Ask): readonly Candidate[] {
  const { amount, day, mentions } = ask;
  const oldest = openWindow(account, day);
  const credits = oldest.filter(({ left }) => left < 0);
  const invoices = credits.length === 0 ? oldest : oldest.filter(({ left }) => left > 0);
  const whole = oldest.length < WINDOW;
  const count = Math.max(1, whole ? invoices.length : openCount(account));
  const named = namedItems(account, mentions);

  const drafts: Draft[] = [];
  const equal = account.byAmount.get(amount);
  if (equal) {
    // Of several items of one amount the oldest is paid first, most often.
    const sorted = equal.length > 1 ? [...equal].sort(byOrder).slice(0, WINDOW) : equal;
    sorted.forEach((item, older) => {
      addDraft(drafts, [item], (PAYS_ONE / count) * timing(item, day) * OLDER_FIRST ** older, "one");
    });
  }
  addRows(drafts, oldest, whole, invoices, amount, day);
  if (named.all.length > 0) addNamed(drafts, account, named, oldest, amount, count);
  const certain = drafts.some(
    ({ found, items }) => found === "one" || items.some((item) => named.all.includes(item)),
  );
  if (!certain) addOtherSets(drafts, invoices, credits, amount, count);

  const candidates = drafts.map(({ items, prior, found, incomplete }) => {
    const shares = items.map((item) => ({ item, amount: item.left }));
    return candidate(account, ask, items, shares, "exact", found, prior * EXACT, [], incomplete);
  });
  if (!ask.exactOnly) addInexact(account, ask, named, invoices, count, candidates);
  return candidates;
}

function candidate(
  account: Account,
  { day, mentions, months }: Ask,
  items: readonly Item[],
  shares: readonly Share[],
  kind: Candidate["kind"],
  found: Found,
  chance: number,
  residuals: Candidate["residuals"],
  incomplete = false,
): Candidate {
  const { factor, named, weight, allNamed } = labelWord(items, mentions);
  const beforeIssue = items.some((item) => isIssuedAfter(item, day));
  const score = chance * factor * monthWord(items, months) * (beforeIssue ? BEFORE_ISSUE : 1);
  return {
    account,
    shares,
    kind,
    found,
    score,
    named,
    weight,
    allNamed,
    beforeIssue,
    residuals,
    incomplete,
    payer: undefined,
    confidence: 0,
  };
}

/** Any other set of invoices, with or without credit notes, as far as the number of sets allows. */
function addOtherSets(
  drafts: Draft[],
  invoices: readonly Item[],
  credits: readonly Item[],
  amount: number,
  count: number,
): void {
  const open = invoices.length;
  let largest = open <= 12 ? open : 1;
  while (open > 12 && largest < 8 && countOfSets(open, largest + 1) <= MOST_SETS) largest += 1;
  const notes = credits.slice(0, MOST_CREDITS);
  const deducted = [NONE, ...notes.map((note) => [note])];
  if (notes.length > 1) deducted.push(notes);
  const sizes = invoices.map(({ left }) => left);
  for (const extra of deducted) {
    const target = amount - sumOf(extra);
    if (extra.length > 0) {
      const prior = ((PAYS_ONE / count) * DEDUCTS) / notes.length;
      for (const item of invoices) if (item.left === target) addDraft(drafts, [item, ...extra], prior, "set");
    }
    if (largest < 2) continue;
    const { sets, complete } = setsThatAddUp(sizes, target, largest, ENOUGH, STEPS);
    for (const set of sets) {
      const items = set.flatMap((at) => invoices[at] ?? []);
      addDraft(
        drafts,
        [...items, ...extra],
        priorOfSet(items.length + extra.length, count),
        "set",
        !complete,
      );
    }
  }
}

const inFull = (items: readonly Item[]): readonly Share[] =>
  items.map((item) => ({ item, amount: item.left }));

/** Payments that do not fall exactly: a little short, a little over, a part, too much. */
function addInexact(
  account: Account,
  ask: Ask,
  { likeliest, all }: Named,
  invoices: readonly Item[],
  count: number,
  into: Candidate[],
): void {
  const { amount, day } = ask;
  for (const item of invoices) {
    if (isNear(item.left, amount))
      addNear(account, ask, [item], item.left, (PAYS_ONE / count) * timing(item, day), "one", into);
  }
  if (invoices.length > 1 && invoices.length < WINDOW) {
    const sum = sumOf(invoices);
    if (isNear(sum, amount)) addNear(account, ask, invoices, sum, PAYS_ALL, "all", into);
  }
  if (all.length === 0) return;
  for (const item of all)
    if (!invoices.includes(item) && isNear(item.left, amount))
      addNear(account, ask, [item], item.left, PAYS_ONE / count, "one", into);
  const sum = sumOf(likeliest);
  const found = likeliest.length === 1 ? "one" : "set";
  const prior = priorOfSet(likeliest.length, count);
  if (likeliest.length > 1 && isNear(sum, amount)) addNear(account, ask, likeliest, sum, prior, found, into);
  if (amount > sum && sum > 0) {
    const chance = prior * TOO_MUCH * anyAmount(amount);
    into.push(candidate(account, ask, likeliest, inFull(likeliest), "over", found, chance, []));
  }
  for (const item of all) {
    if (item.left <= amount) continue;
    const chance = (PAYS_ONE / count) * PART * partOf(amount, item.left);
    into.push(candidate(account, ask, [item], [{ item, amount }], "part", "one", chance, []));
  }
  const open = likeliest.filter(({ left }) => left > 0);
  if (open.length > 1 && sumOf(open) > amount) {
    const chance = priorOfSet(open.length, count) * PART * partOf(amount, sumOf(open));
    into.push(candidate(account, ask, open, oldestFirst(open, amount), "part", "set", chance, []));
  }
}

/** A few cents too much, or at most 6 % short: nothing is built for what is further away. */
function isNear(sum: number, amount: number): boolean {
  const missing = sum - amount;
  return sum > 0 && missing >= -FEW_CENTS && missing !== 0 && missing * 100 <= sum * 6;
}

function addNear(
  account: Account,
  ask: Ask,
  items: readonly Item[],
  sum: number,
  prior: number,
  found: Found,
  into: Candidate[],
): void {
  const missing = sum - ask.amount;
  if (missing < 0) {
    into.push(
      candidate(account, ask, items, inFull(items), "over-by-cents", found, prior * OFF_BY_CENTS, []),
    );
    return;
  }
  const short = shortfall(items, missing, ask.day);
  if (short)
    into.push(
      candidate(account, ask, items, short.shares, "short", found, prior * short.chance, short.residuals),
    );
}

/** An amount given to items in their order, until nothing is left of it. */
export function oldestFirst(items: readonly Item[], amount: number): readonly Share[] {
  const shares: Share[] = [];
  let rest = amount;
  for (const item of items) {
    if (rest <= 0) break;
    if (item.left <= 0) continue;
    const given = Math.min(rest, item.left);
    shares.push({ item, amount: given });
    rest -= given;
  }
  return shares;
}
