import { addDays, addMonths, type Day, earlierOf } from "../base/day.ts";
import { limitationDay } from "../law/limitation.ts";
import { debtorQuality } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Reason } from "../model/plan.ts";
import type { Step } from "../model/scenario.ts";
import { type ChannelChoice, channelOf } from "./channel-of-step.ts";
import { attemptsSince, type Contacts } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { CustomerHolds } from "./customer-holds.ts";
import { concerns } from "./event-scope.ts";
import { isReply } from "./event-words.ts";
import type { RunningNotices } from "./formal-notices.ts";
import { itemKey, numberKey } from "./invoice-number.ts";
import { afterDeadline, nextStepOf } from "./next-step.ts";
import type { Part } from "./plan-line.ts";
import { NOTHING_DONE, type Progress } from "./steps-done.ts";
import { criterionOf, type Portfolio } from "./targeting.ts";

const NO_NOTES: readonly Reason[] = [];
const OLD_ITEM_DAYS = 60;
const LIMITATION_MONTHS = 6;
/** No limitation is shorter than a year: an item issued and due since comes to none within 6 months. */
const YOUNG_DAYS = 150;

/** An overdue part that nothing holds, with its own next step. */
export interface Entry extends Part {
  readonly next: Step | undefined;
  /** Earliest day by the item's own rules; for a finished scenario, the day of the last step. */
  readonly own: Day;
  /** Channel of the next step; meaningless when there is none. */
  readonly choice: ChannelChoice | undefined;
  /** More than 60 days late and never raised: « point sur votre compte ». */
  readonly firstContact: boolean;
  readonly historyTaken: boolean;
  /** Limitation within 6 months. */
  readonly limitation: Day | undefined;
  /** Printed deadline of the formal notice that claims it. */
  readonly deadline: Day | undefined;
  /** What a line about it must say besides its step. */
  readonly notes: readonly Reason[];
  /** The day of the customer's monthly statement that its step waits for. */
  readonly statement?: Day;
}

function limitationOf(facts: CustomerFacts, due: Day, issued: Day | undefined): Day | undefined {
  // A carrier's is counted from the invoice's own day when that is the earlier one.
  const start = issued === undefined ? due : earlierOf(due, issued);
  if (start > addDays(facts.today, -YOUNG_DAYS)) return undefined;
  // A carrier's claims last one year (C.com L133-6), whoever owes them. While the owner's trade is not known, a customer
  // of that sector may be owing for carriage: the earliest day is told.
  const sector = facts.settings.trade ?? facts.customer.sector;
  const last = limitationDay(debtorQuality(facts.customer.segment), due, sector, issued);
  return last < addMonths(facts.today, LIMITATION_MONTHS) ? last : undefined;
}

/** A rejected payment never starts again at the courteous step. */
function progressOf(
  open: OpenItem,
  done: ReadonlyMap<string, Progress>,
  holds: CustomerHolds,
  facts: CustomerFacts,
): Progress {
  const progress = done.get(itemKey(open.item)) ?? NOTHING_DONE;
  const courteous = facts.steps[0]?.rank ?? 0;
  return holds.neverCourteous.has(open) && progress.rank < courteous
    ? { ...progress, rank: courteous }
    : progress;
}

/** Somebody already spoke of it with us: « nous aurions dû vous en parler plus tôt » would deny it. */
function wasSpokenOf({ item }: OpenItem, { events, index }: CustomerFacts): boolean {
  const key = numberKey(item.number);
  return events.some(
    (event) =>
      isReply(event) &&
      concerns(event, item.customer, index.payer) &&
      (event.invoices.length === 0
        ? item.issued === undefined || event.day >= item.issued
        : event.invoices.some(({ number }) => numberKey(number) === key)),
  );
}

/** A step that the owner has skipped, a dispute that nothing acknowledged. */
function notesOf(open: OpenItem, { advanced }: Progress, holds: CustomerHolds): readonly Reason[] {
  const disputed = holds.unacknowledged.get(open);
  const remarks = holds.remarks.get(open) ?? NO_NOTES;
  if (advanced === undefined && disputed === undefined) return remarks;
  return [
    ...(advanced === undefined
      ? []
      : [{ code: "step-advanced", day: advanced.day, text: advanced.motive } as const]),
    ...(disputed === undefined ? [] : [{ code: "undisputed-unacknowledged", day: disputed } as const]),
    ...remarks,
  ];
}

/** What the free parts of a customer's overdue items need to be placed. */
export interface EntryContext {
  readonly facts: CustomerFacts;
  readonly holds: CustomerHolds;
  readonly done: ReadonlyMap<string, Progress>;
  readonly contacts: Contacts;
  readonly running: RunningNotices;
  readonly portfolio: Portfolio;
  /** Claimable total of the currency, in cents. */
  readonly claimable: number;
}

/** The entry of a free part. */
export function entryOf(open: OpenItem, amount: number, due: Day, context: EntryContext): Entry {
  const { facts, holds, contacts, running } = context;
  const progress = progressOf(open, context.done, holds, facts);
  const { step, day } = nextStepOf(open, due, progress, facts.steps, {
    events: facts.events,
    isTargeted: () => criterionOf(open.item, facts.customer, context.portfolio) !== undefined,
  });
  const deadline = running.get(open);
  const choice =
    step === undefined
      ? undefined
      : channelOf(step, {
          customer: facts.customer,
          settings: facts.settings,
          claimable: context.claimable,
          attempts: attemptsSince(contacts, progress.day),
          writtenNext: holds.writtenNext.has(open),
        });
  return {
    open,
    amount,
    step: step?.rank,
    next: step,
    own: step !== undefined && deadline !== undefined ? afterDeadline(day, deadline, facts.alsace) : day,
    choice,
    firstContact:
      (open.daysLate ?? 0) > OLD_ITEM_DAYS &&
      progress.rank === 0 &&
      !progress.historyTaken &&
      !wasSpokenOf(open, facts),
    historyTaken: progress.historyTaken,
    limitation: limitationOf(facts, due, open.item.issued),
    deadline,
    notes: notesOf(open, progress, holds),
  };
}
