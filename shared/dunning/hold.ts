import type { Day } from "../base/day.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, PlanState, Reason } from "../model/plan.ts";

/** Why a part of an item is not chased, until when, and what the owner is asked. */
export interface Hold {
  readonly state: PlanState;
  readonly action: ActionKind;
  /** The first one names the hold; its amount is filled with that of the line. */
  readonly reasons: readonly Reason[];
  readonly day?: Day;
  /** The journal event that holds. */
  readonly reference?: string;
}

/** A part of an item under a hold. */
export interface HeldPart {
  readonly open: OpenItem;
  readonly amount: number;
  readonly hold: Hold;
}

/** What is left of each item, taken part by part: an item's parts never exceed what is open. */
export interface Ledger {
  left(open: OpenItem): number;
  /** Takes up to an amount of an item under a hold. */
  hold(open: OpenItem, amount: number, hold: Hold): void;
  readonly held: readonly HeldPart[];
}

export function newLedger(): Ledger {
  const left = new Map<OpenItem, number>();
  const held: HeldPart[] = [];
  return {
    held,
    left: (open) => left.get(open) ?? open.open,
    hold(open, amount, hold) {
      const room = left.get(open) ?? open.open;
      const taken = Math.min(amount, room);
      if (taken <= 0) return;
      left.set(open, room - taken);
      held.push({ open, amount: taken, hold });
    },
  };
}
