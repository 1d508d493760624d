import type { Cents } from "../base/money.ts";
import { sumCents } from "../base/money.ts";
import { callEvents } from "../dunning/call-outcome.ts";
import { planAgreed } from "../dunning/commitment-events.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import type { NewEvent } from "../dunning/events.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import { promiseReports } from "../dunning/promise-reports.ts";
import type { CallReport } from "../model/commitments.ts";
import type { Allocation } from "../model/ledger.ts";
import type { PlanLine } from "../model/plan.ts";
import { callTexts } from "../texts/call-forms.ts";
import { customerTexts } from "../texts/customer-page.ts";
import { customerRefusals } from "../texts/customer-refusals.ts";
import { planTexts } from "../texts/plan-forms.ts";
import type { Book, Outcome } from "../workbook/book.ts";
import { commitmentInput } from "../workbook/commitments-of.ts";
import { type CallNoted, callRows, chosenAmount, type InvoiceChoice } from "./call-events.ts";
import { ABOUT_INVOICES, outcomeFields, reportOf } from "./call-forms.ts";
import { disputeRetargeted, promiseConfirmed } from "./commitment-changes.ts";
import { type EntryFacts, entryFacts, lineToNote } from "./entry-facts.ts";
import type { EntryOrder } from "./entry-order.ts";
import { type Answers, type FormField, readForm, type Typed } from "./event-form.ts";
import { otherEvent } from "./other-events.ts";
import { NAMES_INVOICES, type OtherFacts, otherFields, otherRefused } from "./other-forms.ts";
import { readPlan } from "./plan-draft.ts";
import { retargetField } from "./retarget-field.ts";
import { savedSentence } from "./saved-sentence.ts";

/** What an order writes in `Journal`, and what is said once it is written; or why nothing is. */
export type EntryRows =
  | {
      readonly kind: "rows";
      readonly rows: readonly NewEvent[];
      /** @param after the plan as it stands with these rows */
      readonly said: (after: Outcome["plan"]) => string;
    }
  | { readonly kind: "refused"; readonly message: string };

const refused = (message: string): EntryRows => ({ kind: "refused", message });

/** The rows of an order, read again from the workbook as it stands: the page's figures are never taken on trust. */
export function entryRows(book: Book, outcome: Outcome, order: EntryOrder): EntryRows {
  if (book.ledger.directory.get(order.customer) === undefined)
    return refused(customerRefusals.unknownCustomer);
  switch (order.kind) {
    case "call":
    case "other":
      return formRows(book, outcome, order);
    case "plan":
      return planRows(book, outcome, order);
    case "confirm-promise": {
      const input = commitmentInput(book, outcome);
      const found = promiseReports(input, order.customer).find(({ event }) => event.id === order.about);
      if (found === undefined) return refused(customerRefusals.eventGone);
      return done(promiseConfirmed(book, found.event), () => callTexts.commitments.confirmed);
    }
    case "retarget-dispute":
      return retargetRows(book, outcome, order);
    case "resume":
      return resumeRows(book, order);
  }
}

const done = (rows: readonly NewEvent[], said: (after: Outcome["plan"]) => string): EntryRows => ({
  kind: "rows",
  rows,
  said,
});

/** A form read again: its answers, or the first thing that is wrong. */
function answersOf(fields: readonly FormField[], typed: Typed): Answers | { readonly wrong: string } {
  const read = readForm(fields, typed);
  if (read.kind === "answers") return read.answers;
  const [wrong = callTexts.errors.dayUnreadable] = Object.values(read.errors);
  return { wrong };
}

type FormOrder = Extract<EntryOrder, { kind: "call" | "other" }>;

interface Chosen {
  readonly facts: EntryFacts;
  readonly line: PlanLine | undefined;
  readonly choices: readonly InvoiceChoice[];
  readonly allocations: readonly Allocation[];
  readonly amount: Cents;
  readonly open: Cents;
}

function formRows(book: Book, outcome: Outcome, order: FormOrder): EntryRows {
  const { customer, currency } = order;
  const facts = entryFacts(book, outcome, customer, currency);
  const line = lineToNote(outcome, customer, currency);
  const names =
    order.kind === "call" ? ABOUT_INVOICES.includes(order.outcome) : NAMES_INVOICES.includes(order.event);
  const choices: InvoiceChoice[] = [];
  for (const number of names ? order.invoices : []) {
    const found = facts.invoices.find((one) => numberKey(one.number) === numberKey(number));
    if (found === undefined) return refused(customerRefusals.invoiceGone(number));
    choices.push(found);
  }
  if (names && facts.invoices.length > 0 && choices.length === 0) return refused(callTexts.errors.noInvoice);
  const allocations =
    choices.length > 0
      ? choices.map(({ number, amount, open }) => ({ number, amount: amount === open ? undefined : amount }))
      : line === undefined
        ? []
        : invoicesOfLine(line);
  const amount = chosenAmount(facts, names ? facts.invoices : [], choices);
  const open = sumCents(choices.map((one) => one.open));
  const chosen: Chosen = { facts, line, choices, allocations, amount, open };
  return order.kind === "call" ? callRowsOf(book, order, chosen) : otherRowsOf(book, order, chosen);
}

function callRowsOf(book: Book, order: Extract<FormOrder, { kind: "call" }>, chosen: Chosen): EntryRows {
  const { facts, line, allocations, amount, open } = chosen;
  const answers = answersOf(outcomeFields(order.outcome, { ...facts, amount, open }), order.typed);
  if ("wrong" in answers) return refused(answers.wrong);
  const paidOn = order.outcome === "announced-paid" ? answers.day : undefined;
  const noted: CallNoted = {
    report: reportOf(order.outcome, answers),
    invoices: allocations,
    ...(paidOn === undefined ? {} : { paidOn }),
  };
  const ids = { call: order.ids.first, next: order.ids.next };
  const rows =
    line === undefined ? callOutsidePlan(book, order, noted, ids) : callRows(book, line, noted, ids);
  return done(rows, (after) => savedSentence({ noted, owed: amount, rows }, after, order.currency));
}

