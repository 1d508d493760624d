import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { HyperFormula, RawCellContent } from "hyperformula";
import { columnLetters, sheetByTitle } from "./a1.ts";
import { lastRow } from "./cells.ts";
import { type FormulaRef, formulaParts } from "./formula-refs.ts";
import { type Computed, shownCell } from "./formula-results.ts";
import { localeOf } from "./locale.ts";
import type { Box, CellValue, NumberFormat, Sheet, Workbook } from "./workbook.ts";

/** A formula to compute as if it stood in a sheet. */
export interface Asked {
  readonly sheet: Sheet;
  readonly formula: string;
  /** Where it stands; absent for a formula in no cell (a rule's). */
  readonly at?: { readonly row: number; readonly column: number };
}

/** Cells that all formulas together may look at: beyond, the rest is left as it was. */
const mostVisited = 20_000_000;

type Engine = typeof import("hyperformula");
let engine: Engine | undefined;

/**
 * Loaded when a first formula is met: most workbooks hold none, and each script run is a process of its own. Its one
 * file for pages is read twice as fast as its hundreds of modules.
 */
function hyperFormula(): Engine {
  if (engine === undefined) {
    const load = createRequire(import.meta.url);
    const file = join(dirname(load.resolve("hyperformula")), "../dist/hyperformula.full.min.js");
    const loaded = load(file) as Engine | Engine["HyperFormula"];
    engine = "HyperFormula" in loaded ? loaded : ({ HyperFormula: loaded } as Engine);
  }
  return engine;
}

/**
 * The values of formulas, in order; `undefined` for what the engine does not know. Only the cells they name are given to the engine. `today`: what TODAY() gives.
 */
export function computed(
  workbook: Workbook,
  asked: readonly Asked[],
  today: string,
): readonly (Computed | undefined)[] {
  if (asked.length === 0) return [];
  const plan = new Plan(workbook, today);
  const ready = asked.map((one) => plan.prepare(one));
  const book = plan.engine(
    asked.map((one, index) => ({ ...one, formula: ready[index] })).filter((one) => one.at !== undefined),
  );
  try {
    return asked.map((one, index) => {
      const formula = ready[index];
      return formula === undefined ? undefined : answer(workbook, book, one, formula);
    });
  } finally {
    book.destroy();
  }
}

function answer(workbook: Workbook, book: HyperFormula, asked: Asked, formula: string): Computed | undefined {
  const sheet = book.getSheetId(asked.sheet.title);
  if (sheet === undefined) return undefined;
  if (asked.at === undefined) {
    const found = book.calculateFormula(formula, sheet);
    return Array.isArray(found) ? undefined : resultOf(found);
  }
  const address = { sheet, row: asked.at.row, col: asked.at.column };
  const value = resultOf(book.getCellValue(address));
  if (value === undefined || typeof value.value !== "number") return value;
  const { dateFormat, dateTimeFormat, currencyFormat } = localeOf(workbook.locale);
  const formats: Readonly<Record<string, NumberFormat>> = {
    NUMBER_DATE: dateFormat,
    NUMBER_DATETIME: dateTimeFormat,
    NUMBER_TIME: { type: "TIME", pattern: "HH:mm:ss" },
    NUMBER_PERCENT: { type: "PERCENT", pattern: "0.00%" },
    NUMBER_CURRENCY: currencyFormat,
  };
  const format = formats[book.getCellValueDetailedType(address)];
  return format === undefined ? value : { ...value, format };
}

function resultOf(found: unknown): Computed | undefined {
  if (typeof found === "number" || typeof found === "string" || typeof found === "boolean") {
    return { value: found };
  }
  if (found === null) return { value: 0 };
  const error = String(Reflect.get(Object(found), "value") ?? "");
  // A function that the engine lacks, or a name that means nothing to it: not Google's last word.
  return error.startsWith("#") && error !== "#NAME?" && error !== "#LIC!" ? { value: error } : undefined;
}

/** Rows of columns of sheets. */
type Spans = Map<Sheet, Map<number, Span[]>>;
type Span = readonly [start: number, end: number];

/** What the engine is given: the formulas as it reads them, and the cells they name. */
class Plan {
  readonly #workbook: Workbook;
  readonly #today: string;
  readonly #needed: Spans = new Map();
  /** Where a blank must look like an empty text: see `prepare`. */
  readonly #blank: Spans = new Map();
  readonly #seen = new Set<string>();
  /** The last row of each sheet that holds something. */
  readonly #ends = new Map<Sheet, number>();
  #visited = 0;

  constructor(workbook: Workbook, today: string) {
    this.#workbook = workbook;
    this.#today = today;
  }

