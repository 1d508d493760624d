import { addDays, type Day } from "../base/day.ts";
import { formatDay, formatNumber } from "../base/french-format.ts";
import { type Cents, sumCents } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import type { DisputeReason, Instalment, PlanInterest } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Allocation } from "../model/ledger.ts";
import type { Offer } from "../model/negotiation.ts";
import {
  DISPUTE_WORDS,
  type DisputeResolution,
  HANDED_OVER_MOTIVE,
  RESOLUTION_WORDS,
} from "../texts/disputes.ts";
import { PLAN_INTEREST_WORDS } from "../texts/instalments.ts";
import type { NewEvent } from "./events.ts";

/** Beyond 30 days a promise is a plan (method 6). */
const LONGEST_PROMISE_DAYS = 30;

/** What every row needs; the identifier is made by the caller, once. */
export interface RowBase {
  readonly id: string;
  readonly day: Day;
  readonly author?: string;
}

/** A row about some invoices of a customer; none: all of them. */
export interface AboutInvoices extends RowBase {
  readonly customer: CustomerKey;
  readonly invoices: readonly Allocation[];
  /** By which channel it came or left. */
  readonly channel?: string;
}

/** Points of `Détail`, on one line each: a point never holds the sign that parts two of them. */
const pointsText = (points: readonly string[]): string | undefined => {
  const kept = points.map((point) => tidy(point.replace(/;/g, ","))).filter((point) => point !== "");
  return kept.length === 0 ? undefined : kept.join(" ; ");
};

/** `10/07/2026 500,00`: an ordinary hyphen and no group space, for the cell is read again. */
const instalmentText = ({ day, amount }: Instalment): string =>
  `${formatDay(day)} ${formatNumber(amount).replace(/\u202f/g, "")}`;

const textOf = (text: string | undefined): string | undefined => {
  const kept = text === undefined ? "" : tidy(text);
  return kept === "" ? undefined : kept;
};

const base = ({ id, day, author }: RowBase) => ({ id, day, author });
const about = (row: AboutInvoices) => ({
  ...base(row),
  customer: row.customer,
  invoices: row.invoices,
  channel: row.channel,
});

/** A dispute as it is stated: reason, disputed amount (none: whole invoices), who answers it and by when. */
export function disputeOpened(
  row: AboutInvoices & {
    readonly reason: DisputeReason;
    /** The point as the customer states it. */
    readonly words?: string;
    readonly amount?: Cents;
    readonly targetDay?: Day;
    readonly owner?: string;
  },
): NewEvent {
  const owner = textOf(row.owner);
  const detail = [owner === undefined ? undefined : `Responsable : ${owner}.`, textOf(row.words)]
    .filter((part) => part !== undefined)
    .join(" ");
  return {
    ...about(row),
    kind: "litige ouvert",
    direction: "entrant",
    amount: row.amount,
    promisedDay: row.targetDay,
    motive: DISPUTE_WORDS[row.reason],
    detail: detail === "" ? undefined : detail,
  };
}

/** The end of a dispute: how it was solved, and what was granted to the customer. */
export function disputeClosed(
  row: RowBase & {
    readonly dispute: Pick<JournalEvent, "id" | "customer" | "invoices">;
    readonly resolution: DisputeResolution;
    readonly granted?: Cents;
    readonly words?: string;
  },
): NewEvent {
  return {
    ...base(row),
    customer: row.dispute.customer,
    invoices: row.dispute.invoices,
    kind: "litige clos",
    amount: row.granted,
    motive: RESOLUTION_WORDS[row.resolution],
    detail: textOf(row.words),
    reference: row.dispute.id,
  };
}

/** A dispute handed over to who answers it: a note, never a contact with the customer. */
export function disputeHandedOver(
  row: RowBase & {
    readonly dispute: Pick<JournalEvent, "id" | "customer" | "invoices">;
    readonly to: string;
  },
): NewEvent {
  return {
    ...base(row),
    customer: row.dispute.customer,
    invoices: row.dispute.invoices,
    kind: "note",
    motive: HANDED_OVER_MOTIVE,
    detail: textOf(row.to),
    reference: row.dispute.id,
  };
}

