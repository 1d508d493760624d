import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import type { DisputeReport } from "#shared/model/commitments.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { NOBODY } from "#shared/priority/channel-group.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import type { OpenBook } from "./opened.ts";

/** A dispute to solve, with the line of the plan that opens on its customer. */
export interface DisputeToSolve {
  readonly report: DisputeReport;
  readonly name: string;
  /** Who answers it: its own owner, else `Litiges confiés à`, else who is responsible for the customer. */
  readonly solver: string | undefined;
  readonly isLate: boolean;
  readonly line: PlanLine | undefined;
}

/** The open disputes: those whose answer is late first, then by the day expected, then the largest. */
export function disputesToSolve(opened: OpenBook): readonly DisputeToSolve[] {
  const { book, outcome } = opened;
  return disputeReports(commitmentInput(opened.book, opened.outcome))
    .filter(({ closed }) => closed === undefined)
    .map((report) => ({
      report,
      name: book.ledger.directory.get(report.customer)?.name ?? report.customer,
      solver: report.owner ?? book.ledger.directory.get(report.customer)?.owner,
      isLate: report.targetDay !== undefined && report.targetDay < book.asOf,
      line: lineOf(outcome, report),
    }))
    .sort((a, b) => compare(a.report.targetDay, b.report.targetDay) || b.report.amount - a.report.amount);
}

const LAST = "9999-12-31";

function compare(a: string | undefined, b: string | undefined): number {
  const [one, other] = [a ?? LAST, b ?? LAST];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The line about the dispute itself, else one that holds its invoices, else any of the customer's. */
function lineOf({ plan }: OpenBook["outcome"], report: DisputeReport): PlanLine | undefined {
  const numbers = new Set(report.invoices.map(({ number }) => number));
  const own = plan.map(({ line }) => line).filter(({ customer }) => customer === report.customer);
  return (
    own.find(({ reference }) => reference === report.event.id) ??
    own.find(
      ({ reasons, parts }) =>
        reasons.some(({ code }) => code === "dispute") &&
        parts.some(({ open }) => numbers.has(open.item.number)),
    ) ??
    own.find(({ reasons }) => reasons.some(({ code }) => code === "dispute")) ??
    own[0]
  );
}

/** Of a person, those they answer; of everyone (`undefined`), all. */
export function solvedBy(
  disputes: readonly DisputeToSolve[],
  person: string | undefined,
): readonly DisputeToSolve[] {
  return person === undefined ? disputes : disputes.filter(({ solver }) => (solver ?? NOBODY) === person);
}
