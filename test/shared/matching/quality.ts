import type { Match, PaymentMatches } from "#shared/model/matching.ts";
import type { GeneratedLedger, Truth } from "./generated-ledger.ts";

export interface Figures {
  payments: number;
  /** Sure matches. */
  applied: number;
  right: number;
  /** Payments that their references or amounts identify. */
  identifiable: number;
  found: number;
  /** Not applied, the truth among the proposals. */
  proposed: number;
}

const none = (): Figures => ({ payments: 0, applied: 0, right: 0, identifiable: 0, found: 0, proposed: 0 });

/** The same items with the same amounts. */
function isRight(match: Match, truth: Truth): boolean {
  const text = (parts: readonly { readonly number: string; readonly amount: number }[]): string =>
    parts
      .map(({ number, amount }) => `${number}=${amount}`)
      .sort()
      .join(" ");
  return truth.customer === match.customer && text(match.parts) === text(truth.parts);
}

/**
 * Whether references or amounts identify what a payment settles: its label tells the numbers; or it tells who pays and,
 * of what this customer really owes that day, one set only has this amount (an invoice alone counts before sets of
 * several: more than one such invoice, or else more than one set, and nothing tells).
 */
export function identifiable(ledger: GeneratedLedger, id: string): boolean {
  const truth = ledger.truth.get(id);
  const payment = ledger.payments.find((one) => one.id === id);
  if (!truth || !payment || truth.parts.length === 0) return false;
  if (truth.numbersTold) return true;
  if (!truth.payerTold) return false;
  const sum = truth.parts.reduce((total, { amount }) => total + amount, 0);
  const open = ledger.invoices.filter(
    (one) =>
      one.customer === truth.customer &&
      (one.issued ?? "") <= (payment.day ?? "") &&
      !paidBefore(ledger, one.number, one.customer, payment.day ?? "", id),
  );
  const alone = open.filter((one) => one.open === sum);
  if (alone.length > 0) return alone.length === 1 && truth.parts.length === 1;
  if (open.length > 12) return false;
  let sets = 0;
  for (let mask = 1; mask < 2 ** open.length; mask += 1) {
    let total = 0;
    open.forEach((one, at) => {
      if ((mask >> at) & 1) total += one.open;
    });
    if (total === sum) sets += 1;
  }
  return sets === 1;
}

const paidIndex = new WeakMap<GeneratedLedger, Map<string, string[]>>();

function paidBefore(
  ledger: GeneratedLedger,
  number: string,
  customer: string,
  day: string,
  id: string,
): boolean {
  let index = paidIndex.get(ledger);
  if (!index) {
    index = new Map();
    for (const payment of ledger.payments) {
      const truth = ledger.truth.get(payment.id);
      for (const part of truth?.parts ?? []) {
        const key = `${truth?.customer} ${part.number}`;
        index.set(key, [...(index.get(key) ?? []), `${payment.day} ${payment.id}`]);
      }
    }
    paidIndex.set(ledger, index);
  }
  return (index.get(`${customer} ${number}`) ?? []).some((one) => one < `${day} ${id}`);
}

export interface Quality {
  readonly all: Figures;
  readonly byNoise: ReadonlyMap<string, Figures>;
  /** Confidence of what was applied or proposed first, by tenth: how many, how many right. */
  readonly calibration: readonly { readonly count: number; readonly right: number; readonly sum: number }[];
  readonly wrong: readonly { readonly id: string; readonly match: Match; readonly truth: Truth }[];
  readonly missed: readonly string[];
}

/** Counts what matching found against the truth of the generator. */
export function qualityOf(ledger: GeneratedLedger, found: readonly PaymentMatches[]): Quality {
  const all = none();
  const byNoise = new Map<string, Figures>();
  const calibration = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  const wrong: { id: string; match: Match; truth: Truth }[] = [];
  const missed: string[] = [];
  for (const { payment, sure, proposals } of found) {
    const truth = ledger.truth.get(payment);
    if (!truth) continue;
    const figures = byNoise.get(truth.noise) ?? none();
    byNoise.set(truth.noise, figures);
    const tells = identifiable(ledger, payment);
    for (const count of [all, figures]) {
      count.payments += 1;
      if (tells) count.identifiable += 1;
      if (sure) count.applied += 1;
      if (sure && isRight(sure, truth)) count.right += 1;
      if (tells && sure && isRight(sure, truth)) count.found += 1;
      if (!sure && proposals.some((one) => isRight(one, truth))) count.proposed += 1;
    }
    const best = sure ?? proposals[0];
    const bucket = best && calibration[Math.min(9, Math.floor(best.confidence * 10))];
    if (best && bucket) {
      bucket.count += 1;
      bucket.sum += best.confidence;
      if (isRight(best, truth)) bucket.right += 1;
    }
    if (sure && !isRight(sure, truth)) wrong.push({ id: payment, match: sure, truth });
    if (tells && !sure) missed.push(payment);
  }
  return { all, byNoise, calibration, wrong, missed };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

export function qualityTable(title: string, { all, byNoise, calibration }: Quality): string {
  const row = (name: string, one: Figures): string =>
    `${name.padEnd(28)} ${String(one.payments).padStart(6)} ${String(one.applied).padStart(6)} ${percent(one.right, one.applied).padStart(9)} ${String(one.identifiable).padStart(7)} ${percent(one.found, one.identifiable).padStart(9)} ${String(one.proposed).padStart(9)}`;
  const head = `${"noise".padEnd(28)} ${"paid".padStart(6)} ${"sure".padStart(6)} ${"precision".padStart(9)} ${"identif.".padStart(7)} ${"recall".padStart(9)} ${"proposed".padStart(9)}`;
  const lines = [...byNoise].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => row(name, one));
  const said = calibration
    .map(({ count, right, sum }) =>
      count === 0 ? "" : `said ${(sum / count).toFixed(2)} was ${(right / count).toFixed(2)} (${count})`,
    )
    .filter((text) => text !== "");
  return [title, head, ...lines, row("all", all), `calibration: ${said.join(" · ")}`].join("\n");
}