/** A call about a customer of whom the plan claims nothing: it does no step. */
function callOutsidePlan(
  book: Book,
  { customer }: FormOrder,
  { report, invoices, paidOn }: CallNoted,
  ids: { readonly call: string; readonly next: string },
): readonly NewEvent[] {
  const { asOf: today, settings } = book;
  return callEvents({ customer, invoices, report, today, settings, ids }).map((event) => {
    if (event.kind !== "annoncé payé" || paidOn === undefined) return event;
    const detail = [event.detail, callTexts.paidOnDetail(paidOn)].filter((part) => part !== undefined);
    return { ...event, detail: detail.join(" ; ") };
  });
}

function otherRowsOf(book: Book, order: Extract<FormOrder, { kind: "other" }>, chosen: Chosen): EntryRows {
  const { facts, allocations, amount, open } = chosen;
  const whole: OtherFacts = { ...facts, amount, open };
  const cannot = otherRefused(order.event, whole);
  if (cannot !== undefined) return refused(cannot);
  const answers = answersOf(otherFields(order.event, whole), order.typed);
  if ("wrong" in answers) return refused(answers.wrong);
  const event = otherEvent(book, order.event, answers, {
    customer: order.customer,
    invoices: allocations,
    disputes: facts.disputes,
    id: order.ids.first,
  });
  if (event === undefined) return refused(customerRefusals.eventGone);
  return done([event], (after) => otherSaid(order, answers, event, { after, owed: amount }));
}

/** The sentence after an event noted apart: the same as after the call that would have brought it. */
function otherSaid(
  { event: kind, currency }: Extract<FormOrder, { kind: "other" }>,
  answers: Answers,
  event: NewEvent,
  { after, owed }: { readonly after: Outcome["plan"]; readonly owed: Cents },
): string {
  const saved = (report: CallReport): string =>
    savedSentence({ noted: { report, invoices: event.invoices }, owed, rows: [event] }, after, currency);
  const { day, amount } = answers;
  switch (kind) {
    case "promesse":
      return saved({
        outcome: "promise",
        ...(day === undefined ? {} : { day }),
        ...(amount === undefined ? {} : { amount }),
      });
    case "annoncé payé":
      return saved({ outcome: "announced-paid" });
    case "litige ouvert":
      return saved({ outcome: "dispute" });
    case "litige clos":
      return callTexts.commitments.closeDone;
    case "pause":
      return day === undefined ? callTexts.other.saved : customerTexts.note.paused(day);
    case "reprise":
      return customerTexts.commitments.resumed;
    default:
      return callTexts.other.saved;
  }
}

function planRows(book: Book, outcome: Outcome, order: Extract<EntryOrder, { kind: "plan" }>): EntryRows {
  const { customer, currency, plan: typed } = order;
  const { shares } = entryFacts(book, outcome, customer, currency);
  const known = new Set(shares.map(({ open }) => open.item.number));
  const gone = typed.invoices.find((number) => !known.has(number));
  if (gone !== undefined) return refused(customerRefusals.invoiceGone(gone));
  const plan = readPlan(typed, shares, book.asOf, currency);
  if (plan.kind === "errors") return refused(Object.values(plan.errors)[0] ?? planTexts.countUnreadable);
  const [first] = plan.instalments;
  if (first === undefined) return refused(planTexts.countUnreadable);
  const { author } = book.settings;
  const event = planAgreed({
    id: order.ids.first,
    day: book.asOf,
    customer,
    invoices: plan.invoices,
    instalments: plan.instalments,
    interest: typed.interest,
    ...(author === undefined ? {} : { author }),
  });
  return done([event], () => planTexts.agreedDone(plan.instalments.length, first.day));
}

function retargetRows(
  book: Book,
  outcome: Outcome,
  { customer, about, typed }: Extract<EntryOrder, { kind: "retarget-dispute" }>,
): EntryRows {
  const report = disputeReports(commitmentInput(book, outcome), customer).find(
    ({ event, closed }) => event.id === about && closed === undefined,
  );
  if (report === undefined) return refused(customerRefusals.eventGone);
  const answers = answersOf([retargetField(book.asOf)], typed);
  if ("wrong" in answers) return refused(answers.wrong);
  const { day } = answers;
  if (day === undefined) return refused(callTexts.missing.newTarget);
  return done(disputeRetargeted(book, report, day), () => callTexts.commitments.changeDone(day));
}

function resumeRows(book: Book, order: Extract<EntryOrder, { kind: "resume" }>): EntryRows {
  const pause = book.journal.find(
    ({ id, kind }) => id === order.about && (kind === "pause" || kind === "dossier transmis"),
  );
  if (pause === undefined) return refused(customerRefusals.eventGone);
  const answers = answersOf(
    [{ kind: "text", name: "motive", label: callTexts.fields.resumeMotive, value: "" }],
    order.typed,
  );
  if ("wrong" in answers) return refused(answers.wrong);
  const { author } = book.settings;
  const row: NewEvent = {
    id: order.ids.first,
    day: book.asOf,
    customer: pause.customer,
    invoices: pause.invoices,
    kind: "reprise",
    ...(answers.motive === undefined ? {} : { motive: answers.motive }),
    ...(author === undefined ? {} : { author }),
    reference: pause.id,
  };
  return done([row], () => customerTexts.commitments.resumed);
}
