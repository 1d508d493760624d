import { addDays, type Day, daysBetween, laterOf, weekday } from "#shared/base/day.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom } from "#shared/base/working-days.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { Step } from "#shared/model/scenario.ts";
import type { JournalDraft } from "./journal-draft.ts";
import type { SampleCustomer, SampleInvoice } from "./model.ts";
import { leftOf, settledOn } from "./owed.ts";
import { type Random, randomFrom } from "./random.ts";
import { journalStart, today } from "./today.ts";

/** Under this claim, in cents, a call becomes an e-mail (method 6). */
const callMinimum = 30_000;
/** The owner sits down to the reminders on Tuesdays and Thursdays. */
const reminderDays = [2, 4];

interface Followed {
  readonly invoice: SampleInvoice;
  readonly due: Day;
  readonly paidOn: Day;
  step: number;
  stepDay: Day | undefined;
  /** Promised: not raised any more before it is paid. */
  promised: boolean;
}

interface Contacts {
  readonly days: Day[];
  unanswered: number;
}

/**
 * The reminders of the past about ordinary invoices, all of them paid since: what an owner who follows
 * the scenarios two mornings a week would have written down.
 * @param closed by customer code, the days on which a story speaks: the ordinary reminders keep quiet.
 */
export function drawnHistory(
  customers: readonly SampleCustomer[],
  invoices: readonly SampleInvoice[],
  closed: ReadonlyMap<string, readonly [Day, Day]>,
): readonly JournalDraft[] {
  const random = randomFrom("relances");
  return customers.flatMap((customer) => {
    const followed = invoices.flatMap((invoice) => followedOf(invoice, customer));
    const quiet = closed.get(customer.code);
    return followed.length === 0 ? [] : historyOf(customer, followed, quiet, random);
  });
}

function followedOf(invoice: SampleInvoice, customer: SampleCustomer): Followed[] {
  const paidOn = settledOn(invoice);
  if (invoice.customer !== customer || invoice.kind === "avoir" || invoice.fromStory) return [];
  if (invoice.due === undefined || paidOn === undefined || paidOn <= invoice.due) return [];
  // What was already late when the journal began was chased from memory.
  if (invoice.due < journalStart) return [];
  return [{ invoice, due: invoice.due, paidOn, step: 0, stepDay: undefined, promised: false }];
}

function historyOf(
  customer: SampleCustomer,
  followed: readonly Followed[],
  quiet: readonly [Day, Day] | undefined,
  random: Random,
): JournalDraft[] {
  const steps = DEFAULT_SCENARIOS.find(({ name }) => name === customer.segment)?.steps ?? [];
  const contacts: Contacts = { days: [], unanswered: 0 };
  const rows: JournalDraft[] = [];
  for (let on = journalStart; on < today; on = addDays(on, 1)) {
    if (!reminderDays.includes(weekday(on)) || !isWorkingDay(on)) continue;
    if (quiet !== undefined && quiet[0] <= on && on <= quiet[1]) continue;
    const ready = readyGroup(followed, steps, on);
    if (ready === undefined || !spaced(contacts.days, customer, on)) continue;
    rows.push(...contact(customer, ready.step, ready.group, on, contacts, random));
  }
  return rows;
}

/** The invoices at the highest step that is due; the others wait for the next contact. */
function readyGroup(
  followed: readonly Followed[],
  steps: readonly Step[],
  on: Day,
): { step: Step; group: Followed[] } | undefined {
  const ready = followed.flatMap((item) => {
    const step = steps.find(({ rank }) => rank === item.step + 1);
    if (step === undefined || item.promised || on >= item.paidOn) return [];
    const before = steps.find(({ rank }) => rank === item.step);
    const fromDue = addDays(item.due, step.offset);
    const fromStep =
      item.stepDay === undefined || before === undefined
        ? fromDue
        : addDays(item.stepDay, step.offset - before.offset);
    return on >= laterOf(fromDue, fromStep) ? [{ step, item }] : [];
  });
  const highest = ready.map(({ step }) => step).sort((a, b) => b.rank - a.rank)[0];
  // Nothing so grave happened to an ordinary invoice.
  if (highest === undefined || highest.channel === "recommandé") return undefined;
  return { step: highest, group: ready.filter(({ step }) => step === highest).map(({ item }) => item) };
}

function spaced(days: readonly Day[], customer: SampleCustomer, on: Day): boolean {
  const wanted = customer.segment === "public" || customer.segment === "particulier" ? 7 : 5;
  const last = days[days.length - 1];
  if (last !== undefined && daysBetween(last, on) < wanted) return false;
  return days.filter((past) => daysBetween(past, on) <= 30).length < 3;
}

function contact(
  customer: SampleCustomer,
  step: Step,
  group: readonly Followed[],
  on: Day,
  contacts: Contacts,
  random: Random,
): JournalDraft[] {
  const claimed = group.reduce((sum, { invoice }) => sum + leftOf(invoice, on), 0);
  const invoices = group.map(({ invoice }) => invoice);
  const about = { customer, invoices, step: step.rank, amount: claimed };
  if (step.channel !== "téléphone" || claimed < callMinimum) {
    const channel = step.channel === "téléphone" ? "e-mail" : step.channel;
    const tomorrow = addWorkingDays(on, 1);
    const lateSend = random.chance(0.15) && group.every(({ paidOn }) => tomorrow < paidOn);
    const sent = lateSend ? tomorrow : on;
    done(group, step, sent, contacts);
    const as = `${customer.code}:${on}`;
    return [
      { ...about, kind: "relance préparée", day: on, channel, as },
      { ...about, kind: "relance envoyée", day: sent, channel, direction: "sortant", refers: as },
    ];
  }
  const answered = contacts.unanswered === 2 || random.chance(0.65);
  const { amount: _claimed, ...call } = { ...about, kind: "appel", day: on, channel: "téléphone" } as const;
  if (!answered) {
    contacts.unanswered += 1;
    return [{ ...call, direction: "sortant", motive: "sans réponse" }];
  }
  contacts.unanswered = 0;
  done(group, step, on, contacts);
  const promise = promiseOf(about, group, on, random);
  const detail = promise === undefined ? random.pick(answers) : "Une date est donnée.";
  return [{ ...call, direction: "sortant", motive: "répondu", detail }, ...(promise ?? [])];
}

const answers = [
  "La facture est à la signature.",
  "Rappel demandé en fin de semaine, règlement annoncé sans date.",
  "Facture retrouvée, elle part au prochain règlement.",
  "Le comptable est absent, il rappellera.",
];

function done(group: readonly Followed[], step: Step, on: Day, contacts: Contacts): void {
  contacts.days.push(on);
  for (const item of group) {
    item.step = step.rank;
    item.stepDay = on;
  }
}

/** A promise that is kept: given in a call, for a day on which the payment is there. */
function promiseOf(
  about: Pick<JournalDraft, "customer" | "invoices" | "amount">,
  group: readonly Followed[],
  on: Day,
  random: Random,
): JournalDraft[] | undefined {
  const last = group
    .map(({ paidOn }) => paidOn)
    .sort()
    .pop();
  const asked = random.chance(0.6);
  if (!asked || last === undefined) return undefined;
  const promisedDay = workingDayFrom(addDays(last, random.integer(0, 2)));
  if (daysBetween(on, promisedDay) > 30 || promisedDay <= on) return undefined;
  for (const item of group) item.promised = true;
  const { customer, invoices, amount } = about;
  return [
    {
      customer,
      invoices,
      amount,
      kind: "promesse",
      day: on,
      direction: "entrant",
      promisedDay,
      motive: "virement",
    },
  ];
}
