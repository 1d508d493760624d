import type { UnicodeDecoder } from "#shared/ledger/files/decode-text.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { isTooLarge, kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import { tabTitleOf, textCells, workbookFileOf } from "#shared/ledger/files/workbook-file.ts";
import type { FileKind } from "#shared/model/file-kind.ts";
import { workbookFileSentence } from "#shared/texts/files.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import { isBlankRow } from "#shared/workbook/read-table.ts";
import { type ExcelSheet, excelTabs, TooVast } from "./excel-tabs.ts";
import { listsCustomers } from "./lists-customers.ts";
import { LocalError } from "./local-error.ts";
import type { NewTab } from "./new-tab.ts";
import { ourTabsOf } from "./our-tabs.ts";

/** A file as the browser gives it. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a file brings: tabs, a bank's lines for `Règlements`, or a FEC's for `Grand livre`. */
export type Brought =
  | { readonly kind: "tabs"; readonly file: string; readonly tabs: readonly NewTab[] }
  | { readonly kind: "bank" | "fec"; readonly file: string; readonly text: string };

const BANK: readonly FileKind[] = ["ofx", "camt.053", "cfonb-120", "bank-csv"];

/**
 * Reads every file before anything is kept: one that cannot be used refuses them all.
 * @throws LocalError that names the file, what is wrong and what to do
 */
export async function readFiles(files: readonly ChosenFile[]): Promise<readonly Brought[]> {
  if (files.length === 0) throw new LocalError(localTexts.errors.noFile);
  const brought: Brought[] = [];
  for (const file of files) brought.push(...(await readFile(file)));
  return brought;
}

/**
 * A table copied from a spreadsheet, or the text of a file.
 * @throws LocalError when there is no table in it
 */
export function readPasted(text: string, name: string): Brought {
  const file = name.trim() === "" ? localTexts.pasted : name.trim();
  const kind = kindOfText(text);
  const rows = kind === "empty" || kind === "blank" ? [] : textCells(text);
  const wide = rows.some((row) => row.filter((cell) => cell !== null).length > 1);
  if (rows.length < 2 || !wide) throw new LocalError(localTexts.errors.nothingPasted);
  return broughtBy(text, kind, file, file);
}

async function readFile(file: ChosenFile): Promise<readonly Brought[]> {
  const { name } = file;
  if (isTooLarge(file.size)) {
    const refusal = { code: "kind", kind: "too-large", extensionFits: false } as const;
    throw new LocalError(workbookFileSentence(refusal, name));
  }
  const bytes = await bytesOf(file);
  const statement = statementIn(bytes, name);
  if (statement !== undefined) return [{ kind: "bank", file: name, text: statement }];
  const read = workbookFileOf(bytes, name, browserDecoder);
  if (read.kind === "refused") throw new LocalError(workbookFileSentence(read.refusal, name));
  if (read.kind === "text") return [broughtBy(read.text, kindOfText(read.text), name, read.title)];
  try {
    return excelBrought(await excelTabs(bytes), name);
  } catch (error) {
    if (error instanceof TooVast) throw new LocalError(localTexts.errors.tooVast(name));
    throw new LocalError(workbookFileSentence({ code: "damaged" }, name));
  }
}

/**
 * What an .xlsx file brings: a bank's operations where every sheet that holds something is a statement. Beside other
 * sheets, a list of payments is the owner's own; a tab of ours is ours first.
 */
function excelBrought(sheets: readonly ExcelSheet[], file: string): readonly Brought[] {
  const filled = sheets.filter(({ rows }) => !rows.every(isBlankRow));
  const texts = filled.flatMap(({ title, rows, statement }) =>
    statement === undefined || listsCustomers(rows, `${file} ${title}`) ? [] : statement,
  );
  const areStatements = texts.length > 0 && texts.length === filled.length && ourTabsOf(sheets).size === 0;
  if (areStatements) return texts.map((text) => ({ kind: "bank", file, text }));
  const tabs = sheets.map(({ title, rows, days = [] }) => ({ title, rows, days }));
  return [{ kind: "tabs", file, tabs }];
}

function broughtBy(text: string, kind: FileKind, file: string, title: string): Brought {
  if (kind === "fec") return { kind: "fec", file, text };
  const rows = BANK.includes(kind) && kind !== "bank-csv" ? undefined : textCells(text);
  if (rows === undefined || (kind === "bank-csv" && !listsCustomers(rows, file)))
    return { kind: "bank", file, text };
  return { kind: "tabs", file, tabs: [{ title: tabTitleOf(title), rows }] };
}

/** The text of a bank's file whatever its extension: .ofx, .xml, none. */
function statementIn(bytes: Uint8Array, name: string): string | undefined {
  if (kindOfBytes(bytes, name) !== "text") return undefined;
  const { text } = decodeText(bytes, browserDecoder);
  const kind = kindOfText(text);
  return kind !== "bank-csv" && BANK.includes(kind) ? text : undefined;
}

async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new LocalError(localTexts.errors.unreadable(file.name));
  }
}

const browserDecoder: UnicodeDecoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
  } catch {
    return undefined;
  }
};
