import type { Day } from "../base/day.ts";
import { type Cents, roundToCents } from "../base/money.ts";
import type { Residual } from "../model/matching.ts";
import { FEW_CENTS, type Item } from "./accounts.ts";
import { FEES, OFF_BY_CENTS, OTHER_DISCOUNT, RETENTION, USUAL_DISCOUNT } from "./chances.ts";

/** How much of an item a payment takes (negative: a credit note used). */
export interface Share {
  readonly item: Item;
  readonly amount: number;
}

/** Why a payment is a little less than what it pays. */
export interface Shortfall {
  readonly kind: Residual["kind"];
  /** How likely this very amount is, when it pays these items. */
  readonly chance: number;
  readonly shares: readonly Share[];
  readonly residuals: readonly Residual[];
}

const HIGHEST_FEES = 2_500;
/** Usual rates of discount, in thousandths. */
const RATES = [5, 10, 15, 20, 25, 30];

/**
 * Explains what is missing when a payment pays items short: a few cents, 5 % held back (of TTC or HT, within 5 cents an
 * item), a discount for early payment (at most 3 %, paid by the due day), bank fees (at most 1 % and 25 €).
 * @param missing positive, in cents
 */
export function shortfall(
  items: readonly Item[],
  missing: number,
  paid: Day | undefined,
): Shortfall | undefined {
  const sum = items.reduce((total, { left }) => total + left, 0);
  if (missing * 100 > sum * 6) return undefined;
  if (missing <= FEW_CENTS) return built("small-difference", OFF_BY_CENTS, items, onOne(items, missing));
  const retained = retention(items, missing);
  if (retained) return built("retention", RETENTION, items, retained);
  const early =
    paid !== undefined && items.every(({ source }) => source.due !== undefined && paid <= source.due);
  if (early && missing * 100 <= sum * 3) {
    const usual = RATES.some(
      (rate) => Math.abs(sum * rate - missing * 1000) <= 1000 * Math.min(5, items.length),
    );
    const chance = usual ? USUAL_DISCOUNT : OTHER_DISCOUNT / (sum * 0.03);
    return built("early-discount", chance, items, inProportion(items, missing, sum));
  }
  const most = Math.min(sum / 100, HIGHEST_FEES);
  return missing <= most ? built("small-difference", FEES / most, items, onOne(items, missing)) : undefined;
}

/** What each item keeps open when exactly 5 % of it is held back; `undefined` when it is not that. */
function retention(items: readonly Item[], missing: number): readonly number[] | undefined {
  for (const base of ["amount", "amountExclTax"] as const) {
    const parts = items.map(({ source }) => {
      const whole = source[base];
      return whole === undefined || whole <= 0 ? 0 : roundToCents(whole * 5, 100);
    });
    const expected = parts.reduce<number>((sum, part) => sum + part, 0);
    const gap = missing - expected;
    const each = parts.every((part, at) => part > 0 && part + FEW_CENTS < (items[at]?.left ?? 0));
    if (!each || Math.abs(gap) > FEW_CENTS * items.length) continue;
    const last = parts.length - 1;
    return parts.map((part, at) => (at === last ? part + gap : part));
  }
  return undefined;
}

/** The whole difference on the last item that can bear it. */
function onOne(items: readonly Item[], missing: number): readonly number[] {
  let bearer = -1;
  items.forEach(({ left }, at) => {
    if (left > missing) bearer = at;
  });
  return items.map((_item, at) => (at === bearer ? missing : 0));
}

function inProportion(items: readonly Item[], missing: number, sum: number): readonly number[] {
  let given = 0;
  return items.map(({ left }, at) => {
    const part = at === items.length - 1 ? missing - given : Math.floor((missing * left) / sum);
    given += part;
    return part;
  });
}

function built(
  kind: Residual["kind"],
  chance: number,
  items: readonly Item[],
  kept: readonly number[],
): Shortfall | undefined {
  const total = kept.reduce((sum, part) => sum + part, 0);
  if (total <= 0 || items.some(({ left }, at) => left - (kept[at] ?? 0) <= 0)) return undefined;
  return {
    kind,
    chance,
    shares: items.map((item, at) => ({ item, amount: item.left - (kept[at] ?? 0) })),
    residuals: items.flatMap(({ source }, at) => {
      const amount = kept[at] ?? 0;
      return amount > 0 ? [{ kind, number: source.number, amount: amount as Cents }] : [];
    }),
  };
}
