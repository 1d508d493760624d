import { addDays, type Day } from "../base/day.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { acceptedRetentions, isRetentionPause } from "../dunning/owner-answers.ts";
import { paidHistory } from "../dunning/paid-history.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { Settings } from "../model/settings.ts";
import { changedLater } from "./changed-later.ts";
import { type DatedFacts, factsAt, joined } from "./facts.ts";
import {
  costFigures,
  currencyFigures,
  exchangeFigures,
  type Figure,
  journalFigures,
  recentActions,
} from "./figures.ts";
import { lastMonthEnds, monthBefore, startOfMonth } from "./months.ts";
import { salesByCurrency } from "./sales.ts";
import { owedAt, type Snapshots, snapshotsAt } from "./snapshots.ts";

/** What the indicators are computed from. */
export interface IndicatorInput {
  /** What is open on the day, retentions set apart. */
  readonly position: OpenPosition;
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly journal: readonly JournalEvent[];
  readonly asOf: Day;
  /** Who pays for an account in the end (`Clients.Payeur`); none given: each pays for itself. */
  readonly payerOf?: (account: CustomerKey) => CustomerKey;
  /** `Clients`: how a customer usually pays says how long a promise may take. */
  readonly directory?: CustomerDirectory;
  /** Costs, targets, published averages; without it no cost is counted. */
  readonly settings?: Settings;
}

/** All the figures of one day. */
interface DayFigures {
  readonly day: Day;
  /** Those that months are compared by. */
  readonly figures: readonly Figure[];
  /** Only told of the present: the last 30 days by channel. */
  readonly recent: readonly Figure[];
}

/** The figures of the last month ends, oldest first, and of the day itself. */
export interface FigureReport {
  readonly months: readonly DayFigures[];
  readonly current: DayFigures;
  /** Currencies of the ledger, the most used first. */
  readonly currencies: readonly string[];
}

const NOBODY_LISTED: CustomerDirectory = {
  keyOf: (text) => (text === "" ? undefined : (text as CustomerKey)),
  get: () => undefined,
  all: () => [],
};

function currenciesOf(position: OpenPosition, items: readonly LedgerItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { currency } of items) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  for (const { item } of position.items) if (!counts.has(item.currency)) counts.set(item.currency, 0);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
}

/**
 * The figures of a day and of the last day of each of the months before, as they would have been known then: later
 * payments, events and invoices do not exist. Linear in the ledger and in the journal.
 * @param months how many full months before the running one
 */
export function figureReport(input: IndicatorInput, months: number): FigureReport {
  const { position, items, asOf } = input;
  const ends = lastMonthEnds(asOf, months);
  const told = [...ends.filter((end) => end < asOf), asOf];
  const days = [...new Set([...told.map(monthBefore), ...told])].sort();
  const snapshots = snapshotsOf(input, days);
  const factsOn = factsByDay(input, told, snapshots.changing);
  const currencies = currenciesOf(position, items);
  const sales = salesByCurrency(items);
  const today = owedAt(position);
  const all = told.map((day): DayFigures => {
    const facts = factsOn(day);
    const at = days.indexOf(day);
    const monthAgo = monthBefore(day);
    const before = days.indexOf(monthAgo);
    const now = (currency: string) => (day === asOf ? today(currency) : snapshots.at(at, currency));
    const overdue = { before: snapshots.at(before, "EUR").overdue, now: now("EUR").overdue };
    return {
      day,
      figures: [
        ...currencies.flatMap((currency) =>
          currencyFigures(
            {
              currency,
              now: now(currency),
              settled: snapshots.at(at, currency),
              before: snapshots.at(before, currency),
              monthAgo,
              sales: sales(currency),
            },
            facts,
            day,
          ),
        ),
        ...journalFigures(facts, day),
        ...costFigures(facts, input.settings, overdue, day),
        ...exchangeFigures(facts, day),
      ],
      recent: day === asOf ? recentActions(facts, day) : [],
    };
  });
  const [current] = all.slice(-1);
  return {
    months: all.slice(0, -1),
    current: current ?? { day: asOf, figures: [], recent: [] },
    currencies,
  };
}

function snapshotsOf({ items, payments, journal, asOf }: IndicatorInput, days: readonly Day[]): Snapshots {
  const pauses = journal.filter(isRetentionPause);
  const paused = new Map<CustomerKey, Set<string>>();
  for (const { customer, invoices } of pauses) {
    const numbers = paused.get(customer) ?? new Set<string>();
    paused.set(customer, numbers);
    for (const { number } of invoices) numbers.add(numberKey(number));
  }
  const retentionRows =
    pauses.length === 0
      ? []
      : journal.filter(({ customer, kind }) => paused.has(customer) || kind === "annulation");
  return snapshotsAt({
    items,
    payments,
    history: paidHistory(items, payments, asOf),
    days,
    isApart: (item) =>
      item.retention !== undefined ||
      item.status === "retention" ||
      paused.get(item.customer)?.has(numberKey(item.number)) === true,
    retentionsAt: (on) => acceptedRetentions(retentionRows, on),
  });
}

/**
 * The dated facts as known on each day. They are read once for the customers whose past is settled; anew at each day
 * for the few whose journal or payments changed it since.
 */
function factsByDay(
  input: IndicatorInput,
  told: readonly Day[],
  changing: Snapshots["changing"],
): (day: Day) => DatedFacts {
  const { position, items, payments, journal, asOf } = input;
  const payerOf = input.payerOf ?? ((account: CustomerKey): CustomerKey => account);
  const directory = input.directory ?? NOBODY_LISTED;
  const common = { payerOf, directory };
  const [first = asOf] = told;
  // A month of grace before the first one: 15 days of a reminder, the last 30 days by channel.
  const since = addDays(startOfMonth(first), -31);
  const apart = new Set<CustomerKey>();
  if (told.length > 1) {
    for (const customer of changedLater(journal, first, asOf)) apart.add(payerOf(customer));
    for (const { customer } of changing.items) apart.add(payerOf(customer));
    for (const { customer } of changing.payments) if (customer !== undefined) apart.add(payerOf(customer));
  }
  const isApart = ({ customer }: { readonly customer: CustomerKey }): boolean => apart.has(payerOf(customer));
  const history = paidHistory(items, payments, asOf);
  const ofTheOthers =
    apart.size === 0 ? journal : journal.filter((event) => event.kind === "annulation" || !isApart(event));
  const steady = factsAt(
    { ...common, items, payments, journal: ofTheOthers, history, position },
    since,
    asOf,
  );
  if (apart.size === 0) return () => steady;

  const rows = journal.filter((event) => event.kind === "annulation" || isApart(event));
  if (rows.every(({ kind }) => kind === "annulation")) return () => steady;
  const ownItems = items.filter(isApart);
  const ownPayments = payments.filter(
    ({ customer }) => customer !== undefined && apart.has(payerOf(customer)),
  );
  return (day) =>
    joined(
      steady,
      factsAt(
        {
          ...common,
          items: ownItems,
          payments: ownPayments,
          journal: rows,
          history: paidHistory(ownItems, ownPayments, day),
        },
        since,
        day,
      ),
    );
}
