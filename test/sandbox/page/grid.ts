import type { CellView, ChartView, TabView } from "../control/tab-view.ts";
import type { Box } from "../workbook/workbook.ts";
import { cellContent } from "./cell-content.ts";
import { byId, element, readJson } from "./dom.ts";

/** What the grid shows besides the cells: the framed ones, and how a link of the workbook is followed. */
export interface GridWish {
  readonly box?: Box | undefined;
  /** Brings the frame into sight. */
  readonly reveal: boolean;
  readonly follow: (url: string) => void;
  readonly select: (box: Box) => void;
}

const headWidth = 46;
const ownWidth = 100;
const leastColumns = 8;
const leastRows = 20;

/** Shows one tab, read-only, as a spreadsheet shows it: letters above, numbers at the left, charts over the cells. */
export async function showGrid(sheetId: number, wish: GridWish): Promise<void> {
  const tab = await readJson<TabView>(`/sandbox/tab?id=${sheetId}`);
  const size = shownSize(tab);
  const lefts = [headWidth];
  for (let column = 0; column < size.columns; column += 1) {
    lefts.push((lefts[column] ?? 0) + (tab.widths[column] ?? ownWidth));
  }
  const table = element("table", "", "grid");
  table.style.width = `${lefts[size.columns] ?? 0}px`;
  table.append(columnWidths(lefts), head(tab, lefts, size.columns), body(tab, lefts, size, wish));
  table.addEventListener("click", (event) => {
    const cell = event.target instanceof Element ? event.target.closest("td[data-at]") : null;
    const [row, column] = (cell?.getAttribute("data-at") ?? "").split(" ").map(Number);
    if (row === undefined || column === undefined) return;
    wish.select({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  });
  const sheet = element("div", "", "sheet");
  sheet.append(table);
  const frame = byId("grid-frame");
  const same = frame.dataset.sheet === String(sheetId);
  const at = { top: frame.scrollTop, left: frame.scrollLeft };
  frame.replaceChildren(sheet);
  frame.dataset.sheet = String(sheetId);
  frame.scrollTo(same ? at : { top: 0, left: 0 });
  const tops = rowTops(table, tab.frozenRows);
  sheet.append(...tab.charts.map((chart) => chartImage(chart, lefts, tops, chart.row < tab.frozenRows)));
  if (wish.box !== undefined) sheet.append(frameOf(frame, wish.box, lefts, tops, wish.reveal, tab));
  byId("grid-foot").textContent = footer(tab);
  byId("cell-line").replaceChildren(...cellLine(tab, wish.box));
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** As many cells as content and charts need, and a few empty ones as in Sheets. */
function shownSize(tab: TabView): Size {
  let columns = Math.max(tab.columns + 1, leastColumns);
  let rows = Math.max(tab.rows.length, leastRows);
  for (const chart of tab.charts) {
    let width = 0;
    let column = chart.column;
    for (; width < chart.x + chart.width; column += 1) width += tab.widths[column] ?? ownWidth;
    columns = Math.max(columns, column + 1);
    rows = Math.max(rows, chart.row + Math.ceil((chart.y + chart.height) / 28) + 1);
  }
  return { rows: Math.min(rows, tab.gridRows), columns: Math.min(columns, tab.gridColumns) };
}

function columnWidths(lefts: readonly number[]): HTMLElement {
  const group = element("colgroup");
  const widths = [headWidth, ...lefts.slice(1).map((left, at) => left - (lefts[at] ?? 0))];
  for (const width of widths) {
    const column = element("col");
    column.style.width = `${width}px`;
    group.append(column);
  }
  return group;
}

function head(tab: TabView, lefts: readonly number[], columns: number): HTMLElement {
  const line = element("tr");
  // The corner heads nothing.
  line.append(element("td"));
  for (let column = 0; column < columns; column += 1) {
    const letter = element("th", columnName(column));
    if (column < tab.frozenColumns) {
      letter.style.left = `${lefts[column] ?? 0}px`;
      letter.className = "held";
    }
    line.append(letter);
  }
  const made = element("thead");
  made.append(line);
  return made;
}

function body(tab: TabView, lefts: readonly number[], size: Size, wish: GridWish): HTMLElement {
  const made = element("tbody");
  for (let row = 0; row < size.rows; row += 1) {
    const cells = tab.rows[row] ?? [];
    const line = element("tr", "", row < tab.frozenRows ? "frozen" : "");
    if (row === tab.frozenRows - 1) line.classList.add("last");
    line.append(element("th", String(row + 1)));
    for (let column = 0; column < size.columns; ) {
      const view = cells[column] ?? { t: "" };
      const span = spread(view, cells, column, lefts, size.columns);
      const drawn = element(
        "td",
        "",
        classOf(view, column < tab.frozenColumns, column === tab.frozenColumns - 1),
      );
      drawn.dataset.at = `${row} ${column}`;
      drawn.colSpan = span;
      if (column < tab.frozenColumns) drawn.style.left = `${lefts[column] ?? 0}px`;
      paint(drawn, view);
      drawn.append(...cellContent(view, wish.follow));
      line.append(drawn);
      column += span;
    }
    made.append(line);
  }
  return made;
}

/** Over how many cells a text spreads: the empty ones at its right, until it fits. */
function spread(
  view: CellView,
  cells: readonly CellView[],
  column: number,
  lefts: readonly number[],
  columns: number,
): number {
  if (view.t === "" || view.n || view.wrap || view.list !== undefined || view.align === "right") return 1;
  const needed = view.t.length * (view.b ? 7.4 : 6.8) + 16;
  let span = 1;
  const isFree = (at: number) => {
    const next = cells[at];
    return at < columns && (next === undefined || (next.t === "" && next.bg === undefined && !next.list));
  };
  while ((lefts[column + span] ?? 0) - (lefts[column] ?? 0) < needed && isFree(column + span)) span += 1;
  return span;
}

function classOf(view: CellView, isHeld: boolean, isLastHeld: boolean): string {
  return [
    view.n && "n",
    view.b && "b",
    view.i && "i",
    view.strike && "strike",
    view.top && "from-top",
    view.wrap && "wrap",
    view.note !== undefined && "note",
    view.bad && "bad",
    isHeld && "held",
    isLastHeld && "last",
  ]
    .filter((name) => typeof name === "string")
    .join(" ");
}

function paint(cell: HTMLElement, view: CellView): void {
  if (view.bg !== undefined) {
    cell.style.background = view.bg;
    // A fill of the workbook's own is made for dark letters.
    cell.style.color = view.fg ?? "#202124";
  } else if (view.fg !== undefined && view.fg !== "#000000") cell.style.color = view.fg;
  if (view.align !== undefined) cell.style.textAlign = view.align;
  const said = [view.note, view.list && `Au choix\u00a0: ${view.list.join(", ")}`, view.f];
  const title = said.filter((text) => text !== undefined && text !== "").join("\n\n");
  if (title !== "") cell.title = title;
  else if (view.t.length > 20) cell.title = view.t;
}

/** The top of each row; rows that stay in view are told where to stay. */
function rowTops(table: HTMLTableElement, frozenRows: number): readonly number[] {
  const tops: number[] = [];
  for (const [row, line] of [...table.tBodies].flatMap((part) => [...part.rows]).entries()) {
    tops.push(line.offsetTop);
    if (row < frozenRows) for (const cell of line.cells) cell.style.top = `${line.offsetTop}px`;
  }
  tops.push(table.offsetHeight);
  return tops;
}

function chartImage(
  chart: ChartView,
  lefts: readonly number[],
  tops: readonly number[],
  isHeld: boolean,
): HTMLElement {
  // A chart that begins over frozen rows is drawn over them; others pass under them.
  const image = element("img", "", isHeld ? "chart above" : "chart");
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(chart.svg)}`;
  image.alt = chart.alt;
  image.width = chart.width;
  image.height = chart.height;
  image.style.left = `${(lefts[chart.column] ?? 0) + chart.x}px`;
  image.style.top = `${(tops[chart.row] ?? 0) + chart.y}px`;
  return image;
}

/** The frame around selected cells, brought into sight beside what is frozen. */
function frameOf(
  pane: HTMLElement,
  box: Box,
  lefts: readonly number[],
  tops: readonly number[],
  reveal: boolean,
  tab: TabView,
): HTMLElement {
  const edge = (list: readonly number[], at: number) => list[Math.min(at, list.length - 1)] ?? 0;
  const [left, top] = [edge(lefts, box.startColumn), edge(tops, box.startRow)];
  const made = element("div", "", "cell-frame");
  made.style.left = `${left}px`;
  made.style.top = `${top}px`;
  made.style.width = `${edge(lefts, box.endColumn) - left}px`;
  made.style.height = `${edge(tops, box.endRow) - top}px`;
  if (reveal) {
    pane.scrollTo({
      top: top - edge(tops, tab.frozenRows) - 60,
      left: left - edge(lefts, tab.frozenColumns) - 60,
    });
  }
  return made;
}

/** The line above the grid: which cell, what is in it, what its note and its rule say. */
function cellLine(tab: TabView, box: Box | undefined): readonly HTMLElement[] {
  if (box === undefined) {
    const hint =
      tab.protections.length === 0 ? "" : `Onglet protégé\u00a0– ${tab.protections.join("\u00a0; ")}`;
    return [element("span", hint, "said")];
  }
  const view = tab.rows[box.startRow]?.[box.startColumn];
  const first = `${columnName(box.startColumn)}${box.startRow + 1}`;
  const last = `${columnName(box.endColumn - 1)}${box.endRow}`;
  const parts = [element("b", first === last ? first : `${first}:${last}`)];
  parts.push(element("span", view?.f ?? view?.t ?? "", view?.f === undefined ? "" : "formula"));
  const said = [view?.note, view?.list && `Au choix\u00a0: ${view.list.join(", ")}`].filter(Boolean);
  if (said.length > 0) parts.push(element("span", said.join(" · "), "said"));
  return parts;
}

function footer(tab: TabView): string {
  if (tab.rowTotal === 0) return "Onglet vide";
  const total = tab.rowTotal.toLocaleString("fr-FR");
  if (tab.rows.length < tab.rowTotal) {
    return `${tab.rows.length} premières lignes sur ${total}\u00a0; le fichier CSV les contient toutes.`;
  }
  return tab.rowTotal === 1 ? "1 ligne" : `${total} lignes`;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
