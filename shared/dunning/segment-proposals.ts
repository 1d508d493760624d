import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { type Customer, type CustomerKey, debtorQuality, type Segment } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { SegmentClue, SegmentProposal } from "../model/segment.ts";
import { rejectedByCustomer, type UsualLateness } from "./segment-proposals-habits.ts";
import { largeCompany } from "./segment-proposals-large.ts";
import { looksLikePerson, personByName } from "./segment-proposals-person.ts";
import { publicByMailbox, publicByName } from "./segment-proposals-public.ts";
import { type KeyAccount, keyAccounts } from "./segment-proposals-turnover.ts";
import { mailboxOf, type NameWords, nameWords, validSiren } from "./segment-proposals-words.ts";
import type { Turnover } from "./targeting.ts";

/** Under it nothing is proposed. */
const PROPOSED_FROM = 0.6;
/** A segment that stands in `Clients` is answered only when the law treats the customer otherwise, and surely. */
const SAID_OTHERWISE_FROM = 0.8;
const LATE_DAYS = 30;
const LATER_THAN_OTHERS = 15;
const LATE_INVOICES = 3;

/** What segments are proposed from; everything was read for the plan already. */
export interface SegmentInput {
  /** All customers, with what the owner wrote of them. */
  readonly customers: readonly Customer[];
  /** What stands in `Typologie`; `undefined`: the cell is empty, or says no segment. */
  readonly written: (customer: CustomerKey) => Segment | undefined;
  readonly journal: readonly JournalEvent[];
  readonly turnovers: ReadonlyMap<string, Turnover>;
  readonly habits: UsualLateness;
  readonly payerOf: (account: CustomerKey) => CustomerKey;
  /** Broken promises, by customer. */
  readonly broken?: ReadonlyMap<CustomerKey, number>;
  readonly today: Day;
}

type Clue = SegmentProposal["clues"][number];

/** Signs that add up: each leaves its own doubt. */
interface Case {
  readonly clues: readonly Clue[];
  readonly confidence: number;
}

const NO_CASE: Case = { clues: [], confidence: 0 };

function caseOf(signs: readonly (Clue & { readonly certainty: number })[]): Case {
  let doubt = 1;
  const clues: Clue[] = [];
  for (const { clue, data, certainty } of signs) {
    if (certainty <= 0) continue;
    doubt *= 1 - certainty;
    clues.push(data === undefined ? { clue } : { clue, data });
  }
  return clues.length === 0 ? NO_CASE : { clues, confidence: Math.round((1 - doubt) * 100) / 100 };
}

const sign = (clue: SegmentClue, certainty: number, data?: Clue["data"]): Clue & { certainty: number } => ({
  clue,
  certainty,
  ...(data === undefined ? {} : { data }),
});

const PUBLIC_SECTOR =
  /^(?:(?:secteur |client )?publics?|collectivites?(?: locales?| territoriales?)?|administrations?)$/;
const CONSUMER_SECTOR = /^(?:(?:client )?particuliers?|b2c|consommateurs?)$/;

function publicCase(customer: Customer, name: NameWords, siren: string | undefined): Case {
  const isPublicSiren = siren !== undefined && (siren.startsWith("1") || siren.startsWith("2"));
  // The number of a private body speaks against a name that looks public.
  if (siren !== undefined && !isPublicSiren) return NO_CASE;
  const mailbox = mailboxOf(customer.email);
  const byName = publicByName(name);
  let byBox = mailbox === undefined ? 0 : publicByMailbox(mailbox);
  // A person may write from the school or the town hall where he works.
  if (byBox > 0 && byName === 0 && looksLikePerson(name)) byBox = 0;
  const said = customer.sector !== undefined && PUBLIC_SECTOR.test(comparable(customer.sector));
  const { paymentCircuit } = customer;
  const portal = paymentCircuit !== undefined && /\bchorus\b/.test(comparable(paymentCircuit));
  if (byName === 0 && byBox === 0 && !isPublicSiren && !said && !portal) return NO_CASE;
  return caseOf([
    sign("public-siren", isPublicSiren ? 0.95 : 0, { text: siren ?? "" }),
    sign("public-name", byName),
    sign("public-domain", byBox, { text: mailbox?.domain ?? "" }),
    sign("owner-answer", said ? 0.9 : portal ? 0.8 : 0, { text: said ? (customer.sector ?? "") : "Chorus" }),
  ]);
}

function personCase(customer: Customer, name: NameWords, siren: string | undefined): Case {
  const { sector = "", email, terms = "" } = customer;
  // Terms « fin de mois » are agreed between professionals.
  if (/\bfdm\b|fin de mois/i.test(terms)) return NO_CASE;
  const said = siren === undefined && sector !== "" && CONSUMER_SECTOR.test(comparable(sector));
  const byName = personByName(name, mailboxOf(email), (customer.siren ?? "") !== "");
  if (byName === 0 && !said) return NO_CASE;
  return caseOf([sign("person-name", byName), sign("owner-answer", said ? 0.85 : 0, { text: sector })]);
}

