import { type Day, daysBetween } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine, ReasonCode } from "../model/plan.ts";
import type { StaleDraft, StaleWhy } from "../model/stale-draft.ts";
import { THANKS_TEMPLATE } from "../texts/templates.ts";
import type { Book, Outcome } from "./book.ts";
import { type DraftScope, draftScopes, isClaiming } from "./stale-scope.ts";
import { unsettledDrafts } from "./unsettled-drafts.ts";

/** What a plan line says of the part that it withdraws from a reminder. */
const HELD: Readonly<Partial<Record<ReasonCode, StaleWhy>>> = {
  dispute: "disputed",
  "undisputed-waits": "disputed",
  "credit-note-expected": "credit",
  promise: "promised",
  "promise-second-unconfirmed": "promised",
  "promise-beyond-30-days": "promised",
  "instalment-plan": "planned",
  "announced-paid": "announced",
  "announced-paid-not-seen": "announced",
  "cheque-not-banked": "announced",
  "cheque-to-check": "announced",
  negotiation: "held",
  "call-back": "held",
  pause: "held",
  "handed-over": "held",
  "written-off": "held",
  "no-contact": "held",
  insolvency: "held",
  "invoice-to-mend": "held",
  "invoice-duplicated": "held",
  "invoice-factored": "held",
  "retention-money": "held",
  "retention-proposed": "held",
  "early-discount-proposed": "held",
  "deposit-maybe-counted-twice": "held",
  "suspended-status": "held",
};

/** Of several suspensions, the one that the owner must know first. */
const FIRST: readonly StaleWhy[] = ["disputed", "promised", "planned", "announced", "held", "credit"];

interface Withdrawn {
  readonly why: StaleWhy;
  readonly amount: number;
  readonly day: Day | undefined;
}

/** An invoice of a draft as it stands today. */
interface DraftedPart {
  readonly number: string;
  readonly open: number;
  /** What is open and not suspended, within what the draft claims of it. */
  readonly claimable: number;
  readonly held: readonly Withdrawn[];
  readonly isLate: boolean;
  /** Whether any tab holds the invoice. */
  readonly isKnown: boolean;
}

/**
 * The drafts prepared and not settled that what is known today makes wrong, in the journal's order (method 6, « balance
 * changed since »). A debt that grew makes no draft wrong: it claims less than is owed.
 */
export function staleDrafts(book: Book, outcome: Outcome): readonly StaleDraft[] {
  const drafts = unsettledDrafts(book.journal).filter(({ day }) => day <= book.asOf);
  if (drafts.length === 0) return [];
  const now = nowOf(book, outcome, drafts);
  return drafts.flatMap((event) => staleDraft(event, now) ?? []);
}

/** What the drafts are compared with: the same for all of them. */
interface Now {
  readonly scopeOf: (event: JournalEvent) => DraftScope;
  readonly asOf: Day;
  readonly open: ReadonlyMap<CustomerKey, readonly OpenItem[]>;
  readonly known: ReadonlyMap<CustomerKey, readonly LedgerItem[]>;
  readonly withdrawn: ReadonlyMap<LedgerItem, readonly Withdrawn[]>;
  readonly creditOf: (accounts: ReadonlySet<CustomerKey>, currency: string) => number;
}

function nowOf({ ledger, asOf }: Book, { position, plan }: Outcome, drafts: readonly JournalEvent[]): Now {
  const scopeOf = draftScopes(ledger.directory, ledger.items, drafts);
  const wanted = new Set(drafts.flatMap((draft) => [...scopeOf(draft).accounts]));
  return {
    scopeOf,
    asOf,
    open: grouped(position.items, ({ item }) => item.customer, wanted),
    known: grouped(ledger.items, ({ customer }) => customer, wanted),
    withdrawn: withdrawnOf(plan.map(({ line }) => line)),
    creditOf: (accounts, currency) =>
      position.credits.reduce(
        (sum, credit) =>
          accounts.has(credit.customer) && credit.currency === currency ? sum + credit.amount : sum,
        0,
      ),
  };
}

function grouped<T>(
  values: readonly T[],
  customerOf: (value: T) => CustomerKey,
  wanted: ReadonlySet<CustomerKey>,
): ReadonlyMap<CustomerKey, readonly T[]> {
  const groups = new Map<CustomerKey, T[]>();
  for (const value of values) {
    const customer = customerOf(value);
    if (!wanted.has(customer)) continue;
    const group = groups.get(customer);
    if (group === undefined) groups.set(customer, [value]);
    else group.push(value);
  }
  return groups;
}

/** The parts that the plan suspends, by the same rules as the decision. */
function withdrawnOf(lines: readonly PlanLine[]): ReadonlyMap<LedgerItem, readonly Withdrawn[]> {
  const found = new Map<LedgerItem, Withdrawn[]>();
  for (const { parts, reasons, day, action } of lines) {
    const [first] = reasons;
    const why = first === undefined || action === "settle-draft" ? undefined : HELD[first.code];
    if (first === undefined || why === undefined) continue;
    for (const { open, amount } of parts) {
      const part = { why, amount, day: first.day ?? day };
      const list = found.get(open.item);
      if (list === undefined) found.set(open.item, [part]);
      else list.push(part);
    }
  }
  return found;
}

