import { addDays, type Day, laterOf } from "../base/day.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import { type Contacts, contactsOf, dayAfterContact, spacingOf } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { CustomerHolds } from "./customer-holds.ts";
import { isBlocking } from "./draft-parts.ts";
import type { UnsettledDraft } from "./drafts.ts";
import { type Entry, entryOf } from "./entries.ts";
import { type RunningNotices, runningNotices } from "./formal-notices.ts";
import type { CurrencyEntries } from "./message-lines.ts";
import { onStatementDay } from "./monthly-statement.ts";
import { type Placement, placeFreeParts } from "./placement.ts";
import { preventiveLines } from "./preventive-lines.ts";
import type { Progress } from "./steps-done.ts";
import type { Portfolio } from "./targeting.ts";

/** What the journal says of a customer, or of all the accounts of a payer, before anything is placed. */
export interface UnitPicture {
  readonly holds: CustomerHolds;
  readonly done: ReadonlyMap<string, Progress>;
  /** Those that speak of the unit's items. */
  readonly drafts: readonly UnsettledDraft[];
  readonly portfolio: Portfolio;
  /** Written off, or born before an insolvency judgment. */
  readonly stopped: ReadonlySet<OpenItem>;
}

/** How a unit of a payer differs from a customer alone. */
export interface UnitOptions {
  /** The facts by which an item's own next step is found: its own account's. */
  readonly factsOf?: (open: OpenItem) => CustomerFacts;
  /** Somebody of the group is reached today by another message; a formal notice is outside the cap of contacts. */
  readonly reachedToday?: "notice" | "contact" | undefined;
}

/** Free overdue parts by currency, in the order of the index. */
function freeItems(facts: CustomerFacts, picture: UnitPicture): ReadonlyMap<string, readonly OpenItem[]> {
  const free = new Map<string, OpenItem[]>();
  for (const open of facts.index.all) {
    if ((open.daysLate ?? 0) < 1 || picture.holds.ledger.left(open) <= 0) continue;
    const list = free.get(open.item.currency);
    if (list === undefined) free.set(open.item.currency, [open]);
    else list.push(open);
  }
  return free;
}

/** The free parts with their next steps, by currency, and what is credited to each. */
export function entriesOf(
  facts: CustomerFacts,
  picture: UnitPicture,
  contacts: Contacts,
  running: RunningNotices,
  factsOf: (open: OpenItem) => CustomerFacts = () => facts,
): readonly CurrencyEntries[] {
  const { holds, done, portfolio } = picture;
  const { ledger } = holds;
  const credits = new Map<string, number>();
  for (const { currency, amount } of facts.credits)
    credits.set(currency, (credits.get(currency) ?? 0) + amount);
  const free = freeItems(facts, picture);
  return [...free.keys()].sort().map((currency) => {
    const items = free.get(currency) ?? [];
    const credited = credits.get(currency) ?? 0;
    const claimable = items.reduce((sum, open) => sum + ledger.left(open), 0) - credited;
    const entries: Entry[] = [];
    for (const open of items) {
      if (open.item.due === undefined) continue;
      const context = { facts: factsOf(open), holds, done, contacts, running, portfolio, claimable };
      entries.push(onStatementDay(entryOf(open, ledger.left(open), open.item.due, context), context));
    }
    return { currency, entries, credits: credited };
  });
}

/** Formal notices sent and unpaid among a unit's items. */
export function runningIn(facts: CustomerFacts, { stopped }: UnitPicture): RunningNotices {
  const isStopped = (open: OpenItem): boolean => stopped.has(open);
  return runningNotices(facts.events, facts.index, facts.customer.segment, isStopped, facts.steps);
}

/** The bounds of contact once somebody else of the group is reached today. */
function afterToday(contacts: Contacts, facts: CustomerFacts, by: "notice" | "contact"): Contacts {
  const { today } = facts;
  const spacing = spacingOf(facts.customer.segment, facts.settings.contactSpacing);
  const tomorrow = addDays(today, 1);
  const spaced = addDays(today, spacing);
  return {
    ...contacts,
    message: {
      day:
        by === "contact"
          ? dayAfterContact(contacts, today, spacing)
          : laterOf(contacts.message?.day ?? spaced, spaced),
      reason: { code: "other-items-first" },
    },
    call: laterOf(contacts.call ?? tomorrow, tomorrow),
    nextDay: laterOf(contacts.nextDay ?? tomorrow, tomorrow),
  };
}

/** The earliest day of a reminder that waits. */
function nextReminderOf(lines: readonly PlanLine[]): Day | undefined {
  let earliest: Day | undefined;
  for (const { state, day, channel } of lines) {
    if (state !== "en attente" || day === undefined || channel === "décision") continue;
    if (earliest === undefined || day < earliest) earliest = day;
  }
  return earliest;
}

/** The message of the day of those who are reminded together, what waits, what prevents. */
export function placeUnit(facts: CustomerFacts, picture: UnitPicture, options: UnitOptions = {}): Placement {
  const { holds, drafts, portfolio } = picture;
  const known = contactsOf(facts.events, spacingOf(facts.customer.segment, facts.settings.contactSpacing));
  const { reachedToday } = options;
  const contacts = reachedToday === undefined ? known : afterToday(known, facts, reachedToday);
  const running = runningIn(facts, picture);
  const blocking = drafts.filter((draft) => isBlocking(draft, facts));
  const currencies = entriesOf(facts, picture, contacts, running, options.factsOf);
  const placed = placeFreeParts(currencies, {
    facts,
    contacts,
    calls: holds.calls,
    formalNotice: running.size > 0 || blocking.some((draft) => draft.formalNotice),
    isUnderNotice: (open) => running.has(open),
    draftDay: blocking[0]?.event.day,
    anyCredit: facts.credits.reduce((sum, { amount }) => sum + amount, 0),
  });
  if (running.size > 0) return placed;
  const busy = placed.busy || reachedToday !== undefined || drafts.length > 0;
  const preventive = preventiveLines({
    facts,
    contacts,
    ledger: holds.ledger,
    portfolio,
    busy,
    nextReminder: nextReminderOf(placed.lines),
    isWhollyHeld: holds.isWhollyHeld,
  });
  return { lines: [...placed.lines, ...preventive], busy: placed.busy };
}
