import type { FecColumn, FecLine, FecProblem, FecReading, FecRefusal } from "../../model/fec.ts";
import { kindOfText } from "../files/kind-of-text.ts";
import { accountRole } from "../receivable-accounts.ts";
import { checkBalance } from "./check-entries.ts";
import { fecControls } from "./fec-controls.ts";
import { fecColumnsOf, officialNames } from "./fec-headings.ts";
import { fecLayout } from "./fec-layout.ts";
import { type FecHeader, findFecHeader, firstFecLikeLine } from "./find-fec-header.ts";
import { cutAfterUse, type FecLayout, type FittedRow, fieldOf, fitRow } from "./fit-row.ts";
import { fieldsOf, isLeftOpen } from "./line-fields.ts";
import { fecLineReader } from "./read-fec-line.ts";
import { LONGEST_LINE, type TextLine, textLines } from "./text-lines.ts";

/** Columns that a FEC should have and that an import can do without; the loss is said. */
const WANTED: readonly FecColumn[] = ["JournalCode", "PieceRef", "EcritureLet"];
const DOS_END = "\u001a";
/** A label rarely holds more line ends than this. */
const MOST_JOINED = 5;

/**
 * A FEC (LPF art. A47 A-1) as typed lines, with what was found wrong and control totals.
 * Columns in any order under their official, long or usual names, tab, `|` or `;`, Debit/Credit or Montant/Sens. A
 * line that cannot be read is named and stops no other; only a text that is no FEC, or lacks an essential column, is
 * refused. The text is decoded already; amounts are cents.
 */
export function readFec(text: string): FecReading {
  const steps = fecSteps(text);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Lines read in one step: a few milliseconds. */
const STEP = 500;

/** The same in steps, so that a page stays alive between them; each yields the share that is read, 0 to 1. */
export function* fecSteps(text: string): Generator<number, FecReading> {
  const bare = withoutMarks(text);
  const header = findFecHeader(bare);
  const refused = header ? refusal(header, bare) : withoutHeader(bare);
  if (refused || !header) return refused ?? notAFec(bare);

  const problems: FecProblem[] = [];
  const say = (problem: FecProblem): void => {
    problems.push(problem);
  };
  const lines: FecLine[] = [];
  let layout = fecLayout(bare, header);
  let readLine = fecLineReader(layout, say);
  let leftOut = 0;
  let fields = 0;
  let signs = 0;
  let count = 0;
  for (const { row, line, fitted } of fittedRows(bare, header.line, () => layout)) {
    signs += line.text.length + 1;
    count += 1;
    if (count % STEP === 0) yield Math.min(1, signs / bare.length);
    const other = headerAgain(row);
    if (other) {
      // Files put together one after another: the columns of the second may stand in another order.
      layout = { ...layout, ...other };
      readLine = fecLineReader(layout, say);
    } else if (fitted.kind === "row" && isEntry(fitted.fields, layout)) {
      lines.push(readLine(fitted.fields, line.number));
    } else {
      leftOut += 1;
      fields = row.length;
      say({
        code: fitted.kind === "row" ? "row-foreign" : codeOf(fitted.kind, line, row),
        line: line.number,
        value: line.text.length > 80 ? `${line.text.slice(0, 79)}…` : line.text,
        data: { fields: String(row.length), expected: String(layout.width) },
      });
    }
  }
  if (lines.length === 0) {
    const data = { line: header.line, columns: layout.width, fields };
    return leftOut === 0
      ? { kind: "refused", code: "no-line", data: { line: header.line } }
      : { kind: "refused", code: "no-readable-line", data };
  }
  if (!holdsAccounts(lines)) return notAFec(bare);
  yield 1;
  const unbalanced = checkBalance(lines);
  yield 1;
  const whole = aboutWhole(lines, layout);
  yield 1;
  const controls = fecControls(
    lines,
    leftOut,
    layout.columns.has("CompAuxNum") && layout.columns.has("CompteNum"),
  );
  return {
    kind: "fec",
    lines,
    headings: headingsOf(header),
    headerLine: header.line,
    separator: header.separator,
    problems: [...problems, ...unbalanced, ...whole],
    controls,
  };
}

/** A last line without a line end is cut; one word alone is rather a mark of the end (« FIN »). */
const codeOf = (kind: "short" | "long", line: TextLine, row: readonly string[]): FecProblem["code"] =>
  kind === "long" ? "row-long" : line.ended || row.length === 1 ? "row-short" : "row-truncated";

/** A line that names an account or a day is an entry, however badly written; a total or a note names neither. */
const isEntry = (fields: readonly string[], layout: FecLayout): boolean =>
  fieldOf(fields, layout, "CompteNum") !== "" || fieldOf(fields, layout, "EcritureDate") !== "";

/** The layout of a header in the middle of the file; `undefined` for any other line. */
function headerAgain(row: readonly string[]): Pick<FecLayout, "columns" | "width" | "usual"> | undefined {
  // A cheap look first: a line of a FEC begins its amounts and days with figures.
  if (row.length < 4 || row.some((field) => /^[-+\s]*\d/.test(field))) return undefined;
  const columns = fecColumnsOf(row);
  if (columns.size < 5 || missingColumns(columns).length > 0) return undefined;
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? "").trim() === "") width -= 1;
  return { columns, width, usual: row.length };
}

/** Without the byte order mark, and the sign by which DOS ends a file. */
function withoutMarks(text: string): string {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = text.lastIndexOf(DOS_END);
  return end >= 0 && text.slice(end + 1).trim() === "" ? text.slice(from, end) : text.slice(from);
}

interface ReadRow {
  readonly row: readonly string[];
  readonly line: TextLine;
  readonly fitted: FittedRow;
}

