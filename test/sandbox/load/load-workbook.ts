import { textCells, withoutFolder, workbookFileOf } from "#shared/ledger/files/workbook-file.ts";
import { workbookFileSentence } from "#shared/texts/files.ts";
import { platformDecoder } from "../../tools/unicode-decoder.ts";
import { newSheet, newWorkbook, type Workbook } from "../workbook/workbook.ts";
import { sheetsOfExcelFile } from "./excel-file.ts";

/** A file that cannot become a workbook; the message is for the owner, in French. */
export class UnreadableFile extends Error {}

/** Id of the workbook made from a file: always the same, so that links and mappings survive a reload. */
const loadedWorkbookId = "classeur-bac-a-sable";

/**
 * The workbook made from a file, by the rules of the panel's own opening of files: a text file gives one tab whose
 * cells are texts as they are written, an Excel file gives its tabs with their numbers and days. Throws UnreadableFile.
 */
export async function loadWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const name = withoutFolder(fileName);
  const file = workbookFileOf(bytes, name, platformDecoder);
  if (file.kind === "refused") throw new UnreadableFile(workbookFileSentence(file.refusal, name));
  const workbook = newWorkbook(loadedWorkbookId, file.title);
  if (file.kind === "excel") {
    const sheets = await sheetsOfExcelFile(bytes).catch(() => {
      throw new UnreadableFile(workbookFileSentence({ code: "damaged" }, name));
    });
    sheets.forEach((sheet, index) => {
      workbook.sheets.push(newSheet(index, sheet.title, sheet.rows));
    });
  } else {
    const rows = textCells(file.text).map((row) => row.map((value) => (value === null ? null : { value })));
    workbook.sheets.push(newSheet(0, file.title, rows));
  }
  return workbook;
}
