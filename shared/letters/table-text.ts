import type { Block, Section, Total } from "../model/letter.ts";

type Table = Extract<Block, { readonly kind: "table" }>;

/** Ordinary spaces between two columns of a table written as text (blocks.ts), at least. */
const GAP = 3;

/** A cell and the place it stands at, in characters. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The cells of a line: what wide gaps part. */
function cellsOf(line: string): readonly Cell[] {
  const characters = [...line];
  const cells: Cell[] = [];
  let start = -1;
  let blank = 0;
  for (let at = 0; at <= characters.length; at++) {
    const isBlank = at === characters.length || characters[at] === " ";
    if (!isBlank) {
      if (start < 0) start = at;
      blank = 0;
      continue;
    }
    blank += 1;
    if (start >= 0 && (blank === GAP || at === characters.length)) {
      const end = at - blank + 1;
      cells.push({ text: characters.slice(start, end).join(""), start, end });
      start = -1;
    }
  }
  return cells;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The column that a cell stands under: the one it shares most with, else the nearest. */
function columnOf(cell: Span, columns: readonly Span[]): number {
  let best = 0;
  columns.forEach((column, index) => {
    const now = columns[best];
    if (now !== undefined && overlap(cell, column) > overlap(cell, now)) best = index;
  });
  return best;
}

/** The lines that go on with a table: as wide as its header, or titles between its rows. */
function tableEnd(lines: readonly (readonly Cell[])[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) if ((lines[at]?.length ?? 0) > 1) end = at + 1;
  return end;
}

/**
 * The table that a paragraph of aligned text holds, with the line above it as its intro; `undefined` when there is none.
 * The first line with gaps is the header; a line of fewer cells that ends under the last column is a total, a line of one
 * cell the title of a section.
 */
export function tableOfText(
  paragraph: readonly string[],
):
  | { readonly before: readonly string[]; readonly table: Table; readonly after: readonly string[] }
  | undefined {
  const lines = paragraph.map(cellsOf);
  const first = lines.findIndex((cells) => cells.length > 1);
  const header = lines[first];
  if (header === undefined || header.length < 2 || header[0]?.start !== 0) return undefined;
  const end = tableEnd(lines, first + 1);
  if (end <= first + 1) return undefined;
  const body = lines.slice(first + 1, end);
  const spans = spansOf(header, body);
  const before = paragraph.slice(0, first);
  return {
    before: before.slice(0, -1),
    table: {
      kind: "table",
      ...(before.length === 0 ? {} : { intro: before[before.length - 1] ?? "" }),
      columns: header.map((cell, index) => ({
        header: cell.text,
        ...(isRight(index, cell, body, header.length) ? { right: true } : {}),
      })),
      ...bodyOf(body, spans),
    },
    after: paragraph.slice(end),
  };
}

/** Where each column stands, from its header and its full rows. */
function spansOf(header: readonly Cell[], body: readonly (readonly Cell[])[]): readonly Span[] {
  const full = [header, ...body.filter((cells) => cells.length === header.length)];
  return header.map((_, index) =>
    full.reduce<Span>(
      (span, cells) => {
        const cell = cells[index];
        return cell === undefined
          ? span
          : { start: Math.min(span.start, cell.start), end: Math.max(span.end, cell.end) };
      },
      { start: Number.POSITIVE_INFINITY, end: 0 },
    ),
  );
}

/** Cells of a right column end together; of a left one, they begin together. */
function isRight(index: number, header: Cell, body: readonly (readonly Cell[])[], columns: number): boolean {
  const cells = body.flatMap((row) => {
    const cell = row.length === columns ? row[index] : undefined;
    return cell === undefined ? [] : [cell];
  });
  const together = (edge: "start" | "end"): boolean => cells.every((cell) => cell[edge] === header[edge]);
  return index > 0 && !together("start") && together("end");
}

function bodyOf(
  body: readonly (readonly Cell[])[],
  spans: readonly Span[],
): Pick<Table, "rows" | "sections" | "totals"> {
  const parts: { title: string | undefined; lines: (readonly Cell[])[] }[] = [
    { title: undefined, lines: [] },
  ];
  for (const cells of body) {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) parts.push({ title: only.text, lines: [] });
    else parts[parts.length - 1]?.lines.push(cells);
  }
  const [loose, ...sections] = parts.map(({ title = "", lines }) => ({
    title,
    ...rowsAndTotals(lines, spans),
  }));
  if (loose === undefined || sections.length === 0)
    return { rows: loose?.rows ?? [], totals: loose?.totals ?? [] };
  return { rows: loose.rows, ...closed(sections) };
}

/** The lines that close a run of rows with a label and an amount are its totals. */
function rowsAndTotals(
  lines: readonly (readonly Cell[])[],
  spans: readonly Span[],
): { readonly rows: readonly (readonly string[])[]; readonly totals: readonly Total[] } {
  let end = lines.length;
  while (end > 0 && isTotal(lines[end - 1] ?? [], spans)) end -= 1;
  return {
    rows: lines.slice(0, end).map((cells) => rowOf(cells, spans)),
    totals: lines.slice(end).map(totalOf),
  };
}

/** After the last section, what its fellows do not have closes the whole table. */
function closed(sections: readonly Section[]): Pick<Table, "sections" | "totals"> {
  const [first] = sections;
  const last = sections[sections.length - 1];
  if (first === undefined || last === undefined) return { sections, totals: [] };
  const own = sections.length > 1 ? first.totals.length : 0;
  return {
    sections: [...sections.slice(0, -1), { ...last, totals: last.totals.slice(0, own) }],
    totals: last.totals.slice(own),
  };
}

/** A label and an amount under the last column; in a table of two columns, a line that says it is the total. */
function isTotal(cells: readonly Cell[], spans: readonly Span[]): boolean {
  const [label, amount] = cells;
  if (cells.length !== 2 || label === undefined || amount === undefined || label.start !== 0) return false;
  if (columnOf(amount, spans) !== spans.length - 1) return false;
  return spans.length > 2 || /^total\b/i.test(label.text);
}

function totalOf([label, amount]: readonly Cell[]): Total {
  return { label: label?.text ?? "", amount: amount?.text ?? "" };
}

function rowOf(cells: readonly Cell[], spans: readonly Span[]): readonly string[] {
  if (cells.length === spans.length) return cells.map(({ text }) => text);
  const row = spans.map(() => "");
  for (const cell of cells) {
    const column = columnOf(cell, spans);
    const there = row[column] ?? "";
    row[column] = there === "" ? cell.text : `${there} ${cell.text}`;
  }
  return row;
}
