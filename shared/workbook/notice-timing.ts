import { addDays, addMonths, type Day } from "../base/day.ts";
import { ATTEMPTS_BEFORE_WRITING, contactsOf, spacingOf } from "../dunning/contacts.ts";
import { limitationDay } from "../law/limitation.ts";
import { debtorQuality } from "../model/customer.ts";
import type { GuardFinding } from "../model/formal-notice.ts";
import * as words from "../texts/notice-guard.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { numbersOf, toConfirm } from "./notice-guard.ts";
import type { HeldPart } from "./notice-parts.ts";

/** Steps of the scenario that a part has not had, and whose turn comes before the formal notice. */
export function stepsFindings(
  debtor: Debtor,
  claimed: readonly HeldPart[],
  asOf: Day,
): readonly GuardFinding[] {
  const { notice, steps } = debtor;
  if (notice === undefined) return [];
  const lower = claimed.filter(({ part }) => part.step !== undefined && part.step < notice.rank);
  const first = Math.min(...lower.map(({ part }) => part.step ?? notice.rank));
  const skipped = steps.filter(
    ({ rank, condition }) => rank >= first && rank < notice.rank && condition === "toujours",
  );
  const findings: GuardFinding[] = [];
  if (lower.length > 0 && skipped.length > 0) {
    const next = lower
      .flatMap(({ part }) => {
        const step = steps.find(({ rank }) => rank === part.step);
        return step === undefined || part.open.item.due === undefined
          ? []
          : [addDays(part.open.item.due, step.offset)];
      })
      .sort()[0];
    const named = skipped.map(({ rank, channel, offset }) => words.stepInWords(rank, channel, offset));
    const kept = `${words.CONFIRMED_WORDS["steps-skipped"] ?? ""} (${skipped.map(({ rank }) => rank).join(", ")})`;
    findings.push({
      ...toConfirm("steps-skipped", words.stepsSkipped(named, numbersOf(lower), next), kept),
      numbers: numbersOf(lower),
    });
  }
  const early = claimed.filter(
    ({ part }) => part.open.item.due !== undefined && addDays(part.open.item.due, notice.offset) > asOf,
  );
  const latest = early.map(({ part }) => addDays(part.open.item.due ?? asOf, notice.offset)).sort();
  const day = latest[latest.length - 1];
  if (day !== undefined) {
    const message = words.beforeItsDay(notice.offset, day, numbersOf(early));
    findings.push({ ...toConfirm("before-its-day", message), numbers: numbersOf(early) });
  }
  return findings;
}

/** What the journal of contacts says: a reminder that has just left, nobody reached, a word not kept. */
export function contactFindings(
  book: Book,
  debtor: Debtor,
  claimed: readonly HeldPart[],
): readonly GuardFinding[] {
  const { customer, events } = debtor;
  const contacts = contactsOf(events, spacingOf(customer.segment, book.settings.contactSpacing));
  const findings: GuardFinding[] = [];
  const recent = contacts.formalNotice;
  if (recent !== undefined && recent.day > book.asOf && recent.reason.day !== undefined) {
    findings.push(toConfirm("written-recently", words.writtenRecently(recent.reason.day, recent.day)));
  }
  const isUnreached = !contacts.reached && contacts.attempts.length < ATTEMPTS_BEFORE_WRITING;
  if (customer.segment === "compte clé" && isUnreached) {
    findings.push(toConfirm("nobody-reached", words.NOBODY_REACHED));
  }
  const broken = claimed.filter(({ line }) =>
    ["broken-promise-call", "missed-instalment-call", "rejected-payment-call"].includes(line.action),
  );
  if (broken.length > 0) findings.push(toConfirm("word-broken", words.wordBroken(numbersOf(broken))));
  return findings;
}

const NEAR_MONTHS = 6;

/** The earliest day of limitation of what is claimed, as an assumption. */
export function limitationFindings(
  book: Book,
  debtor: Debtor,
  claimed: readonly HeldPart[],
): readonly GuardFinding[] {
  const quality = debtorQuality(debtor.customer.segment);
  const sector = book.settings.trade ?? debtor.customer.sector;
  const dated = claimed.flatMap((one) => {
    const { due, issued } = one.part.open.item;
    return due === undefined ? [] : [{ one, last: limitationDay(quality, due, sector, issued) }];
  });
  const passed = dated.filter(({ last }) => last < book.asOf);
  const near = dated.filter(({ last }) => last >= book.asOf && last < addMonths(book.asOf, NEAR_MONTHS));
  const said = (isPassed: boolean, list: typeof dated): readonly GuardFinding[] => {
    const on = list.map(({ last }) => last).sort()[0];
    if (on === undefined) return [];
    const numbers = numbersOf(list.map(({ one }) => one));
    const message =
      quality === "public"
        ? words.publicLimitation(isPassed, on, numbers)
        : isPassed
          ? words.limitationPassed(on, numbers)
          : words.limitationNear(on, numbers);
    return [{ ...toConfirm(isPassed ? "limitation-passed" : "limitation-near", message), numbers }];
  };
  return [...said(true, passed), ...said(false, near)];
}
