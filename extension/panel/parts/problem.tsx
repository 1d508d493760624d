import { panelTexts } from "#shared/texts/panel/panel.ts";
import { ProblemBox } from "#shared/view/problem-box.tsx";
import type { Failure } from "../failure.ts";

const REMEDIES = {
  reconnect: panelTexts.errors.reconnect,
  choose: panelTexts.errors.chooseAgain,
  retry: panelTexts.retry,
  options: panelTexts.errors.openOptions,
} as const;

export type Remedies = Readonly<Partial<Record<Failure["remedy"], () => void>>>;

/** An error with the one thing that helps; beside a button that can simply be pressed again, no remedy is needed. */
export function Problem({ failure, remedies }: { readonly failure: Failure; readonly remedies?: Remedies }) {
  const act = remedies?.[failure.remedy];
  return (
    <ProblemBox message={failure.message}>
      {act !== undefined && (
        <button type="button" class="quiet" onClick={act}>
          {REMEDIES[failure.remedy]}
        </button>
      )}
    </ProblemBox>
  );
}
