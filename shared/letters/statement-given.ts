import { cents } from "../base/money.ts";
import { penaltyStatement, type StatementResult } from "../law/penalty-statement.ts";
import { debtorQuality } from "../model/customer.ts";
import type { LetterInput } from "./letter-input.ts";

/** The letter's statement; without one, of what each part still asks, as if nothing had been paid of it. */
export function statementGiven({ line, customer, settings, today, statement }: LetterInput): StatementResult {
  if (statement !== undefined) return statement;
  if (line.currency !== "EUR") return { kind: "no-penalty", why: "foreign-currency" };
  return penaltyStatement({
    quality: debtorQuality(customer.segment),
    asOf: today,
    allocation: settings.allocation,
    dayBase: settings.dayBase,
    contractRate: settings.penaltyRate,
    underFloor: settings.underFloor,
    ownerRates: settings.ownerRates,
    invoices: line.parts.map(({ open, amount }) => ({
      number: open.item.number,
      issued: open.item.issued,
      due: open.item.due,
      dueEstimated: open.item.dueSource === "estimate",
      amount: open.item.amount,
      principal: amount,
      apart: cents(Math.max(0, open.open - amount)),
      undated: cents(Math.max(0, open.item.amount - Math.max(open.open, amount))),
      movements: [],
    })),
  });
}
