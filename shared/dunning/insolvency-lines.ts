import { addMonths, daysBetween } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { concerns, indexOpen, wholeOf } from "./event-scope.ts";
import { wordsOf } from "./event-words.ts";
import { groupedBy, lineOf } from "./plan-line.ts";
import type { Insolvency } from "./stopped-claims.ts";

/** Goods unpaid and not transferred are claimed back within 3 months of the publication of the judgment (C.com L624-9). */
const CLAIM_BACK_MONTHS = 3;
const RETENTION = /\b(reserve de propriete|revendi\w*)\b/;
const GUARANTORS = /\b(cautions?|garants?|garanties?|avals?|avalistes?|codebiteurs?)\b/;

/** Whether anything written since the judgment speaks of a matter: the owner has looked at it. */
function isSettled(facts: CustomerFacts, judgment: JournalEvent, words: RegExp): boolean {
  return facts.events.some(
    (event) =>
      event.day >= judgment.day &&
      concerns(event, judgment.customer, facts.index.payer) &&
      words.test(wordsOf(event)),
  );
}

/** What else the judgment makes urgent: goods to claim back, others who owe. Consumers' proceedings know neither. */
function alertsOf(facts: CustomerFacts, { event }: Insolvency): readonly Reason[] {
  if (debtorQuality(facts.customer.segment) === "particulier") return [];
  const claimBack = addMonths(event.day, CLAIM_BACK_MONTHS);
  if (facts.today > claimBack) return [];
  const alerts: Reason[] = [];
  if (!isSettled(facts, event, RETENTION)) alerts.push({ code: "retention-of-title", day: claimBack });
  if (!isSettled(facts, event, GUARANTORS)) alerts.push({ code: "guarantors" });
  return alerts;
}

/** Alert of insolvency: the claims born before the judgment are to be declared within 2 months (C.com L622-24). */
function declarationLine(
  facts: CustomerFacts,
  { event, deadline }: Insolvency,
  alerts: readonly Reason[],
  born: readonly OpenItem[],
  currency: string,
): PlanLine {
  return lineOf(facts, {
    state: "à vérifier",
    action: "declare-claim",
    parts: [],
    informed: born
      .filter((open) => (open.daysLate ?? 0) >= 1)
      .map((open) => ({ open, amount: open.open, step: undefined })),
    currency,
    day: deadline,
    reasons: [
      {
        code: "insolvency",
        day: event.day,
        amount: cents(born.reduce((sum, { open }) => sum + open, 0)),
        currency,
      },
      { code: "declare-by", day: deadline, count: Math.max(0, daysBetween(deadline, facts.today)) },
      ...alerts,
    ],
    reference: event.id,
    customer: event.customer,
  });
}

/**
 * The alerts that a judgment asks for: the declaration until a note says it was made; with it or after it, retention of
 * title and guarantors until a note speaks of them, at most for 3 months.
 */
export function insolvencyLines(facts: CustomerFacts, insolvency: Insolvency): readonly PlanLine[] {
  const { event, declared } = insolvency;
  const alerts = alertsOf(facts, insolvency);
  if (declared && alerts.length === 0) return [];
  const born = indexOpen(
    wholeOf(event, facts.index).filter(({ item }) => item.issued === undefined || item.issued < event.day),
  ).all;
  return [...groupedBy(born, ({ item }) => item.currency)].map(([currency, items]) =>
    declared
      ? lineOf(facts, {
          state: "à vérifier",
          action: "hold",
          parts: [],
          informed: items.map((open) => ({ open, amount: open.open, step: undefined })),
          currency,
          day: addMonths(event.day, CLAIM_BACK_MONTHS),
          reasons: alerts,
          reference: event.id,
          customer: event.customer,
        })
      : declarationLine(facts, insolvency, alerts, items, currency),
  );
}
