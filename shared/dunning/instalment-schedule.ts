import { addMonths, type Day } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import { isWorkingDay } from "../base/working-days.ts";
import type { Instalment, ScheduleWish } from "../model/commitments.ts";
import type { ScheduleNotice, ScheduleRefusal, ScheduleRefusalData } from "../texts/instalments.ts";

/** An amicable plan of more instalments is a loan in disguise: the choice of the product, not a rule of law. */
const MOST_INSTALMENTS = 24;
/** What a judge may grant (C. civ. 1343-5): no limit to what two parties agree, but worth knowing. */
const COURT_MONTHS = 24;

/** A schedule ready to be agreed, or why there is none. */
export type ScheduleResult =
  | {
      readonly kind: "schedule";
      readonly instalments: readonly Instalment[];
      /** Worth saying, without stopping: days that are not working days, a plan longer than a judge may grant. */
      readonly notices: readonly {
        readonly code: ScheduleNotice;
        readonly day: Day;
        readonly rank: number;
      }[];
    }
  | { readonly kind: "refused"; readonly code: ScheduleRefusal; readonly data: ScheduleRefusalData };

const refused = (code: ScheduleRefusal, data: ScheduleRefusalData = {}): ScheduleResult => ({
  kind: "refused",
  code,
  data,
});

/** Equal shares in whole cents; the last one takes what is left (1 000,00 in three: 333,33 · 333,33 · 333,34). */
function equalShares(total: Cents, count: number): readonly Cents[] {
  const share = Math.floor(total / count);
  return Array.from({ length: count }, (_, rank) =>
    cents(rank === count - 1 ? total - share * (count - 1) : share),
  );
}

/**
 * The instalments of a wish: equal shares (the last one takes the rest) or chosen amounts that add up to the total, a
 * month apart from the first day (the 31st becomes the last day of a shorter month, then the 31st again) or on chosen
 * growing days. A day that is not a working day is kept as chosen, and said.
 * @param today an instalment before it is refused; on it, it is not
 */
export function scheduleOf(wish: ScheduleWish, today?: Day): ScheduleResult {
  const { total, amounts, days } = wish;
  if (total <= 0) return refused("total-not-positive");
  const count = amounts?.length ?? wish.count ?? days?.length ?? 0;
  if (!Number.isInteger(count) || count < 1) return refused("no-instalment");
  if (count > MOST_INSTALMENTS) return refused("too-many-instalments", { count });
  if (days !== undefined && days.length !== count) {
    return refused("days-do-not-match", { count: days.length, wanted: count });
  }
  const shares = amounts ?? equalShares(total, count);
  const empty = shares.findIndex((amount) => amount <= 0);
  if (empty >= 0) return refused("instalment-not-positive", { rank: empty + 1 });
  const sum = sumCents(shares);
  if (sum !== total) return refused("amounts-do-not-add-up", { amount: sum, total });
  const instalments = shares.map(
    (amount, rank): Instalment => ({ amount, day: days?.[rank] ?? addMonths(wish.firstDay, rank) }),
  );
  for (const [rank, { day }] of instalments.entries()) {
    if (today !== undefined && day < today) return refused("day-in-the-past", { day, rank: rank + 1 });
    const before = instalments[rank - 1];
    if (before !== undefined && day <= before.day)
      return refused("days-not-growing", { day, rank: rank + 1 });
  }
  return { kind: "schedule", instalments, notices: noticesOf(instalments, today ?? wish.firstDay) };
}

function noticesOf(
  instalments: readonly Instalment[],
  from: Day,
): Extract<ScheduleResult, { kind: "schedule" }>["notices"] {
  const lastGranted = addMonths(from, COURT_MONTHS);
  return instalments.flatMap(({ day }, at) => {
    const rank = at + 1;
    const isLast = rank === instalments.length;
    return [
      ...(isWorkingDay(day) ? [] : [{ code: "not-working-day" as const, day, rank }]),
      ...(isLast && day > lastGranted ? [{ code: "beyond-two-years" as const, day, rank }] : []),
    ];
  });
}
