import { addDays, type Day } from "../base/day.ts";
import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import { isAlsaceMoselle, workingDayFrom } from "../base/working-days.ts";
import { customerOf } from "../dunning/customer-facts.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import { byAge } from "../dunning/event-scope.ts";
import { instalmentPlans } from "../dunning/instalment-reports.ts";
import { scheduleOf } from "../dunning/instalment-schedule.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { offersOf, solvencyFacts } from "../dunning/negotiations.ts";
import type { DisputeReport, Instalment, InstalmentPlan } from "../model/commitments.ts";
import { type Customer, type CustomerKey, debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { NegotiationCard, NegotiationOption, Offer } from "../model/negotiation.ts";
import type { OpenItem } from "../model/open-position.ts";
import {
  BECAUSE_NO_DAY,
  BECAUSE_SCENARIO_OVER,
  becauseCost,
  becauseGivenUp,
  becauseHabits,
  becauseLastDay,
  becauseLastStep,
  becauseOffer,
  becauseSchedule,
  becauseWhole,
} from "../texts/negotiation.ts";
import type { Book, Outcome } from "./book.ts";
import { callHabits } from "./call-habits.ts";
import { commitmentInput } from "./commitments-of.ts";
import { contactsToCome } from "./contacts-to-come.ts";
import { interestOf } from "./negotiation-interest.ts";
import { paidAccounts } from "./paid-accounts.ts";

const FIRST_INSTALMENT_DAYS = 8;
const EQUAL_INSTALMENTS = 3;

/** What every option is computed from. */
interface Talks {
  readonly book: Book;
  readonly outcome: Outcome;
  readonly customer: Customer;
  readonly accounts: ReadonlySet<CustomerKey>;
  readonly currency: string;
  readonly items: readonly OpenItem[];
  readonly principal: Cents;
  readonly disputed: Cents;
  readonly formalNotice: Day | undefined;
}

/** The invoices that the latest talks name, else what is overdue, else all that is open; oldest due first. */
function itemsOf(open: readonly OpenItem[], latest: Offer | undefined): readonly OpenItem[] {
  const sorted = [...open].sort(byAge);
  const named = new Set(latest?.event.invoices.map(({ number }) => numberKey(number)) ?? []);
  const ofOffer = sorted.filter(({ item }) => named.has(numberKey(item.number)));
  if (ofOffer.length > 0) return ofOffer;
  const overdue = sorted.filter(({ daysLate }) => (daysLate ?? 0) > 0);
  return overdue.length > 0 ? overdue : sorted;
}

/** One e-mail writes the agreement down; a call agrees on a plan. */
function agreementCost(talks: Talks, calls: 0 | 1): { readonly cost: Cents; readonly said: string } {
  const { costOfCall, costOfEmail } = talks.book.settings;
  const contacts = [
    ...(calls === 1 ? [{ channel: "téléphone" as const, count: 1, cost: costOfCall }] : []),
    { channel: "e-mail" as const, count: 1, cost: costOfEmail },
  ];
  return { cost: sumCents(contacts.map(({ cost }) => cost)), said: becauseCost(contacts, "EUR") };
}

function interestFor(
  talks: Talks,
  until: Day,
  instalments: readonly Instalment[],
  isClaimed: boolean,
): ReturnType<typeof interestOf> {
  const { items, currency, customer, book, formalNotice } = talks;
  const quality = debtorQuality(customer.segment);
  return interestOf({
    items,
    currency,
    quality,
    settings: book.settings,
    until,
    instalments,
    formalNotice,
    isClaimed,
  });
}

function acceptOffer(talks: Talks, offer: Offer): NegotiationOption {
  const { principal, currency, book } = talks;
  const amount = cents(Math.min(principal, offer.amount ?? principal));
  const givenUp = cents(principal - amount);
  const last = offer.instalments[offer.instalments.length - 1]?.day ?? offer.event.promisedDay;
  const { cost, said } = agreementCost(talks, 0);
  // By accepting, a business gives up the rest; a public buyer's interest cannot be given up by a clause (CCP L2192-14).
  const isClaimed = talks.customer.segment === "public";
  const interest = interestFor(talks, last ?? book.asOf, offer.instalments, isClaimed);
  return {
    option: "accept-offer",
    amount,
    givenUp,
    expectedDay: last,
    cost,
    interest: interest.interest,
    interestIsClaimed: isClaimed,
    because: [
      becauseOffer(offer.event.day, offer.amount, principal, currency),
      becauseGivenUp(givenUp, currency),
      offer.instalments.length > 0
        ? becauseLastDay(offer.instalments, currency)
        : last === undefined
          ? BECAUSE_NO_DAY
          : becauseLastDay([{ day: last, amount }], currency),
      said,
      ...interest.because,
    ],
  };
}

/** The schedule to compare with: the plan agreed, our counter-proposal, else three equal instalments. */
function scheduleFor(
  talks: Talks,
  counter: Offer | undefined,
  agreed: InstalmentPlan | undefined,
): {
  readonly from: "agreed" | "counter" | "equal";
  readonly day: Day | undefined;
  readonly instalments: readonly Instalment[];
} {
  const { principal, book, customer } = talks;
  const isWhole = (instalments: readonly Instalment[]): boolean =>
    instalments.length > 0 && sumCents(instalments.map(({ amount }) => amount)) === principal;
  if (agreed !== undefined && isWhole(agreed.instalments)) {
    return { from: "agreed", day: agreed.events[0]?.day, instalments: agreed.instalments };
  }
  if (counter !== undefined && isWhole(counter.instalments)) {
    return { from: "counter", day: counter.event.day, instalments: counter.instalments };
  }
  const firstDay = workingDayFrom(
    addDays(book.asOf, FIRST_INSTALMENT_DAYS),
    isAlsaceMoselle(customer.address),
  );
  const count = Math.min(EQUAL_INSTALMENTS, principal);
  const equal = scheduleOf({ total: principal, firstDay, count });
  return { from: "equal", day: undefined, instalments: equal.kind === "schedule" ? equal.instalments : [] };
}

function plan(
  talks: Talks,
  counter: Offer | undefined,
  agreed: InstalmentPlan | undefined,
): NegotiationOption {
  const { principal, currency, items, disputed, book } = talks;
  const { from, day, instalments } = scheduleFor(talks, counter, agreed);
  const isKept = agreed?.interest === undefined || agreed.interest === "kept";
  const isClaimed = isKept || talks.customer.segment === "public";
  const last = instalments[instalments.length - 1]?.day;
  const { cost, said } = agreementCost(talks, 1);
  const interest = interestFor(talks, last ?? book.asOf, instalments, isClaimed);
  return {
    option: "plan",
    amount: principal,
    givenUp: ZERO,
    expectedDay: last,
    cost,
    interest: interest.interest,
    interestIsClaimed: isClaimed,
    because: [
      becauseWhole(principal, items.length, disputed, currency),
      becauseSchedule(from, day),
      becauseLastDay(instalments, currency),
      said,
      ...interest.because,
    ],
  };
}

function goOn(talks: Talks): NegotiationOption {
  const { principal, currency, items, disputed, book, outcome, customer, accounts } = talks;
  const contacts = contactsToCome(book, outcome, customer, accounts, items);
  const interest = interestFor(talks, contacts.last?.day ?? book.asOf, [], true);
  const habits = callHabits(book, accounts);
  return {
    option: "go-on",
    amount: principal,
    givenUp: ZERO,
    expectedDay: contacts.last?.day,
    cost: contacts.cost,
    interest: interest.interest,
    interestIsClaimed: true,
    because: [
      becauseWhole(principal, items.length, disputed, currency),
      contacts.last === undefined
        ? BECAUSE_SCENARIO_OVER
        : becauseLastStep(contacts.last.day, contacts.last.rank),
      becauseHabits(habits.usualLateness, habits.paidInvoices),
      becauseCost(contacts.byChannel, "EUR"),
      ...interest.because,
    ],
  };
}

/** Latest first, the debtor's before ours. */
function inTalkOrder(offers: readonly Offer[]): readonly Offer[] {
  const latest = [...offers].reverse();
  return [...latest.filter(({ by }) => by === "debtor"), ...latest.filter(({ by }) => by === "us")];
}

function lastFormalNotice(events: readonly JournalEvent[]): Day | undefined {
  const sent = events.filter(({ kind }) => kind === "mise en demeure envoyée");
  return sent[sent.length - 1]?.day;
}

/** Disputed of some items: what the open disputes about them still hold. */
function disputedOf(grounds: readonly DisputeReport[], items: readonly OpenItem[]): Cents {
  const numbers = new Set(items.map(({ item }) => numberKey(item.number)));
  const open = grounds.filter(
    ({ closed, invoices }) =>
      closed === undefined &&
      (invoices.length === 0 || invoices.some(({ number }) => numbers.has(numberKey(number)))),
  );
  return cents(Math.min(sumCents(open.map(({ amount }) => amount)), sumCents(items.map((one) => one.open))));
}

/**
 * The negotiation card of a customer in one currency: the debtor's offer first, the grounds of its contest, facts on
 * its solvency, then three ways side by side as figures and not as advice. Without options when insolvency proceedings
 * forbid to pay apart. `undefined`: nothing is owed there.
 */
export function negotiationOf(
  book: Book,
  outcome: Outcome,
  key: CustomerKey,
  currency: string,
): NegotiationCard | undefined {
  const { directory } = book.ledger;
  const accounts = paidAccounts(directory, key);
  const open = outcome.position.items.filter(
    ({ item, open: left }) => left > 0 && item.currency === currency && accounts.has(item.customer),
  );
  if (open.length === 0) return undefined;
  const events = countingEvents(
    book.journal.filter(({ customer }) => accounts.has(customer)),
    book.asOf,
  );
  const talked = offersOf(events);
  const offers = inTalkOrder(talked);
  const input = commitmentInput(book, outcome);
  const grounds = disputeReports(input, key).filter((report) => report.currency === currency);
  const items = itemsOf(open, talked[talked.length - 1]);
  const principal = sumCents(items.map((one) => one.open));
  const talks: Talks = {
    book,
    outcome,
    customer: customerOf(directory, key),
    accounts,
    currency,
    items,
    principal,
    disputed: disputedOf(grounds, items),
    formalNotice: lastFormalNotice(events),
  };
  const offer = offers.find(({ by }) => by === "debtor");
  const counter = offers.find(({ by }) => by === "us");
  const agreed = instalmentPlans(input, key).filter(({ state }) => state === "in-force");
  const isStopped = events.some(({ kind }) => kind === "procédure collective");
  return {
    customer: key,
    currency,
    invoices: items.map(({ item }) => ({ number: item.number, amount: undefined })),
    principal,
    offers,
    grounds,
    solvency: solvencyFacts(events),
    options: isStopped
      ? []
      : [
          ...(offer === undefined ? [] : [acceptOffer(talks, offer)]),
          plan(talks, counter, agreed[agreed.length - 1]),
          goOn(talks),
        ],
  };
}
