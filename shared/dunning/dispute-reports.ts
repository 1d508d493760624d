import { daysBetween } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { comparable, tidy } from "../base/normalise.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { DisputeReport } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { disputeReasonOf, HANDED_OVER_MOTIVE } from "../texts/disputes.ts";
import { acknowledgements } from "./acknowledged.ts";
import type { CommitmentInput } from "./commitment-input.ts";
import { type CommitmentFacts, commitmentUnits, isWordOf } from "./commitment-units.ts";
import { ownerAndPoint } from "./dispute-reading.ts";
import { openDisputes } from "./disputed.ts";
import { endingOf } from "./ended-events.ts";
import { currencyOfWord } from "./received-money.ts";

const HANDED_OVER = comparable(HANDED_OVER_MOTIVE);

/** Who a dispute was handed over to, by the dispute's identifier; the latest hand-over counts. */
function handOvers(events: readonly JournalEvent[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { kind, motive, reference, detail } of events) {
    if (kind !== "note" || reference === undefined || comparable(motive ?? "") !== HANDED_OVER) continue;
    const to = tidy(detail ?? "");
    found.set(reference, to === "" ? undefined : to);
  }
  return found;
}

function reportsOf(facts: CommitmentFacts, solver: string | undefined): readonly DisputeReport[] {
  const { events, index, today } = facts;
  const disputes = events.filter(({ kind }) => kind === "litige ouvert");
  if (disputes.length === 0) return [];
  const endOf = endingOf(events, index.payer);
  const handedTo = handOvers(events);
  const acknowledgedOn = acknowledgements(events, index.payer);
  const open = new Map(
    openDisputes(events, new Set(endOf.keys()), index).map(({ event, shares }) => [event, shares]),
  );
  return disputes.map((event): DisputeReport => {
    const end = endOf.get(event);
    const { owner, words } = ownerAndPoint(event);
    const to = event.id === "" ? undefined : handedTo.get(event.id);
    return {
      event,
      customer: event.customer,
      reason: disputeReasonOf(event.motive),
      words,
      invoices: event.invoices,
      amount: cents((open.get(event) ?? []).reduce((sum, share) => sum + share.amount, 0)),
      currency: currencyOfWord(event, facts),
      owner: to ?? owner ?? solver,
      targetDay: event.promisedDay,
      acknowledged: acknowledgedOn(event) !== undefined,
      handedOver: event.id !== "" && handedTo.has(event.id),
      closed: end === undefined ? undefined : { day: end.day, resolution: end.motive ?? "" },
      ageDays: daysBetween(event.day, end?.day ?? today),
    };
  });
}

/**
 * The disputes of the journal, open ones first (oldest first), then those closed (latest first).
 * @param customer only its own, and those of who pays for it
 */
export function disputeReports(input: CommitmentInput, customer?: CustomerKey): readonly DisputeReport[] {
  const reports = commitmentUnits(input, customer).flatMap((facts) =>
    reportsOf(facts, input.settings.disputeSolver).filter(({ event }) => isWordOf(event, customer, facts)),
  );
  const open = reports.filter(({ closed }) => closed === undefined);
  const closed = reports.filter((report) => report.closed !== undefined);
  return [
    ...open.sort((a, b) => inTextOrder(a.event.day, b.event.day)),
    ...closed.sort((a, b) => inTextOrder(b.closed?.day ?? "", a.closed?.day ?? "")),
  ];
}
