import type { FileKind, FileRefusal } from "../../model/file-kind.ts";
import { decodeText, type UnicodeDecoder } from "./decode-text.ts";
import { kindOfBytes } from "./kind-of-file.ts";
import { splitText } from "./split-text.ts";

/** What a file is for a workbook: tabs to read with a reader of Excel files, a text, or a refusal. */
export type WorkbookFile =
  | { readonly kind: "excel"; readonly title: string }
  | { readonly kind: "text"; readonly title: string; readonly text: string }
  | { readonly kind: "refused"; readonly refusal: FileRefusal };

const LONGEST_TITLE = 100;

/** The title of the tab that a file becomes: its name without folder and extension. */
export function tabTitleOf(fileName: string): string {
  const name = withoutFolder(fileName);
  return (
    name
      .replace(/\.[^.]+$/, "")
      .slice(0, LONGEST_TITLE)
      .trim() || "Feuille 1"
  );
}

/** The name of a file without the folders before it. */
export function withoutFolder(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "");
}

/** Whether a file can become a workbook, by its bytes first, then by its name; a text comes decoded. */
export function workbookFileOf(bytes: Uint8Array, fileName: string, decode: UnicodeDecoder): WorkbookFile {
  const name = withoutFolder(fileName);
  const title = tabTitleOf(name);
  const extension = (/\.([^.]+)$/.exec(name)?.[1] ?? "").toLowerCase();
  const refusal = refusalOf(kindOfBytes(bytes, name), extension);
  if (refusal !== undefined) return { kind: "refused", refusal };
  if (extension === "xlsx") return { kind: "excel", title };
  const { text } = decodeText(bytes, decode);
  if (text.trim() === "") return { kind: "refused", refusal: { code: "empty" } };
  if (text.includes("\u0000")) return { kind: "refused", refusal: { code: "not-text" } };
  return { kind: "text", title, text };
}

/** The cells of a text as they are written; an empty field is no cell. */
export function textCells(text: string): readonly (readonly (string | null)[])[] {
  return splitText(text).rows.map((fields) => fields.map((field) => (field === "" ? null : field)));
}

function refusalOf(kind: FileKind, extension: string): FileRefusal | undefined {
  if (kind === "empty" || kind === "blank") return { code: "empty" };
  if (!["csv", "tsv", "txt", "xlsx"].includes(extension)) {
    return isNamed(kind) ? { code: "kind", kind, extensionFits: false } : { code: "extension", extension };
  }
  if (extension !== "xlsx" && (kind === "xlsx" || kind === "zip")) return { code: "archive" };
  return isNamed(kind) ? { code: "kind", kind, extensionFits: true } : undefined;
}

/** Kinds that are refused whatever the extension, with what to do. */
function isNamed(kind: FileKind): boolean {
  return !["text", "xlsx", "zip", "binary", "json", "email", "html"].includes(kind);
}
