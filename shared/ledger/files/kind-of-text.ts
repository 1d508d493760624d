import { comparable } from "../../base/normalise.ts";
import type { FileKind } from "../../model/file-kind.ts";
import { findBankTable } from "../bank/bank-table.ts";
import { kindOfSignature } from "./signatures.ts";
import { splitText } from "./split-text.ts";

const HEAD = 20_000;

const FEC_NAMES = new Set(
  (
    "journalcode journallib ecriturenum ecrituredate comptenum comptelib compauxnum compauxlib pieceref piecedate " +
    "ecriturelib ecriturelet datelet validdate montantdevise idevise"
  ).split(" "),
);

/** A header of the FEC's own column names, whatever their order, case or accents. */
function isFec(firstLines: readonly string[]): boolean {
  return firstLines.some((line) => {
    const names = line.split(/[\t|;,]/).map((name) => comparable(name).split(" ").join(""));
    return names.filter((name) => FEC_NAMES.has(name)).length >= 4;
  });
}

function kindOfXml(head: string): FileKind {
  if (/BkToCstmrStmt|camt\.053/.test(head)) return "camt.053";
  if (/BkToCstmrAcctRpt|camt\.052/.test(head)) return "camt.052";
  if (/BkToCstmrDbtCdtNtfctn|camt\.054/.test(head)) return "camt.054";
  if (/<OFX[\s>]/i.test(head)) return "ofx";
  if (/pain\.00\d|CstmrCdtTrfInitn|CstmrDrctDbtInitn/.test(head)) return "sepa-order";
  if (/CrossIndustryInvoice|oasis:names:specification:ubl/i.test(head)) return "e-invoice";
  return "xml";
}

/** Records of 120 or 240 signs that begin as the standard says, with or without line ends. */
function kindOfFixedWidth(text: string, lines: readonly string[]): FileKind | undefined {
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (/^0[147]\d{5}.{4}\d{5}[A-Z ]{3}\d.[A-Z0-9 ]{11}/.test(first)) {
    const joined = first.length > 120 && /^0[1457]/.test(text.trim().slice(120, 122));
    return first.length <= 120 || joined ? "cfonb-120" : undefined;
  }
  return /^(?:3[14]|39).{100,}/.test(first) && first.length >= 200 && first.length <= 242
    ? "cfonb-240"
    : undefined;
}

const INVOICE_WORDS = /\b(facture|factures|invoice|echeance|due date|reste du|reste a payer|avoir)\b/;
const JOURNAL_WORDS = /\b(compte|comptes|account|journal)\b/;

/** A table without the look of a statement: a list of invoices, accounting entries, or we cannot say. */
function kindOfTable(rows: readonly (readonly string[])[]): FileKind {
  for (const row of rows.slice(0, 30)) {
    const cells = row.map(comparable).filter((cell) => cell !== "");
    if (cells.length < 3) continue;
    if (cells.some((cell) => INVOICE_WORDS.test(cell))) return "invoice-list";
    const isJournal =
      cells.some((cell) => JOURNAL_WORDS.test(cell)) &&
      cells.some((cell) => /\b(debit|sens|direction)\b/.test(cell));
    if (isJournal) return "journal";
  }
  return "text";
}

/** Signs that no text holds; a stray one may stand in a label, a zero never does. */
function isBinary(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls += 1;
  }
  return controls > head.length / 20;
}

/**
 * What a decoded text is, by its first signs and lines: one of the formats that the imports take, another that is
 * named so that the refusal can say what to do, or plain `text`.
 */
export function kindOfText(text: string): FileKind {
  if (text === "") return "empty";
  const head = text.slice(0, HEAD).replace(/^\ufeff/, "");
  if (/^\s*$/.test(head) && text.trim() === "") return "blank";
  const signed = kindOfSignature(head);
  if (signed !== undefined) return signed;
  const start = head.trim();
  if (/^OFXHEADER\s*:/i.test(start) || /^(?:<\?OFX|<OFX[\s>])/i.test(start)) return "ofx";
  if (/^(?:<\?xml|<!DOCTYPE|<!--|<[A-Za-z][\w.-]*(?::[\w.-]+)?[\s/>])/.test(start)) return kindOfXml(head);
  if (isBinary(head)) return "binary";
  if (/<OFX>/i.test(head)) return "ofx";
  if (/^!(?:Type:|Account|Option:)/i.test(start)) return "qif";
  if (/^(?:\{1:|:20:)/.test(start) && /:6[01][FM]?:|:25:/.test(head)) return "mt940";
  const lines = start.split(/\r\n|\n|\r/, 40);
  const fixed = kindOfFixedWidth(text, lines);
  if (fixed !== undefined) return fixed;
  if (isFec(lines.slice(0, 5))) return "fec";
  const { rows } = splitText(head);
  return findBankTable(rows) ? "bank-csv" : kindOfTable(rows);
}
