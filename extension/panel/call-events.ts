import type { Day } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import { readAmount } from "#shared/base/read-amount.ts";
import { CALL_RECAP_TEMPLATE, REGISTERED_COPY_TEMPLATE } from "#shared/dunning/default-scenarios.ts";
import { earlierReminders } from "#shared/dunning/earlier-reminders.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { otherNames } from "#shared/dunning/line-accounts.ts";
import { composeLetter, type LetterInput } from "#shared/letters/compose.ts";
import type { Allocation } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book } from "#shared/workbook/book.ts";
import { templateOf } from "#shared/workbook/draft-order.ts";
import { panelTexts } from "../texts/panel.ts";
import type { SideLetter } from "./connector.ts";

/** What the owner says of a call. */
export interface CallReport {
  readonly outcome: "reached" | "no-answer" | "promise";
  readonly who: string;
  readonly said: string;
  readonly promisedDay: Day | undefined;
  readonly promisedAmount: Cents | undefined;
}

/** The invoices of a line as a journal row names them; those that vanished, where the line asks about them. */
export function invoicesOf(line: PlanLine): readonly Allocation[] {
  if (line.vanished !== undefined) return line.vanished;
  return line.parts
    .filter(({ open }) => open.item.number !== "")
    .map(({ open, amount }) => ({
      number: open.item.number,
      amount: amount === open.open ? undefined : amount,
    }));
}

/** The amount typed by a person; `unreadable` when it is none. An empty text: nothing stated. */
export function typedAmount(text: string): Cents | undefined | "unreadable" {
  const read = readAmount(text);
  if (read.kind === "empty") return undefined;
  return read.kind === "amount" && read.cents > 0 ? read.cents : "unreadable";
}

/** The rows of a call: the call itself, then the promise it brought. Identifiers are made by the caller, once. */
export function callEvents(
  book: Book,
  line: PlanLine,
  report: CallReport,
  ids: { readonly call: string; readonly promise: string },
): readonly NewEvent[] {
  const said = [report.who, report.said].map((text) => text.trim()).filter((text) => text !== "");
  const common = {
    day: book.asOf,
    customer: line.customer,
    invoices: invoicesOf(line),
    channel: "téléphone",
    author: book.settings.author,
  };
  const call: NewEvent = {
    ...common,
    id: ids.call,
    kind: "appel",
    step: line.step,
    direction: "sortant",
    motive: report.outcome === "no-answer" ? panelTexts.motives.noAnswer : panelTexts.motives.reached,
    detail: said.length === 0 ? undefined : said.join(" : "),
  };
  if (report.outcome !== "promise") return [call];
  return [
    call,
    {
      ...common,
      id: ids.promise,
      kind: "promesse",
      direction: "entrant",
      amount: report.promisedAmount,
      promisedDay: report.promisedDay,
    },
  ];
}

/** A message outside the plan, composed from one of its templates; `undefined` when it cannot be written. */
function sideLetter(
  book: Book,
  line: PlanLine,
  templateName: string,
  motive: string,
  id: string,
  more: Pick<LetterInput, "call" | "registered">,
): SideLetter | { readonly gaps: readonly string[] } {
  const customer = book.ledger.directory.get(line.customer);
  const template = templateOf(book, templateName);
  if (customer === undefined || template === undefined) return { gaps: [templateName] };
  const invoices = invoicesOf(line);
  const numbers = invoices.map(({ number }) => number);
  const result = composeLetter({
    line: { ...line, channel: "e-mail", template: templateName },
    customer,
    settings: book.settings,
    template,
    earlier: earlierReminders(
      book.journal,
      line.customer,
      numbers,
      book.asOf,
      otherNames(line, book.ledger.directory),
    ),
    today: book.asOf,
    ...more,
  });
  if (result.kind === "gaps") return { gaps: result.gaps.map(({ message }) => message) };
  return {
    letter: result.letter,
    customerName: accountCell(book.ledger.directory, customer.key),
    event: {
      id,
      day: book.asOf,
      customer: line.customer,
      invoices,
      kind: "relance préparée",
      channel: "e-mail",
      direction: "sortant",
      motive,
      detail: result.letter.subject,
      author: book.settings.author,
    },
  };
}

/** The recap that follows an answered call and keeps a written trace. */
export function recapLetter(book: Book, line: PlanLine, report: CallReport, id: string) {
  const customer = book.ledger.directory.get(line.customer);
  const who = report.who.trim() === "" ? customer?.contact : report.who.trim();
  return sideLetter(book, line, CALL_RECAP_TEMPLATE, panelTexts.motives.recap, id, {
    call: {
      day: book.asOf,
      ...(who === undefined ? {} : { who }),
      said: report.said.trim() === "" ? panelTexts.call.saidDefault : report.said.trim(),
      ...(report.promisedDay === undefined ? {} : { promisedDay: report.promisedDay }),
      ...(report.promisedAmount === undefined ? {} : { amount: report.promisedAmount }),
    },
  });
}

/** The e-mail that goes with a registered letter once it is posted. */
export function registeredCopy(
  book: Book,
  line: PlanLine,
  posted: { readonly deposit: Day; readonly number: string },
  id: string,
) {
  return sideLetter(book, line, REGISTERED_COPY_TEMPLATE, panelTexts.motives.registeredCopy, id, {
    registered: posted,
  });
}
