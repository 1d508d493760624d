import { formatAmount } from "#shared/base/french-format.ts";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { actionWords, whySentence } from "#shared/texts/reasons.ts";
import type { Book } from "#shared/workbook/book.ts";
import { actionIcon, lineLateness, panelTexts } from "../../texts/panel.ts";
import { lineKey } from "../line-key.ts";
import { Icon } from "./icon.tsx";

interface LineListProps {
  readonly book: Book;
  readonly lines: readonly RankedLine[];
  readonly onLine: (line: PlanLine) => void;
}

/** Lines of the plan, each a button that opens it. */
export function LineList({ book, lines, onLine }: LineListProps) {
  if (lines.length === 0) return null;
  return (
    <ol class="lines">
      {lines.map((ranked) => (
        <li key={lineKey(ranked.line)}>
          <LineButton book={book} ranked={ranked} onLine={onLine} />
        </li>
      ))}
    </ol>
  );
}

function LineButton({
  book,
  ranked,
  onLine,
}: Omit<LineListProps, "lines"> & { readonly ranked: RankedLine }) {
  const { line, scoreReasons } = ranked;
  const name = book.ledger.directory.get(line.customer)?.name ?? line.customer;
  const later = line.state !== "à faire" && line.day !== undefined ? panelTexts.today.from(line.day) : "";
  return (
    <button type="button" class="line" onClick={() => onLine(line)}>
      <span class={`sign sign-${actionIcon(line.action)}`}>
        <Icon name={actionIcon(line.action)} />
      </span>
      <span class="line-main">
        <span class="line-top">
          <span class="customer">{name}</span>
          {line.claimed > 0 && <span class="amount">{formatAmount(line.claimed, line.currency)}</span>}
        </span>
        <span class="line-facts">
          <span>{actionWords(line)}</span>
          {lineLateness(line) !== "" && <span>{lineLateness(line)}</span>}
          {later !== "" && <span>{later}</span>}
        </span>
        <span class="why">{whySentence(line, scoreReasons)}</span>
      </span>
      <span class="chevron">
        <Icon name="next" />
      </span>
    </button>
  );
}
