import { addWorkingDays } from "../base/working-days.ts";
import type { OpenItem } from "../model/open-position.ts";
import { acknowledgements } from "./acknowledged.ts";
import { openDisputes } from "./disputed.ts";
import { itemsOf } from "./event-scope.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";

/** An acknowledgement that does not come must not shelter what nobody contests. */
const ACKNOWLEDGE_WITHIN = 3;

/**
 * The undisputed part of a dispute's invoices goes on after the acknowledgement, in its own letter (method 6). Without
 * one it waits 3 working days, then goes on, which its line says. Read after every other hold: it only keeps what is
 * left, and never what a broken word or a rejected payment has called for.
 */
export function readUndisputedParts(reading: HoldReading): void {
  const { facts, ended, ledger, calls, unacknowledged } = reading;
  const { events, index, today, alsace } = facts;
  const disputes = openDisputes(events, ended, index);
  if (disputes.length === 0) return;
  const acknowledgedOn = acknowledgements(events, index.payer);
  for (const { event, shares } of disputes) {
    if (acknowledgedOn(event) !== undefined) continue;
    const contested = event.invoices.length > 0 ? itemsOf(event, index) : shares.map(({ open }) => open);
    const rest = contested.filter((open: OpenItem) => ledger.left(open) > 0 && !calls.has(open));
    const until = addWorkingDays(event.day, ACKNOWLEDGE_WITHIN, alsace);
    for (const open of rest) {
      if (today > until) unacknowledged.set(open, event.day);
      else ledger.hold(open, open.open, suspendedBy(event, "undisputed-waits", { day: until }, until));
    }
  }
}
