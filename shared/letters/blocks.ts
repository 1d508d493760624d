import { NO_BREAK_SPACE } from "../base/french-format.ts";
import type { Block, Total } from "../model/letter.ts";
import { escapeHtml } from "./escape-html.ts";

const GAP = "   ";

const width = (text: string): number => [...text].length;

function padded(text: string, size: number, right: boolean): string {
  const blank = " ".repeat(Math.max(0, size - width(text)));
  return right ? blank + text : text + blank;
}

/** The plain version. Columns are aligned for a fixed-width font and stay readable without one. */
export function blockText(block: Block): string {
  const intro = block.intro === undefined ? "" : `${block.intro}\n`;
  if (block.kind === "lines")
    return intro + block.lines.map((line) => `–${NO_BREAK_SPACE}${line}`).join("\n");

  const last = block.columns.length - 1;
  const sections = block.sections ?? [];
  const everyRow = [...block.rows, ...sections.flatMap(({ rows }) => rows)];
  const everyTotal = [...sections.flatMap(({ totals }) => totals), ...block.totals];
  const sizes = block.columns.map((column, index) => {
    const cells = everyRow.map((row) => width(row[index] ?? ""));
    const totals = index === last ? everyTotal.map((total) => width(total.amount)) : [];
    return Math.max(width(column.header), ...cells, ...totals);
  });
  const room = (): number => sizes.slice(0, last).reduce((sum, size) => sum + size + GAP.length, 0);
  // A label of total longer than the columns it spans widens the first one.
  const label = Math.max(0, ...everyTotal.map((total) => width(total.label) + GAP.length));
  sizes[0] = (sizes[0] ?? 0) + Math.max(0, label - room());
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padded(cell, sizes[index] ?? 0, block.columns[index]?.right === true))
      .join(GAP)
      .trimEnd();
  const before = room();
  const totalLine = ({ label, amount }: Total): string =>
    `${padded(label, before, false)}${padded(amount, sizes[last] ?? 0, true)}`;
  return (
    intro +
    [
      line(block.columns.map((column) => column.header)),
      ...block.rows.map(line),
      ...sections.flatMap(({ title, rows, totals }) => [title, ...rows.map(line), ...totals.map(totalLine)]),
      ...block.totals.map(totalLine),
    ].join("\n")
  );
}

/** Marks a table of figures, for the narrower cells that `emailHtml` gives it on a phone. */
export const ROWS_CLASS = "lignes";
/** Marks one of many columns, for smaller figures still. */
export const WIDE_CLASS = "larges";
/** Columns past which a telephone needs them. */
const MANY_COLUMNS = 5;

const CELL = "padding:6px 10px;border-bottom:1px solid #d9dde3;vertical-align:top;";

/** The HTML version: a table with real headers, styles inline (Gmail and Outlook drop the others). */
export function blockHtml(block: Block): string {
  const intro =
    block.intro === undefined ? "" : `<p style="margin:0 0 8px 0;">${escapeHtml(block.intro)}</p>`;
  if (block.kind === "lines") {
    const items = block.lines
      .map((line) => `<li style="margin:0 0 4px 0;">${escapeHtml(line)}</li>`)
      .join("");
    return `${intro}<ul style="margin:0 0 16px 0;padding:0 0 0 20px;">${items}</ul>`;
  }
  const align = (index: number): string => (block.columns[index]?.right === true ? "right" : "left");
  const head = block.columns
    .map(
      (column, index) =>
        `<th scope="col" align="${align(index)}" style="${CELL}text-align:${align(index)};font-weight:600;">${escapeHtml(column.header)}</th>`,
    )
    .join("");
  const rowHtml = (row: readonly string[]): string => {
    const cells = row.map(
      (cell, index) =>
        `<td align="${align(index)}" style="${CELL}text-align:${align(index)};">${escapeHtml(cell)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  };
  // The last total is what is asked: it alone stands out, with its label.
  const totalHtml = (total: Total): string => {
    const { label, amount } = total;
    const weight = total === block.totals[block.totals.length - 1] ? "font-weight:600;" : "";
    return (
      `<tr><td colspan="${block.columns.length - 1}" style="${CELL}${weight}">${escapeHtml(label)}</td>` +
      `<td align="right" style="${CELL}text-align:right;${weight}">${escapeHtml(amount)}</td></tr>`
    );
  };
  const sections = (block.sections ?? []).map(
    ({ title, rows: own, totals: closing }) =>
      `<tr><th scope="rowgroup" colspan="${block.columns.length}" align="left" style="${CELL}text-align:left;` +
      `font-weight:600;">${escapeHtml(title)}</th></tr>${own.map(rowHtml).join("")}${closing.map(totalHtml).join("")}`,
  );
  const rows = [...block.rows.map(rowHtml), ...sections].join("");
  const classes = block.columns.length > MANY_COLUMNS ? `${ROWS_CLASS} ${WIDE_CLASS}` : ROWS_CLASS;
  const totals = block.totals.map(totalHtml).join("");
  return (
    `${intro}<div style="overflow-x:auto;"><table class="${classes}" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;margin:0 0 16px 0;` +
    `font-size:14px;"><thead><tr>${head}</tr></thead><tbody>${rows}${totals}</tbody></table></div>`
  );
}
