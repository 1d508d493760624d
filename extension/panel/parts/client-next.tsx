import type { PlanLine } from "#shared/model/plan.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { clientTexts } from "#shared/texts/panel/client.ts";
import { isDraftable } from "#shared/workbook/draft-order.ts";
import { isCall } from "../day-list.ts";

interface NextProps {
  readonly line: PlanLine | undefined;
  /** The first thing to do. */
  readonly main: boolean;
  readonly onLine: (line: PlanLine) => void;
}

/** The way to a line of the plan, named by what is done there. A draft is answered for at the head of the page. */
export function NextButton({ line, main, onLine }: NextProps) {
  if (line === undefined || line.action === "settle-draft") return null;
  const words = wordsOf(line);
  return (
    <button
      type="button"
      class={main ? "main wide" : undefined}
      aria-label={clientTexts.act.label(words, actionWords(line))}
      onClick={() => onLine(line)}
    >
      {words}
    </button>
  );
}

function wordsOf(line: PlanLine): string {
  const texts = clientTexts.act;
  if (line.state !== "à faire") return texts.open;
  if (line.action === "registered-letter") return texts.formal;
  if (isCall(line)) return texts.call;
  return isDraftable(line) ? texts.read : texts.open;
}
