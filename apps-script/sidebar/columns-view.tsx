import { useState } from "preact/hooks";
import { columnLetter } from "#shared/base/column-letter.ts";
import { SHAPE_WORDS } from "#shared/texts/fields.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { ColumnCorrection, ProposedColumn, ShapeCorrection } from "#shared/workbook/book.ts";

type ShapeChoice = ShapeCorrection["shape"] | "";

/** Under this confidence a column is shown at once, the others are folded. */
const SURE = 0.9;

const keyOf = ({ sheetId, field }: { readonly sheetId: number; readonly field: string }): string =>
  `${sheetId} ${field}`;

/** The columns that must be confirmed: what was found, why, some cells, and a choice of another column. */
export function ColumnsView(props: {
  readonly message: string;
  readonly columns: readonly ProposedColumn[];
  readonly busy: boolean;
  readonly accept: (corrections: readonly ColumnCorrection[], shapes: readonly ShapeCorrection[]) => void;
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ColumnCorrection>>(new Map());
  const [shapes, setShapes] = useState<ReadonlyMap<number, ShapeChoice>>(new Map());
  const tabs = [...new Map(props.columns.map(({ sheetId, tab }) => [sheetId, tab]))];

  const choose = (column: ProposedColumn, value: string) => {
    const next = new Map(chosen);
    if (value === proposedValue(column)) next.delete(keyOf(column));
    else {
      const { sheetId, field } = column;
      next.set(keyOf(column), { sheetId, field, column: value === "none" ? "none" : Number(value) });
    }
    setChosen(next);
  };
  const accept = () =>
    props.accept(
      [...chosen.values()].filter(({ sheetId }) => shapes.get(sheetId) !== "ignored"),
      [...shapes].flatMap(([sheetId, shape]) => (shape === "" ? [] : [{ sheetId, shape }])),
    );

  return (
    <section aria-labelledby="columns">
      <h2 id="columns">Vérifiez les colonnes</h2>
      <Fold title="Pourquoi cette question" open={props.columns.length === 0}>
        <p class="message small">{props.message}</p>
      </Fold>
      {tabs.map(([sheetId, tab]) => {
        const columns = props.columns.filter((column) => column.sheetId === sheetId);
        const isDoubtful = (column: ProposedColumn): boolean => column.confidence < SURE;
        const field = (column: ProposedColumn) => (
          <ColumnField
            key={column.field}
            column={column}
            value={String(chosen.get(keyOf(column))?.column ?? proposedValue(column))}
            disabled={props.busy || shapes.get(sheetId) === "ignored"}
            choose={(value) => choose(column, value)}
          />
        );
        const sure = columns.filter((column) => !isDoubtful(column));
        return (
          <fieldset key={sheetId} class="card">
            <legend>
              Onglet «{"\u00a0"}
              {tab}
              {"\u00a0"}»
            </legend>
            <div class="field">
              <label for={`shape-${sheetId}`}>Cet onglet contient</label>
              <select
                id={`shape-${sheetId}`}
                value={shapes.get(sheetId) ?? ""}
                disabled={props.busy}
                onChange={(event) =>
                  setShapes(new Map(shapes).set(sheetId, event.currentTarget.value as ShapeChoice))
                }
              >
                <option value="">ce que Crescendo propose</option>
                {(["invoices", "lines", "aged"] as const).map((shape) => (
                  <option key={shape} value={shape}>
                    {SHAPE_WORDS[shape]}
                  </option>
                ))}
                <option value="ignored">autre chose{"\u00a0"}: ne pas le lire</option>
              </select>
            </div>
            {columns.filter(isDoubtful).map(field)}
            {sure.length > 0 && sure.length < columns.length ? (
              <Fold title={`Colonnes reconnues (${sure.length})`}>{sure.map(field)}</Fold>
            ) : (
              sure.map(field)
            )}
          </fieldset>
        );
      })}
      <button type="button" class="main wide" disabled={props.busy} onClick={accept}>
        {props.busy ? "Actualisation…" : "Accepter ces colonnes"}
      </button>
    </section>
  );
}

/** The proposed column as the value of its select. */
function proposedValue({ letter, header, options }: ProposedColumn): string {
  if (letter === "") return "none";
  const found = options.find((option) => columnLetter(option.column) === letter && option.header === header);
  return String(
    found?.column ?? options.find(({ column }) => columnLetter(column) === letter)?.column ?? "none",
  );
}

function ColumnField(props: {
  readonly column: ProposedColumn;
  readonly value: string;
  readonly disabled: boolean;
  readonly choose: (value: string) => void;
}) {
  const { words, reason, samples, options, sheetId, field } = props.column;
  const name = `column-${sheetId}-${field}`;
  const why = `${name}-why`;
  return (
    <div class="field">
      <label for={name}>{words}</label>
      <select
        id={name}
        value={props.value}
        disabled={props.disabled}
        aria-describedby={why}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        {options.map(({ column, header }) => (
          <option key={column} value={String(column)}>
            {columnLetter(column)} – {header === "" ? "sans titre" : header}
          </option>
        ))}
        <option value="none">Aucune colonne</option>
      </select>
      <p id={why} class="soft small">
        {reason}
        {samples.length > 0 && (
          <span class="samples">
            Exemples{"\u00a0"}: {samples.join(" · ")}
          </span>
        )}
      </p>
    </div>
  );
}
