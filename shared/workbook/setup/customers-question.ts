import { segmentProposals } from "../../dunning/segment-proposals.ts";
import type { UsualLateness } from "../../dunning/segment-proposals-habits.ts";
import { NO_CUSTOMER } from "../../ledger/customers.ts";
import { type Customer, type CustomerKey, debtorQuality, type Segment } from "../../model/customer.ts";
import { cluesClause } from "../../texts/segments.ts";
import { MAJORITIES, type Majority } from "../../texts/setup.ts";
import type { Book } from "../book.ts";
import { clientSegments } from "../client-segments.ts";
import { businessSign } from "./business-signs.ts";
import type { CustomerException, CustomersAsked, MajorityOffer } from "./state-types.ts";

/** More than this many exceptions are left to « Typologies »: nobody reads further in three minutes. */
const MOST_EXCEPTIONS = 60;
const MOST_NAMES = 100;

/** The segment that a majority stands for. */
export const MAJORITY_SEGMENT: Readonly<Record<Majority, Segment>> = {
  professionnels: "standard",
  particuliers: "particulier",
  "organismes publics": "public",
};

/** What the law would take a customer for, and why. */
interface Sign {
  readonly segment: Segment;
  readonly why: string;
}

const NO_HABITS: UsualLateness = { lateness: () => 0, paidCount: () => 0, portfolio: 0 };

/** Signs of who owes in law, whatever stands in `Clients`: public body, consumer, else business. */
function signsOf(customers: readonly Customer[], book: Book): ReadonlyMap<CustomerKey, Sign> {
  const signs = new Map<CustomerKey, Sign>();
  const proposals = segmentProposals({
    customers,
    written: () => undefined,
    journal: [],
    turnovers: new Map(),
    habits: NO_HABITS,
    payerOf: (key) => key,
    today: book.asOf,
  });
  for (const { customer, segment, clues } of proposals) {
    if (segment === "public" || segment === "particulier") {
      signs.set(customer, { segment, why: cluesClause(clues) });
    }
  }
  for (const customer of customers) {
    if (signs.has(customer.key)) continue;
    const why = businessSign(customer);
    if (why !== undefined) signs.set(customer.key, { segment: "standard", why });
  }
  return signs;
}

/** A customer with what `Clients` says of it and what its signs say. */
interface Judged {
  readonly customer: Customer;
  readonly written: Segment | undefined;
  readonly sign: Sign | undefined;
}

function judgedCustomers(book: Book): readonly Judged[] {
  const clients = clientSegments(book);
  const customers = book.ledger.directory.all().filter(({ name }) => name !== NO_CUSTOMER);
  const signs = signsOf(customers, book);
  return customers.map((customer) => ({
    customer,
    written: clients?.rowOf(customer)?.segment,
    sign: signs.get(customer.key),
  }));
}

function exceptionOf({ customer, written, sign }: Judged, usual: Segment): CustomerException | undefined {
  if (sign === undefined || debtorQuality(sign.segment) === debtorQuality(usual)) return undefined;
  const same = written !== undefined && debtorQuality(written) === debtorQuality(sign.segment);
  // A key account that is a public body in law stays what the owner wrote, unless the owner says otherwise now.
  return {
    customer: customer.key,
    name: customer.name,
    segment: same ? written : sign.segment,
    otherwise: written === undefined || same ? usual : written,
    chosen: written === undefined || same,
    why: sign.why,
  };
}

/** What an answer writes by default, and what the answer before it wrote: that is taken back. */
interface Usual {
  readonly usual: Segment;
  readonly former: Segment | undefined;
}

function usualOf(majority: Majority, before: Majority | undefined): Usual {
  const former = before === undefined || before === majority ? undefined : MAJORITY_SEGMENT[before];
  return { usual: MAJORITY_SEGMENT[majority], former: former === "standard" ? undefined : former };
}

/** Without a sign of its own it takes the majority's segment. For businesses an empty cell says so already. */
function followsMajority({ written }: Judged, { usual, former }: Usual): boolean {
  if (written === undefined) return usual !== "standard";
  return former !== undefined && written === former;
}

/**
 * What answering with a majority would write: the customers whose signs say otherwise, to be taken or not, and the
 * others. Those that the owner wrote otherwise are left alone, except those written by the answer before this one.
 */
function offerOf(judged: readonly Judged[], majority: Majority, before: Majority | undefined): MajorityOffer {
  const usual = usualOf(majority, before);
  const exceptions: CustomerException[] = [];
  const rest: Customer[] = [];
  for (const one of judged) {
    const exception = exceptionOf(one, usual.usual);
    if (exception !== undefined) exceptions.push(exception);
    else if (followsMajority(one, usual)) rest.push(one.customer);
  }
  return {
    majority,
    exceptions: exceptions.slice(0, MOST_EXCEPTIONS),
    rest: rest.length,
    restNames: rest.slice(0, MOST_NAMES).map(({ name }) => name),
  };
}

/** The majority that a mark names. */
export function majorityOf(mark: string | undefined): Majority | undefined {
  return MAJORITIES.find((majority) => mark?.startsWith(majority));
}

/** (c) Mostly businesses, consumers or public bodies, with the exceptions proposed. @param mark the answer that stands */
export function askCustomers(book: Book, mark: string | undefined): CustomersAsked {
  const judged = judgedCustomers(book);
  const majority = majorityOf(mark);
  return {
    status: majority === undefined ? "open" : "answered",
    customers: judged.length,
    ...(majority === undefined ? {} : { majority }),
    offers: MAJORITIES.map((one) => offerOf(judged, one, majority)),
  };
}

/** The customers who take the majority's segment, exceptions aside: the same ones as its offer counts. */
export function restOf(book: Book, majority: Majority, before: Majority | undefined): readonly CustomerKey[] {
  const usual = usualOf(majority, before);
  return judgedCustomers(book)
    .filter((one) => exceptionOf(one, usual.usual) === undefined && followsMajority(one, usual))
    .map(({ customer }) => customer.key);
}
