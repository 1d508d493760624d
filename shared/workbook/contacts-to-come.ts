import { addDays, type Day, laterOf } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import { isAlsaceMoselle, workingDayFrom } from "../base/working-days.ts";
import { chasingSteps, scenarioFinder } from "../dunning/customer-facts.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Channel, Step } from "../model/scenario.ts";
import { contactCost } from "../priority/contact-cost.ts";
import type { Book, Outcome } from "./book.ts";

/** The contacts that the scenario still has in store, by channel, and the day of its last step. */
export interface ContactsToCome {
  readonly byChannel: readonly { readonly channel: Channel; readonly count: number; readonly cost: Cents }[];
  readonly cost: Cents;
  /** `undefined`: every step is behind. */
  readonly last: { readonly rank: number; readonly day: Day } | undefined;
}

/** The lowest next step among the invoices, as the plan has them; else after the last one that the journal tells. */
function nextRank(
  book: Book,
  outcome: Outcome,
  names: ReadonlySet<CustomerKey>,
  items: readonly OpenItem[],
): number {
  const wanted = new Set(items);
  const planned = outcome.plan
    .flatMap(({ line }) => line.parts)
    .flatMap(({ open, step }) => (wanted.has(open) && step !== undefined && step > 0 ? [step] : []));
  if (planned.length > 0) return Math.min(...planned);
  const done = countingEvents(
    book.journal.filter(({ customer }) => names.has(customer)),
    book.asOf,
  ).flatMap(({ kind, step }) => (step === undefined || kind.endsWith("préparée") ? [] : [step]));
  return 1 + Math.max(0, ...done);
}

/** The earliest day on which the plan lets something be done about some items (`À faire le`). */
function plannedDay(outcome: Outcome, items: readonly OpenItem[]): Day | undefined {
  const wanted = new Set(items);
  return outcome.plan
    .flatMap(({ line }) => (line.parts.some(({ open }) => wanted.has(open)) ? (line.day ?? []) : []))
    .sort()[0];
}

/** What is left of a scenario: one message a customer, so each step counts once (method 6). */
export function contactsToCome(
  book: Book,
  outcome: Outcome,
  customer: Customer,
  names: ReadonlySet<CustomerKey>,
  items: readonly OpenItem[],
): ContactsToCome {
  const next = nextRank(book, outcome, names, items);
  const left: readonly Step[] = chasingSteps(scenarioFinder(book.scenarios)(customer)).filter(
    ({ rank }) => rank >= next,
  );
  const counts = new Map<Channel, number>();
  for (const { channel } of left) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const byChannel = [...counts].map(([channel, count]) => ({
    channel,
    count,
    cost: cents(count * contactCost(channel, book.settings)),
  }));
  const [first] = left;
  const last = left[left.length - 1];
  const cost = sumCents(byChannel.map((one) => one.cost));
  // What is only left to decide is no contact: nothing more is awaited from the customer.
  const isOver = left.every(({ channel }) => channel === "décision");
  if (first === undefined || last === undefined || isOver) return { byChannel, cost, last: undefined };
  // The next step falls when the plan lets it, today at the earliest; those after it keep their distance from it.
  const dues = items.flatMap(({ item }) => item.due ?? []).sort();
  const oldest = dues[0] ?? book.asOf;
  const start = laterOf(
    laterOf(book.asOf, addDays(oldest, first.offset)),
    plannedDay(outcome, items) ?? book.asOf,
  );
  const day = workingDayFrom(addDays(start, last.offset - first.offset), isAlsaceMoselle(customer.address));
  return { byChannel, cost, last: { rank: last.rank, day } };
}
