import { addDays } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Reason } from "../model/plan.ts";
import { callBackDay } from "./call-outcome.ts";
import { itemsOf } from "./event-scope.ts";
import { isCallBack, isRefusal, speaksOfCashDifficulty } from "./event-words.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";

/** The last thing said about an item; what came before it has been answered by it. */
function isLastWord(event: JournalEvent, open: OpenItem, reading: HoldReading): boolean {
  const about = reading.contactsAbout(open);
  return about[about.length - 1] === event;
}

function remark(reading: HoldReading, open: OpenItem, reason: Reason): void {
  reading.remarks.set(open, [...(reading.remarks.get(open) ?? []), reason]);
}

/**
 * « À rappeler »: nothing else goes out before the day, then the call comes back: as the step it was, which is not
 * done, else as a call of its own.
 */
function callBack(event: JournalEvent, open: OpenItem, reading: HoldReading): void {
  const { facts, ledger, calls } = reading;
  const day = callBackDay(event.day, event.promisedDay, facts.alsace);
  const reason: Reason = { code: "call-back", day };
  if (facts.today < day) {
    ledger.hold(open, open.open, suspendedBy(event, "call-back", { day }, addDays(day, -1)));
    return;
  }
  const called = calls.get(open);
  if (called !== undefined) calls.set(open, { ...called, reasons: [...called.reasons, reason] });
  else if (event.step !== undefined) remark(reading, open, reason);
  else calls.set(open, { action: "call", reasons: [reason], reference: event.id });
}

/**
 * What calls have left to do: a call to come back to, a plan to propose where the cash is lacking, a written step after a
 * refusal. Each holds as long as nothing else was said about the item.
 */
export function readCallOutcomes(reading: HoldReading): void {
  const { facts, writtenNext } = reading;
  for (const event of facts.events) {
    if (event.kind !== "appel" || event.direction === "entrant") continue;
    const back = isCallBack(event);
    const short = !back && speaksOfCashDifficulty(event);
    const refused = !back && !short && isRefusal(event);
    if (!back && !short && !refused) continue;
    for (const open of itemsOf(event, facts.index)) {
      if (reading.ledger.left(open) <= 0 || !isLastWord(event, open, reading)) continue;
      if (back) callBack(event, open, reading);
      else {
        remark(reading, open, { code: short ? "cash-difficulty" : "payment-refused", day: event.day });
        if (refused) writtenNext.add(open);
      }
    }
  }
}
