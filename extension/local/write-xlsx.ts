import { columnLetter } from "#shared/base/column-letter.ts";
import type { Day } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { utf8, zipWriter } from "../evidence/zip.ts";
import type { Rows } from "./local-book.ts";
import { isOurName } from "./our-tabs.ts";

/** A tab to write; `days`: columns, from 0, whose numbers are days. */
export interface ExcelTab {
  readonly title: string;
  readonly rows: Rows;
  readonly days: readonly number[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A name of a sheet in Excel: at most 31 signs, without those that it refuses. */
const LONGEST_TITLE = 31;

/** An .xlsx file (ECMA-376) of the cells as they are: texts stay texts whatever they begin with, days are days. */
export function writeXlsx(tabs: readonly ExcelTab[], on: Day): Uint8Array {
  const zip = zipWriter(on);
  const file = (path: string, xml: string): void => zip.add({ path, bytes: utf8(XML + xml) });
  const titles = sheetTitles(tabs);
  file("[Content_Types].xml", contentTypes(tabs.length));
  file("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  file("xl/workbook.xml", workbook(titles));
  const sheets = tabs.map((_tab, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]);
  file("xl/_rels/workbook.xml.rels", relations([...sheets, ["styles", "styles.xml"]]));
  file("xl/styles.xml", STYLES);
  for (const [at, tab] of tabs.entries()) file(`xl/worksheets/sheet${at + 1}.xml`, sheet(tab));
  return zip.end();
}

/** Two formats: the general one, and the day of the reader's country. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_none, at) =>
    part(`xl/worksheets/sheet${at + 1}.xml`, "worksheet"),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}` +
    `${part("xl/styles.xml", "styles")}${all.join("")}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbook(titles: readonly string[]): string {
  const sheets = titles.map(
    (title, at) => `<sheet name="${escaped(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** Names that Excel takes, each once whatever its capitals. */
function sheetTitles(tabs: readonly ExcelTab[]): readonly string[] {
  // Ours keep their names: they are known by them when the file is opened again.
  const taken = new Set(tabs.flatMap(({ title }) => (isOurName(title) ? [title.toLowerCase()] : [])));
  return tabs.map(({ title }) => {
    if (isOurName(title)) return title;
    const clean = title.replace(/[[\]*?/\\:]/g, "-").slice(0, LONGEST_TITLE) || "Feuille";
    let name = clean;
    for (let rank = 2; taken.has(name.toLowerCase()); rank += 1) {
      const end = ` (${rank})`;
      name = clean.slice(0, LONGEST_TITLE - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function sheet({ rows, days }: ExcelTab): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, days.includes(column)));
    return `<row r="${at + 1}">${withReferences(cells, at + 1)}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

interface CellXml {
  readonly attributes: string;
  readonly content: string;
}

function withReferences(cells: readonly (CellXml | undefined)[], row: number): string {
  return cells
    .map((cell, at) =>
      cell === undefined ? "" : `<c r="${columnLetter(at)}${row}"${cell.attributes}>${cell.content}</c>`,
    )
    .join("");
}

function cellXml(cell: Cell, isDay: boolean): CellXml | undefined {
  if (cell === null || cell === "") return undefined;
  if (typeof cell === "boolean") return { attributes: ' t="b"', content: `<v>${cell ? 1 : 0}</v>` };
  if (typeof cell === "number") return { attributes: isDay ? ' s="1"' : "", content: `<v>${cell}</v>` };
  return {
    attributes: ' t="inlineStr"',
    content: `<is><t xml:space="preserve">${escaped(cell)}</t></is>`,
  };
}

/** Signs that XML does not hold are left out; those that mean something to it are written by name. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
