import { formatAmount } from "../base/french-format.ts";
import { cents, sumCents } from "../base/money.ts";
import type { GuardCode, GuardFinding } from "../model/formal-notice.ts";
import type { ReasonCode } from "../model/plan.ts";
import * as words from "../texts/notice-guard.ts";
import { reasonClause } from "../texts/reasons.ts";
import type { Debtor } from "./debtor.ts";
import type { HeldPart, NoticeParts } from "./notice-parts.ts";
import { judgmentOf } from "./notice-running.ts";

/** What the owner reads when nothing blocks: each is confirmed once. */
export function toConfirm(
  code: GuardCode,
  message: string,
  kept = words.CONFIRMED_WORDS[code] ?? "",
): GuardFinding {
  return { code, blocking: false, message, kept };
}

/** What must be mended first. */
export function toMend(code: GuardCode, message: string): GuardFinding {
  return { code, blocking: true, message, kept: "" };
}

/** Which hold of the plan each reason is, for the owner. */
const HELD_CODES: Readonly<Partial<Record<ReasonCode, GuardCode>>> = {
  dispute: "dispute",
  "undisputed-waits": "dispute",
  promise: "promise",
  "promise-second-unconfirmed": "promise",
  "promise-beyond-30-days": "promise",
  "instalment-plan": "instalment-plan",
  "announced-paid": "announced-paid",
  "announced-paid-not-seen": "announced-paid",
  "cheque-not-banked": "announced-paid",
  "cheque-to-check": "announced-paid",
  negotiation: "negotiation",
  pause: "pause",
  "no-contact": "pause",
  "call-back": "call-back",
  "handed-over": "handed-over",
  "written-off": "written-off",
  "retention-money": "retention",
  "retention-proposed": "retention",
  "draft-unsettled": "draft-unsettled",
};

/** Numbers of some parts; an invoice without one has none. */
export const numbersOf = (parts: readonly HeldPart[]): readonly string[] =>
  parts.map(({ part }) => part.open.item.number).filter((number) => number !== "");

/**
 * What the plan holds back, one finding a reason: amounts left out of the letter. The debtor's own insolvency has findings
 * of its own; that of who pays for it is told here.
 */
export function heldFindings(
  held: readonly HeldPart[],
  currency: string,
  hasJudgment: boolean,
): readonly GuardFinding[] {
  const groups = new Map<GuardCode, HeldPart[]>();
  for (const one of held) {
    const reason = one.line.reasons[0]?.code;
    if (reason === "insolvency" && hasJudgment) continue;
    const code = (reason === undefined ? undefined : HELD_CODES[reason]) ?? "status";
    groups.set(code, [...(groups.get(code) ?? []), one]);
  }
  return [...groups].map(([code, parts]) => {
    const why = new Set(
      parts.flatMap(({ line }) => {
        const [first] = line.reasons;
        // The line's amount may be about other debtors' invoices too: the letter's own figure stands before.
        return first === undefined ? [] : [reasonClause({ ...first, amount: undefined }, currency)];
      }),
    );
    const amount = sumCents(parts.map(({ part }) => part.amount));
    const numbers = numbersOf(parts);
    const message = words.leftOut(
      amount,
      currency,
      numbers,
      [...why].filter((one) => one !== "").join("\u00a0; "),
    );
    return { ...toConfirm(code, message), numbers, amount };
  });
}

/** Claims born before a judgment are never claimed; alone, they stop the letter. */
export function insolvencyFindings(
  debtor: Debtor,
  held: readonly HeldPart[],
  claims: boolean,
): readonly GuardFinding[] {
  const judgment = judgmentOf(debtor);
  if (judgment === undefined) return [];
  if (!claims) return [toMend("insolvency", words.insolvencyBlocks(judgment.day))];
  const born = held.filter(({ line }) => line.reasons[0]?.code === "insolvency");
  const amount = sumCents(born.map(({ part }) => part.amount));
  const message = words.insolvencyLeavesOut(judgment.day, amount, debtor.currency, numbersOf(born));
  return [toConfirm("insolvency", message)];
}

/** Deposits, invoices without a due day, due days that are estimates. */
export function invoiceFindings(
  parts: NoticeParts,
  claimed: readonly HeldPart[],
  currency: string,
): readonly GuardFinding[] {
  const findings: GuardFinding[] = [];
  const { deposits, withoutDue } = parts;
  if (deposits.length > 0) {
    const amount = sumCents(deposits.map((part) => part.amount));
    const numbers = deposits.map(({ open }) => open.item.number);
    findings.push({
      ...toConfirm("deposit", words.depositsLeftOut(amount, currency, numbers)),
      numbers,
      amount,
    });
  }
  if (withoutDue.length > 0) {
    const numbers = withoutDue.map(({ item }) => item.number);
    findings.push({ ...toConfirm("no-due-date", words.withoutDue(numbers)), numbers });
  }
  const estimated = claimed.filter(({ part }) => part.open.item.dueSource === "estimate");
  if (estimated.length > 0) {
    const numbers = numbersOf(estimated);
    findings.push({ ...toConfirm("estimated-due", words.estimatedDue(numbers)), numbers });
  }
  return findings;
}

/** Why nothing may be claimed, in the words of what is held. */
export function whyNothing(findings: readonly GuardFinding[]): readonly string[] {
  return findings
    .filter(({ amount }) => amount !== undefined)
    .map(({ message }) => message.replace(/\.$/, ""));
}

/** « 120,00 € », one a currency. */
export function creditsInWords(totals: ReadonlyMap<string, number>): readonly string[] {
  return [...totals].map(([currency, amount]) => formatAmount(cents(amount), currency));
}
