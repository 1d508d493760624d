import { useId } from "preact/hooks";
import { columnLetter } from "#shared/base/column-letter.ts";
import { SHAPE_WORDS } from "#shared/texts/fields.ts";
import { columnTexts } from "#shared/texts/panel/columns.ts";
import type { ProposedColumn, ShapeCorrection } from "#shared/workbook/book.ts";
import { fieldKey, type ProposedTab, proposedChoice } from "../column-answers.ts";

type Shape = ShapeCorrection["shape"];
const SHAPES: readonly Shape[] = ["invoices", "lines", "aged", "ignored"];
const shapeWords = (shape: Shape): string => (shape === "ignored" ? columnTexts.ignored : SHAPE_WORDS[shape]);

interface ColumnListProps {
  readonly tab: ProposedTab;
  readonly busy: boolean;
  /** What the owner chose otherwise, by field. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly shape: Shape | undefined;
  readonly onColumn: (key: string, choice: string) => void;
  readonly onShape: (shape: Shape | undefined) => void;
}

/** One tab as it was understood: each field, the column it is read from, why, and its first cells. */
export function ColumnList({ tab, busy, chosen, shape, onColumn, onShape }: ColumnListProps) {
  const id = useId();
  const { title, columns } = tab;
  return (
    <fieldset class="card" aria-label={columnTexts.tab(title)}>
      <h2>{columnTexts.tab(title)}</h2>
      <div class="field">
        <label for={id}>{columnTexts.shape}</label>
        <select
          id={id}
          value={shape ?? ""}
          disabled={busy}
          onChange={(event) => onShape(SHAPES.find((one) => one === event.currentTarget.value))}
        >
          <option value="">{columnTexts.asProposed}</option>
          {SHAPES.map((one) => (
            <option key={one} value={one}>
              {shapeWords(one)}
            </option>
          ))}
        </select>
      </div>
      {columns.map((column) => (
        <ColumnField
          key={column.field}
          column={column}
          choice={chosen.get(fieldKey(column)) ?? proposedChoice(column)}
          disabled={busy || shape === "ignored"}
          onChoice={(choice) => onColumn(fieldKey(column), choice)}
        />
      ))}
    </fieldset>
  );
}

interface ColumnFieldProps {
  readonly column: ProposedColumn;
  readonly choice: string;
  readonly disabled: boolean;
  readonly onChoice: (choice: string) => void;
}

function ColumnField({ column, choice, disabled, onChoice }: ColumnFieldProps) {
  const id = useId();
  const { words, reason, samples, options } = column;
  // Why, and the first cells, are those of the column that was proposed.
  const asProposed = choice === proposedChoice(column);
  return (
    <div class="field">
      <label for={id}>{words}</label>
      <select
        id={id}
        value={choice}
        disabled={disabled}
        aria-describedby={`${id}-why`}
        onChange={(event) => onChoice(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.column} value={String(option.column)}>
            {columnTexts.column(columnLetter(option.column), option.header)}
          </option>
        ))}
        <option value="none">{columnTexts.none}</option>
      </select>
      <div class="soft small" id={`${id}-why`}>
        {asProposed && <p>{reason}</p>}
        {asProposed && samples.length > 0 && <p>{columnTexts.samples(samples)}</p>}
      </div>
    </div>
  );
}
