import type { Day } from "../base/day.ts";
import { inTextOrder } from "../base/text-order.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { JournalEvent } from "../model/journal.ts";
import { disputeResolutionOf } from "../texts/disputes.ts";
import { endingOf } from "./ended-events.ts";
import { concerns, sharesOf } from "./event-scope.ts";
import type { Hold } from "./hold.ts";
import type { HoldReading } from "./hold-reading.ts";

/** A credit note of the ledger that has not yet answered what was granted. */
interface CreditNote {
  readonly issued: Day;
  readonly customer: JournalEvent["customer"];
  left: number;
}

function creditNotes({ facts }: HoldReading): readonly CreditNote[] {
  return facts.items.all
    .filter(({ kind, amount }) => kind === "credit-note" && amount < 0)
    .map(({ issued, customer, amount }) => ({ issued: issued ?? facts.today, customer, left: -amount }))
    .sort((a, b) => inTextOrder(a.issued, b.issued));
}

/**
 * What was granted when a dispute was closed (`litige clos`, `Montant`) is no longer claimed, and waits for its credit
 * note: `à vérifier` until credit notes of that amount, issued since the dispute, stand in the ledger, or a `reprise`
 * that names the closing gives it up. A closing without amount, or one that rejects the dispute, grants nothing.
 */
export function readGrantedCredits(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { events, index, alsace } = facts;
  if (!events.some(({ kind }) => kind === "litige clos")) return;
  const notes = creditNotes(reading);
  for (const [dispute, closing] of endingOf(events, index.payer)) {
    if (closing.kind !== "litige clos" || !reading.isRunning(closing)) continue;
    const resolution = disputeResolutionOf(closing.motive);
    if (resolution === "rejected" || resolution === "withdrawn") continue;
    let missing = closing.amount ?? 0;
    for (const note of notes) {
      if (note.issued < dispute.day || !concerns(dispute, note.customer, index.payer)) continue;
      const used = Math.min(note.left, missing);
      note.left -= used;
      missing -= used;
    }
    const hold: Hold = {
      state: "à vérifier",
      action: "hold",
      reasons: [{ code: "credit-note-expected", day: closing.day }],
      day: workingDayFrom(closing.day, alsace),
      reference: closing.id,
    };
    for (const { open, amount } of sharesOf({ ...dispute, amount: undefined }, index, missing)) {
      ledger.hold(open, amount, hold);
    }
  }
}
