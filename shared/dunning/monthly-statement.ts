import { addMonths, type Day, dayFrom, daysInMonth, monthOf, yearOf } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { Step } from "../model/scenario.ts";
import { channelOf } from "./channel-of-step.ts";
import { attemptsSince } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { Entry, EntryContext } from "./entries.ts";
import { itemKey } from "./invoice-number.ts";

/**
 * A customer invoiced often gets one statement on a fixed day (method 2). The day is the one that `Circuit de paiement`
 * or `Conditions` says; without one the 5th: the month's invoices have left, and most payment runs come after it.
 */
const DEFAULT_DAY = 5;
const END_OF_MONTH = 31;
/** A statement takes the place of the first two steps, where the scenario does not send them by post. */
const COURTEOUS_STEPS = 2;
/** Days are counted from the first one for a customer at risk: only its first step waits for the statement. */
const COURTEOUS_STEPS_AT_RISK = 1;

const STATEMENT = /\breleves?\b(?! (?:bancaires?|d identite|de banque|d heures))/;
const NO_STATEMENT = /\b(?:sans|pas de|pas d|aucun|non au) releves?\b/;
const DAY = /\breleves?(?: [a-z]+){0,5} (\d{1,2})(?:er)?\b(?! ?(?:j|jours?)\b)/;
const LAST_DAY = /\breleves?(?: [a-z]+){0,3} fin (?:de|du) mois\b/;

/** What a cell says of statements: the day of the month, `none` when it refuses one, `undefined` when silent. */
function statementIn(cell: string | undefined): number | "none" | undefined {
  if (cell === undefined) return undefined;
  const words = comparable(cell);
  if (NO_STATEMENT.test(words)) return "none";
  if (!STATEMENT.test(words)) return undefined;
  const said = Number(DAY.exec(words)?.[1]);
  if (said >= 1 && said <= END_OF_MONTH) return said;
  return LAST_DAY.test(words) ? END_OF_MONTH : DEFAULT_DAY;
}

/** Whether a customer's row speaks of statements at all: then nothing is proposed. */
export function speaksOfStatement({ paymentCircuit, terms }: Customer): boolean {
  return statementIn(paymentCircuit) !== undefined || statementIn(terms) !== undefined;
}

/** The day of the month on which a customer gets one statement; `undefined`: it gets ordinary messages. */
export function statementDayOf({ paymentCircuit, terms }: Customer): number | undefined {
  const said = statementIn(paymentCircuit) ?? statementIn(terms);
  return said === "none" ? undefined : said;
}

/** The first statement on a day or after it: that day of the month (the last one of a short month), moved on to a working day. */
export function nextStatement(from: Day, dayOfMonth: number, alsace: boolean): Day {
  // A day moved on may fall into the next month: the month before is looked at too.
  for (let month = -1; ; month += 1) {
    const inMonth = addMonths(`${from.slice(0, 8)}01` as Day, month);
    const year = yearOf(inMonth);
    const last = daysInMonth(year, monthOf(inMonth));
    const on = dayFrom(year, monthOf(inMonth), Math.min(dayOfMonth, last)) ?? inMonth;
    const working = workingDayFrom(on, alsace);
    if (working >= from) return working;
  }
}

/** The day of the month of the statement that an account's messages wait for: its payer's, else its own. */
export function statementFor(facts: CustomerFacts, account: CustomerKey): number | undefined {
  const own = facts.accounts?.find(({ key }) => key === account);
  return statementDayOf(facts.customer) ?? (own === undefined ? undefined : statementDayOf(own));
}

/** The steps that a statement groups: the first ones of the scenario, none of which is posted. */
function isCourteous(step: Step, { steps, customer }: CustomerFacts): boolean {
  const posted = steps.findIndex(
    ({ channel }) => channel !== "e-mail" && channel !== "téléphone" && channel !== "SMS",
  );
  const most = customer.segment === "à risque" ? COURTEOUS_STEPS_AT_RISK : COURTEOUS_STEPS;
  const rank = steps.findIndex((candidate) => candidate.rank === step.rank);
  return rank >= 0 && rank < most && (posted < 0 || rank < posted);
}

/**
 * An entry whose courteous step waits for the customer's statement: due on the first statement after its own day, in
 * writing, for a statement is a message. Firm steps, rejected payments and broken words keep their own days.
 */
export function onStatementDay(entry: Entry, context: EntryContext): Entry {
  const { facts, holds } = context;
  const dayOfMonth = statementFor(facts, entry.open.item.customer);
  const { next, open } = entry;
  if (dayOfMonth === undefined || next === undefined || entry.deadline !== undefined) return entry;
  if (!isCourteous(next, facts) || holds.neverCourteous.has(open) || holds.writtenNext.has(open))
    return entry;
  const statement = nextStatement(entry.own, dayOfMonth, facts.alsace);
  const choice = channelOf(next, {
    customer: facts.customer,
    settings: facts.settings,
    claimable: context.claimable,
    attempts: attemptsSince(context.contacts, context.done.get(itemKey(open.item))?.day),
    writtenNext: true,
  });
  return { ...entry, own: statement, choice, statement };
}