/** The lines under the header that hold something; one whose quoted label holds line ends is put together again. */
function* fittedRows(text: string, headerLine: number, now: () => FecLayout): Generator<ReadRow> {
  let open: TextLine[] = [];
  for (const line of textLines(text)) {
    if (line.number <= headerLine) continue;
    const layout = now();
    if (open.length > 0) {
      const joined = [...open, line];
      const whole = joined.map((one) => one.text).join(" ");
      const found = readRow(
        { number: joined[0]?.number ?? line.number, text: whole, ended: line.ended },
        layout,
      );
      if (found.fitted.kind === "row") {
        open = [];
        yield found;
        continue;
      }
      if (joined.length < MOST_JOINED && readRow(line, layout).fitted.kind !== "row") {
        open = joined;
        continue;
      }
      for (const one of open) if (one.text.trim() !== "") yield readRow(one, layout);
      open = [];
    }
    if (line.text.trim() === "") continue;
    const found = readRow(line, layout);
    if (found.fitted.kind === "short" && line.ended && isLeftOpen(line.text, layout.separator)) open = [line];
    else yield found;
  }
  for (const one of open) if (one.text.trim() !== "") yield readRow(one, now());
}

function readRow(line: TextLine, layout: FecLayout): ReadRow {
  if (line.text.length > LONGEST_LINE) return { row: [], line, fitted: { kind: "long" } };
  const row = fieldsOf(line.text, layout.separator);
  const isCut = !line.ended && row.length < layout.width;
  const fitted = isCut ? (cutAfterUse(row, layout) ?? endOfTrimmed(row, layout)) : fitRow(row, layout);
  if (fitted.kind === "row" || !line.text.includes('"')) return { row, line, fitted };
  // The quotes may be plain signs after all.
  const plain = line.text.split(layout.separator);
  const other = fitRow(plain, layout);
  return other.kind === "row" ? { row: plain, line, fitted: other } : { row, line, fitted };
}

/** In a file whose lines drop their empty ends, a last line without a line end may stop inside an amount. */
function endOfTrimmed(row: readonly string[], layout: FecLayout): FittedRow {
  return /[.,]\d\d$|^[A-Za-z]+$/.test(row[row.length - 1] ?? "") ? fitRow(row, layout) : { kind: "short" };
}

const headingsOf = ({ headings, columns }: FecHeader) => {
  const named = new Map([...columns].map(([column, at]) => [at, column]));
  return headings.map((heading, at) => ({ heading, column: named.get(at) }));
};

function missingColumns(columns: ReadonlyMap<FecColumn, number>): readonly FecColumn[] {
  const missing: FecColumn[] = (["EcritureDate", "CompteNum"] as const).filter((one) => !columns.has(one));
  if ((columns.has("Debit") && columns.has("Credit")) || (columns.has("Montant") && columns.has("Sens"))) {
    return missing;
  }
  if (columns.has("Debit")) missing.push("Credit");
  else if (columns.has("Credit")) missing.push("Debit");
  else if (columns.has("Montant")) missing.push("Sens");
  else if (columns.has("Sens")) missing.push("Montant");
  else missing.push("Debit", "Credit");
  return missing;
}

function refusal(header: FecHeader, text: string): FecRefusal | undefined {
  const columns = missingColumns(header.columns);
  if (columns.length === 0) return undefined;
  // Two essential columns are missing and nothing bears a FEC's own name: another kind of list.
  const looksLikeFec =
    officialNames(header.headings) >= 3 || (header.columns.has("CompteNum") && columns.length === 1);
  if (!looksLikeFec) return notAFec(text);
  return { kind: "refused", code: "columns-missing", data: { line: header.line, columns } };
}

function withoutHeader(text: string): FecRefusal {
  const line = firstFecLikeLine(text);
  return line === undefined ? notAFec(text) : { kind: "refused", code: "header-missing", data: { line } };
}

function notAFec(text: string): FecRefusal {
  const what = kindOfText(text);
  return { kind: "refused", code: "not-a-fec", data: { what: what === "fec" ? "text" : what } };
}

/** A column of accounts holds accounts: that of a bank statement holds the bank's. */
function holdsAccounts(lines: readonly FecLine[]): boolean {
  let accounts = 0;
  for (const { account } of lines) if (/^[1-9]\d{1,9}[0-9A-Z_.-]*$/i.test(account)) accounts += 1;
  return accounts * 2 > lines.length;
}

/** What the file lacks as a whole. */
function aboutWhole(lines: readonly FecLine[], layout: FecLayout): readonly FecProblem[] {
  const problems: FecProblem[] = WANTED.filter((column) => !layout.columns.has(column)).map((column) => ({
    code: "column-absent",
    line: undefined,
    column,
    value: "",
  }));
  const customers = lines.filter(({ account }) => accountRole(account) !== "other");
  if (customers.length === 0) {
    problems.push({
      code: "no-customer-line",
      line: undefined,
      value: "",
      data: { accounts: classesOf(lines) },
    });
  } else if (
    layout.columns.has("EcritureLet") &&
    customers.some(({ credit }) => credit > 0) &&
    customers.every(({ lettrage }) => lettrage === "")
  ) {
    problems.push({ code: "no-lettrage", line: undefined, column: "EcritureLet", value: "" });
  }
  return problems;
}

/** What stands in the file instead of customers: the most frequent accounts by their first three signs. */
function classesOf(lines: readonly FecLine[]): string {
  const counts = new Map<string, number>();
  for (const { account } of lines) {
    const prefix = account.slice(0, 3);
    if (prefix !== "") counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted
    .slice(0, 5)
    .map(([prefix]) => prefix)
    .join(", ");
}
