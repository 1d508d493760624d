import { byAge } from "../dunning/event-scope.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, PlanLine, PlanPart, ReasonCode } from "../model/plan.ts";
import type { Debtor } from "./debtor.ts";

/** A part of an invoice that the plan holds back, with the line that says why. */
export interface HeldPart {
  readonly part: PlanPart;
  readonly line: PlanLine;
}

/** What is overdue of a debtor, as the plan divides it: every overdue part stands in exactly one of its lines. */
export interface NoticeParts {
  /** Undisputed, due, unpaid, nothing held: with the line it stands in. Oldest first. */
  readonly free: readonly HeldPart[];
  readonly held: readonly HeldPart[];
  /** Deposits: never in a formal notice by default (method 2). */
  readonly deposits: readonly PlanPart[];
  readonly withoutDue: readonly OpenItem[];
}

/** Actions whose parts nothing holds: they chase, wait for their day, or are decided. */
const FREE: readonly ActionKind[] = [
  "preventive",
  "portal-check",
  "reminder",
  "call",
  "letter",
  "registered-letter",
  "broken-promise-call",
  "missed-instalment-call",
  "rejected-payment-call",
  "wait",
  "decide",
];

/** Lines that hold nothing back of the claim itself: they say why it may not leave now. */
const FREE_REASONS: readonly ReasonCode[] = [
  "credit-blocks-formal-notice",
  "credit-covers",
  "below-minimum",
  "awaits-formal-notice",
];

function isFree({ action, reasons }: PlanLine): boolean {
  const first = reasons[0]?.code;
  return FREE.includes(action) || (first !== undefined && FREE_REASONS.includes(first));
}

const isDeposit = ({ open }: PlanPart): boolean => open.item.kind === "deposit";

/** Divides what is overdue of a debtor by what the plan says of it: the engine's own judgement, nothing decided twice. */
export function noticeParts(debtor: Debtor): NoticeParts {
  const own = debtor.lines.flatMap((line) =>
    line.parts
      .filter(({ open }) => open.item.customer === debtor.customer.key)
      .map((part): HeldPart => ({ part, line })),
  );
  const overdue = own.filter(({ part }) => (part.open.daysLate ?? 0) >= 1).sort(byPartAge);
  const chased = overdue.filter(({ line }) => isFree(line));
  return {
    free: chased.filter(({ part }) => !isDeposit(part)),
    held: overdue.filter(({ line }) => !isFree(line)),
    deposits: chased.map(({ part }) => part).filter(isDeposit),
    withoutDue: own.filter(({ part }) => part.open.daysLate === undefined).map(({ part }) => part.open),
  };
}

const byPartAge = (a: HeldPart, b: HeldPart): number => byAge(a.part.open, b.part.open);
