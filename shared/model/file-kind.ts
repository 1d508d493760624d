/** What a file is before anything of it is read: told by its first bytes or signs, whatever its name says. */
export type FileKind =
  // Not text: never readable here.
  | "empty"
  | "too-large"
  | "pdf"
  | "image"
  | "xls" // the old Excel container, or a file protected by a password
  | "xlsx"
  | "ods"
  | "numbers"
  | "word"
  | "zip"
  | "gzip"
  | "archive" // 7z, rar
  | "binary"
  // Text that is no table.
  | "blank"
  | "html"
  | "json"
  | "rtf"
  | "email"
  | "xml"
  | "e-invoice" // UBL or CII
  | "sepa-order" // pain.*: orders given to the bank
  | "camt.052"
  | "camt.054"
  | "cfonb-240"
  | "mt940"
  | "qif"
  // Text that one of the imports takes.
  | "fec"
  | "ofx"
  | "camt.053"
  | "cfonb-120"
  | "bank-csv"
  // Other tables.
  | "invoice-list"
  | "journal" // accounting entries that are no FEC
  | "text";

/** What the owner asked for: an import, or a workbook to open. */
export type WantedFile = "bank" | "fec" | "workbook";

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Why a file cannot become a workbook; `extension` without its dot, empty when there is none. */
export type FileRefusal =
  | { readonly code: "empty" }
  | { readonly code: "not-text" }
  | { readonly code: "archive" }
  | { readonly code: "damaged" }
  | { readonly code: "extension"; readonly extension: string }
  | { readonly code: "kind"; readonly kind: FileKind; readonly extensionFits: boolean };
