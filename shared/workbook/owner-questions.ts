import { depositProblem } from "../aging/deposits.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { paidHistory } from "../dunning/paid-history.ts";
import { isRefused, residualQuestion } from "../dunning/residual-questions.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";
import type { RankedLine } from "../model/plan.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { Book } from "./book.ts";

function about(code: ProblemCode, severity: Problem["severity"], open: OpenItem, amount: number): Problem {
  const { item } = open;
  return {
    code,
    severity,
    place: item.origin,
    value: item.number,
    data: { number: item.number, amount: String(amount), currency: item.currency },
  };
}

/**
 * What the owner alone can tell about the amounts, said in `Anomalies` until an answer stands in the sheet or the
 * journal: final invoices that may count a deposit again, rests that look like a retention or a discount; and what was
 * written off but still stands in the balance.
 */
export function ownerQuestions(
  { ledger, payments, journal, asOf }: Book,
  position: OpenPosition,
  plan: readonly RankedLine[],
  payerOf: (account: CustomerKey) => CustomerKey,
): readonly Problem[] {
  const history = paidHistory(ledger.items, payments, asOf);
  const notes = countingEvents(journal, asOf).filter(({ kind }) => kind === "note");
  const notesOn = ({ item }: OpenItem): readonly JournalEvent[] =>
    notes.filter(({ customer }) => customer === item.customer || customer === payerOf(item.customer));
  const problems: Problem[] = [];
  for (const open of position.items) {
    const { item } = open;
    const question = residualQuestion(open, history, asOf);
    if (question !== undefined && !isRefused(open, question, notesOn(open), undefined)) {
      problems.push(about(question, "à savoir", open, open.open));
    }
    const { depositDoubt } = item;
    if (depositDoubt !== undefined) {
      const { numbers, amount } = depositDoubt;
      problems.push(depositProblem("deposit-maybe-counted-twice", item, numbers, amount));
    }
  }
  for (const { line } of plan) {
    if (line.reasons[0]?.code !== "written-off") continue;
    for (const { open, amount } of line.parts) {
      problems.push(about("written-off-in-balance", "à savoir", open, amount));
    }
  }
  return problems;
}
