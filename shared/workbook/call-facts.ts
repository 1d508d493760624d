import { type Day, daysBetween } from "../base/day.ts";
import { formatAmount } from "../base/french-format.ts";
import { sumCents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { byAge } from "../dunning/event-scope.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { plainField } from "../letters/plain-field.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { ActionKind, PlanLine, ReasonCode } from "../model/plan.ts";
import type { CallFacts, CallKind } from "../texts/call-facts.ts";
import { reasonClause } from "../texts/reasons.ts";
import type { Book, Outcome } from "./book.ts";
import { lastPaymentDay } from "./draft-warnings.ts";

/** What each action of the plan is on the phone. */
const KINDS: Readonly<Partial<Record<ActionKind, CallKind>>> = {
  preventive: "preventive",
  "portal-check": "preventive",
  "broken-promise-call": "broken-promise",
  "missed-instalment-call": "missed-instalment",
  "rejected-payment-call": "rejected-payment",
  "check-payment": "check-payment",
  "acknowledge-dispute": "dispute",
  "dispute-overdue": "dispute",
  "declare-claim": "insolvency",
  decide: "last-call",
  hold: "nothing-to-ask",
  "settle-draft": "nothing-to-ask",
  "mend-invoice": "nothing-to-ask",
  "settle-duplicate": "nothing-to-ask",
};

/** Holds that leave the customer alone; disputes, promises and insolvency have cautions of their own. */
const LEFT_ALONE: readonly ReasonCode[] = [
  "handed-over",
  "pause",
  "no-contact",
  "written-off",
  "negotiation",
  "announced-paid",
  "cheque-not-banked",
  "retention-money",
  "invoice-to-mend",
];

/** What an earlier call left to do. */
const LEFT_TO_DO: readonly ReasonCode[] = ["cash-difficulty", "payment-refused", "promise-not-trusted"];

const LAST_CALL = "dernier appel";

/** A sentence read aloud quotes a cell on one line; a cell may hold 50,000 characters. */
const LONGEST = 160;
function short(cell: string): string {
  const signs = [...plainField(cell.slice(0, 10 * LONGEST))];
  return signs.length <= LONGEST ? signs.join("") : `${signs.slice(0, LONGEST).join("")}…`;
}
const plain = (cell: string | undefined): string | undefined => (cell ? short(cell) || undefined : undefined);

/** Whose invoices a call is about, and in whose names the journal may speak of them. */
export interface CallAccounts {
  readonly accounts: ReadonlySet<CustomerKey>;
  readonly names: ReadonlySet<CustomerKey>;
}

/** What is known of a customer's journal that the words of a call need. */
interface Known {
  readonly judgment: Day | undefined;
  readonly formalNotice: Day | undefined;
}

function knownOf(book: Book, names: ReadonlySet<CustomerKey>, open: ReadonlySet<string>): Known {
  const own = book.journal.filter(({ customer }) => names.has(customer));
  let judgment: Day | undefined;
  let formalNotice: Day | undefined;
  const isOpen = ({ invoices }: JournalEvent): boolean =>
    invoices.length === 0 || invoices.some(({ number }) => open.has(numberKey(number)));
  for (const event of countingEvents(own, book.asOf)) {
    if (event.kind === "procédure collective") judgment = event.day;
    if (event.kind === "mise en demeure envoyée" && isOpen(event)) formalNotice = event.day;
  }
  return { judgment, formalNotice };
}

/** The customer asked to be called on another day: what is owed is owed all the same. */
const awaitsCallBack = ({ action, reasons }: PlanLine): boolean =>
  action === "hold" && reasons[0]?.code === "call-back";

function kindOf(
  line: PlanLine | undefined,
  known: Known,
  owed: { readonly overdue: number; readonly free: number },
): CallKind {
  // A line that only waits for its day, or for the day to call back, says nothing of the call itself: what is owed does.
  if (line === undefined || (line.action === "wait" && line.step !== 0) || awaitsCallBack(line)) {
    if (known.judgment !== undefined) return "insolvency";
    if (owed.overdue <= 0) return "preventive";
    if (owed.free <= 0) return "nothing-to-ask";
    return known.formalNotice === undefined ? "reminder" : "last-call";
  }
  if (line.reasons.some(({ code }) => code === "insolvency")) return "insolvency";
  if (line.action === "hold" && line.reasons[0]?.code === "dispute") return "dispute";
  const kind = KINDS[line.action];
  if (kind !== undefined) return kind;
  if (line.step === 0) return "preventive";
  const isLast = comparable(line.template ?? "").startsWith(LAST_CALL) || known.formalNotice !== undefined;
  return isLast ? "last-call" : "reminder";
}

/** The promise, instalment or payment that a call is about. */
function wordOf(kind: CallKind, sheet: CallSheet, line: PlanLine | undefined, book: Book): CallFacts["word"] {
  if (kind === "broken-promise") {
    const broken = sheet.promises.filter(({ status }) => status === "broken" || status === "partly-kept");
    const named = broken.find(({ event }) => event.id !== "" && event.id === line?.reference);
    const promise = named ?? broken[broken.length - 1];
    return promise && { day: promise.promisedDay, amount: promise.amount, received: promise.received };
  }
  if (kind === "missed-instalment") {
    const plan = sheet.plans.find(({ state }) => state === "missed");
    const missed = plan?.instalments.find(({ status }) => status === "missed" || status === "partly-paid");
    return missed && { day: missed.day, amount: missed.amount, received: missed.received };
  }
  if (kind === "rejected-payment") {
    const day = line?.reasons.find(({ code }) => code === "rejected-payment")?.day;
    return day && { day, amount: undefined, received: ZERO };
  }
  if (kind === "check-payment") {
    const event = book.journal.find(({ id }) => id !== "" && id === line?.reference);
    return event?.kind === "annoncé payé"
      ? { day: event.day, amount: event.amount, received: ZERO }
      : undefined;
  }
  return undefined;
}

/** What the words of a call are made of, from the figures of its sheet. */
export function callFactsOf(
  book: Book,
  outcome: Outcome,
  sheet: CallSheet,
  { accounts, names }: CallAccounts,
  currency: string,
): CallFacts {
  const { line, customer } = sheet;
  const { settings, asOf } = book;
  const exposure = sheet.exposures.find((one) => one.currency === currency);
  const open = outcome.position.items.filter(
    ({ item }) => accounts.has(item.customer) && item.currency === currency,
  );
  const known = knownOf(book, names, new Set(open.map(({ item }) => numberKey(item.number))));
  const overdue = open.filter(({ daysLate }) => (daysLate ?? 0) > 0);
  const owed = exposure?.overdue ?? 0;
  const kind = kindOf(line, known, {
    overdue: owed,
    free: owed - (exposure?.disputed ?? 0) - (exposure?.promised ?? 0),
  });
  const about = [...(line?.parts.map((part) => part.open) ?? (overdue.length > 0 ? overdue : open))].sort(
    byAge,
  );
  const sum =
    line === undefined
      ? sumCents(about.map((one) => one.open))
      : sumCents(line.parts.map(({ amount }) => amount));
  const last = lastPaymentDay(book);
  const holds = outcome.plan
    .filter((ranked) => accounts.has(ranked.line.customer) && ranked.line.currency === currency)
    .flatMap(({ line: { reasons, parts } }) =>
      reasons
        .filter(({ code }) => LEFT_ALONE.includes(code))
        .map((reason) => {
          const held = sumCents(parts.map(({ amount }) => amount));
          const clause = reasonClause(reason, currency);
          return held === 0 ? clause : `${clause} (${formatAmount(held, currency)})`;
        }),
    );
  const remarks = outcome.plan
    .filter((ranked) => accounts.has(ranked.line.customer) && ranked.line.currency === currency)
    .flatMap(({ line: { reasons } }) => reasons.filter(({ code }) => LEFT_TO_DO.includes(code)))
    .map((reason) => reasonClause(reason, currency));
  const running = [
    ...sheet.promises.filter(({ status }) => status === "running").map(({ promisedDay }) => promisedDay),
    ...sheet.plans
      .filter(({ state }) => state === "in-force")
      .flatMap(({ instalments }) =>
        instalments.filter(({ status }) => status === "to-come").map(({ day }) => day),
      )
      .slice(-1),
  ].sort();
  const caller = settings.author ?? settings.sender.signatory?.split(",")[0]?.trim();
  return {
    kind,
    segment: customer.segment,
    currency,
    company: plain(settings.sender.name),
    caller: plain(caller),
    askFor: plain(sheet.askFor),
    invoices:
      line?.vanished === undefined
        ? about.map(({ item }) => ({ number: short(item.number), due: item.due }))
        : line.vanished.map(({ number }) => ({ number: short(number), due: undefined })),
    amount: line !== undefined && line.claimed > 0 ? line.claimed : sum,
    deducted: line !== undefined && line.claimed > 0 ? line.creditsDeducted : ZERO,
    word: wordOf(kind, sheet, line, book),
    disputes: sheet.disputes
      .filter(({ closed, amount }) => closed === undefined && amount > 0)
      .map(({ words, amount, owner, targetDay }) => ({
        words: short(words),
        amount,
        owner: plain(owner),
        targetDay,
      })),
    notBefore:
      line?.day !== undefined && line.day > asOf && (line.state === "en attente" || awaitsCallBack(line))
        ? line.day
        : undefined,
    promisedUntil: running[running.length - 1],
    formalNotice: known.formalNotice,
    judgment: known.judgment,
    holds: [...new Set(holds)],
    remarks: [...new Set(remarks)],
    numbersWithoutOrder: about
      .filter(({ item }) => item.orderReference === undefined && item.number !== "")
      .map(({ item }) => short(item.number)),
    credits: exposure?.credits ?? sumCents([]),
    staleSince:
      last === undefined ? null : daysBetween(last, asOf) > settings.paymentFreshness ? last : undefined,
    email: plain(customer.email),
  };
}