  /** The formula as the engine reads it; `undefined` when it names a tab that is not there, or looks at too much. */
  prepare({ sheet, formula }: Asked): string | undefined {
    const [year = 1970, month = 1, day = 1] = this.#today.split("-").map(Number);
    const pointed = localeOf(this.#workbook.locale).decimal === ".";
    const parts = formulaParts(formula);
    const inside: string[] = [];
    let depth = 0;
    let out = "";
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      if (part === undefined) break;
      if (part.kind === "ref") {
        const { sheetName } = part.ref;
        const target = sheetName === undefined ? sheet : sheetByTitle(this.#workbook, sheetName);
        // The engine's look-ups give 0 for a blank; Google's give a blank, which is an empty text to LEN and to `=""`.
        const isLookup = /LOOKUP$/i.test(inside[inside.length - 1] ?? "");
        if (target !== undefined && !this.#need(target, part.ref, isLookup)) return undefined;
        out += target === undefined ? "#REF!" : printed(target, this.#closed(target, part.ref));
      } else if (part.kind === "name" && /^(?:TODAY|NOW)$/i.test(part.text)) {
        const clock = /^NOW$/i.test(part.text) ? "+TIME(9;0;0)" : "";
        out += `(DATE(${year};${month};${day})${clock})`;
        // Its own empty brackets.
        if (parts[index + 1]?.text === "(" && parts[index + 2]?.text === ")") index += 2;
      } else if (part.text === "," && depth === 0) {
        const [before, after] = [parts[index - 1]?.text ?? "", parts[index + 1]?.text ?? ""];
        const isDecimal = !pointed && /^\d+$/.test(before) && /^\d/.test(after);
        out += isDecimal ? "." : ";";
      } else {
        if (part.text === "(") inside.push(parts[index - 1]?.text ?? "");
        if (part.text === ")") inside.pop();
        if (part.text === "{") depth += 1;
        if (part.text === "}") depth -= 1;
        out += part.text;
      }
    }
    return out;
  }

  /**
   * A reference with its open ends closed: by the last row that holds something, or the column. Below there are only
   * formats, which a thousand rows of a column may have: an engine given them would take a second for nothing.
   */
  #closed(sheet: Sheet, ref: FormulaRef): Box {
    const startRow = ref.startRow ?? 0;
    const startColumn = ref.startColumn ?? 0;
    let end = this.#ends.get(sheet);
    if (end === undefined) {
      end = lastRow(sheet);
      this.#ends.set(sheet, end);
    }
    const width = () => sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
    return {
      startRow,
      endRow: Math.max(startRow + 1, ref.endRow ?? end),
      startColumn,
      endColumn: Math.max(startColumn + 1, ref.endColumn ?? width()),
    };
  }

  #need(sheet: Sheet, ref: FormulaRef, isLookup: boolean): boolean {
    const box = this.#closed(sheet, ref);
    this.#visited += (box.endRow - box.startRow) * (box.endColumn - box.startColumn);
    if (this.#visited > mostVisited) return false;
    const key = `${isLookup} ${sheet.sheetId} ${box.startRow} ${box.endRow} ${box.startColumn} ${box.endColumn}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    addSpans(this.#needed, sheet, box);
    if (isLookup) addSpans(this.#blank, sheet, box);
    return true;
  }

  /** An engine holding the needed cells, the formulas of the list in their places. */
  engine(
    formulas: readonly (Omit<Asked, "formula"> & { readonly formula: string | undefined })[],
  ): HyperFormula {
    const contents = new Map<Sheet, RawCellContent[][]>(
      this.#workbook.sheets.map((sheet) => [sheet, []] as const),
    );
    const put = (sheet: Sheet, row: number, column: number, content: RawCellContent) => {
      const rows = contents.get(sheet) ?? [];
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length < column) line.push(null);
      line[column] = content;
    };
    for (const [sheet, row, column] of cellsIn(this.#needed)) {
      const cell = sheet.rows[row]?.[column];
      const value = cell === null || cell === undefined ? null : shownCell(cell).value;
      if (value !== null && value !== undefined) put(sheet, row, column, plain(value));
    }
    for (const [sheet, row, column] of cellsIn(this.#blank)) {
      const value = sheet.rows[row]?.[column]?.value;
      if (value === null || value === undefined) put(sheet, row, column, "");
    }
    for (const { sheet, at, formula } of formulas) {
      if (at !== undefined && formula !== undefined) put(sheet, at.row, at.column, formula);
    }
    const { HyperFormula: Book } = hyperFormula();
    return Book.buildFromSheets(
      Object.fromEntries([...contents].map(([sheet, rows]) => [sheet.title, rows])),
      {
        licenseKey: "gpl-v3",
        functionArgSeparator: ";",
        maxRows: 2_000_000,
        maxColumns: 18_278,
        dateFormats: [],
        timeFormats: [],
        useColumnIndex: false,
      },
    );
  }
}

function addSpans(spans: Spans, sheet: Sheet, box: Box): void {
  let columns = spans.get(sheet);
  if (columns === undefined) {
    columns = new Map();
    spans.set(sheet, columns);
  }
  for (let column = box.startColumn; column < box.endColumn; column += 1) {
    const held = columns.get(column);
    if (held === undefined) columns.set(column, [[box.startRow, box.endRow]]);
    else held.push([box.startRow, box.endRow]);
  }
}

/** Each cell of the spans once, as far as its sheet has rows. */
function* cellsIn(spans: Spans): Generator<readonly [sheet: Sheet, row: number, column: number]> {
  for (const [sheet, columns] of spans) {
    for (const [column, held] of columns) {
      for (const [start, finish] of merged(held)) {
        const end = Math.min(finish, sheet.rows.length);
        for (let row = start; row < end; row += 1) yield [sheet, row, column];
      }
    }
  }
}

/** A text as a text: the engine would read `=…`, figures and days in it. */
function plain(value: Exclude<CellValue, null>): RawCellContent {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function merged(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, finish] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], finish);
    else out.push([start, finish]);
  }
  return out;
}

/** The reference as the engine reads it: always with its sheet, never open. */
function printed(sheet: Sheet, box: Box): string {
  const first = `$${columnLetters(box.startColumn)}$${box.startRow + 1}`;
  const last = `$${columnLetters(box.endColumn - 1)}$${box.endRow}`;
  return `'${sheet.title.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
