import { formatAmount } from "#shared/base/french-format.ts";
import type { PlanLine, RankedLine, Reason } from "#shared/model/plan.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { actionIcon, lineLateness } from "#shared/texts/plan-line.ts";
import { laterWords } from "#shared/texts/policy.ts";
import { reasonClause, whySentence } from "#shared/texts/reasons.ts";
import { PlanLine as PlanLineButton } from "#shared/view/plan-line.tsx";
import type { Book } from "#shared/workbook/book.ts";
import { lineKey } from "../line-key.ts";
import { WindowList } from "../window-list.tsx";

interface LineListProps {
  readonly book: Book;
  readonly lines: readonly RankedLine[];
  /** Several people share the list: each line says whose it is. */
  readonly named?: boolean;
  readonly onLine: (line: PlanLine) => void;
}

const PAGE = 30;

/** Lines of the plan, each a button that opens it; long lists a page at a time. */
export function LineList({ book, lines, named = false, onLine }: LineListProps) {
  if (lines.length === 0) return null;
  return (
    <WindowList
      class="lines"
      items={lines}
      page={PAGE}
      more={dayTexts.today.more}
      keyOf={({ line }) => lineKey(line)}
    >
      {(ranked) => <LineButton book={book} ranked={ranked} named={named} onLine={onLine} />}
    </WindowList>
  );
}

function LineButton({
  book,
  ranked,
  named,
  onLine,
}: Omit<LineListProps, "lines"> & { readonly ranked: RankedLine }) {
  const { line, scoreReasons } = ranked;
  const name = book.ledger.directory.get(line.customer)?.name ?? line.customer;
  // The amount stands beside the name already; where nothing is claimed, only a blockage is worth saying.
  const isScore = ({ code }: Reason): boolean =>
    code !== "score-amount" &&
    code !== "channel-advice" &&
    (line.claimed !== 0 || !code.startsWith("score-"));
  const isAdvice = ({ code }: Reason): boolean => code === "channel-advice";
  const score = clauses(scoreReasons.filter(isScore), line.currency);
  const advice = clauses(scoreReasons.filter(isAdvice), line.currency);
  const { acts } = line.people ?? {};
  const later = laterWords(line, book.asOf);
  const overdue = line.claimed === 0 && line.overdue > 0 ? formatAmount(line.overdue, line.currency) : "";
  return (
    <PlanLineButton
      icon={actionIcon(line.action)}
      customer={name}
      claimed={line.claimed > 0 ? formatAmount(line.claimed, line.currency) : ""}
      facts={[
        actionWords(line),
        lineLateness(line),
        overdue === "" ? "" : panelTexts.today.overdue(overdue),
        later,
        named && acts !== undefined ? policyTexts.day.actor(acts) : "",
      ]}
      why={whySentence(line)}
      onOpen={() => onLine(line)}
    >
      {score !== "" && (
        <span class="why score">
          {policyTexts.day.priority}
          {score}
        </span>
      )}
      {advice !== "" && <span class="advice">{advice.charAt(0).toUpperCase() + advice.slice(1)}</span>}
    </PlanLineButton>
  );
}

/** Reasons in one line. */
function clauses(reasons: readonly Reason[], currency: string): string {
  const words = reasons.map((reason) => reasonClause(reason, currency)).filter((clause) => clause !== "");
  return [...new Set(words)].join("\u00a0; ");
}
