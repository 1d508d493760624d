import { type Day, daysBetween } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { AllocatedPayment, Match, MatchPart, MatchReason } from "../model/matching.ts";
import { labelTokens } from "./label-tokens.ts";
import { sameNumber } from "./number-forms.ts";
import type { LearnedPayers } from "./payer.ts";
import { roundChance } from "./reasons.ts";
import { type Receipt, refusedKey } from "./receipt.ts";
import { whoPays } from "./who-pays.ts";

/** A payment that may have been rejected since. */
export interface Settled {
  readonly payment: AllocatedPayment;
  /** A rejection already gave it back. */
  returned: boolean;
}

const LONGEST_DELAY = 120;
const USUAL_DELAY = 45;
const REJECTED =
  /^(REJET|REJETE|REJETEE|REJ|IMPAYE|IMPAYEE|IMPAYES|IMP|RETOUR|RETOURNE|ANNULATION|ANNUL|ANNULE|EXTOURNE|REPRISE|CONTREPASSATION|REFUSE|OPPOSITION)$/;

/** Pairs the rejections already allocated with the payments they gave back: each is given back once. */
export function settledPayments(allocated: readonly AllocatedPayment[]): Settled[] {
  const sorted = [...allocated].sort(
    (a, b) => inTextOrder(a.day ?? "", b.day ?? "") || inTextOrder(a.id, b.id),
  );
  const settled: Settled[] = [];
  const byAmount = new Map<number, Settled[]>();
  for (const payment of sorted) {
    if (payment.amount < 0) continue;
    const one: Settled = { payment, returned: false };
    settled.push(one);
    const same = byAmount.get(payment.amount);
    if (same) same.push(one);
    else byAmount.set(payment.amount, [one]);
  }
  for (const back of sorted) {
    if (back.amount >= 0) continue;
    const fits = (byAmount.get(-back.amount) ?? []).filter(({ payment, returned }) => {
      const own = payment.customer === back.customer && payment.currency === back.currency;
      return own && !returned && (back.day === undefined || (payment.day ?? "") <= back.day);
    });
    const last = fits[fits.length - 1];
    if (last) last.returned = true;
  }
  return settled;
}

interface Way {
  readonly settled: Settled;
  readonly chance: number;
  readonly reasons: readonly MatchReason[];
}

/** What a rejected payment gives back: the invoices that the payment had settled, each for what it took. */
function partsGivenBack(payment: AllocatedPayment, amount: number): readonly MatchPart[] {
  let left = -amount;
  const parts: MatchPart[] = [];
  for (const { number, amount: taken } of payment.allocations) {
    const part = Math.min(left, taken ?? left);
    if (part <= 0) continue;
    parts.push({ number, amount: -part as Cents });
    left -= part;
  }
  return parts;
}

/**
 * A rejection or a reversal gives back what an earlier payment of the same amount had settled. Sure when one payment
 * only fits and the label, the number or the account says whose it is.
 */
export function rejectionMatches(
  receipt: Receipt,
  settled: readonly Settled[],
  customers: number,
  learned: LearnedPayers,
): readonly Match[] {
  const { source, tokens } = receipt;
  const who = whoPays(receipt, customers, learned);
  const chanceOf = new Map<CustomerKey, number>(who.payers.map(({ customer, chance }) => [customer, chance]));
  const word = tokens.some(({ text }) => REJECTED.test(text));
  const texts = new Set(joinedTexts(tokens.map(({ text }) => text)));
  const ways = settled.flatMap((one): Way[] => {
    const { payment } = one;
    if (one.returned || payment.amount !== -receipt.left || payment.currency !== source.currency) return [];
    if (receipt.customer !== undefined && payment.customer !== receipt.customer) return [];
    const parts = partsGivenBack(payment, receipt.left);
    if (parts.length === 0 || receipt.refused.has(refusedKey(parts.map(({ number }) => number)))) return [];
    const age = payment.day && source.day ? daysBetween(payment.day, source.day) : 0;
    if (age < 0 || age > LONGEST_DELAY) return [];
    const number = parts.find((part) => texts.has(compactForm(part.number)));
    const payer = who.payers.find(({ customer }) => customer === payment.customer);
    const named = (chanceOf.get(payment.customer) ?? 0) >= 0.2;
    const reasons: MatchReason[] = [];
    if (number) reasons.push({ code: "number", text: number.number });
    if (payer && named)
      reasons.push(payer.text ? { code: payer.reason, text: payer.text } : { code: payer.reason });
    reasons.push(payment.day ? { code: "rejected-payment", day: payment.day } : { code: "rejected-payment" });
    const against = !named && (who.payers[0]?.chance ?? 0) >= 0.5;
    const chance = (number ? 1_000 : 1) * (named ? 300 : against ? 0.02 : 1) * (age <= USUAL_DELAY ? 1 : 0.2);
    return [{ settled: one, chance, reasons }];
  });
  const total = ways.reduce((sum, { chance }) => sum + chance, word ? 0.02 : 0.5);
  ways.sort(
    (a, b) =>
      b.chance - a.chance ||
      inTextOrder(dayOf(b), dayOf(a)) ||
      inTextOrder(a.settled.payment.id, b.settled.payment.id),
  );
  return ways.slice(0, 3).map((way): Match => {
    const alone = ways.filter(({ chance }) => chance * 50 > way.chance).length === 1;
    const { payment } = way.settled;
    const reasons: MatchReason[] = [...way.reasons];
    if (!alone) reasons.push({ code: "several-candidates", count: ways.length });
    return {
      payment: source.id,
      customer: payment.customer,
      currency: source.currency,
      parts: partsGivenBack(payment, receipt.left),
      confidence: roundChance(way.chance / total),
      // An amount alone comes so far only with a word of rejection, and never against another customer's name.
      sure: alone && receipt.refused.size === 0 && way.chance / total >= 0.9,
      reasons,
      residuals: [],
    };
  });
}

const dayOf = ({ settled }: Way): Day | string => settled.payment.day ?? "";

const compactForm = (number: string): string =>
  labelTokens(sameNumber(number))
    .map(({ text }) => text)
    .join("");

/** Up to five tokens together, as an invoice number may be written. */
function joinedTexts(texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  texts.forEach((_text, at) => {
    let text = "";
    for (const piece of texts.slice(at, at + 5)) {
      text += piece;
      if (text.length >= 4) joined.push(text);
    }
  });
  return joined;
}
