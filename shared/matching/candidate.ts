import type { Day } from "../base/day.ts";
import type { Residual } from "../model/matching.ts";
import type { Account, Item } from "./accounts.ts";
import { NOT_NAMED } from "./chances.ts";
import type { NamedMonth } from "./label-months.ts";
import { monthOfItem } from "./label-months.ts";
import type { Mention } from "./number-reading.ts";
import type { Payer } from "./payer.ts";
import type { Share } from "./short-payments.ts";

/** What a payment asks of an account. */
export interface Ask {
  readonly amount: number;
  readonly day: Day | undefined;
  readonly mentions: readonly Mention[];
  readonly months: readonly NamedMonth[];
  /** Only sets that take the whole payment and close their items: ledger lines. */
  readonly exactOnly: boolean;
}

/** How a set of items was found; the first says the most. */
export type Found = "one" | "all" | "month" | "oldest" | "set";

/** One way in which a payment may settle items of one account. */
export interface Candidate {
  readonly account: Account;
  readonly shares: readonly Share[];
  readonly kind: "exact" | "over-by-cents" | "short" | "part" | "over";
  readonly found: Found;
  /** How likely the amount and the label are this way, before knowing who pays. */
  readonly score: number;
  /** Texts of the label that name its items, in the order of the label. */
  readonly named: readonly NamedItem[];
  /** Largest weight among them; 0 when none. */
  readonly weight: number;
  readonly allNamed: boolean;
  readonly beforeIssue: boolean;
  readonly residuals: readonly Residual[];
  /** The search for other sets was cut short: it may not be the only one. */
  readonly incomplete: boolean;
  /** Who pays, when something tells. */
  payer: Payer | undefined;
  /** Chance that this is what the payment pays, all ways considered; 0 until they are weighed. */
  confidence: number;
}

interface NamedItem {
  readonly text: string;
  readonly item: Item;
  readonly abbreviated: boolean;
}

interface LabelWord {
  readonly factor: number;
  readonly named: readonly NamedItem[];
  readonly weight: number;
  readonly allNamed: boolean;
}

/** What the label says of a set: how much likelier it is when the payment pays this set. */
export function labelWord(items: readonly Item[], mentions: readonly Mention[]): LabelWord {
  let power = 0;
  let most = 0;
  const named: NamedItem[] = [];
  const spoken = new Set<Item>();
  for (const { text, candidates } of mentions) {
    let best: { item: Item; weight: number; abbreviated: boolean } | undefined;
    for (const one of candidates) {
      const better = best === undefined || one.weight > best.weight;
      if (better && !spoken.has(one.item) && items.includes(one.item)) best = one;
    }
    if (!best) continue;
    power += best.weight;
    most = Math.max(most, best.weight);
    spoken.add(best.item);
    named.push({ text, item: best.item, abbreviated: best.abbreviated });
  }
  // A credit note is deducted without a word; an invoice seldom is paid so beside one that is named.
  const unnamed = items.filter((item) => item.left > 0 && !spoken.has(item)).length;
  const silent = spoken.size === 0 ? 0 : Math.min(3, unnamed);
  const factor = 10 ** Math.min(30, power) * NOT_NAMED ** silent;
  return { factor, named, weight: most, allNamed: spoken.size === items.length };
}

/** What the months of the label say of a set: `LOYER MARS 2026` for the invoice of March. */
export function monthWord(items: readonly Item[], months: readonly NamedMonth[]): number {
  if (months.length === 0) return 1;
  let factor = 1;
  for (const { source } of items) {
    const own = monthOfItem(source.label, source.issued);
    const said = months.find(
      ({ month, year }) => month === own.month && (year === undefined || year === own.year),
    );
    if (!said) return 1;
    factor = said.year === undefined ? Math.max(factor, 100) : Math.max(factor, 1_000);
  }
  return factor;
}

/** How well the day fits one item: payments come around the due day, seldom long before or after. */
export function timing({ source }: Item, on: Day | undefined): number {
  const { due, issued } = source;
  if (on === undefined) return 1;
  if (on === due) return 1.5;
  const from = due ?? issued;
  if (from === undefined) return 0.7;
  const late = roughDays(on) - roughDays(from);
  if (late < -60) return 0.4;
  if (late <= 30) return 1;
  if (late <= 60) return 0.6;
  return late <= 120 ? 0.25 : 0.1;
}

/** Days counted with months of 30.4: near enough to weigh by. */
const roughDays = (on: Day): number =>
  Number(on.slice(0, 4)) * 365.25 + Number(on.slice(5, 7)) * 30.44 + Number(on.slice(8, 10));

export const isIssuedAfter = ({ source }: Item, on: Day | undefined): boolean =>
  on !== undefined && source.issued !== undefined && source.issued > on;
