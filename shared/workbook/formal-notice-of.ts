import { type Day, daysBetween } from "../base/day.ts";
import type { NewEvent } from "../dunning/events.ts";
import { formalNoticeDays, formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { isFromStatement } from "../letters/statement-use.ts";
import { type CustomerKey, debtorQuality } from "../model/customer.ts";
import {
  GUARD_CODES,
  type GuardCode,
  type GuardFinding,
  type PrintedDeadline,
  type SendingGuide,
} from "../model/formal-notice.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import { creditWarning } from "../texts/drafting.ts";
import { confirmedDetail, REASON_MISSING, sendingGuide } from "../texts/formal-notice.ts";
import { interestRefusal } from "../texts/law.ts";
import * as words from "../texts/notice-guard.ts";
import type { Book, Outcome } from "./book.ts";
import { type Debtor, debtorOf } from "./debtor.ts";
import { type DraftOrder, draftOrder } from "./draft-order.ts";
import { advancedEvent } from "./notice-advanced.ts";
import {
  creditsInWords,
  heldFindings,
  insolvencyFindings,
  invoiceFindings,
  toConfirm,
  toMend,
  whyNothing,
} from "./notice-guard.ts";
import { claimedParts, creditsOf, type NoticeChoice, noticeLine, planNotice } from "./notice-line.ts";
import { customerFindings, isToldByGuard, minimumFindings, senderFindings } from "./notice-parties.ts";
import { type HeldPart, type NoticeParts, noticeParts } from "./notice-parts.ts";
import { judgmentOf, preparedNotice, runningFor } from "./notice-running.ts";
import { contactFindings, limitationFindings, stepsFindings } from "./notice-timing.ts";
import { statementOf } from "./statement-of.ts";

/** A formal notice of one debtor, ready to be read, with what stands in its way. */
export interface FormalNotice {
  /** What can be claimed now; the plan's own line when its formal notice has come. */
  readonly line: PlanLine;
  /** In the order to read them: what blocks, then what is confirmed. Empty: nothing stands in the way. */
  readonly guard: readonly GuardFinding[];
  /** `étape avancée`, when steps are skipped: its `Motif` is the owner's reason (`confirmNotice` fills it). */
  readonly advanced?: NewEvent;
  readonly order: DraftOrder;
  /** The deadline that the letter prints. */
  readonly printed: PrintedDeadline;
  /** How to send it. */
  readonly guide: readonly SendingGuide[];
}

/**
 * The formal notice « in one click » of a customer in one currency (method 6 and 8; C.civ 1344): what it could claim now
 * — undisputed, due, unpaid, nothing held, one legal debtor —, even when the plan stands at an earlier step, and
 * everything to mend or confirm first.
 * @param customer who owes: invoices that it pays for others are theirs
 */
export function formalNoticeOf(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
  choice: NoticeChoice = {},
): FormalNotice {
  const debtor = debtorOf(book, outcome, customer, currency);
  const own = choice.invoices === undefined ? planNotice(debtor) : undefined;
  const running = runningFor(debtor);
  const parts = withoutRunning(noticeParts(debtor), running);
  const { claimed, informed } =
    own === undefined ? claimedParts(parts, debtor.notice?.rank, choice) : ownParts(parts, own);
  const line = own ?? noticeLine(debtor, book.settings, claimed, informed);
  const order = orderOf(book, outcome, line);
  const rates = rateFindings(book, line);
  const isCalculated = rates.length === 0 && currency === "EUR";
  const guard = [
    ...claimFindings(book, outcome, debtor, parts, claimed, running),
    ...customerFindings(book, debtor),
    ...senderFindings(book),
    ...rates,
    ...stepsFindings(debtor, claimed, book.asOf),
    ...contactFindings(book, debtor, claimed),
    ...invoiceFindings(parts, claimed, currency),
    ...limitationFindings(book, debtor, claimed),
    ...minimumFindings(book, line, debtor.customer.email !== undefined),
    ...orderFindings(order, outcome, debtor, isCalculated),
  ].sort(inReadingOrder);
  const advanced = advancedEvent(book, debtor, claimed);
  const quality = debtorQuality(debtor.customer.segment);
  return {
    line,
    guard,
    ...(advanced === undefined ? {} : { advanced }),
    order,
    printed: printedDeadline(book.asOf, quality),
    guide: sendingGuide(quality, line.channel),
  };
}

function inReadingOrder(a: GuardFinding, b: GuardFinding): number {
  return GUARD_CODES.indexOf(a.code) - GUARD_CODES.indexOf(b.code);
}

/** The printed deadline for a deposit on a day (C.civ 1344: custom, no statute fixes the days). */
export function printedDeadline(deposit: Day, quality: ReturnType<typeof debtorQuality>): PrintedDeadline {
  const deadline = formalNoticeDeadline(deposit, quality);
  const days = formalNoticeDays(quality);
  return { deposit, days, postalDays: daysBetween(deposit, deadline) - days, deadline };
}

/** What a running formal notice claims already is never claimed twice. */
function withoutRunning(parts: NoticeParts, running: ReadonlyMap<OpenItem, unknown>): NoticeParts {
  return running.size === 0
    ? parts
    : { ...parts, free: parts.free.filter(({ part }) => !running.has(part.open)) };
}

function ownParts(
  parts: NoticeParts,
  own: PlanLine,
): { claimed: readonly HeldPart[]; informed: readonly HeldPart[] } {
  const claimed = parts.free.filter(({ line }) => line === own);
  return { claimed, informed: parts.free.filter(({ line }) => line !== own) };
}

function orderOf(book: Book, outcome: Outcome, line: PlanLine): DraftOrder {
  return line.parts.length === 0 ? { kind: "gaps", gaps: [] } : draftOrder(book, outcome, line);
}

/** What may be claimed at all: held amounts, credits, running or prepared notices, insolvency, currency. */
function claimFindings(
  book: Book,
  outcome: Outcome,
  debtor: Debtor,
  parts: NoticeParts,
  claimed: readonly HeldPart[],
  running: ReturnType<typeof runningFor>,
): readonly GuardFinding[] {
  const findings: GuardFinding[] = [];
  const { currency, customer } = debtor;
  const claims = claimed.length > 0;
  if (book.ledger.directory.get(customer.key) === undefined)
    findings.push(toMend("unknown-customer", words.NO_CUSTOMER));
  if (debtor.notice === undefined) findings.push(toMend("no-step", words.noStep(debtor.scenario.name)));
  if (currency !== "EUR") findings.push(toMend("currency", words.foreignCurrency(currency)));

  const held = heldFindings(parts.held, currency, judgmentOf(debtor) !== undefined);
  const insolvency = insolvencyFindings(debtor, parts.held, claims);
  const prepared = preparedNotice(debtor);
  if (prepared !== undefined) findings.push(toMend("already-prepared", words.alreadyPrepared(prepared)));
  const noticed = [...running].sort(([, a], [, b]) => (a.sent < b.sent ? -1 : 1));
  const last = noticed[noticed.length - 1]?.[1];
  if (last !== undefined) {
    const numbers = noticed.map(([{ item }]) => item.number);
    if (claims) findings.push(toConfirm("other-notice-running", words.otherNotice(last.sent, numbers)));
    else findings.push(toMend("already-sent", words.alreadySent(last.sent, last.deadline, numbers)));
  }
  const credits = creditsOf(debtor, outcome.position.credits);
  if (credits.size > 0) findings.push(toMend("credits", words.creditsFirst(creditsInWords(credits))));
  const isExplained = last !== undefined || prepared !== undefined || insolvency.length > 0;
  if (!claims && !isExplained)
    findings.push(toMend("nothing-to-claim", words.nothingToClaim(whyNothing(held))));
  return [...findings, ...insolvency, ...held];
}

/** A half-year without rate, or a contract rate under its floor: the statement refuses, with what to do. */
function rateFindings(book: Book, line: PlanLine): readonly GuardFinding[] {
  if (line.parts.length === 0) return [];
  const result = statementOf(book, line.customer, line.parts, book.asOf);
  if (result.kind !== "rate-unknown" && result.kind !== "rate-under-floor") return [];
  return [toMend(result.kind, interestRefusal(result))];
}

/**
 * What only the writing of the letter finds, and the warnings of any draft (method 6) that say something more.
 * @param isCalculated `false`: a finding has said why no penalty is calculated; the gaps of those fields say it again
 */
function orderFindings(
  order: DraftOrder,
  outcome: Outcome,
  debtor: Debtor,
  isCalculated: boolean,
): readonly GuardFinding[] {
  if (order.kind === "gaps") {
    const isSaid = (field: string): boolean =>
      isToldByGuard(field) || (!isCalculated && isFromStatement(field));
    const messages = new Set(order.gaps.filter(({ field }) => !isSaid(field)).map(({ message }) => message));
    return [...messages].map((message) => toMend("letter-gap", message));
  }
  const credits = new Set(
    [...creditsOf(debtor, outcome.position.credits)].map(([currency, amount]) =>
      creditWarning(amount, currency),
    ),
  );
  return order.warnings
    .filter((warning) => !credits.has(warning))
    .map((warning) => toConfirm("warning", warning));
}

/** What the owner answered to the guard. */
export interface NoticeAnswer {
  /** Codes of the findings that were read and accepted. */
  readonly confirmed: readonly GuardCode[];
  /** Why earlier steps are skipped. */
  readonly reason?: string;
}

/** The order to write with its confirmations in `Détail` and the rows that go with it, or what still stands in the way. */
export type ConfirmedNotice =
  | {
      readonly kind: "ready";
      readonly order: Extract<DraftOrder, { kind: "ready" }>;
      /** Written with it, all or nothing: `étape avancée`. */
      readonly more: readonly NewEvent[];
    }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

/** Takes the owner's answer: nothing that blocks is passed over, every other finding is confirmed by its code. */
export function confirmNotice(notice: FormalNotice, answer: NoticeAnswer): ConfirmedNotice {
  const { guard, order, advanced } = notice;
  const confirmed = new Set(answer.confirmed);
  const left = guard.filter(({ blocking, code }) => blocking || !confirmed.has(code));
  const reason = (answer.reason ?? "").trim();
  const messages = [
    ...left.map(({ message }) => message),
    ...(advanced !== undefined && reason === "" ? [REASON_MISSING] : []),
    ...(order.kind === "gaps" ? order.gaps.map(({ message }) => message) : []),
  ];
  if (messages.length > 0 || order.kind === "gaps")
    return { kind: "refused", messages: [...new Set(messages)] };
  const kept = [...new Set(guard.map((finding) => finding.kept).filter((one) => one !== ""))];
  return {
    kind: "ready",
    order: {
      ...order,
      event: { ...order.event, detail: confirmedDetail(order.event.detail ?? "", kept) },
    },
    more: advanced === undefined ? [] : [{ ...advanced, motive: reason }],
  };
}