function staleDraft(event: JournalEvent, now: Now): StaleDraft | undefined {
  const { accounts, credited } = now.scopeOf(event);
  const parts = partsOf(event, accounts, now);
  const currency = currencyOf(event, accounts, now);
  if (!isClaiming(event)) return staleSide(event, parts, currency);
  const before = event.amount !== undefined && event.amount > 0 ? event.amount : undefined;
  const claimable = parts.reduce((sum, part) => sum + part.claimable, 0);
  const after = cents(Math.max(0, claimable - now.creditOf(credited, currency)));
  const said = { event, before, now: after, currency };
  const numbersOf = (which: readonly DraftedPart[]): readonly string[] =>
    which.length === parts.length ? [] : which.map(({ number }) => number);

  const gone = parts.filter(({ open }) => open === 0);
  const vanished = gone.filter(({ isKnown }) => !isKnown);
  if (vanished.length > 0) return { ...said, why: "vanished", numbers: numbersOf(vanished) };
  if (gone.length === parts.length && (gone.length > 0 || before !== undefined))
    return { ...said, why: "paid", numbers: [] };
  // A row that names no invoice remembers its amount only: as much is still claimed, so nothing was suspended since.
  const isWhole = event.invoices.length === 0 && before !== undefined && claimable >= before;
  const held = isWhole ? [] : parts.filter((part) => part.held.length > 0);
  const first = FIRST.flatMap((why) => held.flatMap((part) => part.held.filter((one) => one.why === why)))[0];
  if (first !== undefined) {
    const same = held.filter((part) => part.held.some(({ why }) => why === first.why));
    const day = first.day === undefined ? {} : { day: first.day };
    return { ...said, why: first.why, numbers: numbersOf(same), ...day };
  }
  if (gone.length > 0) return { ...said, why: "partly-paid", numbers: numbersOf(gone) };
  if (before !== undefined && claimable < before) return { ...said, why: "partly-paid", numbers: [] };
  if (before !== undefined && after < before) return { ...said, why: "credit", numbers: [] };
  const late = event.step === 0 ? parts.filter(({ isLate }) => isLate) : [];
  return late.length === 0 ? undefined : { ...said, why: "overdue", numbers: numbersOf(late) };
}

/** A message outside the plan (a recap, a statement) is only wrong once nothing is left of what it speaks of. */
function staleSide(
  event: JournalEvent,
  parts: readonly DraftedPart[],
  currency: string,
): StaleDraft | undefined {
  if (comparable(event.motive ?? "") === comparable(THANKS_TEMPLATE)) return undefined;
  if (parts.length === 0 || parts.some(({ open, isKnown }) => open > 0 || !isKnown)) return undefined;
  return { event, why: "paid", before: undefined, now: cents(0), currency, numbers: [] };
}

/** The draft's invoices as they stand; a row that names none speaks of what a reminder of its day could: known, and overdue. */
function partsOf(event: JournalEvent, accounts: ReadonlySet<CustomerKey>, now: Now): readonly DraftedPart[] {
  const open = [...accounts].flatMap((account) => now.open.get(account) ?? []);
  // A step claims what is overdue: an instalment to come under the same number is not the draft's.
  const isClaim = (event.step ?? 0) >= 1 || event.kind === "mise en demeure préparée";
  if (event.invoices.length === 0) {
    const since = isClaim ? daysBetween(event.day, now.asOf) : 0;
    return open
      .filter(({ item, daysLate }) => (daysLate ?? 0) > since && (item.issued ?? event.day) <= event.day)
      .map((one) => draftedPart(one.item.number, [one], undefined, true, now));
  }
  const known = new Set(
    [...accounts].flatMap((account) => (now.known.get(account) ?? []).map(({ number }) => numberKey(number))),
  );
  const once = new Map(event.invoices.map((one) => [numberKey(one.number), one.number]));
  return [...once].map(([key, number]) => {
    const same = event.invoices.filter((one) => numberKey(one.number) === key);
    const amount = same.some((one) => one.amount === undefined)
      ? undefined
      : cents(same.reduce((sum, one) => sum + (one.amount ?? 0), 0));
    const named = open.filter(
      ({ item, daysLate }) => numberKey(item.number) === key && (!isClaim || (daysLate ?? 0) > 0),
    );
    return draftedPart(number, named, amount, known.has(key), now);
  });
}

function draftedPart(
  number: string,
  items: readonly OpenItem[],
  stated: Cents | undefined,
  isKnown: boolean,
  { withdrawn }: Now,
): DraftedPart {
  const open = items.reduce((sum, one) => sum + one.open, 0);
  const held = items.flatMap(({ item }) => withdrawn.get(item) ?? []);
  const free = Math.max(0, open - held.reduce((sum, { amount }) => sum + amount, 0));
  const wanted = Math.min(open, stated ?? open);
  return {
    number,
    open,
    claimable: Math.min(wanted, free),
    // What was suspended before the draft was left out of its part: only what eats into it is news.
    held: free < wanted ? held : [],
    isLate: items.some(({ daysLate }) => (daysLate ?? 0) > 0),
    isKnown,
  };
}

function currencyOf(event: JournalEvent, accounts: ReadonlySet<CustomerKey>, now: Now): string {
  const own = [...accounts].flatMap((account) => now.known.get(account) ?? []);
  const keys = new Set(event.invoices.map(({ number }) => numberKey(number)));
  const named = own.find(({ number }) => keys.has(numberKey(number)));
  return (named ?? own[0])?.currency ?? "EUR";
}
