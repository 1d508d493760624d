import type { Day } from "../base/day.ts";
import { earlierReminders } from "../dunning/earlier-reminders.ts";
import type { NewEvent } from "../dunning/events.ts";
import { otherNames } from "../dunning/line-accounts.ts";
import { cancellationsOf, preparedId } from "../dunning/prepared-id.ts";
import { type DraftThread, threadOf } from "../dunning/thread.ts";
import { composeLetter, type Letter } from "../letters/compose.ts";
import type { LetterInput } from "../letters/letter-input.ts";
import { usesStatement } from "../letters/statement-use.ts";
import { type TemplateChoice, templateFor } from "../letters/template-choice.ts";
import type { Customer } from "../model/customer.ts";
import type { Allocation } from "../model/ledger.ts";
import type { PlanLine } from "../model/plan.ts";
import { missingTemplateGap, unknownCustomerGap } from "../texts/drafting.ts";
import type { Book, Outcome } from "./book.ts";
import { draftWarnings, translationWarnings } from "./draft-warnings.ts";
import { writeInvoiceList } from "./invoice-list.ts";
import { statementOf } from "./statement-of.ts";
import { unsettledDrafts } from "./unsettled-drafts.ts";

/** A letter ready to be drafted with the journal row that goes with it, or the gaps that stop it. */
export type DraftOrder =
  | {
      readonly kind: "ready";
      /** The `préparée` identifier: the same on every computer, so that a step is never prepared twice. */
      readonly id: string;
      readonly letter: Letter;
      readonly customer: Customer;
      /** `relance préparée` or `mise en demeure préparée`; its reference is filled with the draft's id. */
      readonly event: NewEvent;
      /** Said and confirmed before drafting (method 6: freshness, unmatched credits, missing contact …). */
      readonly warnings: readonly string[];
      /** The conversation in Gmail that a draft goes on with, under its own subject; the letter's opens a new one. */
      readonly thread?: DraftThread;
    }
  | { readonly kind: "gaps"; readonly gaps: readonly { readonly field: string; readonly message: string }[] };

/** Whether a line is a message that the owner can have drafted. */
export function isDraftable(line: PlanLine): boolean {
  return (
    line.state === "à faire" &&
    line.template !== undefined &&
    line.template !== "" &&
    line.channel !== "téléphone"
  );
}

/** What the template and the customer add to a letter: its language, and the penalties where it speaks of them. */
export function letterBasis(
  book: Book,
  line: PlanLine,
  { template, language }: TemplateChoice,
): Pick<LetterInput, "template" | "language" | "statement"> {
  if (!usesStatement(template)) return { template, language };
  return { template, language, statement: statementOf(book, line.customer, line.parts, book.asOf) };
}

/** A cell holds 50,000 characters; a `Factures` cell stays well below. */
const LONGEST_LIST = 45_000;

/** The invoices that the journal names. Too many for a cell: none, which means the customer's overdue items. */
function invoicesOf(line: PlanLine): readonly Allocation[] {
  const invoices = namedInvoices(line);
  return writeInvoiceList(invoices).length > LONGEST_LIST ? [] : invoices;
}

function namedInvoices(line: PlanLine): readonly Allocation[] {
  return line.parts
    .filter(({ open }) => open.item.number !== "")
    .map(({ open, amount }) => ({
      number: open.item.number,
      amount: amount === open.open ? undefined : amount,
    }));
}

/** The letter of a line of the plan, its recipients and the journal row to write with it. */
export function draftOrder(book: Book, outcome: Outcome, line: PlanLine): DraftOrder {
  const customer = book.ledger.directory.get(line.customer);
  if (!customer) return { kind: "gaps", gaps: [unknownCustomerGap(line.customer)] };
  const name = line.template ?? "";
  const choice = name === "" ? undefined : templateFor(book.templates, name, customer.language);
  if (!choice) return { kind: "gaps", gaps: [missingTemplateGap(name)] };

  const invoices = invoicesOf(line);
  const numbers = invoices.map(({ number }) => number);
  const result = composeLetter({
    line,
    customer,
    settings: book.settings,
    ...letterBasis(book, line, choice),
    earlier: earlierReminders(
      book.journal,
      line.customer,
      numbers,
      book.asOf,
      otherNames(line, book.ledger.directory),
    ),
    today: book.asOf,
  });
  if (result.kind === "gaps") return result;

  const step = line.step ?? 0;
  const cancellations = cancellationsOf(book.journal, line.customer, step, numbers);
  const id = preparedId(line.customer, step, numbers, cancellations);
  const isFormalNotice = result.letter.family === "formal-notice";
  const event: NewEvent = {
    id,
    day: book.asOf,
    customer: line.customer,
    invoices,
    kind: isFormalNotice ? "mise en demeure préparée" : "relance préparée",
    step: line.step,
    channel: line.channel,
    direction: "sortant",
    amount: line.claimed,
    detail: result.letter.subject,
    author: book.settings.author,
  };
  const thread = threadOf(book.journal, event);
  return {
    kind: "ready",
    id,
    letter: result.letter,
    customer,
    event,
    ...(thread === undefined ? {} : { thread }),
    warnings: [...draftWarnings(book, outcome, line, customer), ...translationWarnings(choice)],
  };
}

/** The owner's answer to « Envoyé ? ». */
export interface SettleAnswer {
  readonly answer: "sent" | "not-sent";
  /** Day of sending; of the deposit at the post office for a recommandé. */
  readonly on: Day;
  /** Identifier of the new row, kept with the intent. */
  readonly newId: string;
  readonly registeredNumber?: string;
}

/** The row that settles a prepared reminder; `undefined` when it is unknown or settled already. */
export function settleOrder(book: Book, id: string, settle: SettleAnswer): NewEvent | undefined {
  const prepared = unsettledDrafts(book.journal).find((event) => event.id === id);
  if (!prepared) return undefined;
  const common = {
    id: settle.newId,
    day: settle.on,
    customer: prepared.customer,
    invoices: prepared.invoices,
    step: prepared.step,
    channel: prepared.channel,
    direction: "sortant" as const,
    author: book.settings.author,
    reference: prepared.id,
  };
  if (settle.answer === "not-sent") return { ...common, kind: "annulation" };
  return {
    ...common,
    kind: prepared.kind === "mise en demeure préparée" ? "mise en demeure envoyée" : "relance envoyée",
    amount: prepared.amount,
    detail: settle.registeredNumber === undefined ? undefined : `Recommandé n° ${settle.registeredNumber}`,
  };
}
