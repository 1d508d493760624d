import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import type { FileKind } from "#shared/model/file-kind.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { platformDecoder } from "../../tools/unicode-decoder.ts";
import { newSheet, newWorkbook, type Row, type Workbook } from "../workbook/workbook.ts";
import { sheetsOfExcelFile } from "./excel-file.ts";

/** A file that cannot become a workbook; the message is for the owner, in French. */
export class UnreadableFile extends Error {}

const accepted = "Formats acceptés : .csv, .tsv, .txt (FEC ou autre texte délimité) et .xlsx.";

/** Id of the workbook made from a file: always the same, so that links and mappings survive a reload. */
export const loadedWorkbookId = "classeur-bac-a-sable";

/**
 * The workbook made from a file: a text file gives one tab whose cells are texts as they are written,
 * an Excel file gives its tabs with their numbers and days. Throws UnreadableFile.
 */
export async function loadWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const name = fileName.replace(/^.*[\\/]/, "");
  const title =
    name
      .replace(/\.[^.]+$/, "")
      .slice(0, 100)
      .trim() || "Feuille 1";
  const extension = (/\.([^.]+)$/.exec(name)?.[1] ?? "").toLowerCase();
  refuseOtherKinds(bytes, name, extension);
  const workbook = newWorkbook(loadedWorkbookId, title);
  if (extension === "xlsx") {
    const sheets = await sheetsOfExcelFile(bytes).catch(() => {
      throw new UnreadableFile(
        `Le fichier « ${name} » ne s'ouvre pas comme un classeur Excel : il est abîmé ou protégé par un mot de passe. Ouvrez-le dans votre tableur et enregistrez-le à nouveau en .xlsx ou en .csv.`,
      );
    });
    sheets.forEach((sheet, index) => {
      workbook.sheets.push(newSheet(index, sheet.title, sheet.rows));
    });
  } else {
    workbook.sheets.push(newSheet(0, title, textRows(bytes, name)));
  }
  return workbook;
}

function textRows(bytes: Uint8Array, name: string): Row[] {
  const { text } = decodeText(bytes, platformDecoder);
  if (text.trim() === "") throw new UnreadableFile(emptyMessage(name));
  if (text.includes("\u0000")) {
    throw new UnreadableFile(`Le fichier « ${name} » n'est pas un texte. ${accepted}`);
  }
  return splitText(text).rows.map((fields) =>
    fields.map((field) => (field === "" ? null : { value: field })),
  );
}

function emptyMessage(name: string): string {
  return `Le fichier « ${name} » est vide. Vérifiez l'export, puis recommencez.`;
}

function refuseOtherKinds(bytes: Uint8Array, name: string, extension: string): void {
  const kind = kindOfBytes(bytes, name);
  if (kind === "empty" || kind === "blank") throw new UnreadableFile(emptyMessage(name));
  if (!["csv", "tsv", "txt", "xlsx"].includes(extension)) {
    if (isNamed(kind)) throw new UnreadableFile(wrongFileSentence(kind, name, "workbook"));
    const said = extension === "" ? "n'a pas d'extension" : `est en « .${extension} »`;
    throw new UnreadableFile(`Le fichier « ${name} » ${said}. ${accepted}`);
  }
  if (extension !== "xlsx" && (kind === "xlsx" || kind === "zip")) {
    throw new UnreadableFile(
      `Le fichier « ${name} » est une archive ou un classeur, et non un texte. S'il s'agit d'un classeur Excel, nommez-le en .xlsx. ${accepted}`,
    );
  }
  if (isNamed(kind)) throw new UnreadableFile(`${wrongFileSentence(kind, name, "workbook")} ${accepted}`);
}

/** Kinds that are refused whatever the extension, with what to do. */
function isNamed(kind: FileKind): boolean {
  return !["text", "xlsx", "zip", "binary", "json", "email", "html"].includes(kind);
}