/** An instalment plan that was agreed: one row, its instalments in `Détail`. */
export function planAgreed(
  row: AboutInvoices & {
    readonly instalments: readonly Instalment[];
    readonly interest: PlanInterest;
    /** The accepted offer. */
    readonly offer?: string;
  },
): NewEvent {
  return {
    ...about(row),
    kind: "échéancier",
    direction: "entrant",
    amount: sumCents(row.instalments.map(({ amount }) => amount)),
    promisedDay: row.instalments[0]?.day,
    motive: PLAN_INTEREST_WORDS[row.interest],
    detail: pointsText(row.instalments.map(instalmentText)),
    reference: row.offer,
  };
}

/** What an offer or a counter-proposal says. */
export interface OfferTerms {
  readonly amount?: Cents;
  readonly instalments?: readonly Instalment[];
  readonly points?: readonly string[];
}

function offered(row: AboutInvoices & OfferTerms): Omit<NewEvent, "kind"> {
  return {
    ...about(row),
    amount: row.amount,
    promisedDay: row.instalments?.[0]?.day,
    detail: pointsText([...(row.instalments ?? []).map(instalmentText), ...(row.points ?? [])]),
  };
}

/** The debtor's offer. */
export function offerReceived(row: AboutInvoices & OfferTerms): NewEvent {
  return { ...offered(row), kind: "offre reçue", direction: "entrant" };
}

/** Our counter-proposal; it names the offer that it answers, when there is one. */
export function counterProposed(row: AboutInvoices & OfferTerms & { readonly offer?: string }): NewEvent {
  return { ...offered(row), kind: "contre-proposition envoyée", direction: "sortant", reference: row.offer };
}

/** The debtor's written confirmation of an offer. */
export function offerConfirmed(
  row: RowBase & {
    readonly offer: Pick<JournalEvent, "id" | "customer" | "invoices">;
    readonly channel?: string;
    readonly words?: string;
  },
): NewEvent {
  return {
    ...base(row),
    customer: row.offer.customer,
    invoices: row.offer.invoices,
    kind: "message reçu",
    channel: row.channel,
    direction: "entrant",
    detail: textOf(row.words),
    reference: row.offer.id,
  };
}

/**
 * The row that an accepted offer becomes: a promise when it is one payment within 30 days, else a plan; `undefined`: it
 * states no dated amount, so there is nothing to follow.
 */
export function offerAccepted(
  row: RowBase & {
    readonly offer: Pick<Offer, "event" | "instalments" | "points">;
    readonly interest: PlanInterest;
  },
): NewEvent | undefined {
  const { offer } = row;
  const [first] = offer.instalments;
  if (first === undefined) return undefined;
  const { customer, invoices, channel, id } = offer.event;
  const whole = { ...base(row), customer, invoices, channel };
  if (offer.instalments.length === 1 && first.day <= addDays(row.day, LONGEST_PROMISE_DAYS)) {
    return {
      ...whole,
      kind: "promesse",
      direction: "entrant",
      amount: first.amount,
      promisedDay: first.day,
      detail: pointsText(offer.points),
      reference: id === "" ? undefined : id,
    };
  }
  return planAgreed({
    ...whole,
    instalments: offer.instalments,
    interest: row.interest,
    ...(id === "" ? {} : { offer: id }),
  });
}

/** A fact about the debtor's solvency, with its source; its day is the row's. */
export function solvencyNoted(
  row: RowBase & {
    readonly customer: CustomerKey;
    readonly fact: string;
    readonly source: string;
    readonly more?: string;
  },
): NewEvent {
  const source = textOf(row.source);
  const detail = [source === undefined ? undefined : `Source : ${source}.`, textOf(row.more)]
    .filter((part) => part !== undefined)
    .join(" ");
  return {
    ...base(row),
    customer: row.customer,
    invoices: [],
    kind: "solvabilité",
    motive: textOf(row.fact),
    detail: detail === "" ? undefined : detail,
  };
}
