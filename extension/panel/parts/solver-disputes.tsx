import { formatAmount } from "#shared/base/french-format.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { DISPUTE_WORDS } from "#shared/texts/disputes.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { DisputeToSolve } from "../solver-list.ts";

interface SolverDisputesProps {
  readonly disputes: readonly DisputeToSolve[];
  /** Whether the list is one person's own: their name goes without saying. */
  readonly ofOne: boolean;
  readonly onLine: (line: PlanLine) => void;
}

/** The disputes to solve: the point as stated, the amount, the day an answer is expected, the age. */
export function SolverDisputes({ disputes, ofOne, onLine }: SolverDisputesProps) {
  return (
    <ol class="lines">
      {disputes.map((dispute) => (
        <li key={dispute.report.event.id}>
          <DisputeLine dispute={dispute} ofOne={ofOne} onLine={onLine} />
        </li>
      ))}
    </ol>
  );
}

function DisputeLine({
  dispute,
  ofOne,
  onLine,
}: Omit<SolverDisputesProps, "disputes"> & { readonly dispute: DisputeToSolve }) {
  const texts = policyTexts.disputes;
  const { report, name, solver, isLate, line } = dispute;
  const { targetDay, words, reason } = report;
  const target =
    targetDay === undefined
      ? texts.noTarget
      : isLate
        ? texts.targetPassed(targetDay)
        : texts.target(targetDay);
  const said = words === "" ? DISPUTE_WORDS[reason] : words;
  const content = (
    <>
      <span class="sign sign-check">
        <Icon name="warning" />
      </span>
      <span class="line-main">
        <span class="line-top">
          <span class="customer">{name}</span>
          <span class="amount">{formatAmount(report.amount, report.currency)}</span>
        </span>
        <span class="line-facts">
          <span>{DISPUTE_WORDS[reason]}</span>
          <span>{texts.age(report.ageDays)}</span>
          <span class={isLate ? "late" : undefined}>{target}</span>
          {!ofOne && <span>{solver === undefined ? texts.noOwner : texts.owner(solver)}</span>}
        </span>
        {said !== DISPUTE_WORDS[reason] && <span class="why">{said}</span>}
      </span>
    </>
  );
  if (line === undefined) return <div class="line still">{content}</div>;
  return (
    <button type="button" class="line" onClick={() => onLine(line)}>
      {content}
      <span class="chevron">
        <Icon name="next" />
      </span>
    </button>
  );
}
