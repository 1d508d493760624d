import { cents, sumCents, ZERO } from "../base/money.ts";
import { actionOn, channelOf } from "../dunning/channel-of-step.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { OpenCredit } from "../model/open-position.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import type { Debtor } from "./debtor.ts";
import type { HeldPart, NoticeParts } from "./notice-parts.ts";

/** What the owner chose of what may be claimed; nothing: the plan's own choice. */
export interface NoticeChoice {
  /** Numbers to claim. */
  readonly invoices?: readonly string[];
}

/** The plan's own formal notice of a debtor, when its turn has come today. */
export function planNotice({ lines, customer, notice }: Debtor): PlanLine | undefined {
  return lines.find(
    (line) =>
      notice !== undefined &&
      line.state === "à faire" &&
      line.step === notice.rank &&
      line.customer === customer.key &&
      line.template === notice.template &&
      line.action !== "broken-promise-call",
  );
}

/**
 * The parts that a formal notice claims: those that stand at that step, the others listed apart (method 6); when none
 * has come so far, all that is free.
 */
export function claimedParts(
  { free }: NoticeParts,
  noticeRank: number | undefined,
  choice: NoticeChoice,
): { readonly claimed: readonly HeldPart[]; readonly informed: readonly HeldPart[] } {
  const { invoices } = choice;
  if (invoices !== undefined) {
    const wanted = new Set(invoices.map(numberKey));
    const isChosen = ({ part }: HeldPart): boolean => wanted.has(numberKey(part.open.item.number));
    return { claimed: free.filter(isChosen), informed: free.filter((one) => !isChosen(one)) };
  }
  const atNotice = free.filter(({ part }) => noticeRank !== undefined && part.step === noticeRank);
  if (atNotice.length === 0) return { claimed: free, informed: [] };
  return { claimed: atNotice, informed: free.filter((one) => !atNotice.includes(one)) };
}

/** The line of what a formal notice could claim now, whatever step the plan stands at. */
export function noticeLine(
  debtor: Debtor,
  settings: Settings,
  claimed: readonly HeldPart[],
  informed: readonly HeldPart[],
): PlanLine {
  const { customer, currency, notice, scenario, lines } = debtor;
  const parts = claimed.map(({ part }): PlanPart => ({ ...part, step: notice?.rank ?? part.step }));
  const total = sumCents(parts.map(({ amount }) => amount));
  // The minimum of a registered letter is compared with all that may be claimed of the customer (method 5).
  const claimable = total + informed.reduce((sum, { part }) => sum + part.amount, 0);
  const choice =
    notice === undefined
      ? undefined
      : channelOf(notice, { customer, settings, claimable, attempts: 0, writtenNext: false });
  const maxDaysLate = Math.max(0, ...parts.map(({ open }) => open.daysLate ?? 0));
  const people = lines.find((line) => line.people !== undefined)?.people;
  return {
    customer: customer.key,
    currency,
    state: "à faire",
    action: choice === undefined ? "registered-letter" : actionOn(choice.channel),
    scenario: scenario.name,
    step: notice?.rank,
    channel: choice?.channel ?? "recommandé",
    template: notice?.template === "" ? undefined : notice?.template,
    parts,
    informed: informed.map(({ part }) => part),
    creditsDeducted: ZERO,
    overdue: total,
    claimed: total,
    maxDaysLate,
    day: undefined,
    reasons: [{ code: "step-reached", step: notice?.rank, count: maxDaysLate }, ...(choice?.reasons ?? [])],
    ...(people === undefined ? {} : { people }),
  };
}

/** What the customer, or who pays for it, has that nothing is matched with, by currency: « 120,00 € ». */
export function creditsOf(
  debtor: Debtor,
  credits: readonly OpenCredit[],
): ReadonlyMap<string, ReturnType<typeof cents>> {
  const totals = new Map<string, ReturnType<typeof cents>>();
  for (const { customer, currency, amount } of credits) {
    if (customer !== debtor.customer.key && customer !== debtor.payer) continue;
    totals.set(currency, cents((totals.get(currency) ?? 0) + amount));
  }
  return totals;
}
