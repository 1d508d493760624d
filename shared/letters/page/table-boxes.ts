import type { Block, Column, Total } from "../../model/letter.ts";
import type { Box } from "./box.ts";
import { CONTENT_WIDTH, MARGIN, type Mark, PAGE_HEIGHT, type TextMeasure } from "./drawing.ts";
import type { PageStyle } from "./style.ts";
import { COLUMN_GAP, columnNeeds, columnWidths, noNeeds } from "./table-columns.ts";
import { baseline, fullWidth, lineBoxes } from "./text-boxes.ts";
import { type Width, widthIn, wrap } from "./wrap.ts";

type Table = Extract<Block, { readonly kind: "table" }>;

/** A taller row is cut after all: it would not fit on a page. */
const TALLEST_ROW = PAGE_HEIGHT / 3;
/** Tables of so few rows stay whole on a page. */
const SHORT_TABLE = 7;
/** A section of so few rows, its title counted, stays whole. */
const SHORT_SECTION = 6;
const SMALLEST_TYPE = 7.5;

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly gap: number;
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
  readonly regular: Width;
  readonly bold: Width;
}

/** The columns in the largest type that keeps every cell on its line, else in the smallest, with cells of several lines. */
function gridOf(table: Table, style: PageStyle, measure: TextMeasure): Grid {
  const { columns } = table;
  const sections = table.sections ?? [];
  const last = columns.length - 1;
  const rows = [...table.rows, ...sections.flatMap((section) => section.rows)];
  const amounts = [...table.totals, ...sections.flatMap((section) => section.totals)].map(({ amount }) =>
    columns.map((_, index) => (index === last ? amount : "")),
  );
  for (let size = style.table; ; size -= 0.5) {
    const regular = widthIn(measure, size, false);
    const bold = widthIn(measure, size, true);
    const headers = columnNeeds([columns.map(({ header }) => header)], bold, noNeeds(columns.length));
    const needs = columnNeeds(rows, regular, columnNeeds(amounts, bold, headers));
    const { widths, gap, whole } = columnWidths(needs, CONTENT_WIDTH);
    if (whole || size - 0.5 < SMALLEST_TYPE)
      return { columns, widths, gap, size, leading: size * 1.25, padding: style.padding, regular, bold };
  }
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

function cellsOf(row: readonly string[], { columns, widths, gap }: Grid): readonly Cell[] {
  let x = MARGIN;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const cell = { text: row[index] ?? "", x, width, right: column.right === true };
    x += width + gap;
    return cell;
  });
}

/** A total: its label over all the columns but the last, at the left of its amount. */
function totalCells({ label, amount }: Total, { widths }: Grid): readonly Cell[] {
  const last = widths[widths.length - 1] ?? 0;
  const before = Math.max(0, CONTENT_WIDTH - last - COLUMN_GAP);
  return [
    { text: label, x: MARGIN, width: before, right: false },
    { text: amount, x: MARGIN + CONTENT_WIDTH - last, width: last, right: true },
  ];
}

/** The row as one box, or as several when it is taller than a third of a page. */
function rowBoxes(cells: readonly Cell[], grid: Grid, bold: boolean, rule: number): readonly Box[] {
  const width = bold ? grid.bold : grid.regular;
  const wrapped = cells.map((cell) => cell.text.split("\n").flatMap((line) => wrap(line, width, cell.width)));
  const count = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  const perBox = Math.max(1, Math.floor(TALLEST_ROW / grid.leading));
  const boxes: Box[] = [];
  for (let from = 0; from < count; from += perBox) {
    const lines = Math.min(perBox, count - from);
    const height = lines * grid.leading + 2 * grid.padding;
    const marks: Mark[] = cells.flatMap((cell, index) =>
      (wrapped[index] ?? []).slice(from, from + perBox).flatMap((text, line): readonly Mark[] => {
        if (text === "") return [];
        const x = cell.right ? cell.x + cell.width - width(text) : cell.x;
        const y = grid.padding + line * grid.leading + baseline(grid.size, grid.leading);
        return [{ kind: "text", x, y, size: grid.size, bold, text }];
      }),
    );
    const end: readonly Mark[] =
      from + perBox < count
        ? []
        : [{ kind: "rule", x: MARGIN, y: height, width: CONTENT_WIDTH, thickness: rule }];
    boxes.push({ height, marks: [...marks, ...end], before: 0, joined: false });
  }
  return boxes;
}

const joined = (boxes: readonly Box[]): readonly Box[] => boxes.map((box) => ({ ...box, joined: true }));

/** Rows closed by their totals: the last row stays with them, and they stay together. */
function closed(rows: readonly (readonly Box[])[], totals: readonly (readonly Box[])[]): readonly Box[] {
  const body = rows.flat();
  const closing = totals.flat();
  if (closing.length === 0) return body;
  const last = rows[rows.length - 1]?.length ?? 0;
  return [
    ...body.slice(0, body.length - last),
    ...joined(body.slice(body.length - last)),
    ...joined(closing.slice(0, -1)),
    ...closing.slice(-1),
  ];
}

/** A table: its header row stays with its first row and is written again on each page it goes on. */
export function tableBoxes(table: Table, style: PageStyle, measure: TextMeasure): readonly Box[] {
  const grid = gridOf(table, style, measure);
  const intro =
    table.intro === undefined
      ? []
      : joined(lineBoxes([table.intro], fullWidth(style.text, style.leading), style.gap, measure));
  const head = rowBoxes(
    grid.columns.map(({ header }, index) => ({ ...(cellsOf([], grid)[index] ?? EMPTY), text: header })),
    grid,
    true,
    0.8,
  );
  const rowsOf = (rows: readonly (readonly string[])[]): readonly (readonly Box[])[] =>
    rows.map((row) => rowBoxes(cellsOf(row, grid), grid, false, 0.25));
  const totalsOf = (totals: readonly Total[], bold: boolean): readonly (readonly Box[])[] =>
    totals.map((total, index) =>
      rowBoxes(totalCells(total, grid), grid, bold && index === totals.length - 1, 0.25),
    );
  const sections = (table.sections ?? []).map((section, index) => {
    const title = rowBoxes([titleCell(section.title)], grid, true, 0.25);
    const boxes = [...joined(title), ...closed(rowsOf(section.rows), totalsOf(section.totals, false))].map(
      (box, place) => (place === 0 && index > 0 ? { ...box, before: 3 * grid.padding } : box),
    );
    return boxes.length <= SHORT_SECTION && boxes.every((box) => box.height < TALLEST_ROW / 4)
      ? [...joined(boxes.slice(0, -1)), ...boxes.slice(-1)]
      : boxes;
  });
  // With sections, the totals of the whole table stay with the last sub-total.
  const whole = closed([...rowsOf(table.rows), ...sections], totalsOf(table.totals, true));
  const [first, ...rest] = head;
  const headBoxes = first === undefined ? [] : [{ ...first, before: style.gap * 0.6 }, ...rest];
  const body = whole.map((box) =>
    head.length === 1 && first !== undefined ? { ...box, header: first } : box,
  );
  const all = [...intro, ...joined(headBoxes), ...body];
  const short =
    table.rows.length + sections.flat().length <= SHORT_TABLE &&
    all.every((box) => box.height < TALLEST_ROW / 4);
  return short ? [...joined(all.slice(0, -1)), ...all.slice(-1)] : all;
}

const EMPTY: Cell = { text: "", x: MARGIN, width: 0, right: false };

function titleCell(title: string): Cell {
  return { text: title, x: MARGIN, width: CONTENT_WIDTH, right: false };
}
