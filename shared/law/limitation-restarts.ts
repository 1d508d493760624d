import type { Day } from "../base/day.ts";
import type { DebtorQuality } from "../model/customer.ts";
import { type LimitationRule, limitationEnd, limitationRule } from "./limitation.ts";

/**
 * What may have interrupted a limitation. Against private debtors: what the debtor did (C.civ 2240: part payment,
 * written acknowledgement, request for time, plan signed). Against public ones also any written request for payment
 * (law n° 68-1250, art. 2).
 */
type InterruptionKind = "part-payment" | "acknowledgement" | "plan" | "written-request";

export interface Interruption {
  readonly kind: InterruptionKind;
  readonly day: Day;
  /** Identifier of the journal's row or label of the payment. */
  readonly reference?: string;
}

/** The limitation of one claim: the prudent day, and where it may have moved to. */
export interface Limitation {
  readonly rule: LimitationRule;
  /** Day it is counted from: the due day, or the invoice's own. */
  readonly start: Day;
  /** Without any interruption: the only date to rely on. */
  readonly earliest: Day;
  /** Perhaps: after the last fact that may have interrupted it, in time. */
  readonly restarted?: { readonly until: Day; readonly by: Interruption };
}

/** Only a public debtor's limitation is interrupted by what the creditor writes. */
function interrupts(rule: LimitationRule, { kind }: Interruption): boolean {
  return kind !== "written-request" || rule === "public";
}

/**
 * The limitation of a claim with the facts that may have interrupted it. A formal notice, even registered, interrupts
 * nothing against a private debtor (Cass. com. 18 May 2022, n° 20-23.204). An interruption that comes after the end
 * revives nothing (C.civ 2231; law n° 68-1250, art. 2: the four years begin again on 1 January of the next year).
 * Suspensions (C.civ 2238) and the twenty years of C.civ 2232 are not seen: the earliest day stays the one to show.
 *
 * @param start the day it is counted from (`limitationStart`)
 */
export function limitationWith(
  quality: DebtorQuality,
  start: Day,
  interruptions: readonly Interruption[],
  sector?: string,
): Limitation {
  const rule = limitationRule(quality, sector);
  const earliest = limitationEnd(rule, start);
  const inOrder = [...interruptions]
    .filter((one) => interrupts(rule, one))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let until = earliest;
  let by: Interruption | undefined;
  for (const one of inOrder) {
    if (one.day > until) break;
    // A fact that comes before the start opens no longer period than the claim's own.
    const end = limitationEnd(rule, one.day);
    if (end > until) {
      until = end;
      by = one;
    }
  }
  return by === undefined ? { rule, start, earliest } : { rule, start, earliest, restarted: { until, by } };
}
