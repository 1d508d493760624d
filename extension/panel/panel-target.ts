import type { Day } from "#shared/base/day.ts";
import { numberKey } from "#shared/dunning/invoice-number.ts";
import type { Typed } from "#shared/entry/event-form.ts";
import type { OtherKind } from "#shared/entry/other-forms.ts";
import type { ReplyKind, ReplyProposal } from "#shared/entry/reply-kinds.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { replyTexts } from "#shared/texts/panel/gmail.ts";
import type { NoteWanted } from "#shared/view/customer/deeds.ts";
import { paidAccounts } from "#shared/workbook/paid-accounts.ts";
import type { PanelWanted } from "../background/messages.ts";
import type { Screen } from "./navigation.ts";
import type { OpenBook } from "./opened.ts";
import { owedCurrency } from "./owed-currency.ts";

/** The screen that Gmail's page asks for, or why there is none, in French. */
export type TargetScreen = { readonly screen: Screen } | { readonly refused: string };

/** What a reply is noted as; one that says nothing known leaves the choice to the owner. */
const KINDS: Readonly<Record<ReplyKind, OtherKind | undefined>> = {
  promise: "promesse",
  "announced-paid": "annoncé payé",
  dispute: "litige ouvert",
  unsaid: undefined,
};

/**
 * Where Gmail's page leads: the day's list, or a customer with the form of what they wrote.
 * @param arrival another one each time: the same customer's page opens anew
 */
export function screenOfTarget(opened: OpenBook, wanted: PanelWanted, arrival: number): TargetScreen {
  if (wanted.place === "today") return { screen: { name: "today" } };
  const { directory } = opened.book.ledger;
  const known = directory.all().find(({ key }) => key === wanted.customer);
  if (known === undefined) return { refused: replyTexts.customerGone };
  const { reply } = wanted;
  const customer = known.key;
  const place = {
    name: "client" as const,
    customer,
    currency: currencyOf(opened, customer, reply?.numbers ?? []),
    back: { name: "today" as const },
    arrival,
  };
  return { screen: reply === undefined ? place : { ...place, note: noteOf(opened, customer, reply) } };
}

/** The currency of the invoices that are named, else of what is overdue, else of what is owed. */
function currencyOf(opened: OpenBook, customer: CustomerKey, numbers: readonly string[]): string {
  const { book, outcome } = opened;
  const accounts = paidAccounts(book.ledger.directory, customer);
  const keys = new Set(numbers.map(numberKey));
  const named = outcome.position.items.find(
    ({ item }) => accounts.has(item.customer) && keys.has(numberKey(item.number)),
  );
  return named?.item.currency ?? owedCurrency(opened, accounts);
}

/** The form of what a reply says, filled with what was read of it; the owner decides. */
function noteOf(opened: OpenBook, customer: CustomerKey, reply: ReplyProposal): NoteWanted {
  const { book, outcome } = opened;
  const kind = KINDS[reply.kind];
  const accounts = paidAccounts(book.ledger.directory, customer);
  const open = new Set(
    outcome.position.items.flatMap(({ item }) =>
      accounts.has(item.customer) ? [numberKey(item.number)] : [],
    ),
  );
  const isOpen = (number: string): boolean => open.has(numberKey(number));
  const gone = reply.numbers.filter((number) => !isOpen(number));
  const { typed, warning } = typedOf(reply, book.asOf);
  const before = kind === undefined ? undefined : notedBefore(book.journal, accounts, kind, reply);
  return {
    ...(kind === undefined ? {} : { kind }),
    invoices: reply.numbers.filter(isOpen),
    typed,
    said: [
      `${replyTexts.read[reply.kind]} ${replyTexts.nothingYet}`,
      ...(before === undefined ? [] : [replyTexts.already(callTexts.other.kinds[before.kind], before.day)]),
      ...(warning === undefined ? [] : [warning]),
      ...(gone.length === 0 ? [] : [replyTexts.gone(gone)]),
    ],
  };
}

/** What the form starts from; a day that it would refuse is said instead. */
function typedOf(
  { kind, day, reason }: ReplyProposal,
  today: Day,
): { readonly typed: Typed; readonly warning?: string } {
  if (kind === "dispute") return { typed: reason === undefined ? {} : { reason } };
  if (day === undefined || kind === "unsaid") return { typed: {} };
  if (kind === "promise" && day < today) return { typed: {}, warning: replyTexts.dayOver(day) };
  if (kind === "announced-paid" && day > today) return { typed: {}, warning: replyTexts.dayAhead(day) };
  return { typed: { day } };
}

interface Noted {
  readonly kind: OtherKind;
  readonly day: Day;
}

/** The last row that says the same of one of these invoices: noted before, from here or from elsewhere. */
function notedBefore(
  journal: readonly JournalEvent[],
  accounts: ReadonlySet<CustomerKey>,
  kind: OtherKind,
  { numbers, day }: ReplyProposal,
): Noted | undefined {
  const keys = new Set(numbers.map(numberKey));
  const ended = new Set(
    journal.flatMap((event) =>
      event.kind === "annulation" || event.kind === "litige clos" ? [event.reference] : [],
    ),
  );
  const same = journal.filter(
    (event) =>
      event.kind === kind &&
      accounts.has(event.customer) &&
      !ended.has(event.id) &&
      (kind !== "promesse" || day === undefined || event.promisedDay === day) &&
      event.invoices.some(({ number }) => keys.has(numberKey(number))),
  );
  const last = same[same.length - 1];
  return last === undefined ? undefined : { kind, day: last.day };
}