interface Risks {
  readonly habits: UsualLateness;
  readonly rejected: ReadonlyMap<CustomerKey, number>;
  readonly broken: ReadonlyMap<CustomerKey, number>;
}

function riskCase(key: CustomerKey, { habits, rejected, broken }: Risks): Case {
  const days = habits.lateness(key);
  const isLate =
    days >= LATE_DAYS &&
    days >= habits.portfolio + LATER_THAN_OTHERS &&
    habits.paidCount(key) >= LATE_INVOICES;
  const promises = broken.get(key) ?? 0;
  const returned = rejected.get(key) ?? 0;
  if (!isLate && promises === 0 && returned === 0) return NO_CASE;
  return caseOf([
    sign("late-payer", isLate ? (days >= 2 * LATE_DAYS ? 0.75 : 0.65) : 0, { count: Math.round(days) }),
    sign("broken-promises", promises === 0 ? 0 : promises === 1 ? 0.4 : 0.7, { count: promises }),
    sign("rejected-payment", returned === 0 ? 0 : returned === 1 ? 0.5 : 0.75, { count: returned }),
  ]);
}

function keyCase(account: KeyAccount | undefined): Case {
  if (account === undefined) return NO_CASE;
  const { amount, currency, share } = account;
  return caseOf([sign("turnover", share >= 10 ? 0.8 : 0.65, { amount, currency, count: share })]);
}

interface Best extends Case {
  readonly segment: Segment;
}

/**
 * Segments to propose, with the clues of each, for customers whose `Typologie` is empty; for the others only where the
 * law would treat them otherwise. One proposal a customer: who owes in law comes first (public, consumer), then habits
 * of payment, then size and weight. Nothing counts before it stands in `Clients` (method 5). In the customers' order.
 */
export function segmentProposals(input: SegmentInput): readonly SegmentProposal[] {
  const { customers, turnovers, today, payerOf } = input;
  const sites = new Map<CustomerKey, number>();
  for (const { key } of customers) {
    const payer = payerOf(key);
    if (payer !== key) sites.set(payer, (sites.get(payer) ?? 0) + 1);
  }
  const keys = keyAccounts(turnovers, payerOf);
  const risks: Risks = {
    habits: input.habits,
    rejected: rejectedByCustomer(input.journal, today),
    broken: input.broken ?? new Map(),
  };
  const proposals: SegmentProposal[] = [];
  for (const customer of customers) {
    const { key } = customer;
    const current = input.written(key);
    const name = nameWords(customer.name);
    const siren = validSiren(customer.siren);
    let best = lawOf(customer, name, siren);
    if (current !== undefined) {
      const otherLaw = best !== undefined && debtorQuality(best.segment) !== debtorQuality(current);
      if (best !== undefined && otherLaw && best.confidence >= SAID_OTHERWISE_FROM) {
        proposals.push({ customer: key, current, ...best });
      }
      continue;
    }
    // Habits and weight are those of who pays.
    if (best === undefined && payerOf(key) === key) {
      best = businessOf(customer, name, keys.get(key), sites.get(key) ?? 0, riskCase(key, risks));
    }
    if (best !== undefined) proposals.push({ customer: key, current, ...best });
  }
  return proposals;
}

/** Public body or consumer, when something says so. */
function lawOf(customer: Customer, name: NameWords, siren: string | undefined): Best | undefined {
  const asPublic = publicCase(customer, name, siren);
  if (asPublic.confidence >= PROPOSED_FROM) return { segment: "public", ...asPublic };
  const asPerson = personCase(customer, name, siren);
  return asPerson.confidence >= PROPOSED_FROM ? { segment: "particulier", ...asPerson } : undefined;
}

/** A business: at risk, large, or of weight; what is most certain, a risk before the rest when it is as certain. */
function businessOf(
  customer: Customer,
  name: NameWords,
  account: KeyAccount | undefined,
  sites: number,
  risk: Case,
): Best | undefined {
  const large = largeCompany(customer.name, name, mailboxOf(customer.email), sites);
  const weight = keyCase(account);
  if (large === undefined && account === undefined) {
    return risk.confidence >= PROPOSED_FROM ? { segment: "à risque", ...risk } : undefined;
  }
  const data = large === undefined || large.sign === "" ? { count: sites } : { text: large.sign };
  const asLarge =
    large === undefined
      ? NO_CASE
      : caseOf([
          sign("large-company", large.certainty, data),
          // A large part of the turnover makes a form « SA » more telling; it proves no size by itself.
          sign("turnover", weight.confidence * 0.5, weight.clues[0]?.data),
        ]);
  const cases: readonly Best[] = [
    { segment: "à risque", ...risk },
    { segment: "grand compte", ...asLarge },
    { segment: "compte clé", ...weight },
  ];
  let best: Best | undefined;
  for (const one of cases) {
    if (one.confidence < PROPOSED_FROM) continue;
    if (best === undefined || one.confidence > best.confidence) best = one;
  }
  return best;
}
