import { columnLetter } from "../../base/column-letter.ts";
import { BUCKET_COLOURS, NO_DUE_COLOUR } from "../../model/bucket-colours.ts";
import { INDICATOR_WORDS, type IndicatorCode } from "../../texts/indicators.ts";
import { BUCKET_CHART_TITLE, monthChartTitle } from "../../texts/tab-look.ts";
import { TOTAL_LABEL } from "../../texts/workbook.ts";
import type { OutCell, TabWrite } from "../book.ts";
import { columnIndex, HEADERS, type TabName } from "../tabs.ts";

/** A native chart of ours: what it shows and where it stands. */
export interface ChartLook {
  /** Under which it is known again: `Balance âgée · 1`. */
  readonly key: string;
  readonly tab: TabName;
  readonly title: string;
  readonly kind: "COLUMN" | "LINE";
  /** The words, then the figures: `D2:I2`, `D9:I9`. */
  readonly ranges: readonly [words: string, figures: string];
  /** The ranges are rows, one above the other, instead of columns side by side. */
  readonly inRows: boolean;
  /** A colour for each figure, or one for all. */
  readonly colours: readonly string[];
  /** Its upper left corner: row and column from 1. */
  readonly anchor: { readonly row: number; readonly column: number };
}

const LINE_COLOUR = "#1f6f54";
const MONTHLY: readonly IndicatorCode[] = ["dso-simple", "average-delay", "overdue-share", "cei"];
/** Rows that a chart covers: 320 pixels of 21 each. */
const CHART_ROWS = 16;
/** Columns that a chart covers: 560 pixels of 100 each. Two stand side by side, as rows may be taller than 21 pixels. */
const CHART_COLUMNS = 6;

/** Beside the table: one column left free for a note. */
const besideTable = (tab: TabName): number => HEADERS[tab].length + 2;

function headerAt(tab: TabName, values: readonly (readonly OutCell[])[]): number {
  return values.findIndex((row) => row[0] === HEADERS[tab][0] && row[1] === HEADERS[tab][1]);
}

/** The chart of `Balance âgée`: the buckets of the first `Total`, from no due day to the oldest. */
function bucketChart({ tab, row, values }: TabWrite): readonly ChartLook[] {
  const header = headerAt(tab, values);
  const total = values.findIndex(
    (cells, index) => index > header && cells[0] === TOTAL_LABEL && hasFigures(cells),
  );
  if (header < 0 || total < 0) return [];
  const from = columnLetter(columnIndex(tab, "Sans échéance"));
  const to = columnLetter(columnIndex(tab, "Plus de 90 j"));
  const range = (index: number): string => `${from}${row + index}:${to}${row + index}`;
  return [
    {
      key: `${tab} · 1`,
      tab,
      title: BUCKET_CHART_TITLE,
      kind: "COLUMN",
      ranges: [range(header), range(total)],
      inRows: true,
      colours: [NO_DUE_COLOUR, ...BUCKET_COLOURS].map(({ fill }) => fill),
      anchor: { row: row + header, column: besideTable(tab) },
    },
  ];
}

/** A customer may be called « Total »: the last rows are the totals, after it. */
function hasFigures(cells: readonly OutCell[]): boolean {
  return typeof cells[columnIndex("Balance âgée", "Total")] === "number";
}

/** The charts of `Indicateurs`: each indicator's months stand in rows that follow one another. */
function monthCharts({ tab, row, values }: TabWrite): readonly ChartLook[] {
  const name = columnIndex(tab, "Indicateur");
  const figures = columnLetter(columnIndex(tab, "Valeur"));
  const months = columnLetter(columnIndex(tab, "Période"));
  return MONTHLY.flatMap((code): readonly Omit<ChartLook, "anchor">[] => {
    const { name: wanted, unit } = INDICATOR_WORDS[code];
    const last = lastRow(values, (cells) => cells[name] === wanted);
    let first = last;
    while (first > 0 && values[first - 1]?.[name] === wanted) first -= 1;
    if (last - first < 2) return [];
    const range = (letter: string): string => `${letter}${row + first}:${letter}${row + last}`;
    return [
      {
        key: `${tab} · ${code}`,
        tab,
        title: monthChartTitle(wanted, unit),
        kind: "LINE",
        ranges: [range(months), range(figures)],
        inRows: false,
        colours: [LINE_COLOUR],
      },
    ];
  }).map((chart, index) => ({
    ...chart,
    anchor: {
      row: 2 + Math.floor(index / 2) * CHART_ROWS,
      column: besideTable(tab) + (index % 2) * CHART_COLUMNS,
    },
  }));
}

function lastRow(
  values: readonly (readonly OutCell[])[],
  is: (cells: readonly OutCell[]) => boolean,
): number {
  for (let index = values.length - 1; index >= 0; index -= 1) if (is(values[index] ?? [])) return index;
  return -1;
}

/** The native charts of a tab as it is about to be written. */
export function chartsOf(write: TabWrite): readonly ChartLook[] {
  if (write.tab === "Balance âgée") return bucketChart(write);
  return write.tab === "Indicateurs" ? monthCharts(write) : [];
}
