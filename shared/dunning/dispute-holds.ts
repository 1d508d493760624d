import { addDays, daysBetween } from "../base/day.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { ActionKind, Reason } from "../model/plan.ts";
import { acknowledgements } from "./acknowledged.ts";
import { openDisputes } from "./disputed.ts";
import type { Hold } from "./hold.ts";
import type { HoldReading } from "./hold-reading.ts";

/** Disputed parts, suspended until they are settled; a target day passed alerts, it never returns to the chase. */
export function readDisputes({ facts, ended, ledger }: HoldReading): void {
  const { events, index, today, alsace } = facts;
  const disputes = openDisputes(events, ended, index);
  if (disputes.length === 0) return;
  const acknowledgedOn = acknowledgements(events, index.payer);
  for (const { event, shares } of disputes) {
    const target = event.promisedDay;
    const overdue = target !== undefined && today > target;
    const acknowledged = acknowledgedOn(event) !== undefined;
    const reason: Reason = {
      code: "dispute",
      day: target,
      text: event.motive,
      ...(overdue ? { count: daysBetween(target, today) } : {}),
    };
    const action: ActionKind = overdue ? "dispute-overdue" : acknowledged ? "hold" : "acknowledge-dispute";
    // An acknowledgement is due at once; the alert, on the day after the target.
    const alert = target === undefined ? undefined : workingDayFrom(addDays(target, 1), alsace);
    const day =
      action === "hold" ? target : action === "dispute-overdue" ? alert : workingDayFrom(event.day, alsace);
    const hold: Hold = {
      state: overdue ? "à vérifier" : "suspendue",
      action,
      reasons: [reason],
      ...(day === undefined ? {} : { day }),
      reference: event.id,
    };
    for (const { open, amount } of shares) ledger.hold(open, amount, hold);
  }
}
