import type { Day } from "../base/day.ts";
import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import { latePaymentInterest } from "../law/late-payment-interest.ts";
import { recoveryIndemnity } from "../law/recovery-indemnity.ts";
import type { Instalment } from "../model/commitments.ts";
import type { DebtorQuality } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Settings } from "../model/settings.ts";
import { interestRefusal } from "../texts/law.ts";
import {
  BECAUSE_NO_INTEREST,
  becauseEstimated,
  becauseForeign,
  becauseInterest,
  becauseInterestUnknown,
} from "../texts/negotiation.ts";

/** What interest is counted on. */
export interface InterestQuestion {
  readonly items: readonly OpenItem[];
  readonly currency: string;
  readonly quality: DebtorQuality;
  readonly settings: Settings;
  /** Last day that bears interest. */
  readonly until: Day;
  /** What is paid meanwhile, on the oldest invoices first. */
  readonly instalments: readonly Instalment[];
  /** Day of the formal notice: a consumer owes nothing before it. */
  readonly formalNotice: Day | undefined;
  readonly isClaimed: boolean;
}

/** `undefined`: not known, and said. */
export interface InterestAnswer {
  readonly interest: Cents | undefined;
  readonly because: readonly string[];
}

/** What each invoice receives of the instalments, the oldest one first (C. civ. 1342-10). */
function movements(
  items: readonly OpenItem[],
  instalments: readonly Instalment[],
): ReadonlyMap<OpenItem, readonly Instalment[]> {
  const found = new Map<OpenItem, Instalment[]>();
  const left = items.map(({ open }) => open as number);
  for (const { day, amount } of instalments) {
    let rest: number = amount;
    items.forEach((item, index) => {
      const part = Math.min(rest, left[index] ?? 0);
      if (part <= 0) return;
      rest -= part;
      left[index] = (left[index] ?? 0) - part;
      const list = found.get(item);
      if (list === undefined) found.set(item, [{ day, amount: cents(part) }]);
      else list.push({ day, amount: cents(part) });
    });
  }
  return found;
}

/** Late-payment interest until a day and the fixed indemnities, at the law's rates or the contract's (law/). */
export function interestOf(question: InterestQuestion): InterestAnswer {
  const { items, currency, quality, settings, until, formalNotice, isClaimed } = question;
  if (quality === "particulier" && formalNotice === undefined) {
    return { interest: ZERO, because: [BECAUSE_NO_INTEREST] };
  }
  if (currency !== "EUR") return { interest: undefined, because: [becauseForeign(currency)] };
  const paid = movements(items, question.instalments);
  let total = 0;
  let estimated = 0;
  let late = 0;
  for (const one of items) {
    const { due, dueSource } = one.item;
    if (due === undefined || dueSource === "estimate") {
      estimated += 1;
      continue;
    }
    const from = quality === "particulier" ? formalNotice : due;
    const result = latePaymentInterest({
      principal: one.open,
      due: from ?? due,
      until,
      quality,
      contractRate: settings.penaltyRate,
      underFloor: settings.underFloor,
      ownerRates: settings.ownerRates,
      dayBase: settings.dayBase,
      movements: paid.get(one) ?? [],
    });
    if (result.kind !== "interest") {
      return { interest: undefined, because: [becauseInterestUnknown(interestRefusal(result))] };
    }
    total += result.total;
    if (due < until) late += 1;
  }
  const indemnity = recoveryIndemnity(quality, late);
  return {
    interest: sumCents([cents(total), indemnity]),
    because: [
      becauseInterest(cents(total), indemnity, until, isClaimed, quality, currency),
      ...(estimated === 0 ? [] : [becauseEstimated(estimated)]),
    ],
  };
}
