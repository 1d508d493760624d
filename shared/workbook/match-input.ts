import { type Cents, cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { itemKey, numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { NO_CUSTOMER } from "../ledger/customers.ts";
import type { MatchingInput } from "../matching/match-payments.ts";
import type { CustomerDirectory } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type {
  AllocatedPayment,
  OpenInvoice,
  OpenPayment,
  PayerNames,
  RefusedMatch,
} from "../model/matching.ts";
import { REFUSED_MOTIVE } from "../texts/matching.ts";
import { type OpenParts, openParts, type PaymentState } from "./match-open.ts";
import { isNotACustomer } from "./not-a-customer.ts";

/** The ledger and the payments as they are, or as they will be once some matches are applied. */
export interface Situation {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  /** How the journal names each payment, by rank. */
  readonly references: readonly string[];
  readonly directory: CustomerDirectory;
  readonly journal: readonly JournalEvent[];
}

export interface Prepared {
  readonly input: MatchingInput;
  readonly open: OpenParts;
  /** References of receipts that are not a customer's: by their words, or by the owner's. */
  readonly ignored: ReadonlySet<string>;
}

/** Turns a situation into what matching takes: open invoices, open payments, names, what was matched or refused. */
export function prepareMatching(situation: Situation): Prepared {
  const { items, payments, references } = situation;
  const open = openParts(items, payments);
  const counting = countingEvents(situation.journal);
  const refused = refusedMatches(counting);
  const ignored = ignoredPayments(payments, references, open.payments, refused);
  return {
    open,
    ignored,
    input: {
      invoices: openInvoices(items, open.left, writtenOff(counting)),
      payments: payments.flatMap((payment, index) => {
        const reference = references[index] ?? payment.id;
        const state = open.payments[index];
        const waits = state === undefined || state.left === 0 || state.unresolved;
        return waits || ignored.has(reference) ? [] : [openPayment(payment, reference, state.left)];
      }),
      customers: payerNames(situation.directory),
      allocated: payments.flatMap((payment, index) =>
        allocatedPayment(payment, references[index] ?? payment.id, open.payments[index], items),
      ),
      refused,
    },
  };
}

function payerNames(directory: CustomerDirectory): readonly PayerNames[] {
  return directory.all().flatMap(({ key, name, code, payer }) =>
    name === NO_CUSTOMER
      ? []
      : [
          {
            key,
            name,
            ...(code === undefined ? {} : { code }),
            ...(payer === undefined ? {} : { payer }),
          },
        ],
  );
}

/** Proposals that the owner refused; without numbers, every proposal of that payment. */
function refusedMatches(counting: readonly JournalEvent[]): readonly RefusedMatch[] {
  const motive = comparable(REFUSED_MOTIVE);
  return counting.flatMap((event) =>
    event.kind === "note" && event.reference !== undefined && comparable(event.motive ?? "") === motive
      ? [{ payment: event.reference, numbers: event.invoices.map(({ number }) => number) }]
      : [],
  );
}

function ignoredPayments(
  payments: readonly Payment[],
  references: readonly string[],
  states: readonly PaymentState[],
  refused: readonly RefusedMatch[],
): ReadonlySet<string> {
  const ignored = new Set(
    refused.filter(({ numbers }) => numbers.length === 0).map(({ payment }) => payment),
  );
  payments.forEach((payment, index) => {
    const takesNothing = (states[index]?.takes.length ?? 0) === 0;
    const free = payment.customer === undefined && takesNothing;
    // A row of 0 € is read for what it names, a credit note on an invoice: without it there is nothing to allocate.
    if ((payment.amount === 0 && takesNothing) || (free && isNotACustomer(payment.label))) {
      ignored.add(references[index] ?? payment.id);
    }
  });
  return ignored;
}

/** Whether an item was written off: named by a `passage en perte`, or its customer's whole account on that day. */
function writtenOff(counting: readonly JournalEvent[]): (item: LedgerItem) => boolean {
  const events = counting.filter(({ kind }) => kind === "passage en perte");
  if (events.length === 0) return () => false;
  const numbers = new Set(
    events.flatMap(({ customer, invoices }) =>
      invoices.map(({ number }) => `${customer}\u0000${numberKey(number)}`),
    ),
  );
  const whole = events.filter(({ invoices }) => invoices.length === 0);
  return (item) =>
    numbers.has(`${item.customer}\u0000${itemKey(item)}`) ||
    whole.some(({ customer, day }) => customer === item.customer && (item.issued ?? "") <= day);
}

/** Whether a payment of `Règlements` may settle the item: it has a number of its own and is the owner's to collect. */
export function isMatchable(item: LedgerItem): boolean {
  return (
    item.number !== "" &&
    !item.duplicated &&
    item.status !== "factored" &&
    (item.kind === "invoice" || item.kind === "deposit" || item.kind === "credit-note")
  );
}

/** An item as matching knows it. */
export function openInvoiceOf(item: LedgerItem, open: Cents): OpenInvoice {
  return {
    customer: item.customer,
    number: item.number,
    kind: item.kind,
    currency: item.currency,
    open,
    amount: item.amount,
    ...(item.amountExclTax === undefined ? {} : { amountExclTax: item.amountExclTax }),
    ...(item.issued === undefined ? {} : { issued: item.issued }),
    ...(item.due === undefined ? {} : { due: item.due }),
    ...(item.label === undefined ? {} : { label: item.label }),
    ...(item.orderReference === undefined ? {} : { orderReference: item.orderReference }),
    ...(item.site === undefined ? {} : { site: item.site }),
    ...(item.paymentMeans === undefined ? {} : { paymentMeans: item.paymentMeans }),
  };
}

function openInvoices(
  items: readonly LedgerItem[],
  left: readonly number[],
  isWrittenOff: (item: LedgerItem) => boolean,
): readonly OpenInvoice[] {
  const found: OpenInvoice[] = [];
  items.forEach((item, index) => {
    const open = left[index] ?? 0;
    // Overpaid on its own row, an invoice has nothing to settle. A settled one is still known by its number.
    if (open !== 0 && open > 0 !== item.amount > 0) return;
    if (!isMatchable(item) || isWrittenOff(item)) return;
    found.push(openInvoiceOf(item, cents(open)));
  });
  return found;
}

function openPayment(payment: Payment, id: string, left: number): OpenPayment {
  return {
    id,
    day: payment.day,
    customer: payment.customer,
    label: payment.label,
    open: cents(left),
    currency: payment.currency,
    ...(payment.means === undefined ? {} : { means: payment.means }),
  };
}

function allocatedPayment(
  payment: Payment,
  id: string,
  state: PaymentState | undefined,
  items: readonly LedgerItem[],
): readonly AllocatedPayment[] {
  if (payment.customer === undefined || state === undefined || state.takes.length === 0) return [];
  return [
    {
      id,
      day: payment.day,
      customer: payment.customer,
      label: payment.label,
      amount: payment.amount,
      currency: payment.currency,
      allocations: state.takes.map(({ item, amount }) => ({
        number: items[item]?.number ?? "",
        amount: cents(amount),
      })),
    },
  ];
}
