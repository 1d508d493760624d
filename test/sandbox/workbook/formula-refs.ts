import { columnIndex, columnLetters } from "./a1.ts";

/** A reference to cells inside a formula; an `undefined` end is open. Zero-based, ends excluded. */
export interface FormulaRef {
  readonly sheetName?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A piece of a formula: a reference, or anything else as it is written. */
export type FormulaPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "ref"; readonly text: string; readonly ref: FormulaRef };

// A text in quotes; a sheet's name before `!`; cells; a name or a function; a figure; one sign.
const piece =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[A-Za-z_À-ɏ][\w.À-ɏ]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{0,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\w(.À-ɏ])|([A-Za-z_À-ɏ][\w.À-ɏ]*)|(\d+(?:\.\d+)?)|([\s\S])/gy;

/** Cuts a formula (with its `=`) into references and the rest. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  piece.lastIndex = 0;
  for (const found of formula.matchAll(piece)) {
    const [text, , sheet, cells, name] = found;
    const ref = cells === undefined ? undefined : cellsOf(cells);
    if (ref !== undefined) {
      const sheetName = sheet === undefined ? undefined : unquoted(sheet.slice(0, -1));
      parts.push({ kind: "ref", text, ref: sheetName === undefined ? ref : { sheetName, ...ref } });
    } else parts.push({ kind: name === undefined ? "text" : "name", text });
  }
  return parts;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

const end = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function cellsOf(text: string): Omit<FormulaRef, "sheetName"> | undefined {
  const [first = "", second] = text.split(":");
  const [a, b] = [end.exec(first), end.exec(second ?? first)];
  if (a === null || b === null) return undefined;
  const columns = [a[1], b[1]].flatMap((letters) => (letters === undefined ? [] : [columnIndex(letters)]));
  const rows = [a[2], b[2]].flatMap((digits) => (digits === undefined ? [] : [Number(digits) - 1]));
  // `E2:E`: from the second row to the last.
  const open = second !== undefined && rows.length === 1;
  return {
    ...(columns.length > 0 && { startColumn: Math.min(...columns), endColumn: Math.max(...columns) + 1 }),
    ...(rows.length > 0 && { startRow: Math.min(...rows) }),
    ...(rows.length > 0 && !open && { endRow: Math.max(...rows) + 1 }),
  };
}

/**
 * A formula as it stands in a cell further down and to the right: references without `$` move along. For rules of
 * conditional format, whose formula is written for the first cell of their range.
 */
export function movedFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  return formulaParts(formula)
    .map((part) => (part.kind === "ref" ? movedRef(part.text, down, across) : part.text))
    .join("");
}

function movedRef(text: string, down: number, across: number): string {
  const mark = text.lastIndexOf("!");
  const cells = text.slice(mark + 1).replace(/(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?/g, (...found) => {
    const [, fixedColumn = "", letters, fixedRow = "", digits] = found as (string | undefined)[];
    // One `$` alone stands before whatever follows it.
    const rowFixed = letters === undefined ? fixedColumn + fixedRow : fixedRow;
    const column =
      letters === undefined
        ? ""
        : fixedColumn + (fixedColumn === "" ? columnLetters(columnIndex(letters) + across) : letters);
    const row = digits === undefined ? "" : rowFixed + (rowFixed === "" ? Number(digits) + down : digits);
    return column + row;
  });
  return text.slice(0, mark + 1) + cells;
}
